import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language } from "../../plan/schema.ts";
import type { CompiledNews } from "../../reports/compiled/news.ts";
import { cascadeNewsWords } from "../../words/cascade-news.ts";
import { joined, writtenMoment } from "../../words/format.ts";
import { execute } from "../cards/actions.ts";
import { line, type Content } from "../cards/models.ts";

/** What happened to a compiled report, as a message whose button leads to it. */
export function compiledContent(
  { plan, actor }: PlanLookup,
  event: CompiledNews,
  language: Language,
): Content {
  const words = cascadeNewsWords[language];
  const { year } = event;
  const nameOf = (stageId: string): string => {
    const stage = plan.cascade.find(({ id }) => id === stageId);
    return stage ? actor(stage.to).name[language] : stageId;
  };
  const content = (title: string, text: string): Content => ({
    title,
    paragraphs: [text],
    lines: [],
    actions: [execute(words.open, "compiled", { year }, { style: "positive" })],
  });
  switch (event.kind) {
    case "compiledClosed":
      return content(words.closedTitle(year), words.closedText(event.included, event.missing));
    case "compiledApproved":
      return content(words.approvedTitle(year), words.approvedText);
    case "compiledReleasable":
      return content(words.releasableTitle(year), words.releasableText);
    case "compiledReleased": {
      const to = joined(event.stages.map(nameOf), language);
      const effect = writtenMoment(event.effectAt, plan.timeZone, language);
      return content(words.releasedTitle(year), words.releasedText(to, effect));
    }
    case "approvalWithdrawn":
      return {
        ...content(words.withdrawnTitle(year), words.withdrawnText),
        lines: [line(words.reason, event.reason)],
      };
    case "informationEnded":
      return {
        ...content(words.endedTitle[event.how](nameOf(event.stage), year), words.endedText),
        lines: [line(words.reason, event.reason)],
      };
    case "informationUndelivered":
      return content(words.undeliveredTitle(nameOf(event.stage), year), words.undeliveredText);
    default:
      return event satisfies never;
  }
}
