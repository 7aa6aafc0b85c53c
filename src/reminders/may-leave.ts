import type { Clock } from "../time/clock.ts";
import { dateAt, type Instant } from "../time/local-date.ts";
import { leaveAt } from "./leaving.ts";
import type { SubjectRef } from "./line.ts";
import type { Leave, MayLeave } from "./outbox/delivering.ts";
import type { MessageLine } from "./outbox/documents.ts";
import type { Weighed, Weighing } from "./weighing.ts";

/** While a round of deliveries lasts, a subject is weighed again when what is known of it is older than this. Milliseconds. */
const freshMs = 2000;

/**
 * Looks once more, right before a message leaves, at what it says: what is done meanwhile is not said, and what was to
 * leave on a day that has passed is decided anew.
 */
export function makeLeaving({ clock, weighing }: { clock: Clock; weighing: Weighing }) {
  const { office } = weighing.rules;

  return (): MayLeave => {
    const known = new Map<string, Look>();
    /** How the subject stands, by a look that is not older than what the message says. */
    const lookAt = (subject: SubjectRef, plannedAt: Instant): Promise<Weighed | undefined> => {
      const key = `${subject.area}/${subject.pk}`;
      const last = known.get(key);
      if (last && performance.now() - last.at < freshMs && last.now > plannedAt) return last.weighed;
      const now = clock.now();
      const weighed = weighing.weigh(subject, now);
      known.set(key, { at: performance.now(), now, weighed });
      return weighed;
    };

    return async function mayLeave({ to, content, again, plannedAt, tries }, id): Promise<Leave> {
      if (content.occasion === "news") {
        const news = again ? undefined : (await lookAt(content.from, plannedAt))?.news;
        const isWanted = news === undefined ? again === true : news.some((each) => each.id === id);
        return isWanted ? { leave: "now", content, wakes: [] } : { leave: "never", wakes: [content.from] };
      }
      const now = clock.now();
      const at = leaveAt(now, office, await weighing.hourOf(to));
      const everything = content.lines.map(({ from }) => from);
      if (content.day < dateAt(at, office.zone) && !again)
        return tries > 0 ? { leave: "givenUp" } : { leave: "never", wakes: everything };
      if (at > now) return { leave: "later", at };
      const fresh = await Promise.all(
        content.lines.map(async (line) => freshLine(line, to, again, await lookAt(line.from, plannedAt))),
      );
      const lines = fresh.filter((line) => line !== undefined);
      const wakes = everything.filter((_, index) => fresh[index] === undefined);
      return lines.length === 0
        ? { leave: "never", wakes }
        : { leave: "now", content: { ...content, lines }, wakes };
    };
  };
}

/** The line as it is to be said now; undefined where it is not. @param again it was said before, as far as is known */
function freshLine(
  line: MessageLine,
  to: string,
  again: true | undefined,
  weighed: Weighed | undefined,
): MessageLine | undefined {
  if (line.closed) return undefined;
  const wanted = weighed?.decision.lines.find(({ id }) => id === line.id);
  if (wanted) return { ...line, owed: wanted.owed, as: wanted.as, step: wanted.step };
  if (!again) return undefined;
  const owed = weighed?.look.owed.find(({ matter }) => matter === line.owed.matter);
  const isTheirs =
    owed &&
    [...owed.chain, ...owed.informed.map(({ step }) => step)].some(({ people }) => people.includes(to));
  return isTheirs ? { ...line, owed } : undefined;
}

interface Look {
  /** By the clock that only goes forward, and by the one on the wall. */
  at: number;
  now: Instant;
  weighed: Promise<Weighed | undefined>;
}
