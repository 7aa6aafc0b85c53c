import type { Fault, WireRequest } from "./wire-cosmos.ts";

/** In a hundred faults. What hangs costs the whole deadline, and is rarer for that. */
const shares: readonly (readonly [Fault, number])[] = [
  [{ status: 429, retryAfterMs: 20 }, 20],
  [{ status: 429 }, 6],
  [{ status: 503 }, 14],
  [{ status: 408 }, 10],
  [{ status: 410, subStatus: 1002 }, 8],
  [{ status: 449, retryAfterMs: 10 }, 8],
  ["resetBefore", 10],
  ["resetAfter", 10],
  ["hangBefore", 2],
  ["hangAfter", 2],
  ["emptyAfter", 5],
  [{ html: 502 }, 5],
];

export interface WireFaults {
  /** For the wire's `fail`. */
  faultOf(request: WireRequest): Fault | undefined;
  /** How often each kind happened so far. */
  happened: Readonly<Record<string, number>>;
}

/**
 * Everything that a database, its gateway and the network do wrong, mixed.
 * @param share of all requests, from 0 to 1
 */
export function makeWireFaults(random: () => number, share: number): WireFaults {
  const happened: Record<string, number> = {};
  const choose = (): Fault | undefined => {
    let left = random() * 100;
    return shares.find(([, each]) => (left -= each) < 0)?.[0];
  };
  return {
    happened,
    faultOf() {
      const fault = random() < share ? choose() : undefined;
      if (fault !== undefined) happened[nameOf(fault)] = (happened[nameOf(fault)] ?? 0) + 1;
      return fault;
    },
  };
}

function nameOf(fault: Fault): string {
  if (typeof fault === "string") return fault;
  if ("html" in fault) return `html ${String(fault.html)}`;
  return `${String(fault.status)}${fault.retryAfterMs === undefined ? "" : " with its time"}`;
}
