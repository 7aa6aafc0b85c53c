import { randomUUID } from "node:crypto";
import { expect } from "chai";
import fc from "fast-check";
import { everybodyOf, totalOf } from "../../src/bodies/everybody.ts";
import { readMeeting, readReason, type Asked } from "../../src/bodies/meeting-input.ts";
import { quarterOf, type Quarter } from "../../src/bodies/quarter.ts";
import { makeBodies } from "../../src/bodies/use-cases.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { date, instantOf, yearOf, type LocalDate } from "../../src/time/local-date.ts";
import { sampleCity } from "../support/city.ts";

const { lookup, directory } = await sampleCity();
const { plan } = lookup;
const steering = { id: "stg", kind: "steeringGroup", name: { de: "S", en: "S" } };
const working = { id: "fag", kind: "workingGroup", name: { de: "F", en: "F" } };

function house(day: string, planned: readonly LocalDate[] = []) {
  let now = instantOf(date(day), 12, plan.timeZone);
  const store = openSqliteStore(":memory:");
  const made = makeBodies({
    store,
    clock: { now: () => now++ },
    plan,
    plannedDays: () => Promise.resolve(planned),
  });
  const bodies = {
    ...made,
    record: (which: Parameters<typeof made.record>[0], inputs: Record<string, unknown>) =>
      made.record(which, inputs, directory),
    correct: (
      which: Omit<Parameters<typeof made.correct>[0], "asksNames">,
      inputs: Record<string, unknown>,
    ) => made.correct({ asksNames: false, ...which }, inputs, directory),
  };
  const record = async (
    body: typeof steering,
    inputs: Record<string, unknown>,
    { key = randomUUID(), another = false }: { key?: string; another?: boolean } = {},
  ) => {
    const recorded = await bodies.record({ body, by: "lead", key, another }, inputs);
    if (!("year" in recorded)) throw new Error(JSON.stringify(recorded));
    return recorded;
  };
  return { store, bodies, record, moveTo: (to: string) => (now = instantOf(date(to), 12, plan.timeZone)) };
}

describe("the meeting card's inputs", () => {
  const asked: Asked = {
    today: date("2027-10-01"),
    kinds: ["ordinary", "joint"],
    benches: [],
    from: date("2027-01-01"),
    to: date("2027-12-31"),
  };
  const benches = ["city", "others"];
  const problems = (inputs: Record<string, unknown>, more: Partial<Asked> = {}): string[] => {
    const read = readMeeting(inputs, { ...asked, ...more });
    return read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`);
  };
  const on = { date: "2027-10-01" };
  it("are told at the field", () => {
    expect(problems({})).to.deep.equal(["date missing"]);
    expect(problems({ date: "gestern" })).to.deep.equal(["date notADate"]);
    expect(problems({ date: "2027-02-29" })).to.deep.equal(["date notADate"]);
    expect(problems({ date: "2027-10-02" })).to.deep.equal(["date inTheFuture"]);
    expect(problems({ date: "2017-10-01" })).to.deep.equal(["date tooLongAgo"]);
    expect(problems({ date: "2026-12-31" })).to.deep.equal(["date beforeFounding"]);
    expect(problems({ date: "2027-09-30" }, { to: date("2027-09-29") })).to.deep.equal(["date afterEnd"]);
    expect(problems({ ...on, type: "secret" })).to.deep.equal(["type notAKind"]);
    expect(problems({ ...on, participants: "0" })).to.deep.equal(["participants notANumber"]);
    expect(problems({ ...on, participants: "1,5" })).to.deep.equal(["participants notANumber"]);
    expect(problems({ ...on, participants: "501" })).to.deep.equal(["participants notANumber"]);
    expect(problems({ ...on, result: "x".repeat(1001) })).to.deep.equal(["result tooLong"]);
    expect(problems({ ...on, minutes: "http://intern.example.org/p" })).to.deep.equal(["minutes notALink"]);
    expect(problems({ ...on, minutes: "https://a:b@intern.example.org/p" })).to.deep.equal([
      "minutes notALink",
    ]);
    expect(problems({ ...on, minutes: `https://a.example/${"x".repeat(500)}` })).to.deep.equal([
      "minutes tooLong",
    ]);
    expect(problems({ ...on, next: "2027-10-01" })).to.deep.equal(["next notAfterToday"]);
    expect(problems({ date: { toString: null }, participants: [] })).to.deep.equal(["date missing"]);
    expect(problems({ ...on, "count-city": "zwei" }, { benches })).to.deep.equal(["count-city notANumber"]);
    expect(problems({ ...on, "count-city": "0", "count-others": "0" }, { benches })).to.deep.equal([
      "count-city nobody",
    ]);
  });
  it("are taken bench by bench; a bench that was left empty was not counted", () => {
    const read = readMeeting(
      { ...on, "count-city": "4", "count-others": "0", participants: "9" },
      { ...asked, benches },
    );
    expect(read).to.deep.equal({
      ok: true,
      meeting: { date: "2027-10-01", type: "ordinary", benches: { city: 4, others: 0 } },
    });
    const only = readMeeting({ ...on, "count-others": "2" }, { ...asked, benches });
    expect(only).to.deep.include({
      meeting: { date: "2027-10-01", type: "ordinary", benches: { others: 2 } },
    });
    expect(totalOf({ benches: { city: 4, others: 2 } })).to.equal(6);
    expect(totalOf({})).to.equal(undefined);
  });
  it("of a correction may name a date that was still to come then", () => {
    const inputs = { date: "2027-03-01", next: "2027-06-01" };
    expect(problems(inputs)).to.deep.equal(["next notAfterToday"]);
    expect(problems(inputs, { isCorrection: true })).to.deep.equal([]);
    expect(problems({ ...inputs, next: "2027-03-01" }, { isCorrection: true })).to.deep.equal([
      "next notAfterMeeting",
    ]);
  });
  it("need a reason where something is changed", () => {
    expect(readReason({ reason: " \n " }).ok).to.equal(false);
    expect(readReason({ reason: "x".repeat(501) }).ok).to.equal(false);
    expect(readReason({ reason: " Tippfehler " })).to.deep.equal({ ok: true, reason: "Tippfehler" });
  });
});

