import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { makeDormant } from "../../src/bodies/dormant/use-cases.ts";
import { makeLookup } from "../../src/plan/lookup.ts";
import type { Language, Plan } from "../../src/plan/schema.ts";
import { readPlan } from "../../src/read-plan.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { makeAnswerCard } from "../../src/teams/bot/answer-card.ts";
import { makeDormantRequests } from "../../src/teams/bot/dormant-requests.ts";
import { nothingBelow } from "../../src/teams/bot/feedback-cards.ts";
import { inputPrefix, readButton } from "../../src/teams/bot/requests.ts";
import { date, dateAt, instantOf } from "../../src/time/local-date.ts";
import { sampleCity } from "../support/city.ts";
import { seen, type Seen } from "../support/seen-card.ts";

const { lookup, caller: callerOf } = await sampleCity();
const { plan } = lookup;
const duty = "d060";

type Json = Record<string, unknown>;

function house(day: string, of: Plan = plan) {
  let now = instantOf(date(day), 12, of.timeZone);
  const dormant = makeDormant({ store: openSqliteStore(":memory:"), clock: { now: () => now++ }, plan: of });
  const handle = makeDormantRequests({ dormant, lookup: makeLookup(of) });
  function client(person: string, language: Language = "de") {
    async function send(data: Json, inputs: Json = {}) {
      const typed = Object.entries(inputs).map(([id, value]) => [inputPrefix + id, value] as const);
      const request = readButton({ ...data, ...Object.fromEntries(typed) });
      if (!request.verb.startsWith("dormant")) throw new Error(`${request.verb} is not for this handler`);
      const caller = callerOf(person, dateAt(now, of.timeZone), language);
      return seen(await handle(request as Parameters<typeof handle>[0], caller));
    }
    return {
      send,
      tap: (from: Seen, title: string, inputs: Json = {}) => send(from.data(title), inputs),
    };
  }
  return { dormant, client, moveTo: (to: string) => (now = instantOf(date(to), 12, of.timeZone)) };
}

const office = "sachbearbeitung";
const resolution = { on: "2027-02-10", number: "V0123/27" };

