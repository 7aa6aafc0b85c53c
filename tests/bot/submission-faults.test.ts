import { expect } from "chai";
import { setTimeout as wait } from "node:timers/promises";
import { readPlan } from "../../src/read-plan.ts";
import { makeReports } from "../../src/reports/use-cases.ts";
import { actionsIn, type PersonClient, type Shown } from "../support/person.ts";
import { fillIn } from "../support/report-form.ts";
import { people } from "../support/sample.ts";
import { press, serveCity, told, type ServedCity } from "../support/served-city.ts";
import { startWireCosmos, type Fault } from "../support/wire-cosmos.ts";

const lookup = await readPlan("plans/dresden-2009/plan.yaml");
const which = { unit: "jugendamt", year: 2026 };
/** Each hears in their language. */
const news = /(Neu abgegeben: Jahresbericht|Newly submitted: annual report) 2026, (Jugendamt|Youth welfare)/;
const office = ["sachbearbeitung", "sekretariat", "beauftragte"];
const failed =
  "Das hat leider nicht geklappt. Bitte sehen Sie nach, was gespeichert ist, und versuchen Sie es in einigen Minuten noch einmal.";
const typed = "Mehr ${x} **Sprachen** {{DATE(1)}}";
/** Long for a server on this machine, short for who waits. Milliseconds. */
const storeDeadlineMs = 500;
const quietMs = 400;

const faults: Record<string, Fault> = {
  // Those that take longest begin first.
  "a reset before anything is done": "resetBefore",
  "a reset when all is done": "resetAfter",
  "no answer, and nothing done": "hangBefore",
  "no answer, and all done": "hangAfter",
  "an empty answer": "emptyAfter",
  "status 429": { status: 429, retryAfterMs: 20 },
  "status 503": { status: 503 },
  "status 500": { status: 500 },
  "status 408": { status: 408 },
  "status 410": { status: 410, subStatus: 1002 },
  "status 449": { status: 449, retryAfterMs: 20 },
  "an HTML page as 502": { html: 502 },
  "an HTML page as 200": { html: 200 },
};

/** What one submission asks the database: within the turn, and until everybody has heard of it. */
interface Counted {
  turn: number;
  all: number;
}

/**
 * A report is submitted again and again, each time with one fault at one of its requests, or from that one on until the
 * person has their answer. All faults are gone through side by side, each in a city of its own.
 */
describe("a submission, whatever goes wrong at whichever request", function () {
  this.timeout(120_000);
  const lanes = new Map<string, Promise<Counted>>();
  before(() => {
    for (const [name, fault] of Object.entries(faults)) {
      const lane = goThrough(fault, lanes.size);
      lane.catch(() => undefined);
      lanes.set(name, lane);
    }
  });
  for (const name of Object.keys(faults))
    it(`is there once, all of it, and the person knows: ${name}`, async () => {
      const counted = await lanes.get(name);
      expect(counted?.turn).to.be.at.least(4);
    });
});

let last: Promise<unknown> = Promise.resolve();
/** So many cities that open at once would take each other for a store that does not answer. */
function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

/** @param place of the fault among all: what happens after the turn is divided among them */
async function goThrough(fault: Fault, place: number): Promise<Counted> {
  const wire = await startWireCosmos();
  const account = { endpoint: wire.endpoint, key: wire.key, database: wire.newDatabase() };
  const settings = { databaseFile: undefined, cosmos: account };
  const timing = { storeDeadlineMs, refreshMs: 0 };
  const city = await oneByOne(() =>
    serveCity({ settings, instances: 1, begin: "2026-11-24T10:00:00Z", timing }),
  );
  const counted = (): number => wire.requests.length;
  const quiet = async (): Promise<void> => {
    for (let seen = -1; seen !== counted(); await wait(quietMs)) seen = counted();
  };
  try {
    const submissions = await oneByOne(() => beginSubmitting(city, quiet));
    // The first one, and one like all that follow.
    await submissions.submit(await submissions.open());
    await submissions.proven();
    const review = await submissions.open();
    const before = counted();
    await submissions.submit(review);
    const turn = counted() - before;
    await submissions.proven();
    await quiet();
    const all = counted() - before;

    const cases = Array.from({ length: all }, (_, index) => index + 1).flatMap((nth) => {
      if (nth <= turn)
        return [
          { nth, until: nth },
          { nth, until: Infinity },
        ];
      // Every second one, each with another fault; the two resets take longest anyway.
      const turnOf = 2 + ((nth / 2) % (Object.keys(faults).length - 2));
      return turnOf === place ? [{ nth, until: nth }] : [];
    });
    for (const { nth, until } of cases) {
      const review = await submissions.open();
      const begun = counted();
      wire.fail((_, each) => (each >= begun + nth && each <= begun + until ? fault : undefined));
      const isSubmitted = await submissions.submit(review);
      // What comes after the turn goes on with the fault that is meant for it.
      if (nth <= turn) wire.fail(() => undefined);
      else await quiet();
      wire.fail(() => undefined);
      // One fault alone, the store makes up for by itself.
      expect(isSubmitted, String(nth)).to.equal(until === nth);
      if (!isSubmitted) await submissions.again(review);
      await submissions.proven().catch((error: unknown) => {
        throw new Error(`request ${String(nth)}${until > nth ? " and all after it" : ""}`, { cause: error });
      });
    }
    return { turn, all };
  } finally {
    await city.close();
    await wire.close();
  }
}

