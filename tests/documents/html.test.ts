import { readFileSync } from "node:fs";
import { expect } from "chai";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { htmlPolicy, toHtml } from "../../src/documents/html.ts";
import type { Paper } from "../../src/documents/paper.ts";
import { launchBrowser } from "../support/browser.ts";
import { anyText, hostile, kept, paperOf, textsOf } from "./hostile.ts";
import { yearlyPaper } from "./yearly-paper.ts";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const address = "http://planlotse.test/bericht";
const wordHref = "bericht.docx?v=2&x='\"";

describe("a paper as a page", () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  /** Opens it as a server would send it; `complaints` are what the browser says against it. */
  async function open(paper: Paper, width: number, colorScheme: "light" | "dark") {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.route("**/*", (route) =>
      route.request().url() === address
        ? route.fulfill({
            contentType: "text/html; charset=utf-8",
            headers: { "content-security-policy": htmlPolicy },
            body: toHtml(paper, { wordHref }),
          })
        : route.abort(),
    );
    page.on("request", (request) => {
      if (![address, "http://planlotse.test/favicon.ico"].includes(request.url()))
        complaints.push(request.url());
    });
    await page.goto(address);
    return { page, complaints };
  }

  for (const width of [360, 1280]) {
    for (const scheme of ["light", "dark"] as const) {
      it(`has no barrier at ${String(width)} px, ${scheme}`, async () => {
        const { page, complaints } = await open(yearlyPaper, width, scheme);
        await page.evaluate(axe);
        const { passed, violations } = await page.evaluate<{ passed: number; violations: string[] }>(
          `axe.run(document).then(({ passes, violations }) => ({ passed: passes.length, violations: violations
            .map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html).join(" | ")) }))`,
        );
        expect(violations).to.deep.equal([]);
        expect(passed).to.be.greaterThan(20);
        expect(complaints).to.deep.equal([]);
        const looks = await page.evaluate<{ background: string; overflow: number }>(
          `({ background: getComputedStyle(document.documentElement).backgroundColor,
             overflow: document.documentElement.scrollWidth - innerWidth })`,
        );
        expect(looks.background).to.equal(scheme === "light" ? "rgb(255, 255, 255)" : "rgb(21, 25, 30)");
        expect(looks.overflow).to.be.at.most(0);
        await page.close();
      });
    }
  }

  it("is reached by keyboard: skip link, contents, Word file, tables that scroll", async () => {
    const { page } = await open(yearlyPaper, 360, "light");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).to.equal("Zum Inhalt springen");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.tagName")).to.equal("MAIN");
    expect(await page.getAttribute(".word a", "href")).to.equal(wordHref);
    const table = page.getByRole("region", { name: "Tabelle 2: Kennzahlen der Fachämter" });
    await table.focus();
    await page.keyboard.press("ArrowRight");
    // The page's rules forbid the browser to evaluate what it would wait for by itself.
    const isScrolled = () => page.evaluate<boolean>("document.activeElement.scrollLeft > 0");
    while (!(await isScrolled())) await page.waitForTimeout(20);
    expect(await table.getByRole("columnheader").count()).to.equal(6);
    expect(await table.getByRole("rowheader").count()).to.equal(12);
    await page.close();
  });

  it("takes no address but https, and none of a script for the Word file", () => {
    const html = toHtml(paperOf("x"), { wordHref: "javascript:alert(1)" });
    expect(html).not.to.match(/href="\s*javascript/);
    expect(html).to.include(`<a href="https://example.org/?a=1&amp;b=%27%22{x}"`);
  });

  it("has headings that never leave out a level", () => {
    const html = toHtml(
      {
        ...yearlyPaper,
        blocks: ([3, 3, 1, 3] as const).map((level) => ({ kind: "heading", level, text: "x" })),
      },
      { wordHref },
    );
    expect([...html.matchAll(/<h(\d) id="b/g)].map(([, level]) => level).join("")).to.equal("2323");
  });

  describe("with text of all kinds", () => {
    let page: Page;
    before(async () => {
      page = await browser.newPage();
    });
    const read = (text: string) =>
      page.evaluate<{ said: string[]; used: string[] }>(
        `(${readInBrowser})(${JSON.stringify(toHtml(paperOf(text), { wordHref }))})`,
      );
    const tags =
      "a body caption dd div dl dt footer h1 h2 head header html li main meta p span style table tbody td th thead time title tr ul";

    for (const text of hostile) {
      it(`keeps ${JSON.stringify(text.slice(0, 40))} text`, async () => {
        const { said, used } = await read(text);
        expect(said).to.include.members([...textsOf(text), kept(text)]);
        expect(used.filter((tag) => !tags.split(" ").includes(tag))).to.deep.equal([]);
      });
    }

    it("takes any text and gives it back", async () => {
      await fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          const { said, used } = await read(text);
          expect(said).to.include.members(textsOf(text));
          expect(used.filter((tag) => !tags.split(" ").includes(tag))).to.deep.equal([]);
        }),
        { numRuns: 100 },
      );
    });
  });
});

/** Runs in the browser: the text of every element, and which elements there are. */
const readInBrowser = `(html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const each of page.querySelectorAll("br")) each.replaceWith("\\n");
  const all = [...page.querySelectorAll("*")];
  return { said: all.map((each) => each.textContent), used: [...new Set(all.map((each) => each.localName))] };
}`;
