import { expect } from "chai";
import { readDetails, readNetworks } from "../../../src/bodies/composition/details-input.ts";
import { newsOf } from "../../../src/bodies/composition/news.ts";
import { makeAppointing } from "../../../src/bodies/composition/appointing.ts";
import { makeComposition } from "../../../src/bodies/composition/use-cases.ts";
import { makeDirectory, type Directory } from "../../../src/people/directory.ts";
import type { Post, Roster } from "../../../src/people/roster.ts";
import type { Language } from "../../../src/plan/schema.ts";
import { makeCompositionRequests } from "../../../src/teams/bot/composition-requests.ts";
import { inputPrefix, readButton } from "../../../src/teams/bot/requests.ts";
import { readSpoken } from "../../../src/teams/bot/spoken.ts";
import { makeRosterBook } from "../../../src/people/roster-book.ts";
import { openSqliteStore } from "../../../src/store/sqlite/sqlite-store.ts";
import { date, dateAt, instantOf } from "../../../src/time/local-date.ts";
import { sampleCity } from "../../support/city.ts";
import { seen, type Seen } from "../../support/seen-card.ts";

const { lookup, directory: sample } = await sampleCity();
const { plan } = lookup;
type Json = Record<string, unknown>;

/** The sample city with nothing on record, on a day of June. */
function house(change: (roster: Roster) => Roster = (roster) => roster) {
  let now = instantOf(date("2026-06-02"), 9, plan.timeZone);
  let directory: Directory = makeDirectory(change(sample.roster));
  const store = openSqliteStore(":memory:");
  const clock = { now: () => now++ };
  const composition = makeComposition({ store, plan, clock });
  const roster = makeRosterBook({ store, clock, refreshMs: 0 });
  const appointing = makeAppointing({ store, plan, clock, roster });
  const handle = makeCompositionRequests({ composition, appointing, lookup });

  /** A person with their client: what a card's button sends is what the handler gets. */
  function client(person: string | undefined, language: Language = "de") {
    async function send(data: Json, inputs: Json = {}): Promise<Seen> {
      const typed = Object.entries(inputs).map(([id, value]) => [inputPrefix + id, value] as const);
      const request = readButton({ ...data, ...Object.fromEntries(typed) });
      if (!/^(composition|legitimation)/.test(request.verb))
        throw new Error(`${request.verb} is not for this handler`);
      const caller = {
        person: person === undefined ? undefined : directory.person(person),
        language,
        today: dateAt(now, plan.timeZone),
        directory,
        conversation: "a:1",
      };
      return seen(await handle(request as Parameters<typeof handle>[0], caller));
    }
    return {
      send,
      open: (body: string) => send({ verb: "composition.open", body }),
      tap: (from: Seen, title: string, inputs: Json = {}, nth = 0) => send(from.data(title, nth), inputs),
    };
  }
  return {
    composition,
    store,
    client,
    directory: () => directory,
    moveTo: (day: string) => (now = instantOf(date(day), 9, plan.timeZone)),
    roster(next: (roster: Roster) => Roster) {
      directory = makeDirectory(next(directory.roster));
    },
    view: (body: string) => composition.look(organisationIn(directory, body), directory),
    codes: async (body: string, person: string) =>
      (await composition.look(organisationIn(directory, body), directory)).findings
        .filter((each) => "person" in each && each.person === person)
        .map(({ code }) => code),
  };
}

function organisationIn(directory: Directory, id: string) {
  const found = directory.organisation(id);
  if (!found) throw new Error(`no organisation ${id}`);
  return found;
}

const office = "sachbearbeitung";
const chair = "beauftragte";
const deputy = "stg-soziales";
const mayor = "oberbuergermeisterin";
const reporter = "bericht-jugendamt";
const volunteer = "fag-sprache-ehrenamt";
const group = "steuerungsgruppe";

