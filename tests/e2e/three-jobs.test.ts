import { expect } from "chai";
import { answer, picture, say, chatCityFor, tap } from "../support/chat-city.ts";

/** The three jobs as people do them, in the local chat, in a real browser. Pictures of each are left in dist/screenshots. */
describe("three jobs in the local chat", function () {
  this.timeout(60_000);
  const city = chatCityFor("2026-11-24T09:00:00Z");

  it("anybody asks who is responsible, and gets an answer or an honest no", async () => {
    const page = await city.chatAs("citizen");
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
    const asker = await city.chatAs("bericht-sozialamt");
    const office = await city.chatAs("sachbearbeitung");
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
    const reporter = await city.chatAs("bericht-jugendamt");
    const office = await city.chatAs("sachbearbeitung");
    await say(reporter, "Bericht");
    await tap(await answer(reporter, "Jahresbericht 2026: Jugendamt"), "Ausfüllen");
    let page = await answer(reporter, "Seite 1 von 6");
    await tap(page, "Speichern und weiter");
    await page.getByText("Diese Angabe fehlt.").first().waitFor();
    await picture(reporter, "report-problem");
    const states = page.getByRole("radio", { name: "in Arbeit" });
    await states.first().check();
    await states.last().check();
    await tap(page, "Speichern und weiter");
    page = await answer(reporter, "Seite 2 von 6");
    await page.getByRole("textbox", { name: "Wie heißt die Maßnahme?" }).fill("Beratung");
    await page.getByRole("radio", { name: "Soziales und Gesundheit" }).check();
    await page.getByRole("radio", { name: "erledigt" }).check();
    await page.getByRole("radio", { name: "Nein" }).check();
    await tap(page, "Speichern und weiter");
    await page.getByText("Bitte ergänzen Sie noch").waitFor();
    await picture(reporter, "report-asks-more");
    await page
      .getByRole("textbox", { name: "Was hat sich dadurch für die Menschen verbessert?" })
      .fill("Beratung in **drei** Sprachen, ${genau} {{DATE(2026)}}.");
    await tap(page, "Speichern und weiter");
    page = await answer(reporter, "Seite 3 von 6");
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("checkbox", { name: "Leitbild" }).check();
    await tap(page, "Speichern und weiter");
    await page.getByText("Bitte ergänzen Sie noch").waitFor();
    await tap(page, "Speichern und weiter");
    page = await answer(reporter, "Seite 4 von 6");
    await page.getByRole("textbox", { name: /Schulungen/ }).fill("2");
    await page.getByRole("textbox", { name: /Personen/ }).fill("31");
    await picture(reporter, "report-step");
    await tap(page, "Speichern und weiter");
    page = await answer(reporter, "Seite 5 von 6");
    for (const posts of await page.getByRole("textbox", { name: /Stellen/ }).all()) await posts.fill("0,5");
    for (const money of await page.getByRole("textbox", { name: /Euro/ }).all()) await money.fill("12.000");
    await tap(page, "Speichern und weiter");
    page = await answer(reporter, "Seite 6 von 6");
    for (const no of await page.getByRole("radio", { name: "Nein" }).all()) await no.check();
    await picture(reporter, "report-outlook");
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
    const form = await answer(office, "Zurückgeben: Jugendamt");
    await form
      .getByRole("textbox", { name: "Was soll das Amt ändern oder ergänzen?" })
      .fill("Bitte die Zahl der Personen prüfen.");
    await form
      .getByRole("combobox")
      .first()
      .selectOption({ label: "Wie viele Beschäftigte haben teilgenommen?" });
    await form.getByRole("textbox", { name: "Was ist daran zu ändern? (1)" }).fill("Sind es wirklich 31?");
    await picture(office, "office-return");
    await tap(form, "Zurückgeben");
    await answer(office, "ist zurückgegeben");

    await tap(await answer(reporter, "Bitte überarbeiten"), "Weiter ausfüllen");
    for (const step of [1, 2, 3, 4, 5, 6]) {
      page = await answer(reporter, `Seite ${String(step)} von 6`);
      expect(await page.innerText()).to.include("Bitte die Zahl der Personen prüfen.");
      if (step === 4) {
        expect(await page.innerText()).to.include("Sind es wirklich 31?");
        await picture(reporter, "report-returned");
        await page.getByRole("textbox", { name: /Personen/ }).fill("32");
      }
      await tap(page, "Speichern und weiter");
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
    const lead = await city.chatAs("fag-kultur-leitung", { width: 390 });
    const reminder = await answer(lead, "Erinnerung: Sitzung");
    expect(await reminder.innerText()).to.include("0 von 2 Sitzungen");
    await picture(lead, "reminder-phone");
    await tap(reminder, "Sitzung eintragen");
    const form = await answer(lead, "Wann fand die Sitzung statt?");
    await form.getByRole("textbox", { name: /Teilgenommen: Stadtverwaltung/ }).fill("4");
    await tap(form, "Eintragen");
    expect(await (await answer(lead, "Vielen Dank, die Sitzung ist eingetragen.")).innerText()).to.include(
      "1 von 2 Sitzungen",
    );
    await picture(lead, "meeting-phone");
  });

  it("a month passes on the page's clock, and reminders of reports arrive, in the language of the person", async () => {
    const page = await city.chatAs("bericht-stadtplanungsamt", { locale: "en-GB" });
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
    const page = await city.chatAs("bericht-sozialamt");
    await say(page, "Bericht");
    const card = await answer(page, "Jahresbericht 2026: Sozialamt");
    await card.getByRole("button", { name: "Im Fenster ausfüllen" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByTestId("dialog");
    await dialog.getByText("Seite 1 von 6").waitFor();
    for (const done of await dialog.getByRole("radio", { name: "erledigt" }).all()) {
      await done.focus();
      await page.keyboard.press("Space");
    }
    await dialog.getByRole("button", { name: "Speichern und weiter" }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByText("Seite 2 von 6").waitFor();
    await dialog.getByRole("textbox").first().focus();
    await page.keyboard.type("Alle Formulare auf Englisch");
    await picture(page, "dialog");
  });
});
