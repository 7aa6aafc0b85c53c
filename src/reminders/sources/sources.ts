import type { Composition } from "../../bodies/composition/use-cases.ts";
import { dormantOf, partitionOf as partitionOfDormant } from "../../bodies/dormant/documents.ts";
import type { Dormant } from "../../bodies/dormant/use-cases.ts";
import type { Planning } from "../../bodies/planning/use-cases.ts";
import type { Bodies } from "../../bodies/use-cases.ts";
import type { Directory } from "../../people/directory.ts";
import type { Plan } from "../../plan/schema.ts";
import type { OfficeQuestions } from "../../questions/office-questions.ts";
import { partition as questionsPartition } from "../../questions/question-documents.ts";
import { partitionOf as partitionOfYear, yearOfPartition } from "../../reports/compiled/documents.ts";
import type { CompiledReports } from "../../reports/compiled/use-cases.ts";
import type { Cycles } from "../../reports/cycles/use-cases.ts";
import { openYears } from "../../reports/period.ts";
import type { Reports } from "../../reports/use-cases.ts";
import { dateAt, type Instant } from "../../time/local-date.ts";
import type { SubjectRef } from "../line.ts";
import type { Look, What } from "../owed.ts";
import { lookAtBody } from "./bodies.ts";
import { doneOf, type Done } from "./done.ts";
import { lookAtCompiled } from "./compiled.ts";
import { lookAtCycle, lookAtDormant, lookAtPlan, lookAtQuestions } from "./others.ts";
import { lookAtUnit } from "./units.ts";

/** What there is to remind of: which subjects there are, and what each of them wants now. */
export interface Sources {
  /** All of them, on that day. */
  subjects(directory: Directory, now: Instant): SubjectRef[];
  /** One of them; undefined for a partition that is none. */
  look(subject: SubjectRef, directory: Directory, now: Instant): Promise<Look | undefined>;
  /** By whom something was done that is not owed any more. */
  done(what: What, directory: Directory): Promise<Done | undefined>;
}

export interface SourceParts {
  plan: Plan;
  reports: Reports;
  compiled: CompiledReports;
  cycles: Cycles;
  bodies: Bodies;
  planning: Planning;
  composition: Composition;
  dormant: Dormant;
  officeQuestions: OfficeQuestions;
}

/** The partition of what belongs to the plan as a whole. */
const planPartition = "plan";

export function makeSources(parts: SourceParts): Sources {
  const { plan, bodies, dormant } = parts;
  return {
    subjects(directory, now) {
      const today = dateAt(now, plan.timeZone);
      const partitions = (area: SubjectRef["area"], ids: readonly string[]): SubjectRef[] =>
        ids.map((pk) => ({ area, pk }));
      const ids = (kinds: readonly string[]) => directory.organisationsOf(kinds, today).map(({ id }) => id);
      return [
        ...partitions("units", ids(plan.report.reportingKinds)),
        ...partitions("bodies", [...ids(bodies.kinds), ...dormant.ids.map(partitionOfDormant)]),
        ...partitions("compiled", openYears(plan, today).map(partitionOfYear)),
        ...partitions(
          "cycles",
          plan.cycles.map(({ id }) => id),
        ),
        ...partitions("questions", [questionsPartition]),
        ...partitions("system", [planPartition]),
      ];
    },

    done: (what, directory) => doneOf(parts, what, directory),

    async look({ area, pk }, directory, now) {
      const today = dateAt(now, plan.timeZone);
      switch (area) {
        case "units":
          return lookAtUnit(parts, pk, directory, today);
        case "bodies": {
          const duty = dormantOf(pk);
          return duty === undefined
            ? lookAtBody(parts, pk, directory, today)
            : lookAtDormant(parts, duty, directory, today);
        }
        case "compiled": {
          const year = yearOfPartition(pk);
          return year === undefined ? undefined : lookAtCompiled(parts, year, directory, { today, now });
        }
        case "cycles":
          return lookAtCycle(parts, pk, directory, today);
        case "questions":
          return pk === questionsPartition ? lookAtQuestions(parts, directory, today) : undefined;
        case "system":
          return pk === planPartition ? lookAtPlan(plan, directory, today) : undefined;
        default:
          return area satisfies never;
      }
    },
  };
}
