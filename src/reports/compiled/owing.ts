import type { Directory } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import type { LocalDate } from "../../time/local-date.ts";

/** A unit that owes a report, with the division it belongs to. */
export interface Owing {
  unit: Organisation;
  division?: Organisation;
}

/** The units that owe a report on that day. Pure. */
export function owingUnits(directory: Directory, { report }: Plan, on: LocalDate): Owing[] {
  return directory.organisationsOf(report.reportingKinds, on).map((unit) => {
    const division = unit.parent === undefined ? undefined : directory.organisation(unit.parent);
    return { unit, ...(division && { division }) };
  });
}
