import type { Directory } from "../people/directory.ts";
import type { Language } from "../plan/schema.ts";
import type { DryRunLine } from "../reminders/use-cases.ts";
import { readDate } from "../time/local-date.ts";
import { operatorLanguage } from "../words/cli.ts";
import { reminderWords } from "../words/reminders.ts";
import { UsageError, type Call } from "./command.ts";
import { withHouse } from "./with-house.ts";

/** Lists who would be reminded of what on a day, and why. */
export async function remindersCommand({ values, environment }: Call): Promise<number> {
  const on = typeof values["on"] === "string" ? readDate(values["on"]) : undefined;
  if (!on) throw new UsageError(`--on is ${JSON.stringify(values["on"])}; expected: a day as YYYY-MM-DD`);
  if (values["dry-run"] !== true)
    throw new UsageError("This command only looks: please add --dry-run. The running bot sends by itself.");
  const language = operatorLanguage(environment);
  return withHouse(environment, async ({ remindersWith, roster }) => {
    const reminders = remindersWith(() => Promise.reject(new Error("a dry run sends nothing")));
    const directory = await roster.current();
    const lines = (await reminders.dryRun(on)).map((line) => toOutput(line, directory, language));
    if (values["json"] === true)
      process.stdout.write(lines.map((line) => `${JSON.stringify({ on, ...line })}\n`).join(""));
    else if (lines.length === 0) process.stdout.write(`${reminderWords[language].nobody}\n`);
    else process.stdout.write(lines.map((line) => `${asText(line, language)}\n`).join(""));
    return 0;
  });
}

function toOutput(
  { to, owed, milestone, alreadyPlanned }: DryRunLine,
  directory: Directory,
  language: Language,
) {
  const words = reminderWords[language];
  return {
    person: to,
    name: (to !== undefined && directory.person(to)?.name) || words.vacant,
    subject: owed.subject,
    about: directory.organisation(owed.subject)?.name[language] ?? owed.subject,
    kind: owed.kind,
    due: owed.due,
    milestone: `${milestone.when}-${String(milestone.days)}`,
    why: `${owed.kind === "report" ? words.reportReason(owed) : words.meetingReason(owed)} (${words.milestone(milestone)})`,
    alreadyPlanned,
  };
}

function asText(
  { name, about, why, alreadyPlanned }: ReturnType<typeof toOutput>,
  language: Language,
): string {
  return `${name}: ${about} – ${why}${alreadyPlanned ? ` [${reminderWords[language].alreadyPlanned}]` : ""}`;
}
