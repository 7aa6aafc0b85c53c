import type { CompositionRule, Need } from "./composition-rules.ts";
import { shortList, type Dangling } from "./dangling.ts";
import { organisationKinds, type Body, type Plan } from "./schema.ts";

/** Checks what a schema cannot say of a body's seats and rules: references, and that they fit together. Pure. */
export function danglingInComposition(plan: Plan): Dangling[] {
  const kinds = new Set<string>([...organisationKinds, ...plan.bodies.map(({ id }) => id)]);
  const known: Known = {
    duties: new Set(plan.duties.map(({ id }) => id)),
    kinds,
    hasFields: plan.fieldsOfAction.length > 0,
  };
  return plan.bodies.flatMap((body, index) => danglingInBody(body, ["bodies", index], known));
}

interface Known {
  duties: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
  hasFields: boolean;
}

function danglingInBody(body: Body, at: Dangling["path"], known: Known): Dangling[] {
  const found: Dangling[] = [];
  const say = (path: Dangling["path"], message: string): void => {
    found.push({ path: [...at, ...path], message });
  };
  const refer = (set: ReadonlySet<string>, what: string, path: Dangling["path"], value: string): void => {
    if (!set.has(value)) say(path, `${JSON.stringify(value)} is no ${what}; allowed: ${shortList(set)}`);
  };
  const benches = new Set(body.benches.map(({ id }) => id));
  const countedSeats = new Set(body.seats.flatMap(({ id, per }) => (per === undefined ? [] : [id])));
  const ruled = body.rules.flatMap((rule) => (rule.kind === "need" ? [rule.need] : []));
  const needed = new Set<Need>(body.seats.flatMap(({ needs }) => needs));

  body.seats.forEach(({ needs, legitimatedBy }, place) => {
    needs.forEach((need, needPlace) => {
      if (!ruled.includes(need))
        say(
          ["seats", place, "needs", needPlace],
          `no rule of this body says why: one of kind need is missing`,
        );
    });
    if (needs.includes("legitimation") !== (legitimatedBy !== undefined))
      say(["seats", place], "legitimatedBy is for seats that need a legitimation, and only for those");
  });

  const seen = new Set<string>();
  body.rules.forEach((rule, place) => {
    const path = ["rules", place];
    refer(known.duties, "duty", [...path, "duty"], rule.duty);
    const key = keyOf(rule);
    if (seen.has(key)) say(path, "this rule is given twice");
    seen.add(key);
    switch (rule.kind) {
      case "onePer":
        refer(countedSeats, "seat of this body with per", [...path, "seat"], rule.seat);
        break;
      case "need":
        if (!needed.has(rule.need)) refer(needed, "need of this body's seats", [...path, "need"], rule.need);
        if ((rule.need === "competence") !== (rule.proofs !== undefined))
          say(path, "proofs are for the need competence, and only for that");
        break;
      case "includes":
        rule.of.forEach((kind, kindPlace) => {
          refer(known.kinds, "kind of organisation", [...path, "of", kindPlace], kind);
        });
        break;
      case "bench":
        rule.anyOf.forEach((bench, benchPlace) => {
          refer(benches, "bench of this body", [...path, "anyOf", benchPlace], bench);
        });
        break;
      case "everyField":
        if (body.number !== "perField" || !known.hasFields)
          say(path, "needs fieldsOfAction, and a body whose number is perField");
        break;
      case "chair":
      case "elected":
      case "parity":
      case "networks":
      case "terms":
        break;
      default:
        rule satisfies never;
    }
  });
  if ((body.parity === "aimed") !== seen.has("parity"))
    say(["parity"], "a rule of kind parity belongs to parity: aimed, and only to that");
  return found;
}

/** What a body can have only once. */
function keyOf(rule: CompositionRule): string {
  switch (rule.kind) {
    case "onePer":
      return `onePer ${rule.seat}`;
    case "need":
      return `need ${rule.need}`;
    // Both say who leads.
    case "chair":
      return "role lead";
    case "elected":
      return `role ${rule.role}`;
    case "bench":
      return `bench ${rule.anyOf.toSorted().join(" ")}`;
    case "includes":
      return `includes ${rule.of.toSorted().join(" ")}`;
    case "parity":
    case "networks":
    case "everyField":
    case "terms":
      return rule.kind;
    default:
      return rule satisfies never;
  }
}
