import { z } from "zod";

/** Data of the buttons about meetings to come. `seen` is how often the meeting was changed when the card was made. */

const body = z.string().min(1).max(80);
const meeting = z.uuid();
const seen = z.coerce.number().int().min(0);
/** The form of a new meeting, by its key, or of one that is changed. */
const form = { body, meeting, seen: seen.optional() };

export const planningButtons = [
  z.object({ verb: z.literal("planning") }),
  z.object({ verb: z.literal("planning.new"), body: body.optional() }),
  z.object({ verb: z.literal("planning.form"), ...form, find: z.boolean() }),
  z.object({ verb: z.literal("planning.save"), ...form, anyway: z.boolean().default(false) }),
  z.object({ verb: z.literal("planning.open"), body, meeting }),
  z.object({ verb: z.literal("planning.change"), body, meeting, seen }),
  z.object({ verb: z.literal("planning.cancelForm"), body, meeting, seen }),
  z.object({ verb: z.literal("planning.cancel"), body, meeting, seen }),
] as const;
