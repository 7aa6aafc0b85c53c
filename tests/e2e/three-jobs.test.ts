import { expect } from "chai";
import { mkdirSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { makeLog } from "../../src/log.ts";
import { startPlanlotse, type Running } from "../../src/start.ts";
import { launchBrowser } from "../support/browser.ts";

const pictures = "dist/screenshots";

/** The three jobs as people do them, in the local chat, in a real browser. Pictures of each are left in dist/screenshots. */
describe("three jobs in the local chat", function () {
  this.timeout(60_000);
  let running: Running;
  let browser: Browser;
  const troubles: string[] = [];

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    const began = Date.now();
    const clock = { now: () => Date.parse("2026-11-24T09:00:00Z") + Date.now() - began };
    running = await startPlanlotse(
      {
        mode: "try",
        host: "127.0.0.1",
        port: 0,
        planFile: "plans/dresden-2009/plan.yaml",
        databaseFile: ":memory:",
        logLevel: "silent",
      },
      { log: makeLog("silent"), clock },
    );
    await running.ready;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await running.close();
  });
  afterEach(() => {
    expect(troubles.splice(0)).to.deep.equal([]);
  });

  async function chatAs(person: string, look: { width?: number; locale?: string } = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1000, height: 900 },
      locale: look.locale ?? "de-DE",
      // Another place than the city: the page shows the city's time.
      timezoneId: "America/New_York",
    });
    const page = await context.newPage();
    page.on("pageerror", ({ message }) => troubles.push(message));
    await page.goto(`${running.chatUrl ?? ""}?person=${person}`);
    await page.getByTestId("composer").waitFor();
    return page;
  }
  async function say(page: Page, text: string): Promise<void> {
    await page.getByTestId("composer").fill(text);
    await page.getByTestId("composer").press("Enter");
  }
  /** The newest message of the bot that has this text. */
  async function answer(page: Page, text: string): Promise<Locator> {
    const found = page.locator("[data-testid=message][data-author=bot]").filter({ hasText: text }).last();
    await found.waitFor({ timeout: 10_000 });
    return found;
  }
  const tap = async (card: Locator, name: string): Promise<void> =>
    card.getByRole("button", { name, exact: true }).click();
  const picture = (page: Page, name: string) => page.screenshot({ path: `${pictures}/${name}.png` });

  it("anybody asks who is responsible, and gets an answer or an honest no", async () => {
    const page = await chatAs("citizen");
    await say(page, "Wann macht die Kantine auf?");
    await answer(page, "Das regelt der Plan nicht.");
    await say(page, "Wer berichtet einmal im Jahr an die Steuerungsgruppe?");
    const card = await answer(page, "Fachämter und Fachbereiche");
    expect(await card.innerText())
      .to.include("Abschnitt 1.4")
      .and.include("einmal im Jahr");
    await picture(page, "question");
  });

  it("what the bot cannot answer goes to the office, and what the office answers is known from then on", async () => {
    const asker = await chatAs("bericht-sozialamt");
    const office = await chatAs("sachbearbeitung");
    await say(asker, "Wann macht die Kantine auf?");
    await tap(await answer(asker, "Das regelt der Plan nicht."), "Antwort für mich erbitten (mit Namen)");
    await answer(asker, "bekommen Sie hier im Chat");
    const form = await answer(office, "Frage an das Büro");
    await tap(form, "Antworten");
    await form.getByText("Bitte wählen Sie eine Pflicht aus oder antworten Sie in Ihren Worten.").waitFor();
    await form.locator("input[list]").fill("steuerungsgruppe tagt");
    await tap(form, "Antworten");
    await form.getByText("wählen Sie aus der Liste.").first().waitFor();
    await picture(office, "office-question");
    await form.locator("input[list]").fill("");
    await form.getByRole("textbox", { name: "Antwort in Ihren Worten" }).fill("Von **elf** bis zwei.");
    await tap(form, "Antworten");
    await answer(office, "Die Antwort ist gespeichert.");
    expect(await (await answer(asker, "Antwort auf Ihre Frage")).innerText()).to.include(
      "Von **elf** bis zwei.",
    );
    await say(asker, "wann macht die kantine auf");
    await answer(asker, "Das Büro hat diese Frage schon beantwortet.");
    await picture(asker, "taught-answer");
    await say(office, "Fragen");
    await answer(office, "Gemerkte Antworten: 1");
    await picture(office, "questions");
    await say(asker, "Wie oft tagt die Steuerungsgruppe?");
    await tap(await answer(asker, "mindestens zweimal im Jahr"), "Nicht hilfreich");
    await answer(asker, "Schade.");
    await picture(asker, "not-helpful");
    await say(office, "Wer stellt das Personal für die Umsetzung bereit?");
    const duty = await answer(office, "Nicht im Plan benannt");
    await tap(duty, "Festlegung eintragen");
    await duty.getByRole("textbox").fill("Das Personalamt.");
    await picture(office, "decide");
    await tap(duty, "Speichern");
    await answer(office, "Die Festlegung ist eingetragen.");
  });

  it("a reporter fills in the report, the office returns it, the reporter submits it again", async () => {
    const reporter = await chatAs("bericht-jugendamt");
    const office = await chatAs("sachbearbeitung");
    await say(reporter, "Bericht");
    await tap(await answer(reporter, "Jahresbericht 2026: Jugendamt"), "Ausfüllen");
    let page = await answer(reporter, "Seite 1 von 3");
    await tap(page, "Speichern und weiter");
    await page.getByText("Diese Angabe fehlt.").first().waitFor();
    await picture(reporter, "report-problem");
    await page.getByRole("radio", { name: "in Arbeit" }).check();
    await page
      .getByRole("textbox", { name: "Was hat sich für die Menschen verbessert?" })
      .fill("Beratung in **drei** Sprachen, ${genau} {{DATE(2026)}}.");
    await page.getByRole("radio", { name: "Ja" }).check();
    await tap(page, "Speichern und weiter");
    page = await answer(reporter, "Seite 2 von 3");
    await page.getByRole("textbox", { name: /Schulungen/ }).fill("2");
    await page.getByRole("textbox", { name: /Personen/ }).fill("31");
    await picture(reporter, "report-step");
    await tap(page, "Speichern und weiter");
    page = await answer(reporter, "Seite 3 von 3");
    await page.getByRole("textbox", { name: /Stellen/ }).fill("0,5");
    await page.getByRole("textbox", { name: /Euro/ }).fill("12.000");
    await tap(page, "Speichern und weiter");
    page = await answer(reporter, "Bitte prüfen: Jugendamt");
    expect(await page.innerText())
      .to.include("Beratung in **drei** Sprachen, ${genau} {\u200B{DATE(2026)}}.")
      .and.include("12.000 Euro");
    await picture(reporter, "report-review");
    await tap(page, "Bericht abgeben");
    await answer(reporter, "Vielen Dank, der Bericht ist abgegeben.");

    await tap(await answer(office, "Neu abgegeben: Jahresbericht 2026, Jugendamt"), "Ansehen");
    const look = await answer(office, "Jahresbericht 2026: Jugendamt");
    await tap(look, "Zurückgeben");
    await look.getByRole("textbox").fill("Bitte die Zahl der Personen prüfen.");
    await picture(office, "office-return");
    await look.getByRole("button", { name: "Zurückgeben" }).last().click();
    await answer(office, "ist zurückgegeben");

    await tap(await answer(reporter, "Bitte überarbeiten"), "Weiter ausfüllen");
    for (const step of ["Seite 1 von 3", "Seite 2 von 3", "Seite 3 von 3"]) {
      page = await answer(reporter, step);
      expect(await page.innerText()).to.include("Bitte die Zahl der Personen prüfen.");
      if (step === "Seite 2 von 3") await page.getByRole("textbox", { name: /Personen/ }).fill("32");
      await tap(page, "Speichern und weiter");
      await picture(reporter, "zz-" + step.slice(6, 7));
    }
    page = await answer(reporter, "Bitte prüfen: Jugendamt");
    expect(await page.innerText()).to.include("32 Personen");
    await tap(page, "Bericht abgeben");
    await answer(reporter, "Fassung 2");
    await say(office, "Stand");
    const status = await answer(office, "1 von 14 abgegeben");
    expect(await status.innerText()).to.include("Jugendamt");
    await picture(office, "office-status");
  });

  it("a lead is reminded without having asked, and records the meeting, on a phone", async () => {
    const lead = await chatAs("fag-kultur-leitung", { width: 390 });
    const reminder = await answer(lead, "Erinnerung: Sitzung");
    expect(await reminder.innerText()).to.include("0 von 2 Sitzungen");
    await picture(lead, "reminder-phone");
    await tap(reminder, "Sitzung eintragen");
    const form = await answer(lead, "Wann fand die Sitzung statt?");
    await form.getByRole("textbox", { name: /Wie viele Personen/ }).fill("9");
    await tap(form, "Eintragen");
    expect(await (await answer(lead, "Vielen Dank, die Sitzung ist eingetragen.")).innerText()).to.include(
      "1 von 2 Sitzungen",
    );
    await picture(lead, "meeting-phone");
  });

  it("a month passes on the page's clock, and reminders of reports arrive, in the language of the person", async () => {
    const page = await chatAs("bericht-stadtplanungsamt", { locale: "en-GB" });
    const clock = (day: RegExp) => page.getByTestId("clock").filter({ hasText: day }).waitFor();
    await clock(/24\.? November 2026.*10:0/);
    await page.getByTestId("clock-month").click();
    await clock(/24\.? (Dezember|December) 2026/);
    await page.getByTestId("clock-month").click();
    await clock(/2[34]\.? (Januar|January) 2027/);
    await answer(page, "Reminder: annual report 2026");
    await picture(page, "reminder-english");
  });

  it("a report is filled in in a dialog, with the keyboard alone", async () => {
    const page = await chatAs("bericht-sozialamt");
    await say(page, "Bericht");
    const card = await answer(page, "Jahresbericht 2026: Sozialamt");
    await card.getByRole("button", { name: "Im Fenster ausfüllen" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByTestId("dialog");
    await dialog.getByText("Seite 1 von 3").waitFor();
    await dialog.getByRole("radio", { name: "erledigt" }).focus();
    await page.keyboard.press("Space");
    await dialog.getByRole("textbox").focus();
    await page.keyboard.type("Alle Formulare gibt es auf Englisch.");
    await dialog.getByRole("radio", { name: "Nein" }).focus();
    await page.keyboard.press("Space");
    await dialog.getByRole("button", { name: "Speichern und weiter" }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByText("Seite 2 von 3").waitFor();
    await picture(page, "dialog");
  });
});
