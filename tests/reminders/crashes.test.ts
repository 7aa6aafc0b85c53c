import { expect } from "chai";
import fc from "fast-check";
import type { Store } from "../../src/store/contract.ts";
import { partOf, sampleCity } from "../support/city.ts";
import { Crash, mortal } from "../support/mortal.ts";
import { arrived, openReminding } from "../support/reminding.ts";

const { lookup, directory } = await sampleCity();
const units = ["jugendamt", "sozialamt"];
const roster = partOf(directory.roster, [...units, "fag-sprache"]);

/** Lives a morning; one process dies at that step, another takes over. What reached whom, and what is in doubt. */
async function morning(diesAt: number) {
  const city = await openReminding({ lookup, roster, begins: "2027-02-01" });
  const first = mortal(city.store, diesAt);
  let hasDied = false;
  city.answer(() => {
    if (!hasDied) first.step();
    return arrived;
  });
  const dying = city.instance(first.store);
  try {
    for (const hour of [6, 8]) {
      city.moveTo("2027-02-01", hour);
      await dying.reminders.sweep();
    }
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    hasDied = true;
  }
  const survivor = city.instance();
  // The next process comes within the hour, and the claims of the dead one run out.
  for (const later of [0, 61_000, 61_000, 3_600_000]) {
    city.later(later);
    await survivor.reminders.sweep();
  }
  await city.liveTo("2027-02-01", survivor.reminders.sweep);
  const doubtful = await city.outbox.troubled(100);
  const linesOf = (messages: readonly { message: (typeof doubtful)[number]["message"] }[]): string[] =>
    messages.flatMap(({ message: { content } }) =>
      content.occasion === "day" ? content.lines.map(({ id }) => id) : [],
    );
  return {
    hasDied,
    steps: first.steps(),
    sent: linesOf(city.sent),
    perPerson: city.sent.map(({ message, day }) => `${day} ${message.to}`),
    doubtful: linesOf(doubtful),
  };
}

describe("a process that dies at any step of a morning", function () {
  this.timeout(300_000);
  let whole: Awaited<ReturnType<typeof morning>>;
  before(async () => {
    whole = await morning(Infinity);
  });

  async function check(diesAt: number): Promise<void> {
    const { sent, doubtful, perPerson } = await morning(diesAt);
    const label = `step ${String(diesAt)}`;
    expect(new Set(sent), `${label}: nobody gets a line twice`).to.have.property("size", sent.length);
    expect(new Set(perPerson), `${label}: one message a day`).to.have.property("size", perPerson.length);
    expect(
      [...new Set([...sent, ...doubtful])].toSorted(),
      `${label}: none is lost in silence`,
    ).to.deep.equal(whole.sent.toSorted());
  }

  it("lives through a whole one", () => {
    expect(whole.hasDied).to.equal(false);
    expect(whole.doubtful).to.deep.equal([]);
    expect(whole.sent.length).to.be.greaterThan(4);
    expect(whole.steps).to.be.greaterThan(100);
  });

  it("tells nobody a line twice, and nobody none without a word", async () => {
    for (let step = 0; step < whole.steps; step++) await check(step);
  });
});

describe("several processes at once", function () {
  this.timeout(120_000);
  it("send each line once, in whatever order they come to it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const city = await openReminding({ lookup, roster, begins: "2027-02-01" });
        const turn = () => scheduler.schedule(Promise.resolve());
        const shuffled: Store = {
          ...city.store,
          get: async (ref) => {
            await turn();
            return city.store.get(ref);
          },
          write: async (area, pk, ops) => {
            await turn();
            return city.store.write(area, pk, ops);
          },
          due: async (area, pk, before, limit) => {
            await turn();
            return city.store.due(area, pk, before, limit);
          },
          dueAnywhere: async (areas, before, limit) => {
            await turn();
            return city.store.dueAnywhere(areas, before, limit);
          },
        };
        const processes = [1, 2, 3].map(() => city.instance(shuffled));
        for (const hour of [6, 8, 9]) {
          city.moveTo("2027-02-01", hour);
          const sweeps = Promise.all(processes.map(({ reminders }) => reminders.sweep()));
          await scheduler.waitFor(sweeps);
        }
        city.later(10_000);
        await city.reminders.sweep();
        const lines = city.lines();
        expect(new Set(lines)).to.have.property("size", lines.length);
        expect(lines.length).to.be.greaterThan(4);
        expect(await city.outbox.troubled(10)).to.deep.equal([]);
      }),
      { numRuns: 15 },
    );
  });
});
