import { statSync } from "node:fs";
import { join } from "node:path";
import { checkPlan } from "../plan/check.ts";
import type { Language, Plan } from "../plan/schema.ts";
import { problemLine } from "../plan/problem.ts";
import { cliWords, operatorLanguage } from "../words/cli.ts";
import { makeWorkdays, UnknownRegion } from "../schedule/holidays.ts";
import { findConfusions, type Confusions } from "../questions/confusions.ts";
import { onlyPositional, type Call } from "./command.ts";

/** Checks a plan; a folder stands for the plan.yaml in it. */
export async function planCheckCommand(call: Call): Promise<number> {
  const named = onlyPositional(call, "plan check FILE");
  const file = statSync(named, { throwIfNoEntry: false })?.isDirectory() ? join(named, "plan.yaml") : named;
  const language = operatorLanguage(call.environment);
  const words = cliWords[language];
  const checked = await checkPlan(file);
  if (checked.ok) {
    const { plan } = checked;
    const unknown = await unknownRegionOf(plan);
    if (unknown !== undefined) {
      process.stderr.write(`${file}: ${unknown}\n${words.planBad(1)}\n`);
      return 1;
    }
    process.stdout.write(`${words.planGood(plan.title[language], plan.duties.length)}\n`);
    process.stdout.write(`${confusionLines(findConfusions(plan), language).join("\n")}\n`);
    return 0;
  }
  process.stderr.write(
    `${[...checked.problems.map(problemLine), words.planBad(checked.problems.length)].join("\n")}\n`,
  );
  return 1;
}

/** The calendar of holidays is too large for the plan's own check, which the program makes before it listens. */
async function unknownRegionOf({ workdays }: Plan): Promise<string | undefined> {
  try {
    await makeWorkdays(workdays);
    return undefined;
  } catch (error) {
    if (error instanceof UnknownRegion) return error.message;
    throw error;
  }
}

/** What the plan's examples would be taken for, the duties that lose most of theirs first. */
function confusionLines({ examples, first, amongThree, confused }: Confusions, language: Language): string[] {
  const words = cliWords[language];
  const byDuty = [...Map.groupBy(confused, ({ belongsTo }) => belongsTo.id)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  return [
    words.examplesAsked(examples, first, amongThree),
    ...(byDuty.length > 0 ? [words.examplesConfused] : []),
    ...byDuty.flatMap(([id, list]) => [
      `  ${id}: ${list[0]?.belongsTo.what[language] ?? ""}`,
      ...list.map(({ question, taken }) => `    ${taken?.id ?? words.nothing}  ← ${question}`),
    ]),
  ];
}
