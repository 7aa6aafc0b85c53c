import type { Person } from "./roster.ts";
import { typedText } from "./typed-text.ts";

/** Whom somebody may mean: by e-mail address, else by whole name, else by a part of it. Pure. */
export function findPeople(people: readonly Person[], typed: string): Person[] {
  const wanted = typedText(typed).toLowerCase();
  if (wanted === "") return [];
  const by = (fits: (person: Person) => boolean): Person[] => people.filter(fits);
  const byEmail = by(({ email }) => email.toLowerCase() === wanted);
  if (byEmail.length > 0) return byEmail;
  const byName = by(({ name }) => name.toLowerCase() === wanted);
  return byName.length > 0 ? byName : by(({ name }) => name.toLowerCase().includes(wanted));
}
