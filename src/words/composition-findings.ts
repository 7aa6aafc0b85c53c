import type { Finding, Mender, Remedy, Severity } from "../bodies/composition/finding.ts";
import type { Sides } from "../bodies/composition/sides.ts";
import type { Language, Role } from "../plan/schema.ts";
import { joined, writtenDate } from "./format.ts";
import { roleWords } from "./roles.ts";

/** What was found about who sits in a body, who can mend it and how. */

/** Names of what a finding is about, in the reader's language. */
export interface Names {
  person(id: string): string;
  organisation(id: string): string;
  bench(id: string): string;
  field(id: string): string;
  /** Organisations of that kind. */
  kind(kind: string): string;
  sides(sides: Sides): string;
}

const post = (role: string, language: Language): string => roleWords[language][role as Role];

const de = {
  severity: {
    breach: "Verstoß",
    open: "Offen",
    soon: "Bald",
    hint: "Hinweis",
  } satisfies Record<Severity, string>,
  subject: (finding: Finding, names: Names): string => subject(finding, names, "de"),
  networks: "Bestehende Netzwerke",
  parity: "Parität",
  field: "Handlungsfeld",
  what: (finding: Finding, names: Names): string => {
    switch (finding.code) {
      case "seatMissing":
        return finding.since
          ? `Der Sitz ist seit dem ${writtenDate(finding.since, "de")} nicht besetzt.`
          : "Der Sitz ist nicht besetzt.";
      case "seatDouble":
        return `Der Sitz ist mehrfach besetzt: ${joined(finding.people.map(names.person), "de")}.`;
      case "seatUnknown":
        return "In der Personenliste steht nicht, für wen die Person hier sitzt.";
      case "seatNone":
        return `Dafür gibt es hier keinen Sitz: ${names.organisation(finding.organisation)}.`;
      case "noCityEmployee":
        return finding.why === "left"
          ? "Dieser Platz ist für Beschäftigte der Stadt. Laut Personenliste hat die Person dort kein Amt mehr."
          : "Dieser Platz ist für Beschäftigte der Stadt.";
      case "employerUnknown":
        return "Dieser Platz ist für Beschäftigte der Stadt. In der Personenliste steht nicht, wo die Person arbeitet.";
      case "legitimationMissing":
        return "Die Legitimation ist noch nicht angefragt.";
      case "legitimatorMissing":
        return "In der Personenliste steht niemand, der diese Person legitimieren kann.";
      case "legitimationWaiting":
        return `Die Legitimation ist seit dem ${writtenDate(finding.since, "de")} angefragt.`;
      case "legitimationDeclined":
        return `Die Legitimation wurde am ${writtenDate(finding.on, "de")} abgelehnt.`;
      case "mandateMissing":
        return "Die Vollmacht ist nicht eingetragen.";
      case "competenceMissing":
        return "Ein Nachweis der Kenntnisse ist nicht eingetragen.";
      case "selectionMissing":
        return "Das Auswahlverfahren ist nicht eingetragen.";
      case "vacant":
        return [
          finding.since ? `Seit dem ${writtenDate(finding.since, "de")} nicht besetzt.` : "Nicht besetzt.",
          ...(finding.standIn === undefined ? [] : [`Bis dahin vertritt ${names.person(finding.standIn)}.`]),
        ].join(" ");
      case "several":
        return `Der Plan spricht von einer Person, eingetragen sind: ${joined(finding.people.map(names.person), "de")}.`;
      case "notOfMembers":
        return `Ist hier als ${post(finding.role, "de")} eingetragen, aber nicht als Mitglied.`;
      case "authorisationMissing":
        return "Die Bevollmächtigung für die Leitung ist nicht eingetragen.";
      case "nobodyOf":
        return "Von dort ist niemand dabei.";
      case "benchEmpty":
        return "Von dieser Seite ist niemand dabei.";
      case "parityOff":
        return [
          `Angestrebt sind gleich viele. Zurzeit: ${names.sides(finding.now)}.`,
          ...finding.before.map(
            ({ year, associations, authorities }) =>
              `Ende ${String(year)}: ${String(associations)} zu ${String(authorities)}.`,
          ),
        ].join(" ");
      case "networksMissing":
        return "Es ist nicht eingetragen, welche vor der Gründung betrachtet wurden.";
      case "networksLate":
        return `Sie wurden erst am ${writtenDate(finding.on, "de")} betrachtet, nach der Gründung.`;
      case "fieldWithoutBody":
        return "Dafür gibt es keine Gruppe.";
      case "bodyWithoutField":
        return "In der Personenliste steht keines, das der Plan kennt.";
      case "postEnding":
        return `${post(finding.role, "de")} bis ${writtenDate(finding.on, "de")}. Eine Nachfolge steht noch nicht fest.`;
      case "termEnding":
        return `Die Amtszeit endet am ${writtenDate(finding.on, "de")}.`;
      case "termOver":
        return `Die Amtszeit endete am ${writtenDate(finding.on, "de")}.`;
      case "postEnded":
        return `${post(finding.role, "de")} bis ${writtenDate(finding.on, "de")}. Eine Nachfolge gibt es nicht.`;
      case "detailsLeft":
        return "Gehört nicht mehr dazu. Eingetragene Angaben sind noch gespeichert.";
      default:
        return finding satisfies never;
    }
  },
  how: {
    appoint: "Person benennen und in die Personenliste aufnehmen",
    replace: "in der Personenliste anders besetzen",
    correctRoster: "Personenliste berichtigen",
    askLegitimation: "Legitimation anfragen",
    decideLegitimation: "bestätigen oder ablehnen",
    recordDetails: "Angaben eintragen",
    authorise: "bevollmächtigen und eintragen",
    elect: "jemanden aus der Mitte wählen und in die Personenliste aufnehmen",
    invite: "Mitglieder von dort gewinnen",
    recordNetworks: "Netzwerke eintragen",
    foundGroup: "Gruppe bilden und in die Personenliste aufnehmen",
    seekBalance: "bei der nächsten Besetzung darauf achten",
    renew: "verlängern oder Nachfolge benennen",
    forget: "Angaben löschen",
  } satisfies Record<Remedy, string>,
  by: {
    office: "koordinierendes Büro",
    chair: "Leitung",
    legitimator: "wer legitimiert",
    mayor: "Stadtspitze",
    organisation: "entsendende Stelle",
    members: "Mitglieder",
  } satisfies Record<Mender, string>,
  remedy: (how: string, by: readonly string[]) => `Abhilfe: ${how} (${by.join(", ")}).`,
};

