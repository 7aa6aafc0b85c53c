import type { YearBook } from "./book.ts";
import { rules } from "./rules.ts";
import type { Shown } from "./card.ts";
import { publicPage } from "./public-page.ts";
import { saying, type World } from "./world.ts";

/** From the accepted reports to the mayor's briefing. */

const open = (world: World, by: string): Promise<Shown> =>
  world.person(by).say(world.random.pick(["Gesamtbericht", "Zusammenfassung", "gesamtbericht bitte"]));

export async function editForeword(world: World, year: YearBook, by: string): Promise<void> {
  const person = world.person(by);
  const { typed, kept } = world.texts.open(900);
  const form = await person.tap(await open(world, by), "Vorwort bearbeiten");
  saying(await person.tap(form, "Speichern", { foreword: typed }), "Das Vorwort ist gespeichert.");
  year.foreword = kept;
  world.deed(year.deeds, "forewordChanged", by);
}

/** Only the office knows what the survey of the advisory council has found. */
export async function enterIndicators(world: World, year: YearBook): Promise<void> {
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const tenths = {
    judgedInsufficient: world.random.between(150, 350),
    judgedSatisfactory: world.random.between(350, 600),
  };
  const written = Object.entries(tenths).map(([id, value]) => [id, String(value / 10).replace(".", ",")]);
  const form = await person.tap(await open(world, by), "Kennzahlen eintragen");
  saying(
    await person.tap(form, "Speichern", { ...Object.fromEntries(written), judgedInsufficient: "viele" }),
    "Bitte geben Sie eine Zahl ein",
  );
  saying(
    await person.tap(form, "Speichern", Object.fromEntries(written)),
    "Die Kennzahlen sind gespeichert.",
  );
  year.indicators = Object.fromEntries(Object.entries(tenths).map(([id, value]) => [id, value / 10]));
  world.deed(year.deeds, "indicatorsChanged", by);
}

/** Closes the year, or closes it again: what is accepted now is what the compiled report says. */
export async function closeReports(world: World, year: YearBook): Promise<void> {
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const number = (year.closing?.number ?? 0) + 1;
  const title = number === 1 ? "Berichte abschließen" : "Neu abschließen";
  const card = await open(world, by);
  saying(await person.tap(card, title), "Die angenommenen Berichte sind festgehalten.");
  const reports = world.book.reportsOf(year.year);
  const included = new Map(
    reports.flatMap(({ unit, accepted }) => (accepted === undefined ? [] : [[unit.id, accepted]])),
  );
  const missing = reports.map(({ unit }) => unit.id).filter((id) => !included.has(id));
  year.closing = { number, day: world.today(), included, missing };
  world.deed(year.deeds, "closed", by, {
    closing: number,
    included: included.size,
    missing: missing.length,
  });
  world.book.tell(`Bitte billigen: Gesamtbericht ${String(year.year)}`, [world.city.chair]);
  await world.heard();
  saying(await person.tap(card, title), "Das ist schon geschehen.");
  await publicPage(world, year.year);
}

export async function approve(world: World, year: YearBook, by: string): Promise<void> {
  const person = world.person(by);
  const card = await open(world, by);
  const { included, missing } = year.closing ?? { included: new Map(), missing: [] };
  saying(card, `${String(included.size)} von ${String(included.size + missing.length)}`);
  saying(await person.tap(card, "Billigen"), "Der Gesamtbericht ist gebilligt.");
  year.approvedOn = world.today();
  world.deed(year.deeds, "approved", by, { closing: year.closing?.number });
  world.book.tell(`Gebilligt: Gesamtbericht ${String(year.year)}`, world.city.office);
  await world.heard();
  await publicPage(world, year.year);
}

/** Logs that the mayor was briefed; until then nothing can be released. */
export async function logBriefing(world: World, year: YearBook): Promise<void> {
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const form = await person.tap(await open(world, by), "Vorstellung eintragen");
  saying(await person.tap(form, "Speichern", { on: "2020-01-01" }), "Möglich ist frühestens");
  saying(await person.tap(form, "Speichern", { on: world.today() }), "Die Vorstellung ist eingetragen.");
  year.briefedOn = world.today();
  world.deed(year.deeds, "briefed", by, { on: world.today() });
  world.book.tell(`Bitte freigeben: Information zum Jahr ${String(year.year)}`, [
    world.city.mayor,
    world.city.mayorOffice,
  ]);
  await world.heard();
  await publicPage(world, year.year);
}

export const allStages = Object.keys(rules.stages);
