import { z } from "zod";
import { bothLanguages, count, id, roles, text } from "./basics.ts";

/** How a body is made up: its seats, and the rules that it is measured by, each with the duty of the plan it comes from. */

const needs = ["cityEmployee", "legitimation", "mandate", "competence", "selection"] as const;

export const seat = z.strictObject({
  id,
  name: bothLanguages,
  /** The seat is for an organisation of this kind; absent where it is for none. */
  per: text.optional(),
  bench: id.optional(),
  needs: z.array(z.enum(needs)),
  /** Who legitimises the member: the first of these posts that somebody holds, there or in whatever organisation. */
  legitimatedBy: z
    .array(z.strictObject({ role: z.enum(roles), where: z.enum(["represented", "anywhere"]) }))
    .min(1)
    .optional(),
});

const duty = text;

const ruleKinds = [
  /** Every organisation that the seat is for has exactly one. */
  z.strictObject({ kind: z.literal("onePer"), seat: id, duty }),
  /** Why seats need this; `proofs` are the kinds of proof that the office can record of competence. */
  z.strictObject({
    kind: z.literal("need"),
    need: z.enum(needs),
    duty,
    proofs: z
      .array(z.strictObject({ id, name: bothLanguages }))
      .min(1)
      .optional(),
  }),
  /** The lead holds one of these posts, or is an employee of the city with an authorisation on file. */
  z.strictObject({ kind: z.literal("chair"), ownRight: z.array(z.enum(roles)), duty }),
  /** The members choose somebody of themselves for this post. */
  z.strictObject({ kind: z.literal("elected"), role: z.enum(["lead", "deputy"]), duty }),
  /** Somebody of such an organisation takes part. */
  z.strictObject({ kind: z.literal("includes"), of: z.array(text).min(1), duty }),
  /** On one of these benches somebody sits. */
  z.strictObject({ kind: z.literal("bench"), anyOf: z.array(id).min(1), duty }),
  /** Why both sides should be equally strong. */
  z.strictObject({ kind: z.literal("parity"), duty }),
  /** Networks that exist are looked at before the body is formed. */
  z.strictObject({ kind: z.literal("networks"), duty }),
  /** Every field of action has such a body. */
  z.strictObject({ kind: z.literal("everyField"), duty }),
  /** The end of a seat is told so many days before. */
  z.strictObject({ kind: z.literal("terms"), daysAhead: count.max(366), duty }),
] as const;

export const compositionRule = z.discriminatedUnion("kind", ruleKinds, {
  error: `allowed: ${ruleKinds.map(({ shape }) => shape.kind.value).join(", ")}`,
});

export const fieldOfAction = z.strictObject({ id, name: bothLanguages });

export type Seat = z.infer<typeof seat>;
export type Need = (typeof needs)[number];
export type CompositionRule = z.infer<typeof compositionRule>;
export type FieldOfAction = z.infer<typeof fieldOfAction>;
