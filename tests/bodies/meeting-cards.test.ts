import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { makeComposition } from "../../src/bodies/composition/use-cases.ts";
import { makeBodies } from "../../src/bodies/use-cases.ts";
import type { Language } from "../../src/plan/schema.ts";
import { makeDirectory } from "../../src/people/directory.ts";
import { readPlan } from "../../src/read-plan.ts";
import { readRosterFolder } from "../../src/roster-files.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { bodiesNamed } from "../../src/teams/bot/bodies-named.ts";
import { makeMeetingRequests } from "../../src/teams/bot/meeting-requests.ts";
import { inputPrefix, readButton } from "../../src/teams/bot/requests.ts";
import { date, dateAt, instantOf, type LocalDate } from "../../src/time/local-date.ts";
import { sampleCity } from "../support/city.ts";
import { seen, type Seen } from "../support/seen-card.ts";

const { lookup, directory, caller: callerOf } = await sampleCity();
const { plan } = lookup;

type Json = Record<string, unknown>;

function house(start: string, planned: readonly LocalDate[] = []) {
  let now = instantOf(date(start), 9, plan.timeZone);
  const store = openSqliteStore(":memory:");
  const clock = { now: () => now++ };
  const composition = makeComposition({ store, clock, plan });
  /** What the office typed about whether somebody may be named. */
  async function consents(person: string, consent: "yes" | "no" | "", on = start): Promise<void> {
    const at = workingGroup();
    const { revision = 0 } =
      (await composition.look(at, directory)).people.find((each) => each.person === person) ?? {};
    const which = { body: at, person, by: office };
    const typed = consent === "" ? {} : { consent, consentOn: on };
    expect((await composition.saveDetails(which, revision, typed, directory)).outcome).to.equal("recorded");
  }
  const bodies = makeBodies({
    store,
    plan,
    clock,
    plannedDays: () => Promise.resolve(planned),
  });
  const requests = makeMeetingRequests({ bodies, plan, markHeld: () => Promise.resolve() });
  const caller = (person: string, language: Language) =>
    callerOf(person, dateAt(now, plan.timeZone), language);

  /** A person with their client: what a card's button sends is what the handler gets. */
  function client(person: string, language: Language = "de") {
    async function send(data: Json, inputs: Json = {}): Promise<Seen> {
      const typed = Object.entries(inputs).map(([id, value]) => [inputPrefix + id, value] as const);
      const request = readButton({ ...data, ...Object.fromEntries(typed) });
      if (!request.verb.startsWith("meeting")) throw new Error(`${request.verb} is not for this handler`);
      type Request = Parameters<typeof requests.handle>[0];
      return seen(await requests.handle(request as Request, caller(person, language)));
    }
    return {
      send,
      tap: (from: Seen, title: string, inputs: Json = {}) => send(from.data(title), inputs),
      stand: async (text: string): Promise<Seen | undefined> => {
        const reply = await requests.standOf(text, caller(person, language));
        return reply && seen(reply);
      },
    };
  }
  return {
    bodies,
    composition,
    store,
    consents,
    client,
    moveTo: (day: string) => (now = instantOf(date(day), 9, plan.timeZone)),
  };
}

const office = "sachbearbeitung";
const lead = "fag-sprache-leitung";
const deputy = "fag-sprache-stellvertretung";
const chair = "beauftragte";
const member = "stg-kultur";
const volunteer = "fag-sprache-ehrenamt";
const mayor = "oberbuergermeisterin";
const reporter = "bericht-jugendamt";
const body = "fag-sprache";

