import { concernedBy, titleOf, type ReportBook } from "./book.ts";
import { buttonsOf, inputsOf, type Shown } from "./card.ts";
import type { Answers, Script, Value } from "./answers.ts";
import type { Typed } from "./texts.ts";
import { saying, type World } from "./world.ts";

/** A unit's report as somebody fills it in, page by page, and submits it. */

/** More pages than any form has. */
const mostPages = 80;

export interface Filling {
  script: Script;
  /** Takes last year's answers wherever the card offers them; what the script says of these questions wins. */
  fromLastYear?: ReadonlySet<string>;
  /** Stops at this page, the first being 1. */
  stopAt?: number;
}

/** Types a word and goes as far as the first page that wants something. */
export async function openReport(world: World, by: string, report: ReportBook): Promise<Shown> {
  const person = world.person(by);
  const words = [
    "Bericht",
    "Jahresbericht",
    "bericht, bitte!",
    `Jahresbericht ${String(report.year)}`,
    "Ich möchte meinen Bericht abgeben.",
  ];
  const card = await reportOf(world, by, report, await person.say(world.random.pick(words)));
  return person.tap(card, buttonsOf(card).includes("Ausfüllen") ? "Ausfüllen" : "Weiter ausfüllen");
}

/** Where several reports are open, the one that is meant. */
export async function reportOf(
  world: World,
  by: string,
  { unit, year }: ReportBook,
  card: Shown,
): Promise<Shown> {
  const title = `Jahresbericht ${String(year)}: ${unit.name}`;
  return buttonsOf(card).includes(title)
    ? saying(await world.person(by).tap(card, title), title)
    : saying(card, title);
}

/** Fills in page by page, as far as the card that shows all of it, or until it is put aside. */
export async function fillIn(
  world: World,
  by: string,
  report: ReportBook,
  first: Shown,
  filling: Filling,
): Promise<Shown> {
  const person = world.person(by);
  let card = first;
  for (let nth = 1; nth <= mostPages; nth++) {
    if (buttonsOf(card).includes("Bericht abgeben")) return card;
    const fill = filling.fromLastYear && `Angaben aus ${String(report.year - 1)} einsetzen`;
    if (fill !== undefined && buttonsOf(card).includes(fill))
      card = saying(await person.tap(card, fill), "Gespeichert ist noch nichts");
    if (nth === filling.stopAt) {
      card = saying(await person.tap(card, "Später weitermachen"), "Gespeichert.");
      saved(world, by, report);
      return card;
    }
    const answers = answersTo(world, report, card, filling);
    const typed = Object.fromEntries([...answers].map(([id, answer]) => [id, answer?.typed ?? ""]));
    const goesBack = buttonsOf(card).includes("Zurück") && world.random.chance(0.02);
    card = await person.tap(card, goesBack ? "Zurück" : "Speichern und weiter", typed);
    if (card.text.includes("Es wurde noch nichts gespeichert.")) throw new Error(`not taken: ${card.text}`);
    report.draft = { ...without(report.draft, new Set(answers.keys())), ...keptOf(answers) };
    saved(world, by, report);
  }
  throw new Error(`the form of ${report.unit.id} has no end: ${card.text}`);
}

type Typing = ReadonlyMap<string, Typed<Value> | undefined>;

function without(draft: Answers, ids: ReadonlySet<string>): Answers {
  return Object.fromEntries(Object.entries(draft).filter(([id]) => !ids.has(id)));
}

function keptOf(answers: Typing): Answers {
  return Object.fromEntries([...answers].flatMap(([id, answer]) => (answer ? [[id, answer.kept]] : [])));
}

function saved(world: World, by: string, report: ReportBook): void {
  if (report.state === "open") report.state = "draft";
  world.deed(report.deeds, "saved", by);
}

/** What goes into the inputs of a card; undefined where one stays empty. */
function answersTo(
  world: World,
  { unit, year }: ReportBook,
  card: Shown,
  { script, fromLastYear }: Filling,
): Typing {
  const before = fromLastYear && world.book.report(unit, year - 1).versions.at(-1)?.answers;
  return new Map(
    [...inputsOf(card)].map(([id, shown]) => {
      const offered = before?.[id];
      if (!before || fromLastYear?.has(id) === true || offered === undefined)
        return [id, before ? undefined : script.get(id)];
      return [id, { typed: shown, kept: offered }];
    }),
  );
}

/** Submits what the card shows; the office hears of it. */
export async function submit(world: World, by: string, report: ReportBook, review: Shown): Promise<Shown> {
  const version = report.versions.length + 1;
  const said = `Fassung ${String(version)}`;
  const isTwice = world.random.chance(0.1);
  const receipts = isTwice
    ? await world.person(by).tapTwice(review, "Bericht abgeben")
    : [await world.person(by).tap(review, "Bericht abgeben")];
  const [receipt, ...more] = receipts.filter(({ text }) => text.includes("der Bericht ist abgegeben"));
  if (!receipt || more.length > 0)
    throw new Error(`submitted ${String(more.length + 1)} times: ${report.unit.id}`);
  report.versions.push({ answers: { ...report.draft }, by, day: world.today() });
  report.state = "submitted";
  world.deed(report.deeds, "submitted", by, { version });
  world.book.tell(`Neu abgegeben: ${titleOf(report)}`, world.city.office);
  await world.heard();
  return saying(receipt, said);
}

/** Somebody finds an old page of a report that was submitted meanwhile, and taps it. */
export async function tapOldPage(world: World, by: string, page: Shown): Promise<void> {
  saying(
    await world
      .person(by)
      .tap(
        page,
        "Speichern und weiter",
        Object.fromEntries([...inputsOf(page)].slice(0, 1).map(([id]) => [id, "zu spät"])),
      ),
    "ist schon abgegeben",
  );
}

export function hearOf(world: World, report: ReportBook, prefix: string): void {
  world.book.tell(`${prefix}: ${titleOf(report)}`, concernedBy(report));
}
