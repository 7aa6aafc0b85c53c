import type { YearState } from "../bodies/cadence.ts";
import type { MeetingProblem } from "../bodies/meeting-input.ts";
import type { Language } from "../plan/schema.ts";
import { writtenDate, writtenNumber } from "./format.ts";

const de = {
  title: (body: string) => `Sitzung eintragen: ${body}`,
  which: "Welches Gremium hat getagt?",
  noneTitle: "Sie können keine Sitzung eintragen.",
  noneText:
    "Sitzungen tragen die Leitung, die Stellvertretung und das koordinierende Büro ein. Ist das nicht richtig? Dann wenden Sie sich bitte an das Büro.",
  date: "Wann fand die Sitzung statt?",
  participants: "Wie viele Personen haben teilgenommen? (freiwillig)",
  result: "Was kam heraus? Zwei, drei Zeilen genügen. (freiwillig)",
  next: "Wann ist die nächste Sitzung? (freiwillig)",
  save: "Eintragen",
  saveAnother: "Als weitere Sitzung eintragen",
  sameDay: (date: string) =>
    `Für den ${date} ist schon eine Sitzung eingetragen. Ist es dieselbe, müssen Sie nichts mehr tun. War es eine weitere, tragen Sie sie bitte als weitere ein.`,
  fixProblems: "Bitte prüfen Sie die markierten Angaben. Es wurde noch nichts eingetragen.",
  savedTitle: "Vielen Dank, die Sitzung ist eingetragen.",
  alreadyTitle:
    "Mit dieser Karte wurde schon eine Sitzung eingetragen. Für eine weitere schreiben Sie bitte „Sitzung eintragen“.",
  savedText: (body: string, date: string) => `${body}, ${date}`,
  yearLabel: "Bisher",
  year: ({ year, held, needed, last, next }: YearState) =>
    [
      `${String(held)} von ${String(needed)} Sitzungen im Jahr ${String(year)}`,
      ...(last ? [`zuletzt am ${writtenDate(last, "de")}`] : []),
      ...(next ? [`nächste am ${writtenDate(next, "de")}`] : []),
    ].join(", "),
  problem: (problem: MeetingProblem): string => {
    switch (problem.code) {
      case "missing":
        return "Bitte geben Sie das Datum der Sitzung an.";
      case "notADate":
        return "Das ist kein Datum. Bitte geben Sie Tag, Monat und Jahr an.";
      case "inTheFuture":
        return "Dieses Datum liegt in der Zukunft. Eingetragen werden nur Sitzungen, die stattgefunden haben.";
      case "tooLongAgo":
        return "Dieses Datum liegt mehr als zwei Jahre zurück. Bitte prüfen Sie das Jahr.";
      case "notANumber":
        return `Bitte geben Sie eine ganze Zahl von 1 bis ${writtenNumber(problem.limit, "de")} ein.`;
      case "tooLong":
        return `Der Text ist zu lang. Erlaubt sind höchstens ${writtenNumber(problem.limit, "de")} Zeichen.`;
      case "notAfterToday":
        return "Die nächste Sitzung muss nach dem heutigen Tag liegen.";
      default:
        return problem satisfies never;
    }
  },
};

const en: typeof de = {
  title: (body) => `Record a meeting: ${body}`,
  which: "Which body has met?",
  noneTitle: "You cannot record meetings.",
  noneText:
    "Meetings are recorded by the lead, the deputy and the coordinating office. Is that wrong? Then please turn to the office.",
  date: "When did the meeting take place?",
  participants: "How many people took part? (optional)",
  result: "What was the result? Two or three lines are enough. (optional)",
  next: "When is the next meeting? (optional)",
  save: "Record",
  saveAnother: "Record as another meeting",
  sameDay: (date) =>
    `A meeting on ${date} is on record already. If it is the same, there is nothing more to do. If it was another one, please record it as another.`,
  fixProblems: "Please check the marked answers. Nothing has been recorded yet.",
  savedTitle: "Thank you, the meeting has been recorded.",
  alreadyTitle:
    "A meeting was recorded with this card already. For another one please write “record meeting”.",
  savedText: (body, date) => `${body}, ${date}`,
  yearLabel: "So far",
  year: ({ year, held, needed, last, next }) =>
    [
      `${String(held)} of ${String(needed)} meetings in ${String(year)}`,
      ...(last ? [`last on ${writtenDate(last, "en")}`] : []),
      ...(next ? [`next on ${writtenDate(next, "en")}`] : []),
    ].join(", "),
  problem: (problem) => {
    switch (problem.code) {
      case "missing":
        return "Please give the date of the meeting.";
      case "notADate":
        return "This is no date. Please give day, month and year.";
      case "inTheFuture":
        return "This date is in the future. Only meetings that have taken place are recorded.";
      case "tooLongAgo":
        return "This date is more than two years ago. Please check the year.";
      case "notANumber":
        return `Please enter a whole number from 1 to ${writtenNumber(problem.limit, "en")}.`;
      case "tooLong":
        return `The text is too long. At most ${writtenNumber(problem.limit, "en")} characters are allowed.`;
      case "notAfterToday":
        return "The next meeting must be after today.";
      default:
        return problem satisfies never;
    }
  },
};

export const meetingWords: Record<Language, typeof de> = { de, en };