describe("the words that lead to who sits where", () => {
  for (const word of ["Besetzung", "Gremium", "Gremien!", "composition", "Bodies, please"])
    it(word, () => {
      expect(readSpoken(word).request).to.include({ verb: "composition" });
    });
  for (const word of ["Legitimation", "legitimations"])
    it(word, () => {
      expect(readSpoken(word).request).to.include({ verb: "legitimations" });
    });
});

describe("the card of a body", () => {
  it("shows everybody of the city who sits where, and nobody else anything", async () => {
    const at = house();
    for (const person of [office, chair, deputy, mayor, reporter, "bm-kultur", "fag-kultur-leitung"]) {
      const all = await at.client(person).send({ verb: "composition" });
      expect(all.text).to.include("Steuerungsgruppe").and.include("Facharbeitsgruppe Sprache und Bildung");
      const one = await at.client(person).tap(all, "Öffnen");
      expect(one.text).to.include("Vertretung Gesamtpersonalrat").and.include("noch nicht vollständig");
    }
    for (const person of [volunteer, "fag-sprache-behoerde", undefined]) {
      expect((await at.client(person, "en").open(group)).text).to.include("Only the city administration");
      expect((await at.client(person).send({ verb: "legitimations" })).text).to.include(
        "nur die Stadtverwaltung",
      );
    }
  });

  it("tells what is found, and why, to the office, the lead, the deputy and the mayor only", async () => {
    const at = house();
    for (const person of [office, chair, deputy, mayor, "referat-ob"])
      expect((await at.client(person).open(group)).text, person)
        .to.include("Die Vollmacht ist nicht eingetragen.")
        .and.include("Abhilfe")
        .and.include("Abschnitt 1.2: ");
    for (const person of [reporter, "bm-kultur", "fag-kultur-leitung"])
      expect((await at.client(person).open(group)).text, person)
        .to.include("noch nicht vollständig")
        .and.not.include("Abhilfe");
    expect((await at.client("fag-kultur-leitung").open("fag-kultur")).text).to.include("Abhilfe");
  });

  it("gives each the buttons that they may use", async () => {
    const at = house();
    const titles = async (person: string, body = group): Promise<Set<string>> =>
      new Set((await at.client(person).open(body)).titles);
    const asOffice = [
      "Legitimation anfragen",
      "Bevollmächtigung",
      "Berufen",
      "Angaben eintragen",
      "Verlauf",
      "Alle Gremien",
    ];
    expect([...(await titles(office))]).to.have.members(asOffice);
    expect([...(await titles(chair))]).to.have.members(asOffice);
    expect([...(await titles(deputy))]).to.have.members([
      "Legitimation anfragen",
      "Berufen",
      "Angaben eintragen",
      "Verlauf",
      "Alle Gremien",
    ]);
    expect([...(await titles(mayor))]).to.have.members(["Bevollmächtigung", "Alle Gremien"]);
    expect([...(await titles(reporter))]).to.have.members(["Alle Gremien"]);
    expect([...(await titles("fag-kultur-leitung", "fag-kultur"))]).to.have.members([
      "Bestehende Netzwerke",
      "Berufen",
      "Angaben eintragen",
      "Verlauf",
      "Alle Gremien",
    ]);
  });

  it("says to whoever may not who may, whatever a card sends, and keeps nothing", async () => {
    const at = house();
    const about = { body: group, person: "stg-kultur", seen: 0 };
    for (const verb of ["member", "member.save", "ask", "networks", "networks.save", "members", "history"])
      for (const person of [reporter, mayor, "bm-kultur", "fag-kultur-leitung"])
        expect((await at.client(person).send({ verb: `composition.${verb}`, ...about }, { names: "x" })).text)
          .to.include("Das dürfen Sie hier nicht tun")
          .and.include("Vertretung Geschäftsbereich Soziales");
    for (const verb of ["chair", "chair.save"])
      for (const person of [reporter, deputy])
        expect(
          (
            await at
              .client(person)
              .send({ verb: `composition.${verb}`, ...about }, { on: "2026-06-01", reference: "x" })
          ).text,
        ).to.include("Stadtspitze");
    expect(
      (await at.client(deputy).send({ verb: "composition.forget", ...about, sure: true })).text,
    ).to.include("nur das koordinierende Büro");
    expect(await at.store.list("bodies", group, "", 10)).to.deep.equal([]);
    expect((await at.client(office).open("jugendamt")).text).to.include("keine Gremien");
    expect(readButton({ verb: "composition.ask", body: group, person: "x", seen: -1 }).verb).to.equal(
      "unknown",
    );
  });

  it("is English for whoever reads English", async () => {
    const at = house();
    const { text } = await at.client(office, "en").open(group);
    expect(text).to.include("not complete yet").and.include("Remedy").and.include("Section 1.2: ");
  });

  it("stays a card when a body has very many members", async () => {
    const many = house((roster) => ({
      ...roster,
      people: [
        ...roster.people,
        ...Array.from({ length: 120 }, (_, index) => ({
          id: `p${String(index)}`,
          name: `Person mit einem langen Namen ${String(index)}`,
          email: `p${String(index)}@stadt.example`,
          language: "de" as const,
        })),
      ],
      posts: [
        ...roster.posts,
        ...Array.from({ length: 120 }, (_, index): Post => ({
          person: `p${String(index)}`,
          role: "member",
          of: "fag-kultur",
          bench: "volunteers",
        })),
      ],
    }));
    const client = many.client(office);
    const card = await client.open("fag-kultur");
    expect(card.text).to.match(/und \d+ weitere/);
    const choose = await client.send(
      card.data(
        "Angaben eintragen",
        -1 + card.titles.filter((title) => title === "Angaben eintragen").length,
      ),
    );
    expect(choose.inputs).to.deep.equal(["person"]);
    expect((await client.tap(choose, "Weiter", { person: "p7" })).text).to.include("langen Namen 7");
    expect((await client.tap(choose, "Weiter")).text).to.include("keinen solchen Platz");
  });
});

