import { expect } from "chai";
import type { Delivery } from "../../src/reminders/outbox/delivering.ts";
import type { MessageLine } from "../../src/reminders/outbox/documents.ts";
import { date } from "../../src/time/local-date.ts";
import { partOf, sampleCity } from "../support/city.ts";
import { arrived, openReminding } from "../support/reminding.ts";

const { lookup, directory } = await sampleCity();
/** Of the sample: one unit with all its posts, one body, the office. */
const kept = ["jugendamt", "gb-bildung", "gb-soziales", "fag-sprache", "steuerungsgruppe", "buero"];
const small = partOf(directory.roster, kept);
const open = (begins: string, more: Partial<Parameters<typeof openReminding>[0]> = {}) =>
  openReminding({ lookup, roster: small, begins, ...more });

const reporter = "bericht-jugendamt";
const head = small.posts.find(({ of, role }) => of === "jugendamt" && role === "head")?.person ?? "";
const lead = "fag-sprache-leitung";
const deputy = "fag-sprache-stellvertretung";
const commissioner = "beauftragte";
const matter = "report:jugendamt:2026";

type City = Awaited<ReturnType<typeof open>>;

/** The line about that matter in the newest message that reached this person. */
function newest(city: City, to: string, about: string): { id: string; line: MessageLine } {
  for (const { id, message } of city.sent.toReversed()) {
    if (message.to !== to || message.content.occasion !== "day") continue;
    const line = message.content.lines.find(({ owed }) => owed.matter === about);
    if (line) return { id, line };
  }
  throw new Error(`${to} was told nothing about ${about}`);
}
const about = (city: City, to: string, which: string): string[] =>
  city.lines().filter((line) => line.includes(` ${to}: ${which}`));

