import { expect } from "chai";
import { mkdirSync, readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { makeLocalMailbox } from "../../src/mail/local-mailbox.ts";
import { chatWithBot } from "../localchat/chat-with-bot.ts";
import { from, invitation, mailOf } from "../mail/sample-mail.ts";
import { launchBrowser } from "../support/browser.ts";
import { picture } from "../support/chat-city.ts";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const hostileSubject = '<img src=x onerror="document.title=1"> {{x}} \u202eabc';

/** The mails that would have been sent, as people read them in a real browser. Pictures are left in dist/screenshots. */
describe("the mailbox in the local chat", function () {
  this.timeout(60_000);
  let browser: Browser;
  let chat: Awaited<ReturnType<typeof chatWithBot>>;
  let clock = Date.parse("2027-01-04T10:00:00Z");
  const mailbox = makeLocalMailbox({ from, now: () => clock });
  const complaints: string[] = [];

  before(async () => {
    mkdirSync("dist/screenshots", { recursive: true });
    browser = await launchBrowser();
    chat = await chatWithBot(mailbox.list);
    await mailbox.send(mailOf(hostileSubject));
    clock += 3_600_000;
    await mailbox.send(invitation);
  });
  after(async () => {
    await browser.close();
    await chat.close();
  });
  afterEach(() => {
    expect(complaints.splice(0)).to.deep.equal([]);
  });

  async function open(path: string, width = 1000, look: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "de-DE", ...look });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    await page.goto(chat.url + path);
    return page;
  }
  const letter = (page: Page) => page.frameLocator("[data-testid=mail-html]");

  it("is reached from the chat, and a mail is read by keyboard", async () => {
    const home = await open("/chat?person=anna");
    const [page] = await Promise.all([home.waitForEvent("popup"), home.getByTestId("mailbox").click()]);
    await page.getByText("2 E-Mails").waitFor();
    await picture(page, "mailbox");
    const newest = page.getByTestId("mail-link").first();
    expect(await newest.innerText())
      .to.include(invitation.subject)
      .and.include("Şebnem Yılmaz-Müller <yilmaz@verein.example>")
      .and.include("Montag, 4. Januar 2027 um 12:00");
    for (let steps = 0; steps < 20; steps++) {
      if ((await page.locator("a[data-testid=mail-link]:focus").count()) === 1) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await letter(page).getByRole("heading", { name: invitation.subject }).waitFor();
    expect(await page.locator("article:focus").count(), "readers stand at the mail").to.equal(1);
    expect(await page.getByTestId("mail").innerText())
      .to.include("Planlotse der Stadt <planlotse@stadt.example>")
      .and.include("Wo: Rathaus, Raum 2/013")
      .and.include("Auto-Submitted: auto-generated");
    await picture(page, "mailbox-mail");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Sitzung Steuerungsgruppe, 2. März.ics" }).click(),
    ]);
    expect(file.suggestedFilename()).to.equal(invitation.calendar?.fileName);
    expect(readFileSync(await file.path(), "utf8")).to.equal(invitation.calendar?.ics);
    await home.context().close();
  });

  it("shows text that people typed as the text it is", async () => {
    const page = await open("/chat/postfach?mail=1");
    await letter(page).getByText(`paragraph ${hostileSubject}`).waitFor();
    expect(await page.getByTestId("mail").locator("h2").innerText()).to.equal(hostileSubject);
    expect(await page.getByTestId("mail-text").innerText()).to.include(`why ${hostileSubject}`);
    expect(await page.title()).to.equal(`${hostileSubject} · Planlotse`);
    expect(await letter(page).locator("img, script").count()).to.equal(0);
    await page.context().close();
  });

  it("shows what came meanwhile, and says when a mail is gone", async () => {
    const page = await open("/chat/postfach?mail=99");
    await page.getByText("Diese E-Mail gibt es nicht (mehr).").waitFor();
    expect(complaints.splice(0).join()).to.include("404");
    await mailbox.send({ ...invitation, subject: "Eben erst" });
    await page.getByTestId("reload").click();
    await page.getByRole("link", { name: "Eben erst" }).waitFor();
    await page.getByTestId("language").click();
    await page.getByText("3 mails").waitFor();
    await page.context().close();
  });

  it("fits a phone, in light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open("/chat/postfach", 390, { colorScheme });
      await page.getByTestId("mail-link").first().waitFor();
      await picture(page, `mailbox-phone-${colorScheme}`);
      await page.getByRole("link", { name: invitation.subject }).click();
      await letter(page).getByRole("heading", { name: invitation.subject }).waitFor();
      await picture(page, `mailbox-mail-phone-${colorScheme}`);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).to.equal(0);
      await page.getByRole("link", { name: "Zurück zu den E-Mails" }).click();
      await page.getByTestId("mail-link").first().waitFor();
      await page.context().close();
    }
  });

  it("has no barrier that a program can find, and neither has a mail", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const look = { colorScheme, bypassCSP: true };
      const list = await open("/chat/postfach", 390, look);
      await list.getByTestId("mail-link").first().waitFor();
      const mail = await open("/chat/postfach?mail=2", 1000, look);
      await letter(mail).getByRole("heading", { name: invitation.subject }).waitFor();
      // The mail by itself: in its frame no script may run, a test's neither.
      const viewport = { width: 390, height: 900 };
      const alone = await (await browser.newContext({ ...look, viewport })).newPage();
      await alone.setContent(mailbox.list().find(({ id }) => id === "2")?.html ?? "");
      await picture(alone, `mail-phone-${colorScheme}`);
      for (const page of [list, mail, alone]) {
        await page.evaluate(axe);
        // Where the main part of a page is, is up to the program that shows the mail in it.
        const rules =
          page === alone ? '{ "landmark-one-main": { enabled: false }, region: { enabled: false } }' : "{}";
        const violations = await page.evaluate<string[]>(
          `axe.run(document, { iframes: false, rules: ${rules} }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))`,
        );
        expect(violations).to.deep.equal([]);
        await page.context().close();
      }
    }
  });
});
