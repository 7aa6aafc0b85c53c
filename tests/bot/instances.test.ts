import { expect } from "chai";
import { setTimeout as wait } from "node:timers/promises";
import { makeReports } from "../../src/reports/use-cases.ts";
import { readPlan } from "../../src/read-plan.ts";
import { actionsIn, type PersonClient, type Shown } from "../support/person.ts";
import { fillIn, goodPages } from "../support/report-form.ts";
import { press, serveCity, told, type ServedCity } from "../support/served-city.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { startWireCosmos } from "../support/wire-cosmos.ts";

const lookup = await readPlan("plans/dresden-2009/plan.yaml");
const year = 2026;
const refused = "Wann hat die Kantine offen?";

interface Engine {
  settings: Parameters<typeof serveCity>[0]["settings"];
  close(): Promise<void>;
}

function aFile(): Promise<Engine> {
  const folder = temporaryFolder();
  const settings = { databaseFile: `${folder.path}/city.sqlite` };
  return Promise.resolve({ settings, close: () => Promise.resolve(folder.remove()) });
}

async function cosmos(): Promise<Engine> {
  const wire = await startWireCosmos();
  const account = { endpoint: wire.endpoint, key: wire.key, database: wire.newDatabase() };
  return { settings: { databaseFile: undefined, cosmos: account }, close: wire.close };
}

