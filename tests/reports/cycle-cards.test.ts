import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { comparisonPaper, noticePaper } from "../../src/documents/papers/comparison.ts";
import { makeDirectory } from "../../src/people/directory.ts";
import { isOfTheCity } from "../../src/people/rights.ts";
import { makeLookup } from "../../src/plan/lookup.ts";
import type { Language } from "../../src/plan/schema.ts";
import { readPlan } from "../../src/read-plan.ts";
import type { UnitProposal } from "../../src/reports/cycles/proposal.ts";
import { makeCycles } from "../../src/reports/cycles/use-cases.ts";
import { readRosterFolder } from "../../src/roster-files.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import type { Caller } from "../../src/teams/bot/caller.ts";
import { makeCycleRequests } from "../../src/teams/bot/cycle-requests.ts";
import { inputPrefix, readButton } from "../../src/teams/bot/requests.ts";
import { readSpoken } from "../../src/teams/bot/spoken.ts";
import { dateAt, date, instantOf } from "../../src/time/local-date.ts";
import { seen, type Seen } from "../support/seen-card.ts";

const { plan } = await readPlan("plans/dresden-2009/plan.yaml");
const lookup = makeLookup(plan);
const read = readRosterFolder("plans/dresden-2009/sample-roster", plan, "de");
if (!read.ok) throw new Error(read.problems.join("\n"));
const directory = makeDirectory(read.roster);

type Json = Record<string, unknown>;

function house() {
  let now = instantOf(date("2026-11-02"), 9, plan.timeZone);
  const ofUnits: UnitProposal[] = [];
  const cycles = makeCycles({
    store: openSqliteStore(":memory:"),
    plan,
    clock: { now: () => now++ },
    unitProposals: (years) => Promise.resolve(ofUnits.filter(({ year }) => years.includes(year))),
  });
  const handle = makeCycleRequests({ cycles, lookup });
  const callerOf = (person: string | undefined, language: Language): Caller => ({
    person: person === undefined ? undefined : directory.person(person),
    language,
    today: dateAt(now, plan.timeZone),
    directory,
    conversation: "a:1",
  });

  /** A person with their client: what a card's button sends is what the handler gets. */
  function client(person: string | undefined, language: Language = "de") {
    async function send(data: Json, inputs: Json = {}): Promise<Seen> {
      const typed = Object.entries(inputs).map(([id, value]) => [inputPrefix + id, value] as const);
      const request = readButton({ ...data, ...Object.fromEntries(typed) });
      if (request.verb !== "proposal" && !/^(cycle|proposal\.)/.test(request.verb))
        throw new Error(`${request.verb} is not for this handler`);
      return seen(await handle(request as Parameters<typeof handle>[0], callerOf(person, language)));
    }
    return {
      send,
      tap: (from: Seen, title: string, inputs: Json = {}, nth = 0) => send(from.data(title, nth), inputs),
    };
  }
  return { cycles, ofUnits, client, moveTo: (day: string) => (now = instantOf(date(day), 9, plan.timeZone)) };
}

const office = "sachbearbeitung";
const lead = "fag-sprache-leitung";
const deputy = "fag-sprache-stellvertretung";
const reporter = "bericht-jugendamt";
const volunteer = "fag-sprache-ehrenamt";

describe("the words that lead to cycles and proposals", () => {
  for (const word of ["Fortschreibung", "Überarbeitung", "Zyklen", "update", "Revision!", "cycles, please"])
    it(word, () => {
      expect(readSpoken(word).request).to.include({ verb: "cycles" });
    });
  for (const word of ["Vorschlag", "proposal"])
    it(word, () => {
      expect(readSpoken(word).request).to.include({ verb: "proposal" });
    });
  it("a word of both languages leaves the language as it is", () => {
    expect(readSpoken("update")).to.not.have.property("language");
    expect(readSpoken("Fortschreibung").language).to.equal("de");
  });
});

describe("who belongs to the city", () => {
  const isIt = (person: string) => isOfTheCity(directory, person, plan.bodies, date("2026-11-02"));
  it("posts and seats of the city do, the benches of others do not", () => {
    for (const person of [
      office,
      lead,
      deputy,
      reporter,
      "stg-kultur",
      "gpr-vorsitz",
      "oberbuergermeisterin",
    ])
      expect(isIt(person), person).to.equal(true);
    for (const person of [volunteer, "fag-sprache-verein", "fag-sprache-behoerde", "nobody"])
      expect(isIt(person), person).to.equal(false);
  });
});

