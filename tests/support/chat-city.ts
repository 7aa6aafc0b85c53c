import { mkdirSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import type { Running } from "../../src/start.ts";
import { launchBrowser } from "./browser.ts";
import { startTrying } from "./try-city.ts";

const pictures = "dist/screenshots";

/** The whole program with the sample city, and people who use the local chat in a real browser. */
interface ChatCity {
  running: Running;
  browser: Browser;
  /** Scripts that failed on any page since the last look. */
  troubles: string[];
  chatAs(person: string, look?: { width?: number; locale?: string }): Promise<Page>;
  close(): Promise<void>;
}

/** @param startsAt what the program's clock shows at the start; it goes on from there */
async function startChatCity(startsAt: string): Promise<ChatCity> {
  mkdirSync(pictures, { recursive: true });
  const began = Date.now();
  const running = await startTrying(() => Date.parse(startsAt) + Date.now() - began);
  const browser = await launchBrowser();
  const troubles: string[] = [];
  return {
    running,
    browser,
    troubles,
    async chatAs(person, look = {}) {
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
    },
    async close() {
      await browser.close();
      await running.close();
    },
  };
}

/** A city for the tests of one description: opened before them, closed after; nothing may go wrong in its pages. */
export function chatCityFor(startsAt: string): Pick<ChatCity, "chatAs" | "running" | "browser"> {
  let city: ChatCity | undefined;
  const open = (): ChatCity => {
    if (!city) throw new Error("the city is open while a test runs");
    return city;
  };
  before(async () => {
    city = await startChatCity(startsAt);
  });
  after(() => city?.close());
  afterEach(() => {
    const troubles = city?.troubles.splice(0) ?? [];
    if (troubles.length > 0) throw new Error(troubles.join("; "));
  });
  return {
    chatAs: (person, look) => open().chatAs(person, look),
    get running() {
      return open().running;
    },
    get browser() {
      return open().browser;
    },
  };
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByTestId("composer").fill(text);
  await page.getByTestId("composer").press("Enter");
}

/** The newest message of the bot that has this text. */
export async function answer(page: Page, text: string): Promise<Locator> {
  const found = page.locator("[data-testid=message][data-author=bot]").filter({ hasText: text }).last();
  await found.waitFor({ timeout: 10_000 });
  return found;
}

export const tap = async (card: Locator, name: string): Promise<void> =>
  card.getByRole("button", { name, exact: true }).click();

/** Leaves a picture in dist/screenshots. */
export const picture = (page: Page, name: string) => page.screenshot({ path: `${pictures}/${name}.png` });
