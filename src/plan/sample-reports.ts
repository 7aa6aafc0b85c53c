import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import { z } from "zod";

/** Reports of an invented city for the year before, so that whoever tries the bot finds something to return and to compile. */
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
});

export type SampleReport = z.infer<typeof schema>["reports"][number];

/** The plan's sample reports; none where the plan brings none. @throws ZodError when the file says something else */
export function readSampleReports(planFile: string): readonly SampleReport[] {
  const file = join(dirname(planFile), "sample-reports.yaml");
  return existsSync(file)
    ? schema.parse(load(readFileSync(file, "utf8"), { schema: CORE_SCHEMA })).reports
    : [];
}
