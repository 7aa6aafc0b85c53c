import { danglingInComposition } from "./composition-references.ts";
import { danglingInForm } from "./form-references.ts";
import { shortList, type Dangling } from "./dangling.ts";
import { organisationKinds, type Plan } from "./schema.ts";

/** Checks what a schema cannot: that every id is given once and every reference leads somewhere. Pure. */
export function danglingReferences(plan: Plan): Dangling[] {
  const found: Dangling[] = [];
  const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map((item) => item.id));
  const sections = ids(plan.sections);
  const actors = ids(plan.actors);
  const duties = ids(plan.duties);
  const stages = ids(plan.cascade);
  const kinds = new Set<string>([...organisationKinds, ...ids(plan.bodies)]);

  function refer(
    known: Set<string>,
    what: string,
    path: (string | number)[],
    value: string | undefined,
  ): void {
    if (value === undefined || known.has(value)) return;
    found.push({ path, message: `${JSON.stringify(value)} is no ${what}; allowed: ${shortList(known)}` });
  }
  function unique(list: readonly { id: string }[], path: (string | number)[]): void {
    const seen = new Set<string>();
    list.forEach(({ id }, index) => {
      if (seen.has(id))
        found.push({ path: [...path, index, "id"], message: `${JSON.stringify(id)} is given twice` });
      seen.add(id);
    });
  }
  function each(
    list: readonly string[] | undefined,
    known: Set<string>,
    what: string,
    path: (string | number)[],
  ): void {
    list?.forEach((value, index) => {
      refer(known, what, [...path, index], value);
    });
  }

  for (const key of [
    "sections",
    "actors",
    "duties",
    "fieldsOfAction",
    "bodies",
    "cascade",
    "cycles",
  ] as const)
    unique(plan[key], [key]);

  plan.actors.forEach((actor, index) => {
    each(actor.includes, actors, "actor", ["actors", index, "includes"]);
    each(actor.holder?.kinds, kinds, "kind of organisation", ["actors", index, "holder", "kinds"]);
  });
  plan.duties.forEach((duty, index) => {
    refer(sections, "section", ["duties", index, "section"], duty.section);
    each(duty.actors, actors, "actor", ["duties", index, "actors"]);
    each(duty.toward, actors, "actor", ["duties", index, "toward"]);
    each(duty.related, duties, "duty", ["duties", index, "related"]);
  });
  plan.bodies.forEach((body, index) => {
    const at = ["bodies", index];
    refer(actors, "actor", [...at, "actor"], body.actor);
    refer(sections, "section", [...at, "section"], body.section);
    refer(duties, "duty", [...at, "meetings", "duty"], body.meetings.duty);
    unique(body.seats, [...at, "seats"]);
    unique(body.benches, [...at, "benches"]);
    unique(body.meetings.kinds, [...at, "meetings", "kinds"]);
    body.seats.forEach((seat, seatIndex) => {
      refer(kinds, "kind of organisation", [...at, "seats", seatIndex, "per"], seat.per);
      refer(ids(body.benches), "bench of this body", [...at, "seats", seatIndex, "bench"], seat.bench);
    });
    body.meetings.checkpoints.forEach((checkpoint, place, all) => {
      const before = all[place - 1];
      if (before && before.by >= checkpoint.by)
        found.push({
          path: [...at, "meetings", "checkpoints", place, "by"],
          message: `${checkpoint.by} does not come after ${before.by}`,
        });
      if (before && before.atLeast > checkpoint.atLeast)
        found.push({
          path: [...at, "meetings", "checkpoints", place, "atLeast"],
          message: `is ${String(checkpoint.atLeast)}; it cannot be fewer than before: ${String(before.atLeast)}`,
        });
    });
    const { checkpoints, lateFrom } = body.meetings;
    const end = checkpoints.at(-1)?.by;
    if (lateFrom !== undefined && end !== undefined && lateFrom >= end)
      found.push({
        path: [...at, "meetings", "lateFrom"],
        message: `${lateFrom} does not come before the last checkpoint: ${end}`,
      });
  });

  plan.bodies.forEach(({ meetings }, index) => {
    const last = meetings.checkpoints.length - 1;
    const atLeast = meetings.checkpoints[last]?.atLeast;
    if (atLeast !== meetings.atLeast)
      found.push({
        path: ["bodies", index, "meetings", "checkpoints", last, "atLeast"],
        message: `is ${String(atLeast)}; the last checkpoint must ask for as many as the year: ${String(meetings.atLeast)}`,
      });
  });
  for (const kind of ["report", "meeting"] as const)
    for (const list of ["before", "after"] as const)
      if (new Set(plan.reminders[kind][list]).size < plan.reminders[kind][list].length)
        found.push({ path: ["reminders", kind, list], message: "a number is given twice" });

  const { compiled } = plan.report;
  refer(duties, "duty", ["report", "duty"], plan.report.duty);
  refer(stages, "stage of the cascade", ["report", "stage"], plan.report.stage);
  each(plan.report.reportingKinds, kinds, "kind of organisation", ["report", "reportingKinds"]);
  refer(ids(plan.bodies), "body", ["report", "compiled", "body"], compiled.body);
  refer(stages, "stage of the cascade", ["report", "compiled", "briefing"], compiled.briefing);
  each(compiled.information, stages, "stage of the cascade", ["report", "compiled", "information"]);
  compiled.information.forEach((stage, index) => {
    const at = ["report", "compiled", "information", index];
    if (compiled.information.indexOf(stage) < index)
      found.push({ path: at, message: `${JSON.stringify(stage)} is given twice` });
    if (stage === plan.report.stage || stage === compiled.briefing)
      found.push({ path: at, message: `${JSON.stringify(stage)} comes before the information` });
  });
  const due = plan.cascade.find(({ id }) => id === plan.report.stage)?.due;
  if (due !== undefined && plan.report.longestExtension <= due)
    found.push({
      path: ["report", "longestExtension"],
      message: `${plan.report.longestExtension} does not come after the due date ${due}`,
    });
  const approving = plan.bodies.find(({ id }) => id === compiled.body);
  if (approving?.seats.some(({ needs }) => !needs.includes("cityEmployee")))
    found.push({
      path: ["report", "compiled", "body"],
      message: `${compiled.body} has seats for others than city employees, and would read everything internal`,
    });
  refer(
    new Set(compiled.information),
    "stage of its list",
    ["report", "compiled", "public"],
    compiled.public,
  );
  found.push(...danglingInComposition(plan), ...danglingInForm(plan));
  plan.cascade.forEach((stage, index) => {
    refer(duties, "duty", ["cascade", index, "duty"], stage.duty);
    refer(actors, "actor", ["cascade", index, "from"], stage.from);
    refer(actors, "actor", ["cascade", index, "to"], stage.to);
  });
  plan.cycles.forEach((cycle, index) => {
    each(cycle.duties, duties, "duty", ["cycles", index, "duties"]);
    cycle.notices.forEach((notice, place) => {
      refer(actors, "actor", ["cycles", index, "notices", place, "to"], notice.to);
      refer(duties, "duty", ["cycles", index, "notices", place, "duty"], notice.duty);
    });
  });
  return found;
}
