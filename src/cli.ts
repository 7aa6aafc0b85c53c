import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";

enableCompileCache();
if (existsSync(".env")) process.loadEnvFile(".env");
const { runCommand } = await import("./cli/run-command.ts");
process.exitCode = await runCommand(process.argv.slice(2), process.env);
