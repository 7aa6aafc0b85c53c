import { date } from "../../../src/time/local-date.ts";
import type { Body } from "../../../src/store/contract.ts";
import { addDays, inYear, yearOf } from "../days.ts";
import { owedMeetings } from "../owed/meetings.ts";
import type { World } from "../world.ts";
import type { ReadHouse } from "./house.ts";

/** Every meeting of every body is on record once, and each year counts what was held in it. */
export async function checkMeetings(
  { book, city, findings, today }: World,
  { house, all, dayOf }: ReadHouse,
): Promise<void> {
  const directory = await house.roster.current();
  for (const body of city.bodies) {
    const held = book.meetings.filter((each) => each.body === body.id);
    const found = await all<Body & { date: string; recordedBy: string; recordedAt: number; next?: string }>(
      "bodies",
      body.id,
      "meet:",
    );
    findings.same(
      `${body.id}: meetings`,
      found
        .map(({ body: each }) => [each.date, each.recordedBy, dayOf(each.recordedAt), each.next])
        .toSorted(),
      held.map((each) => [each.date, each.by, each.recordedOn, each.next]).toSorted(),
    );
    const organisation = directory.organisation(body.id);
    if (!organisation) continue;
    for (let year = yearOf(book.begins); year <= yearOf(today()); year++) {
      const end = inYear(year, "12-31") < today() ? inYear(year, "12-31") : today();
      const state = await house.bodies.yearOf(organisation, date(end));
      findings.same(
        `${body.id}: held in ${String(year)}`,
        state?.held,
        held.filter((each) => yearOf(each.date) === year).length,
      );
    }
    // Tomorrow as well: what a body owes does not hang on the day of the check.
    for (const day of [today(), addDays(today(), 1)]) {
      const owed = (await house.bodies.owedYears(organisation, date(day))).map(({ year, owed: what }) => ({
        year,
        by: what?.by,
      }));
      findings.same(
        `${body.id}: owed on ${day}`,
        owed,
        owedMeetings(book, body, day).map(({ year, by }) => ({ year, by })),
      );
    }
  }
}
