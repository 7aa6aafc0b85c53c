import { expect } from "chai";
import type { PersonClient, Shown } from "../support/person.ts";
import { startTryCity, type TryCity } from "../support/try-city.ts";

/** The whole program on loopback: from the sample city's gaps to a complete steering group. */
describe("who sits in the steering group, over the protocol", () => {
  let city: TryCity;
  const tuesday = Date.parse("2026-11-24T10:00:00Z");
  const person = (id: string): PersonClient => city.person(id);

  beforeEach(async () => {
    city = await startTryCity(() => tuesday);
  });
  afterEach(() => city.close());

  const group = "Steuerungsgruppe";
  async function open(who: PersonClient): Promise<Shown> {
    return who.tap(await who.say("Besetzung"), "Öffnen");
  }
  /** The message that somebody gets without having asked. */
  async function message(who: PersonClient, title: string): Promise<Shown> {
    for (let waited = 0; waited < 8000; waited += 50) {
      const found = who.received().findLast(({ text }) => text.includes(title));
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`no message ${title}`);
  }

  it("changes in the chat: somebody is appointed, holds the rights of the place, and is taken out again", async () => {
    const office = person("sachbearbeitung");
    const lead = person("fag-sprache-leitung");
    const body = "fag-sprache";
    const data = { verb: "composition.appoint", body };
    const press = async (who: PersonClient, more: Record<string, unknown>): Promise<Shown> => {
      const answered = await who.invoke("adaptiveCard/action", { action: { data: { ...data, ...more } } });
      const card = answered.body["value"] as Record<string, unknown>;
      return { card, text: JSON.stringify(card) };
    };
    for (const id of ["bm-bildung", "bericht-jugendamt", "stranger"])
      expect((await press(person(id), {})).text, id).to.not.include("Jemanden berufen");
    const form = await press(lead, {});
    expect(form.text).to.include("Jemanden berufen").and.include("Stadtverwaltung");
    expect((await lead.tap(form, "Berufen", { person: "Niemand" })).text).to.include(
      "nicht in der Personenliste",
    );
    expect(
      (
        await lead.tap(form, "Berufen", {
          person: "bericht-jugendamt@stadt.example",
          role: "mayor",
          place: "bench:city",
        })
      ).text,
    ).to.include("Bitte wählen Sie Mitglied, Leitung oder Stellvertretung.");
    expect(
      (
        await lead.tap(form, "Berufen", {
          person: "bericht-jugendamt@stadt.example",
          role: "member",
          place: "bench:x",
        })
      ).text,
    ).to.include("Bitte wählen Sie einen Platz aus der Liste.");
    const typed = { person: "bericht-jugendamt@stadt.example", role: "deputy", place: "bench:city" };
    expect((await lead.tap(form, "Berufen", typed)).text).to.include("Berichtsperson Jugendamt ist berufen.");
    expect((await lead.tap(form, "Berufen", typed)).text, "a double tap").to.include(
      "sitzt schon auf diesem Platz",
    );
    const deputy = person("bericht-jugendamt");
    expect((await deputy.say("Sitzung eintragen")).text).to.include("Facharbeitsgruppe Sprache und Bildung");
    const history = await press(office, { verb: "composition.history" });
    expect(history.text).to.include("Berichtsperson Jugendamt berufen");

    const sure = await press(office, { verb: "composition.end", person: "bericht-jugendamt", sure: false });
    expect((await office.tap(sure, "Berufung beenden")).text).to.include("endet heute");
    expect((await office.tap(sure, "Berufung beenden")).text).to.include("Es wurde nichts geändert");
    expect((await deputy.say("Sitzung eintragen")).text).to.include("Sie können keine Sitzung eintragen");
  });

  it("is entered, asked, confirmed with one tap, and then complete", async () => {
    const office = person("sachbearbeitung");
    const [education, planning, order] = ["bm-bildung", "bm-stadtentwicklung", "bm-ordnung"].map(person);
    if (!education || !planning || !order) throw new Error("three deputy mayors");
    for (const who of [office, education, planning, order]) await who.arrive();
    const before = await open(office);
    expect(before.text).to.include("noch nicht vollständig (1 Verstoß, 4 offen)");

    // The first thing that lacks details is the proof of knowledge of one member.
    const proof = await office.tap(before, "Angaben eintragen");
    expect(proof.text).to.include("Angaben: Vertretung Geschäftsbereich Kultur");
    await office.tap(proof, "Speichern", {
      mandateOn: "2026-08-26",
      mandateScope: "wie bisher",
      competenceProof: "degree",
      competenceOn: "2020-05-01",
    });
    const form = await office.tap(await open(office), "Angaben eintragen");
    expect(form.text).to.include("Angaben: Vertretung Geschäftsbereich Stadtentwicklung");
    const saved = await office.tap(form, "Speichern", {
      mandateOn: "2026-11-01",
      mandateScope: "für alle Ämter des Geschäftsbereichs",
      competenceProof: "training",
      competenceOn: "2026-03-01",
    });
    expect(saved.text).to.include("sind gespeichert");
    await office.tap(saved, "Legitimation anfragen");
    const asked = await message(planning, "Bitte legitimieren");
    expect(asked.text)
      .to.include("für alle Ämter des Geschäftsbereichs")
      .and.include("Abschnitt 1.2")
      .and.include(group);
    // The same tap twice, as Teams repeats it.
    expect((await planning.tap(asked, "Bestätigen")).text).to.include("Vielen Dank");
    expect((await planning.tapSubmit(asked, "Bestätigen")).text).to.include("schon entschieden");
    await message(office, "Legitimiert: Vertretung Geschäftsbereich Stadtentwicklung");

    expect((await order.tap(await order.say("Legitimation"), "Bestätigen")).text).to.include("Vielen Dank");
    await message(office, "Legitimiert: Vertretung Geschäftsbereich Ordnung");
    await office.tap(await open(office), "Erneut anfragen");
    await education.tap(await message(education, "Bitte legitimieren"), "Bestätigen");
    await message(office, "Legitimiert: Vertretung Geschäftsbereich Bildung");
    const after = await open(office);
    expect(after.text).to.include(`${group} vollständig`).and.not.include("Abhilfe");
    expect((await person("bericht-jugendamt").say("Gremien")).text).to.include("vollständig");
    expect((await office.tap(after, "Verlauf")).text)
      .to.include("Legitimation von Vertretung Geschäftsbereich Bildung und Jugend abgelehnt")
      .and.include("Legitimation von Vertretung Geschäftsbereich Bildung und Jugend bestätigt");
  });

  it("is declined with a reason that office and chair hear of", async () => {
    const [office, chair, order] = ["sachbearbeitung", "beauftragte", "bm-ordnung"].map(person);
    if (!office || !chair || !order) throw new Error("three people");
    for (const who of [office, chair, order]) await who.arrive();
    const form = await order.tap(await order.say("Legitimation"), "Ablehnen");
    await order.tap(form, "Ablehnen", { reason: "Das Amt {{DATE(1)}} wird **aufgelöst**." });
    for (const who of [office, chair])
      expect((await message(who, "Legitimation abgelehnt")).text)
        .to.include("Begründung: ")
        .and.include("aufgelöst");
  });
});
