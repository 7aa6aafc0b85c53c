import { sameStart } from "../../bodies/planning/planned-meeting.ts";
import type { Language } from "../../plan/schema.ts";
import type { MeetingNews } from "../../reminders/owed.ts";
import { planningWords } from "../../words/planning.ts";
import { execute } from "../cards/actions.ts";
import { line, type Content } from "../cards/models.ts";
import { meetingActions, meetingLines } from "./planning-cards.ts";

/** A meeting was planned, moved or cancelled: for those who sit in the body. */
export function meetingContent({ kind, meeting }: MeetingNews, body: string, language: Language): Content {
  const words = planningWords[language];
  const { before } = meeting;
  const isMoved = kind === "meetingMoved" && before !== undefined && !sameStart(before, meeting);
  const what = kind === "meetingMoved" && !isMoved ? "meetingChanged" : kind;
  return {
    title: words.newsTitle[what](body),
    paragraphs: [words.newsText[what](words.start(meeting)), words.fileHint, words.newsWhy],
    lines: [
      ...meetingLines(meeting, language),
      ...(isMoved ? [line(words.before, words.start(before))] : []),
    ],
    actions: [
      ...meetingActions(meeting, language),
      execute(words.open, "planning.open", { body: meeting.body, meeting: meeting.id }),
    ],
  };
}
