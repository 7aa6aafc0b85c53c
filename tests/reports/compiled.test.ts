import { expect } from "chai";
import fc from "fast-check";
import type { Answers } from "../../src/reports/answers.ts";
import { askedPages, isPublished } from "../../src/reports/asked.ts";
import { makeCompiler, type Content } from "../../src/reports/compiled/content.ts";
import type { Part } from "../../src/reports/compiled/documents.ts";
import { newsOf } from "../../src/reports/compiled/news.ts";
import {
  decide,
  isInEffect,
  lastMove,
  nothingCompiled,
  rulesOf,
  whyNotNow,
  type Closing,
  type Command,
  type Compiled,
  type Rules,
  type WhyNot,
} from "../../src/reports/compiled/state.ts";
import { pagesFor } from "../../src/reports/form.ts";
import { date } from "../../src/time/local-date.ts";
import { anyPart, directory, hour, lookup, sampleHouse, usualAnswers } from "../support/compiled.ts";

const { plan } = lookup;
const rules = rulesOf(plan.report);
const closing = (number: number): Closing => ({
  number,
  key: `k${String(number)}`,
  at: 10,
  on: date("2027-02-01"),
  by: "office",
  included: 1,
  missing: 1,
  sums: { participants: 5 },
});

type Typed = Command extends infer C ? (C extends Command ? Omit<C, "at" | "by"> : never) : never;

/** Runs commands one after the other, at the times given; the first that is refused ends it. */
function run(
  steps: readonly (readonly [number, Typed])[],
  by = "x",
  with_: Rules = rules,
): { compiled: Compiled; why?: WhyNot } {
  let compiled = nothingCompiled;
  for (const [at, typed] of steps) {
    const decision = decide(with_, compiled, { ...typed, at, by } as Command);
    if (!decision.ok) return { compiled, why: decision.why };
    compiled = decision.compiled;
  }
  return { compiled };
}

const close = (seen: number): [number, Typed] => [10, { name: "close", seen, closing: closing(seen + 1) }];
const approve = (number = 1, edits = 0): [number, Typed] => [
  20,
  { name: "approve", seen: { closing: number, edits } },
];
const brief: [number, Typed] = [30, { name: "brief", seen: 20, on: date("2027-03-01") }];
const release = (stages = ["public"], seen = 20): [number, Typed] => [
  40,
  { name: "release", seen, stages, onBehalf: false },
];
const effect = 40 + 24 * hour;
const stop = (at: number, seen = 40): [number, Typed] => [
  at,
  { name: "stop", stage: "public", seen, reason: "r" },
];
const takeBack = (at: number): [number, Typed] => [
  at,
  { name: "takeBack", stage: "public", seen: 40, reason: "r" },
];
const deliver = (reference: string, delivery = 0, at = effect): [number, Typed] => [
  at,
  {
    name: "deliver",
    stage: "public",
    seen: { release: 40, delivery },
    on: date("2027-03-03"),
    reference,
  },
];
const withdraw: [number, Typed] = [50, { name: "withdraw", seen: 20, reason: "r" }];
const edit = (seen: number, text: string): [number, Typed] => [5, { name: "foreword", seen, text }];

