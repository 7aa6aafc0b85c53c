import { z } from "zod";
import { questionLength } from "../../questions/question-documents.ts";
import { cadenceGroups } from "../../questions/by-cadence.ts";
import { documentButton } from "./document-buttons.ts";
import { compositionButtons } from "./composition-buttons.ts";
import { cycleButtons } from "./cycle-buttons.ts";
import { compiledButtons } from "./compiled-buttons.ts";
import { planningButtons } from "./planning-buttons.ts";
import { dormantButtons, meetingButtons } from "./meeting-buttons.ts";
import { questionButtons } from "./question-buttons.ts";
import { reminderButtons } from "./reminder-buttons.ts";
import { reportButtons } from "./report-buttons.ts";

/** What somebody can want of the bot, whichever way it comes: a word, a button, a dialog. */

const organisation = z.string().min(1).max(80);
/** In which language to go on, and which question led here. */
const goingOn = {
  language: z.enum(["de", "en"]).optional(),
  question: z.string().trim().min(1).max(questionLength).optional(),
};

/** A button's data. Everything in it may have been changed on its way: it names things, it grants nothing. */
const buttonSchema = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("help") }),
  z.object({ verb: z.literal("status") }),
  z.object({ verb: z.literal("duty"), duty: z.string().max(10), ...goingOn }),
  ...questionButtons,
  ...cycleButtons,
  ...compositionButtons,
  ...compiledButtons,
  z.object({
    verb: z.literal("duties"),
    group: z.enum(cadenceGroups),
    organisation: organisation.optional(),
    actors: z.string().max(400).optional(),
    ...goingOn,
  }),
  ...reportButtons,
  documentButton,
  ...planningButtons,
  ...meetingButtons,
  ...dormantButtons,
  ...reminderButtons,
]);

export type Button = z.infer<typeof buttonSchema>;
export type Inputs = Readonly<Record<string, unknown>>;

export type Request =
  | { verb: "welcome" | "greet" | "thank" | "nod" | "part" | "nothing" }
  | { verb: "ask"; question: string }
  | (Button & { inputs: Inputs })
  | { verb: "unknown" };

/** Inputs carry this in front of their field's id, so that no field of a plan can be taken for a button's data. */
export const inputPrefix = "in-";

/** Reads what a button sent, inputs included; `unknown` for what no button of ours sends. */
export function readButton(value: unknown): Request {
  const read = buttonSchema.safeParse(value);
  if (!read.success) return { verb: "unknown" };
  const inputs = Object.entries(value as Record<string, unknown>)
    .filter(([name]) => name.startsWith(inputPrefix))
    .map(([name, input]) => [name.slice(inputPrefix.length), input] as const);
  return { ...read.data, inputs: Object.fromEntries(inputs) };
}
