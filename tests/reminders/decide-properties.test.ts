import { expect } from "chai";
import fc from "fast-check";
import { decide, type Facts } from "../../src/reminders/decide.ts";
import { leaveAt } from "../../src/reminders/leaving.ts";
import type { Answer } from "../../src/reminders/line.ts";
import type { Owed, Step, TimetableName } from "../../src/reminders/owed.ts";
import { latestMilestone, nextMilestoneDay } from "../../src/reminders/timetable.ts";
import {
  addDays,
  date,
  dateAt,
  daysBetween,
  instantAt,
  minuteOfDay,
  type Instant,
  type LocalDate,
} from "../../src/time/local-date.ts";
import { isWorkday, localTime, rules, zone } from "./decide-given.ts";

/** How many times as many facts as usual are made up. */
const runs = Number(process.env["REMINDER_RUNS"] ?? 1);
const hourMs = 3_600_000;
const first = date("2027-01-01");
const { office, reminders } = rules;

const people = ["anna", "bea", "bert", "cleo", "dora"];
const person = fc.constantFrom(...people);
const dayWithin = (days: number): fc.Arbitrary<LocalDate> =>
  fc.integer({ min: 0, max: days }).map((each) => addDays(first, each));
const momentWithin = (days: number): fc.Arbitrary<Instant> =>
  fc
    .tuple(dayWithin(days), fc.integer({ min: 0, max: 24 * 60 - 1 }))
    .map(([day, minute]) => instantAt(day, minute, zone));
/** At the full hour, as a simulation by hours can hear of it. */
const hourWithin = (days: number): fc.Arbitrary<Instant> =>
  momentWithin(days).map((at) => Math.floor(at / hourMs) * hourMs);

const held = (role: Step["role"], minLength = 0): fc.Arbitrary<Step> =>
  fc
    .uniqueArray(person, { minLength, maxLength: 2 })
    .map((holders): Step => ({ role, of: "amt", people: holders }));
const chain = fc
  .tuple(held("reporter"), fc.array(held("head"), { maxLength: 2 }))
  .map(([one, others]): Owed["chain"] => [one, ...others]);

const timetables: readonly TimetableName[] = ["report", "meeting", "deadline", "waiting", "missing"];

/** Something owed, due within so many days. */
const owedWithin = (days: number): fc.Arbitrary<Owed> =>
  fc
    .record(
      {
        timetable: fc.constantFrom(...timetables),
        due: dayWithin(days),
        chain,
        informed: fc.array(
          fc.tuple(fc.integer({ min: 1, max: 40 }), held("head")).map(([after, step]) => ({ after, step })),
          { maxLength: 3 },
        ),
        quietUntil: dayWithin(days),
      },
      { requiredKeys: ["timetable", "due", "chain", "informed"] },
    )
    .map((owed): Owed => ({ ...owed, matter: "", what: { kind: "unheld", actors: [] } }));
const severalOwed = (days: number, max = 3): fc.Arbitrary<Owed[]> =>
  fc
    .array(owedWithin(days), { minLength: 1, maxLength: max })
    .map((all) => all.map((owed, index) => ({ ...owed, matter: `${owed.timetable}:${String(index)}` })));

const presence = fc
  .uniqueArray(
    fc.record({
      who: person,
      hour: fc.option(fc.integer({ min: 8, max: 16 }), { nil: undefined }),
      from: fc.option(dayWithin(500), { nil: undefined }),
      length: fc.integer({ min: 0, max: 40 }),
    }),
    { selector: ({ who }) => who, maxLength: people.length },
  )
  .map((all): Facts["presence"] =>
    Object.fromEntries(
      all.map(({ who, hour, from, length }) => [
        who,
        {
          ...(hour !== undefined && { hour }),
          ...(from !== undefined && { absence: { from, until: addDays(from, length) } }),
        },
      ]),
    ),
  );

