import type { Seat } from "../../plan/composition-rules.ts";
import type { Directory, Held } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import type { LocalDate } from "../../time/local-date.ts";
import type { BodyPost, Facts, OtherPost, Represented } from "./facts.ts";
import type { Kept, KeptNetworks } from "./documents.ts";
import type { CompositionRules } from "./rules.ts";
import { sittingOn } from "./seats.ts";

/** Puts together what the rules look at: the roster as of any day, and what is kept of the body. Pure. */
export function gatherFacts(
  rules: CompositionRules,
  bodyKinds: readonly string[],
  directory: Directory,
  body: Organisation,
  kept: { details: readonly Kept[]; networks: KeptNetworks },
  day: LocalDate,
): Facts {
  const { roster } = directory;
  const posts = roster.posts.filter(({ of }) => of === body.id).map(withoutOf);
  const people = new Set(posts.map(({ person }) => person));
  const elsewhere = roster.posts.flatMap((post): OtherPost[] => {
    const organisation = people.has(post.person) ? directory.organisation(post.of) : undefined;
    if (!organisation || bodyKinds.includes(organisation.kind)) return [];
    const { person, role, of, from, to } = post;
    return [{ person, role, of, kind: organisation.kind, ...(from && { from }), ...(to && { to }) }];
  });
  const { networks } = kept.networks;
  const facts: Omit<Facts, "legitimators"> = {
    ...(body.from && { founded: body.from }),
    ...(body.to && { dissolved: body.to }),
    posts,
    elsewhere,
    organisations: roster.organisations.filter(({ kind }) => !bodyKinds.includes(kind)).map(represented),
    details: Object.fromEntries(kept.details.map(({ person, details }) => [person, details])),
    ...(networks && { networks }),
  };
  const sitting = sittingOn(rules, { ...facts, legitimators: {} }, day);
  const legitimators = sitting.map(({ post, seat, represents }) => [
    post.person,
    legitimatorsOf(directory, seat, represents, post.person, day).map(({ person }) => person.id),
  ]);
  return { ...facts, legitimators: Object.fromEntries(legitimators) as Facts["legitimators"] };
}

/**
 * Who legitimises a member on that day: those in the first post of the seat's list that somebody holds. Nobody
 * legitimises themselves, unless there is nobody else.
 */
function legitimatorsOf(
  directory: Directory,
  seat: Seat | undefined,
  represents: string | undefined,
  member: string,
  day: LocalDate,
): readonly Held[] {
  const held = (seat?.legitimatedBy ?? []).map(({ role, where }) =>
    where === "anywhere"
      ? directory.roster.organisations.flatMap(({ id }) => directory.holders(id, [role], day))
      : directory.holders(represents ?? "", [role], day),
  );
  const others = held.map((each) => each.filter(({ person }) => person.id !== member));
  return [...others, ...held].find(({ length }) => length > 0) ?? [];
}

function withoutOf({ person, role, bench, for: represents, from, to }: BodyPost): BodyPost {
  return {
    person,
    role,
    ...(bench !== undefined && { bench }),
    ...(represents !== undefined && { for: represents }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

function represented({ id, kind, from, to }: Organisation): Represented {
  return { id, kind, ...(from && { from }), ...(to && { to }) };
}
