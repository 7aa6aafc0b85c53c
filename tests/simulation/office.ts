import { titleOf, type ReportBook } from "./book.ts";
import { choicesOf, inputsOf } from "./card.ts";
import { hearOf } from "./reporting.ts";
import { saying, type World } from "./world.ts";

/** What the office does with reports: look, accept, return, open again. */

function accepted(world: World, report: ReportBook, by: string): void {
  report.state = "accepted";
  report.accepted = report.versions.length;
  world.deed(report.deeds, "accepted", by, { version: report.versions.length });
  hearOf(world, report, "Angenommen");
}

/** Accepts one report, from the message that told of it. */
export async function accept(world: World, report: ReportBook): Promise<void> {
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const card = await person.tap(person.message(`Neu abgegeben: ${titleOf(report)}`), "Ansehen");
  saying(card, `Fassung: ${String(report.versions.length)}`);
  const isTwice = world.random.chance(0.1);
  const answers = isTwice ? await person.tapTwice(card, "Annehmen") : [await person.tap(card, "Annehmen")];
  saying(answers.find(({ text }) => text.includes("ist angenommen.")) ?? card, "ist angenommen.");
  accepted(world, report, by);
  await world.heard();
}

/** Accepts all that wait, at once, but for those that shall be returned. */
export async function acceptMany(
  world: World,
  year: number,
  shallReturn: ReadonlySet<ReportBook>,
): Promise<void> {
  const waiting = world.book.reportsOf(year).filter((each) => each.state === "submitted");
  const chosen = waiting.filter((each) => !shallReturn.has(each));
  if (chosen.length === 0) return;
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const form = await person.tap(await person.say("Stand"), `Mehrere annehmen (${String(year)})`);
  const offered = choicesOf(form, "reports").map(({ title }) => title);
  const nameOf = ({ unit, versions }: ReportBook): string =>
    `${unit.name}, Fassung ${String(versions.length)}`;
  world.findings.same(
    `the reports on ${String(year)} that wait on ${world.today()}`,
    offered.toSorted(),
    waiting.map(nameOf).toSorted(),
  );
  const names = new Set(chosen.map(nameOf));
  const values = choicesOf(form, "reports").filter(({ title }) => names.has(title));
  const typed = { reports: values.map(({ value }) => value).join(",") };
  const count =
    chosen.length === 1
      ? "Ein Bericht ist angenommen."
      : `${String(chosen.length)} Berichte sind angenommen.`;
  saying(await person.tap(form, "Annehmen", typed), count);
  for (const report of chosen) accepted(world, report, by);
  await world.heard();
  if (world.random.chance(0.2)) saying(await person.tap(form, "Annehmen", typed), "Nicht angenommen, weil");
}

/** Gives a report back with a word on the whole and a note at one question. */
export async function giveBack(world: World, report: ReportBook): Promise<void> {
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const old = await person.tap(person.message(`Neu abgegeben: ${titleOf(report)}`), "Ansehen");
  const form = await person.tap(old, "Zurückgeben");
  saying(await person.tap(form, "Zurückgeben"), "Bitte schreiben Sie, was geändert werden soll.");
  const [comment, note] = [world.texts.inside(), world.texts.inside()];
  const question = choicesOf(form, "question1").find(({ value }) => value === "participants");
  if (!question) throw new Error(`no question to return at: ${[...inputsOf(form).keys()].join(", ")}`);
  const typed = { comment: comment.typed, question1: question.value, note1: note.typed };
  saying(await person.tap(form, "Zurückgeben", typed), "ist zurückgegeben");
  report.state = "returned";
  report.returnedOn = world.today();
  report.wasReopened = false;
  const version = report.versions.length;
  report.draft = { ...report.versions.at(-1)?.answers };
  world.deed(report.deeds, "returned", by, { version, comment: comment.kept });
  hearOf(world, report, "Bitte überarbeiten");
  await world.heard();
  saying(await person.tap(old, "Annehmen"), "ist zurzeit nichts anzunehmen oder zurückzugeben");
}

/** Opens an accepted report again. */
export async function reopen(world: World, report: ReportBook): Promise<void> {
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const card = await person.tap(person.message(`Neu abgegeben: ${titleOf(report)}`), "Ansehen");
  const form = await person.tap(card, "Wieder öffnen");
  const comment = world.texts.inside();
  saying(await person.tap(form, "Wieder öffnen", { comment: comment.typed }), "ist wieder offen");
  report.state = "returned";
  report.returnedOn = world.today();
  report.wasReopened = true;
  report.draft = { ...report.versions.at(-1)?.answers };
  world.deed(report.deeds, "reopened", by, { version: report.versions.length, comment: comment.kept });
  hearOf(world, report, "Wieder geöffnet");
  await world.heard();
}
