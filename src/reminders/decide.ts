import type { Presence } from "../people/presences.ts";
import type { Plan } from "../plan/schema.ts";
import { addDays, dateAt, daysBetween, type Instant, type LocalDate } from "../time/local-date.ts";
import { decidingTime, leaveAt, type OfficeHours } from "./leaving.ts";
import type { Answer, As, Line, Occasion } from "./line.ts";
import type { Owed, Step } from "./owed.ts";
import { latestMilestone, nextMilestoneDay, type Milestone } from "./timetable.ts";

export interface Facts {
  owed: readonly Owed[];
  /** Lines about these matters that have left, or may have. */
  told: readonly { id: string; matter: string; to: string; at: Instant }[];
  answers: readonly Answer[];
  /** By person; whoever is absent here has set nothing. */
  presence: Readonly<Record<string, Presence>>;
}

export interface Rules {
  reminders: Plan["reminders"];
  office: OfficeHours;
}

export interface Decision {
  /** Everything that should be said next, whether it has been planned before or not. */
  lines: readonly Line[];
  /** When this must be decided again, if nothing happens before; absent when it need not be. */
  wakeAt?: Instant;
}

/**
 * Who should hear of what is owed, and when: the one rule of all reminders. It says the newest state only, whatever was
 * missed before, and what it wants is the same however often it is asked. Pure.
 */
export function decide(rules: Rules, facts: Facts, now: Instant): Decision {
  const decisions = facts.owed.map((owed) => decideOne(rules, facts, owed, now));
  const wakes = decisions.flatMap(({ wakeAt }) => wakeAt ?? []);
  return {
    lines: decisions.flatMap(({ lines }) => lines),
    ...(wakes.length > 0 && { wakeAt: Math.min(...wakes) }),
  };
}

function decideOne(rules: Rules, facts: Facts, owed: Owed, now: Instant): Decision {
  const { office, reminders } = rules;
  const { zone } = office;
  const timetable = reminders[owed.timetable];
  /** The moments at which the answer may become another. */
  const turns: LocalDate[] = [];
  const dayFor = (person: string): { at: Instant; day: LocalDate } => {
    const at = leaveAt(now, office, facts.presence[person]?.hour);
    return { at, day: dateAt(at, zone) };
  };
  const isAway = (person: string): boolean => {
    const absence = facts.presence[person]?.absence;
    if (!absence) return false;
    const { day } = dayFor(person);
    if (day < absence.from) turns.push(absence.from);
    if (absence.from <= day && day <= absence.until) turns.push(addDays(absence.until, 1));
    return absence.from <= day && day <= absence.until;
  };
  const answers = facts.answers
    .filter(({ matter }) => matter === owed.matter)
    .toSorted((one, other) => one.at - other.at);

  function lineFor(person: string, step: Step, as: As): Line | undefined {
    const { at, day } = dayFor(person);
    const told = facts.told.filter(({ to, matter }) => to === person && matter === owed.matter);
    const answer = as.role === "informed" ? undefined : answers.findLast((each) => each.person === person);
    if (answer?.kind === "stop") return undefined;
    const line = (occasion: Occasion): Line | undefined => {
      const id = lineId(owed, person, occasion, as);
      if (told.some((each) => each.id === id)) return undefined;
      return { id, to: person, owed, occasion, as, step, leaveAt: at };
    };
    turns.push(nextMilestoneDay(timetable, owed.due, day));
    if (answer?.kind === "later" && !told.some(({ id }) => id.endsWith(askedMark(answer.until)))) {
      if (day >= answer.until) return line({ when: "asked", on: answer.until });
      turns.push(answer.until);
      return undefined;
    }
    const milestone = latestMilestone(timetable, owed.due, day);
    if (!milestone || (as.role === "informed" && milestone.when === "before")) return undefined;
    const dayTold = ({ at: then }: { at: Instant }): LocalDate => dateAt(then, zone);
    // On the day that somebody asked for they heard how it stood then.
    const askedFor = latestDay(told.filter(({ id }) => id.includes(askedMark(""))).map(dayTold));
    if (askedFor !== undefined && dayOf(milestone, owed.due) <= askedFor) return undefined;
    const quietUntil = latestDay([
      ...(owed.quietUntil ? [owed.quietUntil] : []),
      ...told.map((each) => addDays(dayTold(each), reminders.quietDays)),
    ]);
    const wanted = line(milestone);
    if (!wanted || quietUntil === undefined || day >= quietUntil) return wanted;
    turns.push(quietUntil);
    return undefined;
  }

  const { recipients, others } = inLine(owed, answers, isAway);
  const late = (person: string): number => daysBetween(owed.due, dayFor(person).day);
  turns.push(
    ...owed.informed
      .filter(({ after, step }) => step.people.some((person) => late(person) < after))
      .map(({ after }) => addDays(owed.due, after)),
  );
  const informed = owed.informed.flatMap(({ after, step }) =>
    step.people
      .filter((person) => late(person) >= after && !others.has(person))
      .map((person) => ({ person, step, as: { role: "informed" } as const })),
  );
  const lines = [...recipients, ...unique(informed)].flatMap(
    ({ person, step, as }) => lineFor(person, step, as) ?? [],
  );
  // An hour before anything may leave; a turn that has come already is decided in this answer.
  const wakes = turns.map((day) => decidingTime(day, zone)).filter((at) => at > now);
  return { lines, ...(wakes.length > 0 && { wakeAt: Math.min(...wakes) }) };
}

