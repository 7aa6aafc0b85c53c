import type { InBothLanguages, ReportForm } from "../../plan/schema.ts";
import type { Instant, LocalDate } from "../../time/local-date.ts";
import { makeAnswerReader, type Answered, type AnsweredPage, type Audience } from "./answered.ts";
import type { Named, Part, UnitEntry } from "./documents.ts";
import { indicatorLines, type IndicatorLine } from "./indicators.ts";
import type { Closing, Compiled } from "./state.ts";
import { makeTotals, type Total } from "./totals.ts";

/**
 * What the compiled report of a year says, made from what was frozen. The public one holds only answers that may be published,
 * no names of missing units, and nothing about people. Pure.
 */
export interface Content {
  audience: Audience;
  year: number;
  closing: { number: number; on: LocalDate };
  foreword: string;
  included: number;
  missing: number;
  totals: readonly Total[];
  indicators: readonly IndicatorLine[];
  /** By field of action, in the order of the form; a field without entries is left out. */
  fields: readonly FieldContent[];
  /** By name; units that belong to no division come last, under a division without a name. */
  divisions: readonly DivisionContent[];
}

export interface FieldContent {
  id: string;
  label: InBothLanguages;
  entries: readonly FieldEntry[];
}

export interface FieldEntry {
  unit: string;
  unitName: InBothLanguages;
  division: InBothLanguages | undefined;
  title: string;
  /** All but the field and the title. */
  answers: readonly Answered[];
}

export interface DivisionContent {
  /** "" for units that belong to none. */
  id: string;
  name: InBothLanguages | undefined;
  units: readonly UnitContent[];
  /** Named in the internal report only. */
  missing: readonly UnitEntry[];
}

export interface UnitContent {
  unit: string;
  name: InBothLanguages;
  /** Absent in public. */
  version?: { number: number; submittedAt: Instant };
  pages: readonly AnsweredPage[];
}

const byName = new Intl.Collator("de", { numeric: true });

/** Takes the frozen parts one by one, so that they need not be in memory together. */
export function makeCompiler(form: ReportForm, audience: Audience) {
  const read = makeAnswerReader(audience);
  const totals = makeTotals(form);
  const divisions = makeDivisions();
  const fields = new Map<string, { label: InBothLanguages; entries: FieldEntry[] }>();
  const { byField } = form;
  const unshown = unshownFields(form);
  let included = 0;
  let missing = 0;

  /** The entries of one unit under their fields: one for each time that the step was asked. */
  function addToFields(part: Part, pages: readonly AnsweredPage[]): void {
    if (!byField) return;
    const times = Map.groupBy(
      pages.filter(({ step }) => step === byField.step),
      ({ nth }) => nth,
    );
    for (const answers of [...times.values()].map((each) => each.flatMap((page) => page.answers))) {
      const by = answers.find(({ asked }) => asked.field === byField.by);
      const title = answers.find(({ asked }) => asked.field === byField.title);
      const option = by?.asked.options?.find(({ id }) => id === by.answer);
      if (!option || !title) continue;
      const field = fields.get(option.id) ?? { label: option.label, entries: [] };
      fields.set(option.id, field);
      field.entries.push({
        unit: part.unit,
        unitName: part.name,
        division: part.division?.name,
        title: String(title.answer),
        answers: answers.filter((each) => each !== by && each !== title),
      });
    }
  }

  return {
    add(part: Part): void {
      included++;
      const pages = read(part);
      totals.add(part.division?.id ?? "", pages);
      const shown = withoutQuestions(pages, unshown);
      addToFields(part, shown);
      const { unit, name, version: number, submittedAt } = part;
      const version = audience === "internal" ? { version: { number, submittedAt } } : {};
      divisions.of(part).units.push({ unit, name, ...version, pages: shown });
    },
    addMissing(entry: UnitEntry): void {
      missing++;
      if (audience === "internal") divisions.of(entry).missing.push(entry);
    },
    end(about: { year: number; closing: Closing; compiled: Compiled; lastYear: Compiled }): Content {
      const { year, closing, compiled, lastYear } = about;
      const options = form.steps
        .flatMap((step) => step.fields)
        .find(({ id }) => id === byField?.by)
        ?.options?.map(({ id }) => id);
      const place = (id: string): number => options?.indexOf(id) ?? 0;
      return {
        audience,
        year,
        closing: { number: closing.number, on: closing.on },
        foreword: compiled.foreword.text,
        included,
        missing,
        totals: totals.result(),
        indicators: indicatorLines(form, compiled, lastYear, audience),
        fields: [...fields]
          .map(([id, field]) => ({ id, ...field }))
          .toSorted((one, other) => place(one.id) - place(other.id)),
        divisions: divisions.sorted(),
      };
    },
  };
}

/** "Another one?" carries the form from page to page and says nothing to a reader; what is only counted is nobody's to read. */
function unshownFields({ steps }: ReportForm): Set<string> {
  return new Set(
    steps.flatMap(({ repeat, fields }) => [
      ...(repeat ? [repeat.while] : []),
      ...fields.flatMap(({ id, onlyCounted }) => (onlyCounted ? [id] : [])),
    ]),
  );
}

function withoutQuestions(pages: readonly AnsweredPage[], left: ReadonlySet<string>): AnsweredPage[] {
  return pages.flatMap((page) => {
    const answers = page.answers.filter(({ asked }) => !left.has(asked.field));
    return answers.length > 0 ? [{ ...page, answers }] : [];
  });
}

function makeDivisions() {
  const divisions = new Map<
    string,
    { name: InBothLanguages | undefined; units: UnitContent[]; missing: UnitEntry[] }
  >();
  return {
    of({ division }: { division?: Named }) {
      const id = division?.id ?? "";
      const found = divisions.get(id) ?? { name: division?.name, units: [], missing: [] };
      divisions.set(id, found);
      return found;
    },
    sorted(): DivisionContent[] {
      return [...divisions]
        .map(([id, { name, units, missing }]) => ({
          id,
          name,
          units: sortedByName(units),
          missing: sortedByName(missing),
        }))
        .toSorted((one, other) =>
          one.name && other.name
            ? byName.compare(one.name.de, other.name.de)
            : Number(!one.name) - Number(!other.name),
        );
    },
  };
}

function sortedByName<T extends { name: InBothLanguages }>(items: readonly T[]): T[] {
  return items.toSorted((one, other) => byName.compare(one.name.de, other.name.de));
}