/** Each activity goes to the next instance: nothing that matters is kept in the memory of one. */
for (const [name, open, instances] of [
  ["one file", aFile, 2] as const,
  ["one Azure Cosmos DB", cosmos, 3] as const,
])
  describe(`${String(instances)} instances on ${name}`, function () {
    this.timeout(60_000);
    let engine: Engine;
    let city: ServedCity;
    before(async () => {
      engine = await open();
      city = await serveCity({ settings: engine.settings, instances, begin: "2026-11-24T10:00:00Z" });
    });
    after(async () => {
      await city.close();
      await engine.close();
    });

    const everywhere = (id: string): PersonClient[] =>
      city.instances.map((_, instance) => city.person(id, instance));
    const historyOf = async (unit: string): Promise<string[]> =>
      (await makeReports({ store: city.store, clock: { now: () => 0 }, lookup }).history(unit, year)).map(
        ({ what }) => what,
      );
    const saidTo = (who: PersonClient, text: string): number =>
      who.received().filter((shown) => shown.text.includes(text)).length;
    /** What is told is told within this: another instance may have its turn at the outbox. */
    const settled = (): Promise<void> => wait(1500);
    /** The same activity reaches two instances at once. */
    async function twice(id: string, tap: (who: PersonClient) => Promise<Shown>): Promise<Shown[]> {
      return Promise.all([tap(city.person(id, 0)), tap(city.person(id, 1))]);
    }

    it("a report goes through all hands: filled in, submitted, returned, corrected, accepted", async () => {
      const reporter = city.person("bericht-sozialamt");
      const office = city.person("sachbearbeitung");
      await office.say("Hilfe");
      await reporter.say("Hilfe");
      const review = await fillIn(reporter, await reporter.tap(await reporter.say("Bericht"), "Ausfüllen"));
      expect(review.text).to.include("Mehr ${x} **Sprachen**").and.include("12.000 Euro");
      expect((await reporter.tap(review, "Bericht abgeben")).text).to.include("ist abgegeben");
      expect((await reporter.tap(review, "Bericht abgeben")).text).to.include("schon abgegeben");

      const news = await told(office, "Neu abgegeben: Jahresbericht 2026, Sozialamt");
      const form = await office.tap(await office.tap(news, "Ansehen"), "Zurückgeben");
      await office.tap(form, "Zurückgeben", { comment: "Bitte die Zahl prüfen." });
      const returned = await told(reporter, "Bitte die Zahl prüfen.");
      const page = await reporter.tap(returned, "Weiter ausfüllen");
      const again = await fillIn(reporter, page, { opening: { participants: "32" } });
      expect(again.text).to.include("32");
      expect((await reporter.tap(again, "Bericht abgeben")).text).to.include("ist abgegeben");
      await told(office, "Neu abgegeben: Jahresbericht 2026, Sozialamt", 2);
      const look = await press(office, { verb: "report.look", unit: "sozialamt", year });
      expect((await office.tap(look, "Annehmen")).text).to.include("angenommen");
      await told(reporter, "Angenommen: Jahresbericht 2026, Sozialamt");
      expect(await historyOf("sozialamt")).to.deep.equal(["submitted", "returned", "submitted", "accepted"]);
      await settled();
      expect(saidTo(office, "Neu abgegeben: Jahresbericht 2026, Sozialamt")).to.equal(2);
      expect(saidTo(reporter, "Angenommen: Jahresbericht 2026, Sozialamt")).to.equal(1);
    });

    it("what the office answers at one instance, every other one knows when the office reads that it is kept", async () => {
      const office = city.person("sachbearbeitung");
      const asker = city.person("bericht-jugendamt");
      for (const each of everywhere("stranger"))
        expect((await each.say(refused)).text).to.include("Das regelt der Plan nicht.");
      const handed = await asker.tap(await asker.say(refused), "Antwort für mich erbitten (mit Namen)");
      expect(handed.text).to.include("bekommen Sie hier im Chat");
      const card = await told(office, refused);
      const given = await office.tap(card, "Antworten", { question: refused, answer: "Von elf bis zwei." });
      expect(given.text).to.include("Die Antwort ist gespeichert.");
      for (const each of everywhere("stranger"))
        expect((await each.say(refused)).text).to.include("Von elf bis zwei.");
      await told(asker, "Antwort auf Ihre Frage");
      expect((await office.tap(card, "Antworten", { question: refused, answer: "Nie." })).text).to.include(
        "Von elf bis zwei.",
      );

      const open = "Wer stellt das Personal für die Umsetzung bereit?";
      await office.tap(await office.say(open), "Speichern", { decision: "Das Personalamt." });
      for (const each of everywhere("stranger"))
        expect((await each.say(open)).text).to.include("Das Personalamt.");
    });

    it("a follow-up is answered wherever it comes to, and asked back where nobody knows of what", async () => {
      const all = everywhere("stranger-2");
      // The first of them was alone when it looked last.
      const [elsewhere, here] = [all[0], all.at(-1)] as [PersonClient, PersonClient];
      for (const text of ["und wie oft?", "bis wann?", "Und wer macht das?"])
        expect((await elsewhere.say(text)).text, text).to.include("Bitte nennen Sie die Sache");
      await here.say("Wie oft tagt die Steuerungsgruppe?");
      expect((await elsewhere.say("und wie oft?")).text)
        .to.include("zweimal")
        .and.include("Bezogen auf: Steuerungsgruppe");
      await here.say("Wer berichtet einmal im Jahr an die Steuerungsgruppe?");
      expect((await elsewhere.say("und wie oft?")).text)
        .to.include("einmal im Jahr")
        .and.not.include("zweimal");
    });

    it("a meeting is recorded, corrected and called off", async () => {
      const chair = city.person("beauftragte");
      const form = await chair.tap(await chair.say("Sitzung eintragen"), "Steuerungsgruppe");
      const done = await chair.tap(form, "Heute, alle waren da");
      expect(done.text).to.include("1 von 2 Sitzungen");
      expect((await chair.tap(form, "Heute, alle waren da")).text).to.include("1 von 2");
      const correct = await chair.tap(done, "Berichtigen");
      const corrected = await chair.tap(correct, "Berichtigung speichern", {
        date: "2026-11-23",
        participants: "7",
        reason: "War gestern",
      });
      expect(corrected.text).to.include("7 Personen");
      for (const each of everywhere("beauftragte"))
        expect((await each.say("Stand Steuerungsgruppe")).text).to.include("1 von 2");
    });

    it("rights go with the roster of this moment: who was appointed may, who was taken out may not", async () => {
      const lead = city.person("fag-sprache-leitung");
      const appoint = { verb: "composition.appoint", body: "fag-sprache" };
      for (const each of everywhere("bericht-jugendamt"))
        expect((await each.say("Sitzung eintragen")).text).to.include("Sie können keine Sitzung eintragen");
      await lead.tap(await press(lead, appoint), "Berufen", {
        person: "bericht-jugendamt@stadt.example",
        role: "deputy",
        place: "bench:city",
      });
      for (const each of everywhere("bericht-jugendamt"))
        expect((await each.say("Sitzung eintragen")).text).to.include("Sprache und Bildung");
      const office = city.person("sachbearbeitung");
      const sure = await press(office, {
        verb: "composition.end",
        body: "fag-sprache",
        person: "bericht-jugendamt",
        sure: false,
      });
      await office.tap(sure, "Berufung beenden");
      for (const each of everywhere("bericht-jugendamt"))
        expect((await each.say("Sitzung eintragen")).text).to.include("Sie können keine Sitzung eintragen");
    });

    it("a link to a file that one instance gave leads to the file at every other", async () => {
      const office = city.person("sachbearbeitung", 0);
      const card = await press(office, { verb: "document", of: "export", year });
      const { pathname } = new URL(
        String(actionsIn(card.card).find(({ type }) => type === "Action.OpenUrl")?.["url"]),
      );
      for (const { port } of city.instances) {
        const file = await fetch(`http://127.0.0.1:${String(port)}${pathname}`);
        expect(file.status).to.equal(200);
        expect((await file.arrayBuffer()).byteLength).to.be.greaterThan(1000);
      }
    });

    it("an activity that reaches two instances at once does nothing twice", async () => {
      await Promise.all([0, 1].map((instance) => city.person("bericht-ordnungsamt", instance).arrive()));
      const reporter = city.person("bericht-ordnungsamt");
      await told(reporter, "Guten Tag, ich bin der Planlotse.");
      expect(saidTo(reporter, "Guten Tag, ich bin der Planlotse.")).to.equal(1);

      let shown = await reporter.tap(await reporter.say("Bericht"), "Ausfüllen");
      for (const inputs of Object.values(goodPages)) {
        const before = shown;
        const [first, second] = await twice("bericht-ordnungsamt", (who) =>
          who.tap(before, "Speichern und weiter", inputs),
        );
        if (!first || !second) throw new Error("two answers");
        expect(second.text).to.equal(first.text);
        shown = first;
      }
      const review = shown;
      const submitted = await twice("bericht-ordnungsamt", (who) => who.tap(review, "Bericht abgeben"));
      expect(submitted.map(({ text }) => /(ist|schon) abgegeben/.test(text))).to.deep.equal([true, true]);
      expect(await historyOf("ordnungsamt")).to.deep.equal(["submitted"]);

      const office = city.person("sachbearbeitung");
      const look = await press(office, { verb: "report.look", unit: "ordnungsamt", year });
      const accepted = await twice("sachbearbeitung", (who) => who.tap(look, "Annehmen"));
      for (const { text } of accepted) expect(text).to.include("ngenommen");
      expect(await historyOf("ordnungsamt")).to.deep.equal(["submitted", "accepted"]);

      const lead = city.person("fag-kultur-leitung");
      const form = await lead.say("Sitzung eintragen");
      const recorded = await twice("fag-kultur-leitung", (who) => who.tap(form, "Heute, alle waren da"));
      for (const { text } of recorded) expect(text).to.include("1 von 2");

      const question = "Wann wird das Rathaus geputzt?";
      const no = await reporter.say(question);
      const handed = await twice("bericht-ordnungsamt", (who) =>
        who.tap(no, "Antwort für mich erbitten (mit Namen)"),
      );
      for (const { text } of handed) expect(text).to.include("bekommen Sie hier im Chat");
      const card = await told(office, question);
      const given = await twice("sachbearbeitung", (who) =>
        who.tap(card, "Antworten", { question, answer: "Nachts." }),
      );
      for (const { text } of given) expect(text).to.include("Nachts.");
      await told(reporter, "Nachts.");
      await told(reporter, "Angenommen: Jahresbericht 2026, Ordnungsamt");
      await settled();
      expect(saidTo(office, "Neu abgegeben: Jahresbericht 2026, Ordnungsamt")).to.be.at.most(1);
      expect(saidTo(reporter, "Angenommen: Jahresbericht 2026, Ordnungsamt")).to.equal(1);
      expect(saidTo(reporter, "Antwort auf Ihre Frage")).to.equal(1);
      expect(saidTo(office, `Frage an das Büro: ${question}`)).to.be.at.most(1);
    });
  });

describe("two instances that both remind", function () {
  this.timeout(60_000);
  for (const [name, open] of [["one file", aFile] as const, ["one Azure Cosmos DB", cosmos] as const])
    it(`remind once, from ${name}`, async () => {
      const engine = await open();
      const city = await serveCity({
        settings: engine.settings,
        instances: 2,
        begin: "2027-02-01T10:00:00Z",
      });
      const ids = ["bericht-jugendamt", "bericht-sozialamt", "bericht-ordnungsamt", "fag-kultur-leitung"];
      const all = ids.map((id) => city.person(id));
      // Each arrival sets its instance going, and each of them looks at all.
      await Promise.all(all.map((who) => who.arrive()));
      const reminder = "Warum bekomme ich das?";
      for (const who of all) await told(who, reminder);
      await Promise.all([0, 1].map((instance) => city.person("stg-bildung", instance).arrive()));
      await wait(3000);
      for (const who of all)
        expect(who.received().filter(({ text }) => text.includes(reminder))).to.have.length(1);
      await city.close();
      await engine.close();
    });
});