describe("details of a member", () => {
  const full = {
    appointedOn: "2026-01-01",
    appointedBy: "Büro **fett** {{DATE(1)}}",
    termUntil: "2028-12-31",
    mandateOn: "2026-05-01",
    mandateScope: "für alle Ämter",
    mandateLink: "https://intern.stadt.example/v/1",
    competenceProof: "training",
    competenceOn: "2025-03-01",
    consent: "yes",
    consentOn: "2026-05-02",
  };

  it("are entered in one card; wrong ones are told at the field and what was typed stays", async () => {
    const at = house();
    const client = at.client(office);
    const members = await client.send({ verb: "composition.members", body: group });
    const form = await client.tap(members, "Vertretung Geschäftsbereich Kultur");
    expect(form.inputs).to.deep.equal(Object.keys(full));
    const wrong = await client.tap(form, "Speichern", {
      ...full,
      mandateScope: "",
      competenceOn: "2026-06-03",
      mandateLink: "javascript:x",
    });
    expect(wrong.text)
      .to.include("Diese Angabe fehlt")
      .and.include("liegt in der Zukunft")
      .and.include("kein Link");
    expect(wrong.text).to.include("Büro **fett** {{DATE(1)}}").and.include("2028-12-31");
    expect(await at.codes(group, "stg-kultur")).to.include("competenceMissing");
    const saved = await client.tap(wrong, "Speichern", full);
    expect(saved.text).to.include("sind gespeichert");
    expect(saved.titles).to.include("Legitimation anfragen");
    expect(await at.codes(group, "stg-kultur")).to.deep.equal(["legitimationMissing"]);
    // A double tap, and the card of before with something else.
    expect((await client.tap(wrong, "Speichern", full)).text).to.include("schon so eingetragen");
    const old = await client.tap(form, "Speichern", { ...full, mandateScope: "anders" });
    expect(old.text).to.include("Inzwischen wurde etwas anderes eingetragen").and.include("anders");
    expect((await client.tap(old, "Gespeicherte Angaben ansehen")).text).to.include("für alle Ämter");
    expect((await client.tap(old, "Speichern", { ...full, mandateScope: "anders" })).text).to.include(
      "gespeichert",
    );
    // What is emptied is taken away.
    const again = await client.send({ verb: "composition.member", body: group, person: "stg-kultur" });
    await client.tap(again, "Speichern", { ...full, competenceProof: "-", competenceOn: "" });
    expect(await at.codes(group, "stg-kultur")).to.include("competenceMissing");
    const audit = (await at.composition.history(group)).map(({ what, parts }) => [what, parts]);
    expect(audit).to.deep.equal([
      ["memberDetailsSaved", ["appointed", "termUntil", "mandate", "competence", "consent"]],
      ["memberDetailsSaved", ["mandate"]],
      ["memberDetailsSaved", ["mandate", "competence"]],
    ]);
  });

  it("ask only what the seat needs", async () => {
    const at = house();
    const form = async (person: string) =>
      (await at.client(office).send({ verb: "composition.member", body: "fag-sprache", person })).inputs;
    expect(await form(volunteer))
      .to.include.members(["selectionCriteria", "selectionOn"])
      .and.not.include("mandateOn");
    expect(await form("fag-sprache-leitung")).to.deep.equal([
      "appointedOn",
      "appointedBy",
      "termUntil",
      "consent",
      "consentOn",
    ]);
  });

  it("are read strictly", () => {
    const read = (inputs: Json) => {
      const result = readDetails(inputs, {
        needs: ["mandate", "competence", "selection"],
        proofs: ["a"],
        today: date("2028-02-29"),
      });
      return result.ok ? result.typed : result.problems.map(({ input, code }) => `${input} ${code}`);
    };
    expect(read({})).to.deep.equal({});
    expect(read({ appointedOn: { toString: null }, consent: [] })).to.deep.equal({});
    expect(read({ appointedBy: "x" })).to.deep.equal(["appointedOn missing"]);
    expect(read({ appointedOn: "2028-02-30", appointedBy: "x" })).to.deep.equal(["appointedOn notADate"]);
    expect(read({ appointedOn: "2029-03-02", appointedBy: "x" })).to.deep.equal(["appointedOn tooFarAhead"]);
    expect(read({ appointedOn: "2028-02-29", appointedBy: "x", termUntil: "2028-02-29" })).to.deep.equal([
      "termUntil notAfter",
    ]);
    expect(read({ competenceProof: "b", competenceOn: "2028-02-29" })).to.deep.equal([
      "competenceProof notAChoice",
    ]);
    expect(read({ competenceOn: "2028-03-01" })).to.deep.equal([
      "competenceProof missing",
      "competenceOn inFuture",
    ]);
    expect(read({ mandateLink: "https://a.example/x" })).to.deep.equal([
      "mandateOn missing",
      "mandateScope missing",
    ]);
    expect(
      read({ selectionCriteria: "x".repeat(201), selectionOn: "2028-01-01", selectionOutcome: "y" }),
    ).to.deep.equal(["selectionCriteria tooLong"]);
    expect(read({ consent: "no", consentOn: "2028-02-29" })).to.deep.equal({
      consent: { named: false, on: "2028-02-29" },
    });
    expect(read({ mandateOn: "2028-02-29", mandateScope: " a\nb " })).to.deep.equal({
      mandate: { on: "2028-02-29", scope: "a b" },
    });
    expect(readNetworks({ names: "x".repeat(501), on: "" }, date("2028-02-29"))).to.deep.equal({
      ok: false,
      problems: [
        { input: "on", code: "missing" },
        { input: "names", code: "tooLong", limit: 500, length: 501 },
      ],
    });
  });

  it("belong to a human being, not to an id: whoever takes the id over begins anew", async () => {
    const at = house();
    const client = at.client(office);
    const save = { verb: "composition.member.save", body: group, person: "stg-kultur" };
    await client.send({ ...save, seen: 0 }, full);
    at.roster((roster) => ({
      ...roster,
      people: roster.people.map((person) =>
        person.id === "stg-kultur" ? { ...person, objectId: "00000000-0000-4000-8000-0000000000ff" } : person,
      ),
    }));
    expect(await at.codes(group, "stg-kultur")).to.include.members(["competenceMissing", "mandateMissing"]);
    expect((await client.send({ ...save, seen: 1 }, full)).text).to.include("gespeichert");
    expect(await at.codes(group, "stg-kultur")).to.deep.equal(["legitimationMissing"]);
  });

  it("of somebody who has left are deleted by the office, and only then", async () => {
    const at = house();
    const client = at.client(office);
    await client.send({ verb: "composition.member.save", body: group, person: "stg-kultur", seen: 0 }, full);
    const forget = { verb: "composition.forget", body: group, person: "stg-kultur", sure: true };
    expect((await client.send(forget)).text).to.include("sitzt noch in dem Gremium");
    at.roster((roster) => ({
      ...roster,
      people: roster.people.filter(({ id }) => id !== "stg-kultur"),
      posts: roster.posts.filter(({ person }) => person !== "stg-kultur"),
    }));
    const card = await client.open(group);
    expect(card.text).to.include("Gehört nicht mehr dazu");
    const sure = await client.tap(card, "Angaben löschen");
    expect(sure.text).to.include("nicht rückgängig");
    expect((await client.tap(sure, "Ja, löschen")).text).to.include("sind gelöscht");
    expect((await client.tap(sure, "Ja, löschen")).text).to.include("nichts mehr gespeichert");
    expect(JSON.stringify(await at.store.list("bodies", group, "", 50))).to.not.include("für alle Ämter");
  });
});

