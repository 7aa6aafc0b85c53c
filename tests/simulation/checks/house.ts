import { buildHouse } from "../../../src/compose.ts";
import { readPlan } from "../../../src/read-plan.ts";
import type { AuditEntry } from "../../../src/store/audit.ts";
import type { Area, Body, Found } from "../../../src/store/contract.ts";
import { dateAt } from "../../../src/time/local-date.ts";
import type { Deed } from "../book.ts";
import { isWorkday } from "../days.ts";
import type { World } from "../world.ts";

export type ReadHouse = Awaited<ReturnType<typeof openHouseToRead>>;

/** The documents that the program has left behind, with the capabilities that read them. */
export async function openHouseToRead({ planFile, program }: World) {
  const now = program.now();
  const lookup = await readPlan(planFile);
  const store = await program.openStore();
  const house = buildHouse({ lookup, store, clock: { now: () => now }, isWorkday });

  async function all<B extends Body>(area: Area, pk: string, prefix: string): Promise<Found<B>[]> {
    const found: Found<B>[] = [];
    for (;;) {
      const page = await store.list<B>(area, pk, prefix, 500, found.at(-1)?.id);
      found.push(...page);
      if (page.length < 500) return found;
    }
  }

  return {
    house,
    all,
    dayOf: (at: number): string => dateAt(at, lookup.plan.timeZone),
    /** The audit list of a partition as deeds with the given details, the earliest first. */
    async deeds(
      area: Area,
      pk: string,
      like: readonly Deed[],
      only: (body: Body) => boolean = () => true,
    ): Promise<Deed[]> {
      const entries = (await all<Body & AuditEntry>(area, pk, "audit:")).map(({ body }) => body);
      return entries.filter(only).map((body, index) => {
        const names = Object.keys(like[index]?.details ?? {});
        const details = Object.fromEntries(
          names.map((name) => [name, (body as Record<string, unknown>)[name]]),
        );
        return { what: body.what, by: body.by, day: dateAt(body.at, lookup.plan.timeZone), details };
      });
    },
    close: () => store.close(),
  };
}
