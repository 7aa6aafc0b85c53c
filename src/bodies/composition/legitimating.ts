import type { Directory } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import type { Store } from "../../store/contract.ts";
import { withRetry } from "../../store/retry.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt, type Instant } from "../../time/local-date.ts";
import { readReason, type InputProblem } from "./details-input.ts";
import { loadDetails, writeDetails } from "./documents.ts";
import type { Legitimation } from "./facts.ts";
import type { WhichMember } from "./recording.ts";
import type { CompositionView, MemberView } from "./view.ts";

export type Asked =
  | { outcome: "asked"; view: CompositionView; member: MemberView }
  /** It was asked before and waits, or it is confirmed: nobody is asked twice. */
  | { outcome: "waits" | "confirmed"; view: CompositionView; member: MemberView }
  /** What the card shows is not so any more. */
  | { outcome: "changedMeanwhile"; view: CompositionView; member: MemberView }
  /** Nobody holds a post from which it could come. */
  | { outcome: "nobodyToAsk"; view: CompositionView; member: MemberView }
  /** The person has no seat there that needs one. */
  | { outcome: "notNeeded"; view: CompositionView };

export type Decided =
  /** `already`: it was decided before, so or otherwise; the card is old. */
  | { outcome: "decided" | "already"; view: CompositionView; member: MemberView; legitimation: Legitimation }
  | { outcome: "invalid"; problems: readonly InputProblem[]; view: CompositionView; member: MemberView }
  /** Others decide on this one. */
  | { outcome: "notYours"; view: CompositionView; member: MemberView }
  /** Nobody asks for it any more: the person has left, or represents another organisation. */
  | { outcome: "notAsked"; view: CompositionView };

/** When something last happened to a legitimation; 0 before anything did. Goes back and forth with the card. */
export function momentOf(legitimation: Legitimation | undefined): Instant {
  return legitimation?.decided?.at ?? legitimation?.asked.at ?? 0;
}

/** Asking for a member's legitimation, and deciding on it (section 1.2). */
export function makeLegitimating(parts: {
  store: Store;
  clock: Clock;
  plan: Plan;
  look: (body: Organisation, directory: Directory) => Promise<CompositionView>;
}) {
  const { store, clock, plan, look } = parts;

  async function load({ body, person }: WhichMember, directory: Directory) {
    const kept = await loadDetails(store, directory, body.id, person);
    const view = await look(body, directory);
    const member = view.people.find((each) => each.person === person);
    const seated = member?.posts.find(({ seat }) => seat?.needs.includes("legitimation"));
    return { kept, view, member, organisation: seated?.represents };
  }
  async function memberAfter({ body, person }: WhichMember, directory: Directory) {
    const view = await look(body, directory);
    const member = view.people.find((each) => each.person === person);
    if (!member) throw new Error(`${person} has left ${body.id} in this moment.`);
    return { view, member };
  }

  return {
    /**
     * Asks whoever legitimises; who that is stands in the roster of the day. Asking twice asks once.
     * @param seen `momentOf` what the card shows
     */
    askLegitimation: (which: WhichMember, seen: Instant, directory: Directory): Promise<Asked> =>
      withRetry(async (): Promise<Asked> => {
        const at = clock.now();
        const { kept, view, member, organisation } = await load(which, directory);
        if (!member || organisation === undefined) return { outcome: "notNeeded", view };
        const before = member.legitimation;
        // One that the rules do not count, such as one of an earlier time in this seat, may be asked for anew.
        const isWanted = view.findings.some(
          (each) =>
            "person" in each &&
            each.person === which.person &&
            (each.code === "legitimationMissing" || each.code === "legitimationDeclined"),
        );
        if (member.legitimators.length === 0) return { outcome: "nobodyToAsk", view, member };
        if (!isWanted) return { outcome: before?.decided ? "confirmed" : "waits", view, member };
        if (momentOf(before) !== seen) return { outcome: "changedMeanwhile", view, member };
        const on = dateAt(at, plan.timeZone);
        const legitimation: Legitimation = {
          organisation,
          asked: { on, at, by: which.by, of: member.legitimators },
        };
        const { revision, details } = kept;
        const audit = { at, by: which.by, what: "legitimationAsked", of: member.legitimators };
        await writeDetails(
          store,
          directory,
          kept,
          { revision, details: { ...details, legitimation } },
          audit,
        );
        return { outcome: "asked", ...(await memberAfter(which, directory)) };
      }),

    /**
     * Confirms or, for a reason, declines. Whoever decides may think again, from a card that shows what was decided.
     * Only those who legitimise this member on that day may.
     */
    decideLegitimation: (
      which: WhichMember,
      card: { seen: Instant; granted: boolean },
      inputs: Readonly<Record<string, unknown>>,
      directory: Directory,
    ): Promise<Decided> =>
      withRetry(async (): Promise<Decided> => {
        const at = clock.now();
        const { kept, view, member } = await load(which, directory);
        const legitimation = member?.legitimation;
        if (!member || !legitimation) return { outcome: "notAsked", view };
        if (!member.legitimators.includes(which.by)) return { outcome: "notYours", view, member };
        if (momentOf(legitimation) !== card.seen || legitimation.decided?.granted === card.granted)
          return { outcome: "already", view, member, legitimation };
        const read = card.granted ? undefined : readReason(inputs);
        if (read?.ok === false) return { outcome: "invalid", problems: read.problems, view, member };
        const reason = read && { reason: read.reason };
        const on = dateAt(at, plan.timeZone);
        const decided = { on, at, by: which.by, granted: card.granted, ...reason };
        const next: Legitimation = { ...legitimation, decided };
        const { revision, details } = kept;
        const audit = {
          at,
          by: which.by,
          what: card.granted ? "legitimationConfirmed" : "legitimationDeclined",
          ...(reason && { comment: reason.reason }),
        };
        await writeDetails(
          store,
          directory,
          kept,
          { revision, details: { ...details, legitimation: next } },
          audit,
        );
        return { outcome: "decided", legitimation: next, ...(await memberAfter(which, directory)) };
      }),
  };
}