describe("recording a meeting in one card", () => {
  it("asks a body with benches for each bench, one without for one number", async () => {
    const at = house("2026-11-24");
    const form = await at.client(lead).send({ verb: "meeting" });
    expect(Object.keys(form.values)).to.deep.equal([
      "date",
      "type",
      "count-city",
      "count-volunteers",
      "count-associationStaff",
      "count-authorities",
      "result",
      "minutes",
      "next",
    ]);
    expect(form.values).to.include({ date: "2026-11-24", type: "ordinary" });
    expect(form.text).to.include("Nur Zahlen, keine Namen.").and.include("Laut Personenliste heute: 3.");
    const other = await at.client(office).send({ verb: "meeting.form", body: "steuerungsgruppe" });
    expect(other.values).to.have.property("participants");
    expect(other.text).to.include("Laut Personenliste heute: 9.");
  });

  for (const [role, person] of [
    ["the lead", lead],
    ["the deputy", deputy],
    ["the office", office],
  ] as const)
    it(`${role} records with one tap: today, everybody`, async () => {
      const at = house("2026-11-24");
      const form = await at.client(person).send({ verb: "meeting.form", body });
      const done = await at.client(person).tap(form, "Heute, alle waren da", { result: "Einig." });
      expect(done.text)
        .to.include("Vielen Dank")
        .and.include("6 Personen (Stadtverwaltung 3, Migrantenvereine (Ehrenamt) 1")
        .and.include("Einig.")
        .and.include("1 von 2 Sitzungen im Jahr 2026, zuletzt am 24. November 2026");
      expect(done.data("Vorschlag eintragen")).to.deep.equal({ verb: "proposal", body });
      const again = await at.client(person).tap(form, "Heute, alle waren da");
      expect(again.text).to.include("schon eine Sitzung eingetragen").and.include("1 von 2");
    });

  it("with what was counted, result, minutes and next date", async () => {
    const at = house("2026-11-24");
    const form = await at.client(lead, "en").send({ verb: "meeting" });
    const inputs = {
      date: "2026-11-20",
      type: "joint",
      "count-city": "2",
      "count-volunteers": "0",
      result: "Zeile **eins**\nZeile zwei",
      minutes: "https://intern.example.org/p/1",
      next: "2027-01-15",
    };
    const done = await at.client(lead, "en").tap(form, "Record", inputs);
    expect(done.text)
      .to.include("joint meeting with another body")
      .and.include("2 persons (City administration 2, Migrant associations (volunteers) 0)")
      .and.include("15 January 2027");
    const list = await at.client(lead).send({ verb: "meeting.list", body, year: 2026 });
    const open = await at.client(lead).tap(list, "Öffnen");
    expect(open.text).to.include("https://intern.example.org/p/1").and.include("Zeile **eins**");
    expect(open.text, "who recorded it, the office sees").to.not.include("Sprache und Bildung, Leitung");
  });

  it("says at the field what is wrong and keeps what was typed; a planned one is sent to the right place", async () => {
    const at = house("2026-11-24");
    const form = await at.client(lead).send({ verb: "meeting" });
    const wrong = await at
      .client(lead)
      .tap(form, "Eintragen", { date: "2026-12-24", result: "Bleibt.", minutes: "intern" });
    expect(wrong.text)
      .to.include("liegt in der Zukunft")
      .and.include("geben Sie bitte unten als nächste Sitzung an")
      .and.include("mit https:// beginnt");
    expect(wrong.values).to.include({ result: "Bleibt.", date: "2026-12-24", minutes: "intern" });
    const founded = await at.client(lead).tap(wrong, "Eintragen", { date: "2025-12-31" });
    expect(founded.text).to.include("erst seit dem 1. Januar 2026");
  });

  it("asks when a meeting of that day is on record", async () => {
    const at = house("2026-11-24");
    const first = await at.client(lead).send({ verb: "meeting" });
    await at.client(lead).tap(first, "Eintragen", { date: "2026-11-24" });
    const form = await at.client(deputy).send({ verb: "meeting" });
    const asked = await at.client(deputy).tap(form, "Heute, alle waren da");
    expect(asked.text).to.include("schon eine Sitzung eingetragen. Ist es dieselbe");
    const done = await at
      .client(deputy)
      .tap(asked, "Als weitere Sitzung eintragen", { ...asked.values, date: "2026-11-24" });
    expect(done.text).to.include("2 von 2 Sitzungen");
  });

  it("tells a card of before kindly, and keeps what was typed into it", async () => {
    const at = house("2026-11-24");
    const key = randomUUID();
    const old = { verb: "meeting.save", body, key, another: false };
    const told = await at
      .client(lead)
      .send(old, { date: "2026-11-20", participants: "9", result: "Viel besprochen." });
    expect(told.text).to.include("Diese Karte ist älter als die jetzigen Fragen");
    expect(told.values).to.include({ date: "2026-11-20", result: "Viel besprochen." });
    const done = await at.client(lead).tap(told, "Eintragen", told.values);
    expect(done.text).to.include("Vielen Dank");
    expect((await at.client(lead).send(old, { date: "2026-11-20" })).text).to.include("schon eine Sitzung");
  });

  it("does not take yesterday's card for today", async () => {
    const at = house("2026-11-24");
    const form = await at.client(lead).send({ verb: "meeting" });
    at.moveTo("2026-11-25");
    const asked = await at.client(lead).tap(form, "Heute, alle waren da");
    expect(asked.text).to.include("Diese Karte ist vom 24. November 2026");
    expect(asked.values).to.include({ date: "2026-11-24" });
    expect((await at.bodies.look(steering(), 2026)).meetings).to.deep.equal([]);
  });

  it("is nobody else's", async () => {
    const at = house("2026-11-24");
    const save = { verb: "meeting.save", body, key: randomUUID(), form: 2 };
    const others = [reporter, volunteer, "fag-kultur-leitung", "bm-bildung", mayor, "stranger"];
    for (const person of others) {
      for (const data of [
        { verb: "meeting.form", body },
        save,
        { ...save, everybody: "2026-11-24" },
        { verb: "meeting.noNeed", body, quarter: "2026-Q4" },
        { verb: "meeting.minimum", body },
        { verb: "meeting.cancel.save", body, key: randomUUID(), on: "2026-11-01", seen: 1 },
      ])
        expect((await at.client(person).send(data, { date: "2026-11-20" })).text, person).to.include(
          "Das dürfen Sie hier nicht tun.",
        );
      expect((await at.client(person).send({ verb: "meeting" })).text).to.include(
        person === "fag-kultur-leitung" ? "Sitzung eintragen" : "Sie können keine Sitzung eintragen",
      );
    }
    for (const nobody of ["jugendamt", "integrationsbuero", "nichts"])
      expect((await at.client(office).send({ verb: "meeting.form", body: nobody })).text).to.include(
        "Das dürfen Sie hier nicht tun.",
      );
  });
});

