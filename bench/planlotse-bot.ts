/** The whole bot in production mode, for the benchmark: as src/main.ts starts it, but with the benchmark's token services. */
import { enableCompileCache } from "node:module";

enableCompileCache();
const { judge } = await import("../src/config/judge.ts");
const { readEnv } = await import("../src/config/env.ts");
const { makeLog } = await import("../src/log.ts");
const { startPlanlotse } = await import("../src/start.ts");

const judged = judge(readEnv(process.env), "serve");
if (!judged.ok) throw new Error(judged.problems.join("\n"));
const endpoints = {
  openIdMetadataUrl: process.env["BENCH_OPENID_METADATA_URL"] ?? "",
  tokenIssuer: process.env["BENCH_TOKEN_ISSUER"] ?? "",
  tokenUrl: process.env["BENCH_TOKEN_URL"] ?? "",
};
const { port, ready } = await startPlanlotse(judged.config, {
  log: makeLog(judged.config.logLevel),
  endpoints,
});
process.stdout.write(`${JSON.stringify({ port, startedMs: Math.round(performance.now()) })}\n`);
await ready;
process.stdout.write(`${JSON.stringify({ readyMs: Math.round(performance.now()) })}\n`);
