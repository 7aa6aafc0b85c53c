/** What a cell of a roster file may hold, for the sentence that tells what is wrong with it. */
export type Allowed =
  | {
      what:
        | "filled"
        | "id"
        | "day"
        | "unique"
        | "newRow"
        | "email"
        | "person"
        | "organisation"
        | "division"
        | "noBody"
        | "empty";
    }
  | { what: "oneOf"; values: readonly string[] }
  | { what: "rolesOf"; kind: string; values: readonly string[] }
  | { what: "notBefore"; day: string }
  | { what: "shorter"; than: number }
  /** The file as a whole. */
  | { what: "columns" | "unknownColumn"; values: readonly string[] }
  | { what: "cells"; expected: number }
  | { what: "readable"; why: string }
  | { what: "rows" };

export interface CellProblem {
  line: number;
  column: string;
  /** What is there. */
  found: string;
  allowed: Allowed;
}
