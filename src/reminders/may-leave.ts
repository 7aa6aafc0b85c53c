import type { Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import { dateAt } from "../time/local-date.ts";
import { leaveAt } from "./leaving.ts";
import type { SubjectRef } from "./line.ts";
import type { Leave, MayLeave } from "./outbox/delivering.ts";
import { wake } from "./subject-documents.ts";
import type { Weighing } from "./weighing.ts";

/** While a round of deliveries lasts, a subject is weighed again when what is known of it is older than this. Milliseconds. */
const freshMs = 2000;

/**
 * Looks once more, right before a message leaves, at what it says: what is done meanwhile is not said, and what was to
 * leave on a day that has passed is decided anew.
 */
export function makeLeaving({ store, clock, weighing }: { store: Store; clock: Clock; weighing: Weighing }) {
  const { office } = weighing.rules;

  return (): MayLeave => {
    const known = new Map<string, { at: number; wanted: Promise<Wanted> }>();
    const wantedOf = (subject: SubjectRef): Promise<Wanted> => {
      const key = `${subject.area}/${subject.pk}`;
      const now = performance.now();
      const fresh = known.get(key);
      if (fresh && now - fresh.at < freshMs) return fresh.wanted;
      const wanted = weighing.weigh(subject, clock.now()).then((weighed) => ({
        ids: new Set([...(weighed?.decision.lines ?? []), ...(weighed?.news ?? [])].map(({ id }) => id)),
        matters: new Set(weighed?.look.owed.map(({ matter }) => matter)),
      }));
      known.set(key, { at: now, wanted });
      return wanted;
    };

    return async function mayLeave({ to, content, again }, id): Promise<Leave> {
      if (content.occasion === "news") {
        const isWanted = again ?? (await wantedOf(content.from)).ids.has(id);
        return isWanted ? { leave: "now", content } : { leave: "never" };
      }
      const now = clock.now();
      const at = leaveAt(now, office, await weighing.hourOf(to));
      if (content.day < dateAt(at, office.zone) && !again) {
        for (const { from } of content.lines) await wake(store, from, now);
        return { leave: "never" };
      }
      if (at > now) return { leave: "later", at };
      const wanted = await Promise.all(
        content.lines.map(async ({ from, id: line, owed, closed }) => {
          const { ids, matters } = await wantedOf(from);
          return !closed && (again ? matters.has(owed.matter) : ids.has(line));
        }),
      );
      const lines = content.lines.filter((_, index) => wanted[index]);
      return lines.length === 0 ? { leave: "never" } : { leave: "now", content: { ...content, lines } };
    };
  };
}

/** What a subject wants to be said now, and what is owed of it. */
interface Wanted {
  ids: ReadonlySet<string>;
  matters: ReadonlySet<string>;
}
