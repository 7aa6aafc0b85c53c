import { addDays, instantOf, type Instant, type LocalDate } from "../../time/local-date.ts";
import { rulesOfKind } from "./rules.ts";
import type { CompositionView } from "./view.ts";

/** What somebody should hear of about who sits in a body; `person` is whom it is about. */
export type CompositionNews = { body: string; person: string; at: Instant } & (
  | {
      kind: "legitimationAsked";
      /** Who can legitimise now. */
      of: readonly string[];
      organisation: string;
      askedBy: string;
      mandate?: string;
    }
  | { kind: "legitimationDecided"; granted: boolean; reason?: string }
  /** A seat or a post ends soon and nobody follows yet. */
  | { kind: "seatEnding"; on: LocalDate }
);

/** At this hour of its day an end that comes near is news. */
const morning = 8;

/** The news of a body as it stands on that day: what has been done since is not among them. Pure. */
export function newsOf(view: CompositionView, timeZone: string, today: LocalDate): CompositionNews[] {
  const body = view.body.id;
  const about = view.people.flatMap((member): CompositionNews[] => {
    const { person, legitimation } = member;
    if (!legitimation) return [];
    const { asked, decided } = legitimation;
    if (!decided) {
      const { mandate } = member.details;
      const { organisation } = legitimation;
      const about = { organisation, askedBy: asked.by, ...(mandate && { mandate: mandate.scope }) };
      return [{ kind: "legitimationAsked", body, person, at: asked.at, of: member.legitimators, ...about }];
    }
    const { at, granted, reason } = decided;
    return [
      { kind: "legitimationDecided", body, person, at, granted, ...(reason !== undefined && { reason }) },
    ];
  });
  const [terms] = rulesOfKind(view.rules, "terms");
  const ending = view.findings.flatMap((each): CompositionNews[] => {
    if (!terms || (each.code !== "postEnding" && each.code !== "termEnding")) return [];
    // A term that is entered when it ends soon is news all the same.
    const days = [addDays(each.on, -terms.daysAhead), addDays(today, -1)].toSorted();
    const at = instantOf(days.at(-1) ?? today, morning, timeZone);
    return [{ kind: "seatEnding", body, person: each.person, on: each.on, at }];
  });
  // Somebody whose seat and lead end on one day is one message.
  const once = new Map(ending.map((each) => [JSON.stringify(each), each]));
  return [...about, ...once.values()];
}