describe("legitimation", () => {
  const ask = (person: string, seen = 0) => ({ verb: "composition.ask", body: group, person, seen });

  it("goes to the deputy mayor of the division, the mayor for the mayor's own, the staff council for its seat", async () => {
    const at = house();
    for (const [person, who] of [
      ["stg-kultur", "bm-kultur"],
      ["stg-ob", mayor],
      ["stg-gpr", "gpr-vorsitz"],
    ] as const) {
      const asked = await at.client(office).send(ask(person));
      expect(asked.text).to.include("ist angefragt bei");
      expect(asked.reply.news).to.equal(true);
      const view = await at.view("steuerungsgruppe");
      const news = newsOf(view, plan.timeZone, date("2026-06-02"));
      expect(news.find((each) => each.person === person)).to.deep.include({
        kind: "legitimationAsked",
        of: [who],
        askedBy: office,
      });
      const mine = await at.client(who).send({ verb: "legitimations" });
      expect(mine.titles).to.deep.equal(["Bestätigen", "Ablehnen"]);
      expect(mine.text).to.include("Abschnitt 1.2");
      const done = await at.client(who).tap(mine, "Bestätigen");
      expect(done.text).to.include("Vielen Dank").and.include("bestätigt am 2. Juni 2026");
      expect(await at.codes(group, person)).to.not.include.members(["legitimationMissing"]);
    }
    expect((await at.client("bm-kultur").send({ verb: "legitimations" })).text).to.include(
      "wartet zurzeit keine",
    );
  });

  it("asked twice asks once; confirmed twice confirms once; an old card changes nothing", async () => {
    const at = house();
    expect((await at.client(office).send(ask("stg-kultur"))).text).to.include("ist angefragt");
    for (const person of [office, chair, deputy]) {
      const again = await at.client(person).send(ask("stg-kultur"));
      expect(again.text).to.include("schon angefragt").and.include("Leitung Geschäftsbereich Kultur");
      expect(again.reply.news).to.equal(undefined);
    }
    const client = at.client("bm-kultur");
    const card = await client.send({ verb: "legitimations" });
    await client.tap(card, "Bestätigen");
    const twice = await client.tap(card, "Bestätigen");
    expect(twice.text).to.include("schon entschieden");
    expect((await client.tap(card, "Ablehnen")).text).to.include("schon entschieden");
    const late = { ...card.data("Bestätigen"), granted: false };
    expect((await client.send(late, { reason: "zu spät" })).text).to.include("schon entschieden");
    expect((await at.client(office).send(ask("stg-kultur"))).text).to.include("schon bestätigt");
    expect((await at.composition.history(group)).map(({ what }) => what)).to.deep.equal([
      "legitimationAsked",
      "legitimationConfirmed",
    ]);
  });

  it("is declined for a reason, thought over again, and can be asked again", async () => {
    const at = house();
    await at.client(office).send(ask("stg-kultur"));
    const client = at.client("bm-kultur");
    const form = await client.tap(await client.send({ verb: "legitimations" }), "Ablehnen");
    const empty = await client.tap(form, "Ablehnen", { reason: " " });
    expect(empty.text).to.include("Diese Angabe fehlt");
    const declined = await client.tap(empty, "Ablehnen", { reason: "Wechselt das Amt." });
    expect(declined.text).to.include("abgelehnt am 2. Juni 2026: Wechselt das Amt.");
    const card = await at.client(office).open(group);
    expect(card.text).to.include("Verstoß").and.include("wurde am 2. Juni 2026 abgelehnt");
    // The button of before the decision does not ask again; the one on the new card does.
    expect((await at.client(office).send(ask("stg-kultur"))).text).to.include("Inzwischen wurde entschieden");
    const after = await client.tap(declined, "Doch bestätigen");
    expect(after.text).to.include("Vielen Dank");
    const back = await client.tap(after, "Doch ablehnen");
    await client.tap(back, "Ablehnen", { reason: "Doch nicht." });
    expect(
      (await at.client(office).tap(await at.client(office).open(group), "Erneut anfragen")).text,
    ).to.include("ist angefragt");
    expect(await at.codes(group, "stg-kultur")).to.include("legitimationWaiting");
    const history = await at.client(office).send({ verb: "composition.history", body: group });
    expect(history.text).to.include("Wechselt das Amt.").and.include("Leitung Geschäftsbereich Kultur");
  });

  it("is decided by nobody else, and by whoever holds the post on the day", async () => {
    const at = house();
    await at.client(office).send(ask("stg-kultur"));
    const card = await at.client("bm-kultur").send({ verb: "legitimations" });
    for (const person of [office, chair, mayor, "bm-soziales", "stg-kultur", reporter])
      expect((await at.client(person).send(card.data("Bestätigen"))).text, person)
        .to.include("entscheiden andere")
        .and.include("Leitung Geschäftsbereich Kultur");
    at.roster((roster) => ({
      ...roster,
      posts: roster.posts.map((post) =>
        post.role === "deputyMayor" && post.of === "gb-kultur" ? { ...post, person: "bm-soziales" } : post,
      ),
    }));
    expect((await at.client("bm-kultur").send(card.data("Bestätigen"))).text).to.match(
      /entscheiden andere|nur die Stadtverwaltung/,
    );
    expect((await at.client("bm-soziales").send({ verb: "legitimations" })).titles).to.include("Bestätigen");
  });

  it("falls away with the seat: somebody who has left, or represents another division", async () => {
    const at = house();
    await at.client(office).send(ask("stg-kultur"));
    const card = await at.client("bm-kultur").send({ verb: "legitimations" });
    at.roster((roster) => ({
      ...roster,
      posts: roster.posts.map((post) =>
        post.person === "stg-kultur" ? { ...post, for: "gb-soziales" } : post,
      ),
    }));
    expect((await at.client("bm-kultur").send(card.data("Bestätigen"))).text).to.include(
      "nicht mehr gebraucht",
    );
    expect(await at.codes(group, "stg-kultur")).to.include("legitimationMissing");
    at.roster((roster) => ({
      ...roster,
      posts: roster.posts.filter(({ person }) => person !== "stg-kultur"),
    }));
    expect((await at.client("bm-kultur").send(card.data("Bestätigen"))).text).to.include(
      "nicht mehr gebraucht",
    );
    expect((await at.client(office).send(ask("stg-kultur"))).text).to.include("keine Legitimation nötig");
    expect((await at.client(office).send({ ...ask(volunteer), body: "fag-sprache" })).text).to.include(
      "keine Legitimation nötig",
    );
  });

  it("has nobody to be asked of where the roster names nobody", async () => {
    const at = house((roster) => ({ ...roster, posts: roster.posts.filter(({ role }) => role !== "mayor") }));
    expect((await at.client(office).send(ask("stg-ob"))).text).to.include(
      "niemand, der diese Person legitimieren kann",
    );
    expect(await at.store.list("bodies", group, "", 10)).to.deep.equal([]);
  });

  it("nobody legitimises themselves while somebody else can", async () => {
    const at = house((roster) => ({
      ...roster,
      posts: [
        ...roster.posts.map((post) =>
          post.person === "stg-gpr" ? { ...post, person: "gpr-vorsitz" } : post,
        ),
        { person: "stg-gpr", role: "deputyHead" as const, of: "gesamtpersonalrat" },
      ],
    }));
    const member = (await at.view(group)).people.find(({ person }) => person === "gpr-vorsitz");
    expect(member?.legitimators).to.deep.equal(["stg-gpr"]);
  });

  it("of several is decided one after another", async () => {
    const at = house((roster) => ({
      ...roster,
      posts: roster.posts.map((post) =>
        post.role === "deputyMayor" && post.of === "gb-kultur" ? { ...post, person: "bm-soziales" } : post,
      ),
    }));
    await at.client(office).send(ask("stg-kultur"));
    await at.client(office).send(ask("stg-soziales"));
    const client = at.client("bm-soziales");
    expect((await client.send({ verb: "composition" })).titles).to.include("Legitimation (2)");
    const list = await client.send({ verb: "legitimations" });
    expect(list.titles).to.have.length(2);
    const first = await client.tap(await client.send(list.data(String(list.titles[0]))), "Bestätigen");
    expect((await client.tap(first, "Weiter zur nächsten")).titles).to.deep.equal(["Bestätigen", "Ablehnen"]);
  });
});