describe("correcting and calling off in chat", () => {
  async function recorded(at: ReturnType<typeof house>, day: string) {
    const form = await at.client(lead).send({ verb: "meeting" });
    return at.client(lead).tap(form, "Eintragen", { date: day, "count-city": "2", result: "Alt." });
  }

  it("shows what is on record, asks for a reason, and leaves the old in the history", async () => {
    const at = house("2026-11-24");
    const receipt = await recorded(at, "2026-11-20");
    const form = await at.client(deputy).tap(receipt, "Berichtigen");
    expect(form.values).to.include({ date: "2026-11-20", "count-city": "2", result: "Alt." });
    const missing = await at
      .client(deputy)
      .tap(form, "Berichtigung speichern", { ...form.values, date: "2026-11-19" });
    expect(missing.text).to.include("Bitte geben Sie einen Grund an.");
    const inputs = { ...form.values, date: "2026-11-19", result: "Neu.", reason: "Falscher Tag" };
    const done = await at.client(deputy).tap(missing, "Berichtigung speichern", inputs);
    expect(done.text).to.include("Die Sitzung ist berichtigt.").and.include("19. November 2026");
    expect((await at.client(deputy).tap(missing, "Berichtigung speichern", inputs)).text).to.include(
      "war schon so eingetragen",
    );
    const late = await at
      .client(lead)
      .tap(form, "Berichtigung speichern", { ...inputs, result: "Ganz anders." });
    expect(late.reply.leaveCard).to.include("Inzwischen hat jemand diese Sitzung geändert.");
    expect(late.text).to.include("Neu.");
    const history = await at.client(office).send({ verb: "meeting.history", body });
    expect(history.text)
      .to.include("Sitzung vom 19. November 2026 berichtigt. Falscher Tag. vorher: 20. November 2026")
      .and.include("Alt.");
    const unnamed = await at.client(volunteer).send({ verb: "meeting.history", body });
    expect(unnamed.text)
      .to.include("Falscher Tag")
      .and.not.match(/Stellvertretung/);
  });

  it("calls off with a reason; old cards say so", async () => {
    const at = house("2026-11-24");
    const receipt = await recorded(at, "2026-11-20");
    const list = await at
      .client(lead)
      .tap(await at.client(lead).tap(receipt, "Stand ansehen"), "Sitzungen 2026");
    const open = await at.client(lead).tap(list, "Öffnen");
    const form = await at.client(lead).tap(open, "Streichen");
    expect((await at.client(lead).tap(form, "Sitzung streichen")).text).to.include(
      "Bitte geben Sie einen Grund an.",
    );
    const done = await at.client(lead).tap(form, "Sitzung streichen", { reason: "Doppelt" });
    expect(done.text).to.include("Die Sitzung ist gestrichen.").and.include("0 von 2");
    expect((await at.client(lead).tap(form, "Sitzung streichen", { reason: "x" })).text).to.include(
      "war schon gestrichen",
    );
    for (const button of ["Berichtigen", "Streichen"])
      expect((await at.client(deputy).tap(open, button)).text).to.include("war schon gestrichen");
    const shown = await at.client(lead).send({ verb: "meeting.list", body, year: 2026 });
    expect(shown.text).to.include("Gestrichen").and.include("keine Sitzung eingetragen");
    const data = open.data("Berichtigen");
    expect((await at.client(lead).send({ ...data, key: randomUUID() })).text).to.include(
      "finde ich nicht mehr",
    );
  });
});

