import { expect } from "chai";
import fc from "fast-check";
import ICAL from "ical.js";
import { toCalendar, type CalendarEvent } from "../../src/documents/calendar.ts";
import { meetingEvent } from "../../src/documents/meeting-calendar.ts";
import type { PlannedMeeting } from "../../src/bodies/planning/planned-meeting.ts";
import { makeDirectory } from "../../src/people/directory.ts";
import { addDays, date, instantAt } from "../../src/time/local-date.ts";
import { sampleCity } from "../support/city.ts";
import { complaintsAboutCalendar, contentLines, unescapedText } from "../support/rfc5545.ts";
import { anyText, hostile, kept } from "./hostile.ts";

const now = Date.parse("2027-01-04T10:00:00Z");

const usual: CalendarEvent = {
  uid: "5f0f6f3e-6b0f-4f8e-9a53-0a8f6a2f5e11.steuerungsgruppe@planlotse",
  sequence: 0,
  isCancelled: false,
  start: Date.parse("2027-03-02T13:00:00Z"),
  minutes: 90,
  summary: "Sitzung: Steuerungsgruppe",
  location: "Rathaus, Raum 2/013; Eingang Nord",
  description: "Erstens: Bericht\nZweitens: Ausblick, Termine",
  organiser: { name: "Ausländer- und Integrationsbeauftragte", email: "beauftragte@stadt.example" },
  created: now,
  changed: now,
  language: "de",
};

const bytesOf = (event: CalendarEvent): Buffer => Buffer.from(toCalendar(event, now));

/** The file as another program reads it. */
function read(bytes: Buffer) {
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString("utf8")) as unknown[]);
  const events = calendar.getAllSubcomponents("vevent");
  expect(events).to.have.length(1);
  const [component] = events;
  if (!component) throw new Error("no event");
  const event = new ICAL.Event(component);
  return { calendar, component, event, method: String(calendar.getFirstPropertyValue("method")) };
}

