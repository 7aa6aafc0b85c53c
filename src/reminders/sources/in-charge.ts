import type { Directory } from "../../people/directory.ts";
import type { Plan, Role } from "../../plan/schema.ts";
import type { LocalDate } from "../../time/local-date.ts";
import type { Owed, Step } from "../owed.ts";

/** Who of the roster is in line to answer for something, by their posts on a day. Pure. */

/** Those who hold that post there; nobody where it is vacant. */
export function step(directory: Directory, of: string, role: Role, on: LocalDate): Step {
  const people = directory.holders(of, [role], on).map(({ person }) => person.id);
  return { people: [...new Set(people)], role, of };
}

/** The coordinating office, in which all answer for all. */
export function officeStep(directory: Directory, on: LocalDate): Step {
  const held = directory
    .organisationsOf(["office"], on)
    .flatMap(({ id }) => directory.holders(id, ["commissioner", "officeStaff"], on));
  const people = [...new Set(held.map(({ person }) => person.id))];
  return { people, role: "officeStaff", of: held[0]?.organisation.id ?? "" };
}

/** The head of that unit, then their deputy, the deputy mayor of its division, the office. */
export function aboveUnit(directory: Directory, unit: string, on: LocalDate): Step[] {
  const division = directory.organisation(unit)?.parent;
  return [
    step(directory, unit, "head", on),
    step(directory, unit, "deputyHead", on),
    ...(division === undefined ? [] : [step(directory, division, "deputyMayor", on)]),
    officeStep(directory, on),
  ];
}

/** Who leads that body, then their deputy, then the office. */
export function leadingBody(directory: Directory, body: string, on: LocalDate): [Step, ...Step[]] {
  return [step(directory, body, "lead", on), step(directory, body, "deputy", on), officeStep(directory, on)];
}

/** All who hold that post in an organisation of that kind. */
export function stepOfKind(directory: Directory, kind: string, role: Role, on: LocalDate): Step {
  const held = directory.organisationsOf([kind], on).flatMap(({ id }) => directory.holders(id, [role], on));
  const people = [...new Set(held.map(({ person }) => person.id))];
  return { people, role, of: held[0]?.organisation.id ?? "" };
}

/** Whom the plan's settings want informed about something late of that organisation. */
export function informedOf(
  directory: Directory,
  settings: Plan["reminders"]["inform"][keyof Plan["reminders"]["inform"]],
  organisation: string,
  on: LocalDate,
): Owed["informed"] {
  const above = aboveUnit(directory, organisation, on);
  return settings.flatMap(({ after, whom }) => {
    const found =
      whom === "office"
        ? officeStep(directory, on)
        : above.find(({ role, people }) => role === whom && people.length > 0);
    return found ? [{ after, step: found }] : [];
  });
}
