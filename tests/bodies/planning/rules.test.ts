import { expect } from "chai";
import fc from "fast-check";
import { clashesOf, freeDays } from "../../../src/bodies/planning/free-days.ts";
import { planningNews } from "../../../src/bodies/planning/news.ts";
import { readMeetingPlan } from "../../../src/bodies/planning/plan-input.ts";
import type { PlannedMeeting } from "../../../src/bodies/planning/planned-meeting.ts";
import { readLength, readTime } from "../../../src/bodies/planning/typed-time.ts";
import { isWeekday } from "../../../src/time/workdays.ts";
import { addDays, date, dateAt, instantAt, instantOf, minuteOfDay } from "../../../src/time/local-date.ts";
import { writtenTime } from "../../../src/words/format.ts";

const berlin = "Europe/Berlin";
const hhmm = (text: string): string => {
  const minute = readTime(text);
  return minute === undefined ? "none" : writtenTime(minute);
};

describe("a time of day as people write it", () => {
  const times: Record<string, readonly string[]> = {
    "14:00": [
      "14",
      "14 Uhr",
      "14uhr",
      "um 14 Uhr",
      "14:00",
      "14.00",
      "14.00 Uhr",
      "14:00 Uhr",
      "14h",
      "1400",
      "1400 Uhr",
      "2 pm",
      "2pm",
      "2 p.m.",
      " 14 ",
      "14\u00a0Uhr",
    ],
    "14:30": [
      "14:30",
      "14.30",
      "14.30 Uhr",
      "14 Uhr 30",
      "14 uhr30",
      "1430",
      "14h30",
      "14 h 30",
      "2:30 pm",
      "2.30 PM",
      "2:30p.m.",
    ],
    "9:05": ["9:05", "09:05", "9.05 Uhr", "0905", "9:05 am", "9 Uhr 05"],
    "12:00": ["12", "12 pm", "12:00"],
    "0:00": ["0", "00:00", "12 am", "0 Uhr"],
    "23:59": ["23:59", "11:59 pm"],
    none: [
      "",
      "24",
      "24:00",
      "14:60",
      "1:5",
      "14:5",
      "halb drei",
      "mittags",
      "13 pm",
      "0 am",
      "-1",
      "14:30:00",
      "14 30 Uhr Uhr",
      "99",
      "1e1",
      "vierzehn",
      "12345",
      "2 xm",
    ],
  };
  for (const [expected, texts] of Object.entries(times))
    it(expected, () => {
      for (const text of texts) expect(hhmm(text), JSON.stringify(text)).to.equal(expected);
    });
  it("every minute of the day is read as it is written", () => {
    for (let minute = 0; minute < 1440; minute++) expect(readTime(writtenTime(minute))).to.equal(minute);
  });
  it("nothing that is typed breaks it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const minute = readTime(text);
        expect(minute === undefined || (minute >= 0 && minute < 1440)).to.equal(true);
      }),
    );
  });
});

describe("a length as people write it", () => {
  it("minutes and hours", () => {
    const lengths = [
      "90",
      "90 Minuten",
      "90 min",
      "45min.",
      "2 h",
      "1,5 Stunden",
      "1.5 hours",
      "1 Stunde",
      "2 Std.",
      "0,75 h",
    ];
    expect(lengths.map(readLength)).to.deep.equal([90, 90, 90, 45, 120, 90, 90, 60, 120, 45]);
    expect(["", "lang", "1:30", "-5", "1000", "1e2"].map(readLength)).to.deep.equal(Array(6).fill(undefined));
  });
});

