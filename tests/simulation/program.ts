import type { Store } from "../../src/store/contract.ts";
import type { Day } from "./days.ts";
import type { Answer } from "./http.ts";

/** How the program is met: one of it on a file, as it is tried, or several on one database, as it serves a city. */
export const engines = ["sqlite", "cosmos"] as const;
export type Engine = (typeof engines)[number];

/** The whole program, with a clock that only this simulation moves. */
export interface Program {
  /** What the program wrote into its log as a warning or an error. */
  problems: readonly string[];
  /** The tenant that everybody signs in to. */
  tenantId: string;
  today(): Day;
  now(): number;
  hour(): number;
  /** What its own clock says, which goes from hour to hour while a day passes. */
  clock(): Promise<number>;
  /** Resolves when the app has come to that person without their doing, where it does. */
  installed(person: string): Promise<void>;
  /** A moment passes. */
  tick(): void;
  /** A whole quarter of an hour and more passes. */
  pause(): void;
  /** The next day begins, at nine, and does its work. */
  passDay(): Promise<void>;
  /** What Teams brings. */
  post(activity: { serviceUrl: string }): Promise<Answer>;
  /** What a browser gets. */
  get(address: string): Promise<{ status: number; bytes: Uint8Array; text: string }>;
  /** What happened beside what people did, for whoever reads the table. */
  remarks(): Readonly<Record<string, number>>;
  close(): Promise<void>;
  /** What it has left behind. */
  openStore(): Promise<Store>;
  remove(): Promise<void>;
}
