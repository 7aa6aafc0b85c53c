import type { InBothLanguages, ReportForm } from "../../plan/schema.ts";
import type { Answer } from "../answers.ts";
import type { AnsweredPage, Asked } from "./answered.ts";

/** What all units together answered, and those of each division. Units are the smallest that anything is counted of. */

export type Total = Pick<Asked, "field" | "key" | "label" | "heading" | "unit" | "decimals"> &
  (
    | { kind: "sum"; all: Sum; byDivision: ReadonlyMap<string, Sum> }
    | {
        kind: "count";
        /** In the order of the form; "true" and "false" of a yesNo have no label of their own. */
        options: readonly { id: string; label?: InBothLanguages }[];
        all: Count;
        byDivision: ReadonlyMap<string, Count>;
      }
  );

export interface Sum {
  sum: number;
  /** How many units answered. */
  units: number;
}

export interface Count {
  counts: ReadonlyMap<string, number>;
  units: number;
}

/** Whole numbers add up exactly; no question has more than four decimals. */
const scale = 10_000;

interface Tally {
  asked: Asked;
  options: Map<string, InBothLanguages | undefined>;
  byDivision: Map<string, { scaled: number; units: number; counts: Map<string, number> }>;
}

export function makeTotals(form: ReportForm) {
  const order = new Map(form.steps.flatMap(({ fields }) => fields).map(({ id }, index) => [id, index]));
  const tallies = new Map<string, Tally>();

  function tallyOf(asked: Asked): Tally {
    let tally = tallies.get(asked.key);
    if (!tally) {
      tally = { asked, options: new Map(), byDivision: new Map() };
      tallies.set(asked.key, tally);
    }
    if (asked.type === "yesNo" && tally.options.size === 0)
      for (const id of ["true", "false"]) tally.options.set(id, undefined);
    for (const { id, label } of asked.options ?? []) if (!tally.options.has(id)) tally.options.set(id, label);
    return tally;
  }

  return {
    /** Adds the answers of one unit; `division` is "" for a unit that belongs to none. */
    add(division: string, pages: readonly AnsweredPage[]): void {
      const answeredHere = new Set<string>();
      for (const { asked, answer } of pages.flatMap(({ answers }) => answers)) {
        if (!asked.total) continue;
        const tally = tallyOf(asked);
        const cell = tally.byDivision.get(division) ?? { scaled: 0, units: 0, counts: new Map() };
        tally.byDivision.set(division, cell);
        if (asked.total === "sum") cell.scaled += typeof answer === "number" ? Math.round(answer * scale) : 0;
        else for (const id of chosen(answer)) cell.counts.set(id, (cell.counts.get(id) ?? 0) + 1);
        if (!answeredHere.has(asked.key)) cell.units++;
        answeredHere.add(asked.key);
      }
    },

    /** In the order of the form. */
    result(): Total[] {
      const place = ({ asked }: Tally): number => order.get(asked.field) ?? Infinity;
      return [...tallies.values()]
        .toSorted((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0))
        .map(toTotal);
    },

    /** The sums by question; one that was asked of each duty is not summed over duties. */
    sums(): Record<string, number> {
      const sums = [...tallies.values()].flatMap((tally) => {
        const total = toTotal(tally);
        return total.kind === "sum" ? [[total.key, total.all.sum] as const] : [];
      });
      return Object.fromEntries(sums);
    },
  };
}

function toTotal({ asked, options, byDivision }: Tally): Total {
  const { field, key, label, heading, unit, decimals, total } = asked;
  const cells = [...byDivision.entries()];
  const units = cells.reduce((sum, [, cell]) => sum + cell.units, 0);
  const common = {
    field,
    key,
    label,
    ...(heading && { heading }),
    ...(unit && { unit }),
    ...(decimals !== undefined && { decimals }),
  };
  if (total === "sum") {
    const scaled = cells.reduce((sum, [, cell]) => sum + cell.scaled, 0);
    return {
      ...common,
      kind: "sum",
      all: { sum: scaled / scale, units },
      byDivision: new Map(cells.map(([id, cell]) => [id, { sum: cell.scaled / scale, units: cell.units }])),
    };
  }
  const counts = new Map<string, number>();
  for (const [, cell] of cells)
    for (const [id, count] of cell.counts) counts.set(id, (counts.get(id) ?? 0) + count);
  return {
    ...common,
    kind: "count",
    options: [...options].map(([id, name]) => ({ id, ...(name && { label: name }) })),
    all: { counts, units },
    byDivision: new Map(cells.map(([id, cell]) => [id, { counts: cell.counts, units: cell.units }])),
  };
}

function chosen(answer: Answer): readonly string[] {
  return Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
}
