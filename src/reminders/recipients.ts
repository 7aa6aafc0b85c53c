import type { Directory } from "../people/directory.ts";
import type { Role } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";

/** Who of the roster hears of something. */

export function officeOf(directory: Directory, today: LocalDate): string[] {
  return directory
    .organisationsOf(["office"], today)
    .flatMap(({ id }) => firstHolders(directory, id, [["commissioner", "officeStaff"]], today));
}

/** The persons who hold the first of these groups of roles that anybody holds. */
export function firstHolders(
  directory: Directory,
  organisation: string,
  groups: readonly (readonly Role[])[],
  on: LocalDate,
): string[] {
  for (const roles of groups) {
    const ids = directory.holders(organisation, roles, on).map(({ person }) => person.id);
    if (ids.length > 0) return [...new Set(ids)];
  }
  return [];
}
