import { statSync } from "node:fs";
import { join } from "node:path";
import { checkPlan } from "../plan/check.ts";
import { problemLine } from "../plan/problem.ts";
import { cliWords, operatorLanguage } from "../words/cli.ts";
import { onlyPositional, type Call } from "./command.ts";

/** Checks a plan; a folder stands for the plan.yaml in it. */
export async function planCheckCommand(call: Call): Promise<number> {
  const named = onlyPositional(call, "plan check FILE");
  const file = statSync(named, { throwIfNoEntry: false })?.isDirectory() ? join(named, "plan.yaml") : named;
  const language = operatorLanguage(call.environment);
  const words = cliWords[language];
  const checked = await checkPlan(file);
  if (checked.ok) {
    process.stdout.write(`${words.planGood(checked.plan.title[language], checked.plan.duties.length)}\n`);
    return 0;
  }
  process.stderr.write(
    `${[...checked.problems.map(problemLine), words.planBad(checked.problems.length)].join("\n")}\n`,
  );
  return 1;
}