describe("the cards of the cycles", () => {
  it("everybody of the city sees every cycle and opens each", async () => {
    const at = house();
    for (const person of [office, lead, reporter, "oberbuergermeisterin"]) {
      const all = await at.client(person).send({ verb: "cycles" });
      expect(all.text).to.include("Fortschreibung").and.include("Grundlegende Überarbeitung");
      expect(all.text).to.include("überfällig").and.include("beendet am 1. Juli 2011");
      for (const nth of [0, 1, 2]) await at.client(person).tap(all, "Öffnen", {}, nth);
    }
  });
  it("nobody else does, in both languages", async () => {
    const at = house();
    for (const person of [volunteer, undefined]) {
      const said = await at.client(person, "en").send({ verb: "cycle.open", cycle: "update" });
      expect(said.text).to.include("Only the city administration");
      expect((await at.client(person).send({ verb: "proposal" })).titles).to.not.include(
        "Vorschlag eintragen",
      );
    }
  });
  it("only the office gets the buttons that record, and is named to others who try", async () => {
    const at = house();
    const open = { verb: "cycle.open", cycle: "update" };
    const recording = ["Erfassen", "Abschließen"];
    expect((await at.client(office).send(open)).titles).to.include.members(recording);
    for (const person of [reporter, lead, "oberbuergermeisterin"]) {
      expect((await at.client(person).send(open)).titles).to.not.include.members(recording);
      for (const verb of ["cycle.close", "cycle.close.save", "cycle.correct", "cycle.correct.save"]) {
        const said = await at.client(person).send({ verb, cycle: "update", round: 1, seen: 0 });
        expect(said.text)
          .to.include("nur das koordinierende Büro")
          .and.include("Sachbearbeitung Integrationsbüro");
      }
      const save = { verb: "cycle.notice.save", cycle: "update", round: 1, to: "cityCouncil", seen: 0 };
      await at.client(person).send(save, { on: "2026-10-01", reference: "x" });
    }
    expect((await at.cycles.view("update"))?.notices.every(({ given }) => !given)).to.equal(true);
  });
  it("leads, deputies and the office are offered to propose, others are not", async () => {
    const at = house();
    const open = { verb: "cycle.open", cycle: "update" };
    for (const person of [office, lead, deputy])
      expect((await at.client(person).send(open)).titles).to.include("Vorschlag eintragen");
    expect((await at.client(reporter).send(open)).titles).to.not.include("Vorschlag eintragen");
    const ended = await at.client(office).send({ verb: "cycle.open", cycle: "accompanyingTasks" });
    expect(ended.titles).to.deep.equal(["Verlauf", "Alle Zyklen"]);
  });
  it("says politely what it does not know", async () => {
    const at = house();
    expect((await at.client(office).send({ verb: "cycle.open", cycle: "constructor" })).text).to.include(
      "kenne ich nicht",
    );
    expect(
      (await at.client(office).send({ verb: "cycle.proposals", cycle: "update", round: 9 })).titles,
    ).to.deep.equal(["Zurück"]);
    expect(readButton({ verb: "cycle.close", cycle: "update", round: 0 }).verb).to.equal("unknown");
  });
});

