import { cosmosVariablesIn, judgeCosmos, type CosmosSettings } from "./cosmos-settings.ts";
import { variables, type Env } from "./env.ts";
import { isSafe, loopback } from "./loopback.ts";
import { judgeMail, mailVariablesIn, type MailSettings } from "./mail-settings.ts";

/** The plan that comes with the program. */
export const defaultPlan = "plans/dresden-2009/plan.yaml";

const logLevels = ["fatal", "error", "warn", "info", "debug", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Trying the bot on this machine, or serving a city. */
export type Mode = "try" | "serve";

interface Common {
  host: string;
  port: number;
  /** Path of the plan's plan.yaml. */
  planFile: string;
  /** Undefined: a file of its own for each plan and mode. */
  databaseFile: string | undefined;
  /** Where people's browsers reach this program, without a slash at the end; undefined: where it listens. */
  url: string | undefined;
  logLevel: LogLevel;
}

export type Config = Common &
  (
    | { mode: "try" }
    | {
        mode: "serve";
        credentials: { appId: string; appPassword: string; tenantId: string };
        /** Absent: no mail is sent. */
        mail?: MailSettings;
        /** Absent: the database is a file. */
        cosmos?: CosmosSettings;
      }
  );

export type Judged = { ok: true; config: Config } | { ok: false; problems: readonly string[] };

/** The mode that the settings are made for: with credentials a city is served. */
export function modeOf(env: Env): Mode {
  return env.appId === undefined ? "try" : "serve";
}

/** Decides whether these settings make a program that may run in that mode, or says everything that is wrong. Pure. */
export function judge(env: Env, mode: Mode): Judged {
  const problems: string[] = [];
  const port = Number(env.port ?? "3978");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    problems.push(
      `${variables.port} is ${JSON.stringify(env.port)}; allowed: a whole number from 0 to 65535`,
    );
  const logLevel = (env.logLevel ?? (mode === "try" ? "warn" : "info")) as LogLevel;
  if (!logLevels.includes(logLevel))
    problems.push(
      `${variables.logLevel} is ${JSON.stringify(env.logLevel)}; allowed: ${logLevels.join(", ")}`,
    );
  const url = env.url === undefined ? undefined : readUrl(env.url);
  if (env.url !== undefined && url === undefined)
    problems.push(
      `${variables.url} is ${JSON.stringify(env.url)}; allowed: an https address without anything behind its path, ` +
        `such as https://planlotse.stadt.example`,
    );
  const common: Common = {
    host: env.host ?? "127.0.0.1",
    port,
    planFile: env.plan ?? defaultPlan,
    databaseFile: env.database,
    url,
    logLevel,
  };
  const config = mode === "try" ? judgeTry(env, common, problems) : judgeServe(env, common, problems);
  return config && problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

function judgeTry(env: Env, common: Common, problems: string[]): Config {
  const forCities: [set: string[], why: string][] = [
    [
      credentialNames.filter((key) => env[key] !== undefined).map((key) => variables[key]),
      "The local chat lets everybody be anybody, so it does not start where the bot is set up for a city",
    ],
    [mailVariablesIn(env), "While trying, mails go to the mailbox of the local chat and nowhere else"],
    [cosmosVariablesIn(env), "Trying never touches the database of a city"],
  ];
  for (const [set, why] of forCities)
    if (set.length > 0)
      problems.push(
        `${why}: ${set.join(", ")} ${set.length === 1 ? "is" : "are"} set. Use "npm run serve", or unset it for trying.`,
      );
  if (!loopback.includes(common.host))
    problems.push(
      `The local chat lets everybody be anybody, so it is served on this machine only: ${variables.host} is ` +
        `${JSON.stringify(common.host)}; allowed: ${loopback.join(", ")}`,
    );
  return { mode: "try", ...common };
}

function judgeServe(env: Env, common: Common, problems: string[]): Config | undefined {
  const { appId, appPassword, tenantId } = env;
  const mail = judgeMail(env, problems);
  const cosmos = judgeCosmos(env, problems);
  if (appId !== undefined && appPassword !== undefined && tenantId !== undefined)
    return {
      mode: "serve",
      ...common,
      credentials: { appId, appPassword, tenantId },
      ...(mail && { mail }),
      ...(cosmos && { cosmos }),
    };
  const missing = credentialNames.filter((key) => env[key] === undefined).map((key) => variables[key]);
  problems.push(
    `Missing: ${missing.join(", ")}. Teams needs all of ${credentialNames.map((key) => variables[key]).join(", ")}.`,
  );
  return undefined;
}

/** An https address without anything behind its path; http only on this machine. */
function readUrl(given: string): string | undefined {
  if (!URL.canParse(given)) return undefined;
  const url = new URL(given);
  const { search, hash, username, href } = url;
  return isSafe(url) && search === "" && hash === "" && username === ""
    ? href.replace(/\/+$/, "")
    : undefined;
}

const credentialNames = ["appId", "appPassword", "tenantId"] as const;

/** The database that is used: trying never touches a city's, and no plan another plan's. */
export function databaseOf({ databaseFile, mode }: Config, planId: string): string {
  return databaseFile ?? `data/${planId}${mode === "try" ? ".try" : ""}.sqlite`;
}
