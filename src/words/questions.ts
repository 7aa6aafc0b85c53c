import type { Language } from "../plan/schema.ts";
import type { AnswerProblem } from "../questions/answer-input.ts";
import type { Reason } from "../questions/question-documents.ts";
import { writtenNumber } from "./format.ts";

/** Whether an answer helped, questions that go to the office, and what the office makes of them. */

const de = {
  helpful: "Hilfreich",
  notHelpful: "Nicht hilfreich",
  ratedHelpful: "Vielen Dank für Ihre Rückmeldung.",
  ratedNotHelpful: "Schade. Möchten Sie die Frage dem koordinierenden Büro geben?",
  handOver: "An das Büro geben (ohne Namen)",
  handOverNamed: "Antwort für mich erbitten (mit Namen)",
  noneOfThese: "Nichts davon: ",
  noneOfTheseText: "Dann kann das koordinierende Büro antworten.",
  handedOver: "Ihre Frage liegt jetzt dem koordinierenden Büro vor.",
  handedOverText:
    "Ihr Name ist nicht dabei. Fragen Sie in einigen Tagen wieder: Was das Büro antwortet, merke ich mir.",
  handedOverNamedText:
    "Die Antwort bekommen Sie hier im Chat. Ihr Name steht nur so lange bei der Frage; spätestens 30 Tage nach der Antwort löscht der Bot ihn. Im Chat des Büros bleibt die Nachricht mit Ihrem Namen stehen.",
  needsRoster:
    "Eine Antwort für Sie kann ich nur erbitten, wenn Sie in der Personenliste stehen. Ohne Namen können Sie die Frage weitergeben.",
  yourQuestion: "Ihre Frage",

  taughtTitle: "Das Büro hat diese Frage schon beantwortet.",
  answerOf: (date: string) => `Antwort des Büros vom ${date}`,
  seeDuties: "Dazu sagt der Plan:",
  answeredTitle: "Antwort auf Ihre Frage",
  dismissedTitle: "Zu Ihrer Frage",
  dismissedText:
    "Das koordinierende Büro kann diese Frage hier nicht beantworten. Bitte wenden Sie sich unmittelbar an das Büro.",

  onlyOffice: "Offene Fragen sieht und beantwortet nur das koordinierende Büro.",
  onlyOfficeDecides: "Eine Festlegung trägt nur das koordinierende Büro ein.",
  onlyOfficeWho: (who: string) => `Dort sind zuständig: ${who}.`,
  justAsk: "Ihre eigene Frage können Sie mir jederzeit einfach schreiben.",

  askedTitle: "Frage an das Büro",
  question: "Frage",
  askedOn: "Gestellt am",
  from: "Von",
  noName: "ohne Namen",
  goneName: "steht nicht mehr in der Personenliste",
  shown: "Der Bot hat gezeigt",
  reasons: {
    refused: "dass der Plan dazu nichts sagt",
    suggested: "mehrere Möglichkeiten",
    unhelpful: "eine Antwort, die nicht geholfen hat",
  } satisfies Record<Reason, string>,
  keptQuestion: "Die Frage, wie sie gemerkt wird",
  keptQuestionHelp: "Bitte ohne Namen und persönliche Angaben.",
  likely: "Diese Pflichten passen",
  other: "Andere Pflicht",
  otherHelp: "Tippen Sie ein Wort oder einen Abschnitt, und wählen Sie aus der Liste.",
  otherFewer: (count: number) => `Hier passen nur die ersten ${String(count)} Pflichten des Plans hinein.`,
  ownWords: "Antwort in Ihren Worten",
  ownWordsHelp: "Wenn der Plan nichts sagt oder etwas dazu zu sagen ist. Alle, die so fragen, lesen das.",
  answer: "Antworten",
  dismiss: "Nicht beantworten",
  fixProblems: "Es wurde noch nichts gespeichert.",
  writtenButDismissed:
    "Sie haben eine Antwort geschrieben. Tippen Sie auf „Antworten“, oder leeren Sie das Feld, wenn die Frage nicht beantwortet werden soll.",
  problem: (problem: AnswerProblem): string => {
    switch (problem.code) {
      case "missing":
        return "Bitte schreiben Sie, wie die Frage lautet.";
      case "tooLong":
        return `Der Text ist zu lang. Erlaubt sind höchstens ${writtenNumber(problem.limit, "de")} Zeichen.`;
      case "noDuty":
        return "Bitte wählen Sie eine Pflicht aus der Liste, oder leeren Sie das Feld.";
      case "nothing":
        return "Bitte wählen Sie eine Pflicht aus oder antworten Sie in Ihren Worten.";
      default:
        return problem satisfies never;
    }
  },
  answered: "Die Antwort ist gespeichert.",
  answeredText: "Wer von jetzt an so fragt, bekommt sie.",
  answeredAsker: "Wer gefragt hat, bekommt sie als Nachricht.",
  dismissed: "Die Frage bleibt ohne Antwort.",
  dismissedAsker: "Wer gefragt hat, erfährt, dass das Büro sie hier nicht beantwortet.",
  settledBefore: {
    answered: (who: string, date: string) => `${who} hat diese Frage schon am ${date} beantwortet.`,
    dismissed: (who: string, date: string) =>
      `${who} hat am ${date} entschieden, diese Frage nicht zu beantworten.`,
  },
  nothingChanged: "Es wurde nichts geändert.",
  gone: "Diese Frage gibt es nicht mehr.",
  duties: "Pflichten",

  listTitle: "Fragen",
  openLabel: "Offene Fragen",
  openHeading: (count: number) => `Offene Fragen: ${String(count)}`,
  taughtHeading: (count: number) => `Gemerkte Antworten: ${String(count)}`,
  nothingOpen: "Zurzeit ist keine Frage offen.",
  tapToAnswer: "Tippen Sie auf „Öffnen“, um eine Frage zu beantworten.",
  open: "Öffnen",
  look: "Fragen ansehen",
  forget: "Löschen",
  forgetTitle: "Diese Antwort löschen?",
  forgetText: "Der Bot antwortet dann wieder nur aus dem Plan. Das lässt sich nicht rückgängig machen.",
  forgetSure: "Endgültig löschen",
  keep: "Behalten",
  forgotten: "Die Antwort ist gelöscht.",

  decision: (date: string) => `Festlegung des Büros (${date})`,
  decide: "Festlegung eintragen",
  decisionLabel: "Wer soll das tun? Leer lassen, um die Festlegung zurückzunehmen.",
  decisionSave: "Speichern",
  decided: {
    recorded: "Die Festlegung ist eingetragen.",
    withdrawn: "Die Festlegung ist zurückgenommen.",
    nothing: "Es wurde nichts eingetragen.",
    changedMeanwhile:
      "Inzwischen hat jemand anderes eine Festlegung eingetragen; sie steht oben. Ihr Text wurde nicht gespeichert. Er steht noch im Feld.",
  },
  decisionTooLong: (limit: number) =>
    `Der Text ist zu lang. Erlaubt sind höchstens ${writtenNumber(limit, "de")} Zeichen.`,
};