describe("the office closes a round", () => {
  const told = { on: "2026-10-20", reference: "ALB 12/26" };
  const end = { on: "2026-11-01", number: "V0815/26" };

  it("step by step: who is missing, the notices, the closing, the next round, the correction, the history", async () => {
    const at = house();
    const client = at.client(office);
    const card = await client.send({ verb: "cycle.open", cycle: "update" });
    const missing = await client.tap(card, "Abschließen");
    expect(missing.text).to.include("fehlt noch die schriftliche Mitteilung");
    const form = await client.tap(missing, "Ausländerbeirat");
    expect(form.inputs).to.deep.equal(["on", "reference"]);
    expect(form.data("Anschreiben als Word-Datei")).to.include({
      verb: "document",
      of: "cycleNotice",
      to: "advisoryCouncil",
    });
    const wrong = await client.tap(form, "Mitteilung erfassen", { ...told, reference: "" });
    expect(wrong.text).to.include("Diese Angabe fehlt").and.include("2026-10-20");
    const saved = await client.tap(wrong, "Mitteilung erfassen", told);
    expect(saved.text).to.include("ist erfasst").and.include("ALB 12/26");
    // A double tap.
    expect((await client.tap(wrong, "Mitteilung erfassen", told)).text).to.include("schon so erfasst");
    // Another card of before, with something else.
    const old = await client.tap(form, "Mitteilung erfassen", { ...told, reference: "anders" });
    expect(old.text).to.include("Inzwischen wurde etwas anderes erfasst").and.include("anders");
    const second = await client.tap(saved, "Weiter: Stadtrat");
    const both = await client.tap(second, "Mitteilung erfassen", { ...told, reference: "SR 3" });
    const closing = await client.tap(both, "Abschließen");
    expect(closing.inputs).to.deep.equal(["on", "number"]);
    expect(
      (await client.tap(closing, "Abschließen und nächste Runde beginnen", { on: "", number: "" })).text,
    ).to.include("Bitte geben Sie ein Datum ein");
    const closed = await client.tap(closing, "Abschließen und nächste Runde beginnen", end);
    expect(closed.text).to.include("Runde 1 ist abgeschlossen").and.include("1. November 2028");
    const again = await client.tap(closing, "Abschließen und nächste Runde beginnen", {
      ...end,
      number: "2",
    });
    expect(again.text).to.include("schon abgeschlossen").and.include("V0815/26");
    const late = await client.tap(second, "Mitteilung erfassen", told);
    expect(late.reply.leaveCard).to.include("nicht mehr läuft");
    const next = await client.tap(closed, "Zurück");
    expect(next.text).to.include("Runde 2").and.include("noch nicht erfasst");
    const correction = await client.tap(next, "Berichtigen");
    expect(correction.inputs).to.deep.equal(["on", "number", "reason"]);
    expect((await client.tap(correction, "Berichtigen", end)).text).to.include("Diese Angabe fehlt");
    const corrected = await client.tap(correction, "Berichtigen", {
      ...end,
      number: "V0816/26",
      reason: "Zahlendreher",
    });
    expect(corrected.text).to.include("ist berichtigt").and.include("V0816/26");
    const history = await client.tap(next, "Verlauf");
    expect(history.text).to.include("Zahlendreher").and.include("vorher 2026-11-01, V0815/26");
    expect(history.text).to.include("Sachbearbeitung Integrationsbüro");
    const forAll = await at.client(reporter).send({ verb: "cycle.history", cycle: "update" });
    expect(forAll.text).to.include("V0816/26").and.not.include("Sachbearbeitung");
    await client.tap(history, "Vorschläge");
  });
  it("of a cycle without notices, in English", async () => {
    const at = house();
    const client = at.client(office, "en");
    const closing = await client.tap(await client.send({ verb: "cycle.open", cycle: "revision" }), "Close");
    expect(closing.text).to.include("When was the resolution passed?");
    const closed = await client.tap(closing, "Close and begin the next round", end);
    expect(closed.text).to.include("runs from 1 November 2026 and is due on 1 November 2030");
  });
});

