import { intentPatterns } from "./language/intents.ts";

export type Intent = keyof typeof intentPatterns | "whether";

const compiled = Object.entries(intentPatterns).map(
  ([intent, list]) => [intent as Intent, new RegExp(`\\b(?:${list.join("|")})\\b`)] as const,
);

/**
 * What a question wants to know. The list of intents is in order of how special they are, so "wie oft" is not "wie"; a
 * question without a question word asks whether.
 */
export function intentOf(words: readonly string[]): Intent {
  const text = words.join(" ");
  // A question word further back belongs to a side clause: "Darf ich …, wer auch immer …".
  for (const [intent, pattern] of compiled) {
    const at = text.search(pattern);
    if (at >= 0 && (at < 40 || intent === "howOften")) return intent;
  }
  return "whether";
}
