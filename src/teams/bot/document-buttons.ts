import { z } from "zod";

const organisation = z.string().min(1).max(80);
const year = z.coerce.number().int().min(1990).max(2200);
const id = z.string().min(1).max(80);
const round = z.coerce.number().int().min(1).max(999);
const verb = z.literal("document");

/** What a button that asks for a file sends. */
export const documentButton = z.discriminatedUnion("of", [
  z.object({
    verb,
    of: z.literal("report"),
    unit: organisation,
    year,
    version: z.coerce.number().int().min(1),
  }),
  z.object({ verb, of: z.literal("export"), year }),
  z.object({ verb, of: z.literal("compiled"), year }),
  z.object({ verb, of: z.literal("information"), year, stage: id }),
  z.object({ verb, of: z.literal("comparison"), cycle: id, round }),
  z.object({ verb, of: z.literal("cycleNotice"), cycle: id, round, to: id }),
  z.object({ verb, of: z.literal("calendar"), body: organisation, meeting: z.uuid() }),
]);
