import type { Directory } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import { withRetry } from "../../store/retry.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt } from "../../time/local-date.ts";
import type { Plan } from "../../plan/schema.ts";
import { readAuthorisation, readDetails, readNetworks, type InputProblem } from "./details-input.ts";
import { deleteDetails, loadDetails, loadNetworks, writeDetails, writeNetworks } from "./documents.ts";
import { ruleOfNeed } from "./rules.ts";
import type { CompositionView, MemberView } from "./view.ts";

/** Whose details, and the person of the roster who acts. Whether they may is asked before (people/rights). */
export interface WhichMember {
  body: Organisation;
  person: string;
  by: string;
}

export type Recorded =
  /** `already`: it says so already; nothing was written. */
  | { outcome: "recorded" | "already"; view: CompositionView; member: MemberView }
  | { outcome: "invalid"; problems: readonly InputProblem[]; view: CompositionView; member: MemberView }
  | { outcome: "changedMeanwhile"; view: CompositionView; member: MemberView }
  /** The person has no such post there on this day. */
  | { outcome: "notThere"; view: CompositionView };

export type NetworksRecorded =
  | { outcome: "recorded" | "already" | "changedMeanwhile"; view: CompositionView }
  | { outcome: "invalid"; problems: readonly InputProblem[]; view: CompositionView }
  /** The plan wants no such thing of this body. */
  | { outcome: "notWanted"; view: CompositionView };

export type Forgotten =
  | { outcome: "forgotten" | "already"; view: CompositionView }
  /** Who sits there needs what is kept. */
  | { outcome: "stillThere"; view: CompositionView };

type Inputs = Readonly<Record<string, unknown>>;

/** What office and chair put on record about who sits in a body (section 1.2). */
export function makeRecording(parts: {
  store: Store;
  clock: Clock;
  plan: Plan;
  look: (body: Organisation, directory: Directory) => Promise<CompositionView>;
}) {
  const { store, clock, plan, look } = parts;
  const memberOf = ({ people }: CompositionView, id: string): MemberView | undefined =>
    people.find(({ person }) => person === id);

  return {
    /** Keeps what was typed about one person. @param seen the revision that the card shows */
    saveDetails: (
      { body, person, by }: WhichMember,
      seen: number,
      inputs: Inputs,
      directory: Directory,
    ): Promise<Recorded> =>
      withRetry(async (): Promise<Recorded> => {
        const at = clock.now();
        const kept = await loadDetails(store, directory, body.id, person);
        const view = await look(body, directory);
        const member = memberOf(view, person);
        if (!member) return { outcome: "notThere", view };
        const proofs = ruleOfNeed(view.rules, "competence")?.proofs ?? [];
        const read = readDetails(inputs, {
          needs: member.needs,
          proofs: proofs.map(({ id }) => id),
          today: dateAt(at, plan.timeZone),
        });
        if (!read.ok) return { outcome: "invalid", problems: read.problems, view, member };
        // Who does not agree to be named any more is named at no meeting any more.
        const dropped: readonly string[] = read.typed.consent?.named
          ? read.parts
          : [...read.parts, "attended"];
        const untouched = Object.fromEntries(
          Object.entries(kept.details).filter(([part]) => !dropped.includes(part)),
        );
        const changed = read.parts.filter(
          (part) => JSON.stringify(sorted(kept.details[part])) !== JSON.stringify(sorted(read.typed[part])),
        );
        if (changed.length === 0) return { outcome: "already", view, member };
        if (kept.revision !== seen) return { outcome: "changedMeanwhile", view, member };
        const next = { revision: kept.revision + 1, details: { ...untouched, ...read.typed } };
        await writeDetails(store, directory, kept, next, {
          at,
          by,
          what: "memberDetailsSaved",
          parts: changed,
        });
        return recordedReply(await look(body, directory), person);
      }),

    /** Keeps the day and the reference of what authorises the chair. */
    authorise: (
      { body, person, by }: WhichMember,
      seen: number,
      inputs: Inputs,
      directory: Directory,
    ): Promise<Recorded> =>
      withRetry(async (): Promise<Recorded> => {
        const at = clock.now();
        const kept = await loadDetails(store, directory, body.id, person);
        const view = await look(body, directory);
        const member = memberOf(view, person);
        if (!member?.posts.some(({ post }) => post.role === "lead")) return { outcome: "notThere", view };
        const read = readAuthorisation(inputs, dateAt(at, plan.timeZone));
        if (!read.ok) return { outcome: "invalid", problems: read.problems, view, member };
        const { on, reference } = read;
        const known = kept.details.authorisation;
        if (known?.on === on && known.reference === reference) return { outcome: "already", view, member };
        if (kept.revision !== seen) return { outcome: "changedMeanwhile", view, member };
        const details = { ...kept.details, authorisation: { on, reference } };
        const next = { revision: kept.revision + 1, details };
        await writeDetails(store, directory, kept, next, { at, by, what: "chairAuthorised", on, reference });
        return recordedReply(await look(body, directory), person);
      }),

    /** Keeps which networks were looked at before the body was formed. */
    saveNetworks: (
      { body, by }: Pick<WhichMember, "body" | "by">,
      seen: number,
      inputs: Inputs,
      directory: Directory,
    ): Promise<NetworksRecorded> =>
      withRetry(async (): Promise<NetworksRecorded> => {
        const at = clock.now();
        const kept = await loadNetworks(store, body.id);
        const view = await look(body, directory);
        if (!view.networks) return { outcome: "notWanted", view };
        const read = readNetworks(inputs, dateAt(at, plan.timeZone));
        if (!read.ok) return { outcome: "invalid", problems: read.problems, view };
        const { on, names } = read.networks;
        if (kept.networks?.on === on && kept.networks.names === names) return { outcome: "already", view };
        if (kept.revision !== seen) return { outcome: "changedMeanwhile", view };
        await writeNetworks(store, body.id, kept, read.networks, { at, by, what: "networksRecorded" });
        return { outcome: "recorded", view: await look(body, directory) };
      }),

    /** Takes away what was kept of somebody who does not sit there any more. That it was done, and who decided what, stays. */
    forget: ({ body, person, by }: WhichMember, directory: Directory): Promise<Forgotten> =>
      withRetry(async (): Promise<Forgotten> => {
        const kept = await loadDetails(store, directory, body.id, person);
        const view = await look(body, directory);
        if (!kept.found) return { outcome: "already", view };
        if (!view.findings.some((each) => each.code === "detailsLeft" && each.person === person))
          return { outcome: "stillThere", view };
        await deleteDetails(store, kept, { at: clock.now(), by, what: "memberDetailsForgotten" });
        return { outcome: "forgotten", view: await look(body, directory) };
      }),
  };

  function recordedReply(view: CompositionView, person: string): Recorded {
    const member = memberOf(view, person);
    return member ? { outcome: "recorded", view, member } : { outcome: "notThere", view };
  }
}

/** A part with its fields in one order, so that equal ones look equal. */
function sorted(part: unknown): unknown {
  return typeof part === "object" && part !== null
    ? Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1))
    : part;
}
