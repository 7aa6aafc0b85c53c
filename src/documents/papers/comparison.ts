import type { PlanLookup } from "../../plan/lookup.ts";
import type { Cycle, Language } from "../../plan/schema.ts";
import type { ComparisonRow } from "../../reports/cycles/comparison.ts";
import { kindsOf, proposalPage } from "../../reports/cycles/proposal.ts";
import type { RoundProposals } from "../../reports/cycles/use-cases.ts";
import type { CycleView } from "../../reports/cycles/view.ts";
import type { LocalDate } from "../../time/local-date.ts";
import { writtenDate } from "../../words/format.ts";
import { proposalWords } from "../../words/proposals.ts";
import type { Block, Paper } from "../paper.ts";

/**
 * Everything that is proposed in a round, old beside new, by kind; units and bodies are named, persons never. Pure.
 * @param nameOf a unit's or body's name by its id in the roster
 * @param date the day the paper is dated
 */
export function comparisonPaper(parts: {
  lookup: PlanLookup;
  cycle: Cycle;
  proposals: RoundProposals;
  nameOf: (organisation: string) => string;
  date: LocalDate;
  language: Language;
}): Paper {
  const { lookup, cycle, proposals, language, date } = parts;
  const { plan } = lookup;
  const words = proposalWords[language];
  const { round, from, closedOn, rows } = proposals;
  const page = proposalPage(plan);
  const labels = new Map(page && kindsOf(page, plan).map(({ id, label }) => [id, label[language]]));
  const start = writtenDate(from, language);
  const byKind = [...Map.groupBy(rows, ({ kind }) => kind)];
  return {
    language,
    issuer: plan.authority[language],
    title: words.paperTitle(cycle.title[language]),
    subtitle:
      closedOn === undefined
        ? words.paperRound(round, start)
        : words.paperClosedRound(round, start, writtenDate(closedOn, language)),
    date,
    facts: [
      { label: words.plan, text: plan.title[language] },
      { label: words.count, text: String(proposals.proposals.length) },
    ],
    blocks: [
      { kind: "paragraph", text: words.sources, tone: "quiet" },
      ...(closedOn === undefined ? [{ kind: "paragraph", text: words.draft, tone: "quiet" } as const] : []),
      ...(rows.length === 0
        ? [{ kind: "paragraph", text: closedOn === undefined ? words.none : words.noneClosed } as const]
        : []),
      ...byKind.flatMap(([kind, ofKind]) => tableOf(kind, ofKind, { ...parts, labels })),
    ],
    footer: `${words.paperTitle(cycle.title[language])} · ${words.internal}`,
  };
}

function tableOf(
  kind: string,
  rows: readonly ComparisonRow[],
  {
    language,
    labels,
    nameOf,
  }: { language: Language; labels: ReadonlyMap<string, string>; nameOf: (organisation: string) => string },
): Block[] {
  const words = proposalWords[language];
  const label = (id: string): string => labels.get(id) ?? id;
  return [
    { kind: "heading", level: 2, text: capitalised(label(kind)) },
    {
      kind: "table",
      caption: words.tableOf(label(kind)),
      columns: [{ title: words.old }, { title: words.new }, { title: words.why }, { title: words.from }],
      rows: rows.flatMap(({ old, entries }) =>
        entries.map((entry, index) => {
          // Somebody may want to drop what others want to change.
          const says = entry.kind !== kind || entry.new === undefined ? [`(${label(entry.kind)})`] : [];
          return [
            index === 0 ? (old ?? words.noText) : words.asAbove,
            [...says, ...(entry.new === undefined ? [] : [entry.new])].join("\n"),
            entry.why ?? words.noText,
            nameOf(entry.from),
          ];
        }),
      ),
    },
  ];
}

/**
 * The letter that goes with the new version to one who must be told in writing before the round is closed; undefined where
 * that one is not to be told. What units proposed stays inside, and no person is named. Pure.
 * @param to an actor of the plan
 */
export function noticePaper(parts: {
  lookup: PlanLookup;
  view: CycleView;
  to: string;
  date: LocalDate;
  language: Language;
}): Paper | undefined {
  const { lookup, view, date, language } = parts;
  const { plan } = lookup;
  const { cycle, state, notices } = view;
  const notice = notices.find(({ to }) => to === parts.to);
  if (!notice) return undefined;
  const words = proposalWords[language];
  const recipient = lookup.actor(notice.to).name[language];
  const title = cycle.title[language];
  const period = words.coverPeriod(writtenDate(state.anchor, language), writtenDate(state.due, language));
  return {
    language,
    issuer: plan.authority[language],
    title: words.coverTitle(title),
    subtitle: plan.title[language],
    date,
    facts: [
      { label: words.coverTo, text: recipient },
      { label: words.coverRound, text: period },
      { label: words.coverSection, text: lookup.duty(notice.duty).section },
      ...(notice.given ? [{ label: words.coverReference, text: notice.given.reference }] : []),
    ],
    blocks: [
      { kind: "paragraph", text: words.coverText(plan.title[language], title) },
      { kind: "heading", level: 2, text: words.enclosed },
      { kind: "list", items: [`${words.enclosure}: ${title}`] },
      { kind: "heading", level: 2, text: words.receipt },
      {
        kind: "facts",
        lines: [
          { label: words.receiptDay, text: words.toFillIn },
          { label: words.receiptReference, text: words.toFillIn },
        ],
      },
    ],
    footer: words.coverTitle(title),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
