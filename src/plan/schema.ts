import { z } from "zod";
import { bothLanguages, count, id, roles, text } from "./basics.ts";
import { compositionRule, fieldOfAction, seat } from "./composition-rules.ts";

/** What a plan file may say. Everything a city can change about its plan stands here and nowhere in code. */

const listsInBothLanguages = z.strictObject({ de: z.array(text), en: z.array(text) });
const isoDate = z.iso.date("a date as YYYY-MM-DD");
/** A day that comes every year, as MM-DD. */
const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "a day of the year as MM-DD")
  .refine(isDayOfEveryYear, "a day that every year has");

/** Minutes that a meeting may last. */
export const shortestMeeting = 15;
export const longestMeeting = 480;

export { organisationKinds, outsideKinds, roles } from "./basics.ts";

const section = z.strictObject({ id: text, title: bothLanguages });

const holder = z.strictObject({
  role: z.enum(roles),
  /** Id of one organisation of the roster. */
  of: text.optional(),
  /** All organisations of these kinds. */
  kinds: z.array(text).optional(),
});

const actor = z.strictObject({
  id,
  /** `person` one post, `body` a body of the plan, `unit` one office, `group` several, `audience` only addressed,
   * `thing` not a person at all (the concept, the measures), `unnamed` where the plan names nobody. */
  kind: z.enum(["person", "body", "unit", "group", "audience", "thing", "unnamed"]),
  name: bothLanguages,
  /** Other names people use, gender forms and plurals included. */
  aliases: listsInBothLanguages.optional(),
  abbreviations: z.array(text).optional(),
  /** Actors that are part of this one: a question about the part may be answered by the whole. */
  includes: z.array(id).optional(),
  /** Which posts of the roster stand for this actor; absent where the roster holds none. */
  holder: holder.optional(),
});

const cadence = z.strictObject({
  kind: z.enum([
    "permanent",
    "once",
    "yearly",
    "timesPerYear",
    "everyYears",
    "regular",
    "window",
    "occasion",
    "conditional",
    "aimed",
    "asOf",
    "none",
  ]),
  text: bothLanguages,
});

const duty = z.strictObject({
  id: z.string().regex(/^d\d{3}$/, "d and three digits, as in d001"),
  section: text,
  /** A place inside the section, as in "Fn 2" for a footnote. */
  place: text.optional(),
  actors: z.array(id).min(1),
  what: bothLanguages,
  toward: z.array(id).optional(),
  /** Which posts have it now, where these are not simply those of its actors. */
  holder: holder.optional(),
  cadence,
  /** `deadline` a duty with a cadence, `duty` without, `aim` soft, `rule` a condition or limit, `fact` a figure or term. */
  kind: z.enum(["deadline", "duty", "aim", "rule", "fact"]),
  /** It rests until somebody else has resolved something; the office enters the day. */
  dormantUntil: z
    .strictObject({
      event: z.literal("resolution"),
      /** What is resolved, by whom. */
      name: bothLanguages,
      /** What is owed from then on: so many in each year. */
      then: z.strictObject({ atLeast: count.max(12), name: bothLanguages }),
    })
    .optional(),
  /** How far the bot goes: runs it, supports it, only answers about it, keeps out of it. */
  support: z.enum(["runs", "supports", "answers", "keepsOut"]),
  keywords: listsInBothLanguages.optional(),
  examples: listsInBothLanguages.optional(),
  related: z.array(z.string()).optional(),
});

const body = z.strictObject({
  id,
  actor: id,
  section: text,
  internal: z.boolean(),
  /** `one` body for the plan, or one for each field of action. */
  number: z.enum(["one", "perField"]),
  benches: z.array(
    z.strictObject({ id, name: bothLanguages, side: z.enum(["associations", "authorities"]) }),
  ),
  parity: z.enum(["aimed", "none"]),
  seats: z.array(seat),
  /** What its composition is measured by. */
  rules: z.array(compositionRule),
  meetings: z.strictObject({
    duty: text,
    atLeast: count,
    /** The plan asks for meetings "as needed": the office may set another number, and "no need this quarter" is an answer. */
    asNeeded: z.literal(true).optional(),
    /** By these days of the year so many meetings should have taken place; the last one is the year's end. */
    checkpoints: z.array(z.strictObject({ by: dayOfYear, atLeast: count })).min(1),
    /** How long a meeting lasts where nobody says otherwise. */
    minutes: z.int().min(shortestMeeting).max(longestMeeting).optional(),
    /** From this day on, a meeting that is missing and has no date is warned of; absent: it is not. */
    lateFrom: dayOfYear.optional(),
    /** Which kinds of meeting there are; the first one is the usual. */
    kinds: z.array(z.strictObject({ id, name: bothLanguages })).min(1),
  }),
});

