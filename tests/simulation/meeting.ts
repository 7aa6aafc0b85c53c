import { buttonsOf } from "./card.ts";
import type { CityBody } from "./city.ts";
import type { Day } from "./days.ts";
import { saying, type World } from "./world.ts";

/** A body records that it has met, and sometimes when it meets next. */
export async function recordMeeting(world: World, body: CityBody, date: Day, next?: Day): Promise<void> {
  const { random } = world;
  const by = random.chance(0.75) ? body.lead : body.deputy;
  const person = world.person(by);
  const start = await person.say(random.pick(["Sitzung", "Sitzung eintragen", "Wir haben gestern getagt"]));
  const form = buttonsOf(start).includes(body.name) ? await person.tap(start, body.name) : start;
  saying(form, `Sitzung eintragen: ${body.name}`);
  const typed = {
    date,
    participants: String(random.between(4, 25)),
    result: world.texts.inside(300).typed,
    ...(next !== undefined && { next }),
  };
  if (random.chance(0.1))
    saying(await person.tap(form, "Eintragen", { ...typed, date: "2199-01-01" }), "liegt in der Zukunft");
  const isTwice = random.chance(0.15);
  const answers = isTwice
    ? await person.tapTwice(form, "Eintragen", typed)
    : [await person.tap(form, "Eintragen", typed)];
  saying(
    answers.find(({ text }) => text.includes("die Sitzung ist eingetragen")) ?? form,
    "die Sitzung ist eingetragen",
    body.name,
  );
  world.book.meetings.push({
    body: body.id,
    date,
    recordedOn: world.today(),
    by,
    ...(next !== undefined && { next }),
  });
  await world.heard();
}