describe("a lead proposes", () => {
  const answers = {
    proposalKind: "change",
    proposalOld: "Alt **fett**",
    proposalNew: "Neu {{DATE(x)}}",
    proposalWhy: "Weil",
  };

  async function toForm(at: ReturnType<typeof house>, person: string): Promise<Seen> {
    const client = at.client(person);
    return client.tap(await client.send({ verb: "proposal" }), "Fortschreibung");
  }

  it("sees further questions where the answer calls for them, and finds the proposal again", async () => {
    const at = house();
    const client = at.client(lead);
    const form = await toForm(at, lead);
    expect(form.inputs).to.deep.equal(["proposalKind", "proposalWhy"]);
    expect((await client.tap(form, "Vorschlag speichern")).text).to.include("Diese Angabe fehlt");
    const more = await client.tap(form, "Vorschlag speichern", {
      proposalKind: "change",
      proposalWhy: "Weil",
    });
    expect(more.inputs).to.deep.equal(["proposalKind", "proposalOld", "proposalNew", "proposalWhy"]);
    expect(more.text).to.include("noch die weiteren Fragen");
    const list = await client.send({ verb: "proposal", cycle: "update", body: "fag-sprache" });
    expect(list.text).to.include("noch nicht fertig");
    const saved = await client.tap(await client.tap(list, "Fertig machen"), "Vorschlag speichern", answers);
    expect(saved.text).to.include("Vielen Dank");
    const look = await client.tap(saved, "Vorschläge ansehen");
    expect(look.text).to.include("Facharbeitsgruppe Sprache und Bildung").and.include("Alt **fett** → Neu");
    expect(look.text).to.not.include("{{DATE");
    expect(look.data("Gegenüberstellung als Word-Datei")).to.include({
      of: "comparison",
      cycle: "update",
      round: 1,
    });
  });
  it("and the deputy at once: the second sees that the first has saved, and chooses", async () => {
    const at = house();
    const form = await toForm(at, lead);
    await at.client(lead).tap(form, "Vorschlag speichern", { proposalKind: "keep" });
    const list = await at.client(deputy).send({ verb: "proposal", cycle: "update", body: "fag-sprache" });
    const [his, hers] = [
      await at.client(lead).tap(list, "Fertig machen"),
      await at.client(deputy).tap(list, "Fertig machen"),
    ];
    await at.client(lead).tap(his, "Vorschlag speichern", { proposalKind: "keep", proposalOld: "Seins" });
    const conflict = await at
      .client(deputy)
      .tap(hers, "Vorschlag speichern", { proposalKind: "keep", proposalOld: "Ihrs" });
    expect(conflict.text).to.include(
      "Leitung Facharbeitsgruppe Sprache und Bildung diesen Vorschlag gespeichert",
    );
    expect(conflict.text).to.include("Seins").and.include("Ihrs");
    expect((await at.client(deputy).tap(conflict, "Die andere Fassung behalten")).text)
      .to.include("Seins")
      .and.not.include("Ihrs");
    const mine = await at
      .client(deputy)
      .tap(conflict, "Meine Fassung speichern", { proposalKind: "keep", proposalOld: "Ihrs" });
    expect(mine.text).to.include("Vielen Dank");
    expect((await at.cycles.proposals("update", 1))?.proposals).to.have.length(1);
  });
  it("withdraws after being asked, once", async () => {
    const at = house();
    const client = at.client(lead);
    const more = await client.tap(await toForm(at, lead), "Vorschlag speichern", { proposalKind: "change" });
    const saved = await client.tap(more, "Vorschlag speichern", answers);
    const sure = await client.tap(await client.tap(saved, "Ändern"), "Zurückziehen");
    expect(sure.text).to.include("Alt **fett**");
    expect((await client.tap(sure, "Ja, zurückziehen")).text).to.include("ist zurückgezogen");
    expect((await client.tap(sure, "Ja, zurückziehen")).text).to.include("schon zurückgezogen");
    expect((await client.tap(saved, "Ändern")).text).to.include("gibt es nicht mehr");
    expect((await client.tap(more, "Vorschlag speichern", answers)).reply.leaveCard).to.include(
      "zurückgezogen",
    );
    expect((await at.cycles.proposals("update", 1))?.proposals).to.deep.equal([]);
  });
  it("for no other body; the office for any; whoever leads none hears who does", async () => {
    const at = house();
    const save = {
      verb: "proposal.save",
      cycle: "update",
      round: 1,
      body: "fag-arbeit",
      key: randomUUID(),
      revision: 0,
    };
    expect((await at.client(lead).send(save, answers)).text).to.include(
      "Leitung Facharbeitsgruppe Arbeit und Wirtschaft",
    );
    expect((await at.client(reporter).send(save, answers)).text).to.include("dürfen Sie hier nicht");
    expect((await at.client(office).send({ ...save, body: "jugendamt" }, answers)).text).to.include(
      "dürfen Sie hier nicht",
    );
    expect((await at.client(office).send(save, answers)).text).to.include("Vielen Dank");
    const choice = await at.client(office).send({ verb: "proposal" });
    expect(choice.titles).to.have.length(5);
    expect((await at.client(reporter).send({ verb: "proposal" })).text).to.include(
      "Ämter schlagen im Jahresbericht",
    );
    expect((await at.client("beauftragte").send({ verb: "proposal" })).titles).to.include("Steuerungsgruppe");
  });
  it("is told when the round on the card is over", async () => {
    const at = house();
    const client = at.client(lead);
    const form = await client.send({ verb: "proposal.new", cycle: "revision", body: "fag-sprache" });
    await at.cycles.close({ cycle: "revision", round: 1, by: office }, { on: "2026-11-01", number: "1" });
    const late = await client.tap(form, "Vorschlag speichern", answers);
    expect(late.reply.leaveCard).to.include("nicht mehr läuft");
    const ended = { verb: "proposal.new", cycle: "accompanyingTasks", body: "fag-sprache" };
    expect((await client.send(ended)).text).to.include("keine Vorschläge gesammelt");
  });
  it("shows as many as fit, with the longest texts", async () => {
    const at = house();
    for (let nth = 0; nth < 200; nth++)
      at.ofUnits.push({
        from: "eigenbetrieb-friedhoefe",
        year: 2026,
        kind: "change",
        old: `${String(nth)} ${"Ü".repeat(790)}`,
        new: "ß".repeat(800),
        why: "ä".repeat(500),
      });
    const look = await at.client(reporter).send({ verb: "cycle.proposals", cycle: "update", round: 1 });
    expect(look.text).to.match(/\d+ weitere stehen in der Word-Datei/);
  });
});

