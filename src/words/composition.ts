import type { InputProblem } from "../bodies/composition/details-input.ts";
import type { Details, Legitimation } from "../bodies/composition/facts.ts";
import type { Severity } from "../bodies/composition/finding.ts";
import type { CompositionEvent } from "../bodies/composition/history.ts";
import type { Sides } from "../bodies/composition/sides.ts";
import type { Language } from "../plan/schema.ts";
import { joined, writtenDate, writtenNumber } from "./format.ts";

/** Who sits in a body: the cards that one looks at, the forms, the legitimation. What is found has its own words. */

const de = {
  title: "Besetzung der Gremien",
  asOf: (date: string) => `Stand vom ${date}`,
  bodies: "Gremien",
  none: "Zurzeit gibt es keine Gremien.",
  onlyCity: "Die Besetzung der Gremien sieht nur die Stadtverwaltung.",
  onlyCityText:
    "Sehen können sie alle, die in der Personenliste ein Amt, eine Leitung oder einen Sitz der Stadt haben. Ist das nicht richtig? Dann wenden Sie sich bitte an das koordinierende Büro.",
  onlyOffice: "Das trägt nur das koordinierende Büro ein.",
  onlyAuthorising:
    "Die Bevollmächtigung der Leitung tragen nur das koordinierende Büro und die Stadtspitze ein.",
  open: "Öffnen",
  back: "Zurück",
  all: "Alle Gremien",
  complete: "vollständig",
  incomplete: "noch nicht vollständig",
  counts: (counts: Readonly<Record<Severity, number>>): string =>
    [
      ...(counts.breach > 0 ? [counts.breach === 1 ? "1 Verstoß" : `${String(counts.breach)} Verstöße`] : []),
      ...(counts.open > 0 ? [`${String(counts.open)} offen`] : []),
      ...(counts.soon > 0 ? [`${String(counts.soon)} bald`] : []),
      ...(counts.hint > 0 ? [counts.hint === 1 ? "1 Hinweis" : `${String(counts.hint)} Hinweise`] : []),
    ].join(", "),
  fields: "Handlungsfelder",
  leading: "Leitung",
  members: "Mitglieder",
  sides: "Parität",
  sidesText: (sides: Sides, names: { associations: string; authorities: string }) =>
    `${names.associations}: ${String(sides.associations)}; ${names.authorities}: ${String(sides.authorities)}`,
  sidesBefore: (sides: Sides & { year: number }) =>
    `Ende ${String(sides.year)}: ${String(sides.associations)} zu ${String(sides.authorities)}`,
  networks: "Bestehende Netzwerke",
  networksText: (names: string, date: string) => `${names}, betrachtet am ${date}`,
  legitimationState: (legitimation: Legitimation | undefined): string => {
    if (!legitimation) return "noch nicht angefragt";
    const { asked, decided } = legitimation;
    if (!decided) return `angefragt am ${writtenDate(asked.on, "de")}`;
    return decided.granted
      ? `bestätigt am ${writtenDate(decided.on, "de")}`
      : `abgelehnt am ${writtenDate(decided.on, "de")}${decided.reason === undefined ? "" : `: ${decided.reason}`}`;
  },
  more: (count: number) => `und ${String(count)} weitere`,

  details: "Angaben eintragen",
  detailsOf: (name: string) => `Angaben: ${name}`,
  whose: "Zu wem möchten Sie etwas eintragen?",
  person: "Person",
  goOn: "Weiter",
  nobodyThere: "In diesem Gremium sitzt zurzeit niemand.",
  seat: "Sitz",
  legitimation: "Legitimation",
  authorisation: "Bevollmächtigung",
  authorisationText: ({ on, reference }: NonNullable<Details["authorisation"]>) =>
    `vom ${writtenDate(on, "de")}, ${reference}`,
  labels: {
    appointedOn: "Berufen am",
    appointedBy: "Berufen durch",
    termUntil: "Amtszeit bis",
    mandateOn: "Vollmacht vom",
    mandateScope: "Wozu bevollmächtigt die Vollmacht?",
    mandateLink: "Link zur Vollmacht (freiwillig)",
    competenceProof: "Nachweis der Kenntnisse",
    competenceOn: "Nachweis vom",
    selectionCriteria: "Fassung der Auswahlkriterien",
    selectionOn: "Ausgewählt am",
    selectionOutcome: "Ergebnis der Auswahl",
    consent: "Darf die Person bei Sitzungen und in Protokollen mit Namen stehen?",
    consentOn: "Gefragt am",
  },
  headings: {
    appointedOn: "Berufung",
    mandateOn: "Vollmacht",
    competenceProof: "Kenntnisse",
    selectionCriteria: "Auswahlverfahren",
    consent: "Nennung mit Namen",
  },
  helps: {
    competenceProof: "Nur Art und Datum. Bitte keine Noten und keine Zeugnisse.",
    consent: "Ohne Zustimmung wird der Name auch bei früheren Sitzungen entfernt.",
  },
  optional: "Jeder Abschnitt ist freiwillig. Was Sie leeren, wird entfernt.",
  notGiven: "keine Angabe",
  yes: "ja",
  no: "nein",
  save: "Speichern",
  asKept: "Gespeicherte Angaben ansehen",
  saved: (name: string) => `Die Angaben zu ${name} sind gespeichert.`,
  already: "Das war schon so eingetragen. Es wurde nichts geändert.",
  changed:
    "Inzwischen wurde etwas anderes eingetragen. Ihre Eingaben stehen noch in den Feldern, sind aber nicht gespeichert. Wenn Sie noch einmal speichern, gelten Ihre.",
  fixProblems: "Bitte prüfen Sie die markierten Angaben. Es wurde noch nichts gespeichert.",
  notThere: "Diese Person hat in diesem Gremium keinen solchen Platz mehr. Es wurde nichts gespeichert.",

  chairTitle: (name: string) => `Bevollmächtigung für die Leitung: ${name}`,
  chair: "Bevollmächtigung",
  chairOn: "Von welchem Tag ist die Bevollmächtigung?",
  reference: "Aktenzeichen",
  chairSaved: "Die Bevollmächtigung ist eingetragen.",
  noChair: "Dieses Gremium hat zurzeit keine Leitung. Sie wird zuerst in die Personenliste aufgenommen.",

  networksTitle: (body: string) => `Bestehende Netzwerke: ${body}`,
  networksNames: "Welche Netzwerke wurden betrachtet? Gab es keine, schreiben Sie das.",
  networksOn: "Wann wurden sie betrachtet?",
  networksSaved: "Die Netzwerke sind eingetragen.",
  networksNotWanted: "Für dieses Gremium verlangt der Plan das nicht.",

  ask: "Legitimation anfragen",
  askAgain: "Erneut anfragen",
  asked: (who: string) => `Die Legitimation ist angefragt bei: ${who}.`,
  waits: (who: string) =>
    `Die Legitimation ist schon angefragt bei: ${who}. Es wurde nicht noch einmal gefragt.`,
  confirmedBefore: "Die Legitimation ist schon bestätigt. Es wurde niemand gefragt.",
  askChanged: "Inzwischen wurde entschieden. Sie sehen den Stand, wie er jetzt ist.",
  nobodyToAsk:
    "In der Personenliste steht zurzeit niemand, der diese Person legitimieren kann. Bitte berichtigen Sie dort die Posten.",
  notNeeded: "Für diesen Platz ist keine Legitimation nötig.",

  waitingTitle: "Legitimationen, die auf Sie warten",
  waitingNone: "Auf Sie wartet zurzeit keine Legitimation.",
  waitingCount: (count: number) => `Legitimation (${String(count)})`,
  decideTitle: (name: string, body: string) => `Legitimation: ${name}, ${body}`,
  decideText:
    "Diese Person soll den genannten Bereich in dem Gremium vertreten. Bitte bestätigen Sie das, oder lehnen Sie es ab.",
  why: "Warum",
  represents: "Vertritt",
  body: "Gremium",
  mandate: "Vollmacht",
  askedBy: "Angefragt von",
  state: "Stand",
  confirm: "Bestätigen",
  decline: "Ablehnen",
  confirmAfterAll: "Doch bestätigen",
  declineAfterAll: "Doch ablehnen",
  decide: "Entscheiden",
  declineTitle: (name: string) => `Legitimation ablehnen: ${name}`,
  reason: "Warum lehnen Sie ab?",
  confirmed: (name: string) => `Vielen Dank. Sie haben ${name} legitimiert.`,
  declined: (name: string) => `Sie haben die Legitimation von ${name} abgelehnt.`,
  decidedBefore: "Darüber ist schon entschieden. Es wurde nichts geändert.",
  notAsked: "Diese Legitimation wird nicht mehr gebraucht. Es wurde nichts geändert.",
  notYours: "Über diese Legitimation entscheiden andere.",
  next: "Weiter zur nächsten",

  forget: "Angaben löschen",
  forgetTitle: (name: string) => `Angaben zu ${name} löschen?`,
  forgetText:
    "Gelöscht wird, was zu dieser Person eingetragen ist. Im Verlauf bleibt, wer wann was getan hat. Das lässt sich nicht rückgängig machen.",
  forgetSure: "Ja, löschen",
  keep: "Nein, behalten",
  forgotten: "Die Angaben sind gelöscht.",
  forgottenBefore: "Zu dieser Person ist nichts mehr gespeichert.",
  stillThere: "Diese Person sitzt noch in dem Gremium oder wird dort sitzen. Es wurde nichts gelöscht.",

  history: "Verlauf",
  historyTitle: (body: string) => `Verlauf: ${body}`,
  noHistory: "Es ist noch nichts eingetragen.",
  earlier: "Früher",
  until: (role: string, from: string | undefined, to: string) =>
    from === undefined ? `${role} bis ${to}` : `${role}, ${from} bis ${to}`,
  appoint: "Berufen",
  appointTitle: (body: string) => `Jemanden berufen: ${body}`,
  appointText: "Der Platz gilt ab heute. Er steht dann auch in der Personenliste.",
  role: "Als was?",
  place: "Auf welchen Platz?",
  placeHelp: "Nur für Mitglieder; Leitung und Stellvertretung haben keinen eigenen Platz.",
  anyPlace: "Mitglied",
  appointed: {
    appointed: (name: string) => `${name} ist berufen.`,
    already: (name: string) => `${name} sitzt schon auf diesem Platz. Es wurde nichts geändert.`,
  },
  appointNext: "Was noch fehlt, zum Beispiel die Legitimation, sehen Sie in der Besetzung.",
  appointRefused: {
    noSuchRole: "Bitte wählen Sie Mitglied, Leitung oder Stellvertretung.",
    noSuchPlace: "Bitte wählen Sie einen Platz aus der Liste.",
  },
  end: "Berufung beenden",
  endTitle: (name: string) => `Berufung beenden: ${name}?`,
  endText: "Der Platz gilt noch heute. Was festgehalten ist, bleibt erhalten, bis es gelöscht wird.",
  ended: {
    ended: (name: string) => `Die Berufung von ${name} endet heute.`,
    notThere: (name: string) =>
      `${name} hat hier keinen Platz, der zu beenden wäre. Es wurde nichts geändert.`,
  },
  events: "Einträge, die neuesten zuerst",
  parts: {
    appointed: "Berufung",
    termUntil: "Amtszeit",
    mandate: "Vollmacht",
    competence: "Kenntnisse",
    selection: "Auswahl",
    consent: "Nennung mit Namen",
  } as Readonly<Record<string, string>>,
  event: (event: CompositionEvent, name: string): string => {
    switch (event.what) {
      case "memberAppointed":
        return `${name} berufen`;
      case "membershipEnded":
        return `Berufung von ${name} beendet`;
      case "memberDetailsSaved":
        return `Angaben zu ${name}: ${joined(
          (event.parts ?? []).map((part) => de.parts[part] ?? part),
          "de",
        )}`;
      case "memberDetailsForgotten":
        return `Angaben zu ${name} gelöscht`;
      case "chairAuthorised":
        return `Bevollmächtigung von ${name}: ${event.on ? writtenDate(event.on, "de") : ""}, ${event.reference ?? ""}`;
      case "networksRecorded":
        return `Netzwerke: ${event.names ?? ""}`;
      case "legitimationAsked":
        return `Legitimation von ${name} angefragt`;
      case "legitimationConfirmed":
        return `Legitimation von ${name} bestätigt`;
      case "legitimationDeclined":
        return `Legitimation von ${name} abgelehnt`;
      default:
        return event.what satisfies never;
    }
  },
  problem: (problem: InputProblem): string => {
    switch (problem.code) {
      case "missing":
        return "Diese Angabe fehlt.";
      case "notADate":
        return "Das ist kein Datum. Bitte geben Sie Tag, Monat und Jahr an.";
      case "inFuture":
        return "Dieses Datum liegt in der Zukunft.";
      case "tooFarAhead":
        return "Dieses Datum liegt zu weit in der Zukunft. Bitte prüfen Sie das Jahr.";
      case "notAfter":
        return `Die Amtszeit muss nach dem ${writtenDate(problem.day, "de")} enden.`;
      case "notALink":
        return "Das ist kein Link. Er beginnt mit https://.";
      case "notAChoice":
        return "Bitte wählen Sie eine der Möglichkeiten.";
      case "tooLong":
        return `Der Text hat ${writtenNumber(problem.length, "de")} Zeichen. Erlaubt sind höchstens ${writtenNumber(problem.limit, "de")}.`;
      default:
        return problem satisfies never;
    }
  },

  askedTitle: (name: string) => `Bitte legitimieren: ${name}`,
  decidedTitle: (name: string, granted: boolean) =>
    granted ? `Legitimiert: ${name}` : `Legitimation abgelehnt: ${name}`,
  decidedText: (body: string) => `Es geht um den Sitz in diesem Gremium: ${body}.`,
  reasonLabel: "Begründung",
  endingTitle: (name: string, date: string) => `${name}: der Platz endet am ${date}`,
  endingText: (body: string) =>
    `${body}: Eine Nachfolge oder eine Verlängerung steht noch nicht in der Personenliste.`,
  look: "Ansehen",
};