describe("a body's year in chat", () => {
  const cells = (shown: Seen): string[] => {
    const found = [...shown.text.matchAll(/"width":1.*?"text":"([^"]*)".*?"text":"([^"]*)"/g)];
    return found.map(([, name, mark]) => `${String(name)} ${String(mark)}`);
  };

  it("shows the picture first: held, planned, no need, today", async () => {
    const at = house("2026-08-11", [date("2026-11-05")]);
    for (const day of ["2026-03-02", "2026-03-20", "2026-05-04"]) {
      const form = await at.client(office).send({ verb: "meeting.form", body });
      await at.client(office).tap(form, "Eintragen", { date: day });
    }
    const before = await at.client(lead).send({ verb: "meeting.year", body });
    await at.client(lead).tap(before, "Kein Bedarf im 3. Quartal");
    const shown = await at.client(lead).send({ verb: "meeting.year", body });
    expect(cells(shown)).to.deep.equal([
      "Jan ·",
      "Feb ·",
      "März ●●",
      "Apr ·",
      "Mai ●",
      "Juni ·",
      "Juli –",
      "Aug –",
      "Sep –",
      "Okt ·",
      "Nov ○",
      "Dez ·",
    ]);
    const [now] = /"text":"([^"]*)"[^}]*"underline":true/.exec(shown.text)?.slice(1) ?? [];
    expect(now, "this month is underlined").to.equal("Aug");
    expect(shown.reply.card.summary)
      .to.include("Stand: Facharbeitsgruppe Sprache und Bildung. 3 von 2")
      .and.include("Getagt: 2. März 2026, 20. März 2026 und 4. Mai 2026.")
      .and.include("Vorgesehen: 5. November 2026.")
      .and.include("Kein Bedarf: 3. Quartal.")
      .and.include("Heute ist der 11. August 2026.");
    expect(shown.titles).to.include("Doch Bedarf im 3. Quartal").and.not.include("Kein Bedarf im 3. Quartal");
  });

  it("tells early hints as what they are, and a miss only when the year is over", async () => {
    const at = house("2026-12-10");
    const now = await at.client(lead).send({ verb: "meeting.year", body });
    expect(now.text)
      .to.include("Früher Hinweis: Das Jahr geht zu Ende")
      .and.include("fehlen 2 Sitzungen")
      .and.not.include("weniger Sitzungen");
    at.moveTo("2027-01-10");
    const last = await at.client(lead).send({ verb: "meeting.year", body, year: 2026 });
    expect(last.text)
      .to.include("gab es weniger Sitzungen, als der Plan verlangt")
      .and.not.include("Früher Hinweis");
    expect(last.titles).to.include("Jahr 2027");
  });

  it("offers each what they may do", async () => {
    const at = house("2026-11-24");
    const titles = async (person: string, which = body) =>
      (await at.client(person).send({ verb: "meeting.year", body: which })).titles;
    const all = ["Sitzungen 2026", "Jahr 2025", "Verlauf", "Alle Gremien"];
    for (const person of [volunteer, mayor]) expect(await titles(person), person).to.deep.equal(all);
    expect(await titles(member, "steuerungsgruppe")).to.deep.equal(all);
    for (const person of [lead, deputy])
      expect(await titles(person), person).to.deep.equal([
        "Sitzung eintragen",
        "Kein Bedarf im 4. Quartal",
        ...all,
      ]);
    expect(await titles(office))
      .to.include("Mindestzahl ändern")
      .and.include("Kein Bedarf im 4. Quartal");
    const fixed = await titles(chair, "steuerungsgruppe");
    expect(fixed).to.include("Sitzung eintragen").and.not.include("Mindestzahl ändern");
    for (const person of [reporter, "fag-kultur-leitung", "bm-bildung", "stranger"])
      expect((await at.client(person).send({ verb: "meeting.year", body })).text, person).to.include(
        "Das dürfen Sie hier nicht tun.",
      );
  });

  it("no need is recorded in one tap and taken back; an old card says that its quarter is over", async () => {
    const at = house("2026-09-30");
    const shown = await at.client(deputy).send({ verb: "meeting.year", body });
    const said = await at.client(deputy).tap(shown, "Kein Bedarf im 3. Quartal");
    expect(said.text)
      .to.include("Eingetragen: kein Bedarf im 3. Quartal 2026.")
      .and.include("bleibt bestehen");
    expect((await at.client(lead).tap(shown, "Kein Bedarf im 3. Quartal")).text).to.include(
      "schon eingetragen",
    );
    expect((await at.client(lead).tap(said, "Doch Bedarf im 3. Quartal")).text).to.include("Zurückgenommen");
    expect((await at.client(lead).tap(said, "Doch Bedarf im 3. Quartal")).text).to.include("Zurückgenommen");
    at.moveTo("2026-10-01");
    const late = await at.client(lead).tap(shown, "Kein Bedarf im 3. Quartal");
    expect(late.text).to.include("Quartal, das vorbei ist").and.include("Jetzt läuft das 4. Quartal 2026");
    expect((await at.client(lead).tap(late, "Kein Bedarf im 4. Quartal")).text).to.include(
      "kein Bedarf im 4. Quartal 2026",
    );
    const fixed = { verb: "meeting.noNeed", body: "steuerungsgruppe", quarter: "2026-Q4" };
    expect((await at.client(chair).send(fixed)).text).to.include("eine feste Zahl");
  });

  it("the office sets another minimum, with a reason; nobody else does", async () => {
    const at = house("2026-11-24");
    expect((await at.client(lead).send({ verb: "meeting.minimum", body })).text).to.include(
      "Die Mindestzahl legt nur das koordinierende Büro fest.",
    );
    const form = await at.client(office).send({ verb: "meeting.minimum", body });
    expect(form.values).to.include({ atLeast: "2" });
    const wrong = await at.client(office).tap(form, "Festlegen", { atLeast: "viele" });
    expect(wrong.text).to.include("ganze Zahl von 1 bis 24").and.include("Bitte geben Sie einen Grund an.");
    const inputs = { atLeast: "4", reason: "Viel zu tun" };
    expect((await at.client(office).tap(form, "Festlegen", inputs)).text).to.include("mindestens 4 im Jahr");
    expect((await at.client(office).tap(form, "Festlegen", inputs)).text).to.include("galt schon");
    const late = await at.client(chair).tap(form, "Festlegen", { atLeast: "3", reason: "x" });
    expect(late.text).to.include("Inzwischen wurde eine andere Zahl festgelegt").and.include("Viel zu tun");
    const shown = await at.client(volunteer).send({ verb: "meeting.year", body });
    expect(shown.text)
      .to.include("0 von 4")
      .and.include("mindestens 4 Sitzungen im Jahr festgelegt: Viel zu tun");
    const fixed = { verb: "meeting.minimum", body: "steuerungsgruppe" };
    expect((await at.client(office).send(fixed)).text).to.include("eine feste Zahl");
  });

  it("stays a card that Teams takes, however much was recorded", async () => {
    const at = house("2026-11-24");
    for (let index = 0; index < 40; index++)
      await at.bodies.record(
        { body: steering(), by: chair, key: randomUUID(), another: true },
        {
          date: `2026-0${String(1 + (index % 9))}-0${String(1 + (index % 7))}`,
          result: "x".repeat(1000),
          minutes: `https://intern.example.org/${"y".repeat(450)}`,
        },
        directory,
      );
    for (const verb of ["meeting.year", "meeting.list", "meeting.history"])
      await at.client(office).send({ verb, body: "steuerungsgruppe", year: 2026 });
    const list = await at.client(office).send({ verb: "meeting.list", body: "steuerungsgruppe", year: 2026 });
    await at.client(office).tap(await at.client(office).tap(list, "Öffnen"), "Berichtigen");
  });
});

