/**
 * Reads a time of day as people write it: "14", "14 Uhr", "14.30 Uhr", "9 Uhr 30", "14:30", "1430", "2:30 pm".
 * Minutes since midnight; undefined for what is no time. Pure.
 */
export function readTime(text: string): number | undefined {
  const typed = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/^(um|at|ab|from) /, "");
  const [, hours, minutes, half] =
    /^(\d{1,2})(?: ?[:.h] ?(\d{2})| ?uhr ?(?=\d)(\d{2})?)? ?(?:uhr|h|o'clock)?$/.exec(asOneForm(typed)) ?? [];
  if (hours === undefined) return readHalfDay(typed);
  const minute = Number(minutes ?? half ?? 0);
  const hour = Number(hours);
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}

/** "1430" is 14:30. */
function asOneForm(typed: string): string {
  return typed.replace(/^(\d{2})(\d{2})( ?(?:uhr|h))?$/, "$1:$2");
}

/** The English way: noon is 12 pm, midnight 12 am. */
function readHalfDay(typed: string): number | undefined {
  const found = /^(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?$/.exec(typed);
  if (!found) return undefined;
  const [, hours, minutes = "0", half] = found;
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hour < 1 || hour > 12 || minute > 59) return undefined;
  return ((hour % 12) + (half === "p" ? 12 : 0)) * 60 + minute;
}

/** Reads how long something lasts: "90", "90 Minuten", "1,5 Stunden", "2 h". Minutes; undefined for what is none. Pure. */
export function readLength(text: string): number | undefined {
  const typed = text.toLowerCase().replace(/\s+/g, " ").trim();
  const minutes = /^(\d{1,3}) ?(?:min\.?|minuten|minutes)?$/.exec(typed)?.[1];
  if (minutes !== undefined) return Number(minutes);
  const found = /^(\d)(?:[.,](5|25|75|50))? ?(?:h|std\.?|stunden?|hours?)$/.exec(typed);
  return found ? Math.round(Number(`${String(found[1])}.${found[2] ?? "0"}`) * 60) : undefined;
}