/** The same line always has the same id: matter, person, due date, occasion. */
function lineId(owed: Owed, person: string, occasion: Occasion, as: As): string {
  const mark =
    occasion.when === "asked" ? askedMark(occasion.on) : `:${occasion.when}-${String(occasion.days)}`;
  return `${owed.matter}:${person}:${owed.due}${mark}${as.role === "informed" ? ":informed" : ""}`;
}

const askedMark = (on: string): string => `:asked-${on}`;

function dayOf({ when, days }: Milestone, due: LocalDate): LocalDate {
  return addDays(due, when === "before" ? -days : days);
}

interface Recipient {
  person: string;
  step: Step;
  as: As;
}

/**
 * Those of the first step who are there. Where all are away, those of the first step that anybody holds hear of it all the
 * same: nothing that is owed is owed by nobody.
 * @returns others: who answers for it already, and is not informed besides
 */
function inLine(
  { chain }: Owed,
  answers: readonly Answer[],
  isAway: (person: string) => boolean,
): { recipients: readonly Recipient[]; others: ReadonlySet<string> } {
  const isNotTheirs = (person: string): boolean =>
    answers.findLast((each) => each.person === person)?.kind === "notMine";
  let before: { step: Step; why: "absent" | "vacant" | "notMine" } | undefined;
  for (const step of chain) {
    const own = step.people.filter((person) => !isNotTheirs(person));
    const there = own.filter((person) => !isAway(person));
    if (there.length > 0) {
      const as: As = before ? { role: "instead", of: before.step, why: before.why } : { role: "responsible" };
      return { recipients: there.map((person) => ({ person, step, as })), others: new Set(there) };
    }
    before ??= {
      step,
      why: step.people.length === 0 ? "vacant" : own.length === 0 ? "notMine" : "absent",
    };
  }
  // All are away: those whose it is hear of it all the same.
  const held = chain.filter(({ people }) => people.length > 0);
  const first = held.find(({ people }) => !people.every(isNotTheirs)) ?? held[0];
  const left = first?.people.filter((person) => !isNotTheirs(person)) ?? [];
  const people = left.length > 0 ? left : (first?.people ?? []);
  const as: As =
    before && before.step !== first
      ? { role: "instead", of: before.step, why: before.why }
      : { role: "responsible" };
  return {
    recipients: first ? people.map((person) => ({ person, step: first, as })) : [],
    others: new Set(people),
  };
}

/** Each person once, by the first of their posts. */
function unique(recipients: readonly Recipient[]): Recipient[] {
  return [...Map.groupBy(recipients, ({ person }) => person).values()].flatMap(([first]) => first ?? []);
}

function latestDay(days: readonly LocalDate[]): LocalDate | undefined {
  return days.toSorted().at(-1);
}

/** What is most urgent first: what is late longest, then what is due soonest; what one is only informed of at the end. */
export function byUrgency(one: Pick<Line, "owed" | "as">, other: Pick<Line, "owed" | "as">): number {
  const isInformed = ({ as }: Pick<Line, "as">): number => Number(as.role === "informed");
  return (
    isInformed(one) - isInformed(other) ||
    (one.owed.due < other.owed.due ? -1 : one.owed.due > other.owed.due ? 1 : 0) ||
    (one.owed.matter < other.owed.matter ? -1 : 1)
  );
}
