import type { Directory } from "../people/directory.ts";
import type { Plan } from "../plan/schema.ts";
import type { Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import type { LocalDate } from "../time/local-date.ts";
import { makeCorrecting } from "./meetings/correcting.ts";
import { makeDeciding } from "./meetings/deciding.ts";
import { historyOf } from "./meetings/history.ts";
import { makeLooking, type PlannedDays } from "./meetings/looking.ts";
import { isNamed, loadAgreed, nameableAt } from "./meetings/names.ts";
import { makeRecording } from "./meetings/recording.ts";

/** Who agreed to be named and was there that day, and who of them is named. Persons by id. */
export interface MeetingNames {
  nameable: readonly string[];
  named: readonly string[];
}

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

    /** The persons, by id, who can be named at a meeting, and those who are. */
    async names(
      which: { body: string; on: LocalDate; key: string },
      directory: Directory,
    ): Promise<MeetingNames> {
      const nameable = nameableAt(await loadAgreed(parts.store, directory, which.body), directory, which);
      const idsOf = (all: typeof nameable) => all.map(({ person }) => person);
      return { nameable: idsOf(nameable), named: idsOf(nameable.filter((kept) => isNamed(kept, which.key))) };
    },
  };
}
