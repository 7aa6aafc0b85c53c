import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import { z } from "zod";

/** A day of the year that the sample's reports are about. */
const monthDay = z.string().regex(/^\d\d-\d\d$/);

/** What somebody of the office typed so many days ago; "today" stands for that day. */
const entered = { daysAgo: z.int().min(0), inputs: z.record(z.string(), z.string()) };

/** What an invented city did the year before, so that whoever tries the bot finds something to return and to compile. */
const schema = z.strictObject({
  reports: z.array(
    z.strictObject({
      unit: z.string(),
      becomes: z.enum(["accepted", "submitted", "returned", "draft"]),
      /** Days before the due date on which it was submitted, or saved last; negative: after it. */
      daysBeforeDue: z.int(),
      /** What was typed, by question, in German. */
      answers: z.record(z.string(), z.string()),
      comment: z.string().optional(),
      notes: z.array(z.strictObject({ question: z.string(), text: z.string() })).optional(),
    }),
  ),
  /** Rounds of the plan's cycles that were closed in that year. */
  cycles: z.array(
    z.strictObject({
      cycle: z.string(),
      closedOn: monthDay,
      number: z.string(),
      notices: z.array(z.strictObject({ to: z.string(), on: monthDay, reference: z.string() })),
    }),
  ),
  /** What is on record of who sits in the bodies. */
  composition: z.array(
    z.strictObject({
      body: z.string(),
      details: z.array(z.strictObject({ person: z.string(), ...entered })),
      authorisation: z.strictObject({ person: z.string(), ...entered }).optional(),
      networks: z.strictObject(entered).optional(),
      legitimations: z.array(
        z.strictObject({
          person: z.string(),
          askedDaysAgo: z.int().min(0),
          decidedDaysAgo: z.int().min(0).optional(),
          granted: z.boolean().optional(),
          reason: z.string().optional(),
        }),
      ),
    }),
  ),
});

export type Sample = z.infer<typeof schema>;

/** The plan's sample; undefined where the plan brings none. @throws ZodError when the file says something else */
export function readSample(planFile: string): Sample | undefined {
  const file = join(dirname(planFile), "sample-reports.yaml");
  if (!existsSync(file)) return undefined;
  return schema.parse(load(readFileSync(file, "utf8"), { schema: CORE_SCHEMA }));
}
