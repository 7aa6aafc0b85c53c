import { expect } from "chai";
import type { PersonClient } from "../support/person.ts";
import { startTryCity, type TryCity } from "../support/try-city.ts";

/** The whole program on loopback: a conversation of questions. */
describe("a conversation of questions", () => {
  let city: TryCity;
  const person = (id: string): PersonClient => city.person(id);

  before(async () => {
    city = await startTryCity(() => Date.parse("2026-11-24T10:00:00Z"));
  });
  after(() => city.close());

  it("asks on about the last answer, each person by themselves", async () => {
    const asker = person("sekretariat");
    await asker.say("Wer informiert den Stadtrat einmal im Jahr über den Stand der Umsetzung?");
    expect((await asker.say("und wie oft?")).text)
      .to.include("einmal im Jahr")
      .and.include("Ganze Antwort");
    expect((await asker.say("to whom?")).text).to.include("City council");
    const day = await asker.say("Wer war es am 1. März 2027?");
    expect(day.text).to.include("Am 1. März 2027").and.include("Oberbürgermeisterin");
    expect((await person("bericht-sozialamt").say("und wie oft?")).text).to.include("Worauf bezieht sich");
  });

  it("names who holds a post on the day that the question names", async () => {
    const { text } = await person("sekretariat").say("Wie oft tagt die Steuerungsgruppe am 1.1.2025?");
    // The sample's posts begin in 2026: nobody held them before.
    expect(text).to.include("Am 1. Januar 2025").and.include("nicht eingetragen");
  });

  it("lists what an office must do, by when it is due, and opens one group whole", async () => {
    const asker = person("sekretariat");
    const list = await asker.say("Was muss das Sozialamt tun?");
    expect(list.text)
      .to.include("Pflichten: Sozialamt")
      .and.include("Wiederkehrend")
      .and.include("Dauerhaft")
      .and.include("Berichten");
    const whole = await asker.tap(list, "Dauerhaft: alle 18");
    expect(whole.text).to.include("Dauerhaft").and.not.include("Wiederkehrend");
  });

  it("shows the holder of the office that was asked about", async () => {
    const { text } = await person("sekretariat").say("An wen berichtet das Jugendamt einmal im Jahr?");
    expect(text).to.include("Jugendamt");
  });

  it("takes no chatter for questions", async () => {
    const asker = person("sekretariat");
    for (const text of ["ok", "Nein.", "später", "alles klar", "tschüss", "Danke!"])
      expect((await asker.say(text)).text, text).not.to.include("regelt der Plan nicht");
  });
});
