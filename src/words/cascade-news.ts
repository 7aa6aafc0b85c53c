import type { Language } from "../plan/schema.ts";

/** Messages about the compiled report, to those whose turn it is. */
const de = {
  closedTitle: (year: number) => `Bitte billigen: Gesamtbericht ${String(year)}`,
  closedText: (included: number, missing: number) =>
    missing === 0
      ? `Die Berichte sind abgeschlossen. Alle ${String(included)} sind enthalten.`
      : `Die Berichte sind abgeschlossen: ${String(included)} sind enthalten, ${String(missing)} fehlen.`,
  reason: "Grund",
  withdrawnTitle: (year: number) => `Billigung zurückgenommen: Gesamtbericht ${String(year)}`,
  withdrawnText: "Der Gesamtbericht kann wieder geändert werden. Danach ist er neu zu billigen.",
  endedTitle: {
    stopped: (to: string, year: number) => `Freigabe gestoppt: Information zum Jahr ${String(year)}, ${to}`,
    takenBack: (to: string, year: number) =>
      `Freigabe zurückgenommen: Information zum Jahr ${String(year)}, ${to}`,
  },
  endedText: "Sie kann neu freigegeben werden, wenn der Grund behoben ist.",
  approvedTitle: (year: number) => `Gebilligt: Gesamtbericht ${String(year)}`,
  approvedText: "Nach der Vorstellung tragen Sie bitte den Tag ein.",
  releasableTitle: (year: number) => `Bitte freigeben: Information zum Jahr ${String(year)}`,
  releasableText: "Der Gesamtbericht ist gebilligt. Die Information kann jetzt freigegeben werden.",
  releasedTitle: (year: number) => `Freigegeben: Information zum Jahr ${String(year)}`,
  releasedText: (to: string, effect: string) =>
    `Für: ${to}. Sie gilt ab ${effect}. Bis dahin kann die Freigabe gestoppt werden.`,
  undeliveredTitle: (to: string, year: number) =>
    `Bitte zustellen: Information zum Jahr ${String(year)}, ${to}`,
  undeliveredText: "Die Freigabe gilt. Bitte tragen Sie Tag und Aktenzeichen der Zustellung ein.",
  open: "Gesamtbericht öffnen",
};

const en: typeof de = {
  closedTitle: (year) => `Please approve: compiled report ${String(year)}`,
  closedText: (included, missing) =>
    missing === 0
      ? `The reports are closed. All ${String(included)} are included.`
      : `The reports are closed: ${String(included)} are included, ${String(missing)} are missing.`,
  reason: "Reason",
  withdrawnTitle: (year) => `Approval withdrawn: compiled report ${String(year)}`,
  withdrawnText: "The compiled report can be changed again. Then it is to be approved anew.",
  endedTitle: {
    stopped: (to, year) => `Release stopped: information on the year ${String(year)}, ${to}`,
    takenBack: (to, year) => `Release taken back: information on the year ${String(year)}, ${to}`,
  },
  endedText: "It can be released anew when the reason is dealt with.",
  approvedTitle: (year) => `Approved: compiled report ${String(year)}`,
  approvedText: "After the briefing, please enter its day.",
  releasableTitle: (year) => `Please release: information on the year ${String(year)}`,
  releasableText: "The compiled report is approved. The information can be released now.",
  releasedTitle: (year) => `Released: information on the year ${String(year)}`,
  releasedText: (to, effect) =>
    `For: ${to}. It takes effect on ${effect}. Until then the release can be stopped.`,
  undeliveredTitle: (to, year) => `Please deliver: information on the year ${String(year)}, ${to}`,
  undeliveredText: "The release is in effect. Please enter day and reference number of the delivery.",
  open: "Open the compiled report",
};

export const cascadeNewsWords: Record<Language, typeof de> = { de, en };