describe("a calendar file", () => {
  it("is valid, and another program reads what was meant", () => {
    const bytes = bytesOf(usual);
    expect(complaintsAboutCalendar(bytes)).to.deep.equal([]);
    const { calendar, component, event, method } = read(bytes);
    expect(method).to.equal("REQUEST");
    expect(calendar.getFirstPropertyValue("prodid")).to.equal("-//Planlotse//Planlotse//DE");
    expect(event.uid).to.equal(usual.uid);
    expect(event.sequence).to.equal(0);
    expect(event.summary).to.equal(usual.summary);
    expect(event.location).to.equal(usual.location);
    expect(event.description).to.equal(usual.description);
    expect(event.startDate.toJSDate().getTime()).to.equal(usual.start);
    expect(event.endDate.toJSDate().getTime()).to.equal(usual.start + 90 * 60_000);
    expect(event.organizer).to.equal("mailto:beauftragte@stadt.example");
    expect(component.getFirstProperty("summary")?.getParameter("language")).to.equal("de");
    expect(component.getFirstPropertyValue("dtstamp")?.toString()).to.equal("2027-01-04T10:00:00Z");
  });

  it("names its properties once, in a fixed order", () => {
    expect(contentLines(bytesOf(usual)).map(({ name }) => name)).to.deep.equal([
      ...["BEGIN", "VERSION", "PRODID", "METHOD"],
      ...["BEGIN", "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP", "LOCATION"],
      ...["DESCRIPTION", "ORGANIZER", "ATTENDEE", "STATUS", "CREATED", "LAST-MODIFIED", "END", "END"],
    ]);
  });

  it("has the same UID when it is cancelled, and a higher sequence", () => {
    const bytes = bytesOf({ ...usual, sequence: 2, isCancelled: true });
    expect(complaintsAboutCalendar(bytes)).to.deep.equal([]);
    const { component, event, method } = read(bytes);
    expect([method, event.uid, event.sequence]).to.deep.equal(["CANCEL", usual.uid, 2]);
    expect(component.getFirstPropertyValue("status")).to.equal("CANCELLED");
  });

  it("stays text, whatever people typed", () => {
    const injections = [
      "Raum 1\r\nATTENDEE:mailto:boss@example.org",
      "Raum 1\nEND:VEVENT\nBEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM",
      "\r\n ATTACH:https://example.org/x.exe",
      'x";ROLE=CHAIR:mailto:a@b',
      "a\\nb\\, c\\; d\\\\",
      "^n ^' ^^",
      "a\u2028b\u2029c\u0085d",
      "ä".repeat(400),
      "🙂".repeat(60),
      `${"x".repeat(60)}\r\n\r\n\r\n`,
    ];
    for (const text of [...injections, ...hostile]) {
      const event = { ...usual, location: `x ${text}`, description: `y ${text}`, summary: `z ${text}` };
      const bytes = bytesOf({ ...event, organiser: { name: `n ${text}`, email: usual.organiser.email } });
      expect(complaintsAboutCalendar(bytes), text).to.deep.equal([]);
      expect(
        contentLines(bytes).map(({ name }) => name),
        text,
      ).to.deep.equal(contentLines(bytesOf(usual)).map(({ name }) => name));
      const found = read(bytes);
      expect(found.event.description, text).to.equal(kept(`y ${text}`).trim());
      expect(found.event.location, text).to.equal(kept(`x ${text}`).replace(/\s+/g, " ").trim());
      expect(found.event.attendees).to.have.length(1);
    }
  });

  it("holds for all texts", () => {
    fc.assert(
      fc.property(
        fc.record({ summary: anyText, location: anyText, description: anyText, name: anyText }),
        fc.integer({ min: Date.parse("2026-01-01"), max: Date.parse("2099-12-31") }),
        fc.integer({ min: 15, max: 480 }),
        fc.integer({ min: 0, max: 999 }),
        ({ name, summary, ...texts }, at, minutes, sequence) => {
          const start = at - (at % 60_000);
          const event = { ...usual, ...texts, summary: `S${summary}`, start, minutes, sequence };
          const bytes = bytesOf({ ...event, organiser: { name, email: usual.organiser.email } });
          expect(complaintsAboutCalendar(bytes)).to.deep.equal([]);
          const found = read(bytes);
          expect(found.event.summary).to.equal(kept(event.summary).replace(/\s+/g, " ").trim());
          expect(found.event.description ?? "").to.equal(kept(texts.description).trim());
          expect(found.event.startDate.toJSDate().getTime()).to.equal(start);
          expect(found.event.endDate.toJSDate().getTime()).to.equal(start + minutes * 60_000);
          // Ours and theirs unescape the same.
          const line = contentLines(bytes).find((each) => each.name === "SUMMARY");
          expect(unescapedText(line?.value ?? "")).to.equal(found.event.summary);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("takes addresses that mean something in a URI", () => {
    for (const email of [
      "a,b;c@stadt.example",
      "a%b?cc=x@stadt.example",
      "ä@stadt.example",
      "a&b=c@x.example",
    ]) {
      const bytes = bytesOf({ ...usual, organiser: { name: "", email } });
      expect(complaintsAboutCalendar(bytes), email).to.deep.equal([]);
      expect(decodeURIComponent(read(bytes).event.organizer)).to.equal(`mailto:${email}`);
    }
  });
});

describe("the reader of RFC 5545's rules", () => {
  const good = toCalendar(usual, now);
  const spoilt: readonly [string, (file: string) => string][] = [
    ["a bare LF", (file) => file.replace("\r\n", "\n")],
    ["no end of the last line", (file) => file.slice(0, -2)],
    ["an empty line", (file) => file.replace("\r\n", "\r\n\r\n")],
    [
      "a line that is too long",
      (file) => file.replace(/SUMMARY:/, `SUMMARY:${"x".repeat(80)}`).replace(/\r\n /g, ""),
    ],
    ["a comma that is not escaped", (file) => file.replace("Rathaus\\,", "Rathaus,")],
    ["an escape that there is none of", (file) => file.replace("Rathaus\\,", "Rathaus\\x")],
    ["no UID", (file) => file.replace(/UID:.*\r\n/, "")],
    ["two UIDs", (file) => file.replace("UID:", "UID:x\r\nUID:")],
    ["no DTSTAMP", (file) => file.replace(/DTSTAMP.*\r\n/, "")],
    ["no PRODID", (file) => file.replace(/PRODID.*\r\n/, "")],
    ["a local time", (file) => file.replace(/(DTSTART:\d{8}T\d{6})Z/, "$1")],
    ["30 February", (file) => file.replace(/DTSTART:\d{8}/, "DTSTART:20270230")],
    ["an end before the start", (file) => file.replace(/DTEND:\d{4}/, "DTEND:2020")],
    ["a property of nobody", (file) => file.replace("TRANSP", "ATTACH:https://x.example\r\nTRANSP")],
    [
      "METHOD after the event",
      (file) =>
        file.replace("METHOD:REQUEST\r\n", "").replace("END:VCALENDAR", "METHOD:REQUEST\r\nEND:VCALENDAR"),
    ],
    ["a component that does not end", (file) => file.replace("END:VEVENT\r\n", "")],
    [
      "a second event",
      (file) => file.replace("END:VEVENT\r\n", "END:VEVENT\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n"),
    ],
    ["an unknown component", (file) => file.replace(/VEVENT/g, "VTODO")],
    [
      "METHOD and STATUS that contradict each other",
      (file) => file.replace("METHOD:REQUEST", "METHOD:CANCEL"),
    ],
    ["a control character", (file) => file.replace("Rathaus", "Rat\u0007haus")],
    ["a quote inside a parameter", (file) => file.replace('CN="', 'CN="a"b')],
    ["a small name", (file) => file.replace("SUMMARY", "summary")],
  ];
  it("finds nothing wrong with a good file", () => {
    expect(complaintsAboutCalendar(Buffer.from(good))).to.deep.equal([]);
  });
  for (const [what, spoil] of spoilt)
    it(`finds ${what}`, () => {
      const file = spoil(good);
      expect(file).to.not.equal(good);
      expect(complaintsAboutCalendar(Buffer.from(file))).to.not.be.empty;
    });
  it("finds bytes that are no UTF-8", () => {
    expect(complaintsAboutCalendar(Buffer.concat([Buffer.from([0xff]), Buffer.from(good)]))).to.not.be.empty;
  });
});

const { directory } = await sampleCity();

describe("a planned meeting as an event", () => {
  const meeting: PlannedMeeting = {
    id: "5f0f6f3e-6b0f-4f8e-9a53-0a8f6a2f5e11",
    body: "fag-sprache",
    on: date("2027-03-02"),
    startMinute: 14 * 60,
    minutes: 90,
    place: "Rathaus",
    start: instantAt(date("2027-03-02"), 14 * 60, "Europe/Berlin"),
    sequence: 0,
    state: "planned",
    plannedAt: now,
    plannedBy: "sachbearbeitung",
    changedAt: now,
    changedBy: "sachbearbeitung",
  };
  const today = date("2027-01-04");
  const event = (more: Partial<PlannedMeeting> = {}, language: "de" | "en" = "de") => {
    const found = meetingEvent({ ...meeting, ...more }, { directory, today, language });
    if (!found) throw new Error("no event");
    return found;
  };

  it("is called by the body's lead of that day, and tells nobody's address but theirs", () => {
    expect(event().organiser.email).to.equal("fag-sprache-leitung@stadt.example");
    const file = toCalendar(event(), now).replaceAll("\r\n ", "");
    expect([...new Set(file.match(/[\w.-]+@stadt\.example/g))]).to.deep.equal([
      "fag-sprache-leitung@stadt.example",
    ]);
    const later = {
      ...directory.roster,
      posts: directory.roster.posts.map((post) => ({ ...post, to: today })),
    };
    const others = meetingEvent(meeting, {
      directory: makeDirectory(later),
      today: addDays(today, 1),
      language: "de",
    });
    expect(others?.organiser.email, "all posts are vacant: whoever planned it").to.equal(
      "sachbearbeitung@stadt.example",
    );
    const nobody = makeDirectory({ ...later, people: [] });
    expect(meetingEvent(meeting, { directory: nobody, today, language: "de" })).to.equal(undefined);
  });
  it("has one UID, whatever becomes of it, and another for every body", () => {
    const moved = event({ sequence: 1, on: date("2027-03-09") });
    expect(moved.uid).to.equal(event().uid);
    expect(event({ body: "fag-arbeit" }).uid).to.not.equal(event().uid);
  });
  it("says in both languages what it is", () => {
    const summary = "Sitzung: Facharbeitsgruppe Sprache und Bildung";
    expect(event({ about: "Mit Gästen" })).to.deep.include({ summary, description: "Mit Gästen" });
    const cancelled = event({ state: "cancelled", reason: "Krank" }, "en");
    expect(cancelled.summary).to.match(/^Cancelled: meeting of /);
    expect(cancelled.description).to.equal("Reason for the cancellation: Krank");
  });
});
