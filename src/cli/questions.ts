import type { Language, Plan } from "../plan/schema.ts";
import type { Harvest } from "../questions/harvest.ts";
import { dateAt, instantOf, readDate } from "../time/local-date.ts";
import { cliWords, operatorLanguage } from "../words/cli.ts";
import { UsageError, type Call } from "./command.ts";
import { withHouse } from "./with-house.ts";

/** The operator, in the audit list. */
const operator = "operator";
const languages: readonly Language[] = ["de", "en"];

/** Writes what the office has taught, ready for the plan's data: YAML, or the same as JSON. */
export async function questionsExportCommand({ values, positionals, environment }: Call): Promise<number> {
  if (positionals.length > 0) throw new UsageError("questions export takes no words, only --json.");
  return withHouse(environment, async ({ harvesting, lookup }) => {
    const harvest = await harvesting.harvest();
    process.stdout.write(
      values["json"] === true
        ? `${JSON.stringify(withDates(harvest, lookup.plan), undefined, 2)}\n`
        : asYaml(withDates(harvest, lookup.plan), cliWords[operatorLanguage(environment)]),
    );
    return 0;
  });
}

/** Erases one question with everything about it, or all from before a day. */
export async function questionsForgetCommand({ values, positionals, environment }: Call): Promise<number> {
  const { id, before } = values;
  if (positionals.length > 0 || (id === undefined) === (before === undefined))
    throw new UsageError("Expected: questions forget --id KEY, or questions forget --before DATE.");
  const words = cliWords[operatorLanguage(environment)];
  const day = typeof before === "string" ? readDate(before) : undefined;
  if (before !== undefined && !day)
    throw new UsageError(`--before is ${JSON.stringify(before)}; expected: a day as YYYY-MM-DD`);
  if (typeof id === "string" && !/^[\w-]{1,80}$/.test(id))
    throw new UsageError(`--id is ${JSON.stringify(id)}; expected: a key as "questions export" shows it`);
  return withHouse(environment, async ({ harvesting, lookup }) => {
    if (day) {
      const count = await harvesting.forgetBefore(instantOf(day, 0, lookup.plan.timeZone), operator);
      process.stdout.write(`${words.forgotten(count)}\n`);
      return 0;
    }
    const found = await harvesting.forget(String(id), operator);
    (found ? process.stdout : process.stderr).write(`${found ? words.forgotten(1) : words.noSuchQuestion}\n`);
    return found ? 0 : 1;
  });
}

function withDates(harvest: Harvest, { timeZone }: Plan) {
  const dated = <T extends { at: number }>({ at, ...rest }: T) => ({ ...rest, date: dateAt(at, timeZone) });
  return {
    ...harvest,
    answers: harvest.answers.map(dated),
    decisions: harvest.decisions.map(dated),
    dismissed: harvest.dismissed.map(dated),
  };
}

/** A text in double quotes as JSON writes it is the same text in YAML. */
const quoted = (text: string): string => JSON.stringify(text);

function asYaml(harvest: ReturnType<typeof withDates>, words: (typeof cliWords)["de"]): string {
  const { examples, answers, decisions, dismissed, ratings } = harvest;
  const lines = [`# ${words.examples}`, "examples:"];
  for (const [duty, lists] of Object.entries(examples)) {
    lines.push(`  ${duty}:`);
    for (const language of languages) {
      const list = lists[language] ?? [];
      if (list.length === 0) continue;
      lines.push(
        `    ${language}:`,
        ...list.map(({ id, question }) => `      - ${quoted(question)} # ${id}`),
      );
    }
  }
  lines.push("", `# ${words.ownAnswers}`, "answers:");
  for (const { id, date, language, question, duties, answer } of answers)
    lines.push(
      `  - id: ${id}`,
      `    date: ${date}`,
      `    language: ${language}`,
      `    question: ${quoted(question)}`,
      `    duties: [${duties.join(", ")}]`,
      `    answer: ${quoted(answer)}`,
    );
  lines.push("", `# ${words.decisions}`, "decisions:");
  for (const { duty, date, text } of decisions)
    lines.push(`  - duty: ${duty}`, `    date: ${date}`, `    text: ${quoted(text)}`);
  lines.push("", `# ${words.dismissed}`, "dismissed:");
  for (const { id, date, language, question } of dismissed)
    lines.push(
      `  - id: ${id}`,
      `    date: ${date}`,
      `    language: ${language}`,
      `    question: ${quoted(question)}`,
    );
  lines.push("", `# ${words.ratings}`, "ratings:");
  for (const [duty, { helpful, notHelpful }] of Object.entries(ratings))
    lines.push(`  ${duty}: { helpful: ${String(helpful)}, notHelpful: ${String(notHelpful)} }`);
  return `${lines.map((line, index) => (isEmpty(lines, index) ? `${line} ${maps.has(line) ? "{}" : "[]"}` : line)).join("\n")}\n`;
}

/** Keys whose values are maps where there are any. */
const maps = new Set(["examples:", "ratings:"]);

/** A key of the first level that nothing follows. */
function isEmpty(lines: readonly string[], index: number): boolean {
  return /^\w+:$/.test(lines[index] ?? "") && !(lines[index + 1] ?? "").startsWith(" ");
}