describe("the way of the compiled report", () => {
  const cases: [string, [number, Typed][], WhyNot | "collecting" | "closed" | "approved"][] = [
    ["is closed", [close(0)], "closed"],
    ["is closed again", [close(0), close(1)], "closed"],
    ["a double tap does not close twice", [close(0), close(0)], "already"],
    ["an old card does not close", [close(0), close(1), close(0)], "changedMeanwhile"],
    ["is not approved before it is closed", [approve()], "notClosed"],
    ["is approved", [close(0), approve()], "approved"],
    ["a double tap does not approve twice", [close(0), approve(), approve()], "already"],
    ["another closing is not approved", [close(0), close(1), approve(1)], "changedMeanwhile"],
    ["a foreword that was not seen is not approved", [close(0), edit(0, "a"), approve()], "changedMeanwhile"],
    ["is not closed after it was approved", [close(0), approve(), close(1)], "approved"],
    ["no foreword after the approval", [close(0), approve(), edit(0, "a")], "approved"],
    ["two editors do not overwrite", [edit(0, "a"), edit(0, "b")], "changedMeanwhile"],
    ["the same foreword again is no change", [edit(0, "a"), edit(0, "a")], "already"],
    ["an approval is taken back", [close(0), approve(), withdraw], "closed"],
    ["twice", [close(0), approve(), withdraw, withdraw], "already"],
    ["not released before the briefing", [close(0), approve(), release()], "notBriefed"],
    ["no briefing before the approval", [close(0), brief], "notApproved"],
    ["a briefing twice", [close(0), approve(), brief, brief], "already"],
    ["released", [close(0), approve(), brief, release()], "approved"],
    ["released twice", [close(0), approve(), brief, release(), release()], "already"],
    ["for nobody", [close(0), approve(), brief, release([])], "noStage"],
    ["for a stage that needs no release", [close(0), approve(), brief, release(["units"])], "noStage"],
    [
      "no taking back of an approval that is released",
      [close(0), approve(), brief, release(), withdraw],
      "released",
    ],
    ["stopped", [close(0), approve(), brief, release(), stop(effect - 1)], "approved"],
    ["stopped twice", [close(0), approve(), brief, release(), stop(50), stop(51)], "already"],
    ["too late to stop", [close(0), approve(), brief, release(), stop(effect)], "inEffect"],
    ["too early to take back", [close(0), approve(), brief, release(), takeBack(effect - 1)], "waiting"],
    ["taken back", [close(0), approve(), brief, release(), takeBack(effect)], "approved"],
    [
      "stopped, then approval taken back",
      [close(0), approve(), brief, release(), stop(45), withdraw],
      "closed",
    ],
    [
      "an old card does not release again what was stopped",
      [close(0), approve(), brief, release(), stop(45), release()],
      "changedMeanwhile",
    ],
    [
      "a card that has seen the stop does",
      [close(0), approve(), brief, release(), stop(45), release(["public"], 45)],
      "approved",
    ],
    [
      "not delivered before it is in effect",
      [close(0), approve(), brief, release(), deliver("A", 0, effect - 1)],
      "waiting",
    ],
    ["not delivered without a release", [close(0), approve(), brief, deliver("A")], "notReleased"],
    ["delivered", [close(0), approve(), brief, release(), deliver("A")], "approved"],
    ["delivered twice", [close(0), approve(), brief, release(), deliver("A"), deliver("A")], "already"],
    [
      "two records at once",
      [close(0), approve(), brief, release(), deliver("A"), deliver("B")],
      "changedMeanwhile",
    ],
    ["a correction", [close(0), approve(), brief, release(), deliver("A"), deliver("B", effect)], "approved"],
  ];
  for (const [what, steps, expected] of cases)
    it(what, () => {
      const { compiled, why } = run(steps);
      expect(why ?? compiled.state.name).to.equal(expected);
    });

  it("needs no briefing where the plan has none", () => {
    const none: Rules = { ...rules, briefing: false };
    expect(run([close(0), approve(), release()], "x", none).why).to.equal(undefined);
    expect(run([close(0), approve(), brief], "x", none).why).to.equal("noBriefing");
  });

  it("no order of commands releases what was not approved and briefed", () => {
    const at = fc.nat({ max: 4 });
    const seen = fc.nat({ max: 60 });
    const stage = fc.constantFrom(...rules.stages);
    const command: fc.Arbitrary<Typed> = fc.oneof(
      fc
        .nat({ max: 3 })
        .map((number): Typed => ({ name: "close", seen: number, closing: closing(number + 1) })),
      fc
        .record({ closing: fc.nat({ max: 3 }), edits: fc.nat({ max: 2 }) })
        .map((one): Typed => ({ name: "approve", seen: one })),
      seen.map((one): Typed => ({ name: "withdraw", seen: one, reason: "r" })),
      seen.map((one): Typed => ({ name: "brief", seen: one, on: date("2027-03-01") })),
      fc
        .tuple(seen, fc.subarray([...rules.stages, "units"]))
        .map(([one, stages]): Typed => ({ name: "release", seen: one, stages, onBehalf: true })),
      fc
        .tuple(seen, stage, fc.constantFrom("stop" as const, "takeBack" as const))
        .map(([one, which, name]): Typed => ({ name, seen: one, stage: which, reason: "r" })),
      fc.tuple(seen, stage).map(([one, which]): Typed => ({
        name: "deliver",
        stage: which,
        seen: { release: one, delivery: 0 },
        on: date("2027-03-01"),
        reference: "r",
      })),
      fc
        .tuple(fc.nat({ max: 2 }), fc.string())
        .map(([one, text]): Typed => ({ name: "foreword", seen: one, text })),
    );
    const short: Rules = { ...rules, waitingMs: 5 };
    let released = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(at, command, fc.nat({ max: 4 })), { maxLength: 150, size: "max" }),
        (steps) => {
          let compiled = nothingCompiled;
          const done: string[] = [];
          let now = 0;
          for (const [later, typed, fresh] of steps) {
            now += later;
            const { state } = compiled;
            // Most cards are up to date, or no walk would come far.
            const aimed = (fresh > 0 ? upToDate(compiled, typed) : typed) as Command;
            const decision = decide(short, compiled, { ...aimed, at: now, by: "x" });
            if (!decision.ok) continue;
            if (aimed.name === "close" || aimed.name === "withdraw") done.length = 0;
            done.push(aimed.name);
            compiled = decision.compiled;
            if (aimed.name === "release") {
              released++;
              expect(done).to.include.members(["approve", "brief"]);
              expect(state.name === "approved" && state.briefed !== undefined).to.equal(true);
            }
          }
          if (compiled.state.name === "approved" && Object.keys(compiled.state.information).length > 0)
            expect(compiled.state.briefed).to.not.equal(undefined);
        },
      ),
      { numRuns: 300 },
    );
    expect(released, "the walks do come to a release").to.be.greaterThan(50);
  });

  it("a form is opened only when its time has come", () => {
    const approved = run([close(0), approve()]).compiled;
    const released = run([close(0), approve(), brief, release()]).compiled;
    const why = (compiled: Compiled, what: Parameters<typeof whyNotNow>[2], now = 50) =>
      whyNotNow(rules, compiled, what, "public", now);
    expect(why(nothingCompiled, "foreword")).to.equal(undefined);
    expect(why(approved, "foreword")).to.equal("approved");
    expect(why(approved, "release")).to.equal("notBriefed");
    expect(why(released, "stop")).to.equal(undefined);
    expect(why(released, "takeBack")).to.equal("waiting");
    expect(why(released, "stop", effect)).to.equal("inEffect");
    expect(why(released, "deliver", effect)).to.equal(undefined);
    expect(why(released, "withdraw")).to.equal("released");
  });
});

