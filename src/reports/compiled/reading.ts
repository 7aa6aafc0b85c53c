import type { PlanLookup } from "../../plan/lookup.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt } from "../../time/local-date.ts";
import { openYears, reportYear } from "../period.ts";
import type { ReportState } from "../state.ts";
import type { Audience } from "./answered.ts";
import { makeCompiler, type Content } from "./content.ts";
import { load, partsOf, unitsOf, type UnitEntry } from "./documents.ts";
import { indicatorLines, type IndicatorLine } from "./indicators.ts";
import { newsOf, type CompiledNews } from "./news.ts";
import type { Owing } from "./owing.ts";
import { informationOf, isDelivered, isInEffect, rulesOf, type Compiled, type Information } from "./state.ts";

export interface ReadingParts {
  store: Store;
  clock: Clock;
  lookup: PlanLookup;
  /** Where a unit's report stands now. */
  standing: (unit: string, year: number) => Promise<{ state: ReportState; accepted: number | undefined }>;
  /** The units that owe a report today. */
  units: () => Promise<readonly Owing[]>;
}

/** How far a compiled report has come. */
export interface CompiledHead {
  year: number;
  compiled: Compiled;
}

/** A compiled report as somebody looks at it, without what the units wrote. */
export interface CompiledView extends CompiledHead {
  included: number;
  /** Without an accepted report: at the closing, or now while nothing is closed. */
  missing: readonly UnitEntry[];
  /** Units whose report is not what was frozen any more, with where it stands now. */
  changed: readonly ChangedUnit[];
  indicators: readonly IndicatorLine[];
}

export interface ChangedUnit extends UnitEntry {
  state: ReportState;
  /** The version that the office has accepted last. */
  accepted: number | undefined;
}

/** What goes to one stage, and whether it may. */
export interface InformationReport {
  year: number;
  stage: string;
  content: Content;
  information: Information | undefined;
}

export interface InternalReport {
  content: Content;
  compiled: Compiled;
  changed: readonly ChangedUnit[];
}

/** What was made of the frozen parts, and the units that it is about. */
interface Read {
  content: Content;
  entries: readonly UnitEntry[];
}

/** Stands of units that are read at once. */
const atOnce = 50;
/** How many public contents stay in memory; many people read the same. */
const contentsKept = 2;
/** How often a report that is closed again while it is read is read anew. */
const attempts = 3;

