import type { Directory } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt, type LocalDate } from "../../time/local-date.ts";
import { loadAllDetails, loadNetworks } from "./documents.ts";
import type { Finding } from "./finding.ts";
import { fieldFindings } from "./findings.ts";
import { gatherFacts } from "./gather-facts.ts";
import { historyOf } from "./history.ts";
import { makeLegitimating } from "./legitimating.ts";
import { makeRecording } from "./recording.ts";
import { rulesOf, type CompositionRules } from "./rules.ts";
import { viewOf, type CompositionView, type MemberView } from "./view.ts";

export type Composition = ReturnType<typeof makeComposition>;

/** All bodies, and what concerns no single one of them. */
export interface AllBodies {
  bodies: readonly CompositionView[];
  /** Fields of action without a body. */
  fields: readonly Finding[];
}

/** A legitimation that waits for a decision. */
export interface Waiting {
  view: CompositionView;
  member: MemberView;
}

/** The use cases of who sits in a body (section 1.2): look, record, ask for a legitimation, decide on it. */
export function makeComposition(parts: { store: Store; clock: Clock; plan: Plan }) {
  const { store, clock, plan } = parts;
  const kinds: readonly string[] = plan.bodies.map(({ id }) => id);
  const rules = new Map(plan.bodies.map((body) => [body.id, rulesOf(plan, body)]));
  const today = (): LocalDate => dateAt(clock.now(), plan.timeZone);

  function rulesFor({ id, kind }: Organisation): CompositionRules {
    const found = rules.get(kind);
    if (!found) throw new Error(`${id} is no body of this plan.`);
    return found;
  }
  function fieldsFor(kind: string, directory: Directory, on: LocalDate) {
    const own = rules.get(kind);
    return own
      ? fieldFindings(own, plan.fieldsOfAction, directory.organisationsOf([kind], on), on)
      : { fields: [], bodies: {} };
  }

  /** One list and one point read. @throws Error for an organisation that is no body of the plan */
  async function look(
    body: Organisation,
    directory: Directory,
    on: LocalDate = today(),
  ): Promise<CompositionView> {
    const own = rulesFor(body);
    const [details, networks] = await Promise.all([
      loadAllDetails(store, directory, body.id),
      loadNetworks(store, body.id),
    ]);
    const kept = { details, networks };
    const facts = gatherFacts(own, kinds, directory, body, kept, on);
    const strayed = fieldsFor(body.kind, directory, on).bodies[body.id] ?? [];
    return viewOf(own, body, facts, kept, strayed, on);
  }

  async function all(directory: Directory, on: LocalDate = today()): Promise<AllBodies> {
    const bodies = directory.organisationsOf(kinds, on);
    return {
      bodies: await Promise.all(bodies.map((body) => look(body, directory, on))),
      fields: kinds.flatMap((kind) => fieldsFor(kind, directory, on).fields),
    };
  }

  return {
    kinds,
    look,
    all,
    ...makeRecording({ ...parts, look }),
    ...makeLegitimating({ ...parts, look }),

    /** The legitimations that this person can decide on today and that are not decided. */
    async waitingFor(person: string, directory: Directory): Promise<Waiting[]> {
      return waitingOf((await all(directory)).bodies, person);
    },

    history: (body: string) => historyOf(store, body),
  };
}

/** The legitimations in these bodies that this person can decide on and that are not decided. Pure. */
export function waitingOf(bodies: readonly CompositionView[], person: string): Waiting[] {
  return bodies.flatMap((view) =>
    view.people
      .filter(({ legitimators, legitimation }) => {
        return legitimators.includes(person) && legitimation !== undefined && !legitimation.decided;
      })
      .map((member) => ({ view, member })),
  );
}