function upToDate({ state, foreword, indicators }: Compiled, typed: Typed): Typed {
  const number = state.name === "collecting" ? 0 : state.closing.number;
  const information =
    state.name === "approved" && "stage" in typed ? state.information[typed.stage] : undefined;
  switch (typed.name) {
    case "close":
      return { ...typed, seen: number, closing: closing(number + 1) };
    case "approve":
      return { ...typed, seen: { closing: number, edits: foreword.revision + indicators.revision } };
    case "withdraw":
    case "brief":
      return { ...typed, seen: state.name === "approved" ? state.approved.at : 0 };
    case "release":
      return { ...typed, seen: lastMove(state) };
    case "stop":
    case "takeBack":
      return { ...typed, seen: information?.release.at ?? 0 };
    case "deliver":
      return { ...typed, seen: { release: information?.release.at ?? 0, delivery: 0 } };
    case "foreword":
    case "indicators":
      return typed;
    default:
      return typed satisfies never;
  }
}

describe("what others hear of a compiled report", () => {
  const kinds = (steps: [number, Typed][], now: number): string[] =>
    newsOf(rules, 2026, run(steps).compiled, now).map(({ kind, to }) => `${kind} → ${to.join("+")}`);
  it("is what has to be done next, and who does it", () => {
    expect(kinds([], 0)).to.deep.equal([]);
    expect(kinds([close(0)], 11)).to.deep.equal(["compiledClosed → chair"]);
    expect(kinds([close(0), approve()], 21)).to.deep.equal(["compiledApproved → office"]);
    expect(kinds([close(0), approve(), brief], 31)).to.deep.equal(["compiledReleasable → mayor+mayorOffice"]);
    const all = [...rules.stages];
    expect(kinds([close(0), approve(), brief, release(all)], 41)).to.deep.equal([
      "compiledReleased → mayor+mayorOffice+office+chair",
    ]);
    expect(kinds([close(0), approve(), brief, release(all), deliver("A")], effect)).to.deep.equal([
      "informationUndelivered → mayorOffice",
      "informationUndelivered → mayorOffice",
    ]);
    expect(kinds([close(0), approve(), brief, release(all), stop(45)], 46)).to.deep.equal([
      "compiledReleased → mayor+mayorOffice+office+chair",
      "informationEnded → mayor+mayorOffice+office+chair",
    ]);
    const withdraw = [25, { name: "withdraw", seen: 20, reason: "r" }] satisfies [number, Typed];
    expect(kinds([close(0), approve(), withdraw], 26)).to.deep.equal(["approvalWithdrawn → chair+office"]);
  });
  it("has one key for one occasion", () => {
    const keys = (steps: [number, Typed][], now: number): string[] =>
      newsOf(rules, 2026, run(steps).compiled, now).map(({ key }) => key);
    expect(keys([close(0)], 11)).to.deep.equal(["compiled:2026:closed:1"]);
    expect(keys([close(0), close(1)], 11)).to.deep.equal(["compiled:2026:closed:2"]);
    expect(keys([close(0), approve(), brief, release([...rules.stages])], 41)).to.deep.equal([
      "compiled:2026:released:40",
    ]);
  });
});

