import type { Duty } from "../plan/schema.ts";

/** How duties are listed: what comes round, what waits for an occasion, what always holds, what is aimed for. */
export const cadenceGroups = ["recurring", "onOccasion", "always", "aims"] as const;
export type CadenceGroup = (typeof cadenceGroups)[number];

const rhythm: Record<Duty["cadence"]["kind"], CadenceGroup> = {
  yearly: "recurring",
  timesPerYear: "recurring",
  everyYears: "recurring",
  window: "recurring",
  regular: "recurring",
  once: "onOccasion",
  occasion: "onOccasion",
  conditional: "onOccasion",
  permanent: "always",
  asOf: "always",
  none: "always",
  aimed: "aims",
};

export function cadenceGroupOf({ kind, cadence }: Duty): CadenceGroup {
  return kind === "aim" ? "aims" : rhythm[cadence.kind];
}
