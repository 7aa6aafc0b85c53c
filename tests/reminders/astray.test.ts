import { expect } from "chai";
import type { Post } from "../../src/people/roster.ts";
import type { Delivery } from "../../src/reminders/outbox/delivering.ts";
import { shardOf, type Message } from "../../src/reminders/outbox/documents.ts";
import { StoreError, type Store } from "../../src/store/contract.ts";
import { addDays, date, type LocalDate } from "../../src/time/local-date.ts";
import { sampleCity } from "../support/city.ts";
import { arrived, openReminding } from "../support/reminding.ts";

const { lookup, directory } = await sampleCity();
const reporter = "bericht-jugendamt";
const head = "leitung-jugendamt";
const commissioner = "beauftragte";
const matter = "report:jugendamt:2026";
type City = Awaited<ReturnType<typeof openReminding>>;

/** The sample city with the reporter's post changed. */
const withPost = (change: Partial<Post>) => ({
  ...directory.roster,
  posts: directory.roster.posts.map((post) => (post.person === reporter ? { ...post, ...change } : post)),
});
const open = (begins: string, more: Partial<Parameters<typeof openReminding>[0]> = {}): Promise<City> =>
  openReminding({ lookup, roster: directory.roster, begins, ...more });
const about = (city: City, to: string): string[] =>
  city.lines().filter((line) => line.includes(` ${to}: ${matter}`));
const linesOf = ({ content }: Message) => (content.occasion === "day" ? content.lines : []);