/** An answer to another question of the same step (or of a step that is asked once): "true" and "false" for yes and no. */
const condition = z.strictObject({ field: id, is: z.array(text).min(1) });

const field = z.strictObject({
  id,
  label: bothLanguages,
  help: bothLanguages.optional(),
  /** `choice` one of several, `choices` any number of them, `link` an address that begins with https. */
  type: z.enum(["choice", "choices", "number", "text", "yesNo", "date", "link"]),
  required: z.boolean(),
  options: z
    .array(z.strictObject({ id, label: bothLanguages }))
    .min(2)
    .optional(),
  /** What a number counts, as in "persons". */
  unit: bothLanguages.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Digits that a number may have after the decimal point; absent: whole numbers only. */
  decimals: count.max(4).optional(),
  /** Characters a text may have. */
  maxLength: count.max(4000).optional(),
  serves: z.array(text).min(1),
  /** Ids of the organisations that are asked; absent: all that report. */
  onlyFor: z.array(text).min(1).optional(),
  /** Asked only after such an answer. */
  askedIf: condition.optional(),
  /** What the compiled report makes of all units' answers: the `sum` of numbers, or how often each option was chosen. */
  total: z.enum(["sum", "count"]).optional(),
  /** Voluntary matters: in what is compiled or exported the answer is only counted, never shown beside its unit. */
  onlyCounted: z.literal(true).optional(),
  /** May stand in what leaves the administration; absent: it stays inside. */
  published: z.union([z.literal("always"), condition]).optional(),
});

const step = z.strictObject({
  id,
  title: bothLanguages,
  fields: z.array(field).min(1),
  /** Asked only after such an answer in an earlier step. */
  askedIf: condition.optional(),
  /** The step is asked once for each of these duties, of the organisations named there or of all. */
  duties: z
    .array(z.strictObject({ duty: text, onlyFor: z.array(text).min(1).optional() }))
    .min(1)
    .optional(),
  /** The step is asked again, as often as this, while its question `while` is answered with yes. */
  repeat: z.strictObject({ most: count.max(20), while: id }).optional(),
});

const indicator = z.strictObject({
  id,
  label: bothLanguages,
  unit: bothLanguages,
  /** The sum of this question's answers; absent: the office enters it, as with a survey. */
  sumOf: id.optional(),
  /** What the office may enter. */
  min: z.number().optional(),
  max: z.number().optional(),
  duty: text,
  /** What the plan itself states, to compare with. */
  baselines: z.array(z.strictObject({ period: bothLanguages, value: z.number() })),
});

const report = z.strictObject({
  duty: text,
  /** The stage of the cascade that brings this report up; its due date is the report's. */
  stage: id,
  /** Kinds of organisation that report. */
  reportingKinds: z.array(text).min(1),
  /** The report on a year opens on this day of that year. */
  opens: dayOfYear,
  firstYear: z.int().min(1990).max(2200),
  /** Until this day of the year after, the office may grant a unit more time. */
  longestExtension: dayOfYear,
  /** Days that a unit has for a report that was given back to it. */
  returnedDays: z.int().min(1).max(366),
  steps: z.array(step).min(1),
  /** The step, asked several times, whose answers the compiled report orders by the choice `by`, each under its `title`. */
  byField: z.strictObject({ step: id, by: id, title: id }).optional(),
  /** The step, asked several times, that proposes changes for the next update: which kind, what is now, what should be, why. */
  proposals: z.strictObject({ step: id, kind: id, old: id, new: id, why: id }).optional(),
  indicators: z.array(indicator),
  compiled: z.strictObject({
    /** The body whose lead approves what was compiled. */
    body: id,
    /** The stage that the approved report is brought up with first, by word of mouth. */
    briefing: id.optional(),
    /** The stages that need a release, each with a document of its own. */
    information: z.array(id).min(1),
    /** The one of them that everybody can read. */
    public: id.optional(),
    /** What the chapters by field and by division are called. */
    chapters: z.strictObject({ fields: bothLanguages, divisions: bothLanguages }),
    /** Hours between a release and its effect, in which it can be stopped. */
    waitingHours: z.int().min(0).max(720),
  }),
});

