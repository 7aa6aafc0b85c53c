import type { Plan } from "../plan/schema.ts";
import type { Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import { makeCorrecting } from "./meetings/correcting.ts";
import { makeDeciding } from "./meetings/deciding.ts";
import { historyOf } from "./meetings/history.ts";
import { makeLooking, type PlannedDays } from "./meetings/looking.ts";
import { makeRecording } from "./meetings/recording.ts";

export type Bodies = ReturnType<typeof makeBodies>;

/** The use cases of bodies (section 1.2): record and correct meetings, decide about the cadence, look at the year. */
export function makeBodies(given: { store: Store; clock: Clock; plan: Plan; plannedDays?: PlannedDays }) {
  const { plannedDays = () => Promise.resolve([]) } = given;
  const parts = { ...given, plannedDays };
  const looking = makeLooking(parts);
  return {
    ...looking,
    ...makeRecording(parts, looking),
    ...makeCorrecting(parts, looking),
    ...makeDeciding(parts, looking),
    /** Everything that was recorded about a body's meetings, the earliest first. */
    history: (bodyId: string) => historyOf(parts.store, bodyId),
  };
}
