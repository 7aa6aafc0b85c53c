import type { PlanLookup } from "../../plan/lookup.ts";
import type { CompiledEvent } from "../../reports/compiled/documents.ts";
import { readDate } from "../../time/local-date.ts";
import { compiledWords } from "../../words/compiled.ts";
import { shortened, writtenDate, writtenMoment } from "../../words/format.ts";
import { execute } from "../cards/actions.ts";
import { line, type Line } from "../cards/models.ts";
import { renderLargest, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { stageName } from "./compiled-actions.ts";

/** Entries that the card shows, the most first. */
const historySizes = [40, 20, 10, 4] as const;
const commentLength = 200;

/** Who did what when, and what was said, the newest first. */
export function historyCard(
  lookup: PlanLookup,
  year: number,
  events: readonly CompiledEvent[],
  { language, directory }: Pick<Caller, "language" | "directory">,
): Card {
  const words = compiledWords[language];
  const title = words.historyTitle(year);
  const lines = events.toReversed().map((event): Line => {
    const stages = [...(event.stages ?? []), ...(event.stage === undefined ? [] : [event.stage])];
    const day = event.on === undefined ? undefined : readDate(event.on);
    const about = [
      words.events[event.what] ?? event.what,
      ...(event.closing === undefined ? [] : [words.closingNumber(event.closing)]),
      ...stages.map((stage) => stageName(lookup, stage, language)),
      ...(day ? [writtenDate(day, language)] : []),
      ...(event.reference === undefined ? [] : [event.reference]),
    ].join(", ");
    const who = directory.person(event.by)?.name ?? event.by;
    const comment = event.comment === undefined ? "" : `: ${shortened(event.comment, commentLength)}`;
    return line(writtenMoment(event.at, lookup.plan.timeZone, language), `${who}: ${about}${comment}`);
  });
  return renderLargest("notice", historySizes, (size) => ({
    lang: language,
    speak: title,
    title,
    paragraphs: lines.length === 0 ? [words.historyEmpty] : [],
    lines: [
      ...lines.slice(0, size),
      ...(lines.length > size ? [{ label: "", text: words.earlier(lines.length - size) }] : []),
    ],
    actions: [execute(words.overview, "compiled", { year })],
  }));
}