describe("the papers of a cycle", () => {
  it("puts old and new side by side, and names units and bodies, never persons", async () => {
    const at = house();
    at.ofUnits.push(
      { from: "jugendamt", year: 2026, kind: "change", old: "Ziel eins", new: "Ziel 1", why: "Klarer" },
      { from: "sozialamt", year: 2026, kind: "drop", old: "Ziel eins." },
      { from: "gone", year: 2026, kind: "new", new: "Neues" },
    );
    const key = randomUUID();
    const keep = { proposalKind: "keep", proposalOld: "Ziel zwei" };
    for (const revision of [0, 1])
      await at.cycles.saveProposal(
        { cycle: "update", round: 1, body: "fag-sprache", key, by: lead },
        { revision, inputs: keep, language: "de" },
      );
    const found = await at.cycles.proposals("update", 1);
    const view = await at.cycles.view("update");
    if (!found || !view) throw new Error("no such round");
    const paper = comparisonPaper({
      lookup,
      cycle: view.cycle,
      proposals: found,
      nameOf: (id) => directory.organisation(id)?.name.de ?? id,
      date: date("2026-11-02"),
      language: "de",
    });
    const tables = paper.blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
    expect(tables).to.deep.equal([
      [
        [
          "Ziel zwei",
          "(ein Ziel oder eine Maßnahme beibehalten)",
          "–",
          "Facharbeitsgruppe Sprache und Bildung",
        ],
      ],
      [
        ["Ziel eins", "Ziel 1", "Klarer", "Jugendamt"],
        ["wie in der Zeile darüber", "(ein Ziel oder eine Maßnahme streichen)", "–", "Sozialamt"],
      ],
      [["–", "Neues", "–", "gone"]],
    ]);
    expect(JSON.stringify(paper)).to.not.include(lead).and.not.include("Leitung Facharbeitsgruppe");
  });
  it("says so where nothing was proposed", async () => {
    const at = house();
    const found = await at.cycles.proposals("revision", 1);
    const view = await at.cycles.view("revision");
    if (!found || !view) throw new Error("no such round");
    const paper = comparisonPaper({
      lookup,
      cycle: view.cycle,
      proposals: found,
      nameOf: String,
      date: date("2026-11-02"),
      language: "en",
    });
    expect(paper.blocks.at(-1)).to.deep.equal({ kind: "paragraph", text: "There are no proposals yet." });
  });
  it("a letter for each who must be told, in both languages", async () => {
    const at = house();
    const view = await at.cycles.view("update");
    if (!view) throw new Error("no such cycle");
    const letter = (to: string, language: Language) =>
      noticePaper({ lookup, view, to, date: date("2026-11-02"), language });
    expect(letter("advisoryCouncil", "de")?.facts).to.deep.include({ label: "An", text: "Ausländerbeirat" });
    expect(letter("cityCouncil", "en")?.facts).to.deep.include({ label: "To", text: "City council" });
    expect(letter("mayor", "de")).to.equal(undefined);
    expect(JSON.stringify(letter("cityCouncil", "de"))).to.not.include("sagt der Plan nicht");
  });
});
