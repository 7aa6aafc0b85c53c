import type { Language } from "../plan/schema.ts";

/** A file that somebody may have: what it is of, and the language it is written in. */
export type FileWish = { language: Language } & FileOf;

export type FileOf =
  /** What a unit submitted, as that version. */
  | { of: "report"; unit: string; year: number; version: number }
  /** Everything that was submitted for a year, as sheets. */
  | { of: "export"; year: number }
  /** The compiled report as the administration reads it. */
  | { of: "compiled"; year: number }
  /** What one stage of the plan's cascade is told of that year. */
  | { of: "information"; year: number; stage: string }
  /** What is proposed in one round of a cycle, old beside new. */
  | { of: "comparison"; cycle: string; round: number }
  /** The written notice of a cycle to one of those who must have it. */
  | { of: "cycleNotice"; cycle: string; round: number; to: string }
  /** A planned meeting of a body, as it stands when the file is made. */
  | { of: "calendar"; body: string; meeting: string };
