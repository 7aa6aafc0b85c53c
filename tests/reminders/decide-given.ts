import type { Facts, Rules } from "../../src/reminders/decide.ts";
import type { Answer, Line, Occasion } from "../../src/reminders/line.ts";
import type { Owed, Step, TimetableName } from "../../src/reminders/owed.ts";
import { readPlan } from "../../src/read-plan.ts";
import { makeWorkdays } from "../../src/schedule/holidays.ts";
import {
  date,
  dateAt,
  instantAt,
  minuteOfDay,
  type Instant,
  type LocalDate,
} from "../../src/time/local-date.ts";

/** Facts and lines as the cases write them: short, in local time. */

export const zone = "Europe/Berlin";
const { reminders } = (await readPlan("plans/dresden-2009/plan.yaml")).plan;
const calendar = await makeWorkdays({ country: "DE", state: "SN", free: ["12-24", "12-31"] });
const known = new Map<LocalDate, boolean>();
/** That of the calendar, which is slow, asked once for each day. */
export const isWorkday = (day: LocalDate): boolean => {
  const found = known.get(day) ?? calendar(day);
  known.set(day, found);
  return found;
};
export const rules: Rules = { reminders, office: { zone, isWorkday, hours: reminders.hours } };

/** A post and who holds it, as in `head: bert`, `reporter: [anna, bea]` or, where it is vacant, `head: []`. */
type Post = Record<string, string | string[]>;

export interface Given {
  /** YYYY-MM-DD HH:MM */
  now: string;
  /** By `<timetable> <whose>`, as in `report amt`. */
  owed?: Record<
    string,
    { due: string; chain: Post[]; informed?: Record<string, Post>; quietUntil?: string } | undefined
  >;
  /**
   * `<person> [<matter>] <when> <mark> [for <due>] [informed]`, as in `anna 2027-03-24 before-7`. Absent are the only matter,
   * eight o'clock, the day it is due now.
   */
  told?: string[];
  /** `<person> [<matter>] <when> later <day>`, or `stop` or `notMine` instead of `later`. */
  answers?: string[];
  /** `<first day>..<last day>` */
  absent?: Record<string, string>;
  hours?: Record<string, number>;
}

export function momentOf(text: string): Instant {
  const [day = "", time = "08:00"] = text.split(" ");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return instantAt(date(day), hour * 60 + minute, zone);
}

export function localTime(at: Instant): string {
  const minutes = minuteOfDay(at, zone);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${dateAt(at, zone)} ${hour ?? ""}:${minute ?? ""}`;
}

export function factsOf(given: Given): Facts {
  const owed = Object.entries(given.owed ?? {}).flatMap(([name, each]): Owed[] =>
    each
      ? [
          {
            matter: matterOf(name),
            timetable: name.split(" ")[0] as TimetableName,
            due: date(each.due),
            chain: each.chain.map(stepOf) as [Step, ...Step[]],
            informed: Object.entries(each.informed ?? {}).flatMap(([after, posts]) =>
              Object.entries(posts).map(([role, people]) => ({
                after: Number(after),
                step: stepOf({ [role]: people }),
              })),
            ),
            ...(each.quietUntil !== undefined && { quietUntil: date(each.quietUntil) }),
            // The rule passes it on unread.
            what: { kind: "unheld", actors: [] },
          },
        ]
      : [],
  );
  const only = owed[0];
  const matterIn = (name: string | undefined): string =>
    name === undefined ? (only?.matter ?? "") : matterOf(name);
  const persons = new Set([...Object.keys(given.absent ?? {}), ...Object.keys(given.hours ?? {})]);
  return {
    owed,
    told: (given.told ?? []).map((text) => {
      const { to, name, when, mark, due, informed } = parts(
        /^(?<to>\w+) (?:(?<name>[a-z]+ [a-z]+) )?(?<when>[\d-]{10}(?: \d\d:\d\d)?) (?<mark>(?:before|after|asked)-[\d-]+)(?: for (?<due>[\d-]+))?(?<informed> informed)?$/,
        text,
      );
      const matter = matterIn(name);
      const dueThen = due ?? owed.find((each) => each.matter === matter)?.due ?? "";
      const id = [matter, to, dueThen, mark, ...(informed ? ["informed"] : [])].join(":");
      return { id, matter, to: to ?? "", at: momentOf(when ?? "") };
    }),
    answers: (given.answers ?? []).map((text): Answer => {
      const { person, name, when, kind, until } = parts(
        /^(?<person>\w+) (?:(?<name>[a-z]+ [a-z]+) )?(?<when>[\d-]{10}(?: \d\d:\d\d)?) (?<kind>later|stop|notMine)(?: (?<until>[\d-]+))?$/,
        text,
      );
      const about = { matter: matterIn(name), person: person ?? "", at: momentOf(when ?? "") };
      return kind === "later"
        ? { ...about, kind, until: date(until ?? "") }
        : { ...about, kind: kind as "stop" | "notMine" };
    }),
    presence: Object.fromEntries(
      [...persons].map((person) => {
        const [from, until] = given.absent?.[person]?.split("..") ?? [];
        const hour = given.hours?.[person];
        return [
          person,
          {
            ...(hour !== undefined && { hour }),
            ...(from !== undefined &&
              until !== undefined && { absence: { from: date(from), until: date(until) } }),
          },
        ];
      }),
    ),
  };
}

/** As in `anna: report amt before-7 responsible at 2027-03-24 08:00`. */
export function lineText({ to, owed, occasion, as, step, leaveAt }: Line): string {
  const how = ((): string => {
    switch (as.role) {
      case "responsible":
        return "responsible";
      case "informed":
        return `informed as ${step.role}`;
      case "instead":
        return `as ${step.role} instead of ${as.of.role} (${as.why})`;
      default:
        return as satisfies never;
    }
  })();
  return `${to}: ${owed.matter.replace(":", " ")} ${occasionText(occasion)} ${how} at ${localTime(leaveAt)}`;
}

function occasionText(occasion: Occasion): string {
  return occasion.when === "asked" ? `asked ${occasion.on}` : `${occasion.when}-${String(occasion.days)}`;
}

function stepOf(post: Post): Step {
  const [[role, held] = ["", []]] = Object.entries(post);
  return { role: role as Step["role"], of: "amt", people: typeof held === "string" ? [held] : held };
}

function matterOf(name: string): string {
  return name.replace(" ", ":");
}

function parts(pattern: RegExp, text: string): Partial<Record<string, string>> {
  const found = pattern.exec(text)?.groups;
  if (!found) throw new Error(`cannot read "${text}"`);
  return found;
}
