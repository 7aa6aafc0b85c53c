import { readEnv } from "./config/env.ts";
import { judge, type Mode } from "./config/judge.ts";
import { makeLog } from "./log.ts";
import { storeAdvice } from "./open-store.ts";
import { PlanUnusable } from "./read-plan.ts";
import { UnknownRegion } from "./schedule/holidays.ts";
import { causeOf, StoreError } from "./store/contract.ts";
import { startPlanlotse, type Running } from "./start.ts";

/** Whatever still runs after this does not stop the program from ending. Milliseconds. */
const lastPatience = 4000;

/** Runs the program until a signal ends it. Returns the exit code. */
export async function run(mode: string | undefined, environment: NodeJS.ProcessEnv): Promise<number> {
  if (mode !== "try" && mode !== "serve")
    return say(["How to start: npm start (trying) or npm run serve (production)."]);
  const judged = judge(readEnv(environment), mode);
  if (!judged.ok) return say(judged.problems);
  const log = makeLog(judged.config.logLevel);
  // Before anything says that it runs: whoever reads that may end it at once.
  const end = told(environment);
  let running: Running;
  try {
    running = await startPlanlotse(judged.config, { log });
    await running.ready;
  } catch (error) {
    if (error instanceof StoreError) {
      log.error({ err: error }, "the store cannot be used");
      return say([`Planlotse cannot start: ${error.message}.`, causeOf(error), storeAdvice].filter(Boolean));
    }
    if (error instanceof PlanUnusable || error instanceof UnknownRegion)
      return say(["The plan cannot be used:", error.message]);
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
      return say([
        `Port ${String(judged.config.port)} is in use. Stop what runs there, or set PLANLOTSE_PORT.`,
      ]);
    throw error;
  }
  announce(mode, running);
  if (mode === "serve" && judged.config.url === undefined)
    log.warn({}, "PLANLOTSE_URL is not set: links to files and reports lead to where the program listens");
  log.info({ mode, port: running.port }, "listening");
  await end;
  setTimeout(() => process.exit(1), lastPatience).unref();
  await running.close();
  return 0;
}

function say(lines: readonly string[]): number {
  process.stderr.write(`${lines.join("\n")}\n`);
  return 1;
}

function announce(mode: Mode, { chatUrl, port }: Running): void {
  if (mode !== "try" || chatUrl === undefined) {
    process.stderr.write(`Planlotse listens on port ${String(port)}.\n`);
    return;
  }
  process.stdout.write(
    `
Planlotse läuft. Bitte im Browser öffnen: ${chatUrl}

Vier Dinge zum Ausprobieren:
  1. Als beliebige Person fragen: „Wer berichtet einmal im Jahr an die Steuerungsgruppe?“
  2. Als „Berichtsperson Jugendamt“ schreiben: Bericht. Ausfüllen, abgeben, dann als
     „Sachbearbeitung Integrationsbüro“ zurückgeben.
  3. Als „Sachbearbeitung Integrationsbüro“ schreiben: Gesamtbericht. Die Berichte des letzten
     Jahres abschließen, als „Ausländer- und Integrationsbeauftragte“ billigen, als
     „Referat der Oberbürgermeisterin“ freigeben.
  4. Als „Leitung Facharbeitsgruppe Sprache und Bildung“ die Erinnerung beantworten, oder die
     Uhr der Seite vorstellen und zusehen, wer wann woran erinnert wird.

(English: open the address above; the page can be switched to English. Ctrl+C ends it.)
`,
  );
}

/** Resolves when the program is told to end: by a signal, or by npm's going away, which passes no signal on to what it started. */
function told(environment: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", () => {
      resolve();
    });
    process.once("SIGINT", () => {
      resolve();
    });
    if (environment["npm_lifecycle_event"] === undefined) return;
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      resolve();
    }, 500);
    watch.unref();
  });
}
