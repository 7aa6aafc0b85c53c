import type { Shown } from "./card.ts";
import { addDays } from "./days.ts";
import { saying, type World } from "./world.ts";

/** The first working group becomes complete: the office records the two things that are missing of it. */

async function openFirst(world: World, by: string): Promise<Shown> {
  const [group] = world.city.workingGroups;
  const person = world.person(by);
  return person.tap(await person.say("Besetzung"), "Öffnen", {}, group?.name);
}

export async function recordNetworks(world: World): Promise<void> {
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const card = saying(await openFirst(world, by), "noch nicht vollständig (2 offen");
  const form = await person.tap(card, "Bestehende Netzwerke");
  const typed = { names: "Netzwerk Sprache", on: world.book.begins };
  saying(await person.tap(form, "Speichern", typed), "Die Netzwerke sind eingetragen.");
  saying(await openFirst(world, by), "noch nicht vollständig (1 offen");
  await world.heard();
}

export async function recordSelection(world: World): Promise<void> {
  const [group] = world.city.workingGroups;
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  // The button at what is missing leads to the one whom it is about.
  const form = saying(
    await person.tap(await openFirst(world, by), "Angaben eintragen"),
    world.city.people.get(group?.volunteer ?? "")?.name ?? "",
  );
  const typed = {
    selectionCriteria: "Fassung 1",
    selectionOn: addDays(world.today(), -1),
    selectionOutcome: "ausgewählt",
  };
  saying(await person.tap(form, "Speichern", typed), "gespeichert");
  saying(await openFirst(world, by), "vollständig (1 Hinweis");
  world.book.complete.add(group?.id ?? "");
  await world.heard();
}
