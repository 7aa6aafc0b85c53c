import { expect } from "chai";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { answer, picture, say, chatCityFor, tap } from "../support/chat-city.ts";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Reminders as people get, answer and understand them, in a real browser. Pictures are left in dist/screenshots. */
describe("reminders in the local chat", function () {
  this.timeout(120_000);
  const city = chatCityFor("2026-11-24T09:00:00Z");
  /** The clock of the page goes forward by so many days. */
  async function pass(page: Page, days: number): Promise<void> {
    await page.evaluate(async (count) => {
      await fetch("/chat/clock", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ days: count }),
      });
    }, days);
  }
  /** In the newest card; the headings of the vendor's renderer have no level, on every card. */
  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe);
    return page.evaluate<string[]>(
      `axe.run([...document.querySelectorAll("[data-author=bot] .ac-adaptiveCard")].at(-1)).then(({ violations }) => violations.map(({ id }) => id).filter((id) => id !== "aria-required-attr"))`,
    );
  };

  it("the office gets one message a day with everything, and each line its next step", async () => {
    const office = await city.chatAs("beauftragte", { width: 390 });
    await pass(office, 2);
    const bundle = await answer(office, "Punkte für Sie");
    await picture(office, "reminder-bundle-phone");
    expect(await bundle.innerText())
      .to.include("Überfällig oder wartend")
      .and.include("Warum bekomme ich das?");
    await tap(bundle, "Warum bekomme ich das?");
    const why = await answer(office, "Warum Sie diese Nachricht bekommen");
    expect(await why.innerText())
      .to.include("Im Plan: Abschnitt")
      .and.include("Erinnert wird: ");
    await picture(office, "reminder-why-phone");
    await tap(why, "Zurück");
    await answer(office, "Punkte für Sie");
  });

  it("the lead answers: later by keyboard, takes it back, records beside the message, which then says so", async () => {
    const lead = await city.chatAs("fag-sprache-leitung", { width: 390 });
    const reminder = await answer(lead, "Andere Antwort");
    await reminder.getByRole("button", { name: "Andere Antwort" }).focus();
    await lead.keyboard.press("Enter");
    const form = await answer(lead, "Was soll damit geschehen?");
    await picture(lead, "reminder-answer-phone");
    for (const name of ["Nicht meine Aufgabe", "Hieran nicht mehr erinnern", "Zurück"])
      await form.getByRole("button", { name, exact: true }).waitFor();
    // What the card itself offers besides waits behind three dots.
    await form.locator(".ac-pushButton, button").filter({ hasText: "..." }).first().waitFor();
    await form.getByRole("button", { name: "In einer Woche" }).focus();
    await lead.keyboard.press("Enter");
    const later = await answer(lead, "Sie hören am");
    await picture(lead, "reminder-later-phone");
    await tap(later, "Doch wieder erinnern");
    const open = await answer(lead, "Andere Antwort");
    await tap(open, "Sitzung eintragen");
    const meeting = await answer(lead, "Wann fand die Sitzung statt?");
    await tap(meeting, "Heute, alle waren da");
    await answer(lead, "Vielen Dank, die Sitzung ist eingetragen.");
    await say(lead, "Sitzung eintragen");
    const second = await answer(lead, "Wann fand die Sitzung statt?");
    await second.locator("input[type=date]").first().fill("2026-03-02");
    await tap(second, "Eintragen");
    await answer(lead, "2 von 2 Sitzungen");
    const done = await answer(lead, "Erledigt von");
    expect(await done.innerText()).to.include("am 26. November 2026");
    await picture(lead, "reminder-done-phone");
  });

  it("somebody says that they are away: the deputy hears of it", async () => {
    const lead = await city.chatAs("fag-kultur-leitung", { locale: "en-GB" });
    await say(lead, "Erinnerungen");
    const form = await answer(lead, "Ihre Erinnerungen");
    await picture(lead, "reminder-absence");
    await form.locator("input[type=date]").first().fill("2026-11-30");
    await tap(form, "Speichern");
    await answer(lead, "Bitte geben Sie beide Tage an");
    const again = await answer(lead, "Ihre Erinnerungen");
    await again.locator("input[type=date]").last().fill("2026-12-11");
    await tap(again, "Speichern");
    await answer(lead, "Abwesend vom 30. November 2026 bis zum 11. Dezember 2026");
    expect(await violations(lead)).to.deep.equal([]);
    await pass(lead, 9);
    const deputy = await city.chatAs("fag-kultur-stellvertretung");
    const standIn = await answer(deputy, "ist zurzeit abwesend");
    expect(await standIn.innerText()).to.include("Kultur und Zusammenleben");
    await picture(deputy, "reminder-stand-in");
  });

  it("who has no account in Teams gets a mail, with the calendar file of a meeting", async () => {
    const lead = await city.chatAs("fag-sprache-leitung");
    await say(lead, "Sitzung planen");
    await tap(await answer(lead, "Sitzung planen: Facharbeitsgruppe"), "Tag finden");
    const form = await answer(lead, "Freie Arbeitstage");
    await form.getByRole("radio").first().click();
    await form.getByLabel("Wo? Raum, Adresse oder Link").fill("Rathaus, Raum 2/013");
    await tap(form, "Planen");
    await answer(lead, "Die Sitzung ist geplant.");
    await lead.goto(new URL("/chat/postfach", lead.url()).href);
    const mail = lead
      .getByTestId("mail-link")
      .filter({ hasText: "Ehrenamtliche Vertretung Vereine, Sprache und Bildung" });
    for (let tries = 0; tries < 20 && (await mail.count()) === 0; tries++) {
      await lead.getByRole("button", { name: "Neu laden" }).click();
      await lead.waitForTimeout(200);
    }
    await mail.first().click();
    await lead.frameLocator("[data-testid=mail-html]").getByText("Rathaus, Raum 2/013").first().waitFor();
    expect(await lead.getByTestId("mail").innerText()).to.include(".ics");
    await picture(lead, "reminder-mailbox");
  });

  it("the office sees what was sent and what waits", async () => {
    const office = await city.chatAs("sachbearbeitung");
    await say(office, "Versand");
    const seen = await answer(office, "Gesendet (letzte sieben Tage)");
    expect(await seen.innerText()).to.include("Uhr");
    await picture(office, "reminder-outbox");
    const stranger = await city.chatAs("bericht-jugendamt");
    await say(stranger, "Versand");
    await answer(stranger, "Den Versand sieht nur das koordinierende Büro.");
  });
});
