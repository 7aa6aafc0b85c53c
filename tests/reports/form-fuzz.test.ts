import { expect } from "chai";
import fc from "fast-check";
import type { Answers } from "../../src/reports/answers.ts";
import { pagesFor } from "../../src/reports/form.ts";
import { makeReports } from "../../src/reports/use-cases.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { makeReportRequests } from "../../src/teams/bot/report-requests.ts";
import { inputPrefix, readButton } from "../../src/teams/bot/requests.ts";
import { complaintsAbout } from "../support/card-reader.ts";
import { sampleCity } from "../support/city.ts";
import { goodPages } from "../support/report-form.ts";

/** How many made-up histories are tried; `npm run fuzz:form` tries many more. */
const runs = Number(process.env["FUZZ_RUNS"] ?? "60");

const city = await sampleCity();
const { plan } = city.lookup;
const year = 2026;
const today = "2026-11-24";
const units = ["jugendamt", "sozialamt"] as const;
type Unit = (typeof units)[number];
const pageIds = pagesFor(city.lookup, "jugendamt").map(({ id }) => id);
const questions = pagesFor(city.lookup, "jugendamt").flatMap((page) => page.questions);

/** Who may fill in the report of whom. */
const reporters: Readonly<Record<string, Unit | undefined>> = {
  "bericht-jugendamt": "jugendamt",
  "leitung-jugendamt": "jugendamt",
  "bericht-sozialamt": "sozialamt",
  sachbearbeitung: undefined,
  "bm-soziales": undefined,
  oberbuergermeisterin: undefined,
  stranger: undefined,
};

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "${x}",
    "{{DATE(1)}}",
    "**fett** [x](https://x.example)",
    "<script>alert(1)</script>",
    "=1+1",
    "\u0000\ud800",
    "x".repeat(5000),
    "__proto__",
    "1e999",
    "-0",
    "true",
    "putOff",
    "2026-02-29",
    "missionStatement,other",
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
);
const goodInputs = Object.assign({}, ...Object.values(goodPages)) as Record<string, string>;
const inputs = fc.oneof(
  fc.dictionary(
    fc.constantFrom(...questions.map(({ id }) => id), "comment", "person", "until", "__proto__"),
    hostile,
    {
      maxKeys: 6,
    },
  ),
  fc.constant(goodInputs),
  fc.constantFrom(...Object.values(goodPages)),
);

const deed = fc.record({
  person: fc.constantFrom(...Object.keys(reporters)),
  verb: fc.constantFrom(
    "report",
    "report.open",
    ...Array<string>(4).fill("report.save"),
    "report.fill",
    ...Array<string>(4).fill("report.submit"),
    "report.look",
    "report.history",
    "report.accept",
    "report.return",
    "report.reopen",
    "report.returnForm",
    "report.time",
    "report.timeAsk",
    "report.timeDecide",
    "report.delegates",
    "report.delegate",
    "report.acceptMany",
  ),
  unit: fc.constantFrom(...units),
  page: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pageIds) },
    { weight: 1, arbitrary: fc.string() },
  ),
  /** How far the card is behind. */
  behind: fc.constantFrom(0, 0, 0, 1, 7),
  then: fc.constantFrom("next", "back", "pause"),
  granted: fc.boolean(),
  inputs,
});

describe("the form, whatever is done to it", () => {
  it("loses no answer, breaks no card, and is no unit's but one's own", async function () {
    this.timeout(20_000 + runs * 2000);
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(deed, { minLength: 5, maxLength: 25 }),
        async (isFilledIn, deeds) => {
          const store = openSqliteStore(":memory:");
          const clock = { now: () => Date.parse(`${today}T10:00:00Z`) };
          const reports = makeReports({ store, clock, lookup: city.lookup });
          const handle = makeReportRequests({ reports, plan });
          if (isFilledIn)
            for (const [page, sent] of Object.entries(goodPages))
              await reports.save(
                { unit: "jugendamt", year, by: "bericht-jugendamt" },
                { page, inputs: sent, language: "de", revision: 0, partial: false },
              );
          const everything = async (): Promise<string> =>
            JSON.stringify(await Promise.all(units.map((unit) => store.list("units", unit, "", 10_000))));
          for (const each of deeds) {
            const { unit } = each;
            const before = { view: await reports.view({ unit, year }), all: await everything() };
            const { state } = before.view;
            const request = readButton({
              ...Object.fromEntries(
                Object.entries(each.inputs).map(([id, value]) => [inputPrefix + id, value]),
              ),
              verb: each.verb,
              unit,
              year,
              page: each.page,
              then: each.then,
              revision:
                each.verb === "report.submit"
                  ? before.view.revision
                  : Math.max((before.view.pageRevisions[each.page] ?? 0) - each.behind, 0),
              version: "version" in state ? state.version : 0,
              state: state.name,
              granted: each.granted,
              askedAt: before.view.extension?.askedAt ?? 0,
            });
            if (!request.verb.startsWith("report")) continue;
            const caller = city.caller(each.person, today);
            const { card } = await handle(request as Parameters<typeof handle>[0], caller);
            expect(complaintsAbout(card.content).join()).to.equal("");

            const after = await reports.view({ unit, year });
            reached.add(after.state.name);
            const isOffice = each.person === "sachbearbeitung";
            const isTheirs =
              reporters[each.person] === unit ||
              before.view.delegations.some((d) => d.person === each.person);
            if (!isTheirs && !isOffice) expect(await everything(), each.verb).to.equal(before.all);
            if (isOffice) expect(after.answers, each.verb).to.deep.equal(before.view.answers);
            const ownAnswers = (answers: Answers): Answers =>
              Object.fromEntries(
                Object.entries(answers).filter(
                  ([id]) =>
                    !before.view.pages
                      .find((page) => page.id === each.page)
                      ?.questions.some((q) => q.id === id),
                ),
              );
            if (each.verb !== "report.submit")
              expect(ownAnswers(after.answers), "answers of other pages").to.deep.equal(
                ownAnswers(before.view.answers),
              );
            const isOld = each.behind > 0 && (before.view.pageRevisions[each.page] ?? 0) > 0;
            if (each.verb !== "report.submit" && (each.verb !== "report.save" || isOld))
              expect(after.answers, "what was saved since the card was made").to.deep.equal(
                before.view.answers,
              );
          }
          await store.close();
        },
      ),
      { numRuns: runs },
    );
    expect([...reached], "the histories come far enough to mean something")
      .to.include("draft")
      .and.include("submitted");
  });
});
