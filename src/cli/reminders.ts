import type { Directory } from "../people/directory.ts";
import type { PlanLookup } from "../plan/lookup.ts";
import type { Language } from "../plan/schema.ts";
import type { DryRun, DryRunLine } from "../reminders/dry-run.ts";
import type { Owed, What } from "../reminders/owed.ts";
import { readDate } from "../time/local-date.ts";
import { operatorLanguage } from "../words/cli.ts";
import { reminderWords } from "../words/reminders.ts";
import { namesFor } from "../words/reminder-names.ts";
import { UsageError, type Call } from "./command.ts";
import { withHouse } from "./with-house.ts";

/** Lists who would be reminded of what on a day, and why, if nobody did anything until then. */
export async function remindersCommand({ values, environment }: Call): Promise<number> {
  const on = typeof values["on"] === "string" ? readDate(values["on"]) : undefined;
  if (!on) throw new UsageError(`--on is ${JSON.stringify(values["on"])}; expected: a day as YYYY-MM-DD`);
  if (values["dry-run"] !== true)
    throw new UsageError("This command only looks: please add --dry-run. The running bot sends by itself.");
  const language = operatorLanguage(environment);
  return withHouse(environment, async ({ remindersWith, roster, lookup }) => {
    const reminders = remindersWith(sendsNothing, Infinity);
    const output = outputOf(await reminders.dryRun(on), lookup, await roster.current(), language);
    if (values["json"] === true)
      process.stdout.write(output.map((line) => `${JSON.stringify({ on, ...line })}\n`).join(""));
    else if (output.length === 0) process.stdout.write(`${reminderWords[language].nobody}\n`);
    else process.stdout.write(output.map((line) => `${asText(line)}\n`).join(""));
    return 0;
  });
}

const never = (): Promise<never> => Promise.reject(new Error("a dry run sends nothing"));
const sendsNothing = { prepare: never, change: never };

interface Output {
  person: string | undefined;
  name: string;
  kind: What["kind"];
  about: string;
  due: string;
  milestone: string;
  as: string;
  at: string | undefined;
  why: string;
}

/** By person, in the order in which they would hear of it. */
function outputOf(
  { lines, nobody }: DryRun,
  lookup: PlanLookup,
  directory: Directory,
  language: Language,
): Output[] {
  const words = reminderWords[language];
  const names = namesFor(lookup, directory, language);
  const about = ({ what, due }: Owed) => ({ kind: what.kind, about: words.title(what, names), due });
  const ofLine = ({ to, owed, occasion, as, step, leaveAt }: DryRunLine): Output => ({
    person: to,
    name: names.person(to),
    ...about(owed),
    milestone:
      occasion.when === "asked" ? `asked-${occasion.on}` : `${occasion.when}-${String(occasion.days)}`,
    as: as.role === "instead" ? `instead-${as.why}` : as.role,
    at: new Date(leaveAt).toISOString(),
    why: `${words.text(owed, occasion, names)} ${words.because(as, step, names)}`,
  });
  return [
    ...lines
      .toSorted((one, other) => one.leaveAt - other.leaveAt || (one.to < other.to ? -1 : 1))
      .map(ofLine),
    ...nobody.map((owed): Output => ({
      person: undefined,
      name: words.vacant,
      ...about(owed),
      milestone: "",
      as: "nobody",
      at: undefined,
      why: words.post(owed.chain[0], names),
    })),
  ];
}

function asText({ name, about, why }: Output): string {
  return `${name}: ${about} – ${why}`;
}
