import type { Language } from "../plan/schema.ts";

/**
 * Reads a number as people of that language write it: 1.000 is a thousand in German, 1,000 in English. Undefined for what
 * is no number, and for what the other language would read as a thousand: nobody shall find 1 where they meant 1000.
 */
export function typedNumber(text: string, language: Language): number | undefined {
  const [group, point] = language === "de" ? [".", ","] : [",", "."];
  const [whole = "", fraction, ...more] = text.trim().split(point);
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+$`);
  if (more.length > 0 || (fraction !== undefined && !/^\d{1,6}$/.test(fraction))) return undefined;
  if (fraction?.length === 3 && /^-?[1-9]\d{0,2}$/.test(whole)) return undefined;
  if (grouped.test(whole)) return Number(`${whole.replaceAll(group, "")}.${fraction ?? "0"}`);
  if (/^-?\d{1,15}$/.test(whole)) return Number(`${whole}.${fraction ?? "0"}`);
  // The other language's point is understood where it cannot be a thousand: 3.5 in German.
  const other = fraction === undefined ? /^(-?\d{1,15})\D(\d{1,2}|\d{4,6})$/.exec(whole) : null;
  return other && whole.includes(group) ? Number(`${String(other[1])}.${String(other[2])}`) : undefined;
}
