import type { Organisation } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import type { Caller } from "./caller.ts";

const asksForState =
  /^(?:stand|status|state)\s+(?:(?:von|vom|bei|der|des|die|of|the|for)\s+)*(?<name>\S.*?)[\s.!?]*$/iu;
/** A shorter word begins too many names. */
const shortest = 4;

/** The bodies of that day whose state a typed line asks for: by the name, a word it begins with, the field, or the plan's words. */
export function bodiesNamed(text: string, { directory, today }: Caller, plan: Plan): Organisation[] {
  const name = asksForState.exec(text.trim())?.groups?.["name"];
  if (name === undefined) return [];
  const said = plain(name);
  const bodies = directory.organisationsOf(
    plan.bodies.map(({ id }) => id),
    today,
  );
  const exact = bodies.filter((body) => namesOf(body).includes(said));
  if (exact.length > 0) return exact;
  const kinds = plan.bodies.filter(({ actor }) => {
    const { name: called, aliases, abbreviations } = plan.actors.find(({ id }) => id === actor) ?? {};
    const all = [
      called?.de,
      called?.en,
      ...(aliases?.de ?? []),
      ...(aliases?.en ?? []),
      ...(abbreviations ?? []),
    ];
    return all.some((each) => each !== undefined && plain(each) === said);
  });
  const ofKind = bodies.filter(({ kind }) => kinds.some(({ id }) => id === kind));
  if (ofKind.length > 0) return ofKind;
  if (said.length < shortest) return [];
  return bodies.filter((body) => namesOf(body).some((each) => ` ${each}`.includes(` ${said}`)));
}

function namesOf({ name, short, field }: Organisation): string[] {
  return [name.de, name.en, short, field].flatMap((each) => (each === undefined ? [] : [plain(each)]));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
