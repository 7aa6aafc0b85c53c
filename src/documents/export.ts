import type { Directory } from "../people/directory.ts";
import type { Organisation } from "../people/roster.ts";
import type { PlanLookup } from "../plan/lookup.ts";
import type { Language } from "../plan/schema.ts";
import { isPublished } from "../reports/asked.ts";
import type { Reports } from "../reports/use-cases.ts";
import { dateAt, readDate, type Instant, type LocalDate } from "../time/local-date.ts";
import { writtenAnswer, writtenTitle } from "../words/answered.ts";
import { fileWords } from "../words/files.ts";
import { reportWords, writtenState } from "../words/reports.ts";
import type { TableSheet } from "./xlsx.ts";

type Row = TableSheet["rows"][number];

/** Units whose reports are read at once. */
const atOnce = 50;

/** Everything that the units submitted for a year, and what happened to it, as sheets. Drafts stay with their units. */
export async function exportSheets(
  { reports, lookup, directory }: { reports: Reports; lookup: PlanLookup; directory: Directory },
  year: number,
  today: LocalDate,
  language: Language,
): Promise<TableSheet[]> {
  const { timeZone, report } = lookup.plan;
  const words = fileWords[language];
  const { columns } = words;
  const dayOf = (at: Instant): { date: LocalDate } => ({ date: dateAt(at, timeZone) });
  const nameOf = (id: string): string => directory.person(id)?.name ?? id;
  const units = directory.organisationsOf(report.reportingKinds, today);
  const standings: Row[] = [];
  const answers: Row[] = [];
  const history: Row[] = [];

  async function add(unit: Organisation): Promise<{ standing: Row; answered: Row[]; events: Row[] }> {
    const [{ state, due }, events] = await Promise.all([
      reports.standing(unit.id, year),
      reports.history(unit.id, year),
    ]);
    const version = "version" in state ? await reports.version(unit.id, year, state.version) : undefined;
    const name = unit.name[language];
    const division = directory.organisation(unit.parent ?? "")?.name[language] ?? "";
    const about = [name, division];
    return {
      standing: [
        ...about,
        writtenState(state, language),
        { date: due },
        version?.version,
        version && dayOf(version.at),
      ],
      answered: (version?.pages ?? []).flatMap((page) =>
        page.questions
          .filter(({ onlyCounted }) => !onlyCounted)
          .map((question): Row => {
            const answer = version?.answers[question.id];
            const text = writtenAnswer(question, answer, language);
            const day = question.type === "date" && typeof answer === "string" ? readDate(answer) : undefined;
            return [
              ...about,
              writtenTitle(page, language),
              question.label[language],
              typeof answer === "number" ? answer : day ? { date: day } : text,
              question.unit?.[language],
              reportWords[language][isPublished(question, version?.answers ?? {}) ? "yes" : "no"],
            ];
          }),
      ),
      events: events.map(({ at, by, what, version: number, comment }): Row => [
        ...about,
        dayOf(at),
        nameOf(by),
        reportWords[language].events[what] ?? what,
        number,
        comment,
      ]),
    };
  }

  for (let from = 0; from < units.length; from += atOnce) {
    for (const { standing, answered, events } of await Promise.all(
      units.slice(from, from + atOnce).map(add),
    )) {
      standings.push(standing);
      answers.push(...answered);
      history.push(...events);
    }
  }
  const sheet = (name: string, titles: readonly [string, number][], rows: Row[]): TableSheet => ({
    name,
    columns: titles.map(([title, width]) => ({ title, width })),
    rows,
  });
  return [
    sheet(
      words.sheets.standings,
      [
        [columns.unit, 40],
        [columns.division, 40],
        [columns.state, 28],
        [columns.due, 14],
        [columns.version, 10],
        [columns.submitted, 16],
      ],
      standings,
    ),
    sheet(
      words.sheets.answers,
      [
        [columns.unit, 40],
        [columns.division, 40],
        [columns.page, 28],
        [columns.question, 60],
        [columns.answer, 60],
        [columns.counts, 12],
        [columns.published, 14],
      ],
      answers,
    ),
    sheet(
      words.sheets.history,
      [
        [columns.unit, 40],
        [columns.division, 40],
        [columns.at, 14],
        [columns.by, 36],
        [columns.what, 24],
        [columns.version, 10],
        [columns.comment, 80],
      ],
      history,
    ),
  ];
}
