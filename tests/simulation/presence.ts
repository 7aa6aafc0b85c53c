import type { PresenceBook } from "./answer-book.ts";
import { addDays, inYear } from "./days.ts";
import { saying, type World } from "./world.ts";

/** When people are away, and at which hour they want to hear. */

/** Late enough that nobody does anything in the city after it. */
const lateHour = 15;
/** Which part of those in charge wants to hear late, and which is away for a while in a year. */
const [wantLate, areAway] = [0.1, 0.4];

async function setPresence(world: World, who: string, presence: PresenceBook): Promise<void> {
  const person = world.person(who);
  const form = saying(await person.say("Erinnerungen"), "Ihre Erinnerungen");
  const { hour = world.book.hourOf(who), away } = presence;
  const typed = { hour: String(hour), from: away?.from ?? "", until: away?.until ?? "" };
  if (away)
    saying(await person.tap(form, "Speichern", { ...typed, until: addDays(away.from, -1) }), "noch nichts");
  saying(await person.tap(form, "Speichern", typed), `ab ${String(hour)} Uhr`);
  world.book.keepPresence(who, { hour, ...(away && { away }) });
  await world.heard();
}

/** Plans when people are away from one July to the next. */
export function planAbsences(world: World, year: number): void {
  const { city, random } = world;
  for (const who of thoseInCharge(world)) {
    if (!random.chance(areAway)) continue;
    world.on(addDays(inYear(year, "08-01"), random.between(0, 320)), async () => {
      const from = addDays(world.today(), random.between(0, 2));
      await setPresence(world, who, { away: { from, until: addDays(from, random.between(2, 25)) } });
    });
  }
  if (year !== world.book.firstYear) return;
  for (const who of thoseInCharge(world).filter((each) => !city.office.includes(each)))
    if (random.chance(wantLate))
      world.on(addDays(world.today(), random.between(1, 60)), () =>
        setPresence(world, who, { hour: lateHour }),
      );
}

function thoseInCharge({ city }: World): string[] {
  const ofUnits = city.units.flatMap(({ reporter, head }) => [reporter, head]);
  const ofBodies = city.workingGroups.flatMap(({ lead, deputy }) => [lead, deputy]);
  return [...ofUnits, ...ofBodies, ...city.office, city.deputyChair, city.mayorOffice];
}