describe("what could go astray", function () {
  this.timeout(60_000);

  it("is nobody else's to see or answer, also where ids lie side by side", async () => {
    const city = await open("2027-01-04");
    await city.liveTo("2027-01-04");
    const sent = city.sent.find(({ message }) => message.to === reporter);
    const thief = directory.roster.people.find(
      ({ id }) => id !== reporter && shardOf(id) === shardOf(reporter),
    );
    const line = sent && linesOf(sent.message)[0];
    if (!sent || !thief || !line) throw new Error("nothing was sent");
    expect(await city.reminders.message(thief.id, sent.id)).to.equal(undefined);
    expect(await city.reminders.answer(thief.id, sent.id, line.id, { kind: "notMine" })).to.deep.equal({
      outcome: "gone",
    });
  });

  it("after half a year without the app is one message, with the newest state", async () => {
    const city = await open("2027-01-04");
    const none: Delivery = { outcome: "unreached", reason: "notInstalled" };
    city.answer(({ to }) => (to === reporter ? none : arrived));
    await city.liveTo("2027-06-10");
    city.answer(() => arrived);
    city.moveTo("2027-06-11", 10);
    await city.outbox.retryFor(reporter);
    await city.reminders.sweep();
    expect(about(city, reporter)).to.deep.equal([`2027-06-11 ${reporter}: ${matter} after-120`]);
  });

  it("stops nobody else: a subject that is broken, ids as long as the roster takes them", async () => {
    const broken = await open("2027-01-04");
    await broken.store.write("units", "jugendamt", [
      { op: "upsert", id: "report:2026", body: { kind: "report" } },
    ]);
    await broken.liveTo("2027-01-04");
    expect(broken.sent.length).to.be.greaterThan(10);

    const long = (id: string): string => id.padEnd(80, "x");
    const renamed = new Map([reporter, "jugendamt", commissioner].map((id) => [id, long(id)]));
    const roster = JSON.parse(
      JSON.stringify(directory.roster, (_, value: unknown) =>
        typeof value === "string" ? (renamed.get(value) ?? value) : value,
      ),
    ) as typeof directory.roster;
    const city = await open("2027-01-04", { roster });
    await city.liveTo("2027-01-04");
    const sent = city.sent.find(({ message }) => message.to === long(reporter));
    const line = sent && linesOf(sent.message)[0];
    city.moveTo("2027-01-05", 8);
    await city.reminders.answer(long(reporter), sent?.id ?? "", line?.id ?? "", { kind: "notMine" });
    await city.reminders.sweep();
    expect(
      city.sent
        .filter(({ message: { content } }) => content.occasion === "news")
        .map(({ message }) => message.to),
    ).to.include(long(commissioner));
  });

  it("is decided anew when it is not said after all: the post ended over the weekend", async () => {
    const city = await open("2027-01-30", { roster: withPost({ to: date("2027-01-31") }) });
    // Planned on Saturday for Monday.
    city.moveTo("2027-01-30", 18);
    await city.liveTo("2027-02-02");
    expect(about(city, reporter)).to.deep.equal([]);
    expect(about(city, head)).to.deep.equal([`2027-02-01 ${head}: ${matter} after-1 instead`]);
  });

  it("is told on the day on which a post begins", async () => {
    const city = await open("2027-02-01", { roster: withPost({ from: date("2027-03-10") }) });
    await city.liveTo("2027-03-11");
    expect(about(city, reporter)).to.deep.equal([`2027-03-10 ${reporter}: ${matter} after-30`]);
  });

  it("says how it stands when it leaves, not when it was planned", async () => {
    const city = await open("2027-01-02");
    city.moveTo("2027-01-02", 18);
    await city.reminders.sweep();
    const state = { kind: "report", savings: {}, delegations: [], state: { name: "draft" } };
    await city.store.write("units", "jugendamt", [{ op: "upsert", id: "report:2026", body: state }]);
    await city.liveTo("2027-01-04");
    const sent = city.sent.find(({ message }) => message.to === reporter);
    expect(sent && linesOf(sent.message).map(({ owed }) => owed.what)).to.deep.equal([
      { kind: "report", unit: "jugendamt", year: 2026, state: "draft" },
    ]);
  });

  it("is not sent once more to whose post has ended", async () => {
    const city = await open("2027-02-01", { roster: withPost({ to: date("2027-02-10") }) });
    city.answer(({ to }) => (to === reporter ? { outcome: "unknown" } : arrived));
    await city.liveTo("2027-02-12");
    const before = about(city, reporter).length;
    city.answer(() => arrived);
    for (const { id, message } of await city.outbox.troubled(10))
      if (message.to === reporter) await city.outbox.sendAgain(reporter, id);
    city.moveTo("2027-02-15", 9);
    await city.reminders.sweep();
    expect(about(city, reporter)).to.have.length(before);
  });

  it("is news that another process plans while this one delivers", async () => {
    const city = await open("2027-01-04");
    const other = city.instance();
    city.moveTo("2027-01-04", 8);
    let acted: Promise<unknown> | undefined;
    city.answer(async ({ to }) => {
      if (to === reporter)
        acted ??= other.reports
          .askForTime(
            { unit: "jugendamt", year: 2026, by: reporter },
            { until: "2027-02-20", reason: "Umzug" },
          )
          .then(() => other.reminders.sweep());
      await new Promise((resolve) => setTimeout(resolve, 10));
      return arrived;
    });
    await city.reminders.sweep();
    await acted;
    for (const process of [other, city, other]) {
      city.later(300_000);
      await process.reminders.sweep();
    }
    const asked = city.sent.filter(
      ({ message: { content } }) => content.occasion === "news" && content.news.kind === "moreTimeAsked",
    );
    expect(asked.map(({ message }) => message.to).toSorted()).to.deep.equal([
      "beauftragte",
      "sachbearbeitung",
      "sekretariat",
    ]);
  });

  it("waits with what the office wants sent once more, whatever joins it", async () => {
    const city = await open("2027-01-25");
    const isBundle = ({ to, content }: Message): boolean => to === commissioner && content.occasion === "day";
    city.answer((message) => (isBundle(message) ? { outcome: "unreached", reason: "other" } : arrived));
    await city.liveTo("2027-01-25");
    const [unreached] = (await city.outbox.troubled(10)).filter(({ message }) => isBundle(message));
    const lines = unreached ? linesOf(unreached.message).map(({ owed }) => owed.matter) : [];
    expect(lines.length).to.be.greaterThan(3);
    city.moveTo("2027-01-26", 10);
    city.answer(() => arrived);
    await city.outbox.sendAgain(commissioner, unreached?.id ?? "");
    const at = city.now() - 6 * 86_400_000;
    const submitted = { name: "submitted", version: 1, at, by: reporter };
    await city.store.write("units", "jugendamt", [
      {
        op: "upsert",
        id: "report:2026",
        body: { kind: "report", savings: {}, delegations: [], state: submitted },
      },
      { op: "upsert", id: "wake", body: { kind: "wake", due: city.now() } },
    ]);
    await city.liveTo("2027-01-27");
    const told = city.sent
      .filter(({ message }) => isBundle(message))
      .flatMap(({ message }) => linesOf(message).map(({ owed }) => owed.matter));
    expect(told).to.include.members([...lines, "review:jugendamt:2026:v1"]);
    expect(new Set(told)).to.have.property("size", told.length);
  });

  for (const why of ["busy", "unknown"] as const)
    it(`is put down as sent although the store says "${why}" at that moment`, async () => {
      const city = await open("2027-01-04");
      let left = 3;
      const store: Store = {
        ...city.store,
        write: (area, pk, ops) => {
          const isSettled = ops.some(
            (op) => op.op !== "delete" && op.body["to"] === reporter && op.body["state"] === "sent",
          );
          if (!isSettled || left-- <= 0) return city.store.write(area, pk, ops);
          return Promise.reject(new StoreError(why, "in trouble", { retryAfterMs: 10 }));
        },
      };
      const troubled = city.instance(store);
      city.moveTo("2027-01-04", 8);
      await troubled.reminders.sweep();
      city.later(120_000);
      await city.reminders.sweep();
      expect(await city.outbox.troubled(10)).to.deep.equal([]);
    });

  it("is on the office's list when it was tried in vain for a day", async () => {
    const city = await open("2027-01-04");
    city.answer(({ to }) =>
      to === reporter ? { outcome: "notSent", retryAfterMs: 3_600_000, throttled: false } : arrived,
    );
    await city.liveTo("2027-01-06");
    expect((await city.outbox.troubled(10)).map(({ message }) => [message.to, message.reason])).to.deep.equal(
      [[reporter, "notTaken"]],
    );
  });

  it("waits no longer than its pause or its patience", async () => {
    const city = await open("2027-01-04");
    city.answer(() => ({ outcome: "notSent", retryAfterMs: 1000, throttled: true }));
    city.moveTo("2027-01-04", 8);
    const next = (await city.reminders.sweep()) ?? Infinity;
    expect(next - city.now()).to.be.within(1, 5000);
  });

  it("is dropped for good when the office says so while it waits", async () => {
    const city = await open("2027-01-04");
    city.moveTo("2027-01-04", 7);
    await city.reminders.sweep();
    const [waiting] = (await city.outbox.waiting(100)).filter(({ message }) => message.to === reporter);
    await city.outbox.drop(reporter, waiting?.id ?? "");
    await city.liveTo("2027-01-08");
    expect(about(city, reporter)).to.deep.equal([]);
  });

  it("goes to the office when nobody is left who could legitimise", async () => {
    const { lookAtBody } = await import("../../src/reminders/sources/bodies.ts");
    const city = await open("2027-01-04");
    const member = "stg-kultur";
    const body = directory.organisation("steuerungsgruppe");
    if (!body) throw new Error("no body");
    await city.composition.askLegitimation({ body, person: member, by: commissioner }, 0, directory);
    const { plan } = lookup;
    const { owed } = await lookAtBody({ ...city, plan }, "steuerungsgruppe", directory, city.today());
    const asked = owed.find(({ what }) => what.kind === "legitimation");
    expect(asked?.chain.map(({ role }) => role)).to.deep.equal(["legitimator", "officeStaff"]);
  });
});

describe("the dry run", function () {
  this.timeout(60_000);
  it("lists what is really sent later, day by day, and nothing that has been sent", async () => {
    const city = await open("2027-01-18");
    const ids = (lines: readonly { id: string }[]): string[] => lines.map(({ id }) => id).toSorted();
    const listed = new Map<LocalDate, string[]>();
    for (let day = date("2027-01-18"); day <= "2027-02-12"; day = addDays(day, 1))
      listed.set(day, ids((await city.reminders.dryRun(day)).lines));
    await city.liveTo("2027-02-12");
    for (const [day, expected] of listed)
      expect(
        ids(city.sent.filter((each) => each.day === day).flatMap(({ message }) => linesOf(message))),
        day,
      ).to.deep.equal(expected);
    city.moveTo("2027-02-12", 18);
    expect((await city.reminders.dryRun(date("2027-02-12"))).lines).to.deep.equal([]);
  });
});
