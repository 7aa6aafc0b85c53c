import type { Plan } from "../plan/schema.ts";
import { isStopWord } from "./detect.ts";
import { articleWords, givers } from "./language/intents.ts";
import { fold, wordsOf, type Word } from "./normalise.ts";
import { stemTerm } from "./stem.ts";

export interface Mention {
  /** Ids of the actors that go by this name; several where a name is shared. */
  actors: readonly string[];
  /** The organisation of the roster that goes by this name and stands for these actors. */
  organisation?: string;
  /** First word of the name and the one after its last. */
  start: number;
  end: number;
  /** Stands after "an", "für", "to" and the like: something is done toward this actor. */
  recipient: boolean;
}

interface NameFound {
  ids: readonly string[];
  start: number;
  end: number;
}

const longestName = 8;
const recipientWords = new Set(givers.map(fold));
const articles = new Set(articleWords.map(fold));

/** Recognises a plan's actors by name, alias or abbreviation. */
export function makeFindActors(plan: Plan): (words: readonly Word[]) => Mention[] {
  const find = makeFindNames(
    plan.actors
      .filter(({ kind }) => kind !== "unnamed")
      .flatMap(({ id, name, aliases, abbreviations }) =>
        [name.de, name.en, ...(aliases?.de ?? []), ...(aliases?.en ?? []), ...(abbreviations ?? [])].map(
          (each) => [each, id] as const,
        ),
      ),
  );
  return (words) =>
    find(words).map(({ ids, start, end }) => ({
      actors: ids,
      start,
      end,
      recipient: isRecipient(words, start),
    }));
}

/** An office, a body or a division of the roster: its names, and the actors of the plan that it stands for. */
export interface NamedOrganisation {
  id: string;
  names: readonly string[];
  actors: readonly string[];
}

export type FindOrganisations = (words: readonly Word[]) => Mention[];

/** Recognises the organisations of a roster; build it once for each version of the roster. */
export function makeFindOrganisations(organisations: readonly NamedOrganisation[]): FindOrganisations {
  const byId = new Map(organisations.map((each) => [each.id, each]));
  const find = makeFindNames(
    organisations.flatMap(({ id, names }) => names.map((name) => [name, id] as const)),
  );
  return (words) =>
    find(words).flatMap(({ ids: [id = ""], start, end }) => {
      const actors = byId.get(id)?.actors ?? [];
      return [{ actors, organisation: id, start, end, recipient: isRecipient(words, start) }];
    });
}

/** The longest name wins, endings do not matter. */
function makeFindNames(
  named: Iterable<readonly [name: string, id: string]>,
): (words: readonly Word[]) => NameFound[] {
  const byName = new Map<string, Set<string>>();
  for (const [name, id] of named) {
    const key = keyOf(wordsOf(name).map((word) => word.text));
    const known = byName.get(key);
    if (known) known.add(id);
    else byName.set(key, new Set([id]));
  }

  function longestAt(words: readonly Word[], start: number): NameFound | undefined {
    for (let end = Math.min(words.length, start + longestName); end > start; end--) {
      const part = words.slice(start, end).map((word) => word.text);
      if (part.length === 1 && isConjunction(words[start])) continue;
      // "Integrations-Beauftragte" and "Steuerungs gruppe" are one word to everybody else.
      const found =
        byName.get(keyOf(part)) ?? (part.length === 2 ? byName.get(keyOf([part.join("")])) : undefined);
      if (found) return { ids: [...found], start, end };
    }
    return undefined;
  }

  return (words) => {
    const found: NameFound[] = [];
    for (let at = 0; at < words.length; at++) {
      const longest = longestAt(words, at);
      if (!longest) continue;
      found.push(longest);
      at = longest.end - 1;
    }
    return found;
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
