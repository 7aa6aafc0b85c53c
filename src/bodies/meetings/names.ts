import type { Directory } from "../../people/directory.ts";
import type { Op, Store } from "../../store/contract.ts";
import type { LocalDate } from "../../time/local-date.ts";
import { detailsOp, loadAllDetails, type Kept } from "../composition/documents.ts";
import { sittingRoles } from "../everybody.ts";
import { textOf, type MeetingProblem } from "../meeting-input.ts";

/**
 * Who took part in a meeting, by name: only members who agreed to be named. It is kept with what is kept of the person,
 * never with the meeting or its history, so that it goes when they withdraw or their details are taken away.
 */

/** At most so many are named or un-named at once: a batch of the store has an end. */
const mostNames = 90;

/** What is kept of those who agree to be named and are in the roster. */
export async function loadAgreed(store: Store, directory: Directory, bodyId: string): Promise<Kept[]> {
  const all = await loadAllDetails(store, directory, bodyId);
  return all.filter(({ person, details }) => details.consent?.named === true && directory.person(person));
}

export function isNamed({ details }: Kept, key: string): boolean {
  return details.attended?.includes(key) ?? false;
}

/** Those who can be named at a meeting: they sat in the body on its day, or are named there already. Pure. */
export function nameableAt(
  agreed: readonly Kept[],
  directory: Directory,
  { body, on, key }: { body: string; on: LocalDate; key: string },
): Kept[] {
  const sat = new Set(directory.holders(body, sittingRoles, on).map(({ person }) => person.id));
  return agreed.filter((kept) => sat.has(kept.person) || isNamed(kept, key));
}

/** Reads who was chosen; the ids come joined by commas. Pure. */
export function readNames(
  inputs: Readonly<Record<string, unknown>>,
  nameable: readonly Kept[],
  key: string,
): { ok: true; people: readonly string[] } | { ok: false; problems: readonly MeetingProblem[] } {
  const typed = textOf(inputs, "names").split(",");
  const people = [...new Set(typed.map((each) => each.trim()))].filter((each) => each !== "");
  const strange = people.filter((id) => !nameable.some(({ person }) => person === id));
  if (strange.length > 0)
    return { ok: false, problems: [{ field: "names", code: "notNameable", people: strange }] };
  if (changed(nameable, people, key).length > mostNames)
    return { ok: false, problems: [{ field: "names", code: "tooManyNames", limit: mostNames }] };
  return { ok: true, people };
}

/** Names these people at the meeting and nobody else. */
export function nameOps(
  directory: Directory,
  nameable: readonly Kept[],
  people: readonly string[],
  key: string,
): Op[] {
  return changed(nameable, people, key).map((kept) => {
    const others = (kept.details.attended ?? []).filter((each) => each !== key);
    const attended = people.includes(kept.person) ? [...others, key] : others;
    return detailsOp(directory, kept, { revision: kept.revision, details: { ...kept.details, attended } });
  });
}

function changed(nameable: readonly Kept[], people: readonly string[], key: string): Kept[] {
  return nameable.filter((kept) => isNamed(kept, key) !== people.includes(kept.person));
}