describe("reminders of a city", () => {
  it("leave at eight, everything for one person in one message, what is most urgent first", async () => {
    const city = await open("2027-01-04");
    await city.liveTo("2027-02-02");
    const days = Map.groupBy(
      city.sent.filter(({ message }) => message.to === commissioner),
      ({ day }) => day,
    );
    for (const [day, messages] of days) expect(messages, day).to.have.length(1);
    const bundle = city.sent.find(
      ({ message: { content } }) => content.occasion === "day" && content.lines.length > 1,
    );
    const dues =
      bundle?.message.content.occasion === "day"
        ? bundle.message.content.lines.filter(({ as }) => as.role !== "informed").map(({ owed }) => owed.due)
        : [];
    expect(dues.length).to.be.greaterThan(1);
    expect(dues).to.deep.equal(dues.toSorted());
    for (const { at } of city.sent) expect(new Date(at).getUTCHours()).to.equal(7);
    expect(about(city, reporter, matter)).to.deep.equal([
      `2027-01-04 ${reporter}: ${matter} before-30`,
      `2027-01-25 ${reporter}: ${matter} before-7`,
      `2027-02-01 ${reporter}: ${matter} after-1`,
    ]);
  });

  it("go up when nobody answers: the head after a week, the division and the office after a month", async () => {
    const city = await open("2027-02-01");
    await city.liveTo("2027-03-03");
    expect(about(city, head, matter)).to.deep.equal([
      `2027-02-08 ${head}: ${matter} after-7 informed`,
      `2027-03-02 ${head}: ${matter} after-30 informed`,
    ]);
    expect(about(city, commissioner, matter)).to.deep.equal([
      `2027-03-02 ${commissioner}: ${matter} after-30 informed`,
    ]);
  });

  it("come at a person's own hour", async () => {
    const city = await open("2027-01-04");
    const person = city.directory.person(reporter);
    if (!person) throw new Error("no reporter");
    await city.presences.keep(person, { hour: 14 });
    await city.liveTo("2027-01-04");
    const [message] = city.sent.filter((each) => each.message.to === reporter);
    expect(new Date(message?.at ?? 0).toISOString()).to.equal("2027-01-04T13:00:00.000Z");
  });

  it("go to the deputy while somebody is away, and tell who is back", async () => {
    const city = await open("2027-06-01");
    await city.liveTo("2027-06-07");
    const person = city.directory.person(lead);
    if (!person) throw new Error("no lead");
    await city.presences.keep(person, { absence: { from: date("2027-06-20"), until: date("2027-07-02") } });
    await city.reminders.wakeFor(city.directory);
    await city.liveTo("2027-07-10");
    const meeting = "meeting:fag-sprache:2027";
    expect(about(city, deputy, meeting)).to.deep.equal([
      // On the first day how it stands; then never twice within five days.
      `2027-06-21 ${deputy}: ${meeting} before-30 instead`,
      `2027-06-28 ${deputy}: ${meeting} before-7 instead`,
    ]);
    const own = about(city, lead, meeting);
    expect(own.at(-1), "the newest state, on the first day back").to.equal(
      `2027-07-05 ${lead}: ${meeting} after-1`,
    );
  });

  it("come on their day when a date that was named has passed without a meeting", async () => {
    const city = await open("2027-03-01");
    const body = city.directory.organisation("fag-sprache");
    if (!body) throw new Error("no body");
    const key = "00000000-0000-4000-8000-000000000001";
    await city.bodies.record(
      { body, by: lead, key, another: false },
      { date: "2027-03-01", next: "2027-11-29" },
      city.directory,
    );
    await city.liveTo("2027-12-03");
    // Until the day after the named date nothing is owed; the thirtieth day before the year's end is a Wednesday.
    expect(about(city, lead, "meeting:fag-sprache:2027")).to.deep.equal([
      `2027-12-01 ${lead}: meeting:fag-sprache:2027 before-30`,
    ]);
  });

  it("stop being planned when the report is handed in, also right before they leave", async () => {
    const city = await open("2027-01-04");
    await city.reminders.sweep();
    await city.store.write("units", "jugendamt", []).catch(() => undefined);
    const which = { unit: "jugendamt", year: 2026 };
    city.moveTo("2027-01-04", 7);
    const { bodies } = city;
    expect(bodies.kinds.length).to.be.greaterThan(0);
    await submit(city, which);
    await city.liveTo("2027-01-06");
    expect(about(city, reporter, matter)).to.deep.equal([]);
  });

  it("change where they stand when the matter is settled elsewhere: by whom and when", async () => {
    const city = await open("2027-01-04");
    await city.liveTo("2027-01-04");
    const { line } = newest(city, reporter, matter);
    city.moveTo("2027-01-05", 10);
    await submit(city, { unit: "jugendamt", year: 2026 });
    await city.reminders.sweep();
    const told = city.changed.find(({ message }) => message.to === reporter);
    const closed =
      told?.message.content.occasion === "day"
        ? told.message.content.lines.find(({ id }) => id === line.id)?.closed
        : undefined;
    expect(closed).to.deep.equal({ how: "done", on: "2027-01-05", by: reporter });
  });

  it("after three weeks without the program say today's state only", async () => {
    const city = await open("2027-01-15");
    await city.liveTo("2027-01-15");
    city.moveTo("2027-02-08", 10);
    await city.liveTo("2027-02-09");
    expect(about(city, reporter, matter)).to.deep.equal([
      `2027-01-15 ${reporter}: ${matter} before-30`,
      `2027-02-08 ${reporter}: ${matter} after-7`,
    ]);
  });

  it("are not repeated by a clock that jumps forward by a day and back again", async () => {
    const city = await open("2027-01-29");
    await city.liveTo("2027-01-29");
    city.moveTo("2027-02-02", 9);
    await city.reminders.sweep();
    city.moveTo("2027-02-01", 9);
    await city.liveTo("2027-02-12");
    const own = about(city, reporter, matter);
    expect(new Set(own.map((each) => each.slice(11))), "each occasion once").to.have.property(
      "size",
      own.length,
    );
    expect(own.at(-1)).to.include("after-7");
  });
});

