import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import type { Details, Facts } from "../../../src/bodies/composition/facts.ts";
import type { Finding } from "../../../src/bodies/composition/finding.ts";
import { rulesOf, type CompositionRules } from "../../../src/bodies/composition/rules.ts";
import { readPlan } from "../../../src/read-plan.ts";
import { date, type LocalDate } from "../../../src/time/local-date.ts";

/** A golden case of a composition: a base, what differs from it, a day, and what is found. */

const here = "tests/bodies/composition";

interface Base extends Omit<Facts, "details"> {
  plan: string;
  rules: string;
  details: Record<string, Details>;
}

interface Case {
  base: string;
  day: string;
  /** Persons of the base who are not there, with what is kept of them unless `details` gives it anew. */
  without?: string[];
  /** Posts of the base's persons that are otherwise: by person and role; null takes a part away. */
  change?: Record<string, object>;
  posts?: Facts["posts"];
  elsewhere?: Facts["elsewhere"];
  organisations?: Facts["organisations"];
  /** Part by part; null takes one away. */
  details?: Record<string, Record<string, unknown> | null>;
  legitimators?: Facts["legitimators"];
  networks?: Facts["networks"] | null;
  founded?: string;
  dissolved?: string;
}

export interface Expected {
  complete: boolean;
  findings: string[];
}

const readYaml = <T>(...path: string[]): T =>
  load(readFileSync(join(here, ...path), "utf8"), { schema: CORE_SCHEMA }) as T;

export async function readCase(
  name: string,
): Promise<{ rules: CompositionRules; facts: Facts; day: LocalDate; expected: Expected }> {
  const given = readYaml<Case>("cases", name, "facts.yaml");
  const base = readYaml<Base>("bases", `${given.base}.yaml`);
  const { plan } = await readPlan(`plans/${base.plan}/plan.yaml`);
  const body = plan.bodies.find(({ id }) => id === base.rules);
  if (!body) throw new Error(`${base.plan} has no body ${base.rules}`);
  const gone = new Set(given.without);
  const stays = ({ person }: { person: string }): boolean => !gone.has(person);
  const posts = base.posts
    .filter(stays)
    .map((post) => withoutNull({ ...post, ...given.change?.[`${post.person} ${post.role}`] }));
  const replaced = new Set(given.organisations?.map(({ id }) => id));
  const facts: Facts = {
    ...(base.founded && { founded: base.founded }),
    ...(given.founded !== undefined && { founded: date(given.founded) }),
    ...(given.dissolved !== undefined && { dissolved: date(given.dissolved) }),
    posts: [...posts, ...(given.posts ?? [])],
    elsewhere: [...base.elsewhere.filter(stays), ...(given.elsewhere ?? [])],
    organisations: [
      ...base.organisations.filter(({ id }) => !replaced.has(id)),
      ...(given.organisations ?? []),
    ],
    details: detailsOf(base, given, gone),
    legitimators: { ...base.legitimators, ...given.legitimators },
    ...networksOf(base, given),
  };
  return {
    rules: rulesOf(plan, body),
    facts,
    day: date(given.day),
    expected: readYaml<Expected>("cases", name, "expected.yaml"),
  };
}

function detailsOf(base: Base, given: Case, gone: ReadonlySet<string>): Record<string, Details> {
  const kept = Object.entries(base.details).filter(([person]) => !gone.has(person));
  const all: Record<string, Details> = Object.fromEntries(kept);
  for (const [person, parts] of Object.entries(given.details ?? {})) {
    if (parts) all[person] = withoutNull({ ...all[person], ...parts });
    else Reflect.deleteProperty(all, person);
  }
  return all;
}

function withoutNull<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null)) as T;
}

function networksOf(base: Base, given: Case): Pick<Facts, "networks"> {
  const networks = given.networks === undefined ? base.networks : given.networks;
  return networks ? { networks } : {};
}

/** A finding in one line: how grave, what, about whom, from where, who can mend it and how. */
export function asLine({ severity, code, section, duty, by, how, rule, ...about }: Finding): string {
  const details = Object.entries(about).map(([key, value]) =>
    typeof value === "string" ? `${key}=${value}` : `${key}=${JSON.stringify(value).replaceAll('"', "")}`,
  );
  return [severity, code, ...details, `(${rule} ${section} ${duty})`, `${by.join("+")}: ${how}`].join(" ");
}
