import { z } from "zod";

/** Data of the buttons about who sits in a body. What a card showed travels in `seen`: an old card changes nothing. */

const body = z.string().min(1).max(80);
const person = z.string().min(1).max(80);
const seen = z.coerce.number().int().min(0);

export const compositionButtons = [
  z.object({ verb: z.literal("composition") }),
  z.object({ verb: z.literal("composition.open"), body }),
  z.object({ verb: z.literal("composition.members"), body }),
  /** Without a person, the one who was chosen in the card. */
  z.object({ verb: z.literal("composition.member"), body, person: person.optional() }),
  z.object({ verb: z.literal("composition.member.save"), body, person, seen }),
  z.object({ verb: z.literal("composition.ask"), body, person, seen }),
  z.object({ verb: z.literal("composition.appoint"), body }),
  z.object({ verb: z.literal("composition.appoint.save"), body }),
  z.object({ verb: z.literal("composition.end"), body, person, sure: z.boolean() }),
  z.object({ verb: z.literal("composition.chair"), body, person }),
  z.object({ verb: z.literal("composition.chair.save"), body, person, seen }),
  z.object({ verb: z.literal("composition.networks"), body }),
  z.object({ verb: z.literal("composition.networks.save"), body, seen }),
  z.object({ verb: z.literal("composition.forget"), body, person, sure: z.boolean() }),
  z.object({ verb: z.literal("composition.history"), body }),
  z.object({ verb: z.literal("legitimations") }),
  z.object({ verb: z.literal("legitimation.open"), body, person }),
  z.object({ verb: z.literal("legitimation.decline"), body, person, seen }),
  z.object({ verb: z.literal("legitimation.decide"), body, person, seen, granted: z.boolean() }),
] as const;
