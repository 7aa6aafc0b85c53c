import type { Answers } from "../answers.ts";
import type { YearBook } from "../book.ts";
import type { World } from "../world.ts";

/** What a year's figures must be, counted from the answers in the book. */

/** Questions whose answers are summed over all units. */
const summed = [
  "trainings",
  "participants",
  "naturalisationDays",
  "postsPlanned",
  "postsActual",
  "moneyPlanned",
  "moneyActual",
];
/** Questions whose answers are counted. */
const counted = ["measureState", "workPlan", "instruments", "membersHaveTime"];

/** The answers that the closing froze, by unit. */
export function includedAnswers({ book, city }: World, { year, closing }: YearBook): Map<string, Answers> {
  return new Map(
    city.units.flatMap((unit) => {
      const version = closing?.included.get(unit.id);
      const found = version === undefined ? undefined : book.report(unit, year).versions[version - 1];
      return found ? [[unit.id, found.answers] as const] : [];
    }),
  );
}

export function sumsOf(all: readonly Answers[]): Record<string, number> {
  return Object.fromEntries(
    summed.flatMap((id) => {
      const values = all.flatMap((answers) =>
        typeof answers[id] === "number" ? [Math.round(answers[id] * 10_000)] : [],
      );
      return values.length > 0 ? [[id, values.reduce((sum, value) => sum + value, 0) / 10_000]] : [];
    }),
  );
}

/** Question → answer → how often; a state of a duty is counted for each duty. */
export function countsOf(all: readonly Answers[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const [id, answer] of all.flatMap((answers) => Object.entries(answers))) {
    const field = id.split(".")[0] ?? id;
    const key = field === "dutyState" ? id : counted.includes(field) ? field : undefined;
    if (key === undefined) continue;
    const of = (counts[key] ??= {});
    for (const each of Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)])
      of[each] = (of[each] ?? 0) + 1;
  }
  return counts;
}

/** Field of action → how many measures. */
export function measuresByField(all: readonly Answers[]): Record<string, number> {
  const fields = all
    .flatMap((answers) => Object.entries(answers))
    .filter(([id]) => id.startsWith("measureField."));
  return Object.fromEntries(
    Object.entries(Object.groupBy(fields, ([, field]) => String(field))).map(([field, entries]) => [
      field,
      entries?.length ?? 0,
    ]),
  );
}