describe("the card that plans a meeting", () => {
  // A Monday.
  const today = date("2027-03-01");
  const facts = { today, usualMinutes: 90, isWorkday: isWeekday };
  const good = { on: "2027-03-02", time: "14 Uhr", minutes: "", place: "Rathaus", about: "" };
  const problems = (
    inputs: Record<string, unknown>,
    more: { keeps?: ReturnType<typeof date> } = {},
  ): string[] => {
    const read = readMeetingPlan({ ...good, ...inputs }, { ...facts, ...more });
    return read.ok ? [] : read.problems.map(({ input, code }) => `${input} ${code}`);
  };
  it("takes what is right", () => {
    expect(readMeetingPlan(good, facts)).to.deep.equal({
      ok: true,
      plan: { on: "2027-03-02", startMinute: 840, minutes: 90, place: "Rathaus" },
    });
    const all = { ...good, minutes: "2 h", place: " Raum\n1 ", about: "a\r\nb" };
    expect(readMeetingPlan(all, facts)).to.deep.equal({
      ok: true,
      plan: { on: "2027-03-02", startMinute: 840, minutes: 120, place: "Raum 1", about: "a\nb" },
    });
  });
  it("takes a proposal for day and time, also where both were typed before", () => {
    const read = readMeetingPlan({ ...good, slot: "2027-03-05 10:00" }, facts);
    expect(read.ok && read.plan).to.include({ on: "2027-03-05", startMinute: 600 });
    expect(problems({ slot: "2027-03-06 10:00" })).to.deep.equal(["on noWorkday"]);
    expect(problems({ slot: "x y" })).to.deep.equal(["on notADate", "time notATime"]);
  });
  const cases: readonly [string, Record<string, unknown>, string[]][] = [
    ["nothing typed", { on: "", time: "", place: "" }, ["on missing", "time missing", "place missing"]],
    ["no day of the calendar", { on: "2027-02-29" }, ["on notADate"]],
    ["today", { on: "2027-03-01" }, ["on tooSoon"]],
    ["yesterday", { on: "2027-02-28" }, ["on tooSoon"]],
    ["tomorrow", { on: "2027-03-02" }, []],
    ["a Saturday", { on: "2027-03-06" }, ["on noWorkday"]],
    ["a Sunday", { on: "2027-03-07" }, ["on noWorkday"]],
    ["the last day of eighteen months", { on: "2028-09-01" }, []],
    ["a day later", { on: "2028-09-04" }, ["on tooFar"]],
    ["eight o'clock", { time: "8" }, []],
    ["a minute before", { time: "7:59" }, ["time outsideHours"]],
    ["an end at five", { time: "15:30" }, []],
    ["an end a minute later", { time: "15:31" }, ["minutes endsTooLate"]],
    ["five o'clock", { time: "17" }, ["time outsideHours"]],
    ["night", { time: "23" }, ["time outsideHours"]],
    ["no time", { time: "bald" }, ["time notATime"]],
    ["a quarter of an hour", { minutes: "15" }, []],
    ["shorter", { minutes: "14" }, ["minutes notALength"]],
    ["all day", { time: "9", minutes: "480" }, []],
    ["longer", { time: "8", minutes: "481" }, ["minutes notALength"]],
    ["no length", { minutes: "lang" }, ["minutes notALength"]],
    ["a long place", { place: "x".repeat(301) }, ["place tooLong"]],
    ["a long text", { about: "x".repeat(501) }, ["about tooLong"]],
    [
      "things that are no text",
      { on: {}, time: [], place: null },
      ["on missing", "time missing", "place missing"],
    ],
  ];
  for (const [what, inputs, expected] of cases)
    it(what, () => {
      expect(problems(inputs)).to.deep.equal(expected);
    });
  it("on the day itself the room may still change, the day of another may not be today", () => {
    expect(problems({ on: "2027-03-01" }, { keeps: today })).to.deep.equal([]);
    expect(problems({ on: "2027-02-26" }, { keeps: date("2027-02-26") })).to.deep.equal(["on tooSoon"]);
    const sunday = date("2027-03-07");
    expect(problems({ on: sunday }, { keeps: sunday }), "a holiday that came later").to.deep.equal([]);
  });
  it("asks somebody else what a working day is", () => {
    const isWorkday = (day: string): boolean => day !== "2027-03-26";
    const read = readMeetingPlan({ ...good, on: "2027-03-26" }, { ...facts, isWorkday });
    expect(read).to.deep.equal({
      ok: false,
      problems: [{ input: "on", code: "noWorkday", on: "2027-03-26" }],
    });
  });
});

describe("the start of a meeting", () => {
  const utc = (on: string, minute: number): string =>
    new Date(instantAt(date(on), minute, berlin)).toISOString();
  it("is right before and after both changes of the clock", () => {
    expect(utc("2027-03-26", 840)).to.equal("2027-03-26T13:00:00.000Z");
    expect(utc("2027-03-29", 840)).to.equal("2027-03-29T12:00:00.000Z");
    expect(utc("2027-10-29", 840)).to.equal("2027-10-29T12:00:00.000Z");
    expect(utc("2027-11-01", 840)).to.equal("2027-11-01T13:00:00.000Z");
    expect(utc("2028-02-29", 510)).to.equal("2028-02-29T07:30:00.000Z");
  });
  it("has an answer for a time that the clock skips, and for one that comes twice", () => {
    expect(utc("2027-03-28", 150), "2:30 becomes 3:30").to.equal("2027-03-28T01:30:00.000Z");
    expect(utc("2027-10-31", 150), "the first 2:30").to.equal("2027-10-31T00:30:00.000Z");
  });
  it("leads back to the same local time on every working day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 480, max: 1019 }), (days, minute) => {
        const on = addDays(date("2026-01-01"), days);
        const start = instantAt(on, minute, berlin);
        expect([dateAt(start, berlin), minuteOfDay(start, berlin)]).to.deep.equal([on, minute]);
        expect(instantAt(on, 540, berlin)).to.equal(instantOf(on, 9, berlin));
      }),
    );
  });
});