describe("chair and networks", () => {
  it("the office and the mayor's side record what authorises the chair", async () => {
    const at = house();
    expect(await at.codes(group, chair)).to.deep.equal(["authorisationMissing"]);
    const client = at.client("referat-ob");
    const form = await client.tap(await client.open(group), "Bevollmächtigung");
    expect((await client.tap(form, "Speichern", { on: "2026-06-03", reference: "" })).text)
      .to.include("liegt in der Zukunft")
      .and.include("Diese Angabe fehlt");
    expect((await client.tap(form, "Speichern", { on: "2026-06-01", reference: "OB-3" })).text).to.include(
      "ist eingetragen",
    );
    expect((await client.tap(form, "Speichern", { on: "2026-06-01", reference: "OB-3" })).text).to.include(
      "schon so",
    );
    expect((await client.tap(form, "Speichern", { on: "2026-06-01", reference: "OB-4" })).text).to.include(
      "Inzwischen",
    );
    expect(await at.codes(group, chair)).to.deep.equal([]);
    const nobody = { verb: "composition.chair.save", body: group, person: "stg-kultur", seen: 0 };
    expect((await client.send(nobody, { on: "2026-06-01", reference: "x" })).text).to.include(
      "keinen solchen Platz",
    );
  });

  it("networks are recorded once for a body that the plan asks it of", async () => {
    const at = house();
    const client = at.client("fag-kultur-leitung");
    const form = await client.tap(await client.open("fag-kultur"), "Bestehende Netzwerke");
    const typed = { names: "Netzwerk Kultur\nRunde der Träger", on: "2025-12-01" };
    expect((await client.tap(form, "Speichern", { names: "", on: "gestern" })).text).to.include("kein Datum");
    expect((await client.tap(form, "Speichern", typed)).text).to.include("sind eingetragen");
    expect((await client.tap(form, "Speichern", typed)).text).to.include("schon so");
    expect((await client.tap(form, "Speichern", { ...typed, names: "anders" })).text).to.include(
      "Inzwischen",
    );
    expect((await client.open("fag-kultur")).text).to.include("betrachtet am 1. Dezember 2025");
    expect((await at.client(office).send({ verb: "composition.networks", body: group })).text).to.include(
      "verlangt der Plan das nicht",
    );
  });
});

