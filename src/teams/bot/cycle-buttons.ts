import { z } from "zod";

/** Data of the buttons about the plan's cycles. The round that a card shows travels with it: an old card is told as old. */

const cycle = z.string().min(1).max(80);
const round = z.coerce.number().int().min(1).max(9999);
const count = z.coerce.number().int().min(0);
const actor = z.string().min(1).max(80);
const proposal = { cycle, round, body: z.string().min(1).max(80), key: z.uuid() };

export const cycleButtons = [
  z.object({ verb: z.literal("cycles") }),
  z.object({ verb: z.literal("cycle.open"), cycle }),
  z.object({ verb: z.literal("cycle.proposals"), cycle, round }),
  z.object({ verb: z.literal("cycle.history"), cycle }),
  z.object({ verb: z.literal("cycle.notice"), cycle, round, to: actor }),
  z.object({ verb: z.literal("cycle.notice.save"), cycle, round, to: actor, seen: count }),
  z.object({ verb: z.literal("cycle.close"), cycle, round }),
  z.object({ verb: z.literal("cycle.close.save"), cycle, round }),
  z.object({ verb: z.literal("cycle.correct"), cycle, round }),
  z.object({ verb: z.literal("cycle.correct.save"), cycle, round, seen: count }),
  z.object({
    verb: z.literal("proposal"),
    cycle: cycle.optional(),
    body: z.string().min(1).max(80).optional(),
  }),
  z.object({ verb: z.literal("proposal.new"), cycle, body: z.string().min(1).max(80) }),
  z.object({ verb: z.literal("proposal.open"), ...proposal }),
  z.object({ verb: z.literal("proposal.save"), ...proposal, revision: count }),
  z.object({
    verb: z.literal("proposal.withdraw"),
    ...proposal,
    revision: count,
    sure: z.boolean(),
  }),
] as const;