describe("naming who was there", () => {
  const name = (id: string): string => directory.person(id)?.name ?? id;

  it("is offered only for members who agreed, and shown to those who see the register", async () => {
    const at = house("2026-11-24");
    const before = await at.client(lead).send({ verb: "meeting" });
    expect(before.values, "nobody agreed").to.not.have.property("names");
    await at.consents(deputy, "yes");
    await at.consents(volunteer, "no");
    const form = await at.client(lead).send({ verb: "meeting" });
    expect(form.text).to.include(name(deputy)).and.not.include(name(volunteer));
    const done = await at.client(lead).tap(form, "Eintragen", { ...form.values, names: deputy });
    expect(done.text).to.include("Mit Namen").and.include(name(deputy));
    const list = await at.client(volunteer).send({ verb: "meeting.list", body, year: 2026 });
    expect((await at.client(volunteer).tap(list, "Öffnen")).text).to.include(name(deputy));
    const english = await at.client(lead, "en").tap(list, "Öffnen");
    expect(english.text).to.include("By name").and.include(name(deputy));
  });

  it("takes all who agreed with the one tap for everybody", async () => {
    const at = house("2026-11-24");
    await at.consents(deputy, "yes");
    await at.consents(volunteer, "yes");
    const form = await at.client(lead).send({ verb: "meeting" });
    const done = await at.client(lead).tap(form, "Heute, alle waren da", form.values);
    expect(done.text).to.include(name(deputy)).and.include(name(volunteer));
  });

  it("refuses whom a card adds by itself, and who did not sit there on that day, and keeps nothing", async () => {
    const at = house("2026-11-24");
    await at.consents(deputy, "yes");
    await at.consents(volunteer, "no");
    const form = await at.client(lead).send({ verb: "meeting" });
    const refused = await at
      .client(lead)
      .tap(form, "Eintragen", { ...form.values, names: `${deputy},${volunteer},nobody` });
    expect(refused.text)
      .to.include("nur Mitglieder, die zugestimmt haben")
      .and.include(`Das gilt nicht für: ${name(volunteer)}.`)
      .and.not.include("nobody");
    expect((await at.bodies.look(workingGroup(), 2026)).meetings).to.deep.equal([]);
    await at.consents(deputy, "no");
    const gone = await at.client(lead).tap(form, "Eintragen", { ...form.values, names: deputy });
    expect(gone.text, "also where there is no such field any more").to.include(
      `Das gilt nicht für: ${name(deputy)}`,
    );
  });

  it("is corrected, with a reason, and stands in no history", async () => {
    const at = house("2026-11-24");
    await at.consents(deputy, "yes");
    await at.consents(volunteer, "yes");
    const form = await at.client(lead).send({ verb: "meeting" });
    const done = await at.client(lead).tap(form, "Eintragen", { ...form.values, names: deputy });
    const correction = await at.client(lead).tap(done, "Berichtigen");
    expect(correction.values["names"]).to.equal(deputy);
    const typed = { ...correction.values, names: volunteer, reason: "Verwechselt" };
    const corrected = await at.client(lead).tap(correction, "Berichtigung speichern", typed);
    expect(corrected.text).to.include(name(volunteer)).and.not.include(name(deputy));
    const again = await at.client(lead).tap(corrected, "Berichtigen");
    const same = { ...again.values, reason: "nichts" };
    expect((await at.client(lead).tap(again, "Berichtigung speichern", same)).text).to.include(
      "schon so eingetragen",
    );
    // Cards of before do not ask: then nobody is taken away.
    const data = again.data("Berichtigung speichern");
    delete data["names"];
    const old = await at.client(lead).send(data, { ...again.values, names: "", result: "Neu", reason: "x" });
    expect(old.text).to.include("Neu").and.include(name(volunteer));
    const entries = await at.store.list("bodies", body, "audit:", 100);
    const about = entries.filter((each) => String(each.body["what"]).startsWith("meeting"));
    expect(about).to.have.length(3);
    expect(JSON.stringify(about.map((each) => ({ ...each.body, by: "" })))).to.not.match(
      new RegExp(`${deputy}|${volunteer}`),
    );
  });

  it("ends with the consent, and comes back with no later one", async () => {
    const at = house("2026-11-24");
    await at.consents(deputy, "yes");
    const form = await at.client(lead).send({ verb: "meeting" });
    const done = await at.client(lead).tap(form, "Eintragen", { ...form.values, names: deputy });
    const open = done.data("Berichtigen");
    for (const consent of ["no", "yes"] as const) {
      await at.consents(deputy, consent);
      const seenNow = await at.client(lead).send({ ...open, verb: "meeting.open" });
      expect(seenNow.text).to.not.include(name(deputy));
    }
    const kept = await at.store.list("bodies", body, "detail:", 100);
    expect(JSON.stringify(kept)).to.not.include("attended");
  });

  it("stays when the day of the consent is mended, or something else about the person", async () => {
    const at = house("2026-11-24");
    await at.consents(deputy, "yes");
    const form = await at.client(lead).send({ verb: "meeting" });
    await at.client(lead).tap(form, "Eintragen", { ...form.values, names: deputy });
    await at.consents(deputy, "yes", "2026-11-20");
    const list = await at.client(lead).send({ verb: "meeting.list", body, year: 2026 });
    expect((await at.client(lead).tap(list, "Öffnen")).text).to.include(name(deputy));
  });
});

