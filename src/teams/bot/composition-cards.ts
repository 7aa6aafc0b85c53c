import type { Finding, Severity } from "../../bodies/composition/finding.ts";
import { momentOf } from "../../bodies/composition/legitimating.ts";
import { rulesOfKind } from "../../bodies/composition/rules.ts";
import type { AllBodies } from "../../bodies/composition/use-cases.ts";
import type { CompositionView, MemberView, Placed } from "../../bodies/composition/view.ts";
import type { CompositionRights } from "../../people/composition-rights.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import { answerWords } from "../../words/answers.ts";
import { findingWords } from "../../words/composition-findings.ts";
import { compositionWords } from "../../words/composition.ts";
import { shortened, writtenDate } from "../../words/format.ts";
import { roleWords } from "../../words/roles.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import type { Status } from "../cards/models.ts";
import { renderLargest, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { menders, namesFor, organisationName, personName, sideNames } from "./composition-names.ts";
import { firstOf, item } from "./cycle-cards.ts";

/** The cards that show who sits where and what is found: all bodies, one body. */

type Group = Status["groups"][number];
type Item = Group["items"][number];

/** How much a card shows, the most first: members of a bench, findings of a duty, characters of why. */
const sizes = [
  { members: 40, findings: 40, why: 220 },
  { members: 20, findings: 12, why: 160 },
  { members: 10, findings: 5, why: 100 },
  { members: 4, findings: 2, why: 60 },
  { members: 2, findings: 1, why: 30 },
] as const;
type Size = (typeof sizes)[number];

export interface Looking {
  lookup: PlanLookup;
  caller: Caller;
  rights: CompositionRights;
}

/** Every body with whether it is complete; what concerns no single body for those who record somewhere. */
export function allBodiesCard({ bodies, fields }: AllBodies, looking: Looking, waiting: number): Card {
  const { caller, rights } = looking;
  const { language, today } = caller;
  const words = compositionWords[language];
  const seesFields = bodies.some(({ body }) => rights.seesFindings(body.id));
  return renderLargest("status", sizes, (size) => ({
    lang: language,
    speak: [
      words.title,
      ...bodies.map((view) => `${view.body.name[language]}: ${completeText(view, looking)}.`),
    ].join(" "),
    title: words.title,
    subtitle: bodies.length === 0 ? words.none : words.asOf(writtenDate(today, language)),
    groups: [
      {
        heading: words.bodies,
        items: firstOf(
          bodies.map((view) =>
            item(view.body.name[language], completeText(view, looking), {
              color: colorOf(view.findings),
              action: execute(words.open, "composition.open", { body: view.body.id }),
            }),
          ),
          size.members,
          words.more,
        ),
      },
      ...(seesFields ? findingGroups(fields, undefined, looking, size) : []),
    ].filter(({ items }) => items.length > 0),
    actions: waiting > 0 ? [execute(words.waitingCount(waiting), "legitimations")] : [],
  }));
}

/** One body: who sits where, what is found, and what this person may do. */
export function bodyCard(view: CompositionView, looking: Looking, notice = ""): Card {
  const { caller, rights } = looking;
  const { language } = caller;
  const name = view.body.name[language];
  const state = completeText(view, looking);
  return renderLargest("status", sizes, (size) => ({
    lang: language,
    speak: notice === "" ? `${name}: ${state}.` : notice,
    title: name,
    subtitle: notice === "" ? state : `${notice} ${name}: ${state}.`,
    groups: [
      ...peopleGroups(view, looking, size),
      ...aboutGroup(view, looking, size),
      ...(rights.seesFindings(view.body.id) ? findingGroups(view.findings, view, looking, size) : []),
    ],
    actions: bodyActions(view, looking),
  }));
}

function completeText({ isComplete, findings, body }: CompositionView, { caller, rights }: Looking): string {
  const words = compositionWords[caller.language];
  const state = isComplete ? words.complete : words.incomplete;
  if (!rights.seesFindings(body.id)) return state;
  const of = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  const counts = words.counts({
    breach: of("breach"),
    open: of("open"),
    soon: of("soon"),
    hint: of("hint"),
  });
  return counts === "" ? state : `${state} (${counts})`;
}

function peopleGroups(view: CompositionView, { caller }: Looking, size: Size): Group[] {
  const { language } = caller;
  const words = compositionWords[language];
  const placed = view.people.flatMap((member) => member.posts.map((post) => ({ member, ...post })));
  const leading = (["lead", "deputy"] as const).flatMap((role) =>
    placed
      .filter(({ post }) => post.role === role)
      .map(({ member }) => item(roleWords[language][role], personName(caller, member.person))),
  );
  const members = placed.filter(({ post }) => post.role === "member");
  const { benches, seats } = view.rules;
  const onBench = benches.map(({ id, name }) => ({
    heading: name[language],
    own: members.filter(({ post }) => post.bench === id),
  }));
  const others = members.filter(({ post }) => !benches.some(({ id }) => id === post.bench));
  const onSeat = seats.map(({ id, name }) => ({
    heading: name[language],
    own: others.filter(({ seat }) => seat?.id === id),
  }));
  const onNone = { heading: words.members, own: others.filter(({ seat }) => seat === undefined) };
  const places = [...onBench, ...onSeat, onNone].map(({ heading, own }) => ({
    heading,
    items: firstOf(
      own.map((each) => memberItem(each, caller)),
      size.members,
      words.more,
    ),
  }));
  return [{ heading: words.leading, items: leading }, ...places].filter(({ items }) => items.length > 0);
}

function memberItem({ member, represents, seat }: Placed & { member: MemberView }, caller: Caller): Item {
  const { language } = caller;
  const post =
    represents === undefined
      ? (seat?.name[language] ?? roleWords[language].member)
      : organisationName(caller, represents);
  return item(post, personName(caller, member.person));
}

/** What is known of the body itself. */
function aboutGroup(view: CompositionView, { caller, rights }: Looking, size: Size): Group[] {
  const { language } = caller;
  const words = compositionWords[language];
  const { sides, networks } = view;
  const known = networks?.known;
  const items = [
    ...(sides
      ? [
          item(
            words.sides,
            [
              words.sidesText(sides.now, sideNames(view, caller)),
              ...sides.before.map((before) => words.sidesBefore(before)),
            ].join("; "),
          ),
        ]
      : []),
    ...(known && rights.seesFindings(view.body.id)
      ? [
          item(
            words.networks,
            words.networksText(shortened(known.names, size.why), writtenDate(known.on, language)),
          ),
        ]
      : []),
  ];
  return items.length > 0 ? [{ heading: words.body, items }] : [];
}

/** Findings under the duty that they come from: the heading says section and why. */
function findingGroups(
  findings: readonly Finding[],
  view: CompositionView | undefined,
  looking: Looking,
  size: Size,
): Group[] {
  const { lookup, caller } = looking;
  const { language } = caller;
  const names = namesFor(lookup.plan, view, caller);
  const words = findingWords[language];
  return [...Map.groupBy(findings, ({ duty }) => duty)].map(([duty, own]) => {
    const [first] = own;
    const section = answerWords[language].section(first?.section ?? "");
    const why = shortened(lookup.duty(duty).what[language], size.why);
    const items = own.map((each): Item => {
      const remedy = words.remedy(words.how[each.how], menders(each, view, caller));
      const action = view && remedyAction(each, view, looking);
      return item(
        words.subject(each, names),
        `${words.severity[each.severity]}. ${words.what(each, names)} ${remedy}`,
        { color: each.severity === "breach" ? "Attention" : "Default", ...(action && { action }) },
      );
    });
    return {
      heading: `${section.charAt(0).toUpperCase()}${section.slice(1)}: ${why}`,
      items: firstOf(items, size.findings, compositionWords[language].more),
    };
  });
}

/** The button that mends it, where this person may. */
function remedyAction(
  finding: Finding,
  { body, people }: CompositionView,
  { caller, rights }: Looking,
): CardAction | undefined {
  const words = compositionWords[caller.language];
  const about = { body: body.id };
  if (finding.how === "recordNetworks" && rights.records(body.id))
    return execute(words.networks, "composition.networks", about);
  if (!("person" in finding)) return undefined;
  const ofPerson = { ...about, person: finding.person };
  const member = people.find(({ person }) => person === finding.person);
  const seen = momentOf(member?.legitimation);
  if (finding.how === "askLegitimation" && rights.records(body.id))
    return execute(words.ask, "composition.ask", { ...ofPerson, seen });
  if (finding.code === "legitimationDeclined" && rights.records(body.id))
    return execute(words.askAgain, "composition.ask", { ...ofPerson, seen });
  if (finding.how === "decideLegitimation" && member?.legitimators.includes(caller.person?.id ?? ""))
    return execute(words.decide, "legitimation.open", ofPerson);
  if (finding.how === "authorise" && rights.authorises)
    return execute(words.chair, "composition.chair", ofPerson);
  const isDetail = finding.how === "recordDetails" || finding.code.startsWith("term");
  if (isDetail && rights.records(body.id)) return execute(words.details, "composition.member", ofPerson);
  if (finding.how === "forget" && rights.office)
    return execute(words.forget, "composition.forget", { ...ofPerson, sure: false });
  return undefined;
}

function bodyActions(view: CompositionView, { caller, rights }: Looking): CardAction[] {
  const words = compositionWords[caller.language];
  const about = { body: view.body.id };
  const records = rights.records(view.body.id);
  const chair = view.people.find(({ posts }) => posts.some(({ post }) => post.role === "lead"));
  const hasChair = rulesOfKind(view.rules, "chair").length > 0 && chair;
  return [
    ...(records ? [execute(words.appoint, "composition.appoint", about)] : []),
    ...(records ? [execute(words.details, "composition.members", about)] : []),
    ...(hasChair && rights.authorises
      ? [execute(words.chair, "composition.chair", { ...about, person: chair.person })]
      : []),
    ...(view.networks && records ? [execute(words.networks, "composition.networks", about)] : []),
    ...(records ? [execute(words.history, "composition.history", about)] : []),
    execute(words.all, "composition"),
  ];
}

function colorOf(findings: readonly Finding[]): Item["color"] {
  if (findings.some(({ severity }) => severity === "breach")) return "Attention";
  return findings.some(({ severity }) => severity === "open") ? "Default" : "Good";
}