describe("what a person answers", () => {
  async function told(): Promise<City> {
    const city = await open("2027-01-04");
    await city.liveTo("2027-01-04");
    city.moveTo("2027-01-05", 10);
    return city;
  }

  it("later: nothing until that day, then once more; at most to the due date", async () => {
    const city = await told();
    const { id, line } = newest(city, reporter, matter);
    const tooLate = await city.reminders.answer(reporter, id, line.id, {
      kind: "later",
      until: date("2027-02-01"),
    });
    expect(tooLate).to.deep.include({ outcome: "tooLate", earliest: "2027-01-06", latest: "2027-01-31" });
    for (const outcome of ["answered", "already"])
      expect(
        await city.reminders.answer(reporter, id, line.id, { kind: "later", until: date("2027-01-28") }),
      ).to.deep.include({ outcome });
    await city.liveTo("2027-02-02");
    expect(about(city, reporter, matter)).to.deep.equal([
      `2027-01-04 ${reporter}: ${matter} before-30`,
      `2027-01-28 ${reporter}: ${matter} asked`,
      `2027-02-02 ${reporter}: ${matter} after-1`,
    ]);
  });

  it("not mine: the next post hears of it, and the office at once", async () => {
    const city = await told();
    const { id, line } = newest(city, reporter, matter);
    expect(await city.reminders.answer(reporter, id, line.id, { kind: "notMine" })).to.deep.include({
      outcome: "answered",
    });
    await city.reminders.sweep();
    const news = city.sent.filter(
      ({ message: { content } }) => content.occasion === "news" && content.news.kind === "notMine",
    );
    expect(news.map(({ message }) => message.to)).to.include(commissioner);
    await city.liveTo("2027-01-06");
    expect(about(city, head, matter).at(0)).to.include("before-30 instead");
    await city.liveTo("2027-02-02");
    expect(about(city, reporter, matter)).to.have.length(1);
  });

  it("stop: nothing more about this one, until it is taken back", async () => {
    const city = await told();
    const { id, line } = newest(city, reporter, matter);
    await city.reminders.answer(reporter, id, line.id, { kind: "stop" });
    await city.liveTo("2027-01-26");
    expect(about(city, reporter, matter)).to.have.length(1);
    await city.reminders.answer(reporter, id, line.id, { kind: "again" });
    await city.liveTo("2027-01-27");
    expect(about(city, reporter, matter).at(-1)).to.equal(`2027-01-27 ${reporter}: ${matter} before-7`);
  });

  it("is nobody else's message to answer, and nothing that is done", async () => {
    const city = await told();
    const { id, line } = newest(city, reporter, matter);
    expect(await city.reminders.answer(head, id, line.id, { kind: "stop" })).to.deep.equal({
      outcome: "gone",
    });
    await submit(city, { unit: "jugendamt", year: 2026 });
    expect(await city.reminders.answer(reporter, id, line.id, { kind: "stop" })).to.deep.include({
      outcome: "done",
    });
  });
});

describe("what does not arrive", () => {
  const unknown: Delivery = { outcome: "unknown" };

  it("is in doubt, never sent again by itself, and sent or dropped when the office says so", async () => {
    const city = await open("2027-01-04");
    city.answer(({ to }) => (to === reporter ? unknown : arrived));
    await city.liveTo("2027-01-08");
    expect(about(city, reporter, matter), "it was tried once").to.have.length(1);
    const [doubtful] = await city.outbox.troubled(10);
    expect(doubtful?.message).to.deep.include({ state: "doubt", reason: "noAnswer", to: reporter });
    city.answer(() => arrived);
    city.moveTo("2027-01-11", 9);
    await city.outbox.sendAgain(reporter, doubtful?.id ?? "");
    await city.reminders.sweep();
    expect(about(city, reporter, matter)).to.have.length(2);
    expect(await city.outbox.troubled(10)).to.deep.equal([]);
    expect(await city.outbox.sendAgain(reporter, doubtful?.id ?? ""), "no trouble any more").to.equal(
      undefined,
    );
  });

  it("because the person has no app is sent when they have it", async () => {
    const city = await open("2027-01-04");
    city.answer(({ to }) => (to === reporter ? { outcome: "unreached", reason: "notInstalled" } : arrived));
    await city.liveTo("2027-01-05");
    expect((await city.outbox.troubled(10)).map(({ message }) => message.reason)).to.deep.equal([
      "notInstalled",
    ]);
    city.answer(() => arrived);
    city.moveTo("2027-01-06", 11);
    await city.outbox.retryFor(reporter);
    await city.reminders.sweep();
    expect(about(city, reporter, matter)).to.deep.equal([`2027-01-06 ${reporter}: ${matter} before-30`]);
  });

  it("because Teams asks for patience waits, and so does everybody else", async () => {
    const city = await open("2027-01-04");
    let asked = 0;
    city.answer(() => {
      asked += 1;
      return { outcome: "notSent", retryAfterMs: 600_000, throttled: true };
    });
    city.moveTo("2027-01-04", 8);
    await city.reminders.sweep();
    const before = asked;
    expect(before).to.be.within(1, 4);
    await city.instance().reminders.sweep();
    expect(asked, "another process").to.equal(before);
    city.later(601_000);
    city.answer(() => arrived);
    await city.reminders.sweep();
    city.later(3_600_000);
    await city.reminders.sweep();
    expect(about(city, reporter, matter)).to.have.length(1);
  });
});

async function submit(city: City, { unit, year }: { unit: string; year: number }): Promise<void> {
  // The state alone matters here: how a report is filled in is tested elsewhere.
  const id = String(year);
  const found = (await city.store.list("units", unit, "", 50)).find(({ id: each }) => each.includes(id));
  const at = city.now();
  const body = {
    kind: "report",
    savings: {},
    delegations: [],
    ...(found?.body ?? {}),
    state: { name: "submitted", version: 1, at, by: reporter },
  };
  await city.store.write("units", unit, [
    { op: "upsert", id: found?.id ?? `report:${id}`, body },
    { op: "upsert", id: "wake", body: { kind: "wake", due: at } },
  ]);
}
