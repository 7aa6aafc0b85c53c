import type { Role } from "../../plan/schema.ts";
import type { Instant, LocalDate } from "../../time/local-date.ts";

/** What the rules of a composition look at: the roster's posts, and what was recorded beside them. */

/** A post in the body, whenever it was held; both days included. */
export interface BodyPost {
  person: string;
  role: Role;
  bench?: string;
  /** The organisation that the member represents. */
  for?: string;
  from?: LocalDate;
  to?: LocalDate;
}

/** A post of one of these people in another organisation than a body. */
export interface OtherPost {
  person: string;
  role: Role;
  of: string;
  kind: string;
  from?: LocalDate;
  to?: LocalDate;
}

/** An organisation of the roster that is no body. */
export interface Represented {
  id: string;
  kind: string;
  from?: LocalDate;
  to?: LocalDate;
}

/** What the roster does not say of a person in a body. No certificates, no marks: kinds and days only. */
export interface Details {
  /** Since when, and by whom, in words: the plan does not say who appoints. */
  appointed?: { on: LocalDate; by: string };
  termUntil?: LocalDate;
  legitimation?: Legitimation;
  mandate?: { on: LocalDate; scope: string; link?: string };
  /** `proof`: one of the kinds in the plan. */
  competence?: { on: LocalDate; proof: string };
  /** How the seat of an association was given: version of the criteria, day, outcome. */
  selection?: { on: LocalDate; criteria: string; outcome: string };
  /** Of a chair who is not chair in their own right. */
  authorisation?: { on: LocalDate; reference: string };
  /** Whether the person may be named in minutes and in the register of meetings. */
  consent?: { on: LocalDate; named: boolean };
  /** The meetings that they took part in, by their keys: kept only while they agree to be named. */
  attended?: readonly string[];
}

export interface Legitimation {
  /** Whom the person represented when it was asked for: for another organisation it does not count. */
  organisation: string;
  asked: { on: LocalDate; at: Instant; by: string; of: readonly string[] };
  decided?: { on: LocalDate; at: Instant; by: string; granted: boolean; reason?: string };
}

/** The networks that were looked at before the body was formed. */
export interface Networks {
  on: LocalDate;
  /** Their names, or that there are none. */
  names: string;
}

export interface Facts {
  founded?: LocalDate;
  dissolved?: LocalDate;
  posts: readonly BodyPost[];
  elsewhere: readonly OtherPost[];
  organisations: readonly Represented[];
  /** By person. */
  details: Readonly<Record<string, Details>>;
  /** By person: who can legitimise them on that day. */
  legitimators: Readonly<Record<string, readonly string[]>>;
  networks?: Networks;
}
