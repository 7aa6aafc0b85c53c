import type { Need, Seat } from "../../plan/composition-rules.ts";
import type { Organisation } from "../../people/roster.ts";
import { existsOn } from "../../people/roster.ts";
import type { LocalDate } from "../../time/local-date.ts";
import type { Kept, KeptNetworks } from "./documents.ts";
import type { BodyPost, Details, Facts, Legitimation, Networks } from "./facts.ts";
import { isComplete, type Finding } from "./finding.ts";
import { findings } from "./findings.ts";
import { rulesOfKind, type CompositionRules } from "./rules.ts";
import { legitimationFor, seated } from "./seats.ts";
import { sidesBefore, sidesOn, type Sides } from "./sides.ts";

/** Somebody in a body, with one of their posts there. */
export interface Placed {
  post: BodyPost;
  /** Of a member. */
  seat?: Seat;
  represents?: string;
}

/** A person in a body with all that is kept of them. */
export interface MemberView {
  person: string;
  posts: readonly Placed[];
  /** What their seats need. */
  needs: readonly Need[];
  details: Details;
  revision: number;
  /** Where their seat needs one and it was asked for. */
  legitimation?: Legitimation;
  /** Who can legitimise them on that day. */
  legitimators: readonly string[];
}

/** A body as somebody looks at it on a day. */
export interface CompositionView {
  body: Organisation;
  rules: CompositionRules;
  people: readonly MemberView[];
  findings: readonly Finding[];
  isComplete: boolean;
  /** Where parity is aimed at. */
  sides?: { now: Sides; before: readonly (Sides & { year: number })[] };
  /** Where the plan wants them looked at. */
  networks?: { known?: Networks; revision: number };
}

/** @param more what concerns the body but comes from looking at all of them */
export function viewOf(
  rules: CompositionRules,
  body: Organisation,
  facts: Facts,
  kept: { details: readonly Kept[]; networks: KeptNetworks },
  more: readonly Finding[],
  day: LocalDate,
): CompositionView {
  const found = [...findings(rules, facts, day), ...more];
  const { networks, revision } = kept.networks;
  return {
    body,
    rules,
    people: peopleOf(rules, facts, kept.details, day),
    findings: found,
    isComplete: isComplete(found),
    ...(rulesOfKind(rules, "parity").length > 0 && {
      sides: { now: sidesOn(rules, facts, day), before: sidesBefore(rules, facts, day) },
    }),
    ...(rulesOfKind(rules, "networks").length > 0 && {
      networks: { ...(networks && { known: networks }), revision },
    }),
  };
}

function peopleOf(
  rules: CompositionRules,
  facts: Facts,
  kept: readonly Kept[],
  day: LocalDate,
): MemberView[] {
  const here = facts.posts.filter((post) => existsOn(post, day));
  return [...Map.groupBy(here, ({ person }) => person)].map(([person, own]) => {
    const posts = own.map((post) => (post.role === "member" ? seated(rules, facts, post, day) : { post }));
    const needs = posts.flatMap(({ seat }: Placed) => seat?.needs ?? []);
    const toLegitimise = posts.find(({ seat }: Placed) => seat?.needs.includes("legitimation"));
    const legitimation = toLegitimise && legitimationFor(facts, toLegitimise);
    return {
      person,
      posts,
      needs: [...new Set(needs)],
      details: facts.details[person] ?? {},
      revision: kept.find((each) => each.person === person)?.revision ?? 0,
      ...(legitimation && { legitimation }),
      legitimators: facts.legitimators[person] ?? [],
    };
  });
}
