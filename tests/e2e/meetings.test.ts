import { expect } from "chai";
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { answer, picture, say, chatCityFor, tap } from "../support/chat-city.ts";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Bodies and their meetings as people record and see them, in a real browser. Pictures are left in dist/screenshots. */
describe("meetings in the local chat", function () {
  this.timeout(60_000);
  const city = chatCityFor("2026-11-24T09:00:00Z");
  const typeDate = (form: Locator, day: string) => form.locator("input[type=date]").first().fill(day);

  it("the lead records, corrects and calls off", async () => {
    const lead = await city.chatAs("fag-sprache-leitung");
    await say(lead, "Sitzung eintragen");
    const form = await answer(lead, "Wann fand die Sitzung statt?");
    await picture(lead, "meeting-form");
    await form
      .getByRole("textbox", { name: "Was kam heraus?" })
      .fill("Drei **Kurse** mehr.\nMehr Räume nötig.");
    await form.locator("input[type=date]").last().fill("2026-12-10");
    await tap(form, "Heute, alle waren da");
    const done = await answer(lead, "Vielen Dank, die Sitzung ist eingetragen.");
    expect(await done.innerText())
      .to.include("6 Personen")
      .and.include("Drei **Kurse** mehr.");
    await picture(lead, "meeting-recorded");
    await tap(done, "Berichtigen");
    const correct = await answer(lead, "Warum wird berichtigt?");
    await typeDate(correct, "2026-11-23");
    await tap(correct, "Berichtigung speichern");
    await correct.getByText("Bitte geben Sie einen Grund an.").waitFor();
    await picture(lead, "meeting-correct");
    await correct.getByRole("textbox", { name: "Warum wird berichtigt?" }).fill("War gestern");
    await tap(correct, "Berichtigung speichern");
    await answer(lead, "Die Sitzung ist berichtigt.");
    for (const day of ["2026-03-02", "2026-05-04"]) {
      await say(lead, "Sitzung eintragen");
      const next = await answer(lead, "Wann fand die Sitzung statt?");
      await typeDate(next, day);
      await tap(next, "Eintragen");
      await answer(lead, day === "2026-03-02" ? "2. März 2026" : "4. Mai 2026");
    }
  });

  it("a body's year is a picture, on the desktop and on a phone, in light and dark", async () => {
    const lead = await city.chatAs("fag-sprache-leitung");
    await say(lead, "Stand");
    const list = await answer(lead, "Gremien");
    await tap(list, "Öffnen");
    const shown = await answer(lead, "Jahr 2026, Stand vom 24. November 2026");
    await tap(shown, "Kein Bedarf im 4. Quartal");
    await answer(lead, "Eingetragen: kein Bedarf im 4. Quartal 2026.");
    await say(lead, "Stand Sprache");
    const year = await answer(lead, "Kein Bedarf:");
    expect(await year.innerText())
      .to.include("Nov")
      .and.include("○")
      .and.include("3 von 2");
    await picture(lead, "body-year");
    const phone = await city.chatAs("fag-sprache-leitung", { width: 390 });
    await say(phone, "Stand Sprache");
    const small = await answer(phone, "Kein Bedarf:");
    await picture(phone, "body-year-phone");
    await nothingIsCutOff(small);
    await phone.emulateMedia({ colorScheme: "dark" });
    await picture(phone, "body-year-phone-dark");
    const narrow = await city.chatAs("fag-sprache-leitung", { width: 320 });
    await narrow.locator("#language").click();
    await say(narrow, "status Sprache");
    await nothingIsCutOff(await answer(narrow, "Year 2026, as of 24 November 2026"));
    await picture(narrow, "body-year-narrow-english");
  });

  it("the office sees all bodies, sets a minimum, enters a resolution", async () => {
    const office = await city.chatAs("sachbearbeitung");
    await say(office, "Stand");
    await answer(office, "Pflichten, die auf einen Beschluss warten");
    await picture(office, "office-bodies");
    await say(office, "Stand Steuerungsgruppe");
    const steering = await answer(office, "Stand: Steuerungsgruppe");
    expect(await steering.innerText()).to.include("Früher Hinweis: Bis zum 30. Juni 2026");
    await picture(office, "body-year-hint");
    await say(office, "Stand Sprache");
    const year = await answer(office, "Stand: Facharbeitsgruppe Sprache");
    await tap(year, "Sitzungen 2026");
    const listed = await answer(office, "Facharbeitsgruppe Sprache und Bildung: Sitzungen 2026");
    await picture(office, "meeting-list");
    await listed.getByRole("button", { name: "Öffnen" }).first().click();
    await answer(office, "Drei **Kurse** mehr.");
    await picture(office, "meeting-open");
    await say(office, "Mit welchem anderen Handlungsplan sollen die Gremien zusammenarbeiten?");
    const duty = await answer(office, "ruht bis");
    await picture(office, "duty-rests");
    await tap(duty, "Beschluss eintragen");
    const form = await answer(office, "Wann wurde er gefasst?");
    await typeDate(form, "2026-05-12");
    await form.getByRole("textbox", { name: "Unter welcher Nummer?" }).fill("V0815/26");
    await picture(office, "resolution-form");
    await tap(form, "Eintragen");
    await tap(await answer(office, "Der Beschluss ist eingetragen."), "Heute: Erfahrungsaustausch");
    await answer(office, "1 von 1 im Jahr 2026");
    await picture(office, "exchange-recorded");
  });

  it("the picture has no barrier that a program can find", async () => {
    const context = await city.browser.newContext({ viewport: { width: 390, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${city.running.chatUrl ?? ""}?person=fag-sprache-leitung`);
    await say(page, "Stand Sprache");
    await answer(page, "Kein Bedarf:");
    await page.evaluate(axe);
    // The picture alone: the headings of the vendor's renderer have no level, on every card.
    const violations = await page.evaluate<string[]>(
      `axe.run([...document.querySelectorAll(".ac-columnSet")].at(-1).parentElement).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))`,
    );
    expect(violations).to.deep.equal([]);
  });

  it("the chair names those who agreed, by keyboard, and takes one away again", async () => {
    const chair = await city.chatAs("beauftragte", { width: 390 });
    await say(chair, "Sitzung eintragen");
    await tap(await answer(chair, "Welches Gremium hat getagt?"), "Steuerungsgruppe");
    const form = await answer(chair, "Wer war dabei?");
    const [first] = await form.getByRole("checkbox").all();
    await first?.focus();
    await chair.keyboard.press("Space");
    await picture(chair, "meeting-names-phone");
    await tap(form, "Eintragen");
    const done = await answer(chair, "Vielen Dank, die Sitzung ist eingetragen.");
    expect(await done.innerText()).to.include("Mit Namen");
    await picture(chair, "meeting-named-phone");
    await tap(done, "Berichtigen");
    const correct = await answer(chair, "Warum wird berichtigt?");
    expect(await correct.getByRole("checkbox").first().isChecked()).to.equal(true);
    await correct.getByRole("checkbox").first().uncheck();
    await correct.getByRole("textbox", { name: "Warum wird berichtigt?" }).fill("Doch nicht dabei");
    await tap(correct, "Berichtigung speichern");
    expect(await (await answer(chair, "Die Sitzung ist berichtigt.")).innerText()).to.not.include(
      "Mit Namen",
    );
  });
});

/** Every month and every mark stands in its cell, in one line. */
async function nothingIsCutOff(card: Locator): Promise<void> {
  const cells = card.locator(".ac-columnSet .ac-textBlock, .ac-columnSet .ac-richTextBlock");
  expect(await cells.count()).to.equal(24);
  const cut = await cells.evaluateAll((all) =>
    all
      .filter((cell) => cell.scrollWidth > cell.clientWidth || cell.clientHeight > 30)
      .map((cell) => cell.textContent),
  );
  expect(cut).to.deep.equal([]);
}
