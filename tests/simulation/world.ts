import { join } from "node:path";
import { temporaryFolder } from "../support/temporary.ts";
import { makeBook, type Deed, type News } from "./book.ts";
import type { Shown } from "./card.ts";
import { makeFindings } from "./checks/found.ts";
import { makeCity } from "./city.ts";
import { addDays, workdayFrom, type Day } from "./days.ts";
import { makeHearing } from "./hearing.ts";
import { openMail } from "./mail.ts";
import { makePeople, type Person } from "./person.ts";
import { writePlanFolder } from "./plan-folder.ts";
import { startProgram } from "./program.ts";
import { makeRandom } from "./random.ts";
import { makeTexts } from "./texts.ts";

export interface Size {
  units: number;
  workingGroups: number;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The city, the program that serves it, the book of what is done, and the agenda of what will be. */
export async function openWorld(size: Size, seed: number, begins: Day) {
  const folder = temporaryFolder();
  const databaseFile = join(folder.path, "city.sqlite");
  const city = makeCity(size, begins);
  const planFile = writePlanFolder(folder.path, city, begins);
  const program = await startProgram({ planFile, databaseFile, begins });
  const mail = await openMail(program.today);
  const people = makePeople({ program, mail, city });
  const book = makeBook(city, begins);
  const hearing = makeHearing({ city, book });
  const random = makeRandom(seed);
  const findings = makeFindings();
  const agenda = new Map<Day, (() => Promise<void>)[]>();
  const expected: { to: string; title: string; day: Day }[] = [];
  /** How often each message is still to come; what came unexpected is below nothing. */
  const toCome = new Map<string, number>();
  let seen = 0;
  const count = ({ to, title }: News, by: number): void => {
    const key = `${to}: ${title}`;
    const left = (toCome.get(key) ?? 0) + by;
    if (left === 0) toCome.delete(key);
    else toCome.set(key, left);
  };

  return {
    city,
    program,
    mail,
    book,
    random,
    findings,
    planFile,
    databaseFile,
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

    /** Waits until all who must hear of what is so now have heard. @throws Error when somebody does not */
    async heard(): Promise<void> {
      const news = hearing.now(program.today(), program.now());
      expected.push(...news.map((each) => ({ ...each, day: program.today() })));
      for (const each of news) count(each, 1);
      const isHeard = await mail.until((sent) => {
        for (; seen < sent.length; seen++) count(sent[seen] ?? { to: "", title: "" }, -1);
        return [...toCome.values()].every((left) => left < 0);
      });
      if (isHeard) return;
      const missing = [...toCome].filter(([, left]) => left > 0).map(([message]) => message);
      throw new Error(`on ${program.today()} nobody told ${missing.join(", ")}`);
    },

    async close(): Promise<void> {
      await program.close();
      await mail.close();
    },
    remove: folder.remove,
  };
}

/** Takes a card only when it says so. @throws Error with what it says instead */
export function saying(shown: Shown, ...parts: readonly string[]): Shown {
  for (const part of parts)
    if (!shown.text.includes(part))
      throw new Error(`the bot does not say "${part}" but: ${shown.text.slice(0, 1500)}`);
  return shown;
}
