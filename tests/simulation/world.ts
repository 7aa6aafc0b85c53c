import { join } from "node:path";
import { temporaryFolder } from "../support/temporary.ts";
import { makeBook, type Deed, type News } from "./book.ts";
import type { Shown } from "./card.ts";
import { makeFindings } from "./checks/found.ts";
import { makeCity } from "./city.ts";
import { addDays, instantOf, morning, workdayFrom, type Day } from "./days.ts";
import { makeHearing, type Moment } from "./hearing.ts";
import { openMail } from "./mail.ts";
import { makePeople, type Person } from "./person.ts";
import { writePlanFolder } from "./plan-folder.ts";
import type { Engine, Program } from "./program.ts";
import { makeRandom } from "./random.ts";
import { startServing } from "./serving.ts";
import { makeTexts } from "./texts.ts";
import { startTrying } from "./trying.ts";

export interface Size {
  units: number;
  workingGroups: number;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The city, the program that serves it, the book of what is done, and the agenda of what will be. */
export async function openWorld(size: Size, seed: number, begins: Day, engine: Engine) {
  const folder = temporaryFolder();
  const city = makeCity(size, begins);
  const planFile = writePlanFolder(folder.path, city, begins);
  const program = await (engine === "cosmos"
    ? startServing({ planFile, begins, seed })
    : startTrying({ planFile, databaseFile: join(folder.path, "city.sqlite"), begins }));
  const mail = await openMail(program.clock);
  const people = makePeople({ program, mail, city });
  const book = makeBook(city, begins);
  const hearing = makeHearing({ city, book });
  const random = makeRandom(seed);
  const findings = makeFindings();
  const agenda = new Map<Day, (() => Promise<void>)[]>();
  const expected: (News & { day: Day })[] = [];
  /** How often each message is still to come; what came unexpected is below nothing. */
  const toCome = new Map<string, number>();
  let seen = 0;
  const count = ({ to, title, lines = [] }: News, by: number): void => {
    const key = `${to}: ${title}${lines.map((line) => ` | ${line}`).join("")}`;
    const left = (toCome.get(key) ?? 0) + by;
    if (left === 0) toCome.delete(key);
    else toCome.set(key, left);
  };

  const expect = (news: readonly News[], day: Day): void => {
    expected.push(...news.map((each) => ({ ...each, day })));
    for (const each of news) count(each, 1);
  };
  async function arrived(): Promise<void> {
    const isHeard = await mail.until((sent) => {
      for (; seen < sent.length; seen++) {
        const { to, title, lines } = sent[seen] ?? { to: "", title: "", lines: [] };
        count({ to, title, lines: lines.map((line) => line.title).toSorted() }, -1);
      }
      return [...toCome.values()].every((left) => left <= 0);
    });
    if (isHeard) return;
    const these = (which: (left: number) => boolean): string =>
      [...toCome].flatMap(([message, left]) => (which(left) ? [message] : [])).join("\n    ");
    const [missing, unexpected] = [these((left) => left > 0), these((left) => left < 0)];
    throw new Error(
      `on ${program.today()} nobody told\n    ${missing}\n  unexpected so far:\n    ${unexpected}`,
    );
  }

  return {
    city,
    program,
    mail,
    book,
    random,
    findings,
    planFile,
    texts: makeTexts(random),
    /** Every message that somebody should have had so far. */
    expected,
    activities: people.activities,
    person: (id: string): Person => people.of(id),
    today: program.today,

    /** Somebody does something on that working day, or on the next one that is still to come. */
    on(day: Day, act: () => Promise<void>): void {
      const earliest = day > program.today() ? day : addDays(program.today(), 1);
      const list = agenda.get(workdayFrom(earliest)) ?? [];
      agenda.set(workdayFrom(earliest), list);
      list.push(act);
    },
    /** All that is planned for today. */
    async live(): Promise<void> {
      for (const act of agenda.get(program.today()) ?? []) await act();
      agenda.delete(program.today());
    },

    deed(list: Deed[], what: string, by: string, details: Deed["details"] = {}): void {
      list.push({ what, by, day: program.today(), details });
    },

    said: hearing.said,
    lastOwedOn: hearing.lastOwedOn,
    isOwed: (matter: string) => hearing.isOwed(matter, { day: program.today(), now: program.now() }),
    /** Waits until all who must hear of what was just done have heard. @throws Error when somebody does not */
    async heard(): Promise<void> {
      const moment = { day: program.today(), hour: program.hour(), now: program.now() };
      expect(hearing.now(moment), moment.day);
      await arrived();
    },
    /** The next day begins; all have heard what they must hear until its morning. */
    async passDay(): Promise<void> {
      for (const moment of hoursUntilMorning(program)) expect(hearing.hour(moment), moment.day);
      await program.passDay();
      await arrived();
    },

    async close(): Promise<void> {
      await program.close();
      await mail.close();
    },
    async remove(): Promise<void> {
      await program.remove();
      folder.remove();
    },
  };
}

/** The full hours from a moment to the morning after it. */
function hoursUntilMorning(program: Pick<Program, "today" | "now">): Moment[] {
  const [today, now] = [program.today(), program.now()];
  return Array.from({ length: 24 }, (_, index) => morning + index + 1).flatMap((hour) => {
    const at = instantOf(today, (hour - morning) * 3600);
    const day = hour < 24 ? today : addDays(today, 1);
    return at > now ? [{ day, hour: hour % 24, now: at }] : [];
  });
}

/** Takes a card only when it says so. @throws Error with what it says instead */
export function saying(shown: Shown, ...parts: readonly string[]): Shown {
  for (const part of parts)
    if (!shown.text.includes(part))
      throw new Error(`the bot does not say "${part}" but: ${shown.text.slice(0, 1500)}`);
  return shown;
}
