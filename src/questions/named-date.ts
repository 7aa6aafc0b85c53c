import { readDate, type LocalDate } from "../time/local-date.ts";

const months = [
  "januar january jan jänner",
  "februar february feb",
  "märz march mar mrz maerz",
  "april apr",
  "mai may",
  "juni june jun",
  "juli july jul",
  "august aug",
  "september sep sept",
  "oktober october okt oct",
  "november nov",
  "dezember december dez dec",
].map((names) => names.split(" "));
const month = months.flat().join("|");

/** Ways to write a day; each names the parts it finds. Two digits of a year are of this century. */
const patterns: readonly RegExp[] = [
  /\b(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b/,
  /\b(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d{2})\b/,
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s(?:of\\s)?(?<month>${month})\\.?,?\\s(?<year>\\d{4})\\b`,
    "iu",
  ),
  new RegExp(`\\b(?<month>${month})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})\\b`, "iu"),
];

/** Words that belong to a day and say nothing without it. */
const leading = /\s*\b(?:am|zum|vom|per|stand|on|as of|at)\s*$/iu;

/** The first day of the calendar that a text names, and the text without it; a day that does not exist stays text. */
export function readNamedDate(text: string): { on?: LocalDate; rest: string } {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (!found?.groups) continue;
    const { year = "", month: named = "", day = "" } = found.groups;
    const on = readDate(
      `${year.length === 2 ? `20${year}` : year}-${monthOf(named)}-${day.padStart(2, "0")}`,
    );
    if (!on) continue;
    const before = text.slice(0, found.index).replace(leading, "");
    return { on, rest: `${before} ${text.slice(found.index + found[0].length)}`.trim() };
  }
  return { rest: text };
}

function monthOf(named: string): string {
  const number = months.findIndex((names) => names.includes(named.toLowerCase())) + 1;
  return (number > 0 ? String(number) : named).padStart(2, "0");
}