const stage = z.strictObject({
  id,
  duty: text,
  from: id,
  to: id,
  written: z.boolean(),
  /** In the year after the one reported on. The plan names no date: this is a setting. */
  due: dayOfYear,
});

const cycle = z.strictObject({
  id,
  title: bothLanguages,
  duties: z.array(text).min(1),
  anchor: isoDate,
  everyMonths: count,
  /** `once`: the cycle ends at its first term and does not come again. */
  repeats: z.enum(["always", "once"]),
  milestonesMonthsBefore: z.array(count),
  closedBy: z.enum(["update", "councilResolution", "end"]),
  /** Who must be told in writing before it is closed, each with the duty that says so. */
  notices: z.array(z.strictObject({ to: id, duty: text })),
});

/** Days before and after a due date on which a person hears of it. */
const timetable = z.strictObject({
  before: z.array(count),
  after: z.array(z.int().min(0)).min(1),
  thenEvery: count,
});

/** Who is informed, and nothing more, when something is so many days late: the plan knows no sanction. */
const informing = z.array(z.strictObject({ after: count, whom: z.enum(["head", "deputyMayor", "office"]) }));

const reminders = z.strictObject({
  report: timetable,
  meeting: timetable,
  /** What has a day of its own otherwise: the steps of the compiled report, the cycles. */
  deadline: timetable.default({ before: [30, 7, 1], after: [1, 7, 30], thenEvery: 30 }),
  /** What waits for somebody's decision: days are counted from when it began to wait. */
  waiting: timetable.default({ before: [], after: [5, 14, 30], thenEvery: 30 }),
  /** What is missing for as long as nobody mends it: an empty seat, a duty without a holder. */
  missing: timetable.default({ before: [], after: [0], thenEvery: 30 }),
  /** Never two messages on one matter to one person within so many days. */
  quietDays: z.int().min(0),
  /** Full local hours: reminders leave from the first on and before the second. */
  hours: z
    .strictObject({ from: z.int().min(0).max(22), to: z.int().min(1).max(23) })
    .refine(({ from, to }) => from < to, "an earlier hour in `from` than in `to`")
    .default({ from: 8, to: 17 }),
  inform: z.strictObject({ report: informing, meeting: informing }).default({
    report: [
      { after: 7, whom: "head" },
      { after: 30, whom: "deputyMayor" },
      { after: 30, whom: "office" },
    ],
    meeting: [{ after: 30, whom: "office" }],
  }),
});

/** Where public holidays are those of, by ISO 3166 codes, and days on which the administration is closed besides. */
const workdays = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, "a country's code such as DE"),
  state: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/, "a state's code such as SN")
    .optional(),
  free: z.array(dayOfYear).default([]),
});

export const planSchema = z.strictObject({
  schema: z.literal(1),
  id,
  title: bothLanguages,
  authority: bothLanguages,
  inForce: isoDate,
  /** The day the plan's text is of: answers name it. */
  dataDate: isoDate,
  timeZone: text.refine(isTimeZone, "a time zone such as Europe/Berlin"),
  /** Absent: every weekday is a working day. */
  workdays: workdays.optional(),
  sections: z.array(section).min(1),
  actors: z.array(actor).min(1),
  duties: z.array(duty).min(1),
  /** The fields of action, each of which may have a body of its own. */
  fieldsOfAction: z.array(fieldOfAction),
  bodies: z.array(body),
  report,
  cascade: z.array(stage).min(1),
  cycles: z.array(cycle),
  reminders,
  /** Questions that this plan does not answer. */
  mustRefuse: z.array(text),
});

export type Plan = z.infer<typeof planSchema>;
export type Actor = Plan["actors"][number];
export type Duty = Plan["duties"][number];
export type Body = Plan["bodies"][number];
export type ReportForm = Plan["report"];
export type Step = ReportForm["steps"][number];
export type Field = Step["fields"][number];
export type Condition = z.infer<typeof condition>;
export type Indicator = z.infer<typeof indicator>;
export type Cycle = Plan["cycles"][number];
export type Workdays = z.infer<typeof workdays>;
export type Timetable = z.infer<typeof timetable>;
export type Role = (typeof roles)[number];
export type Language = "de" | "en";
export type InBothLanguages = z.infer<typeof bothLanguages>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("de", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isDayOfEveryYear(monthDay: string): boolean {
  const [month = 0, day = 0] = monthDay.split("-").map(Number);
  return new Date(Date.UTC(2001, month - 1, day)).getUTCDate() === day;
}
