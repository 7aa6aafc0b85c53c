import type { Log } from "../../src/log.ts";
import { startPlanlotse } from "../../src/start.ts";
import { ask } from "./http.ts";
import { addDays, instantOf, morning, type Day } from "./days.ts";

export type Program = Awaited<ReturnType<typeof startProgram>>;

/** Between two things that somebody does. Seconds. */
const step = 15;

/** The whole program in this process, on a file of its own, with a clock that only this simulation moves. */
export async function startProgram(parts: { planFile: string; databaseFile: string; begins: Day }) {
  const { planFile, databaseFile, begins } = parts;
  let base = instantOf(begins, 0);
  let today = begins;
  let seconds = 0;
  const problems: string[] = [];
  const config = {
    mode: "try" as const,
    host: "127.0.0.1",
    port: 0,
    planFile,
    databaseFile,
    url: undefined,
    logLevel: "silent" as const,
  };
  const running = await startPlanlotse(config, { log: logInto(problems), clock: { now: () => base } });
  await running.ready;
  const url = `http://127.0.0.1:${String(running.port)}`;

  return {
    url,
    /** What the program wrote into its log as a warning or an error. */
    problems,
    today: (): Day => today,
    now: (): number => instantOf(today, seconds),
    hour: (): number => morning + Math.floor(seconds / 3600),
    /** What its own clock says, which goes from hour to hour while a day passes. */
    async clock(): Promise<number> {
      const { bytes } = await ask(`${url}/chat/clock`);
      return (JSON.parse(bytes.toString()) as { now: number }).now;
    },
    /** Resolves when the local chat has brought the app to that person, as opening their page there does. */
    async installed(person: string): Promise<void> {
      const { body } = await fetch(`${url}/chat/events?person=${person}`);
      let seen = "";
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      while (reader && !seen.includes('"author":"bot"')) {
        const { value, done } = await reader.read();
        if (done) break;
        seen += value;
      }
      await reader?.cancel();
    },
    /** A moment passes. */
    tick(): void {
      base += step * 1000;
      seconds += step;
    },
    /** A whole quarter of an hour and more passes. */
    pause(): void {
      base += 1000 * 1000;
      seconds += 1000;
    },
    /** The next day begins, at nine, and does its work. */
    async passDay(): Promise<void> {
      const { bytes } = await ask(`${url}/chat/clock`, { days: 1 }, { origin: url });
      const { now } = JSON.parse(bytes.toString()) as { now: number };
      today = addDays(today, 1);
      seconds = 0;
      if (now !== instantOf(today, 0))
        throw new Error(`the clock says ${new Date(now).toISOString()} on ${today}`);
    },
    /** What a browser gets. */
    async get(path: string): Promise<{ status: number; bytes: Uint8Array; text: string }> {
      const { status, bytes } = await ask(new URL(path, url));
      return { status, bytes, text: bytes.toString() };
    },
    close: () => running.close(),
  };
}

function logInto(problems: string[]): Log {
  const keep = (facts: { err?: unknown }, text: string): void => {
    problems.push(`${text}: ${facts.err instanceof Error ? String(facts.err.stack) : JSON.stringify(facts)}`);
  };
  const silent = (): void => undefined;
  return {
    fatal: keep,
    error: keep,
    warn: keep,
    info: silent,
    debug: silent,
    trace: silent,
  } as unknown as Log;
}
