import type { ReportForm } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Directory, Held } from "./directory.ts";
import { isOffice, leadsBody, speaksForMayor } from "./rights.ts";

/** What a person may do with the compiled report and the information made of it (section 1.4). */
export interface CompiledRights {
  /** Close, enter indicators, log the briefing. */
  office: boolean;
  /** Approve: the lead of the body, or their deputy. */
  chair: boolean;
  /** Release and take back. */
  mayor: boolean;
  /** Somebody of the mayor's office, not the mayor. */
  onBehalf: boolean;
  /** Look at it: at any time and with all that the units wrote, only its figures once it is approved, or not at all. */
  sees: "all" | "approved" | "nothing";
}

const none: CompiledRights = { office: false, chair: false, mayor: false, onBehalf: false, sees: "nothing" };

/** Read from the posts of that day. Pure. */
export function compiledRights(
  directory: Directory,
  personId: string | undefined,
  { compiled, reportingKinds }: ReportForm,
  on: LocalDate,
): CompiledRights {
  if (personId === undefined) return none;
  const posts = directory.postsOf(personId, on);
  const office = isOffice(directory, personId, on);
  const chair = leadsBody(directory, personId, compiled.body, on);
  const mayor = speaksForMayor(directory, personId, on);
  const onBehalf = mayor && !posts.some(({ post }) => post.role === "mayor");
  const seesAll =
    office ||
    mayor ||
    posts.some(
      ({ post, organisation }) => post.role === "deputyMayor" || organisation.kind === compiled.body,
    );
  const reports = posts.some(({ organisation }) => reportingKinds.includes(organisation.kind));
  return { office, chair, mayor, onBehalf, sees: seesAll ? "all" : reports ? "approved" : "nothing" };
}

/** Who holds these parts on that day, for saying whose task something is. */
export function holdersInCompiled(
  directory: Directory,
  who: readonly ("office" | "chair" | "mayor")[],
  { compiled }: ReportForm,
  on: LocalDate,
): string[] {
  const holders = who.flatMap((part): readonly Held[] => {
    const [kind, roles] = (
      {
        office: ["office", ["commissioner", "officeStaff"]],
        chair: [compiled.body, ["lead", "deputy"]],
        mayor: ["mayorOffice", ["mayor", "mayorOffice"]],
      } as const
    )[part];
    return directory.organisationsOf([kind], on).flatMap(({ id }) => directory.holders(id, roles, on));
  });
  return [...new Set(holders.map(({ person }) => person.name))];
}
