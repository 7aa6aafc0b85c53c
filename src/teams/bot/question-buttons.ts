import { z } from "zod";
import { questionLength, reasons } from "../../questions/question-documents.ts";

/** Data of the buttons about questions. What was asked travels in them, so that nothing is kept before somebody wants it. */

const duty = z.string().max(10);
const key = z.uuid();
const question = z.string().trim().min(1).max(questionLength);

export const questionButtons = [
  z.object({ verb: z.literal("rate"), question, duty, key, helpful: z.boolean() }),
  z.object({
    verb: z.literal("handOver"),
    question,
    /** The duties that were shown, joined by commas; clients leave out what is empty. */
    about: z.string().max(60).default(""),
    reason: z.enum(reasons),
    key,
    named: z.boolean(),
  }),
  z.object({ verb: z.literal("questions") }),
  z.object({ verb: z.literal("question.open"), key }),
  z.object({ verb: z.literal("question.answer"), key }),
  z.object({ verb: z.literal("question.dismiss"), key }),
  z.object({ verb: z.literal("taught.forget"), key, sure: z.boolean() }),
  z.object({ verb: z.literal("decide"), duty, seen: z.coerce.number().int().min(0) }),
] as const;
