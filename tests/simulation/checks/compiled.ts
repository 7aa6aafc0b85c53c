import type { YearBook } from "../book.ts";
import { rules } from "../rules.ts";
import type { World } from "../world.ts";
import { countsOf, includedAnswers, measuresByField, sumsOf } from "./figures.ts";
import type { ReadHouse } from "./house.ts";

/** The compiled report of every year: what is in it, its figures, and the order in which it went up. */
export async function checkCompiled(world: World, read: ReadHouse): Promise<void> {
  for (const year of world.book.years.values()) {
    await checkContent(world, read, year);
    await checkOrder(world, read, year);
    const found = await read.deeds("compiled", `year-${String(year.year)}`, year.deeds);
    world.findings.same(`${String(year.year)}: audit list of the compiled report`, found, year.deeds);
  }
}

async function checkContent(world: World, { house }: ReadHouse, year: YearBook): Promise<void> {
  const { findings, book } = world;
  const { closing } = year;
  const about = `compiled report ${String(year.year)}`;
  const report = await house.compiled.internal(year.year);
  if (!report || !closing) {
    findings.true(`${about}: is there`, false);
    return;
  }
  const { content, compiled } = report;
  const units = content.divisions.flatMap((division) => division.units);
  findings.same(
    `${about}: parts`,
    Object.fromEntries(units.map(({ unit, version }) => [unit, version?.number])),
    Object.fromEntries(closing.included),
  );
  findings.same(
    `${about}: missing units`,
    content.divisions.flatMap(({ missing }) => missing.map(({ unit }) => unit)).toSorted(),
    closing.missing.toSorted(),
  );
  findings.same(
    `${about}: closing`,
    { number: content.closing.number, on: content.closing.on },
    { number: closing.number, on: closing.day },
  );
  findings.same(`${about}: foreword`, compiled.foreword.text, year.foreword);

  const answers = [...includedAnswers(world, year).values()];
  const sums = sumsOf(answers);
  const state = compiled.state;
  findings.same(`${about}: sums`, state.name === "collecting" ? {} : state.closing.sums, sums);
  const totals = content.totals;
  findings.same(
    `${about}: sums in its text`,
    Object.fromEntries(totals.flatMap((total) => (total.kind === "sum" ? [[total.key, total.all.sum]] : []))),
    sums,
  );
  findings.same(
    `${about}: counts`,
    Object.fromEntries(
      totals.flatMap((total) =>
        total.kind === "count" ? [[total.key, Object.fromEntries(total.all.counts)]] : [],
      ),
    ),
    countsOf(answers),
  );
  findings.same(
    `${about}: measures by field`,
    Object.fromEntries(content.fields.map(({ id, entries }) => [id, entries.length])),
    measuresByField(answers),
  );

  const before = book.years.get(year.year - 1);
  const lastSums = before ? sumsOf([...includedAnswers(world, before).values()]) : {};
  const pair = (value: number | undefined, lastYear: number | undefined) => ({ value, lastYear });
  findings.same(
    `${about}: indicators beside last year's`,
    Object.fromEntries(
      content.indicators.map(({ indicator, value, lastYear }) => [indicator.id, pair(value, lastYear)]),
    ),
    {
      trained: pair(sums["participants"], lastSums["participants"]),
      naturalisation: pair(sums["naturalisationDays"], lastSums["naturalisationDays"]),
      judgedInsufficient: pair(
        year.indicators["judgedInsufficient"],
        before?.indicators["judgedInsufficient"],
      ),
      judgedSatisfactory: pair(
        year.indicators["judgedSatisfactory"],
        before?.indicators["judgedSatisfactory"],
      ),
    },
  );

  const changed = book.reportsOf(year.year).filter(({ unit, state: now, versions }) => {
    const version = closing.included.get(unit.id);
    return version === undefined ? now === "accepted" : now !== "accepted" || versions.length !== version;
  });
  findings.same(
    `${about}: later versions`,
    report.changed.map(({ unit }) => unit).toSorted(),
    changed.map(({ unit }) => unit.id).toSorted(),
  );
}

/** Accepted before closed before approved before briefed before released before in effect before delivered. */
async function checkOrder(
  { findings, city }: World,
  { house, dayOf }: ReadHouse,
  year: YearBook,
): Promise<void> {
  const about = `${String(year.year)}: order`;
  const { state } = (await house.compiled.view(year.year)).compiled;
  if (state.name !== "approved" || !state.briefed) {
    findings.same(`${about}: approved and briefed`, state.name, "approved");
    return;
  }
  const { closing, approved, briefed, information } = state;
  for (const unit of city.units) {
    const version = year.closing?.included.get(unit.id);
    if (version === undefined) continue;
    const history = await house.reports.history(unit.id, year.year);
    const accepted = history.find((event) => event.what === "accepted" && event.version === version);
    findings.true(
      `${about}: ${unit.id} was accepted before the closing`,
      accepted !== undefined && accepted.at <= closing.at,
      accepted,
    );
  }
  findings.same(
    `${about}: days`,
    [closing.on, dayOf(approved.at), briefed.on],
    [year.closing?.day, year.approvedOn, year.briefedOn],
  );
  findings.true(
    `${about}: closed, approved, briefed`,
    closing.at < approved.at && approved.at < briefed.at && dayOf(approved.at) <= briefed.on,
  );
  findings.same(`${about}: stages`, Object.keys(information).toSorted(), [...year.stages.keys()].toSorted());
  for (const [id, stage] of year.stages) {
    const found = information[id];
    const { release } = found ?? {};
    findings.same(
      `${about}: ${id} is released and delivered`,
      found?.name === "released" && { on: found.delivery?.on, reference: found.delivery?.reference },
      stage.delivery,
    );
    findings.same(
      `${about}: ${id} was released by`,
      { by: release?.by, at: release?.at },
      { by: stage.by, at: stage.releasedAt },
    );
    if (!release || found?.name !== "released") continue;
    findings.true(`${about}: ${id} released after the briefing`, release.at > briefed.at);
    findings.same(`${about}: ${id} waits`, release.effectAt - release.at, rules.waitingMs);
    findings.true(
      `${about}: ${id} delivered when in effect`,
      (found.delivery?.at ?? 0) >= release.effectAt && (found.delivery?.on ?? "") >= dayOf(release.effectAt),
      found.delivery,
    );
  }
}
