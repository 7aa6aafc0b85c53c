import type { Duty, Language } from "../plan/schema.ts";

const de = {
  section: (id: string, place?: string) =>
    (id === "Schluss" ? "Schlussbestimmung" : `Abschnitt ${id}`) + (place ? `, ${place}` : ""),
  holder: "Zurzeit",
  holders: (shown: string, more: number) => `${shown} und ${String(more)} weitere`,
  noHolder: "in der Personenliste nicht eingetragen",
  unnamed: "Nicht im Plan benannt.",
  toward: "Gegenüber",
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
  suggestTitle: "Meinten Sie …?",
  suggestText: "Ich bin mir nicht sicher. Tippen Sie auf das, was Sie meinen.",
  refuseTitle: "Das regelt der Plan nicht.",
  refuseText: (plan: string) => `Im Plan „${plan}“ finde ich dazu nichts.`,
  refuseActor: (actor: string) => `Zu „${actor}“ steht im Plan:`,
  refuseNext: "Fragen Sie bitte anders oder wenden Sie sich an das koordinierende Büro.",
};

const en: typeof de = {
  section: (id, place) =>
    (id === "Schluss" ? "closing clause" : `section ${id}`) + (place ? `, ${place}` : ""),
  holder: "At present",
  holders: (shown, more) => `${shown} and ${String(more)} more`,
  noHolder: "not entered in the list of people",
  unnamed: "Not named in the plan.",
  toward: "Toward",
  cadence: "How often",
  source: "Source",
  sourceText: (plan, section, date) => `${plan}, ${section} (as of ${date})`,
  kinds: { deadline: "duty with a date", duty: "duty", aim: "aim", rule: "rule", fact: "fact" },
  related: "See also",
  suggestTitle: "Did you mean …?",
  suggestText: "I am not sure. Tap what you mean.",
  refuseTitle: "The plan does not say.",
  refuseText: (plan) => `I find nothing about this in the plan “${plan}”.`,
  refuseActor: (actor) => `About “${actor}” the plan says:`,
  refuseNext: "Please ask in other words or turn to the coordinating office.",
};

export const answerWords: Record<Language, typeof de> = { de, en };