describe("everybody, by the roster of the day", () => {
  const on = date("2026-11-24");
  it("counts each person once, on the bench of their seat", () => {
    const benches = ["city", "volunteers", "associationStaff", "authorities"];
    expect(everybodyOf(directory, "fag-sprache", benches, on)).to.deep.equal({
      benches: { city: 3, volunteers: 1, associationStaff: 1, authorities: 1 },
    });
    expect(everybodyOf(directory, "steuerungsgruppe", [], on)).to.deep.equal({ participants: 9 });
  });
  it("is nobody before the posts began", () => {
    expect(everybodyOf(directory, "steuerungsgruppe", [], date("2025-12-31"))).to.deep.equal({
      participants: 0,
    });
  });
});

describe("recording a meeting", () => {
  it("keeps it with its audit entry, once for one card", async () => {
    const { store, bodies, record } = house("2027-10-01");
    const key = randomUUID();
    const inputs = { date: "2027-09-30", participants: "8", next: "2027-11-30" };
    expect((await record(steering, inputs, { key })).outcome).to.equal("recorded");
    expect((await record(steering, inputs, { key })).outcome).to.equal("already");
    const other = await record(steering, { date: "2027-09-01" }, { key });
    expect(other.outcome).to.equal("already");
    expect(other.meeting.date, "what was recorded then").to.equal("2027-09-30");
    expect((await bodies.yearOf(steering))?.held).to.equal(1);
    const same = await bodies.record(
      { body: steering, by: "lead", key: randomUUID(), another: false },
      inputs,
    );
    expect(same.outcome, "more often two people record the same").to.equal("sameDay");
    expect((await bodies.yearOf(steering))?.held).to.equal(1);
    const second = await record(steering, inputs, { another: true });
    expect(second.year).to.deep.include({ held: 2, needed: 2, last: "2027-09-30", next: "2027-11-30" });
    expect(await store.list("bodies", "stg", "audit:", 10)).to.have.length(2);
    const invalid = await bodies.record(
      { body: steering, by: "lead", key: randomUUID(), another: false },
      {},
    );
    expect(invalid.outcome).to.equal("invalid");
    await store.close();
  });

  it("of last year tells the state of last year, and takes the other's word when two tap at once", async () => {
    const { bodies, record } = house("2028-01-10");
    const told = await record(steering, { date: "2027-12-20" });
    expect(told.year).to.deep.include({ year: 2027, held: 1, standing: "missed" });
    const key = randomUUID();
    const both = await Promise.all(
      [1, 2].map(() =>
        bodies.record({ body: steering, by: "lead", key, another: true }, { date: "2028-01-05" }),
      ),
    );
    expect(both.map(({ outcome }) => outcome).toSorted()).to.deep.equal(["already", "recorded"]);
    expect((await bodies.yearOf(steering))?.held).to.equal(1);
  });

  it("from a card of before keeps nothing, unless that card was used", async () => {
    const { bodies, record } = house("2027-10-01");
    const key = randomUUID();
    const old = { body: working, by: "lead", key, another: false, isOldCard: true };
    const inputs = { date: "2027-09-30", participants: "8" };
    expect((await bodies.record(old, inputs)).outcome).to.equal("oldCard");
    await record(working, { date: "2027-09-30" }, { key });
    expect((await bodies.record(old, inputs)).outcome).to.equal("already");
  });

  it("reads what was written before there were kinds, benches and corrections", async () => {
    const { store, bodies } = house("2027-10-01");
    const key = randomUUID();
    const id = `meet:2027-05-01:${key}`;
    await store.write("bodies", "stg", [
      { op: "create", id: `card:${key}`, body: { kind: "cardUsed", meeting: id, ttl: 1_000_000 } },
      {
        op: "create",
        id,
        body: {
          kind: "meeting",
          date: "2027-05-01",
          participants: 7,
          result: "Alt.",
          recordedAt: 1,
          recordedBy: "lead",
        },
      },
    ]);
    expect(await bodies.meeting(steering, { key })).to.deep.equal({
      key,
      date: "2027-05-01",
      participants: 7,
      result: "Alt.",
      revision: 1,
      recordedAt: 1,
      recordedBy: "lead",
    });
    const which = { body: steering, by: "office", key, on: date("2027-05-01"), seen: 1, another: false };
    const corrected = await bodies.correct(which, { date: "2027-05-02", reason: "Tippfehler" });
    expect(corrected.outcome).to.equal("corrected");
    expect((await bodies.look(steering, 2027)).meetings.map((each) => each.date)).to.deep.equal([
      "2027-05-02",
    ]);
  });
});