const en: typeof de = {
  title: "Who sits in the bodies",
  asOf: (date) => `As of ${date}`,
  bodies: "Bodies",
  none: "There are no bodies at present.",
  onlyCity: "Only the city administration sees who sits in the bodies.",
  onlyCityText:
    "Everybody who holds a post, a lead or a seat of the city in the list of people can see it. Is that wrong? Then please turn to the coordinating office.",
  onlyOffice: "Only the coordinating office records this.",
  onlyAuthorising:
    "The authorisation of the chair is recorded by the coordinating office and by the mayor’s side only.",
  open: "Open",
  back: "Back",
  all: "All bodies",
  complete: "complete",
  incomplete: "not complete yet",
  counts: (counts) =>
    [
      ...(counts.breach > 0 ? [counts.breach === 1 ? "1 breach" : `${String(counts.breach)} breaches`] : []),
      ...(counts.open > 0 ? [`${String(counts.open)} open`] : []),
      ...(counts.soon > 0 ? [`${String(counts.soon)} soon`] : []),
      ...(counts.hint > 0 ? [counts.hint === 1 ? "1 hint" : `${String(counts.hint)} hints`] : []),
    ].join(", "),
  fields: "Fields of action",
  leading: "Lead",
  members: "Members",
  sides: "Parity",
  sidesText: (sides, names) =>
    `${names.associations}: ${String(sides.associations)}; ${names.authorities}: ${String(sides.authorities)}`,
  sidesBefore: (sides) =>
    `end of ${String(sides.year)}: ${String(sides.associations)} to ${String(sides.authorities)}`,
  networks: "Existing networks",
  networksText: (names, date) => `${names}, looked at on ${date}`,
  legitimationState: (legitimation) => {
    if (!legitimation) return "not asked for yet";
    const { asked, decided } = legitimation;
    if (!decided) return `asked for on ${writtenDate(asked.on, "en")}`;
    return decided.granted
      ? `confirmed on ${writtenDate(decided.on, "en")}`
      : `declined on ${writtenDate(decided.on, "en")}${decided.reason === undefined ? "" : `: ${decided.reason}`}`;
  },
  more: (count) => `and ${String(count)} more`,

  details: "Enter details",
  detailsOf: (name) => `Details: ${name}`,
  whose: "About whom would you like to enter something?",
  person: "Person",
  goOn: "Continue",
  nobodyThere: "Nobody sits in this body at present.",
  seat: "Seat",
  legitimation: "Legitimation",
  authorisation: "Authorisation",
  authorisationText: ({ on, reference }) => `of ${writtenDate(on, "en")}, ${reference}`,
  labels: {
    appointedOn: "Appointed on",
    appointedBy: "Appointed by",
    termUntil: "Term until",
    mandateOn: "Mandate of",
    mandateScope: "What does the mandate allow?",
    mandateLink: "Link to the mandate (optional)",
    competenceProof: "Proof of knowledge",
    competenceOn: "Proof of (day)",
    selectionCriteria: "Version of the selection criteria",
    selectionOn: "Selected on",
    selectionOutcome: "Outcome of the selection",
    consent: "May the person be named at meetings and in minutes?",
    consentOn: "Asked on",
  },
  headings: {
    appointedOn: "Appointment",
    mandateOn: "Mandate",
    competenceProof: "Knowledge",
    selectionCriteria: "Selection procedure",
    consent: "Being named",
  },
  helps: {
    competenceProof: "Kind and date only. No marks and no certificates, please.",
    consent: "Without consent the name is taken away from earlier meetings as well.",
  },
  optional: "Each section is optional. What you empty is taken away.",
  notGiven: "not given",
  yes: "yes",
  no: "no",
  save: "Save",
  asKept: "View what is saved",
  saved: (name) => `The details of ${name} have been saved.`,
  already: "It said so already. Nothing was changed.",
  changed:
    "Something else was entered meanwhile. What you typed is still in the fields but not saved. If you save again, yours counts.",
  fixProblems: "Please check the marked answers. Nothing has been saved yet.",
  notThere: "This person has no such place in this body any more. Nothing was saved.",

  chairTitle: (name) => `Authorisation to chair: ${name}`,
  chair: "Authorisation",
  chairOn: "Of which day is the authorisation?",
  reference: "Reference number",
  chairSaved: "The authorisation has been recorded.",
  noChair: "This body has no chair at present. It is entered in the list of people first.",

  networksTitle: (body) => `Existing networks: ${body}`,
  networksNames: "Which networks were looked at? If there were none, please write that.",
  networksOn: "When were they looked at?",
  networksSaved: "The networks have been recorded.",
  networksNotWanted: "The plan does not ask this of this body.",

  ask: "Ask for legitimation",
  askAgain: "Ask again",
  asked: (who) => `The legitimation has been asked of: ${who}.`,
  waits: (who) => `The legitimation was asked before of: ${who}. It was not asked again.`,
  confirmedBefore: "The legitimation is confirmed already. Nobody was asked.",
  askChanged: "It has been decided meanwhile. You see how it stands now.",
  nobodyToAsk:
    "Nobody in the list of people can legitimise this person at present. Please correct the posts there.",
  notNeeded: "This place needs no legitimation.",

  waitingTitle: "Legitimations that wait for you",
  waitingNone: "No legitimation waits for you at present.",
  waitingCount: (count) => `Legitimation (${String(count)})`,
  decideTitle: (name, body) => `Legitimation: ${name}, ${body}`,
  decideText: "This person is to represent what is named below in the body. Please confirm or decline.",
  why: "Why",
  represents: "Represents",
  body: "Body",
  mandate: "Mandate",
  askedBy: "Asked by",
  state: "State",
  confirm: "Confirm",
  decline: "Decline",
  confirmAfterAll: "Confirm after all",
  declineAfterAll: "Decline after all",
  decide: "Decide",
  declineTitle: (name) => `Decline the legitimation: ${name}`,
  reason: "Why do you decline?",
  confirmed: (name) => `Thank you. You have legitimised ${name}.`,
  declined: (name) => `You have declined the legitimation of ${name}.`,
  decidedBefore: "This has been decided already. Nothing was changed.",
  notAsked: "This legitimation is not needed any more. Nothing was changed.",
  notYours: "Others decide on this legitimation.",
  next: "On to the next",

  forget: "Delete details",
  forgetTitle: (name) => `Delete the details of ${name}?`,
  forgetText:
    "What is recorded of this person is deleted. Who did what when stays in the history. This cannot be undone.",
  forgetSure: "Yes, delete",
  keep: "No, keep",
  forgotten: "The details have been deleted.",
  forgottenBefore: "Nothing is kept about this person any more.",
  stillThere: "This person still sits in the body, or will. Nothing was deleted.",

  history: "History",
  historyTitle: (body) => `History: ${body}`,
  noHistory: "Nothing has been recorded yet.",
  earlier: "Earlier",
  until: (role, from, to) => (from === undefined ? `${role} until ${to}` : `${role}, ${from} to ${to}`),
  appoint: "Appoint",
  appointTitle: (body) => `Appoint somebody: ${body}`,
  appointText: "The place counts from today. It then also stands in the list of people.",
  role: "As what?",
  place: "To which place?",
  placeHelp: "For members only; lead and deputy have no place of their own.",
  anyPlace: "Member",
  appointed: {
    appointed: (name) => `${name} has been appointed.`,
    already: (name) => `${name} has this place already. Nothing has been changed.`,
  },
  appointNext: "What is still missing, for example the legitimation, stands in the composition.",
  appointRefused: {
    noSuchRole: "Please choose member, lead or deputy.",
    noSuchPlace: "Please choose a place from the list.",
  },
  end: "End the appointment",
  endTitle: (name) => `End the appointment of ${name}?`,
  endText: "The place still counts today. What is on record stays until it is deleted.",
  ended: {
    ended: (name) => `The appointment of ${name} ends today.`,
    notThere: (name) => `${name} has no place here that could be ended. Nothing has been changed.`,
  },
  events: "Entries, the newest first",
  parts: {
    appointed: "appointment",
    termUntil: "term",
    mandate: "mandate",
    competence: "knowledge",
    selection: "selection",
    consent: "being named",
  },
  event: (event, name) => {
    switch (event.what) {
      case "memberAppointed":
        return `${name} appointed`;
      case "membershipEnded":
        return `Appointment of ${name} ended`;
      case "memberDetailsSaved":
        return `Details of ${name}: ${joined(
          (event.parts ?? []).map((part) => en.parts[part] ?? part),
          "en",
        )}`;
      case "memberDetailsForgotten":
        return `Details of ${name} deleted`;
      case "chairAuthorised":
        return `Authorisation of ${name}: ${event.on ? writtenDate(event.on, "en") : ""}, ${event.reference ?? ""}`;
      case "networksRecorded":
        return `Networks: ${event.names ?? ""}`;
      case "legitimationAsked":
        return `Legitimation of ${name} asked for`;
      case "legitimationConfirmed":
        return `Legitimation of ${name} confirmed`;
      case "legitimationDeclined":
        return `Legitimation of ${name} declined`;
      default:
        return event.what satisfies never;
    }
  },
  problem: (problem) => {
    switch (problem.code) {
      case "missing":
        return "This is missing.";
      case "notADate":
        return "This is no date. Please give day, month and year.";
      case "inFuture":
        return "This date is in the future.";
      case "tooFarAhead":
        return "This date is too far in the future. Please check the year.";
      case "notAfter":
        return `The term must end after ${writtenDate(problem.day, "en")}.`;
      case "notALink":
        return "This is no link. It begins with https://.";
      case "notAChoice":
        return "Please choose one of the possibilities.";
      case "tooLong":
        return `The text has ${writtenNumber(problem.length, "en")} characters. At most ${writtenNumber(problem.limit, "en")} are allowed.`;
      default:
        return problem satisfies never;
    }
  },

  askedTitle: (name) => `Please legitimise: ${name}`,
  decidedTitle: (name, granted) => (granted ? `Legitimised: ${name}` : `Legitimation declined: ${name}`),
  decidedText: (body) => `It is about the seat in this body: ${body}.`,
  reasonLabel: "Reason",
  endingTitle: (name, date) => `${name}: the place ends on ${date}`,
  endingText: (body) => `${body}: no successor and no extension is in the list of people yet.`,
  look: "View",
};

export const compositionWords: Record<Language, typeof de> = { de, en };