/** What each of some persons said last of each of some matters. */
const answersOf = (
  owed: readonly Owed[],
  at: fc.Arbitrary<Instant>,
  kinds: readonly Answer["kind"][],
): fc.Arbitrary<Answer[]> =>
  fc
    .uniqueArray(
      fc.record({
        matter: fc.constantFrom(...owed.map(({ matter }) => matter)),
        person,
        at,
        kind: fc.constantFrom(...kinds),
        days: fc.integer({ min: 1, max: 7 }),
      }),
      { selector: (each) => `${each.matter} ${each.person}`, maxLength: 4 },
    )
    .map((all) =>
      all.map(({ kind, days, ...about }): Answer =>
        kind === "later"
          ? { ...about, kind, until: addDays(dateAt(about.at, zone), days) }
          : { ...about, kind },
      ),
    );

const toldOf = (owed: readonly Owed[]): fc.Arbitrary<Facts["told"]> =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...owed), person, momentWithin(450), fc.boolean())
      .map(([{ matter, due, timetable }, to, at, isInformation]) => {
        const reached = latestMilestone(reminders[timetable], due, dateAt(at, zone));
        const mark = reached ? `${reached.when}-${String(reached.days)}` : "before-99";
        const id = [matter, to, due, mark, ...(isInformation ? ["informed"] : [])].join(":");
        return { id, matter, to, at };
      }),
    { maxLength: 6 },
  );

const everyAnswer = ["later", "stop", "notMine"] as const;
const world = severalOwed(400).chain((owed) =>
  fc.record({
    facts: fc.record({
      owed: fc.constant(owed),
      told: toldOf(owed),
      answers: answersOf(owed, momentWithin(450), everyAnswer),
      presence,
    }),
    now: momentWithin(450),
  }),
);

