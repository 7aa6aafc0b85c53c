import { startPlanlotse } from "../../src/start.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { ask } from "./http.ts";
import { instantOf, type Day } from "./days.ts";
import { logInto } from "./log-into.ts";
import { makeMoments } from "./moments.ts";
import type { Program } from "./program.ts";

/** One program in this process, on a file of its own, as it is tried: the local chat's clock lets the days pass. */
export async function startTrying(parts: {
  planFile: string;
  databaseFile: string;
  begins: Day;
}): Promise<Program> {
  const { planFile, databaseFile, begins } = parts;
  const moments = makeMoments(begins);
  /** Without what the local chat's clock has been set forward. */
  let base = moments.now();
  const moveBy = (move: () => void): void => {
    const before = moments.now();
    move();
    base += moments.now() - before;
  };
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
  const log = logInto((problem) => problems.push(problem));
  const running = await startPlanlotse(config, { log, clock: { now: () => base } });
  await running.ready;
  const url = `http://127.0.0.1:${String(running.port)}`;

  return {
    problems,
    tenantId: "test-tenant",
    today: moments.today,
    now: moments.now,
    hour: moments.hour,
    async clock() {
      const { bytes } = await ask(`${url}/chat/clock`);
      return (JSON.parse(bytes.toString()) as { now: number }).now;
    },
    /** As opening one's page in the local chat does. */
    async installed(person) {
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
    tick() {
      moveBy(moments.step);
    },
    pause() {
      moveBy(moments.rest);
    },
    async passDay() {
      const { bytes } = await ask(`${url}/chat/clock`, { days: 1 }, { origin: url });
      const { now } = JSON.parse(bytes.toString()) as { now: number };
      moments.nextDay();
      if (now !== instantOf(moments.today(), 0))
        throw new Error(`the clock says ${new Date(now).toISOString()} on ${moments.today()}`);
    },
    post: (activity) => ask(`${url}/api/messages`, activity),
    async get(address) {
      const { status, bytes } = await ask(new URL(address, url));
      return { status, bytes, text: bytes.toString() };
    },
    remarks: () => ({}),
    close: () => running.close(),
    openStore: () => Promise.resolve(openSqliteStore(databaseFile, moments.now)),
    remove: () => Promise.resolve(),
  };
}
