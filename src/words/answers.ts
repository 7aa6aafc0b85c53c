import type { Duty, Language } from "../plan/schema.ts";
import type { CadenceGroup } from "../questions/by-cadence.ts";

const de = {
  section: (id: string, place?: string) =>
    (id === "Schluss" ? "Schlussbestimmung" : `Abschnitt ${id}`) + (place ? `, ${place}` : ""),
  holder: "Zurzeit",
  holderOn: (date: string) => `Am ${date}`,
  holders: (shown: string, more: number) => `${shown} und ${String(more)} weitere`,
  noHolder: "in der Personenliste nicht eingetragen",
  unnamed: "Nicht im Plan benannt.",
  toward: "Gegenüber",
  towardNobody: "Dazu nennt der Plan niemanden.",
  cadence: "Wie oft",
  source: "Quelle",
  sourceText: (plan: string, section: string, date: string) => `${plan}, ${section} (Stand ${date})`,
  kinds: {
    deadline: "Pflicht mit Termin",
    duty: "Pflicht",
    aim: "Ziel",
    rule: "Regel",
    fact: "Angabe",
  } satisfies Record<Duty["kind"], string>,
  related: "Dazu auch",
  whole: "Ganze Antwort",
  open: "Öffnen",
  allTitle: (who: string) => `Pflichten: ${who}`,
  allText: (many: number, shared: boolean) =>
    (many === 1 ? "Eine Pflicht steht im Plan." : `${String(many)} Pflichten und Ziele stehen im Plan.`) +
    (shared ? " Auch die der ganzen Verwaltung sind dabei." : ""),
  allOf: (group: string, many: number) => `${group}: alle ${String(many)}`,
  groups: {
    recurring: "Wiederkehrend",
    onOccasion: "Einmalig oder bei Anlass",
    always: "Dauerhaft",
    aims: "Ziele",
  } satisfies Record<CadenceGroup, string>,
  suggestTitle: "Meinten Sie …?",
  suggestText: "Ich bin mir nicht sicher. Tippen Sie auf das, was Sie meinen.",
  takenAs: (about: string) => `Bezogen auf: ${about}`,
  unclear: "Worauf bezieht sich Ihre Frage? Bitte nennen Sie die Sache, um die es geht.",
  refuseTitle: "Das regelt der Plan nicht.",
  refuseText: (plan: string) => `Im Plan „${plan}“ finde ich dazu nichts.`,
  refuseTitleActor: "Genau dazu finde ich im Plan nichts.",
  due: "Nächste Frist",
  refuseActor: (actor: string) => `Zu „${actor}“ steht im Plan:`,
  refuseNext: "Fragen Sie bitte anders oder wenden Sie sich an das koordinierende Büro.",
};

const en: typeof de = {
  section: (id, place) =>
    (id === "Schluss" ? "closing clause" : `section ${id}`) + (place ? `, ${place}` : ""),
  holder: "At present",
  holderOn: (date) => `On ${date}`,
  holders: (shown, more) => `${shown} and ${String(more)} more`,
  noHolder: "not entered in the list of people",
  unnamed: "Not named in the plan.",
  toward: "Toward",
  towardNobody: "The plan names nobody for that.",
  cadence: "How often",
  source: "Source",
  sourceText: (plan, section, date) => `${plan}, ${section} (as of ${date})`,
  kinds: { deadline: "duty with a date", duty: "duty", aim: "aim", rule: "rule", fact: "fact" },
  related: "See also",
  whole: "Whole answer",
  open: "Open",
  allTitle: (who) => `Duties: ${who}`,
  allText: (many, shared) =>
    (many === 1 ? "The plan has one duty." : `The plan has ${String(many)} duties and aims.`) +
    (shared ? " Those of the whole administration are among them." : ""),
  allOf: (group, many) => `${group}: all ${String(many)}`,
  groups: { recurring: "Recurring", onOccasion: "Once or on occasion", always: "Permanent", aims: "Aims" },
  suggestTitle: "Did you mean …?",
  suggestText: "I am not sure. Tap what you mean.",
  takenAs: (about) => `Taken to be about: ${about}`,
  unclear: "What is your question about? Please name the matter.",
  refuseTitle: "The plan does not say.",
  refuseText: (plan) => `I find nothing about this in the plan “${plan}”.`,
  refuseTitleActor: "I find nothing about exactly this in the plan.",
  due: "Next due",
  refuseActor: (actor) => `About “${actor}” the plan says:`,
  refuseNext: "Please ask in other words or turn to the coordinating office.",
};

export const answerWords: Record<Language, typeof de> = { de, en };
