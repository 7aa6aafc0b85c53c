import type { Fault, WireRequest } from "./wire-cosmos.ts";

/** How often each happens, compared with the others. */
const shares: readonly (readonly [Fault, number])[] = [
  [{ status: 429, retryAfterMs: 20 }, 20],
  [{ status: 429 }, 6],
  [{ status: 503 }, 14],
  [{ status: 408 }, 10],
  [{ status: 410, subStatus: 1002 }, 8],
  [{ status: 449, retryAfterMs: 10 }, 8],
  ["resetBefore", 10],
  ["resetAfter", 10],
  ["emptyAfter", 5],
  [{ html: 502 }, 5],
];
const together = shares.reduce((sum, [, share]) => sum + share, 0);

export interface WireFaults {
  /** For the wire's `fail`. */
  faultOf(request: WireRequest): Fault | undefined;
  /** How often each kind happened so far. */
  happened: Readonly<Record<string, number>>;
}

/**
 * Everything that a database, its gateway and the network do wrong, mixed.
 * @param share of all requests, from 0 to 1
 * @param hangs of a hundred faults: each costs somebody the whole deadline
 */
export function makeWireFaults(random: () => number, share: number, hangs: number): WireFaults {
  const happened: Record<string, number> = {};
  const choose = (): Fault | undefined => {
    if (random() * 100 < hangs) return random() < 0.5 ? "hangBefore" : "hangAfter";
    let left = random() * together;
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
