import { expect } from "chai";
import fc from "fast-check";
import { addDays, date, daysBetween, instantOf, type LocalDate } from "../../src/time/local-date.ts";
import { partOf, sampleCity } from "../support/city.ts";
import { Crash, mortal } from "../support/mortal.ts";
import { arrived, openReminding } from "../support/reminding.ts";

const { lookup, directory } = await sampleCity();
const units = ["jugendamt", "sozialamt", "kulturamt"];
const roster = partOf(directory.roster, [...units, "fag-sprache"]);
const begins = date("2027-01-18");
const days = 40;

/** Something that somebody does at some hour of some day. */
interface Act {
  day: number;
  hour: number;
  what: "submit" | "return" | "accept" | "meet" | "later" | "stop" | "notMine" | "again" | "away";
  /** Which of those it can be about. */
  which: number;
}
const act: fc.Arbitrary<Act> = fc.record({
  day: fc.integer({ min: 0, max: days - 1 }),
  hour: fc.integer({ min: 6, max: 19 }),
  what: fc.constantFrom("submit", "return", "accept", "meet", "later", "stop", "notMine", "again", "away"),
  which: fc.nat({ max: 20 }),
});

type City = Awaited<ReturnType<typeof openReminding>>;

async function perform(city: City, { what, which }: Act): Promise<void> {
  const unit = units[which % units.length] ?? "";
  const today = city.today();
  const told = city.sent.filter(({ message: { content } }) => content.occasion === "day");
  const { id = "", message } = told[told.length === 0 ? 0 : which % told.length] ?? {};
  const [line] = message?.content.occasion === "day" ? message.content.lines : [];
  const answer = (wish: Parameters<typeof city.reminders.answer>[3]) =>
    message && line ? city.reminders.answer(message.to, id, line.id, wish) : undefined;
  switch (what) {
    case "submit":
    case "return":
    case "accept": {
      const names = { submit: "submitted", return: "returned", accept: "accepted" } as const;
      const at = city.now();
      const state = {
        name: names[what],
        version: 1,
        at,
        by: "beauftragte",
        submittedBy: `bericht-${unit}`,
        comment: "",
        notes: [],
        reopened: false,
      };
      // The state alone matters here: how it comes about is tested elsewhere.
      await city.store.write("units", unit, [
        { op: "upsert", id: "report:2026", body: { kind: "report", savings: {}, delegations: [], state } },
        { op: "upsert", id: "wake", body: { kind: "wake", due: at } },
      ]);
      return;
    }
    case "meet": {
      const body = directory.organisation("fag-sprache");
      if (!body) throw new Error("no body");
      const key = `00000000-0000-4000-8000-${String(city.now()).padStart(12, "0").slice(-12)}`;
      await city.bodies.record(
        { body, by: "fag-sprache-leitung", key, another: true },
        { date: today },
        directory,
      );
      return;
    }
    case "later":
      await answer({ kind: "later", until: addDays(today, 1 + (which % 7)) });
      return;
    case "away": {
      const person = message && directory.person(message.to);
      if (!person) return;
      await city.presences.keep(person, { absence: { from: today, until: addDays(today, which % 9) } });
      await city.reminders.wakeFor(directory);
      return;
    }
    case "stop":
    case "notMine":
    case "again":
      await answer({ kind: what });
      return;
    default:
      return what satisfies never;
  }
}

/** Lives through the acts; one process dies at that step, and the next hour another is there. */
async function live(acts: readonly Act[], diesAt: number) {
  const city = await openReminding({ lookup, roster, begins });
  const first = mortal(city.store, diesAt);
  let hasDied = false;
  city.answer(() => {
    if (!hasDied) first.step();
    return arrived;
  });
  let running = city.instance(first.store);
  for (let day = begins; day < addDays(begins, days); day = addDays(day, 1))
    for (let hour = 6; hour < 20; hour++) {
      city.later(Math.max(0, instantOf(day, hour, "Europe/Berlin") - city.now()));
      for (const each of acts)
        if (each.hour === hour && addDays(begins, each.day) === day) await perform(city, each);
      try {
        await running.reminders.sweep();
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        hasDied = true;
        running = city.instance();
      }
    }
  const doubtful = await city.outbox.troubled(1000);
  return { city, doubtful };
}

interface Said {
  id: string;
  to: string;
  matter: string;
  day: LocalDate;
}
function saidIn({ sent }: City): Said[] {
  return sent.flatMap(({ message, day }) =>
    message.content.occasion === "day"
      ? message.content.lines.map(({ id, owed }) => ({
          id,
          to: message.to,
          matter: owed.matter,
          day: day as LocalDate,
        }))
      : [],
  );
}

describe("whatever happens in a city, and whenever a process dies", function () {
  this.timeout(300_000);
  it("nobody is told a line twice, or of one matter within the quiet days; nobody is forgotten", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 14 }),
        fc.integer({ min: 0, max: 9000 }),
        async (acts, diesAt) => {
          const { city, doubtful } = await live(acts, diesAt);
          const said = saidIn(city);
          expect(new Set(said.map(({ id }) => id)), "each line once").to.have.property("size", said.length);
          const messages = city.sent.map(({ message, day, id }) => `${day} ${message.to} ${id}`);
          expect(new Set(messages), "each message once").to.have.property("size", messages.length);
          const bundles = said.map(({ to, day }) => `${day} ${to}`);
          const perDay = city.sent.filter(({ message: { content } }) => content.occasion === "day").length;
          expect(new Set(bundles), "one message a day").to.have.property("size", perDay);
          // An answer asks for more, or for less: then the days do not count.
          const hasAnswers = acts.some(({ what }) => ["later", "stop", "again", "notMine"].includes(what));
          for (const own of Map.groupBy(said, ({ to, matter }) => `${to} ${matter}`).values())
            for (const [index, { day }] of own.entries()) {
              const before = own[index - 1];
              if (before && !hasAnswers) expect(daysBetween(before.day, day)).to.be.at.least(5);
            }
          const calm = await live(acts, Infinity);
          const known = new Set([
            ...said.map(({ to, matter }) => `${to} ${matter}`),
            ...doubtful.flatMap(({ message: { content, to } }) =>
              content.occasion === "day" ? content.lines.map(({ owed }) => `${to} ${owed.matter}`) : [],
            ),
          ]);
          const missing = saidIn(calm.city).filter(({ to, matter }) => !known.has(`${to} ${matter}`));
          // The answers are given to what was sent, so that lives with answers may part.
          if (!hasAnswers) expect(missing).to.deep.equal([]);
        },
      ),
      { numRuns: Number(process.env["HISTORIES"] ?? 12) },
    );
  });
});
