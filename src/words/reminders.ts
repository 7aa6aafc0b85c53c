import type { Language, Timetable } from "../plan/schema.ts";
import type { As, Occasion } from "../reminders/line.ts";
import type { CompiledStep, Owed, Step, What } from "../reminders/owed.ts";
import { joined, writtenDate } from "./format.ts";
import { meetingWords } from "./meetings.ts";
import { roleWords } from "./roles.ts";

/** Reminders: what is owed, in one line and in a sentence. */

/** What the ids are called. */
export interface ReminderNames {
  organisation(id: string): string;
  person(id: string): string;
  cycle(id: string): string;
  /** Whom a stage of the cascade informs. */
  stage(id: string): string;
  duty(id: string): string;
  actor(id: string): string;
}

type Says = (what: What, names: ReminderNames) => string;

const deSteps: Record<CompiledStep, (year: string, to: string) => string> = {
  close: (year) => `Gesamtbericht ${year} abschließen`,
  approve: (year) => `Gesamtbericht ${year} billigen`,
  brief: (year) => `Gesamtbericht ${year} vorstellen`,
  release: (year, to) => `Information zum Jahr ${year} freigeben: ${to}`,
  deliver: (year, to) => `Information zum Jahr ${year} zustellen: ${to}`,
};

const deTitle: Says = (what, names) => {
  switch (what.kind) {
    case "report":
      return `Jahresbericht ${String(what.year)}, ${names.organisation(what.unit)}`;
    case "review":
      return `Bericht prüfen: ${names.organisation(what.unit)} ${String(what.year)}`;
    case "moreTime":
      return `Mehr Zeit erbeten: ${names.organisation(what.unit)} ${String(what.year)}`;
    case "meeting":
      return `Sitzung ${names.organisation(what.body)}`;
    case "legitimation":
      return `Legitimation: ${names.person(what.person)}`;
    case "vacancy":
      return `Besetzung ${names.organisation(what.body)}`;
    case "compiled":
      return deSteps[what.step](String(what.year), names.stage(what.stage ?? ""));
    case "cycle":
      return names.cycle(what.owed.cycle);
    case "questions":
      return "Fragen an das Büro";
    case "dormant":
      return names.duty(what.duty);
    case "unheld":
      return "Aufgaben ohne zuständige Person";
    default:
      return what satisfies never;
  }
};

const deText = ({ what, due }: Owed, occasion: Occasion, names: ReminderNames): string => {
  const day = writtenDate(due, "de");
  const isLate = occasion.when === "after";
  switch (what.kind) {
    case "report":
      if (what.state === "returned")
        return `Das koordinierende Büro hat den Bericht zurückgegeben. Er ist noch nicht wieder abgegeben. Fällig: ${day}.`;
      if (isLate) return `Der Bericht war am ${day} fällig. Er fehlt noch.`;
      return `Der Bericht ist am ${day} fällig.${what.state === "draft" ? " Ein Anfang ist gespeichert." : ""}`;
    case "review":
      return `Fassung ${String(what.version)} wartet seit dem ${day} auf die Prüfung.`;
    case "moreTime":
      return `Seit dem ${day} ist Zeit bis zum ${writtenDate(what.until, "de")} erbeten. Bitte entscheiden Sie.`;
    case "meeting": {
      const { owed, year, needed } = what.year;
      const { atLeast } = owed ?? { atLeast: 1 };
      const meetings = atLeast === 1 ? "eine Sitzung" : `${String(atLeast)} Sitzungen`;
      const text = `Bis zum ${day} sollte es im Jahr ${String(year)} ${meetings} geben.${isLate ? " Eingetragen ist das noch nicht." : ""}`;
      // Only the year's number is what the plan asks for.
      return atLeast < needed ? `${text} Das ist ein früher Hinweis: Gezählt wird das ganze Jahr.` : text;
    }
    case "legitimation":
      return `${names.person(what.person)} soll ${names.organisation(what.organisation)} vertreten (${names.organisation(what.body)}). Seit dem ${day} wird Ihre Entscheidung erbeten.`;
    case "vacancy":
      return what.findings === 1
        ? "Ein Punkt der Besetzung ist offen."
        : `${String(what.findings)} Punkte der Besetzung sind offen.`;
    case "compiled":
      return isLate ? `Das war am ${day} fällig.` : `Das ist am ${day} fällig.`;
    case "cycle":
      return what.owed.standing === "overdue"
        ? `Fällig war das am ${writtenDate(what.owed.due, "de")}. Abgeschlossen ist die Runde noch nicht.`
        : `Fällig am ${writtenDate(what.owed.due, "de")}. Bis dahin ${what.owed.daysLeft === 1 ? "ist es noch ein Tag" : `sind es noch ${String(what.owed.daysLeft)} Tage`}.`;
    case "questions":
      return what.open === 1
        ? "Eine Frage wartet auf eine Antwort."
        : `${String(what.open)} Fragen warten auf eine Antwort.`;
    case "dormant":
      return isLate
        ? `Bis zum ${day} sollte das im Jahr ${String(what.year.year)} geschehen. Eingetragen ist es noch nicht.`
        : `Bis zum ${day} sollte das im Jahr ${String(what.year.year)} geschehen.`;
    case "unheld":
      return `Die Personenliste nennt niemanden für: ${joined(what.actors.map(names.actor), "de")}.`;
    default:
      return what satisfies never;
  }
};

