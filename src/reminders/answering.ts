import type { RosterBook } from "../people/roster-book.ts";
import { withRetry } from "../store/retry.ts";
import type { Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import { addDays, dateAt, type LocalDate } from "../time/local-date.ts";
import type { Answer } from "./line.ts";
import { hasDay } from "./owed.ts";
import type { makeChanging } from "./outbox/changing.ts";
import { isEnded, listDays, loadMessage, type Message, type MessageLine } from "./outbox/documents.ts";
import { loadMemory, rememberAndWake } from "./subject-documents.ts";
import type { Weighing } from "./weighing.ts";

/** What is late, or has no day of its own, can wait for so long. */
const longestWaitDays = 7;

/** `again`: what was answered before is taken back. */
export type Wish =
  { kind: "later"; until: LocalDate } | { kind: "stop" } | { kind: "notMine" } | { kind: "again" };

export type Answered =
  | { outcome: "answered" | "already"; message: Message }
  /** It may wait until then at the latest. */
  | { outcome: "tooLate"; latest: LocalDate; earliest: LocalDate; message: Message }
  /** It is not owed any more, or this person has nothing to do with it. */
  | { outcome: "done"; message: Message }
  | { outcome: "gone" };

/** The answers that a person gives right on the message. */
export function makeAnswering(parts: {
  store: Store;
  clock: Clock;
  roster: RosterBook;
  weighing: Weighing;
  changing: ReturnType<typeof makeChanging>;
}) {
  const { store, clock, roster, weighing, changing } = parts;
  const { zone } = weighing.rules.office;

  /** How long it may wait: to the day it is due at most. */
  function latestFor({ owed }: MessageLine, today: LocalDate): LocalDate {
    return hasDay(owed) && owed.due > today ? owed.due : addDays(today, longestWaitDays);
  }

  return {
    latestFor,

    /** The newest message of a day that this person got; undefined where there is none. */
    async newest(to: string): Promise<{ id: string; message: Message } | undefined> {
      const found = await listDays(store, to);
      const last = found.findLast(({ body }) => body.state === "sent");
      return last && { id: last.id, message: last.body };
    },

    /** The person's own message; undefined where there is none. */
    async message(to: string, id: string): Promise<Message | undefined> {
      return (await loadMessage(store, to, id))?.body;
    },

    /** Keeps an answer to a line of the person's own message. */
    answer: (to: string, id: string, lineId: string, wish: Wish): Promise<Answered> =>
      withRetry(async (): Promise<Answered> => {
        const message = (await loadMessage(store, to, id))?.body;
        const line =
          message?.content.occasion === "day"
            ? message.content.lines.find((each) => each.id === lineId)
            : undefined;
        if (!message || !line) return { outcome: "gone" };
        const now = clock.now();
        const today = dateAt(now, zone);
        if (isEnded(line.closed)) return { outcome: "done", message };
        const weighed = await weighing.weigh(line.from, now);
        const owed = weighed?.look.owed.find(({ matter }) => matter === line.owed.matter);
        if (!owed || !owed.chain.some(({ people }) => people.includes(to)))
          return { outcome: "done", message };
        const earliest = addDays(today, 1);
        const latest = latestFor(line, today);
        if (wish.kind === "later" && (wish.until < earliest || wish.until > latest))
          return { outcome: "tooLate", latest, earliest, message };
        const loaded = await loadMemory(store, line.from);
        const { answers, told } = loaded.memory;
        const { matter } = line.owed;
        const others = answers.filter((each) => each.matter !== matter || each.person !== to);
        const last = answers.findLast((each) => !others.includes(each));
        const isKnown = isSame(last, wish);
        const version = await roster.version();
        const answer = {
          matter,
          person: to,
          at: now,
          ...wish,
          ...(wish.kind === "notMine" && { roster: version }),
        };
        const next = wish.kind === "again" ? others : [...others, answer as Answer];
        if (!isKnown) await rememberAndWake(store, line.from, loaded, { told, answers: next }, now);
        // Also where it is known: the message may not have heard of it.
        const changed = await changing.changeLines(to, id, (lines) =>
          lines.map((each) => (each.id === lineId ? answeredLine(each, wish, { on: today, by: to }) : each)),
        );
        return { outcome: isKnown ? "already" : "answered", message: changed?.body ?? message };
      }),
  };
}

function isSame(last: Answer | undefined, wish: Wish): boolean {
  if (wish.kind === "again") return last === undefined;
  return (
    last?.kind === wish.kind &&
    (last.kind !== "later" || (wish.kind === "later" && last.until === wish.until))
  );
}

function answeredLine(
  { closed, ...open }: MessageLine,
  wish: Wish,
  done: { on: LocalDate; by: string },
): MessageLine {
  switch (wish.kind) {
    case "again":
      return open;
    case "later":
      return { ...open, closed: { how: "later", ...done, until: wish.until } };
    case "stop":
      return { ...open, closed: { how: "stopped", ...done } };
    case "notMine":
      return { ...open, closed: { how: "notMine", ...done } };
    default:
      return wish satisfies never;
  }
}
