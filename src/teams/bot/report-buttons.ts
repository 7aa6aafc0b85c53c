import { z } from "zod";

/** What the buttons of a unit's report send. Everything in it may have been changed on its way: it names things, it grants nothing. */

const organisation = z.string().min(1).max(80);
const year = z.coerce.number().int().min(1990).max(2200);
const whichReport = { unit: organisation, year };
const count = z.coerce.number().int().min(0);
const seen = { version: count, state: z.enum(["open", "draft", "submitted", "returned", "accepted"]) };
/** A number is what cards of earlier versions sent. */
const page = z.coerce.string().max(120);

export const reportButtons = [
  z.object({ verb: z.literal("report"), unit: organisation.optional(), year: year.optional() }),
  z.object({ verb: z.literal("report.open"), ...whichReport, page: page.optional() }),
  z.object({
    verb: z.literal("report.save"),
    ...whichReport,
    page,
    revision: count,
    then: z.enum(["next", "back", "pause"]),
  }),
  z.object({ verb: z.literal("report.fill"), ...whichReport, page, revision: count }),
  z.object({ verb: z.literal("report.submit"), ...whichReport, revision: count }),
  z.object({ verb: z.literal("report.look"), ...whichReport }),
  z.object({ verb: z.literal("report.history"), ...whichReport }),
  z.object({ verb: z.literal("report.accept"), ...whichReport, ...seen }),
  z.object({ verb: z.literal("report.returnForm"), ...whichReport, ...seen }),
  z.object({ verb: z.literal("report.return"), ...whichReport, ...seen }),
  z.object({ verb: z.literal("report.reopenForm"), ...whichReport, ...seen }),
  z.object({ verb: z.literal("report.reopen"), ...whichReport, ...seen }),
  z.object({ verb: z.literal("report.acceptManyForm"), year }),
  z.object({ verb: z.literal("report.acceptMany"), year }),
  z.object({ verb: z.literal("report.time"), ...whichReport }),
  z.object({ verb: z.literal("report.timeAsk"), ...whichReport }),
  z.object({ verb: z.literal("report.timeLook"), ...whichReport }),
  z.object({ verb: z.literal("report.timeDecide"), ...whichReport, askedAt: count, granted: z.boolean() }),
  z.object({ verb: z.literal("report.delegates"), ...whichReport }),
  z.object({ verb: z.literal("report.delegate"), ...whichReport, person: organisation.optional() }),
  z.object({ verb: z.literal("report.delegateEnd"), ...whichReport, person: organisation }),
] as const;
