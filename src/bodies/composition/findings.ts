import { existsOn } from "../../people/roster.ts";
import type { FieldOfAction } from "../../plan/composition-rules.ts";
import type { LocalDate } from "../../time/local-date.ts";
import {
  benchFindings,
  chairFindings,
  electedFindings,
  includesFindings,
  networksFindings,
  parityFindings,
} from "./body-findings.ts";
import type { Facts } from "./facts.ts";
import { finding, type Finding, type Severity } from "./finding.ts";
import { rulesOfKind, type CompositionRules, type Ruled } from "./rules.ts";
import { needFindings, onePerFindings, seatlessFindings } from "./seat-findings.ts";
import { sittingOn } from "./seats.ts";
import { leftFindings, termFindings } from "./term-findings.ts";

const graveness: readonly Severity[] = ["breach", "open", "soon", "hint"];

/**
 * What a body lacks on that day, by the rules of the plan; the gravest first, then in the order of the rules. Nothing
 * is lacking of a body that does not exist on that day. Pure: the order of the facts changes nothing.
 */
export function findings(rules: CompositionRules, given: Facts, day: LocalDate): Finding[] {
  const facts = { ...given, posts: inOneOrder(given.posts), elsewhere: inOneOrder(given.elsewhere) };
  const life = {
    ...(facts.founded && { from: facts.founded }),
    ...(facts.dissolved && { to: facts.dissolved }),
  };
  if (!existsOn(life, day)) return [];
  const sitting = sittingOn(rules, facts, day);
  const found = [
    ...rules.rules.flatMap((rule) => ofRule(rules, rule, facts, sitting, day)),
    ...seatlessFindings(rules, sitting),
    ...needFindings(rules, facts, sitting, day),
  ];
  // Somebody with two posts lacks nothing twice.
  const once = new Map(found.map((each) => [JSON.stringify(each), each]));
  const places = new Map(rules.rules.map((rule, place) => [`${rule.kind} ${rule.duty}`, place]));
  const place = ({ rule, duty }: Finding): number => places.get(`${rule} ${duty}`) ?? rules.rules.length;
  return [...once]
    .toSorted(
      ([oneKey, one], [otherKey, other]) =>
        graveness.indexOf(one.severity) - graveness.indexOf(other.severity) ||
        place(one) - place(other) ||
        (oneKey < otherKey ? -1 : 1),
    )
    .map(([, each]) => each);
}

/** Where a rule takes the first of several, it is the same one in whatever order they came. */
function inOneOrder<T>(list: readonly T[]): T[] {
  return list
    .map((each) => ({ each, key: JSON.stringify(each) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ each }) => each);
}

function ofRule(
  rules: CompositionRules,
  rule: Ruled,
  facts: Facts,
  sitting: ReturnType<typeof sittingOn>,
  day: LocalDate,
): Finding[] {
  switch (rule.kind) {
    case "onePer":
      return onePerFindings(rules, rule, facts, sitting, day);
    case "chair":
      return chairFindings(rule, facts, sitting, day);
    case "elected":
      return electedFindings(rule, facts, sitting, day);
    case "includes":
      return includesFindings(rule, facts, sitting, day);
    case "bench":
      return benchFindings(rule, sitting);
    case "parity":
      return parityFindings(rules, rule, facts, day);
    case "networks":
      return networksFindings(rule, facts, day);
    case "terms":
      return [...termFindings(rules, rule, facts, day), ...leftFindings(rule, facts, day)];
    // Needs are asked of each member, fields of all bodies together.
    case "need":
    case "everyField":
      return [];
    default:
      return rule satisfies never;
  }
}

/** Fields of action that no body of this kind is for, and bodies that are for none. Pure. */
export function fieldFindings(
  rules: CompositionRules,
  fields: readonly FieldOfAction[],
  bodies: readonly { id: string; field?: string; from?: LocalDate; to?: LocalDate }[],
  day: LocalDate,
): { fields: Finding[]; bodies: Readonly<Record<string, Finding[]>> } {
  const [rule] = rulesOfKind(rules, "everyField");
  if (!rule) return { fields: [], bodies: {} };
  const here = bodies.filter((body) => existsOn(body, day));
  const covered = new Set(here.map(({ field }) => fieldOf(fields, field)?.id));
  const stray = here.filter(({ field }) => fieldOf(fields, field) === undefined);
  return {
    fields: fields
      .filter(({ id }) => !covered.has(id))
      .map(({ id: field }) =>
        finding(rule, { code: "fieldWithoutBody", field }, "open", "foundGroup", "office"),
      ),
    bodies: Object.fromEntries(
      stray.map(({ id }) => [
        id,
        [finding(rule, { code: "bodyWithoutField" }, "open", "correctRoster", "office")],
      ]),
    ),
  };
}

/** The field that a roster names by its id or by its name in either language. */
function fieldOf(fields: readonly FieldOfAction[], named: string | undefined): FieldOfAction | undefined {
  const wanted = named?.trim().toLowerCase();
  return fields.find(({ id, name }) => [id, name.de, name.en].some((each) => each.toLowerCase() === wanted));
}
