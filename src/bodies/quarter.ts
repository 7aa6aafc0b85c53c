import type { LocalDate } from "../time/local-date.ts";

declare const quarter: unique symbol;
/** A quarter of a year as YYYY-Q1 to YYYY-Q4; two of them compare as strings do. */
export type Quarter = string & { readonly [quarter]: true };

/** The quarter in which that day lies. */
export function quarterOf(on: LocalDate): Quarter {
  return `${on.slice(0, 4)}-Q${String(Math.ceil(Number(on.slice(5, 7)) / 3))}` as Quarter;
}

/** Reads YYYY-Qn; undefined for what is no quarter. */
export function readQuarter(text: string): Quarter | undefined {
  return /^(19|2[01])\d\d-Q[1-4]$/.test(text) ? (text as Quarter) : undefined;
}

/** From 1 to 4. */
export function numberOf(which: Quarter): number {
  return Number(which.slice(6));
}

export function yearOfQuarter(which: Quarter): number {
  return Number(which.slice(0, 4));
}
