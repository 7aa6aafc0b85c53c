import { expect } from "chai";
import fc from "fast-check";
import { makeOutbox, type Delivery, type MayLeave, type Prepare } from "../../src/reminders/outbox.ts";
import { latestMilestone } from "../../src/reminders/timetable.ts";
import { wantedFor, wantedForNews, type Wanted } from "../../src/reminders/wanted.ts";
import { isWorkingTime } from "../../src/reminders/use-cases.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import type { Store } from "../../src/store/contract.ts";
import { addDays, date, instantOf } from "../../src/time/local-date.ts";
import type { Owed } from "../../src/reminders/owed.ts";

const timetable = { before: [30, 7, 1], after: [1, 7, 30], thenEvery: 30 };
const due = date("2027-01-31");

describe("the latest milestone", () => {
  const at = (days: number): string => {
    const milestone = latestMilestone(timetable, due, addDays(due, days));
    return milestone ? `${milestone.when}-${String(milestone.days)}` : "none";
  };
  it("goes by the row of numbers", () => {
    const days = [-31, -30, -8, -7, -2, -1, 0, 1, 6, 7, 29, 30, 59, 60, 89, 90, 400];
    expect(days.map(at)).to.deep.equal([
      "none",
      "before-30",
      "before-30",
      "before-7",
      "before-7",
      "before-1",
      "before-1",
      "after-1",
      "after-1",
      "after-7",
      "after-7",
      "after-30",
      "after-30",
      "after-60",
      "after-60",
      "after-90",
      "after-390",
    ]);
  });
  it("never goes back as the days go by", () => {
    const order = (day: number): number => {
      const milestone = latestMilestone(timetable, due, addDays(due, day));
      return milestone ? (milestone.when === "before" ? -milestone.days : milestone.days) : -Infinity;
    };
    fc.assert(fc.property(fc.integer({ min: -100, max: 1000 }), (day) => order(day) <= order(day + 1)));
  });
});

