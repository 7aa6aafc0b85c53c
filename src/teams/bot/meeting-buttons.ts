import { z } from "zod";

/** Data of the buttons about meetings of bodies and about duties that rest. What a card showed travels with it. */

const body = z.string().min(1).max(80);
const year = z.coerce.number().int().min(1990).max(2200);
const day = z.iso.date();
const key = z.uuid();
const count = z.coerce.number().int().min(0);
const quarter = z.string().regex(/^(19|2[01])\d\d-Q[1-4]$/);
const meeting = { body, key, on: day };
const duty = z.string().regex(/^d\d{3}$/);

export const meetingButtons = [
  z.object({ verb: z.literal("meeting") }),
  z.object({ verb: z.literal("meeting.form"), body }),
  z.object({
    verb: z.literal("meeting.save"),
    body,
    key,
    another: z.boolean().default(false),
    /** Which questions the card asked; absent on cards of before there were benches and kinds. */
    form: count.default(1),
    /** "Today, everybody": the day that the card called today. */
    everybody: day.optional(),
  }),
  z.object({ verb: z.literal("meeting.year"), body, year: year.optional() }),
  z.object({ verb: z.literal("meeting.list"), body, year }),
  z.object({ verb: z.literal("meeting.open"), ...meeting }),
  z.object({ verb: z.literal("meeting.correct"), ...meeting }),
  z.object({
    verb: z.literal("meeting.correct.save"),
    ...meeting,
    seen: count,
    another: z.boolean().default(false),
    /** The card asks who took part by name. */
    names: z.boolean().default(false),
  }),
  z.object({ verb: z.literal("meeting.cancel"), ...meeting }),
  z.object({ verb: z.literal("meeting.cancel.save"), ...meeting, seen: count }),
  z.object({ verb: z.literal("meeting.noNeed"), body, quarter }),
  z.object({ verb: z.literal("meeting.noNeed.back"), body, quarter }),
  z.object({ verb: z.literal("meeting.minimum"), body }),
  z.object({ verb: z.literal("meeting.minimum.save"), body, seen: count }),
  z.object({ verb: z.literal("meeting.history"), body }),
] as const;

export type MeetingButton = z.infer<(typeof meetingButtons)[number]>;

export const dormantButtons = [
  z.object({ verb: z.literal("dormant.open"), duty }),
  z.object({ verb: z.literal("dormant.resolution"), duty }),
  z.object({ verb: z.literal("dormant.resolution.save"), duty, seen: count }),
  z.object({ verb: z.literal("dormant.resolution.takeBack"), duty, seen: count }),
  z.object({ verb: z.literal("dormant.done"), duty }),
  /** `today`: the day that the card called today; absent where a day was typed. */
  z.object({ verb: z.literal("dormant.done.save"), duty, key, today: day.optional() }),
  z.object({ verb: z.literal("dormant.done.takeBack"), duty, key }),
  z.object({ verb: z.literal("dormant.history"), duty }),
] as const;

export type DormantButton = z.infer<(typeof dormantButtons)[number]>;
