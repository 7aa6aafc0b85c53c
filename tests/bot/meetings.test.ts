import { randomUUID } from "node:crypto";
import { expect } from "chai";
import type { PersonClient } from "../support/person.ts";
import { startTryCity, type TryCity } from "../support/try-city.ts";

/** The whole program on loopback, with a client that is not the local chat: bodies and their meetings. */
describe("meetings over the protocol", function () {
  this.timeout(60_000);
  let city: TryCity;
  let now = Date.parse("2026-11-24T10:00:00Z");
  const person = (id: string, locale?: string): PersonClient => city.person(id, locale);
  const send = async (who: PersonClient, data: object): Promise<string> =>
    JSON.stringify((await who.invoke("adaptiveCard/action", { action: { data } })).body);

  before(async () => {
    city = await startTryCity(() => now);
  });
  after(() => city.close());

  it("the chair records with one tap, and goes on to a proposal", async () => {
    const chair = person("beauftragte");
    // The commissioner belongs to the office as well: all bodies are offered.
    const choice = await chair.say("Sitzung eintragen");
    const form = await chair.tap(choice, "Steuerungsgruppe");
    const done = await chair.tap(form, "Heute, alle waren da");
    expect(done.text)
      .to.include("9 Personen")
      .and.include("1 von 2 Sitzungen im Jahr 2026, zuletzt am 24. November 2026");
    expect((await chair.tap(form, "Heute, alle waren da")).text, "a double tap").to.include("1 von 2");
    expect((await chair.tap(done, "Vorschlag eintragen")).text).to.include(
      "Wofür möchten Sie etwas vorschlagen?",
    );
  });

  it("Stand leads to the body's picture, from the list and by its name", async () => {
    const chair = person("beauftragte");
    const list = await chair.say("Stand");
    expect(list.text).to.include("Steuerungsgruppe").and.include("1 von 2 Sitzungen");
    const picture = await chair.tap(list, "Öffnen");
    expect(picture.text).to.include("Stand: Steuerungsgruppe").and.include("Nov ●");
    expect((await chair.say("Stand Steuerungsgruppe")).text).to.include("Nov ●");
    expect((await person("beauftragte", "en-GB").say("status steering group")).text)
      .to.include("Status: Steering group")
      .and.include("one meeting is missing");
    const member = await person("stg-kultur").say("Stand Steuerungsgruppe");
    expect(member.text).to.include("Nov ●").and.not.include("Sitzung eintragen");
    // Who may not see it gets what the plan says about it.
    expect((await person("bericht-jugendamt").say("Stand Steuerungsgruppe")).text).to.not.include("Nov ●");
  });

  it("corrects and calls off from the list, also from a client that knows no Action.Execute", async () => {
    const chair = person("beauftragte");
    const picture = await chair.say("Stand Steuerungsgruppe");
    const list = await chair.tapSubmit(picture, "Sitzungen 2026");
    const open = await chair.tapSubmit(list, "Öffnen");
    expect(open.text).to.include("9 Personen").and.include("am 24. November 2026 von");
    const form = await chair.tapSubmit(open, "Berichtigen");
    const done = await chair.tapSubmit(form, "Berichtigung speichern", {
      date: "2026-11-23",
      participants: "7",
      reason: "War gestern",
    });
    expect(done.text).to.include("Die Sitzung ist berichtigt.").and.include("7 Personen");
    const sure = await chair.tap(open, "Streichen");
    expect(sure.text, "the old card finds it where it is now").to.include("Sitzung vom 23. November 2026");
    const off = await chair.tap(sure, "Sitzung streichen", { reason: "Doch nicht" });
    expect(off.text).to.include("gestrichen").and.include("0 von 2");
    expect((await chair.say("Stand Steuerungsgruppe")).text).to.include("Nov ·");
  });

  it("a card of before the change is told kindly", async () => {
    const lead = person("fag-kultur-leitung");
    const old = {
      verb: "meeting.save",
      body: "fag-kultur",
      key: randomUUID(),
      "in-date": "2026-11-20",
      "in-participants": "9",
      "in-result": "Einig.",
    };
    expect(await send(lead, old))
      .to.include("Diese Karte ist älter als die jetzigen Fragen")
      .and.include("Einig.");
    expect((await lead.say("Stand Kultur")).text).to.include("Nov ·");
  });

  it("no need this quarter is one tap, and the year's number stays", async () => {
    const lead = person("fag-kultur-leitung");
    const picture = await lead.say("Stand");
    const open = await lead.tap(picture, "Öffnen");
    const said = await lead.tap(open, "Kein Bedarf im 4. Quartal");
    expect(said.text).to.include("Die Zahl, die für das Jahr gilt, bleibt bestehen.");
    expect((await lead.say("Stand Kultur")).text)
      .to.include("Okt –")
      .and.include("0 von 2");
  });

  it("the office enters the resolution from the answer, and records the year's exchange in one tap", async () => {
    const office = person("sachbearbeitung");
    expect((await office.say("Stand")).text)
      .to.include("Pflichten, die auf einen Beschluss warten")
      .and.include("Erfahrungsaustausch");
    const answer = await office.say("Mit welchem anderen Handlungsplan sollen die Gremien zusammenarbeiten?");
    expect(answer.text).to.include("ruht bis: Beschluss des Stadtrats");
    const form = await office.tap(answer, "Beschluss eintragen");
    const entered = await office.tap(form, "Eintragen", { on: "2026-05-12", number: "V0815/26" });
    const done = await office.tap(entered, "Heute: Erfahrungsaustausch");
    expect(done.text).to.include("1 von 1 im Jahr 2026");
    expect((await office.say("Stand")).text).to.include("seit 12. Mai 2026, 1 von 1 im Jahr 2026");
    expect(
      (await person("stranger").say("Mit welchem anderen Handlungsplan sollen die Gremien zusammenarbeiten?"))
        .text,
    )
      .to.include("seit 12. Mai 2026 (V0815/26)")
      .and.not.include("Stand ansehen");
  });

  it("is nobody else's, whatever a card sends", async () => {
    const meeting = { body: "steuerungsgruppe", key: randomUUID(), on: "2026-11-24" };
    for (const id of ["bericht-jugendamt", "fag-sprache-leitung", "stranger"])
      for (const data of [
        { verb: "meeting.year", body: "steuerungsgruppe" },
        { verb: "meeting.list", body: "steuerungsgruppe", year: 2026 },
        { verb: "meeting.history", body: "steuerungsgruppe" },
        { verb: "meeting.open", ...meeting },
        { verb: "meeting.correct.save", ...meeting, seen: 1 },
        { verb: "meeting.cancel.save", ...meeting, seen: 1 },
        { verb: "meeting.minimum.save", body: "fag-kultur", seen: 0 },
      ])
        expect(await send(person(id), data), `${id} ${data.verb}`).to.include(
          "Das dürfen Sie hier nicht tun.",
        );
    for (const odd of [
      { verb: "meeting.open", ...meeting, on: "2026-13-40" },
      { verb: "meeting.noNeed", body: "fag-kultur", quarter: "2026-Q5" },
      { verb: "meeting.year", body: "steuerungsgruppe", year: "x" },
      { verb: "dormant.open", duty: "../x" },
    ])
      expect(await send(person("beauftragte"), odd)).to.include("kenne ich nicht mehr");
  });

  it("a reminder of a group that meets as needed can be answered with no need", async () => {
    const lead = person("fag-arbeit-leitung");
    await lead.arrive();
    await lead.say("Hilfe");
    now = Date.parse("2026-12-01T09:00:00Z");
    const chat = (city.running.chatUrl ?? "").replace(/\/chat$/, "");
    await fetch(`${chat}/chat/clock`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: chat },
      body: JSON.stringify({ days: 1 }),
    });
    const told = lead.received().find(({ text }) => text.includes("Erinnerung: Sitzung"));
    if (!told) throw new Error("no reminder");
    expect((await lead.tap(told, "Kein Bedarf im 4. Quartal")).text).to.include("Eingetragen: kein Bedarf");
  });
});