describe("correcting and calling off", () => {
  it("changes what is on record for a reason, once, and keeps what it said before", async () => {
    const { bodies, record } = house("2027-10-01");
    const { meeting } = await record(steering, { date: "2027-03-01", participants: "8", result: "Gut." });
    const which = {
      body: steering,
      by: "office",
      key: meeting.key,
      on: meeting.date,
      seen: 1,
      another: false,
    };
    const inputs = { date: "2027-07-02", participants: "9", result: "Gut.", reason: "Falscher Tag" };
    expect((await bodies.correct(which, { ...inputs, reason: "" })).outcome).to.equal("invalid");
    const done = await bodies.correct(which, inputs);
    expect(done).to.deep.include({ outcome: "corrected" });
    expect((await bodies.correct(which, inputs)).outcome, "a double tap").to.equal("already");
    const late = await bodies.correct(which, { ...inputs, participants: "7" });
    expect(late, "an old card").to.deep.include({ outcome: "changedMeanwhile" });
    expect(await bodies.yearOf(steering)).to.deep.include({ held: 1, last: "2027-07-02" });
    const [, event] = await bodies.history("stg");
    expect(event).to.deep.include({
      what: "meetingCorrected",
      by: "office",
      comment: "Falscher Tag",
      date: "2027-07-02",
      before: { date: "2027-03-01", type: "ordinary", participants: 8, result: "Gut." },
    });
  });

  it("asks when another meeting of that day is on record", async () => {
    const { bodies, record } = house("2027-10-01");
    await record(steering, { date: "2027-07-02" });
    const { meeting } = await record(steering, { date: "2027-03-01" });
    const which = { body: steering, by: "lead", key: meeting.key, on: meeting.date, seen: 1 };
    const inputs = { date: "2027-07-02", reason: "x" };
    expect((await bodies.correct({ ...which, another: false }, inputs)).outcome).to.equal("sameDay");
    expect((await bodies.correct({ ...which, another: true }, inputs)).outcome).to.equal("corrected");
    expect(await bodies.yearOf(steering)).to.deep.include({ held: 2, standing: "met" });
  });

  it("calls off once; what was called off counts for nothing, and its card records nothing again", async () => {
    const { bodies, record } = house("2027-10-01");
    const inputs = { date: "2027-03-01", next: "2027-11-01" };
    const { meeting } = await record(steering, inputs);
    const which = { body: steering, by: "lead", key: meeting.key, on: meeting.date, seen: 1 };
    expect((await bodies.cancel(which, {})).outcome).to.equal("invalid");
    expect((await bodies.cancel(which, { reason: "Doppelt" })).outcome).to.equal("cancelled");
    expect((await bodies.cancel(which, { reason: "Doppelt" })).outcome).to.equal("already");
    expect((await bodies.correct({ ...which, another: false }, { ...inputs, reason: "x" })).outcome).to.equal(
      "cancelledMeanwhile",
    );
    expect(await bodies.yearOf(steering))
      .to.include({ held: 0 })
      .and.not.have.property("next");
    const again = await record(steering, inputs, { key: meeting.key });
    expect(again.outcome).to.equal("already");
    expect(again.meeting.cancelled).to.include({ reason: "Doppelt", by: "lead" });
    expect((await record(steering, inputs)).outcome, "its day is free again").to.equal("recorded");
  });

  it("knows no meeting that there never was", async () => {
    const { bodies } = house("2027-10-01");
    const which = { body: steering, by: "lead", key: randomUUID(), on: date("2027-03-01"), seen: 1 };
    expect((await bodies.cancel(which, { reason: "x" })).outcome).to.equal("noSuchMeeting");
    expect(
      (await bodies.correct({ ...which, another: false }, { date: "2027-03-01", reason: "x" })).outcome,
    ).to.equal("noSuchMeeting");
  });
});

