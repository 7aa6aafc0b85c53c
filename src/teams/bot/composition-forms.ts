import {
  detailInputs,
  lineLength,
  noChoice,
  textLength,
  type DetailInput,
  type InputProblem,
} from "../../bodies/composition/details-input.ts";
import type { Details } from "../../bodies/composition/facts.ts";
import { momentOf } from "../../bodies/composition/legitimating.ts";
import { ruleOfNeed } from "../../bodies/composition/rules.ts";
import type { CompositionView, MemberView } from "../../bodies/composition/view.ts";
import { compositionWords } from "../../words/composition.ts";
import { roleWords } from "../../words/roles.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type FormField, type Line } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { organisationName, personName } from "./composition-names.ts";
import { inputField, type Again } from "./input-field.ts";

/** What office, chair and mayor type about who sits in a body. */

/** A form once more. */
export type FormAgain = Again<InputProblem>;

const types: Readonly<Partial<Record<DetailInput, FormField["type"]>>> = {
  appointedBy: "line",
  mandateScope: "line",
  mandateLink: "line",
  competenceProof: "compact",
  selectionCriteria: "line",
  selectionOutcome: "line",
  consent: "compact",
};

/** One of many people, found by typing. */
export function choosePersonCard(view: CompositionView, caller: Caller): Card {
  const { language } = caller;
  const words = compositionWords[language];
  const body = view.body.id;
  return render("form", {
    lang: language,
    speak: words.whose,
    title: words.whose,
    subtitle: view.body.name[language],
    notice: "",
    lines: [],
    fields: [
      {
        ...field("person", "filtered", words.person, "", caller, undefined),
        choices: view.people.map(({ person }) => ({ title: personName(caller, person), value: person })),
      },
    ],
    actions: [
      execute(words.goOn, "composition.member", { body }, { style: "positive" }),
      backTo(view, caller),
    ],
  });
}

/** Everything about one person in one card; empty sections are allowed. */
export function memberFormCard(
  view: CompositionView,
  member: MemberView,
  caller: Caller,
  again?: FormAgain,
): Card {
  const { language } = caller;
  const words = compositionWords[language];
  const name = personName(caller, member.person);
  const values = valuesOf(member.details);
  const proofs = ruleOfNeed(view.rules, "competence")?.proofs ?? [];
  const choices: Partial<Record<DetailInput, FormField["choices"]>> = {
    competenceProof: [
      { title: words.notGiven, value: noChoice },
      ...proofs.map((proof) => ({ title: proof.name[language], value: proof.id })),
    ],
    consent: [
      { title: words.notGiven, value: noChoice },
      { title: words.yes, value: "yes" },
      { title: words.no, value: "no" },
    ],
  };
  const headings: Partial<Record<DetailInput, string>> = words.headings;
  const helps: Partial<Record<DetailInput, string>> = words.helps;
  const fields = detailInputs(member.needs).map((input): FormField => {
    const heading = headings[input];
    return {
      ...field(input, types[input] ?? "date", words.labels[input], values[input], caller, again),
      ...(heading !== undefined && { heading }),
      help: helps[input] ?? "",
      choices: choices[input] ?? [],
      maxLength: input === "mandateLink" ? textLength : lineLength,
    };
  });
  return render("form", {
    lang: language,
    speak: again?.notice ?? words.detailsOf(name),
    title: words.detailsOf(name),
    subtitle: `${view.body.name[language]}. ${words.optional}`,
    notice: again?.notice ?? "",
    lines: linesOf(member, caller),
    fields,
    actions: [
      execute(
        words.save,
        "composition.member.save",
        { body: view.body.id, person: member.person, seen: member.revision },
        { style: "positive" },
      ),
      ...(again
        ? [
            execute(words.asKept, "composition.member", {
              body: view.body.id,
              person: member.person,
            }),
          ]
        : askAction(view, member, caller)),
      execute(
        words.end,
        "composition.end",
        { body: view.body.id, person: member.person, sure: false },
        { mode: "secondary" },
      ),
      backTo(view, caller),
    ],
  });
}

/** Where a legitimation can be asked for from here. */
function askAction(view: CompositionView, member: MemberView, { language }: Caller): CardAction[] {
  const words = compositionWords[language];
  const found = view.findings.find(
    (each) =>
      (each.code === "legitimationMissing" || each.code === "legitimationDeclined") &&
      each.person === member.person,
  );
  if (!found) return [];
  const title = found.code === "legitimationMissing" ? words.ask : words.askAgain;
  const seen = momentOf(member.legitimation);
  return [execute(title, "composition.ask", { body: view.body.id, person: member.person, seen })];
}

