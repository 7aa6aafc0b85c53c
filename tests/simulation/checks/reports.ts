import { dueOf } from "../book.ts";
import type { World } from "../world.ts";
import type { ReadHouse } from "./house.ts";

/** Every unit's report of every year stands where the book says, with every version and every deed. */
export async function checkReports(
  { book, findings }: World,
  { house, deeds, dayOf }: ReadHouse,
): Promise<void> {
  for (const report of book.reports.values()) {
    const { unit, year, state, versions, draft, delegates, moreTime } = report;
    const about = `${unit.id}, ${String(year)}`;
    const view = await house.reports.view({ unit: unit.id, year });
    findings.same(`${about}: state`, view.state.name, state);
    const version = "version" in view.state ? view.state.version : 0;
    findings.same(`${about}: version`, version, versions.length);
    const shown = state === "draft" || state === "returned" ? draft : (versions.at(-1)?.answers ?? {});
    findings.same(`${about}: answers`, view.answers, shown);
    for (const [index, { answers, by }] of versions.entries()) {
      const kept = await house.reports.version(unit.id, year, index + 1);
      findings.same(
        `${about}: version ${String(index + 1)}`,
        { answers: kept?.answers, by: kept?.by },
        { answers, by },
      );
    }
    findings.same(
      `${about}: no further version`,
      await house.reports.version(unit.id, year, versions.length + 1),
      undefined,
    );
    findings.same(`${about}: due`, view.due, dueOf(report));
    findings.same(
      `${about}: passed on to`,
      view.delegations.map(({ person }) => person),
      delegates,
    );
    const time = view.extension && {
      askedOn: dayOf(view.extension.askedAt),
      until: view.extension.until,
      ...(view.extension.decided && { granted: view.extension.decided.granted }),
    };
    findings.same(`${about}: more time`, time, moreTime);
    const found = await deeds("units", unit.id, report.deeds, (body) => body["year"] === year);
    findings.same(`${about}: audit list`, found, report.deeds);
  }
}