describe("what ends is news before it ends", () => {
  it("for office and lead, 60 days before", async () => {
    const at = house((roster) => ({
      ...roster,
      posts: roster.posts.map((post) =>
        post.person === "stg-kultur" ? { ...post, to: date("2026-07-31") } : post,
      ),
    }));
    const { messagesOf } = await import("../../../src/reminders/news-messages.ts");
    const { compositionNews } = await import("../../../src/reminders/sources/bodies.ts");
    const newsOn = async (on: string) => {
      const view = await at.composition.look(
        organisationIn(at.directory(), "steuerungsgruppe"),
        at.directory(),
        date(on),
      );
      return compositionNews(view, plan, at.directory(), date(on));
    };
    const kinds = async (on: string) => (await newsOn(on)).map(({ kind }) => kind);
    const ids = async (on: string, hour: number) => {
      const from = { area: "bodies", pk: "steuerungsgruppe" } as const;
      const now = instantOf(date(on), hour, plan.timeZone);
      return messagesOf(await newsOn(on), from, now).map(({ id }) => id);
    };
    expect(await ids("2026-06-01", 7), "before the morning").to.deep.equal([]);
    const first = await ids("2026-06-01", 8);
    expect(first)
      .to.have.length(3)
      .and.include("seatEnding:steuerungsgruppe:stg-kultur:2026-07-31:beauftragte");
    for (const on of ["2026-06-02", "2026-07-10", "2026-07-31"])
      expect(await ids(on, 3), "one occasion until it ends").to.deep.equal(first);
    expect(await kinds("2026-05-31")).to.deep.equal([]);
    expect(await kinds("2026-06-01")).to.deep.equal(["seatEnding"]);
    expect(await kinds("2026-07-31")).to.deep.equal(["seatEnding"]);
    expect(await kinds("2026-08-01")).to.deep.equal([]);
  });
});

