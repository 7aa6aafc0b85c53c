import type { Directory } from "../people/directory.ts";
import type { Presence, Presences } from "../people/presences.ts";
import type { RosterBook } from "../people/roster-book.ts";
import type { Plan } from "../plan/schema.ts";
import type { Store } from "../store/contract.ts";
import type { Instant } from "../time/local-date.ts";
import type { IsWorkday } from "../time/workdays.ts";
import { decide, type Decision, type Rules } from "./decide.ts";
import type { Answer, SubjectRef } from "./line.ts";
import { messagesOf } from "./news-messages.ts";
import type { WantedNews } from "./outbox/planning.ts";
import type { Look, News, Owed } from "./owed.ts";
import type { Sources } from "./sources/sources.ts";
import { officeStep } from "./sources/in-charge.ts";
import { loadMemory, type LoadedMemory } from "./subject-documents.ts";
import { whatLeft, type Known } from "./what-left.ts";
import { dateAt } from "../time/local-date.ts";

/** One subject as it stands at a moment: what is known of it, and what should be said. */
export interface Weighed {
  look: Look;
  loaded: LoadedMemory;
  /** What was planned, with what became of it. */
  known: readonly Known[];
  /** Those that still count. */
  answers: readonly Answer[];
  decision: Decision;
  news: readonly WantedNews[];
}

export type Weighing = ReturnType<typeof makeWeighing>;

/** Reads all that concerns one subject and asks the rule. */
export function makeWeighing(parts: {
  store: Store;
  plan: Plan;
  roster: RosterBook;
  presences: Presences;
  sources: Sources;
  isWorkday: IsWorkday;
}) {
  const { store, plan, roster, presences, sources, isWorkday } = parts;
  const { reminders, timeZone: zone } = plan;
  const rules: Rules = { reminders, office: { zone, isWorkday, hours: reminders.hours } };

  async function presenceOf(owed: readonly Owed[], directory: Directory): Promise<Record<string, Presence>> {
    const ids = owed.flatMap(({ chain, informed }) =>
      [...chain, ...informed.map(({ step }) => step)].flatMap(({ people }) => people),
    );
    const people = [...new Set(ids)].flatMap((id) => directory.person(id) ?? []);
    const found = await Promise.all(
      people.map(async (person) => [person.id, await presences.of(person)] as const),
    );
    return Object.fromEntries(found);
  }

  return {
    rules,

    /** When something may leave to that person, from that moment on. */
    async hourOf(to: string): Promise<number | undefined> {
      const person = (await roster.current()).person(to);
      return person && (await presences.of(person)).hour;
    },

    /** Undefined for a subject that is none any more. @param more what is taken for told besides */
    async weigh(
      subject: SubjectRef,
      now: Instant,
      more: readonly Known[] = [],
    ): Promise<Weighed | undefined> {
      const directory = await roster.current();
      const look = await sources.look(subject, directory, now);
      if (!look) return undefined;
      const loaded = await loadMemory(store, subject);
      const known = [...(await whatLeft(store, loaded.memory, now)), ...more];
      const version = await roster.version();
      // With another list of people it may be theirs.
      const answers = loaded.memory.answers.filter(
        (each) => each.kind !== "notMine" || each.roster === version,
      );
      const told = known.flatMap(({ at, ...line }) => (at === undefined ? [] : [{ ...line, at }]));
      const presence = await presenceOf(look.owed, directory);
      const decision = decide(rules, { owed: look.owed, told, answers, presence }, now);
      const office = officeStep(directory, dateAt(now, zone)).people;
      const news = messagesOf([...look.news, ...notMineNews(look, answers, office)], subject, now);
      return { look, loaded, known, answers, decision, news };
    },
  };
}

/** Whoever says that something is not theirs tells the office. Pure. */
function notMineNews({ owed }: Look, answers: readonly Answer[], office: readonly string[]): News[] {
  return answers.flatMap(({ kind, matter, person, at }): News[] => {
    const about = owed.find((each) => each.matter === matter);
    if (kind !== "notMine" || !about) return [];
    const recipients = office.filter((id) => id !== person);
    return [
      { kind: "notMine", subject: about.chain[0].of, recipients, at, person, matter, what: about.what },
    ];
  });
}
