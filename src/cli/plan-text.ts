import { readFileSync, statSync } from "node:fs";
import type { Plan, Language } from "../plan/schema.ts";
import { readPlanText } from "../plan/plan-text.ts";
import { makeParagraphOf } from "../questions/plan-paragraph.ts";
import { operatorLanguage } from "../words/cli.ts";
import { joined } from "../words/format.ts";
import { planTextWords } from "../words/plan-text.ts";
import { onlyPositional, UsageError, type Call } from "./command.ts";
import { withHouse } from "./with-house.ts";

const mostMegabytes = 5;

/** Takes the plan's own text, whole or not at all, so that answers can show it; or erases it. */
export async function planTextCommand(call: Call): Promise<number> {
  const words = planTextWords[operatorLanguage(call.environment)];
  if (call.values["remove"] === true) {
    if (call.positionals.length > 0) throw new UsageError("Expected: plan text --remove, without a file.");
    return withHouse(call.environment, async ({ planText }) => {
      process.stdout.write(`${(await planText.remove()) ? words.removed : words.nothingToRemove}\n`);
      return 0;
    });
  }
  const file = readTextFile(onlyPositional(call, "plan text FILE, or plan text --remove"), words);
  if (!file.ok) return refused(file.problem, words);
  return withHouse(call.environment, async ({ planText, lookup: { plan } }) => {
    const read = readPlanText(file.text, plan);
    if (!read.ok) return refused(`${words.noneFound} ${words.missingHelp}`, words);
    await planText.replace(read.text);
    const paragraphOf = makeParagraphOf(plan, read.text);
    const lines = [
      words.imported(
        plan.sections.length - read.missing.length,
        read.text.sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
      ),
      ...(read.missing.length > 0
        ? missingLines(read.missing, plan, operatorLanguage(call.environment))
        : []),
      words.shown(plan.duties.filter((duty) => paragraphOf(duty)).length, plan.duties.length),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
    return 0;
  });
}

type Words = (typeof planTextWords)[Language];

function readTextFile(
  file: string,
  words: Words,
): { ok: true; text: string } | { ok: false; problem: string } {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return { ok: false, problem: words.unreadable(file) };
  if (found.size > mostMegabytes * 1_000_000)
    return { ok: false, problem: words.tooLarge(file, mostMegabytes) };
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return { ok: false, problem: words.unreadable(file) };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, problem: words.notText(file) };
  }
  // A PDF may pass for UTF-8, and no store takes NUL.
  if (text.includes("\0") || text.startsWith("%PDF-")) return { ok: false, problem: words.notText(file) };
  return text.trim() === "" ? { ok: false, problem: words.empty(file) } : { ok: true, text };
}

function missingLines(missing: readonly string[], { sections }: Plan, language: Language): string[] {
  const words = planTextWords[language];
  const names = sections
    .filter(({ id }) => missing.includes(id))
    .map(({ id, title }) => `${id} (${title[language]})`);
  return [`${words.missing(joined(names, language))} ${words.missingHelp}`];
}

function refused(problem: string, words: Words): number {
  process.stderr.write(`${words.nothingTaken} ${problem}\n`);
  return 1;
}
