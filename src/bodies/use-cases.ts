import type { Body as BodyRule, Plan } from "../plan/schema.ts";
import type { Organisation } from "../people/roster.ts";
import { auditOp } from "../store/audit.ts";
import { failedWith, type Body, type Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import { dateAt, yearOf, type Instant, type LocalDate } from "../time/local-date.ts";
import { closedYear, yearState, type MeetingFacts, type YearState } from "./cadence.ts";
import { readMeeting, type MeetingInput, type MeetingProblem } from "./meeting-input.ts";

interface Meeting extends Body, MeetingInput {
  kind: "meeting";
  recordedAt: Instant;
  recordedBy: string;
}

/** Which meeting a card recorded. */
interface CardUsed extends Body {
  kind: "cardUsed";
  meeting: string;
}
/** An old card is not tapped again after this. */
const cardSeconds = 400 * 86_400;
/** Until then a lead may still hear that last year fell short, and record what was forgotten. */
const lastDayOfAfterthought = "01-31";

export type Recorded =
  /** `already`: this card was used before; `meeting` is what it recorded then. */
  | { outcome: "recorded" | "already"; meeting: MeetingInput; year: YearState }
  /** Another meeting of that day is on record; nothing was kept until the person says that this is a further one. */
  | { outcome: "sameDay"; meeting: MeetingInput }
  | { outcome: "invalid"; problems: readonly MeetingProblem[] };

export type Bodies = ReturnType<typeof makeBodies>;

/** The use cases of bodies (section 1.2): record a meeting, look at the year. */
export function makeBodies({ store, clock, plan }: { store: Store; clock: Clock; plan: Plan }) {
  const rules = new Map<string, BodyRule>(plan.bodies.map((body) => [body.id, body]));
  const today = (): LocalDate => dateAt(clock.now(), plan.timeZone);

  async function facts(body: Organisation, year: number): Promise<MeetingFacts> {
    // The year before as well: the last meeting and the next date may stand there.
    const years = await Promise.all([year - 1, year].map((each) => meetingsOf(store, body.id, each)));
    const meetings = years.flat();
    const latest = meetings
      .toSorted((one, other) => one.recordedAt - other.recordedAt)
      .findLast(({ next }) => next !== undefined);
    return {
      held: meetings.map(({ date }) => date),
      ...(latest?.next && { next: latest.next }),
      ...(body.from && { founded: body.from }),
    };
  }

  return {
    kinds: [...rules.keys()] as readonly string[],

    /** The body's year up to that day; undefined for an organisation that is no body of the plan. */
    async yearOf(body: Organisation, on: LocalDate = today()): Promise<YearState | undefined> {
      const rule = rules.get(body.kind);
      return rule && yearState(rule.meetings, await facts(body, yearOf(on)), on);
    },

    /** Years in which meetings are owed on that day: this one, and the last one while January lasts. */
    async owedYears(body: Organisation, on: LocalDate): Promise<YearState[]> {
      const rule = rules.get(body.kind);
      if (!rule) return [];
      const known = await facts(body, yearOf(on));
      const years = [yearState(rule.meetings, known, on)];
      if (on.slice(5) <= lastDayOfAfterthought) years.push(closedYear(rule.meetings, known, on));
      return years.filter(({ owed }) => owed !== undefined);
    },

    /**
     * Records a meeting. The same `key` recorded again (a double tap, an old card, an invoke that Teams repeats) changes
     * nothing and is told so. A second meeting on one day counts, but only when it is said to be `another` one: more often
     * two people record the same. Whether the person may is asked before (people/rights).
     */
    async record(
      which: { body: Organisation; by: string; key: string; another: boolean },
      inputs: Readonly<Record<string, unknown>>,
    ): Promise<Recorded> {
      const rule = rules.get(which.body.kind);
      if (!rule) throw new Error(`${which.body.id} is no body of this plan.`);
      const read = readMeeting(inputs, today());
      if (!read.ok) return { outcome: "invalid", problems: read.problems };
      const used = await store.get({ area: "bodies", pk: which.body.id, id: `card:${which.key}` });
      if (!which.another && !used) {
        const sameDay = await store.list<Meeting>("bodies", which.body.id, `meet:${read.meeting.date}:`, 1);
        const [other] = sameDay;
        if (other) return { outcome: "sameDay", meeting: other.body };
      }
      const at = clock.now();
      const document: Meeting = { kind: "meeting", ...read.meeting, recordedAt: at, recordedBy: which.by };
      const id = `meet:${read.meeting.date}:${which.key}`;
      const card: CardUsed = { kind: "cardUsed", meeting: id, ttl: cardSeconds };
      let outcome: "recorded" | "already" = "recorded";
      try {
        await store.write("bodies", which.body.id, [
          { op: "create", id: `card:${which.key}`, body: card },
          { op: "create", id, body: document },
          auditOp({ at, by: which.by, what: "meetingRecorded", date: read.meeting.date }),
        ]);
      } catch (error) {
        if (!failedWith(error, "exists")) throw error;
        outcome = "already";
      }
      const known = await facts(which.body, yearOf(today()));
      const ofLastYear = yearOf(read.meeting.date) < yearOf(today());
      const year = (ofLastYear ? closedYear : yearState)(rule.meetings, known, today());
      return { outcome, meeting: outcome === "recorded" ? read.meeting : await meetingOfCard(which), year };
    },
  };

  async function meetingOfCard({ body, key }: { body: Organisation; key: string }): Promise<MeetingInput> {
    const card = await store.get<CardUsed>({ area: "bodies", pk: body.id, id: `card:${key}` });
    const meeting =
      card && (await store.get<Meeting>({ area: "bodies", pk: body.id, id: card.body.meeting }));
    if (!meeting) throw new Error(`The meeting of card ${key} is gone.`);
    return meeting.body;
  }
}

async function meetingsOf(store: Store, bodyId: string, year: number): Promise<Meeting[]> {
  const found = await store.list<Meeting>("bodies", bodyId, `meet:${String(year)}-`, 400);
  return found.map(({ body }) => body);
}
