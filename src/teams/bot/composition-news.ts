import type { Directory } from "../../people/directory.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language } from "../../plan/schema.ts";
import type { CompositionNews } from "../../reminders/owed.ts";
import { compositionWords } from "../../words/composition.ts";
import { writtenDate } from "../../words/format.ts";
import { execute } from "../cards/actions.ts";
import { line, type Content } from "../cards/models.ts";
import { organisationName, personName, whyLines } from "./composition-names.ts";

/** What happened to a member of a body, as a message with its next step: the decision itself is one tap away. */
export function compositionContent(
  lookup: PlanLookup,
  news: CompositionNews,
  reader: { language: Language; directory: Directory },
): Content {
  const { language } = reader;
  const words = compositionWords[language];
  const name = personName(reader, news.person);
  const body = organisationName(reader, news.subject);
  const about = { body: news.subject, person: news.person };
  switch (news.kind) {
    case "legitimationAsked": {
      const decision = { ...about, seen: news.at };
      return {
        title: words.askedTitle(name),
        paragraphs: [words.decideText],
        lines: [
          line(words.represents, organisationName(reader, news.organisation)),
          line(words.body, body),
          ...(news.mandate === undefined ? [] : [line(words.mandate, news.mandate)]),
          line(words.askedBy, personName(reader, news.askedBy)),
          ...whyLines(lookup, reader.directory.organisation(news.subject)?.kind, language),
        ],
        actions: [
          execute(
            words.confirm,
            "legitimation.decide",
            { ...decision, granted: true },
            { style: "positive" },
          ),
          execute(words.decline, "legitimation.decline", decision),
        ],
      };
    }
    case "legitimationDecided":
      return {
        title: words.decidedTitle(name, news.granted),
        paragraphs: [words.decidedText(body)],
        lines: news.reason === undefined ? [] : [line(words.reasonLabel, news.reason)],
        actions: [execute(words.look, "composition.open", { body: news.subject })],
      };
    case "seatEnding":
      return {
        title: words.endingTitle(name, writtenDate(news.on, language)),
        paragraphs: [words.endingText(body)],
        lines: [],
        actions: [execute(words.look, "composition.open", { body: news.subject })],
      };
    default:
      return news satisfies never;
  }
}
