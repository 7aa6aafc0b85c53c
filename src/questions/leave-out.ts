import type { Duty, Plan } from "../plan/schema.ts";

/** A question and the duties that answer it; none where the plan does not. */
export interface Case {
  question: string;
  expected: readonly string[];
}

/**
 * The plan again and again, each time without another one of every duty's examples in each language, and with those as
 * cases: together the plans ask every example once, and no plan knows the example that it is asked.
 */
export function* leaveOut(plan: Plan): Generator<{ plan: Plan; cases: Case[] }> {
  const rounds = Math.max(
    0,
    ...plan.duties.flatMap(({ examples }) => [examples?.de.length ?? 0, examples?.en.length ?? 0]),
  );
  for (let round = 0; round < rounds; round++) {
    const cases: Case[] = [];
    const duties = plan.duties.map((duty): Duty => {
      if (!duty.examples) return duty;
      const keep = (list: readonly string[]): string[] =>
        list.filter((question, at) => {
          if (at !== round) return true;
          cases.push({ question, expected: [duty.id] });
          return false;
        });
      return { ...duty, examples: { de: keep(duty.examples.de), en: keep(duty.examples.en) } };
    });
    yield { plan: { ...plan, duties }, cases };
  }
}
