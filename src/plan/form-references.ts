import { shortList, type Dangling } from "./dangling.ts";
import type { Condition, Field, Plan, Step } from "./schema.ts";

/** Checks what a schema cannot say of the report's form: ids, references, and that its parts fit together. Pure. */
export function danglingInForm({ report, duties }: Plan): Dangling[] {
  const found: Dangling[] = [];
  const dutyIds = new Set(duties.map(({ id }) => id));
  const fieldIds = new Set<string>();

  function say(path: Dangling["path"], message: string): void {
    found.push({ path, message });
  }
  function refer(known: ReadonlySet<string>, what: string, path: Dangling["path"], value: string): void {
    if (!known.has(value)) say(path, `${JSON.stringify(value)} is no ${what}; allowed: ${shortList(known)}`);
  }
  function sayTwice(ids: readonly string[], pathOf: (index: number) => Dangling["path"]): void {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) say(pathOf(index), `${JSON.stringify(id)} is given twice`);
    });
  }
  /** A question depends on an earlier one of its own step, or of a step that is asked once. */
  function checkCondition(
    condition: Condition,
    stepIndex: number,
    before: number,
    path: Dangling["path"],
  ): void {
    const reachable = report.steps.slice(0, stepIndex + 1).flatMap((step, index) => {
      if (index === stepIndex) return step.fields.slice(0, before);
      return isAskedOnce(step) ? step.fields : [];
    });
    const known = new Map(reachable.map((field) => [field.id, field]));
    refer(new Set(known.keys()), "question that comes before", [...path, "field"], condition.field);
    const field = known.get(condition.field);
    if (!field) return;
    const allowed = answersOf(field);
    if (!allowed) say([...path, "field"], "a question that others depend on must be a choice or a yesNo");
    condition.is.forEach((answer, place) => {
      if (allowed) refer(allowed, `answer of ${field.id}`, [...path, "is", place], answer);
    });
  }

  report.steps.forEach((step, stepIndex) => {
    const at = ["report", "steps", stepIndex];
    if (report.steps.findIndex(({ id }) => id === step.id) < stepIndex)
      say([...at, "id"], `${JSON.stringify(step.id)} is given twice`);
    if (step.duties && step.repeat) say(at, "a step is asked for its duties or repeated, not both");
    if (step.askedIf) checkCondition(step.askedIf, stepIndex, 0, [...at, "askedIf"]);
    step.duties?.forEach(({ duty }, place) => {
      refer(dutyIds, "duty", [...at, "duties", place, "duty"], duty);
    });
    const yesNos = new Set(step.fields.filter(({ type }) => type === "yesNo").map(({ id }) => id));
    if (step.repeat) refer(yesNos, "yesNo of this step", [...at, "repeat", "while"], step.repeat.while);
    sayTwice(step.duties?.map(({ duty }) => duty) ?? [], (place) => [...at, "duties", place, "duty"]);
    step.fields.forEach((field, index) => {
      const place = [...at, "fields", index];
      if (fieldIds.has(field.id))
        say([...place, "id"], `${JSON.stringify(field.id)} is given twice in this form`);
      fieldIds.add(field.id);
      field.serves.forEach((duty, which) => {
        refer(dutyIds, "duty", [...place, "serves", which], duty);
      });
      if ((field.type === "choice" || field.type === "choices") && !field.options)
        say(place, "a choice needs options");
      sayTwice(field.options?.map(({ id }) => id) ?? [], (option) => [...place, "options", option, "id"]);
      if (field.min !== undefined && field.max !== undefined && field.min > field.max)
        say([...place, "min"], `${String(field.min)} is more than max (${String(field.max)})`);
      if (field.total === "sum" && field.type !== "number")
        say([...place, "total"], "only numbers have a sum");
      if (field.total === "count" && !answersOf(field))
        say([...place, "total"], "only choices and yesNo are counted");
      if (field.onlyCounted && !field.total) say([...place, "onlyCounted"], "needs a total to count in");
      if (field.askedIf) checkCondition(field.askedIf, stepIndex, index, [...place, "askedIf"]);
      if (typeof field.published === "object")
        checkCondition(field.published, stepIndex, step.fields.length, [...place, "published"]);
    });
  });

  const repeated = new Set(report.steps.filter((step) => step.repeat).map(({ id }) => id));
  for (const key of ["byField", "proposals"] as const) {
    const part = report[key];
    if (!part) continue;
    const fields = report.steps.find(({ id }) => id === part.step)?.fields ?? [];
    refer(repeated, "step that repeats", ["report", key, "step"], part.step);
    for (const [name, id] of Object.entries(part)) {
      if (name === "step" || fields.length === 0) continue;
      const type = name === "by" || name === "kind" ? "choice" : "text";
      const known = new Set(fields.filter((field) => field.type === type).map((field) => field.id));
      refer(known, `${type} of ${part.step}`, ["report", key, name], id);
    }
  }
  const numbers = new Set(
    report.steps.flatMap(({ fields }) => fields.filter(({ total }) => total === "sum").map(({ id }) => id)),
  );
  report.indicators.forEach(({ sumOf, duty, id }, index) => {
    const at = ["report", "indicators", index];
    if (report.indicators.findIndex((other) => other.id === id) < index)
      say([...at, "id"], `${JSON.stringify(id)} is given twice`);
    if (sumOf !== undefined) refer(numbers, "question with a sum", [...at, "sumOf"], sumOf);
    refer(dutyIds, "duty", [...at, "duty"], duty);
  });
  return found;
}

function isAskedOnce({ duties, repeat }: Step): boolean {
  return duties === undefined && repeat === undefined;
}

/** What can be answered to a question with fixed answers; undefined for all others. */
function answersOf({ type, options }: Field): ReadonlySet<string> | undefined {
  if (type === "yesNo") return new Set(["true", "false"]);
  return type === "choice" || type === "choices" ? new Set(options?.map(({ id }) => id)) : undefined;
}