describe("another city", () => {
  it("is checked by the same code", async () => {
    const { readPlan } = await import("../../../src/read-plan.ts");
    const { readRosterFolder } = await import("../../../src/roster-files.ts");
    const lindenau = await readPlan("plans/lindenau-klima-2025/plan.yaml");
    const read = readRosterFolder("plans/lindenau-klima-2025/sample-roster", lindenau.plan, "de");
    if (!read.ok) throw new Error(read.problems.join("\n"));
    const directory = makeDirectory(read.roster);
    const clock = { now: () => instantOf(date("2026-06-02"), 9, "Europe/Berlin") };
    const store = openSqliteStore(":memory:");
    const composition = makeComposition({ store, clock, plan: lindenau.plan });
    const roster = makeRosterBook({ store, clock, refreshMs: 0 });
    const appointing = makeAppointing({ store, clock, plan: lindenau.plan, roster });
    const handle = makeCompositionRequests({ composition, appointing, lookup: lindenau });
    const caller = (id: string) => ({
      person: directory.person(id),
      language: "de" as const,
      today: date("2026-06-02"),
      directory,
      conversation: "a:1",
    });
    const open = async (body: string) =>
      seen(await handle({ verb: "composition.open", body, inputs: {} }, caller("klimaschutzmanagerin")));
    expect((await open("klimarat")).text)
      .to.include("Bürgerschaft")
      .and.include("Das Auswahlverfahren ist nicht eingetragen.");
    const round = await composition.look(organisationIn(directory, "klimarunde"), directory);
    expect(new Set(round.findings.map(({ code }) => code))).to.deep.equal(new Set(["mandateMissing"]));
    expect((await open("klimarunde")).text).to.include("Stadtwerke");
  });
});