describe("what people decide about a body that meets as needed", () => {
  const q4 = "2027-Q4" as Quarter;
  it("no need is recorded once, for the quarter that runs, and can be taken back", async () => {
    const { bodies, moveTo } = house("2027-10-01");
    const which = { body: working, by: "lead", quarter: q4 };
    expect((await bodies.yearOf(working))?.askable).to.equal(q4);
    expect(await bodies.noNeed({ ...which, quarter: "2027-Q3" as Quarter })).to.deep.equal({
      outcome: "otherQuarter",
      quarter: q4,
    });
    expect((await bodies.noNeed(which)).outcome).to.equal("recorded");
    expect((await bodies.noNeed(which)).outcome).to.equal("already");
    expect(await bodies.owedYears(working, date("2027-12-20"))).to.deep.equal([]);
    expect((await bodies.takeBackNoNeed(which)).outcome).to.equal("takenBack");
    expect((await bodies.takeBackNoNeed(which)).outcome).to.equal("already");
    expect(await bodies.owedYears(working, date("2027-12-20"))).to.have.length(1);
    await bodies.noNeed(which);
    moveTo("2029-01-01");
    expect((await bodies.takeBackNoNeed(which)).outcome, "long over").to.equal("otherQuarter");
    expect((await bodies.history("fag")).map(({ what }) => what)).to.deep.equal([
      "noNeedRecorded",
      "noNeedTakenBack",
      "noNeedRecorded",
    ]);
  });

  it("a year of no need is missed in January, and told", async () => {
    const { bodies, moveTo } = house("2027-02-01");
    for (const day of ["2027-02-01", "2027-05-01", "2027-08-01", "2027-11-01"]) {
      moveTo(day);
      await bodies.noNeed({ body: working, by: "lead", quarter: quarterOf(date(day)) });
    }
    moveTo("2028-01-05");
    const owed = await bodies.owedYears(working, date("2028-01-05"));
    expect(owed.map(({ year, standing }) => `${String(year)} ${standing}`)).to.deep.equal([
      "2028 open",
      "2027 missed",
    ]);
  });

  it("the office's minimum holds from its year on, with reason; what is over keeps its number", async () => {
    const { bodies, moveTo, record } = house("2027-10-01");
    await record(working, { date: "2027-03-01" });
    const which = { body: working, by: "office", seen: 0 };
    expect((await bodies.setMinimum(which, { atLeast: "0", reason: "x" })).outcome).to.equal("invalid");
    expect((await bodies.setMinimum(which, { atLeast: "25", reason: "x" })).outcome).to.equal("invalid");
    expect((await bodies.setMinimum(which, { atLeast: "4", reason: " " })).outcome).to.equal("invalid");
    expect((await bodies.setMinimum(which, { atLeast: "2", reason: "x" })).outcome).to.equal("already");
    moveTo("2028-05-01");
    const set = await bodies.setMinimum(which, { atLeast: "4", reason: "Viel zu tun" });
    expect(set.outcome).to.equal("set");
    expect((await bodies.setMinimum(which, { atLeast: "4", reason: "Viel zu tun" })).outcome).to.equal(
      "already",
    );
    expect((await bodies.setMinimum(which, { atLeast: "3", reason: "x" })).outcome).to.equal(
      "changedMeanwhile",
    );
    expect((await bodies.stateOf(working, 2027)).needed).to.equal(2);
    expect((await bodies.stateOf(working, 2028)).needed).to.equal(4);
    expect((await bodies.look(working, 2028)).minimum).to.deep.include({ number: 4 });
    expect((await bodies.look(working, 2027)).minimum).to.deep.equal({ number: 2 });
    expect((await bodies.history("fag")).at(-1)).to.include({
      what: "minimumSet",
      atLeast: 4,
      before: 2,
      comment: "Viel zu tun",
    });
  });

  it("is not for a body to which the plan gives a number", async () => {
    const { bodies } = house("2027-10-01");
    expect((await bodies.noNeed({ body: steering, by: "lead", quarter: q4 })).outcome).to.equal("fixed");
    expect(
      (await bodies.setMinimum({ body: steering, by: "office", seen: 0 }, { atLeast: "1", reason: "x" }))
        .outcome,
    ).to.equal("fixed");
  });
});