const about = {
  year: 2026,
  closing: closing(1),
  compiled: run([close(0)]).compiled,
  lastYear: nothingCompiled,
};
function contentOf(parts: readonly Part[], audience: "internal" | "public"): Content {
  const compiler = makeCompiler(plan.report, audience);
  for (const part of parts) compiler.add(part);
  return compiler.end(about);
}
const anyParts = fc.uniqueArray(anyPart, { selector: ({ unit }) => unit, maxLength: 6 });
const asked = ({ pages, answers }: Part) =>
  askedPages(pages, answers)
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = answers[question.id];
      return answer === undefined ? [] : [{ question, answer }];
    });

describe("what the compiled report says", () => {
  it("sums are the sums of the parts, over all and by division", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        for (const total of contentOf(parts, "internal").totals) {
          const own = (some: readonly Part[]) =>
            some
              .flatMap(asked)
              .filter(
                ({ question }) =>
                  question.field === total.field && (total.key === total.field || question.id === total.key),
              );
          for (const [division, here] of [["all", total.all] as const, ...total.byDivision]) {
            const some =
              division === "all" ? parts : parts.filter((part) => (part.division?.id ?? "") === division);
            const answers = own(some).map(({ answer }) => answer);
            if (total.kind === "sum" && "sum" in here) {
              const cents = answers.reduce<number>(
                (sum, answer) => sum + Math.round(Number(answer) * 100),
                0,
              );
              expect(Math.round(here.sum * 100)).to.equal(cents);
            } else if ("counts" in here) {
              const chosen = answers.flatMap((answer) =>
                Array.isArray(answer) ? answer.map(String) : [String(answer)],
              );
              for (const id of new Set(chosen))
                expect(here.counts.get(id)).to.equal(chosen.filter((each) => each === id).length);
            }
            expect(here.units).to.equal(some.filter((part) => own([part]).length > 0).length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("the public one holds no answer that is not published, whatever was answered", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const content = contentOf(parts, "public");
        const text = JSON.stringify(content, (_, value: unknown) =>
          value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
        );
        for (const part of parts) {
          const published = new Set(
            asked(part)
              .filter(({ question }) => isPublished(question, part.answers))
              .map(({ question }) => question.id),
          );
          for (const [id, answer] of Object.entries(part.answers)) {
            if (published.has(id) || typeof answer !== "string" || !answer.startsWith("«")) continue;
            expect(text).to.not.include(JSON.stringify(answer).slice(1, -1));
          }
          const shown = content.divisions
            .flatMap(({ units }) => units)
            .filter(({ unit }) => unit === part.unit)
            .flatMap(({ pages }) => pages.flatMap(({ answers }) => answers));
          const fields = new Set([...published].map((id) => id.split(".")[0]));
          for (const { asked: question } of shown) expect(fields.has(question.field)).to.equal(true);
        }
        for (const { field } of content.totals)
          expect([
            "postsPlanned",
            "postsActual",
            "moneyPlanned",
            "moneyActual",
            "membersHaveTime",
          ]).to.not.include(field);
      }),
      { numRuns: 60 },
    );
  });

  it("orders measures by field, each with the unit it is from", () => {
    const measure = (title: string, field: string): Answers => ({
      "measureName.1": title,
      "measureField.1": field,
    });
    const parts = [
      part("jugendamt", measure("Lesepaten", "language")),
      part("sozialamt", measure("Sprechstunde", "social")),
    ];
    const { fields } = contentOf(parts, "public");
    expect(
      fields.map(({ id, entries }) => [id, entries.map(({ unit, title }) => `${unit}: ${title}`)]),
    ).to.deep.equal([
      ["language", ["jugendamt: Lesepaten"]],
      ["social", ["sozialamt: Sprechstunde"]],
    ]);
    const names = fields[0]?.entries[0]?.answers.map(({ asked: { field } }) => field);
    expect(names).to.deep.equal(["measureState", "measureUntil", "measureEffect"]);
  });
});

