import { expect } from "chai";
import { answer, picture, say, chatCityFor, tap } from "../support/chat-city.ts";

/** A lead plans a meeting in a browser, a member reads the message there. */
describe("planning a meeting in the local chat", function () {
  this.timeout(120_000);
  const city = chatCityFor("2027-03-01T08:00:00Z");

  it("with a free day, and a message that members can read on a phone", async () => {
    const lead = await city.chatAs("fag-sprache-leitung");
    await say(lead, "Sitzung planen");
    let card = await answer(lead, "Sitzung planen: Facharbeitsgruppe");
    await picture(lead, "planning-form");
    await tap(card, "Tag finden");
    card = await answer(lead, "Freie Arbeitstage");
    await card.getByText("Mittwoch, 3. März 2027, 14:00 Uhr").click();
    await card.getByLabel("Wo? Raum, Adresse oder Link").fill("Rathaus, Raum 2/013");
    await card.getByLabel("Worum geht es?").fill("Bericht des Jahres, Vorschläge zur Fortschreibung");
    await picture(lead, "planning-days");
    await tap(card, "Planen");
    card = await answer(lead, "Die Sitzung ist geplant.");
    await picture(lead, "planning-planned");

    const member = await city.chatAs("fag-sprache-stellvertretung", { width: 390 });
    const news = await answer(member, "Einladung: Sitzung Facharbeitsgruppe Sprache und Bildung");
    expect(await news.innerText()).to.include("Mittwoch, 3. März 2027, 14:00 bis 15:30 Uhr");
    await picture(member, "planning-news-phone");
    await tap(news, "Kalenderdatei");
    await tap(await answer(member, "Die Datei ist bereit."), "Zurück zur Sitzung");
    await answer(member, "Vorschläge zur Fortschreibung");

    await tap(card, "Absagen");
    card = await answer(lead, "Warum fällt die Sitzung aus?");
    await card.getByLabel("Warum fällt die Sitzung aus?").fill("Die Leitung ist krank.");
    await tap(card, "Absagen");
    await answer(lead, "Die Sitzung ist abgesagt.");
    await answer(member, "Abgesagt: Sitzung Facharbeitsgruppe Sprache und Bildung");
    await say(lead, "Termine");
    await answer(lead, "Geplante Sitzungen");
    await picture(lead, "planning-list");
  });
});
