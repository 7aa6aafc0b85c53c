import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language } from "../../plan/schema.ts";
import type { Content } from "../../reports/compiled/content.ts";
import type { ChangedUnit, InformationReport, InternalReport } from "../../reports/compiled/reading.ts";
import { isInEffect } from "../../reports/compiled/state.ts";
import { dateAt, type Instant } from "../../time/local-date.ts";
import { compiledPaperWords } from "../../words/compiled-paper.ts";
import { writtenDate, writtenMoment } from "../../words/format.ts";
import type { Block, Line, Paper } from "../paper.ts";
import { divisionBlocks, fieldBlocks, warning } from "./compiled-chapters.ts";
import { figureTables, indicatorTable } from "./compiled-tables.ts";

/** The compiled report and the information made of it as written documents (section 1.4). Nobody is named in them. */

/** The compiled report for the administration itself: all that the units wrote; a draft until it is approved. */
export function compiledPaper(
  lookup: PlanLookup,
  { content, compiled, changed }: InternalReport,
  language: Language,
): Paper {
  const { plan } = lookup;
  const words = compiledPaperWords[language];
  const { state } = compiled;
  const body = bodyName(lookup, language);
  const approved = state.name === "approved";
  const title = approved ? words.title(content.year) : words.draftTitle(content.year);
  const day = (at: Instant): string => writtenDate(dateAt(at, plan.timeZone), language);
  const facts: Line[] = [
    ...commonFacts(lookup, content, language),
    ...(approved ? [{ label: words.approvedBy, text: `${body}, ${day(state.approved.at)}` }] : []),
    ...(approved && state.briefed
      ? [
          {
            label: words.briefed,
            text: `${briefingName(lookup, language)}, ${writtenDate(state.briefed.on, language)}`,
          },
        ]
      : []),
  ];
  return {
    language,
    issuer: plan.authority[language],
    title,
    subtitle: words.internalSubtitle(body),
    date: content.closing.on,
    facts,
    blocks: [
      ...(approved ? [] : [warning(words.draft)]),
      { kind: "paragraph", text: words.internal, tone: "quiet" },
      ...foreword(content, language),
      { kind: "heading", level: 1, text: words.overview },
      { kind: "paragraph", text: words.coverage(content.included, content.included + content.missing) },
      ...missingBlocks(content, language),
      ...changedBlocks(changed, language),
      ...figures(content, language),
      ...fieldBlocks(lookup, content.fields, language),
      ...divisionBlocks(lookup, content, new Set(changed.map(({ unit }) => unit)), language),
    ],
    footer: approved ? title : words.footerDraft(words.title(content.year)),
  };
}

/** The information for one stage: what is published, for whom, and who released it. @param now whether the release is in effect */
export function informationPaper(
  lookup: PlanLookup,
  { content, stage: stageId, information }: InformationReport,
  language: Language,
  now: Instant,
): Paper {
  const { plan } = lookup;
  const words = compiledPaperWords[language];
  const stage = plan.cascade.find(({ id }) => id === stageId);
  if (!stage) throw new Error(`This plan has no stage ${JSON.stringify(stageId)}.`);
  const release = information?.name === "released" ? information.release : undefined;
  const post = lookup.actor(stage.from).name[language];
  const title = words.title(content.year);
  const effect = release && writtenMoment(release.effectAt, plan.timeZone, language);
  const releasedOn = release && dateAt(release.at, plan.timeZone);
  const status =
    information?.name === "ended"
      ? [warning(words.ended)]
      : effect === undefined
        ? [warning(words.notReleased)]
        : isInEffect(information, now)
          ? []
          : [warning(words.waiting(effect))];
  return {
    language,
    issuer: plan.authority[language],
    title,
    subtitle: words.informationSubtitle(lookup.actor(stage.to).name[language], content.year),
    date: releasedOn ?? content.closing.on,
    facts: [
      ...commonFacts(lookup, content, language),
      ...(release && releasedOn
        ? [
            {
              label: words.releasedBy,
              text: `${release.onBehalf ? words.onBehalf(post) : post}, ${writtenDate(releasedOn, language)}`,
            },
          ]
        : []),
      ...(effect === undefined ? [] : [{ label: words.effect, text: effect }]),
    ],
    blocks: [
      ...status,
      ...foreword(content, language),
      { kind: "heading", level: 1, text: words.overview },
      { kind: "paragraph", text: words.coverage(content.included, content.included + content.missing) },
      ...figures(content, language),
      ...fieldBlocks(lookup, content.fields, language),
      ...divisionBlocks(lookup, content, new Set(), language),
    ],
    footer: release ? title : words.footerDraft(title),
  };
}

function commonFacts({ plan }: PlanLookup, content: Content, language: Language): Line[] {
  const words = compiledPaperWords[language];
  const { on, number } = content.closing;
  const all = content.included + content.missing;
  return [
    { label: words.plan, text: plan.title[language] },
    {
      label: words.closing,
      // How often the office closed concerns nobody outside.
      text:
        content.audience === "internal"
          ? words.closingText(writtenDate(on, language), number)
          : writtenDate(on, language),
    },
    { label: words.reports, text: words.reportsText(content.included, all) },
  ];
}

function foreword({ foreword: text }: Content, language: Language): Block[] {
  if (text === "") return [];
  return [
    { kind: "heading", level: 1, text: compiledPaperWords[language].foreword },
    { kind: "paragraph", text },
  ];
}

function missingBlocks({ divisions, missing }: Content, language: Language): Block[] {
  const words = compiledPaperWords[language];
  if (missing === 0) return [];
  const items = divisions.flatMap((division) =>
    division.missing.map(({ name }) =>
      division.name ? words.unitAndDivision(name[language], division.name[language]) : name[language],
    ),
  );
  return [
    { kind: "heading", level: 2, text: words.missing },
    { kind: "paragraph", text: words.missingText(missing) },
    { kind: "list", items },
  ];
}

function changedBlocks(changed: readonly ChangedUnit[], language: Language): Block[] {
  const words = compiledPaperWords[language];
  if (changed.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: words.changed },
    { kind: "paragraph", text: words.changedText },
    {
      kind: "list",
      items: changed.map(({ name, version, state }) => words.changedItem(name[language], version, state)),
    },
  ];
}

function figures(content: Content, language: Language): Block[] {
  const words = compiledPaperWords[language];
  const indicators = indicatorTable(content, language);
  const tables = figureTables(content, language);
  return [
    ...(indicators.length > 0
      ? [{ kind: "heading", level: 1, text: words.indicators } satisfies Block, ...indicators]
      : []),
    ...(tables.length > 0
      ? [{ kind: "heading", level: 1, text: words.figures } satisfies Block, ...tables]
      : []),
  ];
}

function bodyName({ plan, actor }: PlanLookup, language: Language): string {
  const body = plan.bodies.find(({ id }) => id === plan.report.compiled.body);
  return body ? actor(body.actor).name[language] : "";
}

function briefingName({ plan, actor }: PlanLookup, language: Language): string {
  const stage = plan.cascade.find(({ id }) => id === plan.report.compiled.briefing);
  return stage ? actor(stage.to).name[language] : "";
}
