import type { Instant } from "../../time/local-date.ts";
import { isInEffect, type Compiled, type Rules } from "./state.ts";

/** What somebody should hear of now, and who: by what they are, not by name. `key` is the same for the same occasion. */
export type CompiledNews = { year: number; key: string; at: Instant; to: readonly Hearer[] } & (
  | { kind: "compiledClosed"; closing: number; included: number; missing: number }
  /** An approval was taken back: it is the chair's turn again. */
  | { kind: "approvalWithdrawn"; reason: string }
  | { kind: "compiledApproved" }
  | { kind: "compiledReleasable" }
  | { kind: "compiledReleased"; stages: readonly string[]; effectAt: Instant }
  /** A release was stopped or taken back. */
  | { kind: "informationEnded"; stage: string; how: "stopped" | "takenBack"; reason: string }
  | { kind: "informationUndelivered"; stage: string }
);

/** `chair`: who leads the body of the compiled report, or else their deputy. */
export type Hearer = "chair" | "office" | "mayor" | "mayorOffice";

const forMayor: readonly Hearer[] = ["mayor", "mayorOffice"];

/** The news of a compiled report as it stands: what has been done since is not among them. Pure. */
export function newsOf(rules: Rules, year: number, { state }: Compiled, now: Instant): CompiledNews[] {
  const key = (...parts: (string | number)[]): string => ["compiled", year, ...parts].join(":");
  if (state.name === "collecting") return [];
  const { closing } = state;
  if (state.name === "closed" && state.withdrawn) {
    const { at, reason } = state.withdrawn;
    const about = { kind: "approvalWithdrawn", year, at, reason } as const;
    return [{ ...about, key: key("withdrawn", at), to: ["chair", "office"] }];
  }
  if (state.name === "closed") {
    const { number, at, included, missing } = closing;
    const about = { kind: "compiledClosed", closing: number, included, missing } as const;
    return [{ ...about, year, at, key: key("closed", number), to: ["chair"] }];
  }
  const { approved, briefed, information } = state;
  if (rules.briefing && !briefed) {
    const about = { kind: "compiledApproved", year, at: approved.at } as const;
    return [{ ...about, key: key("approved", closing.number, approved.at), to: ["office"] }];
  }
  const news: CompiledNews[] = [];
  if (rules.stages.some((stage) => !Object.hasOwn(information, stage)))
    news.push({
      kind: "compiledReleasable",
      year,
      at: (briefed ?? approved).at,
      key: key("releasable", closing.number, approved.at),
      to: forMayor,
    });
  const released = Object.entries(information).flatMap(([stage, each]) =>
    each.name === "released" ? [{ stage, ...each }] : [],
  );
  // What was released at once is one message.
  for (const [at, together] of Map.groupBy(released, ({ release }) => release.at)) {
    const [first] = together;
    const waiting = together.filter(({ stage }) => !isInEffect(information[stage], now));
    if (first && waiting.length > 0)
      news.push({
        kind: "compiledReleased",
        year,
        at,
        key: key("released", at),
        to: [...forMayor, "office", "chair"],
        stages: waiting.map(({ stage }) => stage),
        effectAt: first.release.effectAt,
      });
  }
  for (const [stage, each] of Object.entries(information))
    if (each.name === "ended")
      news.push({
        kind: "informationEnded",
        year,
        at: each.at,
        key: key("ended", stage, each.at),
        to: [...forMayor, "office", "chair"],
        stage,
        how: each.how,
        reason: each.reason,
      });
  for (const { stage, release, delivery } of released)
    if (!delivery && isInEffect(information[stage], now))
      news.push({
        kind: "informationUndelivered",
        year,
        at: release.effectAt,
        key: key("undelivered", stage, release.at),
        to: ["mayorOffice"],
        stage,
      });
  return news;
}
