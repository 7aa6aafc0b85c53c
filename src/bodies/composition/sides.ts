import { existsOn } from "../../people/roster.ts";
import { dayInYear, yearOf, type LocalDate } from "../../time/local-date.ts";
import type { Facts } from "./facts.ts";
import type { CompositionRules } from "./rules.ts";

/** How many sit on each of the two sides. */
export interface Sides {
  associations: number;
  authorities: number;
}

/** The trend looks back over so many years. */
const yearsBack = 3;

/** The two sides on that day, each person once on a side. Pure. */
export function sidesOn({ benches }: CompositionRules, facts: Facts, day: LocalDate): Sides {
  const count = (side: keyof Sides): number => {
    const ofSide = benches.filter((bench) => bench.side === side).map(({ id }) => id);
    const members = facts.posts.filter(
      (post) => post.role === "member" && existsOn(post, day) && ofSide.includes(post.bench ?? ""),
    );
    return new Set(members.map(({ person }) => person)).size;
  };
  return { associations: count("associations"), authorities: count("authorities") };
}

/** The sides at the end of each of the last years in which anybody sat, the earliest first. Pure. */
export function sidesBefore(
  rules: CompositionRules,
  facts: Facts,
  day: LocalDate,
): (Sides & { year: number })[] {
  const years = Array.from({ length: yearsBack }, (_, index) => yearOf(day) - yearsBack + index);
  return years
    .filter((year) => facts.founded === undefined || facts.founded <= dayInYear(year, "12-31"))
    .map((year) => ({ year, ...sidesOn(rules, facts, dayInYear(year, "12-31")) }))
    .filter(({ associations, authorities }) => associations + authorities > 0);
}

/** An odd number cannot be shared equally: one more on a side is as near as it gets. */
export function isEven({ associations, authorities }: Sides): boolean {
  return Math.abs(associations - authorities) <= 1;
}
