import type { YearBook } from "./book.ts";
import { rules } from "./rules.ts";
import { addDays } from "./days.ts";
import { publicPage } from "./public-page.ts";
import { saying, type World } from "./world.ts";

/** The information to both councils and the public: released, stopped, delivered. */

const nameOf = (stage: string): string => rules.stages[stage as keyof typeof rules.stages];

export async function release(world: World, year: YearBook, stages: readonly string[]): Promise<void> {
  const by = world.random.pick([world.city.mayor, world.city.mayorOffice]);
  const person = world.person(by);
  const card = await person.tap(
    person.message(`Bitte freigeben: Information zum Jahr ${String(year.year)}`),
    "Gesamtbericht öffnen",
  );
  const form = await person.tap(card, "Freigeben");
  const typed = { stages: stages.join(",") };
  const answers = await person.tapTwice(form, "Freigeben", typed);
  saying(
    answers.find(({ text }) => text.includes("Die Freigabe ist erteilt.")) ?? form,
    "Die Freigabe ist erteilt.",
  );
  const releasedAt = world.program.now();
  saying(await person.tap(form, "Freigeben", typed), "Das ist schon geschehen.");
  world.deed(year.deeds, "released", by, { stages, onBehalf: by === world.city.mayorOffice });
  for (const stage of stages) year.stages.set(stage, { releasedAt, releasedOn: world.today(), by });
  const { chair, mayor, mayorOffice, office } = world.city;
  world.book.tell(`Freigegeben: Information zum Jahr ${String(year.year)}`, [
    mayor,
    mayorOffice,
    ...office,
    chair,
  ]);
  await world.heard();
  await publicPage(world, year.year);
}

/** Stops what the public would read from tomorrow. */
export async function stop(world: World, year: YearBook, stage: string): Promise<void> {
  const by = world.random.pick([...world.city.office, world.city.chair]);
  const person = world.person(by);
  const reason = world.texts.inside(200);
  const card = await person.say("Gesamtbericht");
  const form = await person.tap(card, "Stoppen", {}, nameOf(stage));
  saying(await person.tap(form, "Freigabe stoppen"), "Bitte geben Sie einen Grund an.");
  saying(await person.tap(form, "Freigabe stoppen", { reason: reason.typed }), "Die Freigabe ist gestoppt.");
  const stopped = year.stages.get(stage);
  if (stopped) stopped.ended = "stopped";
  world.deed(year.deeds, "stopped", by, { stage, comment: reason.kept });
  const { chair, mayor, mayorOffice, office } = world.city;
  const title = `Freigabe gestoppt: Information zum Jahr ${String(year.year)}, ${nameOf(stage)}`;
  world.book.tell(title, [mayor, mayorOffice, ...office, chair]);
  await world.heard();
  await publicPage(world, year.year);
}

/** Records that the information was handed over. */
export async function deliver(world: World, year: YearBook, stage: string): Promise<void> {
  const by = world.random.pick([world.city.mayorOffice, ...world.city.office]);
  const person = world.person(by);
  const reference = `V${String(world.random.between(1000, 9999))}/${String(year.year % 100)} <${stage}>`;
  const form = await person.tap(await person.say("Gesamtbericht"), "Zustellung", {}, nameOf(stage));
  saying(
    await person.tap(form, "Speichern", { on: addDays(world.today(), 1), reference }),
    "liegt in der Zukunft",
  );
  saying(
    await person.tap(form, "Speichern", { on: world.today(), reference: "" }),
    "Bitte geben Sie ein Aktenzeichen an.",
  );
  const [first, second] = await person.tapTwice(form, "Speichern", { on: world.today(), reference });
  if (![first, second].some((each) => each?.text.includes("Die Zustellung ist eingetragen.")))
    throw new Error(`not delivered: ${String(first?.text)}`);
  const delivered = year.stages.get(stage);
  if (delivered) delivered.delivery = { on: world.today(), reference };
  world.deed(year.deeds, "delivered", by, { stage, on: world.today(), reference });
  await world.heard();
}
