import { createInterface } from "node:readline";
import { readPlan } from "../read-plan.ts";
import type { PlanLookup } from "../plan/lookup.ts";
import { makeAsk, type Asked, type Found } from "../questions/ask.ts";
import { answerWords } from "../words/answers.ts";
import { joined } from "../words/format.ts";
import type { Call } from "./command.ts";
import { readEnv } from "../config/env.ts";
import { defaultPlan } from "../config/judge.ts";

/** Answers one question, or each line of standard input, from the plan alone: no roster, no store. */
export async function askCommand({ values, positionals, environment }: Call): Promise<number> {
  const lookup = await readPlan(readEnv(environment).plan ?? defaultPlan);
  const ask = makeAsk(lookup.plan);
  const say = (question: string): void => {
    const asked = ask(question);
    process.stdout.write(
      `${values["json"] === true ? JSON.stringify(asJson(question, asked, lookup)) : asText(asked, lookup)}\n`,
    );
  };
  if (positionals.length > 0) {
    say(positionals.join(" "));
    return 0;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
    if (line.trim() !== "") say(line);
  return 0;
}

function asJson(question: string, { outcome, language, found }: Asked, lookup: PlanLookup) {
  const names = (ids: readonly string[] = []): string[] => ids.map((id) => lookup.actor(id).name[language]);
  const answers = found.map(({ duty, confidence }) => ({
    dutyId: duty.id,
    section: duty.section,
    actors: names(duty.actors),
    duty: duty.what[language],
    toward: names(duty.toward),
    cadence: duty.cadence.text[language],
    confidence: Math.round(confidence * 1000) / 1000,
  }));
  return { question, outcome, language, answers };
}

function asText({ outcome, language, found }: Asked, lookup: PlanLookup): string {
  const words = answerWords[language];
  const line = ({ duty }: Found): string => {
    const actors = joined(
      duty.actors.map((id) => lookup.actor(id).name[language]),
      language,
    );
    return `${actors}: ${duty.what[language]} (${words.section(duty.section, duty.place)}; ${duty.cadence.text[language]}; ${duty.id})`;
  };
  switch (outcome) {
    case "taught":
    case "answer":
      return found
        .map((each, index) => (index === 0 ? line(each) : `  ${words.related}: ${line(each)}`))
        .join("\n");
    case "all":
      return found.map(line).join("\n");
    case "followUp":
    case "unclear":
      return words.unclear;
    case "suggest":
      return [words.suggestTitle, ...found.map((each) => `  ${line(each)}`)].join("\n");
    case "refuse":
      return [words.refuseTitle, ...found.map((each) => `  ${line(each)}`)].join("\n");
    default:
      return outcome satisfies never;
  }
}
