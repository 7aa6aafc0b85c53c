import { dueOf, isWithUnit, type YearBook } from "./book.ts";
import { rules } from "./rules.ts";
import { includedAnswers, sumsOf } from "./checks/figures.ts";
import { addDays, inYear } from "./days.ts";
import type { World } from "./world.ts";

/** What has happened, in plain text: a column for each year, and a line for each round of a cycle. */
export function writeTables(world: World): string {
  const { book } = world;
  const columns = [...book.years.values()].map((year) => columnOf(world, year));
  const labels = Object.keys(columns[0] ?? {});
  const years = [
    ["year of the reports", ...[...book.years.keys()].map(String)],
    ...labels.map((label) => [label, ...columns.map((column) => String(column[label] ?? ""))]),
  ];
  const cycles = [
    ["cycle", "round", "from", "due", "closed", "number", "notices", "proposals of units", "of bodies"],
    ...Object.values(book.cycles).flatMap(({ id, rounds, proposals }) =>
      rounds.map(({ from, due, on, number, notices, taken }, index) => [
        id,
        String(index + 1),
        from,
        due,
        on,
        number,
        String(Object.keys(notices).length),
        String(taken.length),
        String(proposals.filter(({ round, withdrawn }) => round === index + 1 && !withdrawn).length),
      ]),
    ),
  ];
  const replies = Map.groupBy(book.replies, ({ what }) => what);
  const answered = [...replies]
    .map(([what, all]) => `${what} ${String(all.length)}`)
    .toSorted()
    .join(", ");
  return `${aligned(years)}\n\n${cycles.length > 1 ? aligned(cycles) : "no round of a cycle was closed"}\n\nanswers to reminders: ${answered}\n`;
}

function columnOf(world: World, year: YearBook): Record<string, string | number> {
  const { book, mail } = world;
  const reports = book.reportsOf(year.year);
  const count = (what: string): number =>
    reports.flatMap(({ deeds }) => deeds).filter((deed) => deed.what === what).length;
  const reported = reports.filter(({ versions }) => versions.length > 0);
  const onTime = reported.filter((report) => (report.versions[0]?.day ?? "") <= dueOf(report));
  const [from, to] = [inYear(year.year, "07-01"), inYear(year.year + 1, "06-30")];
  const within = (day: string): boolean => day >= from && day <= to;
  const sent = mail.sent().filter(({ day }) => within(day));
  const ofDays = sent.filter(({ lines }) => lines.length > 0);
  const stages = [...year.stages.values()];
  const last = (days: readonly (string | undefined)[]): string =>
    days
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1) ?? "–";
  const first = stages.map(({ releasedOn }) => releasedOn).toSorted()[0];
  return {
    units: reports.length,
    "on time": onTime.length,
    late: reported.length - onTime.length,
    missing: reports.length - reported.length,
    "accepted at the end": reports.filter(({ state }) => state === "accepted").length,
    "with the unit at the end": reports.filter((report) => isWithUnit(report) && report.versions.length > 0)
      .length,
    returned: count("returned"),
    reopened: count("reopened"),
    "more time granted": count("moreTimeGranted"),
    "more time declined": count("moreTimeDeclined"),
    "passed on": count("delegated"),
    included: year.closing?.included.size ?? 0,
    "participants, summed": sumsOf([...includedAnswers(world, year).values()])["participants"] ?? 0,
    closings: year.closing?.number ?? 0,
    "closed on": year.closing?.day ?? "–",
    "approved on": year.approvedOn ?? "–",
    "briefed on": year.briefedOn ?? "–",
    "released on": first ?? "–",
    "stopped and released again": year.deeds.filter(({ what }) => what === "stopped").length,
    "all in effect from": last(
      stages.map(({ releasedOn }) => addDays(releasedOn, rules.waitingMs / 86_400_000)),
    ),
    "last delivered on": last(stages.map(({ delivery }) => delivery?.on)),
    "meetings, July to June": book.meetings.filter(({ date }) => within(date)).length,
    "messages, July to June": sent.length,
    "of them of a day": ofDays.length,
    "lines in them": ofDays.flatMap(({ lines }) => lines).length,
    "most lines in one": Math.max(...ofDays.map(({ lines }) => lines.length)),
  };
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
