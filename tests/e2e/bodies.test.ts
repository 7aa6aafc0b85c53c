import { expect } from "chai";
import { answer, picture, say, chatCityFor, tap } from "../support/chat-city.ts";

/** Who sits where: the office appoints and asks, a deputy mayor confirms, the chair sees what is left. */
describe("bodies in the local chat", function () {
  this.timeout(60_000);
  const city = chatCityFor("2026-11-24T09:00:00Z");

  it("the office sees what is missing, and appoints somebody", async () => {
    const office = await city.chatAs("sachbearbeitung");
    await say(office, "Besetzung");
    await picture(office, "composition-all");
    const all = await answer(office, "Steuerungsgruppe");
    await all.getByRole("button", { name: "Öffnen" }).first().click();
    const body = await answer(office, "noch nicht vollständig");
    await picture(office, "composition-body");
    await tap(body, "Berufen");
    const form = await answer(office, "Jemanden berufen: Steuerungsgruppe");
    await form.getByRole("textbox").fill("leitung-sozialamt@stadt.example");
    await form.getByRole("combobox").last().selectOption({ label: "Geschäftsbereich Soziales" });
    await picture(office, "appoint");
    await tap(form, "Berufen");
    await answer(office, "Leitung Sozialamt ist berufen.");
    await say(office, "Besetzung");
    await (
      await answer(office, "Besetzung der Gremien")
    )
      .getByRole("button", { name: "Öffnen" })
      .first()
      .click();
    // Two for one division: the plan wants exactly one, and the card says so.
    await office
      .locator("[data-testid=message][data-author=bot]")
      .filter({ hasText: "noch nicht vollständig" })
      .filter({ hasText: "Leitung Sozialamt" })
      .last()
      .waitFor({ timeout: 10_000 });
    await picture(office, "composition-double");
  });

  it("a deputy mayor confirms with one tap, on a phone", async () => {
    const mayor = await city.chatAs("bm-ordnung", { width: 390 });
    await say(mayor, "Legitimation");
    const asked = await answer(mayor, "Vertretung Geschäftsbereich Ordnung und Sicherheit");
    await picture(mayor, "legitimation-phone");
    await tap(asked, "Bestätigen");
    await answer(mayor, "bestätigt");
    await picture(mayor, "legitimation-confirmed");
  });

  it("the chair sees the same list", async () => {
    const chair = await city.chatAs("beauftragte");
    await say(chair, "Besetzung");
    await (await answer(chair, "Steuerungsgruppe")).getByRole("button", { name: "Öffnen" }).first().click();
    expect(await (await answer(chair, "noch nicht vollständig")).innerText()).to.not.include(
      "seit dem 10. Oktober 2026 angefragt",
    );
    await picture(chair, "composition-chair");
  });
});
