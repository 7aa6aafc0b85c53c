import type { Plan } from "../plan/schema.ts";
import { isStopWord } from "./detect.ts";
import { articleWords, givers } from "./language/intents.ts";
import { fold, wordsOf, type Word } from "./normalise.ts";
import { stemTerm } from "./stem.ts";

export interface Mention {
  /** Ids of the actors that go by this name; several where a name is shared. */
  actors: readonly string[];
  /** First word of the name and the one after its last. */
  start: number;
  end: number;
  /** Stands after "an", "für", "to" and the like: something is done toward this actor. */
  recipient: boolean;
}

const longestName = 8;
const recipientWords = new Set(givers.map(fold));
const articles = new Set(articleWords.map(fold));

/** Recognises a plan's actors by name, alias or abbreviation: the longest name wins, endings do not matter. */
export function makeFindActors(plan: Plan): (words: readonly Word[]) => Mention[] {
  const byName = new Map<string, Set<string>>();
  for (const actor of plan.actors) {
    if (actor.kind === "unnamed") continue;
    const names = [
      actor.name.de,
      actor.name.en,
      ...(actor.aliases?.de ?? []),
      ...(actor.aliases?.en ?? []),
      ...(actor.abbreviations ?? []),
    ];
    for (const name of names) {
      const key = keyOf(wordsOf(name).map((word) => word.text));
      const known = byName.get(key);
      if (known) known.add(actor.id);
      else byName.set(key, new Set([actor.id]));
    }
  }

  function longestAt(words: readonly Word[], start: number): Mention | undefined {
    for (let end = Math.min(words.length, start + longestName); end > start; end--) {
      const part = words.slice(start, end).map((word) => word.text);
      if (part.length === 1 && isConjunction(words[start])) continue;
      // "Integrations-Beauftragte" and "Steuerungs gruppe" are one word to everybody else.
      const found =
        byName.get(keyOf(part)) ?? (part.length === 2 ? byName.get(keyOf([part.join("")])) : undefined);
      if (found) return { actors: [...found], start, end, recipient: isRecipient(words, start) };
    }
    return undefined;
  }

  return (words) => {
    const mentions: Mention[] = [];
    for (let at = 0; at < words.length; at++) {
      const mention = longestAt(words, at);
      if (!mention) continue;
      mentions.push(mention);
      at = mention.end - 1;
    }
    return mentions;
  };
}

function isRecipient(words: readonly Word[], start: number): boolean {
  const before = words.slice(Math.max(0, start - 2), start).map((word) => word.text);
  const last = before.pop() ?? "";
  return recipientWords.has(last) || (articles.has(last) && recipientWords.has(before.pop() ?? ""));
}

/** "ob" is no mayor, "OB" is. */
function isConjunction(word: Word | undefined): boolean {
  return word !== undefined && !word.capitals && (isStopWord(word.text, "de") || isStopWord(word.text, "en"));
}

/** How near each actor is to one that was named: itself 1, the whole it is part of and its parts less. */
export function makeKinship(plan: Plan): (named: readonly string[]) => Map<string, number> {
  const parts = new Map(plan.actors.map((actor) => [actor.id, actor.includes ?? []]));
  const wholes = new Map<string, string[]>();
  for (const [whole, included] of parts)
    for (const part of included) wholes.set(part, [...(wholes.get(part) ?? []), whole]);
  return (named) => {
    const near = new Map<string, number>();
    const give = (id: string, share: number): void => {
      if ((near.get(id) ?? 0) < share) near.set(id, share);
    };
    for (const id of named) {
      give(id, 1);
      for (const whole of wholes.get(id) ?? []) give(whole, 0.6);
      for (const part of parts.get(id) ?? []) give(part, 0.6);
    }
    return near;
  };
}

function keyOf(words: readonly string[]): string {
  return words.map((word) => (word.length < 4 ? word : stemTerm(word, "de"))).join(" ");
}
