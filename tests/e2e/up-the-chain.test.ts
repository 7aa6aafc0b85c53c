import { expect } from "chai";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { answer, picture, say, chatCityFor, tap } from "../support/chat-city.ts";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Last year's reports of the sample city go up the chain: office, steering group, mayor, public. */
describe("up the chain in the local chat", function () {
  this.timeout(60_000);
  const city = chatCityFor("2026-11-24T09:00:00Z");
  const published = async (path = "/berichte/2025"): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(city.running.port)}${path}`, { redirect: "manual" });
  const overview = async (page: Page, words = "Gesamtbericht"): Promise<void> => {
    await say(page, words);
    await answer(page, "Gesamtbericht 2025");
  };

  it("the office accepts what is there, enters the survey, writes the foreword and closes", async () => {
    const office = await city.chatAs("sachbearbeitung");
    await say(office, "Stand");
    const status = await answer(office, "Jahresberichte 2025: 10 von 14 abgegeben");
    await picture(office, "office-last-year");
    await tap(status, "Mehrere annehmen (2025)");
    const many = await answer(office, "Jahresberichte 2025 annehmen");
    for (const report of await many.getByRole("checkbox").all()) await report.check();
    await picture(office, "accept-several");
    await tap(many, "Annehmen");
    await answer(office, "2 Berichte sind angenommen.");

    await overview(office);
    await picture(office, "compiled-collecting");
    let card = await answer(office, "Die Berichte werden gesammelt.");
    await tap(card, "Kennzahlen eintragen");
    card = await answer(office, "Diese Werte stehen in keinem Bericht");
    await card.getByRole("textbox").first().fill("24");
    await picture(office, "indicators-form");
    await tap(card, "Speichern");
    card = await answer(office, "Die Kennzahlen sind gespeichert.");
    await tap(card, "Vorwort bearbeiten");
    card = await answer(office, "Das Vorwort steht auch in der öffentlichen Fassung");
    await card.getByRole("textbox").fill("Ein gutes Jahr.\n\nEs bleibt **viel** zu tun.");
    await tap(card, "Speichern");
    card = await answer(office, "Das Vorwort ist gespeichert.");
    await tap(card, "Berichte abschließen");
    await answer(office, "Die angenommenen Berichte sind festgehalten.");
    await picture(office, "compiled-closed");
    expect((await published()).status).to.equal(404);
  });

  it("the chair approves, the office logs the briefing", async () => {
    const chair = await city.chatAs("beauftragte");
    const told = await answer(chair, "Bitte billigen: Gesamtbericht 2025");
    await tap(told, "Gesamtbericht öffnen");
    await tap(await answer(chair, "noch nicht gebilligt"), "Billigen");
    await answer(chair, "Der Gesamtbericht ist gebilligt.");
    const office = await city.chatAs("sachbearbeitung");
    await overview(office);
    await tap(await answer(office, "Gebilligt am"), "Vorstellung eintragen");
    const form = await answer(office, "Wann wurde der Bericht vorgestellt?");
    await form.locator("input[type=date]").fill("2026-11-24");
    await tap(form, "Speichern");
    await answer(office, "Die Vorstellung ist eingetragen.");
    expect((await published()).status).to.equal(404);
  });

  it("the mayor's office releases, stops, and releases again, on a phone", async () => {
    const mayor = await city.chatAs("referat-ob", { width: 390 });
    await tap(await answer(mayor, "Bitte freigeben: Information zum Jahr 2025"), "Gesamtbericht öffnen");
    await picture(mayor, "mayor-phone");
    const release = async (): Promise<void> => {
      await tap(await answer(mayor, "Gesamtbericht 2025"), "Freigeben");
      const form = await answer(mayor, "Für wen geben Sie die Information frei?");
      for (const stage of await form.getByRole("checkbox").all()) await stage.check();
      await picture(mayor, "release-phone");
      await tap(form, "Freigeben");
      await answer(mayor, "Die Freigabe ist erteilt.");
    };
    await release();
    expect((await published()).status, "while it waits").to.equal(404);
    const released = await answer(mayor, "Die Freigabe ist erteilt.");
    await picture(mayor, "released-phone");
    await released.getByRole("button", { name: "Stoppen" }).last().click();
    const stop = await answer(mayor, "Aus welchem Grund?");
    await stop.getByRole("textbox").fill("Eine Zahl wird geprüft.");
    await tap(stop, "Freigabe stoppen");
    await answer(mayor, "Die Freigabe ist gestoppt.");
    await overview(mayor);
    await release();
  });

  it("after the waiting period everybody can read it, and nothing internal is in it", async () => {
    const office = await city.chatAs("sachbearbeitung");
    const clock = office.getByTestId("clock");
    await office.getByTestId("clock-day").click();
    await clock.filter({ hasText: /25\.? November/ }).waitFor();
    await office.getByTestId("clock-day").click();
    await clock.filter({ hasText: /26\.? November/ }).waitFor();
    const answered = await published();
    expect(answered.status).to.equal(200);
    const html = await answered.text();
    expect(html)
      .to.include("Ein gutes Jahr.")
      .and.include("63")
      .and.not.include("Berichtsperson")
      .and.not.include("3.680.000");
    expect((await published("/berichte")).headers.get("location")).to.equal("/berichte/2025");
    expect((await published("/berichte/2025/en")).status).to.equal(200);
    const word = await published("/berichte/2025.docx");
    expect([word.status, word.headers.get("content-type")]).to.deep.equal([
      200,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]);
    for (const path of [
      "/berichte/2024",
      "/berichte/2026",
      "/berichte/2025/x",
      "/berichte/..%2f",
      "/dokumente/x",
    ])
      expect((await published(path)).status, path).to.equal(404);
  });

  it("the public page is accessible", async () => {
    const context = await city.browser.newContext({ viewport: { width: 390, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    for (const [path, name] of [
      ["/berichte/2025", "public-phone"],
      ["/berichte/2025/en", "public-phone-english"],
    ] as const) {
      await page.goto(`http://127.0.0.1:${String(city.running.port)}${path}`);
      await page.evaluate(axe);
      const violations = await page.evaluate<string[]>(
        `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))`,
      );
      expect(violations).to.deep.equal([]);
      await picture(page, name);
    }
    await page.setViewportSize({ width: 1200, height: 1000 });
    await page.goto(`http://127.0.0.1:${String(city.running.port)}/berichte/2025`);
    await picture(page, "public");
  });

  it("the mayor's office records a delivery, and the letter comes as a Word file", async () => {
    const mayor = await city.chatAs("referat-ob");
    await overview(mayor);
    const card = await answer(mayor, "Gesamtbericht 2025");
    await card.getByRole("button", { name: "Zustellung" }).first().click();
    const form = await answer(mayor, "An welchem Tag wurde zugestellt?");
    await form.locator("input[type=date]").fill("2026-11-26");
    await form.getByRole("textbox", { name: "Unter welchem Aktenzeichen?" }).fill("OB-2026/17");
    await tap(form, "Speichern");
    await answer(mayor, "Die Zustellung ist eingetragen.");
    await picture(mayor, "delivered");
    await tap(await answer(mayor, "OB-2026/17"), "Als Word-Datei");
    await answer(mayor, "Die Datei ist bereit.");
    await picture(mayor, "word-link");
  });
});