describe("free days", () => {
  // A Thursday.
  const today = date("2027-03-04");
  const busy = (on: string, startMinute: number, minutes: number) => ({ on: date(on), startMinute, minutes });
  const find = (meetings: ReturnType<typeof busy>[], minutes = 90): string[] =>
    freeDays(meetings, { today, minutes, isWorkday: isWeekday }).map(
      ({ on, startMinutes }) => `${on} ${startMinutes.map(writtenTime).join(" ")}`,
    );
  it("are the next three working days, at ten and at two", () => {
    expect(find([])).to.deep.equal([
      "2027-03-05 10:00 14:00",
      "2027-03-08 10:00 14:00",
      "2027-03-09 10:00 14:00",
    ]);
  });
  it("leave out what is taken, and the day where both are", () => {
    const taken = [busy("2027-03-05", 9 * 60, 61), busy("2027-03-08", 8 * 60, 480)];
    expect(find(taken)).to.deep.equal([
      "2027-03-05 14:00",
      "2027-03-09 10:00 14:00",
      "2027-03-10 10:00 14:00",
    ]);
  });
  it("one meeting may begin when another ends", () => {
    expect(find([busy("2027-03-05", 8 * 60, 120), busy("2027-03-05", 11 * 60 + 30, 150)])[0]).to.equal(
      "2027-03-05 10:00 14:00",
    );
  });
  it("end at five: what is long begins at ten, what is longer never", () => {
    expect(find([], 181)[0]).to.equal("2027-03-05 10:00");
    expect(find([], 421)).to.deep.equal([]);
  });
  it("end when nobody can plan further ahead", () => {
    expect(freeDays([], { today, minutes: 90, isWorkday: () => false })).to.deep.equal([]);
  });
  it("never clash with anything", () => {
    const anyBusy = fc.record({
      on: fc.integer({ min: 0, max: 12 }).map((days) => addDays(today, days)),
      startMinute: fc.integer({ min: 480, max: 1000 }),
      minutes: fc.integer({ min: 15, max: 300 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyBusy, { maxLength: 12 }),
        fc.integer({ min: 15, max: 420 }),
        (meetings, minutes) => {
          const found = freeDays(meetings, { today, minutes, isWorkday: isWeekday });
          for (const { on, startMinutes } of found)
            for (const startMinute of startMinutes) {
              expect(clashesOf(meetings, { on, startMinute, minutes })).to.deep.equal([]);
              expect(isWeekday(on) && on > today && startMinute + minutes <= 1020).to.equal(true);
            }
          expect(found.map(({ on }) => on)).to.deep.equal(found.map(({ on }) => on).toSorted());
          expect(found).to.have.length(3);
        },
      ),
    );
  });
});

describe("news of meetings to come", () => {
  const on = date("2027-03-09");
  const meeting: PlannedMeeting = {
    id: "m",
    body: "stg",
    on,
    startMinute: 840,
    minutes: 90,
    place: "Rathaus",
    start: instantAt(on, 840, berlin),
    sequence: 0,
    state: "planned",
    plannedAt: 0,
    plannedBy: "lead",
    changedAt: 0,
    changedBy: "lead",
  };
  const kinds = (more: Partial<PlannedMeeting>, now = 0): string[] =>
    planningNews([{ ...meeting, ...more }], now).map(({ kind, days }) => [kind, ...days].join(" "));
  it("say the newest state only", () => {
    expect(kinds({})).to.deep.equal(["meetingPlanned 2027-03-09"]);
    expect(kinds({ sequence: 1, before: { on, startMinute: 600 } })).to.deep.equal([
      "meetingMoved 2027-03-09",
    ]);
    expect(kinds({ sequence: 2, state: "cancelled" })).to.deep.equal(["meetingCancelled 2027-03-09"]);
    expect(kinds({ state: "held" })).to.deep.equal([]);
  });
  it("go also to those who sat there on the day before it was moved", () => {
    expect(kinds({ sequence: 1, before: { on: date("2027-02-01"), startMinute: 600 } })).to.deep.equal([
      "meetingMoved 2027-03-09 2027-02-01",
    ]);
  });
  it("end when the meeting begins", () => {
    expect(kinds({}, meeting.start - 1)).to.have.length(1);
    expect(kinds({}, meeting.start)).to.deep.equal([]);
    expect(kinds({ state: "cancelled", sequence: 1 }, meeting.start)).to.deep.equal([]);
  });
});
