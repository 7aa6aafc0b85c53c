import type { Duty, Plan } from "../plan/schema.ts";
import { makeAsk } from "./ask.ts";
import { leaveOut } from "./leave-out.ts";

/** An example that would find another duty if it were not written down. */
export interface Confusion {
  question: string;
  /** The duty that it belongs to, and the one that would be shown first; none where it would be refused. */
  belongsTo: Duty;
  taken: Duty | undefined;
}

export interface Confusions {
  examples: number;
  /** How many find their duty first, or among the three on the card. */
  first: number;
  amongThree: number;
  /** Those that find it not even among the three. */
  confused: readonly Confusion[];
}

/** Asks each example of the plan of an index that lacks it. Takes seconds: for the curator of a plan, not for the bot. */
export function findConfusions(plan: Plan): Confusions {
  const duties = new Map(plan.duties.map((duty) => [duty.id, duty]));
  const confused: Confusion[] = [];
  let [examples, first, amongThree] = [0, 0, 0];
  for (const { plan: less, cases } of leaveOut(plan)) {
    const ask = makeAsk(less);
    for (const { question, expected } of cases) {
      const [id = ""] = expected;
      const asked = ask(question);
      const shown = asked.outcome === "refuse" ? [] : asked.found.slice(0, 3).map(({ duty }) => duty);
      const place = shown.findIndex((duty) => duty.id === id);
      const belongsTo = duties.get(id);
      examples += 1;
      first += place === 0 ? 1 : 0;
      amongThree += place >= 0 ? 1 : 0;
      if (place < 0 && belongsTo) confused.push({ question, belongsTo, taken: shown[0] });
    }
  }
  return { examples, first, amongThree, confused };
}
