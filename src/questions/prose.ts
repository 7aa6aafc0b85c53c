/** What no colleague types as a question: markup, templates, statements of SQL, mostly signs. Nothing is done to it. */

const code: readonly RegExp[] = [
  /<\/?[a-z!?][^>]*>/i,
  /\$\{|\{\{|\}\}|<%|%>/,
  /\b(?:drop|alter|create|truncate)\s+(?:table|database)\b|\binsert\s+into\b|\bunion\s+(?:all\s+)?select\b/i,
  /\bselect\b.*\bfrom\b.*(?:;|--|=)|\b(?:or|and)\s+'?\d+'?\s*=\s*'?\d+/i,
  /\]\(\s*(?:https?|javascript|data):/i,
];
/** A question has few signs besides letters: this share of them is none any more. */
const mostSigns = 0.3;

/** Whether a text reads like something a person would ask. */
export function isProse(text: string): boolean {
  if (code.some((pattern) => pattern.test(text))) return false;
  const signs = text.replace(/[\p{L}\p{M}\p{N}\s.,?!]/gu, "").length;
  return signs <= Math.max(4, mostSigns * text.length);
}