const dePost = ({ role, of }: Step, names: ReminderNames): string => {
  if (role === "colleague") return `Vertretung für den Bericht, ${names.organisation(of)}`;
  if (role === "legitimator") return `Entscheidung für ${names.organisation(of)}`;
  return `${roleWords.de[role]}, ${names.organisation(of)}`;
};

const deBecause = (as: As, step: Step, names: ReminderNames): string => {
  const own = dePost(step, names);
  if (as.role === "informed") return `Zur Kenntnis (${own}). Sie müssen nichts tun.`;
  if (as.role === "responsible") return `Sie erhalten diese Nachricht als: ${own}.`;
  const reason = {
    absent: "ist zurzeit abwesend",
    vacant: "ist nicht besetzt",
    notMine: "sieht das nicht als eigene Aufgabe",
  }[as.why];
  return `Sie erhalten diese Nachricht als: ${own}. Grund: ${dePost(as.of, names)} ${reason}.`;
};

const numbers = (days: readonly number[], language: Language): string => joined(days.map(String), language);

const de = {
  single: (title: string) => `Erinnerung: ${title}`,
  many: (count: number) =>
    count === 0 ? "Nichts mehr offen" : count === 1 ? "Ein Punkt für Sie" : `${String(count)} Punkte für Sie`,
  title: deTitle,
  text: deText,
  because: deBecause,
  post: dePost,
  due: "Fällig",
  since: "Seit",
  groups: {
    late: "Überfällig oder wartend",
    soon: "Kommt bald",
    informed: "Nur zur Kenntnis",
    closed: "Beantwortet oder erledigt",
  },
  moreLines: (count: number) => `und ${String(count)} weitere. Schreiben Sie „Stand“ für alles.`,
  closed: {
    done: (date: string, who: string) =>
      who === "" ? `erledigt am ${date}` : `erledigt von ${who} am ${date}`,
    over: (date: string) => `seit ${date} nicht mehr offen`,
    later: (date: string) => `Sie hören am ${date} wieder davon`,
    stopped: (date: string) => `seit ${date} erinnere ich Sie hieran nicht mehr`,
    notMine: (date: string) => `am ${date} als nicht Ihre Aufgabe gemeldet`,
  },
  reportNow: "Jetzt berichten",
  recordMeeting: "Sitzung eintragen",
  open: "Öffnen",
  decide: "Entscheiden",
  below: "Es geht in der nächsten Nachricht weiter.",
  otherAnswer: "Andere Antwort",
  why: "Warum bekomme ich das?",
  back: "Zurück",
  takeBack: "Doch wieder erinnern",
  answerText: "Was soll damit geschehen?",
  tomorrow: "Morgen wieder",
  inAWeek: "In einer Woche",
  onDate: "An diesem Tag",
  dateLabel: "An welchem Tag soll ich wieder erinnern? (freiwillig)",
  latest: (date: string) => `Spätestens am ${date}.`,
  tooLate: (earliest: string, latest: string) =>
    `Bitte nennen Sie einen Tag vom ${earliest} bis zum ${latest}. Es wurde nichts geändert.`,
  notMine: "Nicht meine Aufgabe",
  notMineTitle: (title: string) => `Nicht zuständig: ${title}`,
  notMineText: (person: string) =>
    `${person} sagt: Das ist nicht meine Aufgabe. Bis sich die Personenliste ändert, geht die Erinnerung an die nächste Stelle, wenn es eine gibt.`,
  notMineNext: "Nächster Schritt",
  notMineHow: "Bitte prüfen Sie, ob die Personenliste noch stimmt.",
  stop: "Hieran nicht mehr erinnern",
  noneYet: "Sie haben bisher keine Erinnerung bekommen.",
  gone: "Diese Nachricht kenne ich nicht mehr.",
  whyTitle: "Warum Sie diese Nachricht bekommen",
  rule: ({ before, after, thenEvery }: Timetable) =>
    [
      ...(before.length > 0 ? [`Tage vorher: ${numbers(before, "de")}`] : []),
      `Tage danach: ${numbers(after, "de")}`,
      `dann alle ${String(thenEvery)} Tage`,
    ].join(", "),
  ruleLabel: "Erinnert wird",
  occasionLabel: "Anlass",
  occasion: (occasion: Occasion) => {
    if (occasion.when === "asked")
      return `Sie wollten am ${writtenDate(occasion.on, "de")} wieder davon hören`;
    if (occasion.days === 0) return "am Tag selbst";
    return `${String(occasion.days)} ${occasion.days === 1 ? "Tag" : "Tage"} ${occasion.when === "before" ? "vorher" : "danach"}`;
  },
  sectionLabel: "Im Plan",
  section: (section: string) => `Abschnitt ${section}`,
  quiet: (days: number) => `Nie zweimal in ${String(days)} Tagen zu derselben Sache.`,
  hours: (from: number, to: number) =>
    `Nur an Arbeitstagen zwischen ${String(from)} und ${String(to)} Uhr. Ihre eigene Stunde und Abwesenheiten stellen Sie mit „Erinnerungen“ ein.`,
  vacant: "niemand eingetragen",
  nobody: "An diesem Tag wird niemand erinnert.",
  yearLabel: meetingWords.de.yearLabel,
  year: meetingWords.de.year,
};

