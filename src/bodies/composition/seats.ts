import type { Seat } from "../../plan/composition-rules.ts";
import { existsOn } from "../../people/roster.ts";
import { outsideKinds } from "../../plan/schema.ts";
import { addDays, type LocalDate } from "../../time/local-date.ts";
import type { BodyPost, Facts, Legitimation } from "./facts.ts";
import type { CompositionRules } from "./rules.ts";

/** Who sits where. Pure. */

/** A member on a seat. Without one the roster does not say which it is, or there is none for whom they stand for. */
export interface Sitting {
  post: BodyPost;
  seat?: Seat;
  /** The organisation that they represent. */
  represents?: string;
}

/** The members of that day, each on the first seat that is for them. */
export function sittingOn(rules: CompositionRules, facts: Facts, day: LocalDate): Sitting[] {
  return facts.posts
    .filter((post) => post.role === "member" && existsOn(post, day))
    .map((post) => seated(rules, facts, post, day));
}

/** On which seat somebody with this post sits on that day. */
export function seated(rules: CompositionRules, facts: Facts, post: BodyPost, day: LocalDate): Sitting {
  const onBench = rules.seats.filter(({ bench }) => bench === undefined || bench === post.bench);
  /** Nobody can stand for what does not exist any more. */
  const kindOf = (id: string): string | undefined =>
    facts.organisations.find((each) => each.id === id && existsOn(each, day))?.kind;
  const stated = post.for;
  for (const seat of onBench.filter(({ per }) => per !== undefined)) {
    const represents = stated ?? onlyOne(placesOfWork(facts, post.person, seat.per ?? "", day));
    if (represents !== undefined && kindOf(represents) === seat.per) return { post, seat, represents };
  }
  const free = onBench.find(({ per }) => per === undefined);
  return { post, ...(free && { seat: free }), ...(stated !== undefined && { represents: stated }) };
}

/** Where a person works, among organisations of that kind: whoever sits for none by name sits for the only one. */
function placesOfWork({ elsewhere }: Facts, person: string, kind: string, day: LocalDate): string[] {
  const held = elsewhere.filter(
    (post) => post.person === person && post.kind === kind && existsOn(post, day),
  );
  return [...new Set(held.map(({ of }) => of))];
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/**
 * Whether somebody is an employee of the city, as far as the roster knows: by a post there, or by the organisation that
 * they represent. Whoever had posts and has none any more has left.
 */
export function employment(
  facts: Facts,
  person: string,
  represents: string | undefined,
  day: LocalDate,
): "city" | "outside" | "left" | "unknown" {
  const isOutside = (kind: string): boolean => (outsideKinds as readonly string[]).includes(kind);
  const inCity = facts.elsewhere.filter((post) => post.person === person && !isOutside(post.kind));
  if (inCity.some((post) => existsOn(post, day))) return "city";
  const kind = facts.organisations.find(({ id }) => id === represents)?.kind;
  if (kind !== undefined && isOutside(kind)) return "outside";
  if (inCity.some(({ to }) => to !== undefined && to < day)) return "left";
  return kind === undefined ? "unknown" : "city";
}

/** Everybody who has a post of that role in the body on that day, each once. */
export function holding(facts: Facts, role: BodyPost["role"], day: LocalDate): BodyPost[] {
  const held = facts.posts.filter((post) => post.role === role && existsOn(post, day)).toSorted(byBegin);
  return held.filter(({ person }, index) => held.findIndex((other) => other.person === person) === index);
}

/**
 * The last day of an earlier time in this post, from which the present one is apart: what was recorded until then was
 * about that time. Undefined for whoever has sat without a break.
 */
export function endOfEarlierTime({ posts }: Facts, post: BodyPost): LocalDate | undefined {
  const own = posts.filter(({ person, role }) => person === post.person && role === post.role);
  let begin = post.from;
  // Posts that follow each other day by day, or overlap, are one time in office.
  for (let moved = true; moved && begin !== undefined;) {
    const dayBefore = addDays(begin, -1);
    const before = own.filter((each) => existsOn(each, dayBefore)).toSorted(byBegin);
    moved = before.length > 0;
    if (before[0]) begin = before[0].from;
  }
  if (begin === undefined) return undefined;
  const since = begin;
  return own
    .flatMap(({ to }) => (to !== undefined && to < since ? [to] : []))
    .toSorted()
    .at(-1);
}

/** The legitimation that was asked for this seat: not for another organisation, and not in an earlier time there. */
export function legitimationFor(facts: Facts, { post, represents }: Sitting): Legitimation | undefined {
  const legitimation = facts.details[post.person]?.legitimation;
  if (!legitimation || legitimation.organisation !== represents) return undefined;
  const earlier = endOfEarlierTime(facts, post);
  return earlier === undefined || legitimation.asked.on > earlier ? legitimation : undefined;
}

/** Whoever has no first day has been there always. */
function byBegin(one: BodyPost, other: BodyPost): number {
  const [begin, otherBegin] = [one.from ?? "", other.from ?? ""];
  return begin < otherBegin ? -1 : Number(begin > otherBegin);
}
