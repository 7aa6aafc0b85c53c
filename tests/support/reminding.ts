import { buildHouse } from "../../src/compose.ts";
import { makeDirectory, type Directory } from "../../src/people/directory.ts";
import type { Roster } from "../../src/people/roster.ts";
import type { PlanLookup } from "../../src/plan/lookup.ts";
import type { Delivery, Sending } from "../../src/reminders/outbox/delivering.ts";
import type { Message } from "../../src/reminders/outbox/documents.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import type { Store } from "../../src/store/contract.ts";
import { addDays, date, dateAt, instantOf, type LocalDate } from "../../src/time/local-date.ts";
import { isWeekday, type IsWorkday } from "../../src/time/workdays.ts";

/** What was handed to somebody's chat, as it was then. */
export interface Sent {
  id: string;
  message: Message;
  /** Local day. */
  day: string;
  at: number;
}

const zone = "Europe/Berlin";

/** A city with a store, a clock and a post that keeps what is sent; several instances may run on it. */
export async function openReminding(parts: {
  lookup: PlanLookup;
  roster: Roster;
  begins: string;
  isWorkday?: IsWorkday;
  store?: Store;
}) {
  const { lookup } = parts;
  let now = instantOf(date(parts.begins), 5, zone);
  const clock = { now: () => now };
  const store = parts.store ?? openSqliteStore(":memory:", clock.now);
  const sent: Sent[] = [];
  const changed: Sent[] = [];
  let outcomeOf: (message: Message, id: string) => Delivery | Promise<Delivery> = () => teams;

  /** One more process of the program. */
  function instance(ownStore: Store = store) {
    const house = buildHouse({ lookup, store: ownStore, clock, isWorkday: parts.isWorkday ?? isWeekday });
    const sending: Sending = {
      prepare: (message, id) =>
        Promise.resolve({
          outcome: "ready",
          send: async () => {
            const delivery = await outcomeOf(message, id);
            if (delivery.outcome === "sent" || delivery.outcome === "unknown")
              sent.push({ id, message, day: dateAt(now, zone), at: now });
            return delivery;
          },
        }),
      change: (message, id) => {
        changed.push({ id, message, day: dateAt(now, zone), at: now });
        return Promise.resolve({ outcome: "changed" });
      },
    };
    return { ...house, reminders: house.remindersWith(sending, Infinity) };
  }
  const first = instance();
  await first.roster.replace(parts.roster);
  const directory: Directory = makeDirectory(parts.roster);

  return {
    ...first,
    directory,
    store,
    sent,
    changed,
    instance,
    now: () => now,
    today: (): LocalDate => dateAt(now, zone),
    /** How the post ends from now on. */
    answer(how: typeof outcomeOf): void {
      outcomeOf = how;
    },
    moveTo(day: string, hour = 5): void {
      now = instantOf(date(day), hour, zone);
    },
    later(ms: number): void {
      now += ms;
    },
    /** Lives hour by hour to that day's evening, with a sweep each hour. */
    async liveTo(day: string, sweep: () => Promise<unknown> = first.reminders.sweep): Promise<void> {
      for (let each = dateAt(now, zone); each <= date(day); each = addDays(each, 1))
        for (let hour = 0; hour < 24; hour++) {
          const at = instantOf(each, hour, zone);
          if (at < now) continue;
          now = at;
          await sweep();
        }
    },
    /** The lines that reached somebody, as "day person: matter occasion". */
    lines(): string[] {
      return sent.flatMap(({ message, day }) =>
        message.content.occasion === "day"
          ? message.content.lines.map(({ owed, occasion, as }) => {
              const when = occasion.when === "asked" ? "asked" : `${occasion.when}-${String(occasion.days)}`;
              return `${day} ${message.to}: ${owed.matter} ${when}${as.role === "responsible" ? "" : ` ${as.role}`}`;
            })
          : [],
      );
    },
  };
}

const teams: Delivery = {
  outcome: "sent",
  via: "teams",
  activityId: "a-1",
  address: { serviceUrl: "", conversationId: "", tenantId: "", userId: "" },
};
export const arrived: Delivery = teams;
