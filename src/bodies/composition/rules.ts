import type { CompositionRule, Need, Seat } from "../../plan/composition-rules.ts";
import type { Body, Plan } from "../../plan/schema.ts";

/** A rule with the section that its duty stands in. */
export type Ruled<Kind extends CompositionRule["kind"] = CompositionRule["kind"]> = Extract<
  CompositionRule,
  { kind: Kind }
> & { section: string };

/** What a body is measured by. */
export interface CompositionRules {
  seats: readonly Seat[];
  benches: Body["benches"];
  rules: readonly Ruled[];
}

/** The rules of a body with their sections. Pure. */
export function rulesOf(plan: Plan, { seats, benches, rules }: Body): CompositionRules {
  const sections = new Map(plan.duties.map(({ id, section }) => [id, section]));
  return {
    seats,
    benches,
    rules: rules.map((rule) => ({ ...rule, section: sections.get(rule.duty) ?? "" })),
  };
}

export function rulesOfKind<Kind extends CompositionRule["kind"]>(
  { rules }: CompositionRules,
  kind: Kind,
): Ruled<Kind>[] {
  return rules.filter((rule): rule is Ruled<Kind> => rule.kind === kind);
}

/** Why seats need this. */
export function ruleOfNeed(rules: CompositionRules, need: Need): Ruled<"need"> | undefined {
  return rulesOfKind(rules, "need").find((rule) => rule.need === need);
}