describe("the bodies of another city", () => {
  it("have their own benches, kinds and numbers", async () => {
    const { plan: other } = await readPlan("plans/lindenau-klima-2025/plan.yaml");
    const read = readRosterFolder("plans/lindenau-klima-2025/sample-roster", other, "de");
    if (!read.ok) throw new Error(read.problems.join());
    const roster = makeDirectory(read.roster);
    const today = date("2026-07-01");
    const clock = { now: () => instantOf(today, 9, other.timeZone) };
    const bodies = makeBodies({ store: openSqliteStore(":memory:"), plan: other, clock });
    const { handle } = makeMeetingRequests({ bodies, plan: other, markHeld: () => Promise.resolve() });
    for (const kind of ["climateCouncil", "officesRound"]) {
      const [of] = roster.organisationsOf([kind], today);
      const [held] = of ? roster.holders(of.id, ["lead"], today) : [];
      if (!of || !held) throw new Error(`nobody leads a ${kind}`);
      const who = {
        person: held.person,
        language: "de" as const,
        today,
        directory: roster,
        conversation: "a",
      };
      const send = async (data: Json) =>
        seen(await handle(readButton(data) as Parameters<typeof handle>[0], who));
      const form = await send({ verb: "meeting.form", body: of.id });
      expect(form.text.includes("Welche Art von Sitzung?")).to.equal(kind === "climateCouncil");
      expect(form.text.includes("Teilgenommen: Wissenschaft")).to.equal(kind === "climateCouncil");
      const done = await send(form.data("Heute, alle waren da"));
      expect(done.text).to.include(kind === "climateCouncil" ? "1 von 4 Sitzungen" : "1 von 6 Sitzungen");
      const year = await send({ verb: "meeting.year", body: of.id });
      expect(year.text).to.include("Juli").and.include("●").and.include("Früher Hinweis");
      expect(year.titles).to.not.include("Kein Bedarf im 3. Quartal");
    }
  });
});