const idsOf = (facts: Facts, at: Instant): string[] =>
  decide(rules, facts, at)
    .lines.map(({ id }) => id)
    .toSorted();
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((item, index) => ({ item, at: (index * 7919 + seed * 104_729) % 1009 }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);

describe("whatever is owed and whoever is there", () => {
  it("the next time is after now, at six in the morning", () => {
    fc.assert(
      fc.property(world, ({ facts, now }) => {
        const { wakeAt } = decide(rules, facts, now);
        if (wakeAt === undefined) return;
        expect(wakeAt).to.be.above(now);
        expect(localTime(wakeAt)).to.match(/ 06:00$/);
      }),
      { numRuns: 500 * runs },
    );
  });

  it("until that morning the same is wanted, and what would leave before was known", () => {
    fc.assert(
      fc.property(
        world,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
          minLength: 1,
          maxLength: 12,
        }),
        ({ facts, now }, parts) => {
          const { lines, wakeAt = now + 400 * 24 * hourMs } = decide(rules, facts, now);
          const known = idsOf(facts, now);
          const mornings = [wakeAt - 1, wakeAt - 13 * hourMs - 1, wakeAt - 22 * hourMs];
          const moments = [...parts.map((part) => Math.floor(now + part * (wakeAt - now))), ...mornings];
          for (const then of moments.filter((each) => each > now)) {
            const day = dateAt(leaveAt(then, office), zone);
            if (day < dateAt(wakeAt, zone)) expect(idsOf(facts, then), localTime(then)).to.deep.equal(known);
            const leaving = decide(rules, facts, then).lines.filter((line) => line.leaveAt < wakeAt);
            expect(known).to.include.members(leaving.map(({ id }) => id));
          }
          for (const { id, leaveAt: at } of lines) if (at < wakeAt) expect(idsOf(facts, at)).to.include(id);
        },
      ),
      { numRuns: 500 * runs },
    );
  });

  it("the order of what is known changes nothing", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 1000 }), ({ facts, now }, seed) => {
        const mixed = (step: Step): Step => ({ ...step, people: shuffled(step.people, seed) });
        const other: Facts = {
          ...facts,
          owed: shuffled(facts.owed, seed).map((owed) => ({
            ...owed,
            chain: owed.chain.map(mixed) as [Step, ...Step[]],
            informed: shuffled(owed.informed, seed).map((each) => ({ ...each, step: mixed(each.step) })),
          })),
          told: shuffled(facts.told, seed),
          answers: shuffled(facts.answers, seed),
        };
        const [one, two] = [facts, other].map((each) => {
          const { lines, wakeAt } = decide(rules, each, now);
          const said = lines.map(({ id, as, leaveAt: at }) => `${id} ${as.role} ${localTime(at)}`);
          return { said: said.toSorted(), wakeAt };
        });
        expect(one).to.deep.equal(two);
      }),
      { numRuns: 500 * runs },
    );
  });

  it("each thing owed is decided for itself", () => {
    fc.assert(
      fc.property(world, ({ facts, now }) => {
        const { lines, wakeAt } = decide(rules, facts, now);
        const alone = facts.owed.map((owed) => decide(rules, { ...facts, owed: [owed] }, now));
        expect(alone.flatMap((each) => each.lines)).to.deep.equal(lines);
        const wakes = alone.flatMap((each) => each.wakeAt ?? []);
        expect(wakeAt).to.equal(wakes.length > 0 ? Math.min(...wakes) : undefined);
      }),
    );
  });

  it("a person hears of a matter once in a decision, and never what was told, whatever the clock does", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: -3, max: 3 }), ({ facts, now }, days) => {
        const { lines } = decide(rules, facts, now);
        const told = [
          ...facts.told,
          ...lines.map((line) => ({ ...line, matter: line.owed.matter, at: now })),
        ];
        const pairs = lines.map(({ to, owed }) => `${to} ${owed.matter}`);
        expect(new Set(pairs).size).to.equal(pairs.length);
        const known = told.map(({ id }) => id);
        for (const id of idsOf({ ...facts, told }, now + days * 24 * hourMs))
          expect(known).not.to.include(id);
      }),
      { numRuns: 500 * runs },
    );
  });

  it("who is told in the usual way is there, has not stopped it and waits for no later day", () => {
    fc.assert(
      fc.property(world, ({ facts, now }) => {
        for (const { to, owed, as, occasion, leaveAt: at } of decide(rules, facts, now).lines) {
          if (as.role === "informed") continue;
          const day = dateAt(at, zone);
          const answer = facts.answers.find((each) => each.matter === owed.matter && each.person === to);
          const until = answer?.kind === "later" ? answer.until : undefined;
          const wasAsked = facts.told.some(
            (each) =>
              each.to === to && each.matter === owed.matter && each.id.endsWith(`:asked-${until ?? ""}`),
          );
          expect(answer?.kind).not.to.equal("stop");
          if (answer?.kind === "later" && !wasAsked) {
            expect(day >= answer.until).to.equal(true);
            expect(occasion).to.deep.equal({ when: "asked", on: answer.until });
          } else expect(occasion.when).not.to.equal("asked");
          const isAway = (who: string): boolean => {
            const absence = facts.presence[who]?.absence;
            return absence !== undefined && absence.from <= day && day <= absence.until;
          };
          const isTheirs = (who: string): boolean =>
            !facts.answers.some(
              ({ kind, matter, person: by }) => kind === "notMine" && matter === owed.matter && by === who,
            );
          const isReady = (who: string): boolean => isTheirs(who) && !isAway(who);
          const line = owed.chain.flatMap(({ people: holders }) => holders);
          if (line.some(isReady)) expect(isReady(to)).to.equal(true);
          // Whoever stands in does so because nobody of an earlier step is ready.
          if (as.role === "instead")
            for (const step of owed.chain) {
              if (step.people.includes(to)) break;
              expect(step.people.some(isReady)).to.equal(false);
            }
        }
      }),
      { numRuns: 500 * runs },
    );
  });

  it("whoever is informed is not responsible, and not before it is late enough", () => {
    fc.assert(
      fc.property(world, ({ facts, now }) => {
        const { lines } = decide(rules, facts, now);
        for (const { to, owed, as, occasion, leaveAt: at } of lines) {
          if (as.role !== "informed") continue;
          expect(occasion.when).to.equal("after");
          const late = daysBetween(owed.due, dateAt(at, zone));
          const wanted = owed.informed.filter(({ step }) => step.people.includes(to));
          expect(wanted.some(({ after }) => late >= after)).to.equal(true);
        }
      }),
      { numRuns: 500 * runs },
    );
  });

  it("everything leaves on a working day, within office hours and not before the person's own", () => {
    fc.assert(
      fc.property(world, ({ facts, now }) => {
        for (const { to, leaveAt: at } of decide(rules, facts, now).lines) {
          expect(at).to.be.at.least(now);
          expect(isWorkday(dateAt(at, zone)), localTime(at)).to.equal(true);
          expect(minuteOfDay(at, zone)).to.be.within((facts.presence[to]?.hour ?? 8) * 60, 17 * 60 - 1);
        }
      }),
      { numRuns: 500 * runs },
    );
  });
});

