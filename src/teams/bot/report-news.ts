import type { Language } from "../../plan/schema.ts";
import type { ReportNews } from "../../reminders/owed.ts";
import { arrangingWords } from "../../words/arranging.ts";
import { writtenDate } from "../../words/format.ts";
import { reportNewsWords } from "../../words/report-news.ts";
import { reportWords } from "../../words/reports.ts";
import { execute } from "../cards/actions.ts";
import { line, type Content } from "../cards/models.ts";

/** What happened to a unit's report, as a message with its next step. */
export function reportNews(
  news: ReportNews,
  { name, nameOf, language }: { name: string; nameOf: (person: string) => string; language: Language },
): Content {
  const words = reportNewsWords[language];
  const { look, goOn, begin, commentLabel } = reportWords[language];
  const which = { unit: news.subject, year: news.year };
  switch (news.kind) {
    case "reportSubmitted":
      return {
        title: words.submittedTitle(name, news.year),
        paragraphs: [words.submittedText(news.version)],
        lines: [],
        actions: [execute(look, "report.look", which, { style: "positive" })],
      };
    case "reportReturned":
      return {
        title: (news.reopened ? words.reopenedTitle : words.returnedTitle)(name, news.year),
        paragraphs: [news.reopened ? words.reopenedText : words.returnedText],
        lines: news.comment === "" ? [] : [line(commentLabel, news.comment)],
        actions: [execute(goOn, "report.open", which, { style: "positive" })],
      };
    case "reportAccepted":
      return {
        title: words.acceptedTitle(name, news.year),
        paragraphs: [words.acceptedText],
        lines: [],
        actions: [execute(look, "report.look", which)],
      };
    case "moreTimeAsked":
      return {
        title: words.moreTimeAskedTitle(name, news.year),
        paragraphs: [words.moreTimeAskedText(writtenDate(news.until, language))],
        lines: [line(arrangingWords[language].reasonLabel, news.reason)],
        actions: [execute(words.decide, "report.timeLook", which, { style: "positive" })],
      };
    case "moreTimeDecided":
      return {
        title: (news.granted ? words.moreTimeGrantedTitle : words.moreTimeDeclinedTitle)(name, news.year),
        paragraphs: [
          news.granted
            ? words.moreTimeGrantedText(writtenDate(news.until, language))
            : words.moreTimeDeclinedText,
        ],
        lines: news.comment === "" ? [] : [line(commentLabel, news.comment)],
        actions: [execute(goOn, "report.open", which, { style: "positive" })],
      };
    case "reportPassedOn":
      return {
        title: words.passedOnTitle(name, news.year),
        paragraphs: [words.passedOnText(nameOf(news.by))],
        lines: [],
        actions: [execute(begin, "report.open", which, { style: "positive" })],
      };
    default:
      return news satisfies never;
  }
}