/** The places of a person in the body, and what others have decided about them. */
export function linesOf({ posts, needs, details, legitimation }: MemberView, caller: Caller): Line[] {
  const { language } = caller;
  const words = compositionWords[language];
  const seats = posts.map(({ post, seat, represents }) =>
    post.role === "member"
      ? [
          seat?.name[language] ?? roleWords[language].member,
          represents && organisationName(caller, represents),
        ]
          .filter(Boolean)
          .join(", ")
      : roleWords[language][post.role],
  );
  return [
    line(words.seat, seats.join("; ")),
    ...(needs.includes("legitimation")
      ? [line(words.legitimation, words.legitimationState(legitimation))]
      : []),
    ...(details.authorisation
      ? [line(words.authorisation, words.authorisationText(details.authorisation))]
      : []),
  ];
}

/** The authorisation of the chair. */
export function chairFormCard(
  view: CompositionView,
  member: MemberView,
  caller: Caller,
  again?: FormAgain,
): Card {
  const { language, today } = caller;
  const words = compositionWords[language];
  const title = words.chairTitle(personName(caller, member.person));
  const { authorisation } = member.details;
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: view.body.name[language],
    notice: again?.notice ?? "",
    lines: authorisation ? [line(words.authorisation, words.authorisationText(authorisation))] : [],
    fields: [
      field("on", "date", words.chairOn, authorisation?.on ?? today, caller, again),
      field("reference", "line", words.reference, authorisation?.reference ?? "", caller, again),
    ],
    actions: [
      execute(
        words.save,
        "composition.chair.save",
        { body: view.body.id, person: member.person, seen: member.revision },
        { style: "positive" },
      ),
      backTo(view, caller),
    ],
  });
}

/** Which networks were looked at. */
export function networksFormCard(view: CompositionView, caller: Caller, again?: FormAgain): Card {
  const { language } = caller;
  const words = compositionWords[language];
  const title = words.networksTitle(view.body.name[language]);
  const { known, revision = 0 } = view.networks ?? {};
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: "",
    notice: again?.notice ?? "",
    lines: [],
    fields: [
      {
        ...field("names", "text", words.networksNames, known?.names ?? "", caller, again),
        maxLength: textLength,
      },
      field("on", "date", words.networksOn, known?.on ?? "", caller, again),
    ],
    actions: [
      execute(
        words.save,
        "composition.networks.save",
        { body: view.body.id, seen: revision },
        { style: "positive" },
      ),
      backTo(view, caller),
    ],
  });
}

/** Why somebody declines. */
export function declineFormCard(
  view: CompositionView,
  member: MemberView,
  seen: number,
  caller: Caller,
  again?: FormAgain,
): Card {
  const { language } = caller;
  const words = compositionWords[language];
  const about = { body: view.body.id, person: member.person };
  const title = words.declineTitle(personName(caller, member.person));
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: view.body.name[language],
    notice: again?.notice ?? "",
    lines: linesOf(member, caller),
    fields: [{ ...field("reason", "text", words.reason, "", caller, again), maxLength: textLength }],
    actions: [
      execute(
        words.decline,
        "legitimation.decide",
        { ...about, seen, granted: false },
        { style: "destructive" },
      ),
      execute(words.back, "legitimation.open", about),
    ],
  });
}

export function backTo({ body }: Pick<CompositionView, "body">, { language }: Caller): CardAction {
  return execute(compositionWords[language].back, "composition.open", { body: body.id });
}

function valuesOf(details: Details): Record<DetailInput, string> {
  const { appointed, termUntil, mandate, competence, selection, consent } = details;
  return {
    appointedOn: appointed?.on ?? "",
    appointedBy: appointed?.by ?? "",
    termUntil: termUntil ?? "",
    mandateOn: mandate?.on ?? "",
    mandateScope: mandate?.scope ?? "",
    mandateLink: mandate?.link ?? "",
    competenceProof: competence?.proof ?? noChoice,
    competenceOn: competence?.on ?? "",
    selectionCriteria: selection?.criteria ?? "",
    selectionOn: selection?.on ?? "",
    selectionOutcome: selection?.outcome ?? "",
    consent: consent ? (consent.named ? "yes" : "no") : noChoice,
    consentOn: consent?.on ?? "",
  };
}

function field(
  id: string,
  type: FormField["type"],
  label: string,
  value: string,
  { language }: Caller,
  again: FormAgain | undefined,
): FormField {
  const problem = again?.problems.find(({ input }) => input === id);
  const asked = {
    id,
    type,
    label,
    problem: problem ? compositionWords[language].problem(problem) : "",
    value,
    maxLength: lineLength,
  };
  return inputField(asked, again?.typed, textLength);
}