type Said = Facts["told"][number];

/** What is known when a history begins, and what people will say in it. */
interface Beginning {
  owed: Owed[];
  answers: Answer[];
  presence: Facts["presence"];
  begin: Instant;
  end: Instant;
}

const factsAt = (
  { owed, answers, presence: known }: Beginning,
  told: readonly Said[],
  now: Instant,
): Facts => ({
  owed,
  told,
  answers: answers.filter(({ at }) => at <= now),
  presence: known,
});

/** Decides every hour in which anything may leave, and says what leaves in that hour. */
function lifeByHours(beginning: Beginning): Said[] {
  const told: Said[] = [];
  const { from, to: until } = office.hours;
  for (let now = beginning.begin; now < beginning.end; now += hourMs) {
    const minute = minuteOfDay(now, zone);
    if (minute < from * 60 || minute >= until * 60 || !isWorkday(dateAt(now, zone))) continue;
    for (const { id, owed, to, leaveAt: at } of decide(rules, factsAt(beginning, told, now), now).lines)
      if (at === now) told.push({ id, matter: owed.matter, to, at });
  }
  return told;
}

/** Sleeps from one time that was named to the next, or until somebody answers. */
function lifeBySleeping(beginning: Beginning): { told: Said[]; decisions: number } {
  const { begin, end, answers } = beginning;
  const told: Said[] = [];
  let decisions = 0;
  for (let now = begin; now < end;) {
    const { lines, wakeAt } = decide(rules, factsAt(beginning, told, now), now);
    decisions += 1;
    const acts = answers.map(({ at }) => at).filter((at) => at > now);
    const next = Math.min(end, wakeAt ?? end, ...acts);
    for (const { id, owed, to, leaveAt: at } of lines)
      if (at < next) told.push({ id, matter: owed.matter, to, at });
    now = next;
  }
  return { told, decisions };
}

const inOrder = (told: readonly Said[]): string[] =>
  told
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    .map(({ id, at }) => `${localTime(at)} ${id}`);

/** @param days how long the history is @param due how many days after its beginning something is due at the latest */
const beginningOf = (
  days: number,
  due: number,
  kinds: readonly Answer["kind"][] = everyAnswer,
  matters = 2,
): fc.Arbitrary<Beginning> =>
  severalOwed(due, matters).chain((owed) =>
    fc
      .record({ answers: answersOf(owed, hourWithin(due + 60), kinds), presence })
      .map(({ answers, presence: known }) => {
        const begin = instantAt(first, 0, zone);
        return { owed, answers, presence: known, begin, end: begin + days * 24 * hourMs };
      }),
  );

