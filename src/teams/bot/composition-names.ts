import type { Finding, Mender } from "../../bodies/composition/finding.ts";
import type { Sides } from "../../bodies/composition/sides.ts";
import type { CompositionView } from "../../bodies/composition/view.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language, Plan } from "../../plan/schema.ts";
import { answerWords } from "../../words/answers.ts";
import { findingWords, type Names } from "../../words/composition-findings.ts";
import { compositionWords } from "../../words/composition.ts";
import { joined } from "../../words/format.ts";
import { line, type Line } from "../cards/models.ts";
import type { Caller } from "./caller.ts";

/** Names of persons, organisations, benches and fields, as the reader of a card knows them. */

export function personName({ directory }: Pick<Caller, "directory">, id: string): string {
  return directory.person(id)?.name ?? id;
}

export function peopleNames(caller: Pick<Caller, "directory" | "language">, ids: readonly string[]): string {
  return joined(
    ids.map((id) => personName(caller, id)),
    caller.language,
  );
}

export function organisationName(
  { directory, language }: Pick<Caller, "directory" | "language">,
  id: string,
): string {
  return directory.organisation(id)?.name[language] ?? id;
}

/** The benches of each side, by name. */
export function sideNames(
  { rules }: CompositionView,
  { language }: Pick<Caller, "language">,
): Record<keyof Sides, string> {
  const of = (side: keyof Sides): string =>
    joined(
      rules.benches.filter((bench) => bench.side === side).map(({ name }) => name[language]),
      language,
    );
  return { associations: of("associations"), authorities: of("authorities") };
}

/** @param view of the body that a finding is about; absent for what concerns all */
export function namesFor(plan: Plan, view: CompositionView | undefined, caller: Caller): Names {
  const { language, directory, today } = caller;
  return {
    person: (id) => personName(caller, id),
    organisation: (id) => organisationName(caller, id),
    bench: (id) => view?.rules.benches.find((bench) => bench.id === id)?.name[language] ?? id,
    field: (id) => plan.fieldsOfAction.find((field) => field.id === id)?.name[language] ?? id,
    kind: (kind) =>
      joined(
        directory.organisationsOf([kind], today).map(({ name }) => name[language]),
        language,
      ) || kind,
    sides: (sides) => (view ? compositionWords[language].sidesText(sides, sideNames(view, caller)) : ""),
  };
}

/** Who can mend it, by name where the roster knows them. */
export function menders(finding: Finding, view: CompositionView | undefined, caller: Caller): string[] {
  const { language, directory, today } = caller;
  const words = findingWords[language].by;
  const member =
    "person" in finding ? view?.people.find(({ person }) => person === finding.person) : undefined;
  const named = (mender: Mender): string | undefined => {
    switch (mender) {
      case "legitimator":
        return member && peopleNames(caller, member.legitimators);
      case "mayor":
        return joined(
          directory
            .organisationsOf(["mayorOffice"], today)
            .flatMap(({ id }) => directory.holders(id, ["mayor"], today))
            .map(({ person }) => person.name),
          language,
        );
      case "organisation": {
        const id =
          "organisation" in finding
            ? finding.organisation
            : member?.posts.find(({ represents }) => represents !== undefined)?.represents;
        return id === undefined ? undefined : organisationName(caller, id);
      }
      case "office":
      case "chair":
      case "members":
        return undefined;
      default:
        return mender satisfies never;
    }
  };
  return finding.by.map((mender) => named(mender) || words[mender]);
}

/** Why a legitimation is asked for: the section of the plan and its duty. */
export function whyLines({ plan, duty }: PlanLookup, kind: string | undefined, language: Language): Line[] {
  const rules = plan.bodies.find(({ id }) => id === kind)?.rules ?? [];
  const rule = rules.find((each) => each.kind === "need" && each.need === "legitimation");
  if (!rule) return [];
  const { section, what } = duty(rule.duty);
  return [
    line(compositionWords[language].why, `${what[language]} (${answerWords[language].section(section)})`),
  ];
}