/** One unit's report, submitted version after version. */
async function beginSubmitting(city: ServedCity, quiet: () => Promise<void>) {
  const reporter = city.person("bericht-jugendamt");
  const hearing = office.map((id) => city.person(id));
  for (const who of hearing) await who.say("Hilfe");
  const reports = makeReports({ store: city.store, clock: { now: () => 0 }, lookup });
  let version = 0;
  const newcomers = [...people.keys()].filter((id) => id !== "bericht-jugendamt" && !office.includes(id));
  await fillIn(reporter, await reporter.tap(await reporter.say("Bericht"), "Ausfüllen"));

  /** Somebody comes for the first time: what could not be told a moment ago is told now. */
  const nudge = async (): Promise<void> => city.person(newcomers.pop() ?? "").arrive();

  return {
    /** The card that shows all of it, with the button that submits it. */
    async open(): Promise<Shown> {
      const review = await press(reporter, { verb: "report.open", ...which, page: "" });
      await quiet();
      version += 1;
      return review;
    },

    /** One tap. False where the person is told that it did not work. */
    async submit(review: Shown): Promise<boolean> {
      const { text } = await press(reporter, submitButton(review));
      if (text === JSON.stringify(failed)) return false;
      expect(text).to.match(/der Bericht ist abgegeben/);
      return true;
    },

    /** What the sentence says: to look at what is kept, and to try once more. */
    async again(review: Shown): Promise<void> {
      const start = await reporter.say("Bericht");
      const kept = await press(reporter, { verb: "report.open", ...which, page: "" });
      expect(start.text + kept.text).to.match(/Weiter ausfüllen|abgegeben/);
      expect(kept.text).to.include(withoutBraces(typed));
      const { text } = await press(reporter, submitButton(review));
      expect(text).to.match(/der Bericht ist abgegeben|schon abgegeben/);
      await nudge();
    },

    /** It is there once, with all that was typed; all who must know have been told once; then the office returns it. */
    async proven(): Promise<void> {
      const { state, answers } = await reports.view(which);
      expect(state).to.include({ name: "submitted", version });
      expect(answers["measureEffect.1"]).to.equal(typed);
      expect(await reports.version(which.unit, which.year, version + 1)).to.equal(undefined);
      const history = await reports.history(which.unit, which.year);
      expect(history.filter(({ what }) => what === "submitted")).to.have.length(version);
      for (const who of hearing) await heard(who, version, nudge);
      await reports.giveBack({ ...which, by: "sachbearbeitung" }, { version, state: "submitted" }, comment);
    },
  };
}

const comment = { comment: "Noch einmal.", notes: [] };

/** So many messages, and no more. */
async function heard(who: PersonClient, times: number, nudge: () => Promise<void>): Promise<void> {
  // A round that failed is made up for by the next, which comes with the next thing that anybody does.
  const late = setTimeout(() => void nudge(), 4000);
  await told(who, news, times).finally(() => {
    clearTimeout(late);
  });
  expect(who.received().filter(({ text }) => news.test(text))).to.have.length(times);
}

function submitButton({ card }: Shown): object {
  const button = actionsIn(card).find(({ title }) => title === "Bericht abgeben");
  if (!button) throw new Error("no button that submits");
  return button["data"] as object;
}

/** As cards show it: braces that a template would read are kept apart. */
function withoutBraces(text: string): string {
  return text.replaceAll("{{", "{\u200B{");
}