describe("a duty that rests until a resolution", () => {
  it("is data of the plan: Dresden has one, Lindenau none", async () => {
    expect(house("2027-03-01").dormant.ids).to.deep.equal([duty]);
    const { plan: lindenau } = await readPlan("plans/lindenau-klima-2025/plan.yaml");
    expect(house("2027-03-01", lindenau).dormant.ids).to.deep.equal([]);
  });

  it("wakes with the day of the resolution, and owes from then on", async () => {
    const { dormant } = house("2027-03-01");
    const which = { duty, by: "office", seen: 0 };
    expect((await dormant.view(duty))?.standing).to.equal("dormant");
    for (const wrong of [
      {},
      { ...resolution, on: "2027-03-02" },
      { ...resolution, number: " " },
      { ...resolution, number: "x".repeat(201) },
    ])
      expect((await dormant.resolve(which, wrong)).outcome).to.equal("invalid");
    const entered = await dormant.resolve(which, resolution);
    expect(entered.outcome).to.equal("entered");
    expect(entered.view).to.deep.include({ standing: "awake" });
    if (entered.view.standing !== "awake") throw new Error();
    expect(entered.view.year).to.deep.include({ held: 0, needed: 1, standing: "open" });
    expect((await dormant.resolve(which, resolution)).outcome, "a double tap").to.equal("already");
    expect((await dormant.resolve(which, { ...resolution, number: "V9" })).outcome).to.equal(
      "changedMeanwhile",
    );
  });

  it("a resolution late in the year asks for nothing in that year", async () => {
    const { dormant, moveTo } = house("2027-12-01");
    const { view } = await dormant.resolve(
      { duty, by: "office", seen: 0 },
      { on: "2027-11-20", number: "V1" },
    );
    expect(view).to.have.nested.property("year.standing", "notMeasured");
    moveTo("2028-01-02");
    expect(await dormant.view(duty)).to.have.nested.property("year.needed", 1);
  });

  it("is corrected for a reason, taken back for one, and rests again", async () => {
    const { dormant } = house("2027-03-01");
    const { view } = await dormant.resolve({ duty, by: "office", seen: 0 }, resolution);
    const seenAt = view.standing === "awake" ? view.resolution.at : 0;
    const which = { duty, by: "office", seen: seenAt };
    const other = { ...resolution, on: "2027-02-11" };
    expect((await dormant.resolve(which, other)).outcome).to.equal("invalid");
    expect((await dormant.resolve(which, { ...other, reason: "Tippfehler" })).outcome).to.equal("corrected");
    expect((await dormant.takeBackResolution(which, { reason: "x" })).outcome).to.equal("changedMeanwhile");
    const now = await dormant.view(duty);
    const again = { ...which, seen: now?.standing === "awake" ? now.resolution.at : 0 };
    expect((await dormant.takeBackResolution(again, {})).outcome).to.equal("invalid");
    expect((await dormant.takeBackResolution(again, { reason: "Nur Entwurf" })).outcome).to.equal(
      "takenBack",
    );
    expect((await dormant.takeBackResolution(again, { reason: "Nur Entwurf" })).outcome).to.equal("already");
    expect((await dormant.history(duty)).map(({ what, comment }) => [what, comment])).to.deep.equal([
      ["resolutionEntered", undefined],
      ["resolutionCorrected", "Tippfehler"],
      ["resolutionTakenBack", "Nur Entwurf"],
    ]);
  });

  it("what is owed each year is recorded once for a day and a card, and can be taken back", async () => {
    const { dormant, moveTo } = house("2027-03-01");
    const key = randomUUID();
    const which = { duty, by: "lead", key };
    const on = { on: "2027-03-01" };
    expect((await dormant.recordDone(which, on)).outcome).to.equal("dormant");
    await dormant.resolve({ duty, by: "office", seen: 0 }, resolution);
    expect((await dormant.recordDone(which, { on: "2027-02-09" })).outcome, "before").to.equal("invalid");
    expect((await dormant.recordDone(which, { on: "2027-03-02" })).outcome, "to come").to.equal("invalid");
    const done = await dormant.recordDone(which, on);
    expect(done).to.have.nested.property("view.year.standing", "met");
    expect((await dormant.recordDone(which, on)).outcome).to.equal("already");
    expect((await dormant.recordDone({ ...which, key: randomUUID() }, on)).outcome, "the same day").to.equal(
      "already",
    );
    expect((await dormant.takeBackDone(which)).outcome).to.equal("takenBack");
    expect((await dormant.takeBackDone(which)).outcome).to.equal("already");
    expect((await dormant.recordDone(which, on)).outcome, "an old card").to.equal("takenBackBefore");
    moveTo("2028-06-01");
    expect(await dormant.view(duty)).to.have.nested.property("year.held", 0);
  });
});

