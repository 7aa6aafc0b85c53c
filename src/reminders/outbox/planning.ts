import { withRetry } from "../../store/retry.ts";
import { failedWith, putOp, type Body, type Op, type Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt, type Instant, type LocalDate } from "../../time/local-date.ts";
import { byUrgency } from "../decide.ts";
import type { Line, SubjectRef } from "../line.ts";
import type { News } from "../owed.ts";
import {
  dayPrefix,
  loadMessage,
  messageOps,
  secondsToKeep,
  shardOf,
  storeId,
  type Message,
  type MessageLine,
} from "./documents.ts";

/** In which message a line stands: whoever plans it again finds it. */
interface LineDocument extends Body {
  kind: "line";
  message: string;
}

/** A message about news, under the id of its occasion. */
export interface WantedNews {
  id: string;
  to: string;
  news: News;
  from: SubjectRef;
  keepUntil?: Instant;
}

/** Who blocked the bot is not tried again sooner than this. */
const retryUnreachedMs = 86_400_000;
const dayMessageId = (to: string, day: LocalDate): string => dayPrefix(to) + day;
const lineId = (id: string): string => `line:${storeId(id)}`;

/** Puts messages into the outbox. Planning the same thing again is harmless. */
export function makePlanning({ store, clock, zone }: { store: Store; clock: Clock; zone: string }) {
  return {
    /** False when it was planned before. What reached nobody is planned again: the person may have the app by now. */
    async planNews({ id, to, news, from, keepUntil }: WantedNews): Promise<boolean> {
      const now = clock.now();
      const known = await loadMessage(store, to, id);
      if (known && !mayRetry(known.body, now)) return false;
      const content = { occasion: "news" as const, news, from };
      const kept = keepUntil === undefined ? {} : { keepUntil };
      const message: Message = {
        kind: "message",
        to,
        content,
        state: "planned",
        plannedAt: now,
        tries: 0,
        due: now,
        ...kept,
      };
      const body: Message = { ...message, ttl: secondsToKeep(message, now) };
      try {
        await store.write("outbox", shardOf(to), messageOps(id, known?.body, body, known?.etag));
        return true;
      } catch (error) {
        if (failedWith(error, "exists", "stale", "missing")) return false;
        throw error;
      }
    },

    /**
     * Adds a line to what the person gets on the day it leaves, once. The line and its place are one batch, so that no
     * crash and no other process makes it two.
     * @param nextDay when something may leave to that person after that day, where that day's message has left already
     * @returns the message that it stands in
     */
    planLine: (line: Line, from: SubjectRef, nextDay: (day: LocalDate) => Instant): Promise<string> =>
      withRetry(async (): Promise<string> => {
        const shard = shardOf(line.to);
        const place = await store.get<LineDocument>({ area: "outbox", pk: shard, id: lineId(line.id) });
        const planned = place && (await loadMessage(store, line.to, place.body.message));
        if (place && planned && holds(planned.body, line.id)) return place.body.message;
        const now = clock.now();
        for (let at = line.leaveAt; ; at = nextDay(dateAt(at, zone))) {
          const day = dateAt(at, zone);
          const id = dayMessageId(line.to, day);
          const found = await loadMessage(store, line.to, id);
          const isOpen = !found || found.body.state === "planned" || found.body.state === "dropped";
          // What the office wants tried once more is not mixed with what is new.
          if (!isOpen || found?.body.again) continue;
          const before =
            found?.body.content.occasion === "day" && found.body.state === "planned"
              ? found.body.content.lines
              : [];
          const added: MessageLine = { ...line, leaveAt: at, from };
          const lines = [...before.filter((each) => each.id !== line.id), added].toSorted(byUrgency);
          const message: Message = {
            kind: "message",
            to: line.to,
            content: { occasion: "day", day, lines },
            state: "planned",
            plannedAt: now,
            tries: before.length > 0 ? (found?.body.tries ?? 0) : 0,
            due: before.length > 0 ? Math.max(at, found?.body.due ?? at) : at,
            ttl: secondsToKeep({}, now),
          };
          const body: LineDocument = { kind: "line", message: id, ttl: secondsToKeep({}, now) };
          const ops: Op[] = [
            putOp(lineId(line.id), body, place),
            ...messageOps(id, found?.body, message, found?.etag),
          ];
          await store.write("outbox", shard, ops);
          return id;
        }
      }),
  };
}

/** Whether the message says it, or is going to. */
function holds({ content, state }: Message, id: string): boolean {
  return content.occasion === "day" && state !== "dropped" && content.lines.some((line) => line.id === id);
}

function mayRetry({ state, reason, settledAt }: Message, now: Instant): boolean {
  // Whoever dropped it knew less: what is news is said.
  if (state === "dropped") return reason === "settled";
  return state === "unreached" && (reason === "notInstalled" || now - (settledAt ?? now) >= retryUnreachedMs);
}
