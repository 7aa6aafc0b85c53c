import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { chatWithBot } from "./chat-with-bot.ts";

describe("local chat: the page in a browser", function () {
  this.timeout(30_000);
  let browser: Browser;
  let chat: Awaited<ReturnType<typeof chatWithBot>>;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    chat = await chatWithBot();
    complaints.length = 0;
    page = await browser.newPage({ colorScheme: "light", viewport: { width: 1000, height: 800 } });
    page.setDefaultTimeout(5000);
    page.on("pageerror", (error) => complaints.push(error.message));
    // Blocked styles and scripts (Content-Security-Policy) are told here.
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    await page.goto(`${chat.url}/chat?person=anna`);
  });
  afterEach(async () => {
    await page.close();
    await chat.close();
    expect(complaints).to.deep.equal([]);
  });

  const write = async (text: string) => {
    await page.getByTestId("composer").fill(text);
    await page.keyboard.press("Enter");
  };
  const bot = () => page.locator('[data-testid="message"][data-author="bot"]');

  const focused = (name: string) => page.locator("button:focus", { hasText: name }).count();
  const measured = (script: string): Promise<unknown> => page.evaluate(script);

  it("lets a person be chosen by typing", async () => {
    await page.goto(`${chat.url}/chat`);
    await page.getByTestId("person-search").fill("muller soz");
    await page.getByTestId("person").nth(1).waitFor({ state: "detached" });
    await page.locator('[data-person="yusuf"]').click();
    await page.getByText("Sie: Yusuf Müller – Leitung, Sozialamt").waitFor();
    expect(page.url()).to.equal(`${chat.url}/chat?person=yusuf`);
  });

  it("shows both sides of a conversation, and HTML as the text it is", async () => {
    await write("**laut** <b>hallo</b>");
    await bot().getByText("Echo: laut <b>hallo</b>").waitFor();
    expect(await bot().locator("strong").innerText()).to.equal("laut");
    expect(await page.locator('[data-author="person"] .text').innerText()).to.equal("**laut** <b>hallo</b>");
  });

  it("submits a card only when it is filled in, and as text", async () => {
    await write("card");
    await page.getByRole("button", { name: "Absenden" }).click();
    await page.getByText("Bitte einen Ort nennen").waitFor();
    await page.getByLabel("Ort").fill("Rathaus");
    await page.getByLabel("Anwesende").fill("12");
    await page.getByRole("button", { name: "Absenden" }).click();
    await page.getByText("Echo:").waitFor();
    expect(chat.heard.at(-1)?.value).to.deep.equal({ act: "submit", place: "Rathaus", count: "12" });
  });

  it("executes a card action in place", async () => {
    await write("card");
    await page.getByLabel("Ort").fill("Rathaus");
    await page.getByRole("button", { name: "Bestätigen" }).click();
    await page.getByText("Bestätigt.").waitFor();
    expect(await bot().count()).to.equal(1);
    expect(await page.getByLabel("Ort").count()).to.equal(0);
  });

  it("works by keyboard only, through a dialog and back", async () => {
    await write("card");
    const more = page.getByRole("button", { name: "Mehr" });
    await more.waitFor();
    for (let steps = 0; steps < 40; steps++) {
      if ((await focused("Mehr")) === 1) break;
      await page.keyboard.press("Shift+Tab");
    }
    await page.keyboard.press("Enter");
    const dialog = page.getByTestId("dialog");
    await dialog.getByRole("heading", { name: "Begründung" }).waitFor();
    await page.keyboard.type("Urlaub");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await dialog.getByText("Danke, notiert.").waitFor();
    expect(chat.heard.at(-1)?.value?.["data"]).to.deep.equal({ step: 1, reason: "Urlaub" });
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await focused("Mehr")).to.equal(1);
  });

  it("sends what a suggestion stands for, and then takes it away", async () => {
    await write("choices");
    await page.getByTestId("suggestion").click();
    await page.getByText("Echo: bericht").waitFor();
    expect(await page.getByTestId("suggestion").count()).to.equal(0);
  });

  it("tells a refusal quietly and in the person's language", async () => {
    await write("refuse");
    await page.getByText("Der Bot hat das abgelehnt (HTTP 500).").waitFor();
    await page.getByTestId("language").click();
    await page.getByText("The bot refused this (HTTP 500).").waitFor();
    await write("hello");
    await page.getByText("Echo: hello").waitFor();
    expect(chat.heard.at(-1)?.["locale"]).to.equal("en-GB");
  });

  it("turns dark, cards included, and keeps what was typed in them", async () => {
    await write("card");
    await page.getByLabel("Ort").fill("Rathaus");
    const colour = () => measured("getComputedStyle(document.querySelector('.ac-textBlock')).color");
    expect(await colour()).to.equal("rgb(36, 36, 36)");
    await page.getByTestId("theme").click();
    expect(await colour()).to.equal("rgb(255, 255, 255)");
    expect(await page.getByLabel("Ort").inputValue()).to.equal("Rathaus");
  });

  it("plays a year day by day until it is stopped", async () => {
    const clock = page.getByTestId("clock");
    await clock.getByText("2. März 2026").waitFor();
    await page.getByTestId("clock-month").click();
    await clock.getByText("2. April 2026").waitFor();
    await page.getByTestId("clock-year").click();
    // A single day is shown too briefly to be waited for.
    await clock.getByText(/([4-9]|[12]\d)\. April 2026/).waitFor();
    await page.getByRole("button", { name: "Anhalten" }).click();
    await page.getByRole("button", { name: "Ein Jahr" }).waitFor();
  });

  it("fits on a phone", async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await write("card");
    const more = page.getByRole("button", { name: "Mehr" });
    await more.waitFor();
    const box = await more.boundingBox();
    expect((box?.x ?? 999) + (box?.width ?? 999)).to.be.below(360);
    expect(await measured("document.documentElement.scrollWidth")).to.equal(360);
    expect(await page.getByTestId("person").first().isVisible()).to.equal(false);
  });
});