const enSteps: typeof deSteps = {
  close: (year) => `Close the compiled report ${year}`,
  approve: (year) => `Approve the compiled report ${year}`,
  brief: (year) => `Present the compiled report ${year}`,
  release: (year, to) => `Release the information on the year ${year}: ${to}`,
  deliver: (year, to) => `Deliver the information on the year ${year}: ${to}`,
};

const enTitle: Says = (what, names) => {
  switch (what.kind) {
    case "report":
      return `annual report ${String(what.year)}, ${names.organisation(what.unit)}`;
    case "review":
      return `check the report: ${names.organisation(what.unit)} ${String(what.year)}`;
    case "moreTime":
      return `more time asked for: ${names.organisation(what.unit)} ${String(what.year)}`;
    case "meeting":
      return `meeting of ${names.organisation(what.body)}`;
    case "legitimation":
      return `legitimation: ${names.person(what.person)}`;
    case "vacancy":
      return `composition of ${names.organisation(what.body)}`;
    case "compiled":
      return enSteps[what.step](String(what.year), names.stage(what.stage ?? ""));
    case "cycle":
      return names.cycle(what.owed.cycle);
    case "questions":
      return "questions to the office";
    case "dormant":
      return names.duty(what.duty);
    case "unheld":
      return "duties that nobody holds";
    default:
      return what satisfies never;
  }
};

const enText: typeof deText = ({ what, due }, occasion, names) => {
  const day = writtenDate(due, "en");
  const isLate = occasion.when === "after";
  switch (what.kind) {
    case "report":
      if (what.state === "returned")
        return `The coordinating office has returned the report. It has not been submitted again yet. Due: ${day}.`;
      if (isLate) return `The report was due on ${day}. It is still missing.`;
      return `The report is due on ${day}.${what.state === "draft" ? " A beginning is saved." : ""}`;
    case "review":
      return `Version ${String(what.version)} has been waiting to be checked since ${day}.`;
    case "moreTime":
      return `Time until ${writtenDate(what.until, "en")} has been asked for since ${day}. Please decide.`;
    case "meeting": {
      const { owed, year, needed } = what.year;
      const { atLeast } = owed ?? { atLeast: 1 };
      const meetings = atLeast === 1 ? "one meeting" : `${String(atLeast)} meetings`;
      const text = `By ${day} there should be ${meetings} in ${String(year)}.${isLate ? " That is not on record yet." : ""}`;
      return atLeast < needed ? `${text} This is an early hint: the whole year counts.` : text;
    }
    case "legitimation":
      return `${names.person(what.person)} is to represent ${names.organisation(what.organisation)} (${names.organisation(what.body)}). Your decision has been asked for since ${day}.`;
    case "vacancy":
      return what.findings === 1
        ? "One point of the composition is open."
        : `${String(what.findings)} points of the composition are open.`;
    case "compiled":
      return isLate ? `That was due on ${day}.` : `That is due on ${day}.`;
    case "cycle":
      return what.owed.standing === "overdue"
        ? `It was due on ${writtenDate(what.owed.due, "en")}. The round has not been closed yet.`
        : `Due on ${writtenDate(what.owed.due, "en")}. That is in ${what.owed.daysLeft === 1 ? "one day" : `${String(what.owed.daysLeft)} days`}.`;
    case "questions":
      return what.open === 1
        ? "One question waits for an answer."
        : `${String(what.open)} questions wait for an answer.`;
    case "dormant":
      return isLate
        ? `By ${day} that should have happened in ${String(what.year.year)}. It is not on record yet.`
        : `By ${day} that should happen in ${String(what.year.year)}.`;
    case "unheld":
      return `The list of people names nobody for: ${joined(what.actors.map(names.actor), "en")}.`;
    default:
      return what satisfies never;
  }
};

