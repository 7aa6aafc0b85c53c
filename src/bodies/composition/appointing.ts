import type { Directory } from "../../people/directory.ts";
import type { RosterBook } from "../../people/roster-book.ts";
import { existsOn, type Organisation, type Post, type Roster } from "../../people/roster.ts";
import type { Body as BodyRule, Plan } from "../../plan/schema.ts";
import { auditOp } from "../../store/audit.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt, type LocalDate } from "../../time/local-date.ts";

/** Roles that a body's people have. */
export const bodyRoles = ["member", "lead", "deputy"] as const;

/** Where somebody can sit in a body: on a bench, for an organisation, or simply in it. */
export interface Place {
  /** `bench:city`, `for:gb-soziales`, or `-`. */
  id: string;
  bench?: string;
  for?: string;
}

export type Appointed =
  { outcome: "appointed" | "already" } | { outcome: "refused"; why: "noSuchRole" | "noSuchPlace" };
export interface Ended {
  outcome: "ended" | "notThere";
}

/** The places that the plan gives a body: a bench each, and a seat for each organisation of a kind. Pure. */
export function placesOf(rule: BodyRule, directory: Directory, on: LocalDate): Place[] {
  const benches = rule.benches.map(({ id }): Place => ({ id: `bench:${id}`, bench: id }));
  const seats = rule.seats.flatMap(({ per }) =>
    per === undefined
      ? []
      : directory.organisationsOf([per], on).map(({ id }): Place => ({ id: `for:${id}`, for: id })),
  );
  const all = [...benches, ...seats];
  return all.length > 0 ? all : [{ id: "-" }];
}

/**
 * Puts somebody into a body and takes them out again. A seat is a post of the roster: what is entered here is exported
 * with it, and the next import of a roster holds it or does away with it.
 */
export function makeAppointing(parts: { store: Store; clock: Clock; plan: Plan; roster: RosterBook }) {
  const { store, clock, plan, roster } = parts;
  const today = (): LocalDate => dateAt(clock.now(), plan.timeZone);

  async function record(body: string, by: string, what: string, person: string): Promise<void> {
    await store.write("bodies", body, [auditOp({ at: clock.now(), by, what, person })]);
  }

  return {
    /** From today on. Whether the person may sit there is for the findings to say. */
    async appoint(
      which: { body: Organisation; by: string },
      person: string,
      role: string,
      placeId: string,
    ): Promise<Appointed> {
      const rule = plan.bodies.find(({ id }) => id === which.body.kind);
      const known = bodyRoles.find((each) => each === role);
      if (!rule || !known) return { outcome: "refused", why: "noSuchRole" };
      const place = placesOf(rule, await roster.current(), today()).find(({ id }) => id === placeId);
      if (known === "member" && !place) return { outcome: "refused", why: "noSuchPlace" };
      const post: Post = {
        person,
        role: known,
        of: which.body.id,
        from: today(),
        ...(known === "member" && place?.bench !== undefined && { bench: place.bench }),
        ...(known === "member" && place?.for !== undefined && { for: place.for }),
      };
      let isNew = false;
      await roster.change((current): Roster => {
        isNew = !current.posts.some((each) => samePlace(each, post) && existsOn(each, today()));
        return isNew ? { ...current, posts: [...current.posts, post] } : current;
      });
      if (isNew) await record(which.body.id, which.by, "memberAppointed", person);
      return { outcome: isNew ? "appointed" : "already" };
    },

    /** Ends all places of a person in the body with this day; what began today is taken away. */
    async end(which: { body: Organisation; by: string }, person: string): Promise<Ended> {
      const on = today();
      let found = false;
      await roster.change((current): Roster => {
        const isTheirs = (post: Post): boolean =>
          post.of === which.body.id && post.person === person && existsOn(post, on) && post.to !== on;
        found = current.posts.some(isTheirs);
        if (!found) return current;
        const posts = current.posts.flatMap((post) => {
          if (!isTheirs(post)) return [post];
          return post.from === on ? [] : [{ ...post, to: on }];
        });
        return { ...current, posts };
      });
      if (found) await record(which.body.id, which.by, "membershipEnded", person);
      return { outcome: found ? "ended" : "notThere" };
    },
  };
}

function samePlace(one: Post, other: Post): boolean {
  return (["person", "role", "of", "bench", "for"] as const).every((key) => one[key] === other[key]);
}
