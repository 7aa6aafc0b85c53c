import type { Planning } from "../bodies/planning/use-cases.ts";
import type { FileWish } from "../office/file-wish.ts";
import type { RosterBook } from "../people/roster-book.ts";
import type { PlanLookup } from "../plan/lookup.ts";
import type { CompiledReports } from "../reports/compiled/use-cases.ts";
import type { Cycles } from "../reports/cycles/use-cases.ts";
import type { Reports } from "../reports/use-cases.ts";
import type { Clock } from "../time/clock.ts";
import { dateAt, type Instant } from "../time/local-date.ts";
import { fileWords } from "../words/files.ts";
import { calendarFile, excelFile, wordFile, type MadeFile } from "./made-file.ts";
import type { CalendarEvent } from "./calendar.ts";
import { exportSheets } from "./export.ts";
import { meetingEvent } from "./meeting-calendar.ts";
import { compiledPaper, informationPaper } from "./papers/compiled.ts";
import { comparisonPaper, noticePaper } from "./papers/comparison.ts";
import { reportPaper } from "./papers/report.ts";
import { toWord } from "./to-word.ts";
import type { TableSheet } from "./xlsx.ts";

export interface WriterParts {
  lookup: PlanLookup;
  roster: RosterBook;
  reports: Reports;
  compiled: CompiledReports;
  cycles: Cycles;
  planning: Planning;
  clock: Clock;
}

/** Makes the files that people ask for, from what is kept at that moment; undefined for what does not exist. */
export function makeFileWriter(parts: WriterParts) {
  const { lookup, roster, reports, compiled, cycles, planning, clock } = parts;

  return async function fileOf(wish: FileWish): Promise<MadeFile | undefined> {
    const { language } = wish;
    const words = fileWords[language];
    const directory = await roster.current();
    switch (wish.of) {
      case "report": {
        const { unit, year } = wish;
        const version = await reports.version(unit, year, wish.version);
        if (!version) return undefined;
        const organisation = directory.organisation(unit);
        const name = organisation?.name[language] ?? unit;
        const division = directory.organisation(organisation?.parent ?? "")?.name[language];
        const by = directory.person(version.by)?.name ?? version.by;
        const paper = reportPaper(lookup, version, { year, unit: name, division, by }, language);
        return wordFile(
          `${words.report(year, name)} – ${words.version} ${String(version.version)}`,
          await toWord(paper),
        );
      }
      case "export": {
        const today = dateAt(clock.now(), lookup.plan.timeZone);
        const sheets = await exportSheets({ reports, lookup, directory }, wish.year, today, language);
        return excelFile(words.exportName(wish.year), await toExcel(sheets));
      }
      case "compiled": {
        const report = await compiled.internal(wish.year);
        const paper = report && compiledPaper(lookup, report, language);
        return paper && wordFile(paper.title, await toWord(paper));
      }
      case "information": {
        const report = await compiled.information(wish.year, wish.stage);
        const stage = lookup.plan.cascade.find(({ id }) => id === wish.stage);
        if (!report || !stage) return undefined;
        const paper = informationPaper(lookup, report, language, clock.now());
        return wordFile(`${paper.title} – ${lookup.actor(stage.to).name[language]}`, await toWord(paper));
      }
      case "comparison": {
        const view = await cycles.view(wish.cycle);
        const proposals = view && (await cycles.proposals(wish.cycle, wish.round));
        if (!proposals) return undefined;
        const nameOf = (id: string): string => directory.organisation(id)?.name[language] ?? id;
        const { cycle } = view;
        const date = dateAt(clock.now(), lookup.plan.timeZone);
        const paper = comparisonPaper({ lookup, cycle, proposals, nameOf, date, language });
        return wordFile(`${paper.title} – ${paper.subtitle}`, await toWord(paper));
      }
      case "cycleNotice": {
        const view = await cycles.view(wish.cycle);
        if (view?.state.number !== wish.round) return undefined;
        const date = dateAt(clock.now(), lookup.plan.timeZone);
        const paper = noticePaper({ lookup, view, to: wish.to, date, language });
        return paper && wordFile(`${paper.title} – ${paper.subtitle}`, await toWord(paper));
      }
      case "calendar": {
        const meeting = await planning.look(wish.body, wish.meeting);
        const today = dateAt(clock.now(), lookup.plan.timeZone);
        const event = meeting && meetingEvent(meeting, { directory, today, language });
        if (!event) return undefined;
        const method = event.isCancelled ? "CANCEL" : "REQUEST";
        return calendarFile(`${event.summary} ${meeting.on}`, await toIcs(event, clock.now()), method);
      }
      default:
        return wish satisfies never;
    }
  };
}

/** The library takes a tenth of a second to load: only who wants a file waits for it. */
async function toExcel(sheets: readonly TableSheet[]): Promise<Buffer> {
  return (await import("./xlsx.ts")).toXlsx(sheets);
}

/** The same for the library of calendars. */
async function toIcs(event: CalendarEvent, now: Instant): Promise<string> {
  return (await import("./calendar.ts")).toCalendar(event, now);
}
