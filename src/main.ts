import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";

// First of all, so that everything after it starts faster the next time.
enableCompileCache();
if (existsSync(".env")) process.loadEnvFile(".env");
process.exitCode = await (await import("./run.ts")).run(process.argv[2], process.env);