const en: typeof de = {
  severity: { breach: "Breach", open: "Open", soon: "Soon", hint: "Hint" },
  subject: (finding, names) => subject(finding, names, "en"),
  networks: "Existing networks",
  parity: "Parity",
  field: "Field of action",
  what: (finding, names) => {
    switch (finding.code) {
      case "seatMissing":
        return finding.since
          ? `The seat has been vacant since ${writtenDate(finding.since, "en")}.`
          : "The seat is vacant.";
      case "seatDouble":
        return `The seat is taken more than once: ${joined(finding.people.map(names.person), "en")}.`;
      case "seatUnknown":
        return "The list of people does not say for whom the person sits here.";
      case "seatNone":
        return `There is no seat here for: ${names.organisation(finding.organisation)}.`;
      case "noCityEmployee":
        return finding.why === "left"
          ? "This place is for employees of the city. By the list of people the person has no post there any more."
          : "This place is for employees of the city.";
      case "employerUnknown":
        return "This place is for employees of the city. The list of people does not say where the person works.";
      case "legitimationMissing":
        return "The legitimation has not been asked for yet.";
      case "legitimatorMissing":
        return "Nobody in the list of people can legitimise this person.";
      case "legitimationWaiting":
        return `The legitimation was asked for on ${writtenDate(finding.since, "en")}.`;
      case "legitimationDeclined":
        return `The legitimation was declined on ${writtenDate(finding.on, "en")}.`;
      case "mandateMissing":
        return "The mandate is not on record.";
      case "competenceMissing":
        return "A proof of knowledge is not on record.";
      case "selectionMissing":
        return "The selection procedure is not on record.";
      case "vacant":
        return [
          finding.since ? `Vacant since ${writtenDate(finding.since, "en")}.` : "Vacant.",
          ...(finding.standIn === undefined
            ? []
            : [`Until then ${names.person(finding.standIn)} stands in.`]),
        ].join(" ");
      case "several":
        return `The plan speaks of one person, on record are: ${joined(finding.people.map(names.person), "en")}.`;
      case "notOfMembers":
        return `Is on record here as ${post(finding.role, "en").toLowerCase()}, but not as a member.`;
      case "authorisationMissing":
        return "The authorisation to chair is not on record.";
      case "nobodyOf":
        return "Nobody from there takes part.";
      case "benchEmpty":
        return "Nobody from this side takes part.";
      case "parityOff":
        return [
          `Equal numbers are aimed at. At present: ${names.sides(finding.now)}.`,
          ...finding.before.map(
            ({ year, associations, authorities }) =>
              `End of ${String(year)}: ${String(associations)} to ${String(authorities)}.`,
          ),
        ].join(" ");
      case "networksMissing":
        return "It is not on record which were looked at before the body was formed.";
      case "networksLate":
        return `They were looked at only on ${writtenDate(finding.on, "en")}, after the body was formed.`;
      case "fieldWithoutBody":
        return "There is no group for it.";
      case "bodyWithoutField":
        return "The list of people names none that the plan knows.";
      case "postEnding":
        return `${post(finding.role, "en")} until ${writtenDate(finding.on, "en")}. A successor is not known yet.`;
      case "termEnding":
        return `The term ends on ${writtenDate(finding.on, "en")}.`;
      case "termOver":
        return `The term ended on ${writtenDate(finding.on, "en")}.`;
      case "postEnded":
        return `${post(finding.role, "en")} until ${writtenDate(finding.on, "en")}. There is no successor.`;
      case "detailsLeft":
        return "Does not belong to it any more. Details are still kept.";
      default:
        return finding satisfies never;
    }
  },
  how: {
    appoint: "name a person and enter them in the list of people",
    replace: "fill it otherwise in the list of people",
    correctRoster: "correct the list of people",
    askLegitimation: "ask for the legitimation",
    decideLegitimation: "confirm or decline",
    recordDetails: "enter details",
    authorise: "authorise and record it",
    elect: "choose one of the members and enter them in the list of people",
    invite: "win members from there",
    recordNetworks: "enter networks",
    foundGroup: "form a group and enter it in the list of people",
    seekBalance: "mind it when seats are filled next",
    renew: "extend it or name a successor",
    forget: "delete the details",
  },
  by: {
    office: "coordinating office",
    chair: "chair",
    legitimator: "whoever legitimises",
    mayor: "mayor",
    organisation: "sending organisation",
    members: "members",
  },
  remedy: (how, by) => `Remedy: ${how} (${by.join(", ")}).`,
};

/** What a finding is about, in a word. */
function subject(finding: Finding, names: Names, language: Language): string {
  const words = findingWords[language];
  if ("person" in finding) return names.person(finding.person);
  switch (finding.code) {
    case "seatMissing":
    case "seatDouble":
      return names.organisation(finding.organisation);
    case "vacant":
    case "several":
      return post(finding.role, language);
    case "nobodyOf":
      return joined(finding.kinds.map(names.kind), language);
    case "benchEmpty":
      return joined(finding.benches.map(names.bench), language);
    case "parityOff":
      return words.parity;
    case "networksMissing":
    case "networksLate":
      return words.networks;
    case "fieldWithoutBody":
      return names.field(finding.field);
    case "bodyWithoutField":
      return words.field;
    default:
      return finding satisfies never;
  }
}

export const findingWords: Record<Language, typeof de> = { de, en };
