import type { Need } from "../../plan/composition-rules.ts";
import { existsOn } from "../../people/roster.ts";
import { addDays, type LocalDate } from "../../time/local-date.ts";
import type { Details, Facts } from "./facts.ts";
import { finding, type Finding, type Mender } from "./finding.ts";
import { ruleOfNeed, rulesOfKind, type CompositionRules, type Ruled } from "./rules.ts";
import { employment, endOfEarlierTime, legitimationFor, seated, type Sitting } from "./seats.ts";

/** Whether the seats are taken by those they are for, and whether these have what their seat needs. Pure. */

/** One seat for each organisation: missing, or double. */
export function onePerFindings(
  rules: CompositionRules,
  rule: Ruled<"onePer">,
  facts: Facts,
  sitting: readonly Sitting[],
  day: LocalDate,
): Finding[] {
  const seat = rules.seats.find(({ id }) => id === rule.seat);
  const wanted = facts.organisations.filter((each) => each.kind === seat?.per && existsOn(each, day));
  return wanted.flatMap(({ id: organisation }): Finding[] => {
    const own = sitting.filter((each) => each.seat?.id === rule.seat && each.represents === organisation);
    const people = [...new Set(own.map(({ post }) => post.person))].toSorted();
    if (people.length === 1) return [];
    if (people.length > 1)
      return [
        finding(
          rule,
          { code: "seatDouble", organisation, people },
          "breach",
          "replace",
          "organisation",
          "office",
        ),
      ];
    const last = lastDayFor(rules, rule.seat, organisation, facts, day);
    const since = last && { since: addDays(last, 1) };
    return [
      finding(
        rule,
        { code: "seatMissing", organisation, ...since },
        "open",
        "appoint",
        "organisation",
        "office",
      ),
    ];
  });
}

/** Until when somebody sat there for that organisation. */
function lastDayFor(
  rules: CompositionRules,
  seatId: string,
  organisation: string,
  facts: Facts,
  day: LocalDate,
): LocalDate | undefined {
  return facts.posts
    .flatMap((post) => {
      if (post.role !== "member" || post.to === undefined || post.to >= day) return [];
      const { seat, represents } = seated(rules, facts, post, post.to);
      return seat?.id === seatId && represents === organisation ? [post.to] : [];
    })
    .toSorted()
    .at(-1);
}

/** Members who are on no seat. */
export function seatlessFindings(rules: CompositionRules, sitting: readonly Sitting[]): Finding[] {
  const rule = [...rulesOfKind(rules, "onePer"), ...rulesOfKind(rules, "bench")][0];
  if (!rule) return [];
  return sitting
    .filter(({ seat }) => seat === undefined)
    .map(({ post: { person }, represents: organisation }) =>
      organisation === undefined
        ? finding(rule, { code: "seatUnknown", person }, "open", "correctRoster", "office")
        : finding(rule, { code: "seatNone", person, organisation }, "breach", "replace", "office"),
    );
}

/** What each member's seat needs. */
export function needFindings(
  rules: CompositionRules,
  facts: Facts,
  sitting: readonly Sitting[],
  day: LocalDate,
): Finding[] {
  return sitting.flatMap((each) =>
    (each.seat?.needs ?? []).flatMap((need) => {
      const rule = ruleOfNeed(rules, need);
      return rule ? needFinding(rule, need, facts, each, day) : [];
    }),
  );
}

function needFinding(
  rule: Ruled<"need">,
  need: Need,
  facts: Facts,
  sitting: Sitting,
  day: LocalDate,
): Finding[] {
  const { post, represents } = sitting;
  const { person } = post;
  const own: Details = facts.details[person] ?? {};
  const earlier = endOfEarlierTime(facts, post);
  /** Recorded by that day, and not of an earlier time in this seat. */
  const counts = (on: LocalDate | undefined): boolean =>
    on !== undefined && on <= day && (earlier === undefined || on > earlier);
  switch (need) {
    case "cityEmployee":
      return employeeFinding(rule, person, represents, facts, day);
    case "legitimation": {
      const legitimation = legitimationFor(facts, sitting);
      if (!legitimation || legitimation.asked.on > day)
        return (facts.legitimators[person] ?? []).length > 0
          ? [
              finding(
                rule,
                { code: "legitimationMissing", person },
                "open",
                "askLegitimation",
                "office",
                "chair",
              ),
            ]
          : [finding(rule, { code: "legitimatorMissing", person }, "open", "correctRoster", "office")];
      const { asked, decided } = legitimation;
      if (!decided || decided.on > day)
        return [
          finding(
            rule,
            { code: "legitimationWaiting", person, since: asked.on },
            "open",
            "decideLegitimation",
            "legitimator",
          ),
        ];
      if (decided.granted) return [];
      const declined = { code: "legitimationDeclined", person, on: decided.on } as const;
      return [finding(rule, declined, "breach", "replace", "organisation", "legitimator")];
    }
    case "mandate":
      if (counts(own.mandate?.on)) return [];
      return [finding(rule, { code: "mandateMissing", person }, "open", "recordDetails", "office", "chair")];
    case "competence": {
      // What somebody knows they still know when they come back.
      const on = own.competence?.on;
      if (on !== undefined && on <= day) return [];
      return [
        finding(rule, { code: "competenceMissing", person }, "open", "recordDetails", "office", "chair"),
      ];
    }
    case "selection":
      if (counts(own.selection?.on)) return [];
      return [
        finding(rule, { code: "selectionMissing", person }, "open", "recordDetails", "office", "chair"),
      ];
    default:
      return need satisfies never;
  }
}

/** Whether a person who must be an employee of the city is one. */
export function employeeFinding(
  rule: Ruled<"need" | "chair">,
  person: string,
  represents: string | undefined,
  facts: Facts,
  day: LocalDate,
): Finding[] {
  const where = employment(facts, person, represents, day);
  if (where === "city") return [];
  if (where === "unknown")
    return [finding(rule, { code: "employerUnknown", person }, "open", "correctRoster", "office")];
  const by: readonly [Mender, ...Mender[]] = rule.kind === "chair" ? ["mayor"] : ["organisation", "office"];
  return [finding(rule, { code: "noCityEmployee", person, why: where }, "breach", "replace", ...by)];
}
