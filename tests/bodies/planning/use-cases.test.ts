import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { makePlanning, type Planning } from "../../../src/bodies/planning/use-cases.ts";
import { makeDirectory } from "../../../src/people/directory.ts";
import { readPlan } from "../../../src/read-plan.ts";
import { messagesOf } from "../../../src/reminders/news-messages.ts";
import { meetingNews } from "../../../src/reminders/sources/bodies.ts";
import { openSqliteStore } from "../../../src/store/sqlite/sqlite-store.ts";
import type { Store } from "../../../src/store/contract.ts";
import { date, dateAt, instantOf } from "../../../src/time/local-date.ts";
import { isWeekday } from "../../../src/time/workdays.ts";
import { sampleCity } from "../../support/city.ts";

const { lookup, directory } = await sampleCity();
const { plan } = lookup;
const body = (id: string) => {
  const found = directory.organisation(id);
  if (!found) throw new Error(id);
  return found;
};
const stg = body("steuerungsgruppe");
const sprache = body("fag-sprache");
const arbeit = body("fag-arbeit");
const inputs = { on: "2027-03-09", time: "14", minutes: "90", place: "Rathaus", about: "Bericht" };

describe("planning meetings", () => {
  let store: Store;
  let planning: Planning;
  // A Monday.
  let now = 0;
  const moveTo = (day: string): void => {
    now = instantOf(date(day), 9, plan.timeZone);
  };
  beforeEach(() => {
    moveTo("2027-03-01");
    store = openSqliteStore(":memory:");
    planning = makePlanning({ store, clock: { now: () => now++ }, plan, isWorkday: isWeekday });
  });
  afterEach(() => store.close());

  const which = { by: "beauftragte", directory, anyway: false };
  async function planned(more: Record<string, unknown> = {}, of = stg) {
    const result = await planning.plan({ ...which, body: of, key: randomUUID() }, { ...inputs, ...more });
    if (result.outcome !== "planned") throw new Error(JSON.stringify(result));
    return result.meeting;
  }
  const audit = async (id = stg.id) =>
    (await store.list("bodies", id, "audit:", 50)).map(({ body: entry }) => entry);

  it("keeps a meeting with its audit entry, once for one card", async () => {
    const key = randomUUID();
    const first = await planning.plan({ ...which, body: stg, key }, inputs);
    if (first.outcome !== "planned") throw new Error(first.outcome);
    expect(first.meeting).to.include({ id: key, sequence: 0, state: "planned", plannedBy: "beauftragte" });
    expect(new Date(first.meeting.start).toISOString()).to.equal("2027-03-09T13:00:00.000Z");
    moveTo("2027-06-01");
    const again = await planning.plan({ ...which, body: stg, key }, { ...inputs, time: "10" });
    if (again.outcome !== "already") throw new Error("also much later, when the day is over");
    expect(again.meeting.startMinute, "as it was planned then").to.equal(840);
    expect(await planning.meetingsOf(stg.id)).to.have.length(1);
    const [entry, ...more] = await audit();
    expect(more).to.deep.equal([]);
    expect(entry).to.include({ what: "meetingPlanned", by: "beauftragte", meeting: key, on: "2027-03-09" });
  });

  it("of two taps at once one plans", async () => {
    const key = randomUUID();
    const both = await Promise.all([1, 2].map(() => planning.plan({ ...which, body: stg, key }, inputs)));
    expect(both.map(({ outcome }) => outcome).toSorted()).to.deep.equal(["already", "planned"]);
    expect(await audit()).to.have.length(1);
  });

  it("keeps nothing of what is wrong", async () => {
    const result = await planning.plan(
      { ...which, body: stg, key: randomUUID() },
      { ...inputs, on: "2027-03-06" },
    );
    expect(result.outcome).to.equal("invalid");
    expect(await audit()).to.deep.equal([]);
  });

  it("asks where somebody who sits there has another meeting, and takes it when that is known", async () => {
    await planned({}, sprache);
    // The office's clerk sits in both working groups, nobody of the one in the steering group.
    const key = randomUUID();
    const result = await planning.plan({ ...which, body: arbeit, key }, { ...inputs, time: "15:00" });
    expect(result.outcome).to.equal("clash");
    expect(await planning.meetingsOf(arbeit.id)).to.deep.equal([]);
    await planned({ time: "15:30" }, arbeit);
    await planned({}, stg);
    const anyway = await planning.plan(
      { ...which, body: arbeit, key, anyway: true },
      { ...inputs, time: "15:00" },
    );
    expect(anyway.outcome).to.equal("planned");
    const same = await planning.plan({ ...which, body: stg, key: randomUUID() }, inputs);
    expect(same.outcome, "two of one body at one time").to.equal("clash");
  });

  it("goes by who sits there on that day", async () => {
    await planned({}, sprache);
    const posts = directory.roster.posts.map((post) =>
      post.person === "sachbearbeitung" && post.of === arbeit.id ? { ...post, to: date("2027-03-08") } : post,
    );
    const later = makeDirectory({ ...directory.roster, posts });
    const result = await planning.plan(
      { ...which, directory: later, body: arbeit, key: randomUUID() },
      inputs,
    );
    expect(result.outcome).to.equal("planned");
  });

  it("finds days, past what members are to go to, the moved meeting itself left out", async () => {
    const { id } = await planned({ on: "2027-03-02", time: "10" }, sprache);
    await planned({ on: "2027-03-02", time: "14" }, sprache);
    const days = async (except?: string) => {
      const found = await planning.findDays({ body: arbeit, directory, ...(except && { except }) }, 90);
      return found.map(({ on, startMinutes }) => [on, ...startMinutes].join(" "));
    };
    expect(await days()).to.deep.equal(["2027-03-03 600 840", "2027-03-04 600 840", "2027-03-05 600 840"]);
    expect((await days(id))[0]).to.equal("2027-03-02 600");
    expect(await planning.findDays({ body: stg, directory }, 90)).to.have.length(3);
    await planning.cancel({ body: sprache, by: "x", meeting: id, seen: 0 }, { reason: "krank" });
    expect((await days())[0], "what is cancelled is free").to.equal("2027-03-02 600");
  });

  it("moves: the sequence rises, the time before is kept, what it said is in the audit", async () => {
    const { id } = await planned();
    const move = (seen: number, more: Record<string, unknown>, by = "beauftragte") =>
      planning.move({ ...which, by, body: stg, meeting: id, seen }, { ...inputs, ...more });
    const moved = await move(0, { on: "2027-11-02", time: "10", about: "" });
    if (moved.outcome !== "moved") throw new Error(moved.outcome);
    expect(moved.meeting).to.include({ sequence: 1, on: "2027-11-02", plannedBy: "beauftragte" });
    expect(moved.meeting).to.not.have.property("about");
    expect(moved.meeting.before).to.deep.equal({ on: "2027-03-09", startMinute: 840 });
    expect(new Date(moved.meeting.start).toISOString()).to.equal("2027-11-02T09:00:00.000Z");

    expect((await move(0, { on: "2027-11-02", time: "10", about: "" })).outcome, "a double tap").to.equal(
      "already",
    );
    expect((await move(0, { on: "2027-11-03" })).outcome, "an old card").to.equal("changedMeanwhile");
    expect((await move(0, { on: "2027-11-02", time: "10", about: "" }, "stg-soziales")).outcome).to.equal(
      "changedMeanwhile",
    );
    expect((await move(1, { on: "2027-11-02", time: "10:00", about: "" })).outcome).to.equal("unchanged");
    expect((await planning.look(stg.id, id))?.sequence).to.equal(1);

    const entries = await audit();
    expect(entries.map(({ what }) => what)).to.deep.equal(["meetingPlanned", "meetingMoved"]);
    expect(entries[1]?.["before"]).to.include({ on: "2027-03-09", about: "Bericht" });
    expect((await move(1, { on: "2027-11-06" })).outcome).to.equal("invalid");
    expect((await planning.move({ ...which, body: arbeit, meeting: id, seen: 1 }, inputs)).outcome).to.equal(
      "gone",
    );
  });

  it("another room on the day itself is no other day, and asks nothing again that was known", async () => {
    const { id } = await planned();
    await planning.plan({ ...which, body: stg, key: randomUUID(), anyway: true }, inputs);
    moveTo("2027-03-09");
    const change = (more: Record<string, unknown>) =>
      planning.move({ ...which, body: stg, meeting: id, seen: 0 }, { ...inputs, ...more });
    expect((await change({ place: "Raum 2" })).outcome).to.equal("moved");
  });

  it("of two who change it at once one is told of the other", async () => {
    const { id } = await planned();
    const both = await Promise.all(
      ["2027-03-10", "2027-03-11"].map((on) =>
        planning.move({ ...which, body: stg, meeting: id, seen: 0 }, { ...inputs, on }),
      ),
    );
    expect(both.map(({ outcome }) => outcome).toSorted()).to.deep.equal(["changedMeanwhile", "moved"]);
    expect((await planning.look(stg.id, id))?.sequence).to.equal(1);
  });

  it("cancels with a reason, once; nothing changes it after that", async () => {
    const { id } = await planned();
    const cancel = (seen: number, reason: string) =>
      planning.cancel({ body: stg, by: "beauftragte", meeting: id, seen }, { reason });
    expect((await cancel(0, " ")).outcome).to.equal("invalid");
    expect((await cancel(1, "Krank")).outcome).to.equal("changedMeanwhile");
    expect(await cancel(0, "Krank")).to.deep.include({ outcome: "cancelled" });
    expect(await planning.look(stg.id, id)).to.include({ state: "cancelled", sequence: 1, reason: "Krank" });
    expect((await cancel(0, "Krank")).outcome).to.equal("already");
    const move = await planning.move({ ...which, body: stg, meeting: id, seen: 1 }, inputs);
    expect(move.outcome).to.equal("isCancelled");
    expect((await audit()).at(-1)).to.include({ what: "planCancelled", comment: "Krank", sequence: 1 });
    expect(await planning.plannedDays(stg.id)).to.deep.equal([]);
  });

  it("tells the cadence which days are planned; a recorded meeting makes its day held", async () => {
    await planned({ on: "2027-09-07" });
    await planned();
    await planned({ time: "9" });
    expect(await planning.plannedDays(stg.id)).to.deep.equal(["2027-03-09", "2027-03-09", "2027-09-07"]);
    moveTo("2027-03-10");
    await planning.markHeld({ body: stg.id, on: date("2027-03-09"), by: "beauftragte" });
    expect(await planning.plannedDays(stg.id)).to.deep.equal(["2027-03-09", "2027-09-07"]);
    await planning.markHeld({ body: stg.id, on: date("2027-03-09"), by: "beauftragte" });
    await planning.markHeld({ body: stg.id, on: date("2027-03-09"), by: "beauftragte" });
    await planning.markHeld({ body: stg.id, on: date("2027-03-10"), by: "beauftragte" });
    expect(await planning.plannedDays(stg.id)).to.deep.equal(["2027-09-07"]);
    const [first] = await planning.meetingsOf(stg.id);
    expect(first).to.include({ state: "held", sequence: 0, startMinute: 540 });
    const moved = await planning.move({ ...which, body: stg, meeting: first?.id ?? "", seen: 0 }, inputs);
    expect(moved.outcome).to.equal("isHeld");
    expect((await audit()).filter(({ what }) => what === "meetingHeld")).to.have.length(2);
  });

  it("lasts as long as the plan says where nobody says otherwise", async () => {
    const lindenau = await readPlan("plans/lindenau-klima-2025/plan.yaml");
    const there = makePlanning({
      store,
      clock: { now: () => now },
      plan: lindenau.plan,
      isWorkday: isWeekday,
    });
    const council = { id: "klimarat", kind: "climateCouncil", name: { de: "Klimarat", en: "Council" } };
    expect(there.usualLength(council)).to.equal(120);
    expect(there.usualLength({ ...council, kind: "officesRound" })).to.equal(90);
    expect(planning.usualLength(stg)).to.equal(90);
    const result = await there.plan(
      { ...which, body: council, key: randomUUID() },
      { ...inputs, minutes: "" },
    );
    expect(result.outcome === "planned" && result.meeting.minutes).to.equal(120);
  });

  describe("who hears of it", () => {
    const heard = async () => {
      const ids = planning.kinds.flatMap((kind) =>
        directory.organisationsOf([kind], dateAt(now, plan.timeZone)),
      );
      const news = await Promise.all(ids.map(({ id }) => meetingNews(planning, id, directory)));
      return messagesOf(news.flat(), { area: "bodies", pk: stg.id }, now);
    };
    it("everybody who sits there but who did it, once for each change", async () => {
      const { id } = await planned();
      const first = await heard();
      expect(first.map(({ to }) => to).toSorted()).to.deep.equal(
        ["allgemeines", "bildung", "gpr", "kultur", "ob", "ordnung", "soziales", "stadtentwicklung"].map(
          (name) => `stg-${name}`,
        ),
      );
      expect(
        first.every(({ id: key }) => key.startsWith(`meetingPlanned:steuerungsgruppe:${id}:s0:`)),
      ).to.equal(true);
      await planning.move(
        { ...which, by: "stg-soziales", body: stg, meeting: id, seen: 0 },
        { ...inputs, time: "10" },
      );
      const moved = await heard();
      expect(moved, "the earlier message is not wanted any more").to.have.length(8);
      expect(moved.map(({ to }) => to))
        .to.include("beauftragte")
        .and.not.include("stg-soziales");
      expect(moved[0]?.id).to.match(/^meetingMoved:.*:s1:/);
      await planning.cancel({ body: stg, by: "beauftragte", meeting: id, seen: 1 }, { reason: "Krank" });
      expect((await heard())[0]?.id).to.match(/^meetingCancelled:.*:s2:/);
      moveTo("2027-03-10");
      expect(await heard(), "nobody hears of what is over").to.deep.equal([]);
    });
  });
});