function part(unit: string, more: Answers = {}): Part {
  const organisation = directory.organisation(unit);
  const division = directory.organisation(organisation?.parent ?? "");
  if (!organisation) throw new Error(unit);
  return {
    unit,
    name: organisation.name,
    ...(division && { division: { id: division.id, name: division.name } }),
    version: 1,
    submittedAt: 0,
    pages: pages(unit),
    answers: usualAnswers(unit, more),
  };
}
function pages(unit: string) {
  return askedPages(pagesFor(lookup, unit), usualAnswers(unit));
}

describe("the compiled report of a year", () => {
  let house: ReturnType<typeof sampleHouse>;
  const office = { year: 2026, by: "sachbearbeitung" };
  const chair = { year: 2026, by: "stg-soziales" };
  const mayor = { year: 2026, by: "oberbuergermeisterin", onBehalf: false };
  beforeEach(() => {
    house = sampleHouse();
  });
  afterEach(() => house.close());
  const approvedAt = async (): Promise<number> => {
    const { state } = (await house.compiled.view(2026)).compiled;
    return state.name === "approved" ? state.approved.at : 0;
  };
  async function toRelease(): Promise<void> {
    await house.compiled.close(office, 0);
    house.pass(1);
    await house.compiled.approve(chair, { closing: 1, edits: 0 });
    house.pass(1);
    await house.compiled.brief(office, await approvedAt(), "2027-02-01");
    house.pass(1);
    const { state } = (await house.compiled.view(2026)).compiled;
    expect(await house.compiled.release(mayor, lastMove(state), ["public", "cityCouncil"])).to.deep.equal({
      outcome: "done",
    });
  }

  it("freezes what is accepted, names what is missing, tells what changed since", async () => {
    await house.accept("jugendamt", usualAnswers("jugendamt", { participants: 12, moneyActual: 0.1 }));
    await house.accept("sozialamt", usualAnswers("sozialamt", { participants: 30, moneyActual: 0.2 }));
    await house.submit("kulturamt", usualAnswers("kulturamt"));
    const before = await house.compiled.view(2026);
    expect([before.included, before.missing.length]).to.deep.equal([2, 12]);
    expect(await house.compiled.close(office, 0)).to.deep.equal({ outcome: "done" });
    expect(await house.compiled.close(office, 0)).to.deep.equal({ outcome: "refused", why: "already" });
    await house.reopen("jugendamt", 1);
    await house.reports.accept(
      { unit: "kulturamt", year: 2026, by: "x" },
      { version: 1, state: "submitted" },
    );
    const view = await house.compiled.view(2026);
    expect([view.included, view.missing.length]).to.deep.equal([2, 12]);
    expect(view.changed.map(({ unit, version, state }) => [unit, version, state.name])).to.deep.equal([
      ["jugendamt", 1, "returned"],
      ["kulturamt", undefined, "accepted"],
    ]);
    const internal = await house.compiled.internal(2026);
    const sum = (key: string) => internal?.content.totals.find((total) => total.key === key)?.all;
    expect(sum("participants")).to.deep.equal({ sum: 42, units: 2 });
    expect(sum("moneyActual")).to.deep.equal({ sum: 0.3, units: 2 });
    expect(view.indicators.find(({ indicator }) => indicator.id === "trained")?.value).to.equal(42);
    expect(JSON.stringify(internal?.content)).to.not.include("bericht-jugendamt");
    // Closed again, the newer facts count and the old parts are gone; what was accepted stays while it is being corrected.
    expect(await house.compiled.close(office, 1)).to.deep.equal({ outcome: "done" });
    const again = await house.compiled.view(2026);
    expect([again.included, again.missing.length, again.changed.length]).to.deep.equal([3, 11, 1]);
    const parts = await house.store.list("compiled", "year-2026", "part:", 100);
    expect(parts.map(({ id }) => id.split(":")[2]).toSorted()).to.deep.equal([
      "jugendamt",
      "kulturamt",
      "sozialamt",
    ]);
  });

  it("compares with the year before", async () => {
    await house.accept("jugendamt", usualAnswers("jugendamt", { participants: 12 }));
    await house.compiled.saveIndicators(office, 0, { judgedSatisfactory: "38,5" }, "de");
    await house.compiled.close(office, 0);
    house.pass(365 * 24 * hour);
    await house.accept("jugendamt", usualAnswers("jugendamt", { participants: 20 }), 2027);
    await house.compiled.close({ ...office, year: 2027 }, 0);
    const lines = (await house.compiled.view(2027)).indicators;
    const line = (id: string) => {
      const found = lines.find(({ indicator }) => indicator.id === id);
      return [found?.value, found?.lastYear, found?.indicator.baselines[0]?.value];
    };
    expect(line("trained")).to.deep.equal([20, 12, 63]);
    expect(line("judgedSatisfactory")).to.deep.equal([undefined, 38.5, 38]);
    expect(line("judgedInsufficient")).to.deep.equal([undefined, undefined, 30]);
  });

  it("two who close at once close once", async () => {
    await house.accept("jugendamt", usualAnswers("jugendamt"));
    const both = await Promise.all([house.compiled.close(office, 0), house.compiled.close(office, 0)]);
    expect(both.map(({ outcome }) => outcome).toSorted()).to.deep.equal(["done", "refused"]);
    const internal = await house.compiled.internal(2026);
    expect(internal?.content.included).to.equal(1);
    expect(await house.store.list("compiled", "year-2026", "part:", 100)).to.have.length(1);
  });

  it("is public only while its release is in effect", async () => {
    await house.accept("jugendamt", usualAnswers("jugendamt", { remarks: "GEHEIM" }));
    const isPublic = async () => [
      (await house.compiled.publicReport(2026)) !== undefined,
      await house.compiled.releasedYears(),
    ];
    await toRelease();
    expect(await isPublic()).to.deep.equal([false, []]);
    house.pass(24 * hour - 1);
    expect(await isPublic()).to.deep.equal([false, []]);
    house.pass(1);
    expect(await isPublic()).to.deep.equal([true, [2026]]);
    const report = await house.compiled.publicReport(2026);
    const text = JSON.stringify(report?.content);
    expect(text).to.include("measureName von jugendamt");
    expect(text).to.not.include("GEHEIM");
    const released = (await house.compiled.information(2026, "public"))?.information?.release.at ?? 0;
    const back = { ...mayor };
    expect(await house.compiled.stop(back, "public", released, "zu spät")).to.deep.equal({
      outcome: "refused",
      why: "inEffect",
    });
    expect(await house.compiled.takeBack(back, "public", released, "Fehler")).to.deep.equal({
      outcome: "done",
    });
    expect(await isPublic()).to.deep.equal([false, []]);
    expect((await house.compiled.information(2026, "public"))?.information?.name).to.equal("ended");
    expect((await house.compiled.information(2026, "cityCouncil"))?.information?.name).to.equal("released");
    expect(await house.compiled.information(2026, "units")).to.equal(undefined);
  });

  it("keeps each delivery, also one that is corrected", async () => {
    await house.accept("jugendamt", usualAnswers("jugendamt"));
    await toRelease();
    house.pass(25 * hour);
    const seen = {
      release: (await house.compiled.information(2026, "cityCouncil"))?.information?.release.at ?? 0,
      delivery: 0,
    };
    const record = (reference: string, on: string, delivery = 0) =>
      house.compiled.deliver(office, "cityCouncil", { ...seen, delivery }, { on, reference });
    expect(await record("", "2027-01-01")).to.deep.equal({
      outcome: "invalid",
      problems: [
        { input: "on", code: "tooEarly", earliest: "2027-02-02" },
        { input: "reference", code: "missing" },
      ],
    });
    expect(await record("V0815", "2027-02-02")).to.deep.equal({ outcome: "done" });
    expect(await record("V0815", "2027-02-02")).to.deep.equal({ outcome: "refused", why: "already" });
    const first = house.now();
    house.pass(1000);
    expect(await record("V4711", "2027-02-02")).to.deep.equal({
      outcome: "refused",
      why: "changedMeanwhile",
    });
    expect(await record("V4711", "2027-02-02", first)).to.deep.equal({ outcome: "done" });
    const history = await house.compiled.history(2026);
    expect(history.map(({ what, reference }) => [what, reference])).to.deep.equal([
      ["closed", undefined],
      ["approved", undefined],
      ["briefed", undefined],
      ["released", undefined],
      ["delivered", "V0815"],
      ["deliveryCorrected", "V4711"],
    ]);
  });

  it("says what is wrong with what was typed", async () => {
    const { compiled } = house;
    expect(await compiled.saveForeword(chair, 0, "x".repeat(4001))).to.deep.equal({
      outcome: "invalid",
      problems: [{ code: "tooLong", limit: 4000, length: 4001 }],
    });
    expect(await compiled.saveIndicators(office, 0, { judgedSatisfactory: "viel" }, "de")).to.deep.equal({
      outcome: "invalid",
      problems: [{ indicator: "judgedSatisfactory", code: "notANumber" }],
    });
    expect(await compiled.brief(office, 0, "2027-02-30")).to.deep.nested.include({
      "problems[0].code": "notADate",
    });
    expect(await compiled.brief(office, 0, "2027-02-02")).to.deep.nested.include({
      "problems[0].code": "inFuture",
    });
    expect(await compiled.withdraw(chair, 0, " ")).to.deep.nested.include({ "problems[0].code": "missing" });
    const { state } = (await compiled.view(2026)).compiled;
    expect(isInEffect(undefined, 0) || state.name !== "collecting").to.equal(false);
  });
});
