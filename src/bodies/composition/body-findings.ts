import { existsOn } from "../../people/roster.ts";
import { addDays, type LocalDate } from "../../time/local-date.ts";
import type { BodyPost, Facts } from "./facts.ts";
import { finding, type Finding, type Matter } from "./finding.ts";
import type { CompositionRules, Ruled } from "./rules.ts";
import { employeeFinding } from "./seat-findings.ts";
import { endOfEarlierTime, holding, type Sitting } from "./seats.ts";
import { isEven, sidesBefore, sidesOn } from "./sides.ts";

/** Whether the body as a whole is as the plan wants it: who leads it, who takes part, how it was formed. Pure. */

/** The chair: in their own right, or an employee of the city with an authorisation. */
export function chairFindings(
  rule: Ruled<"chair">,
  facts: Facts,
  sitting: readonly Sitting[],
  day: LocalDate,
): Finding[] {
  const chairs = holding(facts, "lead", day);
  if (chairs.length === 0)
    return [finding(rule, vacancy(facts, "lead", day), "open", "appoint", "mayor", "office")];
  const found = chairs.flatMap((post): Finding[] => {
    const { person } = post;
    const inOwnRight = facts.elsewhere.some(
      (each) => each.person === person && rule.ownRight.includes(each.role) && existsOn(each, day),
    );
    if (inOwnRight) return [];
    const represents = post.for ?? sitting.find((each) => each.post.person === person)?.represents;
    const employed = employeeFinding(rule, person, represents, facts, day);
    const on = facts.details[person]?.authorisation?.on;
    const earlier = endOfEarlierTime(facts, post);
    if (on !== undefined && on <= day && (earlier === undefined || on > earlier)) return employed;
    return [
      ...employed,
      finding(rule, { code: "authorisationMissing", person }, "open", "authorise", "mayor", "office"),
    ];
  });
  return [...found, ...severalFinding(rule, "lead", chairs)];
}

/** Lead and deputy come from the midst of the members. */
export function electedFindings(
  rule: Ruled<"elected">,
  facts: Facts,
  sitting: readonly Sitting[],
  day: LocalDate,
): Finding[] {
  const { role } = rule;
  const held = holding(facts, role, day);
  if (held.length === 0)
    return [finding(rule, vacancy(facts, role, day), "open", "elect", "members", "office")];
  const strangers = held
    .filter(({ person }) => !sitting.some(({ post }) => post.person === person))
    .map(({ person }) =>
      finding(rule, { code: "notOfMembers", role, person }, "breach", "elect", "members", "office"),
    );
  return [...strangers, ...severalFinding(rule, role, held)];
}

/** Nobody holds the post; whoever held it last, and who stands in meanwhile. */
function vacancy(facts: Facts, role: "lead" | "deputy", day: LocalDate): Matter {
  const last = facts.posts
    .flatMap((post) => (post.role === role && post.to !== undefined && post.to < day ? [post.to] : []))
    .toSorted()
    .at(-1);
  const [standIn] =
    role === "lead"
      ? holding(facts, "deputy", day)
          .map(({ person }) => person)
          .toSorted()
      : [];
  return {
    code: "vacant",
    role,
    ...(last && { since: addDays(last, 1) }),
    ...(standIn !== undefined && { standIn }),
  };
}

/** The plan speaks of one; two may be a handover. */
function severalFinding(
  rule: Ruled<"chair" | "elected">,
  role: "lead" | "deputy",
  held: readonly BodyPost[],
): Finding[] {
  if (held.length < 2) return [];
  const people = held.map(({ person }) => person).toSorted();
  return [finding(rule, { code: "several", role, people }, "hint", "correctRoster", "members", "office")];
}

/** Somebody of these organisations takes part, whatever their post in the body. */
export function includesFindings(
  rule: Ruled<"includes">,
  facts: Facts,
  sitting: readonly Sitting[],
  day: LocalDate,
): Finding[] {
  const present = new Set(facts.posts.filter((post) => existsOn(post, day)).map(({ person }) => person));
  const works = facts.elsewhere.some(
    (each) => present.has(each.person) && rule.of.includes(each.kind) && existsOn(each, day),
  );
  const sent = sitting.some(({ represents }) =>
    facts.organisations.some(({ id, kind }) => id === represents && rule.of.includes(kind)),
  );
  if (works || sent) return [];
  return [finding(rule, { code: "nobodyOf", kinds: rule.of }, "open", "appoint", "office")];
}

/** Somebody sits on one of these benches. */
export function benchFindings(rule: Ruled<"bench">, sitting: readonly Sitting[]): Finding[] {
  if (sitting.some(({ post }) => post.bench !== undefined && rule.anyOf.includes(post.bench))) return [];
  return [finding(rule, { code: "benchEmpty", benches: rule.anyOf }, "open", "invite", "office", "chair")];
}

/** Parity is aimed at: a hint, whatever the ratio. */
export function parityFindings(
  rules: CompositionRules,
  rule: Ruled<"parity">,
  facts: Facts,
  day: LocalDate,
): Finding[] {
  const now = sidesOn(rules, facts, day);
  if (isEven(now)) return [];
  const before = sidesBefore(rules, facts, day);
  return [finding(rule, { code: "parityOff", now, before }, "hint", "seekBalance", "office", "chair")];
}

/** Networks that exist were looked at before the body began. */
export function networksFindings(rule: Ruled<"networks">, facts: Facts, day: LocalDate): Finding[] {
  const { networks, founded } = facts;
  if (!networks || networks.on > day)
    return [finding(rule, { code: "networksMissing" }, "open", "recordNetworks", "office", "chair")];
  if (founded === undefined || networks.on <= founded) return [];
  const late = { code: "networksLate", on: networks.on } as const;
  return [finding(rule, late, "hint", "recordNetworks", "office", "chair")];
}
