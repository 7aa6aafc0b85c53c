import type { CompositionRule } from "../../plan/composition-rules.ts";
import type { LocalDate } from "../../time/local-date.ts";
import type { Sides } from "./sides.ts";

/**
 * How grave it is. `breach`: what is there contradicts the plan. `open`: what the plan wants is not there yet, or not on
 * record. `soon`: it will be missing before long. `hint`: worth knowing, nothing is owed.
 */
export type Severity = "breach" | "open" | "soon" | "hint";

/** Who can mend it. `organisation`: whom the seat is for; `members`: by choosing one of themselves. */
export type Mender = "office" | "chair" | "legitimator" | "mayor" | "organisation" | "members";

/** How: words and buttons are made from it. */
export type Remedy =
  | "appoint"
  | "replace"
  | "correctRoster"
  | "askLegitimation"
  | "decideLegitimation"
  | "recordDetails"
  | "authorise"
  | "elect"
  | "invite"
  | "recordNetworks"
  | "foundGroup"
  | "seekBalance"
  | "renew"
  | "forget";

type LedBy = "lead" | "deputy";

/** What was found, about whom. Persons and organisations by their ids. */
export type Matter =
  | { code: "seatMissing"; organisation: string; since?: LocalDate }
  | { code: "seatDouble"; organisation: string; people: readonly string[] }
  /** The roster does not say for whom, or on which bench, the person sits. */
  | { code: "seatUnknown"; person: string }
  /** No seat is for that organisation. */
  | { code: "seatNone"; person: string; organisation: string }
  | { code: "noCityEmployee"; person: string; why: "outside" | "left" }
  | { code: "employerUnknown"; person: string }
  | { code: "legitimationMissing"; person: string }
  /** Nobody holds a post from which it could come. */
  | { code: "legitimatorMissing"; person: string }
  | { code: "legitimationWaiting"; person: string; since: LocalDate }
  | { code: "legitimationDeclined"; person: string; on: LocalDate }
  | { code: "mandateMissing"; person: string }
  | { code: "competenceMissing"; person: string }
  | { code: "selectionMissing"; person: string }
  /** `standIn`: who stands in for the lead meanwhile. */
  | { code: "vacant"; role: LedBy; since?: LocalDate; standIn?: string }
  | { code: "several"; role: LedBy; people: readonly string[] }
  | { code: "notOfMembers"; role: LedBy; person: string }
  | { code: "authorisationMissing"; person: string }
  | { code: "nobodyOf"; kinds: readonly string[] }
  | { code: "benchEmpty"; benches: readonly string[] }
  | { code: "parityOff"; now: Sides; before: readonly (Sides & { year: number })[] }
  | { code: "networksMissing" }
  /** They were looked at after the body began. */
  | { code: "networksLate"; on: LocalDate }
  | { code: "fieldWithoutBody"; field: string }
  | { code: "bodyWithoutField" }
  | { code: "postEnding"; person: string; role: string; on: LocalDate }
  | { code: "termEnding"; person: string; on: LocalDate }
  | { code: "termOver"; person: string; on: LocalDate }
  /** Nobody has followed. */
  | { code: "postEnded"; person: string; role: string; on: LocalDate }
  /** What was recorded of somebody who does not sit there any more. */
  | { code: "detailsLeft"; person: string };

export type Finding = Matter & {
  rule: CompositionRule["kind"];
  severity: Severity;
  /** The section of the plan, and its duty, that it comes from. */
  section: string;
  duty: string;
  by: readonly [Mender, ...Mender[]];
  how: Remedy;
};

/** A finding of that rule. */
export function finding(
  { kind, duty, section }: { kind: CompositionRule["kind"]; duty: string; section: string },
  matter: Matter,
  severity: Severity,
  how: Remedy,
  ...by: readonly [Mender, ...Mender[]]
): Finding {
  return { ...matter, rule: kind, severity, section, duty, by, how };
}

/** Nothing contradicts the plan, and nothing is missing. */
export function isComplete(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity === "soon" || severity === "hint");
}
