import { z } from "zod";

/** Data of the buttons about the compiled report. What the card showed travels in them, so that an old card changes nothing. */

const year = z.coerce.number().int().min(1990).max(2200);
const stage = z.string().min(1).max(80);
const seen = z.coerce.number().int().min(0);

export const compiledButtons = [
  z.object({ verb: z.literal("compiled"), year: year.optional() }),
  z.object({ verb: z.literal("compiled.history"), year }),
  z.object({ verb: z.literal("compiled.stage"), year, stage }),
  z.object({ verb: z.literal("compiled.close"), year, seen }),
  z.object({
    verb: z.literal("compiled.edit"),
    year,
    what: z.enum(["foreword", "indicators", "brief", "release", "withdraw"]),
  }),
  z.object({
    verb: z.literal("compiled.editStage"),
    year,
    stage,
    what: z.enum(["stop", "takeBack", "deliver"]),
  }),
  z.object({ verb: z.literal("compiled.foreword"), year, seen }),
  z.object({ verb: z.literal("compiled.indicators"), year, seen }),
  z.object({ verb: z.literal("compiled.approve"), year, seen, edits: seen }),
  z.object({ verb: z.literal("compiled.withdraw"), year, seen }),
  z.object({ verb: z.literal("compiled.brief"), year, seen }),
  z.object({ verb: z.literal("compiled.release"), year, seen }),
  z.object({ verb: z.literal("compiled.stop"), year, stage, seen }),
  z.object({ verb: z.literal("compiled.takeBack"), year, stage, seen }),
  z.object({ verb: z.literal("compiled.deliver"), year, stage, seen, delivery: seen }),
] as const;