const en: typeof de = {
  helpful: "Helpful",
  notHelpful: "Not helpful",
  ratedHelpful: "Thank you for telling me.",
  ratedNotHelpful: "I am sorry. Would you like to hand the question to the coordinating office?",
  handOver: "Hand to the office (without my name)",
  handOverNamed: "Ask for an answer for me (with my name)",
  noneOfThese: "None of these: ",
  noneOfTheseText: "Then the coordinating office can answer.",
  handedOver: "The coordinating office now has your question.",
  handedOverText: "Your name is not with it. Ask again in some days: I remember what the office answers.",
  handedOverNamedText:
    "You will get the answer here in the chat. Your name stays with the question only that long; it is erased 30 days after the answer at the latest. The message with your name stays in the chats of the office.",
  needsRoster:
    "I can ask for an answer for you only if you are in the list of people. You can hand the question over without your name.",
  yourQuestion: "Your question",

  taughtTitle: "The office has answered this question before.",
  answerOf: (date) => `Answer of the office of ${date}`,
  seeDuties: "The plan says about this:",
  answeredTitle: "Answer to your question",
  dismissedTitle: "About your question",
  dismissedText:
    "The coordinating office cannot answer this question here. Please turn to the office directly.",

  onlyOffice: "Only the coordinating office sees and answers open questions.",
  onlyOfficeDecides: "Only the coordinating office records a decision.",
  onlyOfficeWho: (who) => `Responsible there: ${who}.`,
  justAsk: "You can simply write your own question to me at any time.",

  askedTitle: "Question to the office",
  question: "Question",
  askedOn: "Asked on",
  from: "From",
  noName: "without name",
  goneName: "is not in the list of people any more",
  shown: "The bot had shown",
  reasons: {
    refused: "that the plan does not say",
    suggested: "several possibilities",
    unhelpful: "an answer that did not help",
  },
  keptQuestion: "The question as it will be remembered",
  keptQuestionHelp: "Without names and personal details, please.",
  likely: "These duties fit",
  other: "Another duty",
  otherHelp: "Type a word or a section, and choose from the list.",
  otherFewer: (count) => `Only the first ${String(count)} duties of the plan fit in here.`,
  ownWords: "Answer in your words",
  ownWordsHelp: "Where the plan does not say, or more is to be said. Everybody who asks this will read it.",
  answer: "Answer",
  dismiss: "Do not answer",
  fixProblems: "Nothing has been saved yet.",
  writtenButDismissed:
    "You have written an answer. Tap “Answer”, or empty the field if the question shall not be answered.",
  problem: (problem) => {
    switch (problem.code) {
      case "missing":
        return "Please write what the question is.";
      case "tooLong":
        return `The text is too long. At most ${writtenNumber(problem.limit, "en")} characters are allowed.`;
      case "noDuty":
        return "Please choose a duty from the list, or empty the field.";
      case "nothing":
        return "Please choose a duty or answer in your own words.";
      default:
        return problem satisfies never;
    }
  },
  answered: "The answer has been saved.",
  answeredText: "Whoever asks this from now on will get it.",
  answeredAsker: "The person who asked will get it as a message.",
  dismissed: "The question stays without an answer.",
  dismissedAsker: "The person who asked will hear that the office does not answer it here.",
  settledBefore: {
    answered: (who, date) => `${who} already answered this question on ${date}.`,
    dismissed: (who, date) => `${who} decided on ${date} not to answer this question.`,
  },
  nothingChanged: "Nothing was changed.",
  gone: "This question is not there any more.",
  duties: "Duties",

  listTitle: "Questions",
  openLabel: "Open questions",
  openHeading: (count) => `Open questions: ${String(count)}`,
  taughtHeading: (count) => `Remembered answers: ${String(count)}`,
  nothingOpen: "No question is open at present.",
  tapToAnswer: "Tap “Open” to answer a question.",
  open: "Open",
  look: "Look at the questions",
  forget: "Delete",
  forgetTitle: "Delete this answer?",
  forgetText: "The bot will then answer from the plan alone again. This cannot be undone.",
  forgetSure: "Delete for good",
  keep: "Keep",
  forgotten: "The answer has been deleted.",

  decision: (date) => `Decision of the office (${date})`,
  decide: "Record a decision",
  decisionLabel: "Who shall do this? Leave empty to withdraw the decision.",
  decisionSave: "Save",
  decided: {
    recorded: "The decision has been recorded.",
    withdrawn: "The decision has been withdrawn.",
    nothing: "Nothing was recorded.",
    changedMeanwhile:
      "Somebody else has recorded a decision meanwhile; it stands above. Your text was not saved. It is still in the field.",
  },
  decisionTooLong: (limit) =>
    `The text is too long. At most ${writtenNumber(limit, "en")} characters are allowed.`,
};

export const questionWords: Record<Language, typeof de> = { de, en };