const enPost: typeof dePost = ({ role, of }, names) => {
  if (role === "colleague") return `Colleague who took the report over, ${names.organisation(of)}`;
  if (role === "legitimator") return `Decision for ${names.organisation(of)}`;
  return `${roleWords.en[role]}, ${names.organisation(of)}`;
};

const enBecause: typeof deBecause = (as, step, names) => {
  const own = enPost(step, names);
  if (as.role === "informed") return `For your information (${own}). There is nothing for you to do.`;
  if (as.role === "responsible") return `You receive this message as: ${own}.`;
  const reason = {
    absent: "is away at present",
    vacant: "is vacant",
    notMine: "does not see it as theirs",
  }[as.why];
  return `You receive this message as: ${own}. Reason: ${enPost(as.of, names)} ${reason}.`;
};

const en: typeof de = {
  single: (title) => `Reminder: ${title}`,
  many: (count) =>
    count === 0
      ? "Nothing open any more"
      : count === 1
        ? "One point for you"
        : `${String(count)} points for you`,
  title: enTitle,
  text: enText,
  because: enBecause,
  post: enPost,
  due: "Due",
  since: "Since",
  groups: { late: "Overdue or waiting", soon: "Soon", informed: "For your information only", closed: "Done" },
  moreLines: (count) => `and ${String(count)} more. Write “status” for everything.`,
  closed: {
    done: (date, who) => (who === "" ? `done on ${date}` : `done by ${who} on ${date}`),
    over: (date) => `not open any more since ${date}`,
    later: (date) => `you hear of it again on ${date}`,
    stopped: (date) => `since ${date} I do not remind you of it any more`,
    notMine: (date) => `reported on ${date} as not yours`,
  },
  reportNow: "Report now",
  recordMeeting: "Record a meeting",
  open: "Open",
  decide: "Decide",
  below: "It goes on in the next message.",
  otherAnswer: "Another answer",
  why: "Why do I get this?",
  back: "Back",
  takeBack: "Remind me again after all",
  answerText: "What should become of it?",
  tomorrow: "Tomorrow again",
  inAWeek: "In a week",
  onDate: "On that day",
  dateLabel: "On which day shall I remind you again? (optional)",
  latest: (date) => `On ${date} at the latest.`,
  tooLate: (earliest, latest) => `Please name a day from ${earliest} to ${latest}. Nothing was changed.`,
  notMine: "Not mine",
  notMineTitle: (title) => `Not responsible: ${title}`,
  notMineText: (person) =>
    `${person} says: this is not mine. Until the list of people changes, the reminder goes to the next post, if there is one.`,
  notMineNext: "Next step",
  notMineHow: "Please check whether the list of people is still right.",
  stop: "Do not remind me of this any more",
  noneYet: "You have not got any reminder so far.",
  gone: "I do not know this message any more.",
  whyTitle: "Why you get this message",
  rule: ({ before, after, thenEvery }) =>
    [
      ...(before.length > 0 ? [`days before: ${numbers(before, "en")}`] : []),
      `days after: ${numbers(after, "en")}`,
      `then every ${String(thenEvery)} days`,
    ].join(", "),
  ruleLabel: "Reminders come",
  occasionLabel: "Occasion",
  occasion: (occasion) => {
    if (occasion.when === "asked")
      return `you wanted to hear of it again on ${writtenDate(occasion.on, "en")}`;
    if (occasion.days === 0) return "on the day itself";
    return `${String(occasion.days)} ${occasion.days === 1 ? "day" : "days"} ${occasion.when}`;
  },
  sectionLabel: "In the plan",
  section: (section) => `section ${section}`,
  quiet: (days) => `Never twice within ${String(days)} days about one matter.`,
  hours: (from, to) =>
    `Only on working days between ${String(from)} and ${String(to)} o'clock. Your own hour and absences are set with “reminders”.`,
  vacant: "nobody entered",
  nobody: "Nobody is reminded on that day.",
  yearLabel: meetingWords.en.yearLabel,
  year: meetingWords.en.year,
};

export const reminderWords: Record<Language, typeof de> = { de, en };