describe("working time", () => {
  const at = (day: string, hour: number): boolean =>
    isWorkingTime(instantOf(date(day), hour, "Europe/Berlin"), "Europe/Berlin");
  it("is weekdays from eight to five in Berlin, in summer and winter", () => {
    expect([
      at("2026-11-24", 7),
      at("2026-11-24", 8),
      at("2026-11-24", 16),
      at("2026-11-24", 17),
    ]).to.deep.equal([false, true, true, false]);
    expect([at("2026-07-24", 8), at("2026-11-28", 10), at("2026-11-29", 10)]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });
});

const owed = (subject: string): Owed => ({
  kind: "report",
  subject,
  recipients: ["anna", "bert"],
  year: 2026,
  due,
  state: "open",
});

describe("wanted messages", () => {
  const settings = { report: timetable, meeting: timetable, quietDays: 5 };
  it("have one id for an occasion and a person, whenever they are wanted", () => {
    const ids = (day: string): string[] => wantedFor([owed("amt")], settings, date(day)).map(({ id }) => id);
    expect(ids("2027-02-07")).to.deep.equal([
      "report:amt:2026:anna:2027-01-31:after-7",
      "report:amt:2026:bert:2027-01-31:after-7",
    ]);
    expect(ids("2027-02-20")).to.deep.equal(ids("2027-02-07"));
    expect(ids("2026-12-01")).to.deep.equal([]);
  });
});

describe("a report that was just returned", () => {
  it("is not reminded of at once: the news of it is reminder enough", () => {
    const settings = { report: timetable, meeting: timetable, quietDays: 5 };
    const returned: Owed = {
      kind: "report",
      subject: "amt",
      recipients: ["anna"],
      year: 2026,
      due,
      state: "returned",
      returnedAt: Date.parse("2027-02-06T10:00:00Z"),
    };
    const count = (day: string): number => wantedFor([returned], settings, date(day)).length;
    expect([count("2027-02-07"), count("2027-02-10"), count("2027-02-11")]).to.deep.equal([0, 0, 1]);
  });
});

describe("news", () => {
  it("is news for a month", () => {
    const at = Date.parse("2026-11-24T10:00:00Z");
    const news = {
      kind: "reportAccepted" as const,
      subject: "amt",
      recipients: ["anna"],
      year: 2026,
      version: 1,
      at,
    };
    const ids = (days: number): string[] => wantedForNews([news], at + days * 86_400_000).map(({ id }) => id);
    expect(ids(0)).to.deep.equal(["reportAccepted:amt:2026:v1:anna"]);
    expect(ids(29)).to.deep.equal(ids(0));
    expect(ids(400)).to.deep.equal([]);
  });
  it("of a question is remembered no longer than it is news: it tells who asked", () => {
    const at = Date.parse("2026-11-24T10:00:00Z");
    const news = { kind: "questionAnswered" as const, subject: "key", recipients: ["anna"], at };
    expect(wantedForNews([news], at)).to.deep.equal([
      {
        id: "questionAnswered:key:anna",
        matter: "questionAnswered:key:anna",
        to: "anna",
        keepUntil: at + 30 * 86_400_000,
        about: { occasion: "news", news },
      },
    ]);
    expect(wantedForNews([news], at + 30 * 86_400_000)).to.deep.equal([]);
  });
});

describe("the outbox", () => {
  let store: Store;
  let now = 0;
  const clock = { now: () => now };
  const day = 86_400_000;
  const wanted = (id: string, to = "anna"): Wanted => ({
    ...(wantedFor(
      [owed("amt")],
      { report: timetable, meeting: timetable, quietDays: 5 },
      date("2027-02-07"),
    )[0] as Wanted),
    id,
    matter: `m:${to}:`,
    to,
  });
  const always: MayLeave = () => Promise.resolve("now");
  beforeEach(() => {
    store = openSqliteStore(":memory:", () => now);
    now = 1_800_000_000_000;
  });
  afterEach(() => store.close());
  const sent: string[] = [];
  const deliverWith =
    (outcome: Delivery): Prepare =>
    (message) =>
      Promise.resolve({
        outcome: "ready",
        send: () => {
          sent.push(message.id);
          return Promise.resolve(outcome);
        },
      });
  beforeEach(() => {
    sent.length = 0;
  });

  it("forgets a message about a question when it is no news any more, whatever became of it and whenever", async () => {
    const outbox = makeOutbox({ store, clock });
    const keepUntil = now + 30 * day;
    await outbox.plan({ ...wanted("q1"), keepUntil }, 0);
    await outbox.plan({ ...wanted("q2", "bert"), keepUntil }, 0);
    await outbox.plan(wanted("other"), 0);
    now += 20 * day;
    let outcome: Delivery = { outcome: "sent" };
    const prepare: Prepare = () =>
      Promise.resolve({ outcome: "ready", send: () => Promise.resolve(outcome) });
    await outbox.deliverDue(prepare, ({ id }) => Promise.resolve(id === "q2" ? "later" : "now"));
    now += day;
    outcome = { outcome: "unreached", reason: "blocked" };
    await outbox.deliverDue(prepare, always);
    expect(await outbox.troubled(10)).to.have.length(1);
    const known = async () => Promise.all(["q1", "other"].map((id) => outbox.wasPlanned(wanted(id))));
    expect(await known()).to.deep.equal([true, true]);
    now = keepUntil + 1;
    expect(await known()).to.deep.equal([false, true]);
    expect(await outbox.wasPlanned(wanted("q2", "bert"))).to.equal(false);
    expect(await outbox.troubled(10)).to.deep.equal([]);
  });
  it("sends once what is planned many times", async () => {
    const outbox = makeOutbox({ store, clock });
    expect(await outbox.plan(wanted("m:anna:a"), 0)).to.equal(true);
    expect(await outbox.plan(wanted("m:anna:a"), 0)).to.equal(false);
    expect(await outbox.deliverDue(deliverWith({ outcome: "sent" }), always)).to.equal(1);
    expect(await outbox.plan(wanted("m:anna:a"), 0)).to.equal(false);
    expect(await outbox.deliverDue(deliverWith({ outcome: "sent" }), always)).to.equal(0);
    expect(sent).to.deep.equal(["m:anna:a"]);
  });

  it("keeps quiet on a matter for a while", async () => {
    const outbox = makeOutbox({ store, clock });
    await outbox.plan(wanted("m:anna:a"), 5 * day);
    now += 5 * day - 1;
    expect(await outbox.plan(wanted("m:anna:b"), 5 * day)).to.equal(false);
    expect(await outbox.plan(wanted("m:bert:b", "bert"), 5 * day)).to.equal(true);
    now += 1;
    expect(await outbox.plan(wanted("m:anna:b"), 5 * day)).to.equal(true);
  });

  it("tries again what was certainly not delivered, when the time has come", async () => {
    const outbox = makeOutbox({ store, clock });
    await outbox.plan(wanted("m:anna:a"), 0);
    await outbox.deliverDue(deliverWith({ outcome: "notSent", retryAfterMs: 30_000 }), always);
    await outbox.deliverDue(deliverWith({ outcome: "sent" }), always);
    expect(sent).to.have.length(1);
    now += 30_000;
    expect(await outbox.deliverDue(deliverWith({ outcome: "sent" }), always)).to.equal(1);
  });

  it("never sends again by itself what may have arrived, and shows it", async () => {
    const outbox = makeOutbox({ store, clock });
    await outbox.plan(wanted("m:anna:a"), 0);
    await outbox.deliverDue(deliverWith({ outcome: "unknown" }), always);
    now += 90 * day;
    await outbox.deliverDue(deliverWith({ outcome: "sent" }), always);
    expect(sent).to.have.length(1);
    expect((await outbox.troubled(10)).map(({ state }) => state)).to.deep.equal(["doubt"]);
  });

  it("takes a message whose process died while sending for doubtful", async () => {
    const outbox = makeOutbox({ store, clock });
    await outbox.plan(wanted("m:anna:a"), 0);
    const dies: Prepare = () =>
      Promise.resolve({ outcome: "ready", send: () => Promise.reject(new Error("process dies here")) });
    const dying = outbox.deliverDue(dies, always);
    await dying.catch(() => undefined);
    now += 61_000;
    await outbox.deliverDue(deliverWith({ outcome: "sent" }), always);
    expect(sent).to.deep.equal([]);
    expect((await outbox.troubled(10)).map(({ state, reason }) => [state, reason])).to.deep.equal([
      ["doubt", "interrupted"],
    ]);
  });

  it("does not say what is settled meanwhile, and tells whom it could not reach", async () => {
    const outbox = makeOutbox({ store, clock });
    await outbox.plan(wanted("m:anna:a"), 0);
    await outbox.plan(wanted("m:bert:a", "bert"), 0);
    await outbox.deliverDue(deliverWith({ outcome: "unreached", reason: "notInstalled" }), ({ to }) =>
      Promise.resolve(to === "bert" ? "now" : "never"),
    );
    expect(sent).to.deep.equal(["m:bert:a"]);
    expect((await outbox.troubled(10)).map(({ wanted: { to }, reason }) => [to, reason])).to.deep.equal([
      ["bert", "notInstalled"],
    ]);
  });

  it("waits when it may not leave yet, and begins nothing after it was stopped", async () => {
    const outbox = makeOutbox({ store, clock });
    await outbox.plan(wanted("m:anna:a"), 0);
    await outbox.deliverDue(deliverWith({ outcome: "sent" }), () => Promise.resolve("later"));
    now += 60 * 60_000;
    await outbox.deliverDue(deliverWith({ outcome: "sent" }), always, () => true);
    expect(sent).to.deep.equal([]);
    await outbox.deliverDue(deliverWith({ outcome: "sent" }), always);
    expect(sent).to.deep.equal(["m:anna:a"]);
  });

  it("tries again whoever has the app by now, and shows them no longer", async () => {
    const outbox = makeOutbox({ store, clock });
    await outbox.plan(wanted("m:anna:a"), 5 * day);
    const absent: Prepare = () => Promise.resolve({ outcome: "unreached", reason: "notInstalled" });
    await outbox.deliverDue(absent, always);
    expect(await outbox.troubled(10)).to.have.length(1);
    expect(await outbox.plan(wanted("m:anna:a"), 5 * day)).to.equal(true);
    await outbox.deliverDue(deliverWith({ outcome: "sent" }), always);
    expect(sent).to.deep.equal(["m:anna:a"]);
    expect(await outbox.troubled(10)).to.deep.equal([]);
  });

  it("does not take one person for another whose id begins the same", async () => {
    const outbox = makeOutbox({ store, clock });
    // Ids of persons in one shard, one the beginning of the other; news has no end mark after the person.
    const [short, long] = ["p", "p10"];
    const news = (to: string): Wanted => ({ ...wanted(`news:${to}`, to), matter: `news:${to}` });
    await outbox.plan(news(long), 0);
    await outbox.deliverDue(() => Promise.resolve({ outcome: "unreached", reason: "blocked" }), always);
    await outbox.plan(news(short), 0);
    await outbox.deliverDue(deliverWith({ outcome: "sent" }), always);
    expect((await outbox.troubled(10)).map(({ wanted: { to } }) => to)).to.deep.equal([long]);
  });

  it("shows what is doubtful however much went well", async () => {
    const outbox = makeOutbox({ store, clock });
    for (let count = 0; count < 300; count++) await outbox.plan(wanted(`a:${String(count)}`), 0);
    await outbox.deliverDue(deliverWith({ outcome: "sent" }), always);
    await outbox.plan(wanted("z:last"), 0);
    await outbox.deliverDue(deliverWith({ outcome: "unknown" }), always);
    expect((await outbox.troubled(10)).map(({ wanted: { id } }) => id)).to.deep.equal(["z:last"]);
  });

  it("lets only one of two processes send", async () => {
    const [one, two] = [makeOutbox({ store, clock }), makeOutbox({ store, clock })];
    for (let count = 0; count < 20; count++)
      await one.plan(wanted(`m:p${String(count)}:a`, `p${String(count)}`), 0);
    await Promise.all(
      [one, two].map((outbox) => outbox.deliverDue(deliverWith({ outcome: "sent" }), always)),
    );
    expect(sent).to.have.length(20);
    expect(new Set(sent)).to.have.property("size", 20);
  });
});
