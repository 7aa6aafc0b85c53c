import { existsOn } from "../../people/roster.ts";
import { addDays, type LocalDate } from "../../time/local-date.ts";
import type { BodyPost, Facts } from "./facts.ts";
import { finding, type Finding } from "./finding.ts";
import { rulesOfKind, type CompositionRules, type Ruled } from "./rules.ts";
import { seated } from "./seats.ts";

/** What ends: told before it hurts. Pure. */

/** A successor on a bench without a fixed number begins at most so many days before the one who goes. */
const handoverDays = 30;

/** Posts and terms that end within the rule's days, terms that are over, posts that ended without anybody following. */
export function termFindings(
  rules: CompositionRules,
  rule: Ruled<"terms">,
  facts: Facts,
  day: LocalDate,
): Finding[] {
  const horizon = addDays(day, rule.daysAhead);
  const since = addDays(day, -rule.daysAhead);
  return facts.posts.flatMap((post): Finding[] => {
    const { person, role, to } = post;
    const about = { ...rule, ...ruleOfSeat(rules, rule, facts, post, day) };
    if (to !== undefined && to < day) {
      if (to < since || isToldAsVacancy(rules, facts, post) || isFollowed(rules, facts, post, to)) return [];
      return [finding(about, { code: "postEnded", person, role, on: to }, "hint", "appoint", "office")];
    }
    if (!existsOn(post, day)) return [];
    const term = termOf(facts, post, day);
    if (to !== undefined && (term === undefined || to <= term)) {
      if (to > horizon || isFollowed(rules, facts, post, to)) return [];
      const ending = { code: "postEnding", person, role, on: to } as const;
      return [finding(about, ending, "soon", "renew", "organisation", "office")];
    }
    if (term === undefined || term > horizon) return [];
    if (term < day)
      return [finding(about, { code: "termOver", person, on: term }, "open", "renew", "office", "chair")];
    return [
      finding(about, { code: "termEnding", person, on: term }, "soon", "renew", "organisation", "office"),
    ];
  });
}

/** Of people who neither sit there nor will, nothing needs to be kept. */
export function leftFindings(rule: Ruled<"terms">, facts: Facts, day: LocalDate): Finding[] {
  const stays = new Set(
    facts.posts.filter(({ to }) => to === undefined || to >= day).map(({ person }) => person),
  );
  return Object.keys(facts.details)
    .filter((person) => !stays.has(person))
    .map((person) => finding(rule, { code: "detailsLeft", person }, "hint", "forget", "office"));
}

/**
 * The term on record; one that ended before this post began belonged to an earlier one. Of a member who leads as well it
 * is the term of the seat.
 */
function termOf(facts: Facts, { person, role, from }: BodyPost, day: LocalDate): LocalDate | undefined {
  const isSeated = facts.posts.some(
    (post) => post.person === person && post.role === "member" && existsOn(post, day),
  );
  if (isSeated && role !== "member") return undefined;
  const term = facts.details[person]?.termUntil;
  return term !== undefined && (from === undefined || term >= from) ? term : undefined;
}

/** A seat that must be there says more of why than the rule about ends. */
function ruleOfSeat(
  rules: CompositionRules,
  rule: Ruled<"terms">,
  facts: Facts,
  post: BodyPost,
  day: LocalDate,
): { duty: string; section: string } {
  const { seat } = post.role === "member" ? seated(rules, facts, post, lastOf(post, day)) : {};
  const { duty, section } = rulesOfKind(rules, "onePer").find((each) => each.seat === seat?.id) ?? rule;
  return { duty, section };
}

/** A day on which the post was held: that one, or its last. */
function lastOf({ to }: BodyPost, day: LocalDate): LocalDate {
  return to !== undefined && to < day ? to : day;
}

/** An empty post is told by the rule that wants it filled. */
function isToldAsVacancy(rules: CompositionRules, facts: Facts, post: BodyPost): boolean {
  if (post.role === "lead" && rulesOfKind(rules, "chair").length > 0) return true;
  if (post.role !== "member") return rulesOfKind(rules, "elected").some(({ role }) => role === post.role);
  const { seat } = seated(rules, facts, post, post.to ?? post.from ?? ("" as LocalDate));
  return rulesOfKind(rules, "onePer").some((rule) => rule.seat === seat?.id);
}

/** Whether somebody goes on where this post ends, the same person included. */
function isFollowed(rules: CompositionRules, facts: Facts, post: BodyPost, end: LocalDate): boolean {
  const next = addDays(end, 1);
  const { seat, represents } = seated(rules, facts, post, end);
  return facts.posts.some((other) => {
    if (other === post || other.role !== post.role || !existsOn(other, next)) return false;
    if (post.role !== "member" || other.person === post.person) return true;
    if (seat?.per !== undefined) {
      const theirs = seated(rules, facts, other, next);
      return theirs.seat?.id === seat.id && theirs.represents === represents;
    }
    return (
      other.bench === post.bench && other.from !== undefined && other.from >= addDays(end, -handoverDays)
    );
  });
}
