import { dueOf, isWithUnit, rules, titleOf, type Book, type News } from "./book.ts";
import type { City, CityBody } from "./city.ts";
import { addDays, daysBetween, inYear, isWorkday, yearOf, type Day } from "./days.ts";

/** Who must hear what, by the plan's rules and the book: what has just been done, and what time itself makes due. */

const dayMs = 86_400_000;
const newsForMs = 30 * dayMs;

interface Timetable {
  before: readonly number[];
  after: readonly number[];
  thenEvery: number;
}

/** The day before or after a due day that was passed last, as a signed number of days. */
function milestoneOf({ before, after, thenEvery }: Timetable, due: Day, today: Day): number | undefined {
  const late = daysBetween(due, today);
  const days = [...before.map((each) => -each), ...after];
  const last = Math.max(...after);
  for (let more = last + thenEvery; more <= late; more += thenEvery) days.push(more);
  return days.filter((each) => each <= late).toSorted((one, other) => other - one)[0];
}

export function makeHearing({ city, book }: { city: City; book: Book }) {
  const told = new Set<string>();
  /** When somebody was last reminded of a matter. */
  const reminded = new Map<string, number>();

  function once(key: string, news: readonly News[]): News[] {
    if (told.has(key)) return [];
    told.add(key);
    return [...news];
  }

  function remind(
    matter: string,
    due: Day,
    timetable: Timetable,
    news: News,
    today: Day,
    now: number,
  ): News[] {
    const milestone = milestoneOf(timetable, due, today);
    if (milestone === undefined) return [];
    const about = `${matter} ${news.to}`;
    const lately = (reminded.get(about) ?? -Infinity) > now - rules.quietDays * dayMs;
    if (lately || told.has(`${about} ${due} ${String(milestone)}`)) return [];
    told.add(`${about} ${due} ${String(milestone)}`);
    reminded.set(about, now);
    return [news];
  }

  function reports(today: Day, now: number): News[] {
    return book.openYears(today).flatMap((year) =>
      book.reportsOf(year).flatMap((report) => {
        const { unit, delegates, returnedOn } = report;
        if (!isWithUnit(report)) return [];
        if (report.state === "returned" && returnedOn && daysBetween(returnedOn, today) < rules.quietDays)
          return [];
        const people = delegates.length > 0 ? delegates : [unit.reporter];
        const title = `Erinnerung: ${titleOf(report)}`;
        return people.flatMap((to) =>
          remind(`report ${unit.id} ${String(year)}`, dueOf(report), rules.report, { to, title }, today, now),
        );
      }),
    );
  }

  function meetings(today: Day, now: number): News[] {
    return city.bodies.flatMap((body) =>
      owedMeetings(book, body, today).flatMap(({ year, by }) => {
        const news = { to: body.lead, title: `Erinnerung: Sitzung ${body.name}` };
        return remind(`meeting ${body.id} ${String(year)}`, by, rules.meeting, news, today, now);
      }),
    );
  }

  function undelivered(today: Day, now: number): News[] {
    return book.openYears(today).flatMap((year) =>
      [...book.year(year).stages].flatMap(([id, stage]) => {
        const since = now - (stage.releasedAt + rules.waitingMs);
        if (stage.ended || stage.delivery || since < 0 || since >= newsForMs) return [];
        const name = rules.stages[id as keyof typeof rules.stages];
        const title = `Bitte zustellen: Information zum Jahr ${String(year)}, ${name}`;
        return once(`undelivered ${String(year)} ${id} ${String(stage.releasedAt)}`, [
          { to: city.mayorOffice, title },
        ]);
      }),
    );
  }

  return {
    /** Everything that a sweep at this moment must send. */
    now(today: Day, now: number): News[] {
      return [
        ...book.news.splice(0),
        ...(isWorkday(today) ? [...reports(today, now), ...meetings(today, now)] : []),
        ...undelivered(today, now),
      ];
    },
  };
}

/** By which days meetings of that body are still owed: in this year, and while January lasts in the last. */
export function owedMeetings(book: Book, body: CityBody, today: Day): { year: number; by: Day }[] {
  const known = book.meetings.filter(
    (each) => each.body === body.id && yearOf(each.date) >= yearOf(today) - 1,
  );
  const heldIn = (year: number): number => known.filter(({ date }) => yearOf(date) === year).length;
  const last = known
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const named = known.findLast(({ next }) => next !== undefined)?.next;
  const next = named !== undefined && named >= today && named !== last ? named : undefined;
  const year = yearOf(today);
  const unmet = stepsOf(book, year).filter(({ by, atLeast }) => {
    const helps = next !== undefined && yearOf(next) === year && (next <= by || by < today);
    return heldIn(year) + Number(helps) < atLeast;
  });
  const near = unmet.filter(({ by }) => addDays(by, -30) <= today);
  const owed = [near.at(-1) ?? unmet[0]].flatMap((each) => (each ? [{ year, by: each.by }] : []));
  const before = year - 1;
  const needed = stepsOf(book, before).at(-1)?.atLeast ?? 0;
  if (today.slice(5) <= "02-10" && before >= yearOf(book.begins) && heldIn(before) < needed)
    owed.push({ year: before, by: inYear(before, "12-31") });
  return owed;
}

/** What a body owes in a year, stretch by stretch: nothing for one of which it has seen less than half. */
function stepsOf(book: Book, year: number): { by: Day; atLeast: number }[] {
  const steps: { by: Day; atLeast: number }[] = [];
  let [begins, before, needed] = [inYear(year, "01-01"), 0, 0];
  for (const { by: monthDay, atLeast } of rules.checkpoints) {
    const by = inYear(year, monthDay);
    const from = book.begins > begins ? book.begins : begins;
    if ((daysBetween(from, by) + 1) * 2 >= daysBetween(begins, by) + 1) {
      needed += atLeast - before;
      steps.push({ by, atLeast: needed });
    }
    [before, begins] = [atLeast, addDays(by, 1)];
  }
  return steps;
}
