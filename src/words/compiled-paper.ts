import type { Language } from "../plan/schema.ts";
import type { ReportState } from "../reports/state.ts";
import { joined, writtenNumber } from "./format.ts";

/** Words of the written documents that are made of the units' reports. */

const de = {
  title: (year: number) => `Umsetzungsbericht ${String(year)}`,
  draftTitle: (year: number) => `Entwurf: Umsetzungsbericht ${String(year)}`,
  internalSubtitle: (body: string) => `Gesamtbericht der Verwaltung, ${body}`,
  informationSubtitle: (recipient: string, year: number) =>
    `Information: ${recipient}. Umsetzung im Jahr ${String(year)}`,
  plan: "Plan",
  closing: "Stand der Berichte",
  closingText: (date: string, number: number) => `${date}, Abschluss ${String(number)}`,
  reports: "Berichte",
  reportsText: (included: number, all: number) => `${String(included)} von ${String(all)}`,
  approvedBy: "Gebilligt",
  briefed: "Vorgestellt",
  releasedBy: "Freigegeben",
  onBehalf: (post: string) => `${post}, im Auftrag`,
  effect: "Gilt ab",
  draft: "Entwurf. Dieser Bericht ist noch nicht gebilligt.",
  notReleased: "Entwurf. Dieses Dokument ist noch nicht freigegeben.",
  waiting: (when: string) => `Diese Information ist freigegeben, gilt aber erst ab ${when}.`,
  ended: "Die Freigabe dieses Dokuments wurde angehalten oder zurückgenommen.",
  internal: "Nur für den Gebrauch innerhalb der Verwaltung.",
  footerDraft: (title: string) => `${title} · Entwurf`,
  foreword: "Vorwort",
  overview: "Überblick",
  missing: "Fehlende Berichte",
  missingText: (count: number) =>
    count === 1
      ? "Von einer Stelle lag am Tag des Abschlusses kein angenommener Bericht vor:"
      : `Von ${String(count)} Stellen lag am Tag des Abschlusses kein angenommener Bericht vor:`,
  coverage: (included: number, all: number) => {
    if (included === all)
      return all === 1
        ? "Die einzige berichtspflichtige Stelle hat berichtet."
        : `Alle ${String(all)} berichtspflichtigen Stellen haben berichtet.`;
    const missing = all - included;
    const rest = missing === 1 ? "Ein Bericht lag" : `${String(missing)} Berichte lagen`;
    const reported = included === 1 ? "hat eine" : `haben ${String(included)}`;
    return `Von ${String(all)} berichtspflichtigen Stellen ${reported} berichtet. ${rest} bei Redaktionsschluss nicht vor.`;
  },
  changed: "Seit dem Abschluss geändert",
  changedText:
    "Diese Berichte wurden nach dem Abschluss wieder geöffnet, geändert oder angenommen. Hier steht der Stand vom Abschluss.",
  changedItem: (name: string, was: number | undefined, state: ReportState) =>
    [
      `${name}: ${was === undefined ? "hier nicht enthalten" : `hier Fassung ${String(was)}`}`,
      `jetzt ${"version" in state ? `Fassung ${String(state.version)}, ` : ""}${de.states[state.name]}`,
    ].join(", "),
  states: {
    open: "noch nicht begonnen",
    draft: "in Arbeit",
    submitted: "abgegeben",
    returned: "zur Überarbeitung zurückgegeben",
    accepted: "angenommen",
  } satisfies Record<ReportState["name"], string>,
  laterVersion: "Zu dieser Stelle gibt es inzwischen einen anderen Stand.",
  indicators: "Kennzahlen",
  indicator: "Kennzahl",
  thisYear: (year: number) => String(year),
  baseline: "Ausgangswert",
  baselineText: (value: string, period: string) => `${value} (${period})`,
  none: "–",
  figures: "Zahlen",
  sums: "Summen aller Berichte",
  question: "Frage",
  sum: "Summe",
  unitsAnswered: "Stellen mit Angabe",
  count: "Anzahl",
  answer: "Antwort",
  countCaption: (label: string, units: number) =>
    `${label} (${units === 1 ? "eine Stelle" : `${String(units)} Stellen`} mit Angabe)`,
  about: (heading: string, label: string) => `${heading} – ${label}`,
  withUnit: (label: string, unit: string) => `${label} (${unit})`,
  divisionFigures: (division: string) => `Zahlen: ${division}`,
  here: "Hier",
  allTogether: "Gesamt",
  option: (label: string, option: string) => `${label} ${option}`,
  noDivision: "Übrige Stellen",
  missingInDivision: (names: readonly string[]) => `Ohne Bericht: ${joined(names, "de")}.`,
  unit: "Stelle",
  unitAndDivision: (unit: string, division: string) => `${unit} (${division})`,
  version: (number: number, date: string) => `Fassung ${String(number)}, abgegeben am ${date}`,
  entriesText: (chapter: string) => `Ausführlich im Kapitel „${chapter}“:`,
  entry: (title: string, field: string) => `${title} (${field})`,
  nth: (title: string, nth: number) => `${title} ${String(nth)}`,
  yes: "Ja",
  no: "Nein",
  number: (value: number, unit: string | undefined) =>
    unit === undefined ? writtenNumber(value, "de") : `${writtenNumber(value, "de")} ${unit}`,
};