describe("a line that asks for the state of a body", () => {
  const named = (text: string): string[] =>
    bodiesNamed(text, callerOf(office, "2026-11-24"), plan).map(({ id }) => id);
  const groups = ["fag-sprache", "fag-arbeit", "fag-soziales", "fag-kultur"];
  it("finds it by its name, a word of it, its field, or the plan's words for it", () => {
    for (const text of [
      "Stand Steuerungsgruppe",
      "stand der Steuerungsgruppe?",
      "Status of the steering group",
      "Stand Lenkungskreis",
      "stand StG",
    ])
      expect(named(text), text).to.deep.equal(["steuerungsgruppe"]);
    expect(named("Stand Kultur")).to.deep.equal(["fag-kultur"]);
    expect(named("Stand Sprache und Bildung")).to.deep.equal(["fag-sprache"]);
    for (const text of [
      "Stand Facharbeitsgruppen",
      "Stand Facharbeitsgruppe",
      "status working groups",
      "Stand FAG",
    ])
      expect(named(text), text).to.deep.equal(groups);
  });
  it("leaves other questions to the plan", () => {
    for (const text of [
      "Stand",
      "Stand der Umsetzung",
      "Stand 2009",
      "Wie ist der Stand der Steuerungsgruppe?",
      "Standesamt Steuerungsgruppe",
      "Stand Fac",
      "Stand $(x).*",
    ])
      expect(named(text), text).to.deep.equal([]);
  });
  it("is answered with the picture, by right; several with a choice", async () => {
    const at = house("2026-11-24");
    expect((await at.client(chair).stand("Stand Steuerungsgruppe"))?.text).to.include(
      "Stand: Steuerungsgruppe",
    );
    expect(await at.client(reporter).stand("Stand Steuerungsgruppe")).to.equal(undefined);
    const choice = await at.client(office).stand("Stand Facharbeitsgruppe");
    expect(choice?.titles).to.have.length(4);
    expect((await at.client(lead).stand("Stand Facharbeitsgruppe"))?.text, "only one is theirs").to.include(
      "Stand: Facharbeitsgruppe Sprache",
    );
  });
});

function workingGroup() {
  const found = directory.organisation(body);
  if (!found) throw new Error(`${body} is not in the sample`);
  return found;
}

function steering() {
  const found = callerOf(office, "2026-11-24").directory.organisation("steuerungsgruppe");
  if (!found) throw new Error("no steering group");
  return found;
}
