import { z } from "zod";

/** Data of the buttons on reminders, and about how somebody wants to be reminded. */

const message = z.string().min(1).max(255);
const line = z.string().min(1).max(400);

export const reminderButtons = [
  z.object({ verb: z.literal("reminder.show"), message }),
  /** `message`: absent where somebody asks in words; then it is the newest. */
  z.object({ verb: z.literal("reminder.why"), message: message.optional() }),
  z.object({ verb: z.literal("reminder.answer"), message, line }),
  /** `until`: absent where a day was typed. */
  z.object({ verb: z.literal("reminder.later"), message, line, until: z.iso.date().optional() }),
  z.object({ verb: z.literal("reminder.notMine"), message, line }),
  z.object({ verb: z.literal("reminder.stop"), message, line }),
  z.object({ verb: z.literal("reminder.takeBack"), message, line }),
  z.object({ verb: z.literal("reminders") }),
  z.object({ verb: z.literal("reminders.save") }),
  z.object({ verb: z.literal("messages") }),
  z.object({ verb: z.literal("message.again"), to: z.string().min(1).max(80), message }),
  z.object({ verb: z.literal("message.drop"), to: z.string().min(1).max(80), message }),
] as const;

export type ReminderButton = z.infer<(typeof reminderButtons)[number]>;
