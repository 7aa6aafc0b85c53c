import { addMonths } from "../days.ts";
import { cycleDue, type CycleBook } from "../book.ts";
import { lineOf, partsOf } from "../cycling.ts";
import type { World } from "../world.ts";
import type { ReadHouse } from "./house.ts";

/** The plan's cycles: rounds, due days, notices before the closing, and whose proposals each round took. */
export async function checkCycles({ book, findings }: World, { house, deeds }: ReadHouse): Promise<void> {
  for (const cycle of Object.values(book.cycles)) {
    const about = cycle.title;
    const view = await house.cycles.view(cycle.id);
    if (!view) {
      findings.true(`${about}: is there`, false);
      continue;
    }
    findings.same(`${about}: audit list`, await deeds("cycles", cycle.id, cycle.deeds), cycle.deeds);
    if (cycle.id === "accompanyingTasks") {
      findings.same(`${about}: nobody closes it`, view.closings, []);
      continue;
    }
    const { state, closings } = view;
    findings.same(
      `${about}: running round`,
      { number: state.number, anchor: state.anchor, due: state.due },
      { number: cycle.rounds.length + 1, anchor: cycle.anchor, due: cycleDue(cycle) },
    );
    findings.same(
      `${about}: rounds`,
      closings.map(({ from, due, on, number }) => ({ from, due, on, number })),
      cycle.rounds.map(({ from, due, on, number }) => ({ from, due, on, number })),
    );
    for (const [index, closing] of closings.entries()) {
      findings.same(
        `${about}: the next round starts at the closing`,
        closings[index + 1]?.from ?? state.anchor,
        closing.on,
      );
      findings.same(`${about}: due after its months`, closing.due, addMonths(closing.from, cycle.months));
      const given = Object.fromEntries(
        Object.entries(closing.notices).map(([to, { on, reference }]) => [to, { on, reference }]),
      );
      findings.same(`${about}: notices of round ${String(index + 1)}`, given, cycle.rounds[index]?.notices);
      const late = Object.values(closing.notices).filter(({ at }) => at >= closing.at);
      findings.same(`${about}: notices before the closing`, late, []);
    }
    for (let round = 1; round <= cycle.rounds.length + 1; round++)
      await checkProposals(cycle, round, { house, findings });
  }
}

async function checkProposals(
  cycle: CycleBook,
  round: number,
  { house, findings }: { house: ReadHouse["house"]; findings: World["findings"] },
): Promise<void> {
  const found = await house.cycles.proposals(cycle.id, round);
  const lines = (found?.proposals ?? []).map((each) => lineOf(each.from, { ...each }));
  const ofBodies = cycle.proposals
    .filter((each) => each.round === round && !each.withdrawn)
    .map(({ body, answers }) => lineOf(body, partsOf(answers)));
  const taken = cycle.rounds[round - 1]?.taken;
  // Of the running round only what bodies wrote is known to the last word: reports may still change.
  const expected = taken ? [...taken, ...ofBodies] : ofBodies;
  const all = taken ? lines : lines.filter((line) => line.startsWith('["fag-'));
  findings.same(`${cycle.title}: proposals of round ${String(round)}`, all.toSorted(), expected.toSorted());
}