describe("in the course of time", () => {
  const isTheSame = (beginning: Beginning): void => {
    const { told, decisions } = lifeBySleeping(beginning);
    expect(inOrder(told)).to.deep.equal(inOrder(lifeByHours(beginning)));
    expect(decisions).to.be.below(300);
  };

  it("who sleeps until the time named says the same as who decides every hour, for two years", () => {
    const lives = beginningOf(730, 500, everyAnswer, 1);
    fc.assert(
      fc.property(lives, (beginning) => {
        isTheSame(beginning);
      }),
      { numRuns: 2 * runs },
    );
  });

  it("who sleeps says the same as who decides every hour, in many short histories", () => {
    const lives = beginningOf(120, 90, everyAnswer, 1);
    fc.assert(
      fc.property(lives, (beginning) => {
        isTheSame(beginning);
      }),
      { numRuns: 20 * runs },
    );
  });

  it("nothing is said twice, and nothing on one matter to one person within the quiet days unless they answered", () => {
    fc.assert(
      fc.property(beginningOf(730, 500), (beginning) => {
        const { told } = lifeBySleeping(beginning);
        expect(new Set(told.map(({ id }) => id)).size).to.equal(told.length);
        for (const said of Map.groupBy(told, ({ to, matter }) => `${to} ${matter}`).values())
          for (const [index, { at, to, matter }] of said.entries()) {
            const before = said[index - 1];
            if (!before) continue;
            const answered = beginning.answers.some(
              (each) => each.person === to && each.matter === matter && each.at >= before.at && each.at <= at,
            );
            const days = daysBetween(dateAt(before.at, zone), dateAt(at, zone));
            if (!answered) expect(days, localTime(at)).to.be.at.least(reminders.quietDays);
          }
      }),
      { numRuns: 40 * runs },
    );
  });

  it("whoever stops it, or asks for a later day, hears nothing of it after that, or before that day", () => {
    fc.assert(
      fc.property(beginningOf(730, 500), (beginning) => {
        const { told } = lifeBySleeping(beginning);
        for (const answer of beginning.answers) {
          const own = told.filter(
            ({ to, matter, at, id }) =>
              to === answer.person && matter === answer.matter && at > answer.at && !id.endsWith("informed"),
          );
          if (answer.kind === "stop") expect(own).to.deep.equal([]);
          if (answer.kind === "later") {
            const [next] = own;
            if (next) {
              expect(next.id).to.match(new RegExp(`:asked-${answer.until}$`));
              expect(dateAt(next.at, zone) >= answer.until).to.equal(true);
            }
          }
        }
      }),
      { numRuns: 40 * runs },
    );
  });

  it("each milestone that is followed by quiet days reaches somebody", () => {
    fc.assert(
      fc.property(
        beginningOf(730, 500, ["notMine"], 1).filter(({ owed }) =>
          owed.every((each) => each.quietUntil === undefined),
        ),
        (beginning) => {
          const { told } = lifeBySleeping(beginning);
          for (const { chain: line, due, timetable, matter } of beginning.owed) {
            if (line.every(({ people: holders }) => holders.length === 0)) continue;
            let day = nextMilestoneDay(reminders[timetable], due, first);
            while (day < dateAt(beginning.end, zone)) {
              const next = nextMilestoneDay(reminders[timetable], due, day);
              const working = dateAt(
                leaveAt(instantAt(addDays(day, reminders.quietDays), 0, zone), office),
                zone,
              );
              const isHeard = told.some(
                (each) =>
                  each.matter === matter && dateAt(each.at, zone) >= day && dateAt(each.at, zone) < next,
              );
              if (working < next && next < dateAt(beginning.end, zone))
                expect(isHeard, `${day} ${next}`).to.equal(true);
              day = next;
            }
          }
        },
      ),
      { numRuns: 40 * runs },
    );
  });

  it("who comes back from an absence knows the newest state within a week, if it is theirs", () => {
    fc.assert(
      fc.property(beginningOf(730, 400, ["stop"], 1), (beginning) => {
        const { told } = lifeBySleeping(beginning);
        for (const owed of beginning.owed) {
          if (owed.quietUntil !== undefined) continue;
          for (const who of owed.chain[0].people) {
            const absence = beginning.presence[who]?.absence;
            const hasStopped = beginning.answers.some((answer) => answer.person === who);
            if (!absence || hasStopped) continue;
            const back = addDays(absence.until, 1);
            const reached = latestMilestone(reminders[owed.timetable], owed.due, back);
            const next = nextMilestoneDay(reminders[owed.timetable], owed.due, back);
            const working = dateAt(
              leaveAt(instantAt(addDays(back, reminders.quietDays), 0, zone), office),
              zone,
            );
            if (!reached || working >= next || next >= dateAt(beginning.end, zone)) continue;
            const id = [owed.matter, who, owed.due, `${reached.when}-${String(reached.days)}`].join(":");
            expect(
              told.map((each) => each.id),
              back,
            ).to.include(id);
          }
        }
      }),
      { numRuns: 40 * runs },
    );
  });
});
