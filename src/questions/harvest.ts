import type { InBothLanguages, Language } from "../plan/schema.ts";
import { auditOp } from "../store/audit.ts";
import type { Found, Op, Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import type { Instant } from "../time/local-date.ts";
import {
  area,
  headOp,
  keyOf,
  listAll,
  partition,
  type Decision,
  type DismissedQuestion,
  type OpenQuestion,
  type Rating,
  type SettledQuestion,
  type TaughtDocument,
} from "./question-documents.ts";

/** A question that the office linked to a duty: an example for the plan's data. */
export interface HarvestedExample {
  id: string;
  question: string;
}

/** What the office has taught, for whoever keeps the plan's data. No person stands in it. */
export interface Harvest {
  /** By duty, by language. */
  examples: Readonly<Record<string, Readonly<Partial<Record<Language, readonly HarvestedExample[]>>>>>;
  /** Answers in the office's own words. */
  answers: readonly {
    id: string;
    question: string;
    language: Language;
    duties: readonly string[];
    answer: string;
    at: Instant;
  }[];
  decisions: readonly { duty: string; text: string; at: Instant }[];
  dismissed: readonly { id: string; question: string; language: Language; at: Instant }[];
  /** By duty. */
  ratings: Readonly<Record<string, { helpful: number; notHelpful: number }>>;
}

/** What a card was used for stays: it holds no question, and keeps the card from handing the same one over again. */
const forgettable = ["taught:", "open:", "settled:", "dismissed:", "rated:"] as const;
type Forgettable = TaughtDocument | OpenQuestion | SettledQuestion | DismissedQuestion | Rating;
/** The head and the audit entry go into the same batch of at most a hundred. */
const perBatch = 90;

export type Harvesting = ReturnType<typeof makeHarvest>;

/**
 * Brings out what was learned, and forgets.
 * @param changed called when what the office has taught is not what it was; it is done when all know
 */
export function makeHarvest({
  store,
  clock,
  changed,
}: {
  store: Store;
  clock: Clock;
  changed: () => Promise<void>;
}) {
  async function erase(ids: readonly string[], by: string): Promise<void> {
    for (let from = 0; from < ids.length; from += perBatch) {
      const some = ids.slice(from, from + perBatch);
      const taught = some.some((id) => id.startsWith("taught:"));
      await store.write(area, partition, [
        ...some.map((id): Op => ({ op: "delete", id })),
        ...(taught ? [headOp()] : []),
        auditOp({ at: clock.now(), by, what: "questions forgotten", count: some.length }),
      ]);
      if (taught) await changed();
    }
  }

  return {
    async harvest(): Promise<Harvest> {
      const taught = await listAll<TaughtDocument>(store, "taught:");
      const decisions = await listAll<Decision>(store, "decision:");
      const dismissed = await listAll<DismissedQuestion>(store, "dismissed:");
      const ratings = await listAll<Rating>(store, "rated:");
      const byTime = taught.toSorted((one, other) => one.body.at - other.body.at);
      return {
        examples: examplesOf(byTime),
        answers: byTime.flatMap((each) => {
          const { question, language, duties, answer, at } = each.body;
          return answer === undefined ? [] : [{ id: keyOf(each), question, language, duties, answer, at }];
        }),
        decisions: decisions.map(({ body: { duty, text, at } }) => ({ duty, text, at })),
        dismissed: dismissed.map((each) => {
          const { question, language, at } = each.body;
          return { id: keyOf(each), question, language, at };
        }),
        ratings: countedByDuty(ratings.map(({ body }) => body)),
      };
    },

    /** Erases everything about one question. False when there is nothing. */
    async forget(key: string, by: string): Promise<boolean> {
      const found = await Promise.all(
        forgettable.map(async (prefix) => {
          const id = prefix + key;
          return (await store.get({ area, pk: partition, id })) ? [id] : [];
        }),
      );
      const ids = found.flat();
      await erase(ids, by);
      return ids.length > 0;
    },

    /** Erases every question, taught answer and rating from before that moment. Returns of how many questions. */
    async forgetBefore(moment: Instant, by: string): Promise<number> {
      const ids: string[] = [];
      const keys = new Set<string>();
      for (const prefix of forgettable)
        for (const each of await listAll<Forgettable>(store, prefix)) {
          if (momentOf(each.body) >= moment) continue;
          ids.push(each.id);
          keys.add(keyOf(each));
        }
      await erase(ids, by);
      return keys.size;
    },
  };
}

function momentOf(body: Forgettable): Instant {
  return body.kind === "openQuestion" ? body.askedAt : body.at;
}

function examplesOf(taught: readonly Found<TaughtDocument>[]): Harvest["examples"] {
  const examples: Record<string, Partial<Record<keyof InBothLanguages, HarvestedExample[]>>> = {};
  for (const each of taught)
    for (const duty of each.body.duties) {
      const lists = (examples[duty] ??= {});
      (lists[each.body.language] ??= []).push({ id: keyOf(each), question: each.body.question });
    }
  return Object.fromEntries(Object.entries(examples).sort(([one], [other]) => one.localeCompare(other)));
}

function countedByDuty(ratings: readonly Rating[]): Harvest["ratings"] {
  const counts: Record<string, { helpful: number; notHelpful: number }> = {};
  for (const { duty, helpful } of ratings) {
    const count = (counts[duty] ??= { helpful: 0, notHelpful: 0 });
    count[helpful ? "helpful" : "notHelpful"] += 1;
  }
  return counts;
}
