import type { Directory } from "../people/directory.ts";
import type { Role } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";

/** How many took part: of each bench, or of a body without benches altogether. Never who. */
export interface Counts {
  participants?: number;
  benches?: Readonly<Record<string, number>>;
}

/** The roles of those who sit in a body. */
export const sittingRoles: readonly Role[] = ["member", "lead", "deputy"];

/**
 * How many belong to a body on that day, by the roster: each person once, on the bench of their seat. Who leads a body with
 * benches without a seat on one is not counted. Pure.
 * @param benches ids of the benches of this kind of body
 */
export function everybodyOf(
  directory: Directory,
  bodyId: string,
  benches: readonly string[],
  on: LocalDate,
): Counts {
  const seats = new Map<string, string | undefined>();
  for (const { person, post } of directory.holders(bodyId, sittingRoles, on))
    if (seats.get(person.id) === undefined) seats.set(person.id, post.bench);
  if (benches.length === 0) return { participants: seats.size };
  const taken = [...seats.values()];
  return {
    benches: Object.fromEntries(
      benches.map((bench) => [bench, taken.filter((each) => each === bench).length]),
    ),
  };
}

/** All together; undefined where nobody counted. */
export function totalOf({ participants, benches }: Counts): number | undefined {
  return benches ? Object.values(benches).reduce((sum, each) => sum + each, 0) : participants;
}
