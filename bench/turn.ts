/**
 * An answered question and a card invoke through the whole bot, and its start, beside a bare botbuilder echo bot in the
 * same run, both with real signed tokens and the same fake connector. What counts are the ratios.
 *   npm run bench:turn
 */
import autocannon from "autocannon";
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startFakeConnector } from "../tests/support/fake-connector.ts";
import { startAuthority } from "../tests/support/signed-tokens.ts";
import { people } from "../tests/support/sample.ts";
import { temporaryFolder } from "../tests/support/temporary.ts";

const rounds = 5;
const secondsEach = 3;
const connections = 16;
const starts = 5;
const wanted = { requests: 0.8, start: 1.5 };

const authority = await startAuthority();
const connector = await startFakeConnector();
const folder = temporaryFolder();
const { credentials, endpoints } = authority;
const token = `Bearer ${await authority.sign(connector.serviceUrl)}`;

const bots = {
  echo: {
    script: "bench/echo-bot.ts",
    environment: {
      ECHO_APP_ID: credentials.appId,
      ECHO_APP_PASSWORD: credentials.appPassword,
      ECHO_TENANT_ID: credentials.tenantId,
      ECHO_OPENID_METADATA_URL: endpoints.openIdMetadataUrl,
      ECHO_TOKEN_ISSUER: endpoints.tokenIssuer,
      ECHO_TOKEN_URL: endpoints.tokenUrl,
    },
  },
  planlotse: {
    script: "bench/planlotse-bot.ts",
    environment: {
      MicrosoftAppId: credentials.appId,
      MicrosoftAppPassword: credentials.appPassword,
      MicrosoftAppTenantId: credentials.tenantId,
      PLANLOTSE_PORT: "0",
      PLANLOTSE_LOG_LEVEL: "warn",
      PLANLOTSE_DATABASE: join(folder.path, "bench.sqlite"),
      BENCH_OPENID_METADATA_URL: endpoints.openIdMetadataUrl,
      BENCH_TOKEN_ISSUER: endpoints.tokenIssuer,
      BENCH_TOKEN_URL: endpoints.tokenUrl,
    },
  },
};
type Bot = keyof typeof bots;

interface Started {
  child: ChildProcess;
  port: number;
  startedMs: number;
  /** When everything was loaded; the echo bot has nothing to load later. */
  readyMs: number;
}

async function start(bot: Bot): Promise<Started> {
  const { script, environment } = bots[bot];
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!child.stdout) throw new Error("no output");
  let said = { port: 0, startedMs: 0, readyMs: 0 };
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith("{")) said = { ...said, ...(JSON.parse(line) as Partial<typeof said>) };
    if (bot === "echo") said.readyMs = said.startedMs;
    if (said.readyMs > 0) return { child, ...said };
  }
  throw new Error(`${bot} did not start`);
}

async function stop(child: ChildProcess): Promise<void> {
  const closed = once(child, "close");
  child.kill("SIGKILL");
  await closed;
}

// A reporter of the sample city, so that rights, holders and the report are really looked up.
const person = { id: "29:bench", aadObjectId: people.get("bericht-jugendamt") ?? "", name: "Bench" };
const activity = (fields: object): string =>
  JSON.stringify({
    id: "1",
    channelId: "msteams",
    serviceUrl: connector.serviceUrl,
    from: person,
    recipient: { id: "28:bot" },
    conversation: { id: "a:bench", conversationType: "personal", tenantId: credentials.tenantId },
    channelData: { tenant: { id: credentials.tenantId } },
    locale: "de-DE",
    ...fields,
  });
const turns = {
  question: activity({ type: "message", text: "Wie oft tagt die Steuerungsgruppe?" }),
  invoke: activity({
    type: "invoke",
    name: "adaptiveCard/action",
    value: {
      action: {
        type: "Action.Execute",
        verb: "report.open",
        data: { verb: "report.open", unit: "jugendamt", year: 2026, page: "duties" },
      },
      trigger: "manual",
    },
  }),
};

/** Looks once at what the whole bot answers: an error told politely must not pass for an answer. */
async function checkAnswers(port: number): Promise<void> {
  const post = (body: string) =>
    fetch(`http://127.0.0.1:${String(port)}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: token },
      body,
    });
  await post(turns.question);
  const answer = JSON.stringify(connector.received.at(-1)?.body);
  const card = await (await post(turns.invoke)).text();
  if (!answer.includes("mindestens zweimal im Jahr") || !card.includes("Seite 1 von 3"))
    throw new Error("wrong answers");
}

async function requestsPerSecond(port: number, body: string, seconds: number): Promise<number> {
  connector.received.length = 0;
  const result = await autocannon({
    url: `http://127.0.0.1:${String(port)}/api/messages`,
    method: "POST",
    headers: { "content-type": "application/json", authorization: token },
    body,
    connections,
    duration: seconds,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${String(result.non2xx)} refused, ${String(result.errors)} failed`);
  return result.requests.average;
}

function bringRoster(): void {
  const { status } = spawnSync(
    process.execPath,
    ["src/cli.ts", "roster", "import", "plans/dresden-2009/sample-roster"],
    {
      env: { ...process.env, ...bots.planlotse.environment },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  if (status !== 0) throw new Error("the roster could not be imported");
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
const figures = {
  start: { echo: [] as number[], planlotse: [] as number[] },
  question: { echo: [] as number[], planlotse: [] as number[] },
  invoke: { echo: [] as number[], planlotse: [] as number[] },
};

const ready: number[] = [];
for (let count = 0; count <= starts; count++) {
  for (const bot of ["echo", "planlotse"] as const) {
    const { child, startedMs, readyMs } = await start(bot);
    // The first start fills the disk's and the compiler's caches.
    if (count > 0) {
      figures.start[bot].push(startedMs);
      if (bot === "planlotse") ready.push(readyMs);
    }
    await stop(child);
  }
}
bringRoster();
const running = { echo: await start("echo"), planlotse: await start("planlotse") };
await checkAnswers(running.planlotse.port);
for (const kind of ["question", "invoke"] as const) {
  for (const bot of ["echo", "planlotse"] as const)
    await requestsPerSecond(running[bot].port, turns[kind], 2);
  for (let round = 0; round < rounds; round++)
    for (const bot of ["echo", "planlotse"] as const)
      figures[kind][bot].push(await requestsPerSecond(running[bot].port, turns[kind], secondsEach));
}
for (const { child } of Object.values(running)) await stop(child);
await Promise.all([authority.close(), connector.close()]);
rmSync(folder.path, { recursive: true, force: true });

let good = true;
process.stdout.write("                      echo   Planlotse   ratio   wanted\n");
for (const [kind, { echo, planlotse }] of Object.entries(figures)) {
  const ratio = median(planlotse) / median(echo);
  const holds = kind === "start" ? ratio <= wanted.start : ratio >= wanted.requests;
  good &&= holds;
  const name = kind === "start" ? "start (ms)" : `${kind} (requests/s)`;
  const limit = kind === "start" ? `≤ ${String(wanted.start)}` : `≥ ${String(wanted.requests)}`;
  process.stdout.write(
    `${name.padEnd(20)} ${median(echo).toFixed(0).padStart(6)} ${median(planlotse).toFixed(0).padStart(11)} ${ratio.toFixed(2).padStart(7)}   ${limit}${holds ? "" : "  missed"}\n`,
  );
}
process.stdout.write(`everything loaded after ${median(ready).toFixed(0)} ms\n`);
process.exitCode = good ? 0 : 1;
