import { rules } from "./rules.ts";
import type { Day } from "./days.ts";

/** What somebody has answered to a reminder of one matter. */
export type Answer = { kind: "later"; until: Day } | { kind: "stop" } | { kind: "notMine" };

/** When somebody wants to hear, and when they are not there: both days included. */
export interface PresenceBook {
  hour?: number;
  away?: { from: Day; until: Day };
}

/** What people say about reminders, and about themselves. */
export function makeAnswerBook() {
  const answers = new Map<string, { matter: string; answer: Answer }>();
  const presences = new Map<string, PresenceBook>();
  return {
    /** Who has answered what to lines of messages. */
    replies: [] as { by: string; title: string; what: Answer["kind"] | "again" }[],
    answer: (person: string, matter: string): Answer | undefined =>
      answers.get(`${person} ${matter}`)?.answer,
    /** @param answer undefined where they take it back */
    keepAnswer(person: string, matter: string, answer: Answer | undefined): void {
      if (answer) answers.set(`${person} ${matter}`, { matter, answer });
      else answers.delete(`${person} ${matter}`);
    },
    /** What is not owed any more was not answered when it is owed again. */
    keepAnswersTo(owed: readonly string[]): void {
      const matters = new Set(owed);
      for (const [key, { matter }] of answers) if (!matters.has(matter)) answers.delete(key);
    },

    keepPresence: (person: string, presence: PresenceBook): void => void presences.set(person, presence),
    hourOf: (person: string): number => presences.get(person)?.hour ?? rules.hours.from,
    isAway(person: string, day: Day): boolean {
      const away = presences.get(person)?.away;
      return away !== undefined && away.from <= day && day <= away.until;
    },
  };
}