/** Looking at compiled reports. */
export function makeReading({ store, clock, lookup, standing, units }: ReadingParts) {
  const { plan } = lookup;
  const { report: form } = plan;
  const rules = rulesOf(form);
  const publicContents = new Map<string, Promise<Read | undefined>>();

  const compiledOf = async (year: number): Promise<Compiled> => (await load(store, year)).compiled;
  const publicStage = form.compiled.public;

  /** Where every one of them stands now. One read each. */
  async function withStates(entries: readonly UnitEntry[], year: number): Promise<ChangedUnit[]> {
    const found: ChangedUnit[] = [];
    for (let from = 0; from < entries.length; from += atOnce) {
      const some = entries.slice(from, from + atOnce);
      const now = await Promise.all(
        some.map(async (entry) => {
          const { state, accepted } = await standing(entry.unit, year);
          return { ...entry, state, accepted };
        }),
      );
      found.push(...now);
    }
    return found;
  }

  async function changedOf(entries: readonly UnitEntry[], year: number): Promise<ChangedUnit[]> {
    const now = await withStates(entries, year);
    return now.filter(({ version, state, accepted }) =>
      version === undefined ? accepted !== undefined : state.name !== "accepted" || state.version !== version,
    );
  }

  /** Reads the frozen parts one after the other; undefined where somebody has closed the year anew meanwhile. */
  async function contentOf(year: number, compiled: Compiled, audience: Audience): Promise<Read | undefined> {
    if (compiled.state.name === "collecting") return undefined;
    const { closing } = compiled.state;
    const compiler = makeCompiler(form, audience);
    for await (const part of partsOf(store, year, closing.key)) compiler.add(part);
    const entries = await unitsOf(store, year, closing.key);
    for (const entry of entries) if (entry.version === undefined) compiler.addMissing(entry);
    const lastYear = await compiledOf(year - 1);
    const content = compiler.end({ year, closing, compiled, lastYear });
    const isWhole = content.included === closing.included && content.missing === closing.missing;
    return isWhole ? { content, entries } : undefined;
  }

  /** What is published of an approved report does not change: it is made once for all who read it. */
  function publicContentOf(year: number, compiled: Compiled): Promise<Read | undefined> {
    const { state } = compiled;
    if (state.name !== "approved") return contentOf(year, compiled, "public");
    const key = `${state.closing.key}:${String(state.approved.at)}`;
    const known = publicContents.get(key);
    if (known) return known;
    const made = contentOf(year, compiled, "public");
    publicContents.set(key, made);
    const forget = (): boolean => publicContents.delete(key);
    made.then((found) => found ?? forget(), forget);
    for (const old of [...publicContents.keys()].slice(0, -contentsKept)) publicContents.delete(old);
    return made;
  }

  async function read(
    year: number,
    audience: Audience,
  ): Promise<(Read & { compiled: Compiled }) | undefined> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const compiled = await compiledOf(year);
      if (compiled.state.name === "collecting") return undefined;
      const found = await (audience === "public"
        ? publicContentOf(year, compiled)
        : contentOf(year, compiled, audience));
      if (found) return { compiled, ...found };
    }
    throw new Error(`The compiled report of ${String(year)} was closed again and again while it was read.`);
  }

  async function information(year: number, stage: string): Promise<InformationReport | undefined> {
    if (!rules.stages.includes(stage)) return undefined;
    const found = await read(year, "public");
    if (!found) return undefined;
    return { year, stage, content: found.content, information: informationOf(found.compiled.state, stage) };
  }

  return {
    /** One read. */
    async head(year: number): Promise<CompiledHead> {
      return { year, compiled: await compiledOf(year) };
    },

    /** Where the compiled report stands. One read for each unit, and a few more. */
    async view(year: number): Promise<CompiledView> {
      const [compiled, lastYear] = await Promise.all([compiledOf(year), compiledOf(year - 1)]);
      const indicators = indicatorLines(form, compiled, lastYear, "internal");
      const { state } = compiled;
      if (state.name === "collecting") {
        const entries = (await units()).map(({ unit, division }): UnitEntry => ({
          unit: unit.id,
          name: unit.name,
          ...(division && { division: { id: division.id, name: division.name } }),
        }));
        const standings = await withStates(entries, year);
        const missing = standings.filter(({ accepted }) => accepted === undefined);
        const included = entries.length - missing.length;
        return { year, compiled, included, missing, changed: [], indicators };
      }
      const entries = await unitsOf(store, year, state.closing.key);
      return {
        year,
        compiled,
        included: state.closing.included,
        missing: entries.filter(({ version }) => version === undefined),
        changed: await changedOf(entries, year),
        indicators,
      };
    },

    /** Whether anything was frozen yet. One read. */
    async isClosed(year: number): Promise<boolean> {
      return (await compiledOf(year)).state.name !== "collecting";
    },

    /** What the compiled report says; undefined before the first closing. Internal. */
    async internal(year: number): Promise<InternalReport | undefined> {
      const found = await read(year, "internal");
      if (!found) return undefined;
      const { content, compiled, entries } = found;
      return { content, compiled, changed: await changedOf(entries, year) };
    },

    /** What that stage is told, released or not: who may look at it before is asked elsewhere. Undefined before the first closing. */
    information,

    /** What everybody may read; undefined unless the public stage's release is in effect. */
    async publicReport(year: number): Promise<InformationReport | undefined> {
      if (publicStage === undefined) return undefined;
      const inEffect = async (): Promise<Information | undefined> => {
        const found = informationOf((await compiledOf(year)).state, publicStage);
        return isInEffect(found, clock.now()) ? found : undefined;
      };
      if (!(await inEffect())) return undefined;
      const report = await information(year, publicStage);
      // It may have been taken back while it was read.
      const still = await inEffect();
      return report && still?.release.at === report.information?.release.at ? report : undefined;
    },

    /** The years that `publicReport` has, the newest first. */
    async releasedYears(): Promise<number[]> {
      const last = reportYear(plan, dateAt(clock.now(), plan.timeZone));
      if (last === undefined || publicStage === undefined) return [];
      const years = Array.from({ length: last - form.firstYear + 1 }, (_, index) => last - index);
      const states = await Promise.all(years.map(compiledOf));
      const now = clock.now();
      return years.filter((_, index) => {
        const compiled = states[index];
        return compiled && isInEffect(informationOf(compiled.state, publicStage), now);
      });
    },

    /** The open year whose compiled report is worked on: the earlier one until all its information is delivered. */
    async yearInHand(): Promise<number | undefined> {
      const years = openYears(plan, dateAt(clock.now(), plan.timeZone));
      for (const year of years) if (!isDelivered(rules, (await compiledOf(year)).state)) return year;
      return years.at(-1);
    },

    /** What others should hear of at this moment. One read. */
    async news(year: number): Promise<CompiledNews[]> {
      return newsOf(rules, year, await compiledOf(year), clock.now());
    },
  };
}