describe("planned days of another part", () => {
  it("fill gaps and stand in the picture", async () => {
    const { bodies } = house("2027-10-01", [date("2027-11-05"), date("2027-12-03")]);
    const seen = await bodies.look(steering, 2027);
    expect(seen.state).to.include({ next: "2027-11-05" }).and.not.have.property("owed");
    expect(seen.coming).to.deep.equal(["2027-11-05", "2027-12-03"]);
    expect(seen.months.filter(({ planned }) => planned === 1).map(({ month }) => month)).to.deep.equal([
      11, 12,
    ]);
  });
});

describe("no order of recording, correcting and calling off", () => {
  interface Deed {
    first: LocalDate;
    next?: LocalDate;
    corrected?: LocalDate;
    cancelled: boolean;
  }
  const day = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }))
    .map(([month, of]) => date(`2027-${String(month).padStart(2, "0")}-${String(of).padStart(2, "0")}`));
  const later = fc.constantFrom("2027-11-01", "2027-11-20", "2028-02-29").map(date);
  const deed = fc.record(
    { first: day, next: later, corrected: day, cancelled: fc.boolean() },
    { requiredKeys: ["first", "cancelled"] },
  );

  /** Does all that is to be done with these meetings, one step of one of them at a time, as the order says. */
  async function play(deeds: readonly Deed[], order: readonly number[]): Promise<unknown> {
    const { store, bodies, record } = house("2027-10-01");
    const queues = deeds.map(({ first, next, corrected, cancelled }) => {
      const key = randomUUID();
      const named = next === undefined ? {} : { next };
      const steps = [
        async () => {
          await record(steering, { date: first, ...named }, { key, another: true });
        },
      ];
      const change = (what: "correct" | "cancel", inputs: Record<string, unknown>) => async () => {
        const known = await bodies.meeting(steering, { key });
        if (!known) throw new Error("not recorded");
        const which = { body: steering, by: "lead", key, on: known.date, seen: known.revision };
        const { outcome } = await bodies[what]({ ...which, another: true }, { ...inputs, reason: "x" });
        expect(["corrected", "cancelled", "already"]).to.include(outcome);
      };
      if (corrected) steps.push(change("correct", { date: corrected, ...named }));
      if (cancelled) steps.push(change("cancel", {}));
      return steps;
    });
    for (const which of [...order, ...deeds.flatMap((_, index) => [index, index, index])])
      await queues[which % Math.max(queues.length, 1)]?.shift()?.();
    const seen = await bodies.look(steering, yearOf(date("2027-10-01")));
    await store.close();
    return { state: seen.state, months: seen.months, coming: seen.coming };
  }

  it("changes the year's state", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 5 }),
        fc.array(fc.nat(20), { maxLength: 15 }),
        fc.array(fc.nat(20), { maxLength: 15 }),
        async (deeds, one, other) => {
          const orders = [await play(deeds, one), await play(deeds, other), await play(deeds, [])];
          expect(orders[0]).to.deep.equal(orders[1]);
          expect(orders[0]).to.deep.equal(orders[2]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
