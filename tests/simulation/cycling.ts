import type { Answers, Value } from "./answers.ts";
import { cycleDue, type CycleBook } from "./book.ts";
import { buttonsOf, inputsOf, type Shown } from "./card.ts";
import type { CityBody } from "./city.ts";
import { addDays, type Day } from "./days.ts";
import type { Typed } from "./texts.ts";
import { wordFile } from "./word-files.ts";
import { saying, type World } from "./world.ts";

/** Update and revision: proposals of bodies, notices to both councils, the end of a round. */

/** A lead proposes something in the name of the body; now and then they take it back. */
export async function propose(world: World, cycle: CycleBook, body: CityBody): Promise<void> {
  const { random, texts } = world;
  const by = random.chance(0.8) ? body.lead : body.deputy;
  const person = world.person(by);
  let card = await person.say("Vorschlag");
  for (const title of [body.name, cycle.title, "Neuer Vorschlag"])
    if (buttonsOf(card).includes(title)) card = await person.tap(card, title);
  const kind = random.pick(["keep", "change", "drop", "new"]);
  const script = new Map<string, Typed<Value>>([
    ["proposalKind", { typed: kind, kept: kind }],
    ["proposalOld", texts.inside()],
    ["proposalNew", texts.inside()],
    ["proposalWhy", texts.inside()],
  ]);
  const answers: Record<string, Value> = {};
  do {
    const shown = [...inputsOf(card).keys()];
    const typed = Object.fromEntries(shown.map((id) => [id, script.get(id)?.typed ?? ""]));
    card = await person.tap(card, "Vorschlag speichern", typed);
    for (const id of shown) answers[id] = script.get(id)?.kept ?? "";
    const isComplete = card.text.includes("der Vorschlag ist gespeichert");
    world.deed(cycle.deeds, isComplete ? "proposalSaved" : "proposalDrafted", by, { body: body.id });
  } while (buttonsOf(card).includes("Vorschlag speichern"));
  saying(card, "der Vorschlag ist gespeichert");
  const withdrawn = random.chance(0.2);
  if (withdrawn) {
    const form = await person.tap(card, "Ändern");
    const sure = await person.tap(form, "Zurückziehen");
    saying(await person.tap(sure, "Ja, zurückziehen"), "Der Vorschlag ist zurückgezogen.");
    saying(await person.tap(sure, "Ja, zurückziehen"), "wurde schon zurückgezogen");
    world.deed(cycle.deeds, "proposalWithdrawn", by, { body: body.id });
  }
  cycle.proposals.push({ body: body.id, round: cycle.rounds.length + 1, answers, withdrawn });
}

async function open(world: World, by: string, cycle: CycleBook): Promise<Shown> {
  const person = world.person(by);
  const card = await person.tap(await person.say("Fortschreibung"), "Öffnen", {}, cycle.title);
  return saying(card, `${cycle.title}, Runde ${String(cycle.rounds.length + 1)}`);
}

/** Records that both councils were told in writing. Before that, nobody can close the round. */
export async function giveNotices(world: World, cycle: CycleBook): Promise<void> {
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const round = cycle.rounds.length + 1;
  const early = await person.tap(await open(world, by, cycle), "Abschließen", {}, "Mit der Fortschreibung");
  saying(early, "Vor dem Abschluss fehlt noch die schriftliche Mitteilung an: Ausländerbeirat und Stadtrat.");
  for (const [to, name] of [
    ["advisoryCouncil", "Ausländerbeirat"],
    ["cityCouncil", "Stadtrat"],
  ] as const) {
    const form = await person.tap(await open(world, by, cycle), "Erfassen", {}, name);
    const reference = `M ${String(world.random.between(100, 999))}/${to}`;
    const typed = { on: addDays(world.today(), -1), reference };
    saying(
      await person.tap(form, "Mitteilung erfassen", { ...typed, on: addDays(world.today(), 1) }),
      "liegt in der Zukunft",
    );
    const told = saying(await person.tap(form, "Mitteilung erfassen", typed), "Die Mitteilung ist erfasst.");
    saying(await person.tap(form, "Mitteilung erfassen", typed), "Diese Mitteilung war schon so erfasst.");
    cycle.notices[to] = typed;
    world.deed(cycle.deeds, "noticeRecorded", by, { round, to, ...typed });
    const letter = await wordFile(world, by, told, "Anschreiben als Word-Datei");
    world.findings.true(
      `the letter to ${to} has its reference`,
      letter.includes(reference),
      letter.slice(0, 300),
    );
  }
}

/** Ends a round with the day and the number of the update, or of the council's resolution. */
export async function closeRound(world: World, cycle: CycleBook, on: Day): Promise<void> {
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const round = cycle.rounds.length + 1;
  const isUpdate = cycle.id === "update";
  const row = isUpdate ? "Mit der Fortschreibung" : "Mit dem Beschluss";
  const form = await person.tap(await open(world, by, cycle), "Abschließen", {}, row);
  const number = `${isUpdate ? "F" : "B"}-${String(round)}/${String(world.random.between(10, 99))}`;
  const title = "Abschließen und nächste Runde beginnen";
  saying(await person.tap(form, title, { on: addDays(world.today(), 1), number }), "liegt in der Zukunft");
  saying(await person.tap(form, title, { on, number }), `Runde ${String(round)} ist abgeschlossen.`);
  saying(await person.tap(form, title, { on, number }), "Diese Runde ist schon abgeschlossen.");
  const before = new Set(cycle.rounds.flatMap(({ taken }) => taken));
  cycle.rounds.push({
    from: cycle.anchor,
    due: cycleDue(cycle),
    on,
    number,
    closedOn: world.today(),
    notices: cycle.notices,
    taken: proposalsOfUnits(world).filter((each) => !before.has(each)),
  });
  cycle.anchor = on;
  cycle.notices = {};
  world.deed(cycle.deeds, "closed", by, { round, on, number });
  await world.heard();
}

/** What units propose in their accepted reports, each as one line. */
function proposalsOfUnits(world: World): string[] {
  return [...world.book.reports.values()].flatMap(({ unit, year, state, versions }) => {
    const answers = versions.at(-1)?.answers ?? {};
    if (state !== "accepted" || answers["anyProposal"] !== true) return [];
    const kinds = Object.keys(answers).filter((id) => id.startsWith("proposalKind."));
    return kinds.map((id) => {
      const nth = id.slice("proposalKind.".length);
      return lineOf(unit.id, { year, ...partsOf(answers, `.${nth}`) });
    });
  });
}

/** Kind, old, new and why, of what a unit or a body answered. */
export function partsOf(answers: Answers, suffix = ""): Record<string, Value | undefined> {
  return Object.fromEntries(
    ["Kind", "Old", "New", "Why"].map((part) => [part.toLowerCase(), answers[`proposal${part}${suffix}`]]),
  );
}

export function lineOf(from: string, parts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([from, parts["year"], parts["kind"], parts["old"], parts["new"], parts["why"]]);
}