const en: typeof de = {
  title: (year) => `Implementation report ${String(year)}`,
  draftTitle: (year) => `Draft: implementation report ${String(year)}`,
  internalSubtitle: (body) => `Compiled report of the administration, ${body}`,
  informationSubtitle: (recipient, year) =>
    `Information: ${recipient}. Implementation in the year ${String(year)}`,
  plan: "Plan",
  closing: "State of the reports",
  closingText: (date, number) => `${date}, closing ${String(number)}`,
  reports: "Reports",
  reportsText: (included, all) => `${String(included)} of ${String(all)}`,
  approvedBy: "Approved",
  briefed: "Presented",
  releasedBy: "Released",
  onBehalf: (post) => `${post}, on behalf`,
  effect: "In effect from",
  draft: "Draft. This report has not been approved yet.",
  notReleased: "Draft. This document has not been released yet.",
  waiting: (when) => `This information has been released but is not in effect before ${when}.`,
  ended: "The release of this document was stopped or taken back.",
  internal: "For use inside the administration only.",
  footerDraft: (title) => `${title} · Draft`,
  foreword: "Foreword",
  overview: "Overview",
  missing: "Missing reports",
  missingText: (count) =>
    count === 1
      ? "On the day of the closing there was no accepted report of one office:"
      : `On the day of the closing there was no accepted report of ${String(count)} offices:`,
  coverage: (included, all) => {
    if (included === all)
      return all === 1
        ? "The only office that owes a report has reported."
        : `All ${String(all)} offices that owe a report have reported.`;
    const missing = all - included;
    const rest = missing === 1 ? "One report was" : `${String(missing)} reports were`;
    const reported = included === 1 ? "one has" : `${String(included)} have`;
    return `Of ${String(all)} offices that owe a report, ${reported} reported. ${rest} not available at the time of closing.`;
  },
  changed: "Changed since the closing",
  changedText:
    "These reports were opened again, changed or accepted after the closing. The state at the closing is shown here.",
  changedItem: (name, was, state) =>
    [
      `${name}: ${was === undefined ? "not included here" : `version ${String(was)} here`}`,
      `now ${"version" in state ? `version ${String(state.version)}, ` : ""}${en.states[state.name]}`,
    ].join(", "),
  states: {
    open: "not begun",
    draft: "in progress",
    submitted: "submitted",
    returned: "returned for changes",
    accepted: "accepted",
  },
  laterVersion: "The report of this office has changed meanwhile.",
  indicators: "Indicators",
  indicator: "Indicator",
  thisYear: (year) => String(year),
  baseline: "Baseline",
  baselineText: (value, period) => `${value} (${period})`,
  none: "–",
  figures: "Figures",
  sums: "Sums of all reports",
  question: "Question",
  sum: "Sum",
  unitsAnswered: "Offices that answered",
  count: "Count",
  answer: "Answer",
  countCaption: (label, units) =>
    `${label} (${units === 1 ? "one office" : `${String(units)} offices`} answered)`,
  about: (heading, label) => `${heading} – ${label}`,
  withUnit: (label, unit) => `${label} (${unit})`,
  divisionFigures: (division) => `Figures: ${division}`,
  here: "Here",
  allTogether: "Total",
  option: (label, option) => `${label} ${option}`,
  noDivision: "Other offices",
  missingInDivision: (names) => `No report: ${joined(names, "en")}.`,
  unit: "Office",
  unitAndDivision: (unit, division) => `${unit} (${division})`,
  version: (number, date) => `Version ${String(number)}, submitted on ${date}`,
  entriesText: (chapter) => `In full in the chapter “${chapter}”:`,
  entry: (title, field) => `${title} (${field})`,
  nth: (title, nth) => `${title} ${String(nth)}`,
  yes: "Yes",
  no: "No",
  number: (value, unit) =>
    unit === undefined ? writtenNumber(value, "en") : `${writtenNumber(value, "en")} ${unit}`,
};

export const compiledPaperWords: Record<Language, typeof de> = { de, en };
