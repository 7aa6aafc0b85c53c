import type { Book, News } from "./book.ts";
import { rules } from "./rules.ts";
import type { City } from "./city.ts";
import { addDays, daysBetween, isWorkday, type Day } from "./days.ts";
import { owedOfCompiled } from "./owed/compiled.ts";
import type { Matter, Timetable } from "./owed/matter.ts";
import { owedOfBodies } from "./owed/meetings.ts";
import { owedOfOffice } from "./owed/office.ts";
import { owedOfReports } from "./owed/reports.ts";
import { whoHears } from "./owed/who.ts";

/** Who must hear what, by the plan's rules and the book: what has just been done, and what time itself makes due. */

const newsForMs = 30 * 86_400_000;

/** A moment at which the program looks. */
export interface Moment {
  day: Day;
  hour: number;
  now: number;
}

/** A message of a day, with what its lines are about. */
export interface Said {
  to: string;
  day: Day;
  title: string;
  lines: readonly { matter: Matter; isInformed: boolean }[];
}

/** What somebody has heard of one matter so far. */
interface Memory {
  occasions: Set<string>;
  lastDay?: Day;
  /** When they heard of it because they had asked for that day. */
  askedFor?: Day;
}

export function makeHearing({ city, book }: { city: City; book: Book }) {
  const told = new Set<string>();
  const memories = new Map<string, Memory>();
  const said: Said[] = [];
  /** On which day a matter was owed last. */
  const lastOwed = new Map<string, Day>();
  /** Everybody's last message of a day. */
  const last = new Map<string, Said>();

  function undelivered(now: number): News[] {
    return [...book.years.values()].flatMap(({ year, stages }) =>
      [...stages].flatMap(([id, stage]) => {
        const since = now - (stage.releasedAt + rules.waitingMs);
        const key = `${String(year)} ${id} ${String(stage.releasedAt)}`;
        if (stage.ended || stage.delivery || since < 0 || since >= newsForMs || told.has(key)) return [];
        told.add(key);
        const name = rules.stages[id as keyof typeof rules.stages];
        return [
          { to: city.mayorOffice, title: `Bitte zustellen: Information zum Jahr ${String(year)}, ${name}` },
        ];
      }),
    );
  }

  const memoryOf = (person: string, matter: Matter): Memory => {
    const key = `${person} ${matter.id}`;
    const found = memories.get(key) ?? { occasions: new Set() };
    memories.set(key, found);
    return found;
  };

  /** What makes it time to say so on that day; undefined where nothing does. */
  function occasionFor(person: string, matter: Matter, isInformed: boolean, today: Day): string | undefined {
    const { occasions, lastDay, askedFor } = memoryOf(person, matter);
    const answer = isInformed ? undefined : book.answer(person, matter.id);
    if (answer?.kind === "stop") return undefined;
    const asked = answer?.kind === "later" ? `asked for ${answer.until}` : "";
    if (answer?.kind === "later" && !occasions.has(asked)) return today >= answer.until ? asked : undefined;
    const days = milestoneOf(matter.timetable, matter.due, today);
    if (days === undefined || (isInformed && days < 0)) return undefined;
    const occasion = `${matter.due} ${String(days)} ${isInformed ? "informed" : ""}`;
    const isQuiet = lastDay !== undefined && today < addDays(lastDay, rules.quietDays);
    if (isQuiet || occasions.has(occasion) || today < (matter.quietUntil ?? "")) return undefined;
    return askedFor !== undefined && addDays(matter.due, days) <= askedFor ? undefined : occasion;
  }

  const owedAt = ({ day, now }: Pick<Moment, "day" | "now">): Matter[] => [
    ...owedOfReports(city, book, day),
    ...owedOfBodies(city, book, day),
    ...owedOfCompiled(city, book, day, now),
    ...owedOfOffice(city, book, day),
  ];

  /** Everything for one person is one message, once a day: what comes up later waits for the next working day. */
  function ofTheDay(moment: Moment): News[] {
    const { day, hour } = moment;
    const matters = owedAt(moment);
    for (const { id } of matters) lastOwed.set(id, day);
    book.keepAnswersTo(matters.map(({ id }) => id));
    if (!isWorkday(day) || hour < rules.hours.from || hour >= rules.hours.to) return [];
    const lines = matters.flatMap((matter) =>
      whoHears(matter, book, day).flatMap(({ person, isInformed }) => {
        if (last.get(person)?.day === day || hour < book.hourOf(person)) return [];
        const occasion = occasionFor(person, matter, isInformed, day);
        return occasion === undefined ? [] : [{ person, matter, isInformed, occasion }];
      }),
    );
    return [...Map.groupBy(lines, ({ person }) => person)].map(([to, all]) => {
      for (const { matter, occasion } of all) remember(memoryOf(to, matter), occasion, day);
      const titles = all.map(({ matter }) => matter.title).toSorted();
      const title =
        titles.length === 1 ? `Erinnerung: ${String(titles[0])}` : `${String(titles.length)} Punkte für Sie`;
      last.set(to, { to, title, lines: all, day });
      said.push({ to, title, lines: all, day });
      return { to, title, lines: titles };
    });
  }

  return {
    /** What must be heard at this moment of what somebody has just done. */
    now: (moment: Moment): News[] => {
      // What time alone makes due within the hour may wait for its end.
      const now = moment.now - (moment.now % 3_600_000);
      return [...book.news.splice(0), ...ofTheDay({ ...moment, now })];
    },
    /** What must be heard at this full hour. */
    hour: (moment: Moment): News[] => [...undelivered(moment.now), ...ofTheDay(moment)],
    /** All messages of days so far. */
    said: (): readonly Said[] => said,
    lastOwedOn: (matter: string): Day => lastOwed.get(matter) ?? "",
    isOwed: (matter: string, moment: Pick<Moment, "day" | "now">): boolean =>
      owedAt(moment).some(({ id }) => id === matter),
  };
}

function remember(memory: Memory, occasion: string, day: Day): void {
  memory.occasions.add(occasion);
  memory.lastDay = day;
  if (occasion.startsWith("asked for")) memory.askedFor = day;
}

/** The day before or after a due day that was passed last, as a signed number of days. */
function milestoneOf({ before, after, thenEvery }: Timetable, due: Day, today: Day): number | undefined {
  const late = daysBetween(due, today);
  const last = Math.max(...after);
  if (late >= last) return last + Math.floor((late - last) / thenEvery) * thenEvery;
  const days = [...before.map((each) => -each), ...after];
  return days.filter((each) => each <= late).toSorted((one, other) => other - one)[0];
}