describe("the cards of a duty that rests", () => {
  it("the office enters the resolution; the yearly exchange is one tap", async () => {
    const at = house("2027-03-01");
    const rests = await at.client(office).send({ verb: "dormant.open", duty });
    expect(rests.text).to.include("ruht bis: Beschluss des Stadtrats");
    expect(rests.titles).to.deep.equal(["Beschluss eintragen", "Verlauf"]);
    const form = await at.client(office).tap(rests, "Beschluss eintragen");
    const wrong = await at.client(office).tap(form, "Eintragen", { on: "2027-04-01" });
    expect(wrong.text).to.include("liegt in der Zukunft").and.include("Diese Angabe fehlt.");
    const entered = await at.client(office).tap(wrong, "Eintragen", resolution);
    expect(entered.text)
      .to.include("Der Beschluss ist eingetragen")
      .and.include("seit 10. Februar 2027 (V0123/27)")
      .and.include("0 von 1 im Jahr 2027");
    const done = await at.client(office).tap(entered, "Heute: Erfahrungsaustausch");
    expect(done.text).to.include("Eingetragen: Erfahrungsaustausch am 1. März 2027.").and.include("1 von 1");
    expect((await at.client(office).tap(entered, "Heute: Erfahrungsaustausch")).text).to.include(
      "schon so eingetragen",
    );
    const back = await at.client(office).tap(done, "1. März 2027 zurücknehmen");
    expect(back.text).to.include("zurückgenommen").and.include("0 von 1");
    const history = await at.client(office).tap(back, "Verlauf");
    expect(history.text).to.include("Eintrag für den 1. März 2027 zurückgenommen");
    const correct = await at.client(office).tap(back, "Beschluss berichtigen");
    expect((await at.client(office).tap(correct, "Zurücknehmen", { reason: "Irrtum" })).text).to.include(
      "Die Pflicht ruht wieder.",
    );
  });

  it("leads of the bodies record the exchange, but not the resolution; others look; nobody outside does", async () => {
    const at = house("2027-03-01");
    const enter = { verb: "dormant.resolution.save", duty, seen: 0 };
    for (const person of ["fag-sprache-leitung", "bericht-jugendamt", "oberbuergermeisterin"])
      expect((await at.client(person).send(enter, resolution)).text, person).to.include(
        "trägt nur das koordinierende Büro ein",
      );
    await at.client(office).send(enter, resolution);
    const today = { verb: "dormant.done.save", duty, key: randomUUID(), today: "2027-03-01" };
    expect((await at.client("bericht-jugendamt").send(today)).text).to.include("die Leitungen der Gremien");
    expect((await at.client("fag-sprache-ehrenamt").send({ verb: "dormant.open", duty })).text).to.include(
      "nur die Stadtverwaltung",
    );
    expect((await at.client("stranger").send(today)).text).to.include("nur die Stadtverwaltung");
    const lead = at.client("fag-sprache-leitung");
    const shown = await lead.send({ verb: "dormant.open", duty });
    expect(shown.titles).to.not.include("Beschluss berichtigen");
    const form = await lead.tap(shown, "Erfahrungsaustausch an einem anderen Tag");
    expect((await lead.tap(form, "Eintragen", { on: "2027-02-01" })).text).to.include("Das ist zu früh");
    expect((await lead.tap(form, "Eintragen", { on: "2027-02-20" })).text).to.include("20. Februar 2027");
    expect((await lead.send({ verb: "dormant.open", duty: "d001" })).text).to.include("kenne ich nicht mehr");
  });

  it("does not take yesterday's card for today", async () => {
    const at = house("2027-03-01");
    const entered = await at
      .client(office)
      .send({ verb: "dormant.resolution.save", duty, seen: 0 }, resolution);
    at.moveTo("2027-03-02");
    const asked = await at.client(office).tap(entered, "Heute: Erfahrungsaustausch");
    expect(asked.text).to.include("Diese Karte ist vom 1. März 2027");
    expect((await at.client(office).tap(asked, "Eintragen", { on: "2027-03-01" })).text).to.include(
      "am 1. März 2027",
    );
  });

  it("the answer about the duty says that it rests, or since when it holds", async () => {
    const at = house("2027-03-01");
    const answerCard = makeAnswerCard({
      lookup,
      planExcerpt: () => Promise.resolve(undefined),
      dormantView: at.dormant.view,
    });
    const answer = async (person: string, id = duty) =>
      seen({
        card: await answerCard({
          duty: lookup.duty(id),
          others: [],
          asker: { ...callerOf(person, "2027-03-01"), on: undefined, asked: undefined },
          book: { decisionOf: () => undefined } as unknown as Parameters<typeof answerCard>[0]["book"],
          below: nothingBelow,
        }),
      });
    const rests = await answer(office);
    expect(rests.text).to.include("ruht bis: Beschluss des Stadtrats");
    const form = await at.client(office).tap(rests, "Beschluss eintragen");
    await at.client(office).tap(form, "Eintragen", resolution);
    const awake = await answer(office);
    expect(awake.text).to.include("seit 10. Februar 2027");
    expect(awake.titles).to.include("Stand ansehen");
    expect((await answer("bericht-jugendamt")).titles).to.not.include("Stand ansehen");
    expect((await answer(office, "d034")).text).to.not.include("Geltung");
  });
});
