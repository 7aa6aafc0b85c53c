// What XML 1.0 forbids, the controls that it only tolerates, and what Unicode calls no characters.
const unwritable = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const rightToLeft =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The text as every file can hold it: no control characters but tab and line feed, no halves of characters. */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(unwritable, (found) => (found === "\n" || found === "\t" ? found : ""));
}

/** Nothing that anybody could see; characters that only steer the direction of writing are nothing. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text);
}

/** At most so many UTF-16 units, with an ellipsis where the text goes on; never half a character. */
export function cut(text: string, units: number): string {
  return text.length <= units ? text : `${text.slice(0, units - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Whether the first letter belongs to a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** The address where it is a whole one with https; undefined for everything else. */
export function webAddress(href: string): string | undefined {
  if (!/^https:\/\//i.test(href.trim())) return undefined;
  return URL.canParse(href) ? new URL(href).href : undefined;
}
