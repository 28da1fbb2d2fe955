// Shows each page in a real browser, as a reader with a phone, a large screen, a keyboard or no script would meet it.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, suite, test } from "node:test";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { serve, type Serving } from "../src/server/serve.ts";
import { openPageSite, type PageSite } from "./page-site.ts";

const CHROMIUM = "/usr/bin/chromium";
const skip =
  existsSync(CHROMIUM) || process.env["CI"] === "true"
    ? false
    : `there is no browser at ${CHROMIUM}`;

const WIDTHS = [360, 1280] as const;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

suite("pages in a browser", { skip }, () => {
  let site: PageSite;
  let serving: Serving;
  let browser: Browser;

  before(async () => {
    site = await openPageSite();
    serving = await serve({ answers: site.answers });
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  });

  after(async () => {
    await browser.close();
    await serving.close();
    await site.ledger.close();
  });

  /** One tab for a while: what it asks of other hosts and what its policy stops is written down. */
  const withTab = async (
    options: BrowserContextOptions,
    look: (page: Page, strays: string[]) => Promise<void>,
  ): Promise<void> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const strays: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(serving.address)) strays.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("404"))
        strays.push(message.text());
    });
    try {
      await look(page, strays);
    } finally {
      await context.close();
    }
  };

  const go = (page: Page, path: string): Promise<unknown> =>
    page.goto(new URL(path, serving.address).href);

  const open = (
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<void>,
  ): Promise<void> =>
    withTab(options, async (page) => {
      await go(page, path);
      await look(page);
    });

  /** All pages, one after another in the same tab. */
  const eachPage = (
    options: BrowserContextOptions,
    look: (name: string, page: Page) => Promise<void>,
  ): Promise<void> =>
    withTab(options, async (page, strays) => {
      for (const [name, path] of Object.entries(site.pages)) {
        await go(page, path);
        await look(name, page);
        assert.deepEqual(strays, [], `${name} keeps to its host and its policy`);
      }
    });

  const sideways = (page: Page): Promise<number> =>
    page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );

  for (const width of WIDTHS) {
    test(`every page says what it is at ${width} px without script`, () =>
      eachPage(
        { viewport: { width, height: 800 }, javaScriptEnabled: false },
        async (name, page) => {
          assert.ok((await page.locator("h1").innerText()).length > 3, name);
        },
      ));

    for (const colorScheme of ["light", "dark"] as const)
      test(`axe finds nothing wrong and nothing scrolls sideways at ${width} px, ${colorScheme}`, () =>
        eachPage({ viewport: { width, height: 800 }, colorScheme }, async (name, page) => {
          assert.equal(await sideways(page), 0, `${name} fits its width`);
          await page.evaluate(axe);
          const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
            "axe.run({ resultTypes: ['violations'] })",
          );
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`,
          );
          assert.deepEqual(found, [], name);
        }));
  }

  test("pages hold at 320 px", () =>
    eachPage({ viewport: { width: 320, height: 700 } }, async (name, page) => {
      assert.equal(await sideways(page), 0, name);
    }));

  test("pages hold with text twice as large", () =>
    eachPage({ viewport: { width: 1280, height: 900 } }, async (name, page) => {
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      assert.equal(await sideways(page), 0, name);
    }));

  test("everything can be reached by keyboard, and what has the focus is seen", async () => {
    await open(
      site.pages["situation"] ?? "/",
      { viewport: { width: 1280, height: 900 } },
      async (page) => {
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate("document.activeElement.className"), "skip");
        assert.ok(await page.locator(".skip").isVisible());
        const wanted = await page.evaluate<number>(
          "[...document.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]')].filter((each) => each.checkVisibility({ contentVisibilityAuto: true })).length",
        );
        const reached = new Set<string>();
        for (let step = 0; step < wanted + 5; step += 1) {
          const here = await page.evaluate<string>(
            "(() => { const each = document.activeElement; return each === document.body ? '' : [...document.querySelectorAll('*')].indexOf(each) + ''; })()",
          );
          if (here !== "") reached.add(here);
          await page.keyboard.press("Tab");
        }
        assert.ok(reached.size >= wanted - 1, `${reached.size} of ${wanted} were reached`);
      },
    );
  });

  test("the claims of a document are walked by their links", async () => {
    await open(
      site.pages["document"] ?? "/",
      { viewport: { width: 360, height: 700 }, javaScriptEnabled: false },
      async (page) => {
        const first = page.locator(".notes .go a").last();
        await first.click();
        assert.match(page.url(), /#c-/);
        assert.equal(await page.locator("mark:target").count(), 1);
      },
    );
  });

  test("the form of the as-of control leads to a page of that moment, without script", async () => {
    await open(
      site.pages["situation"] ?? "/",
      { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
      async (page) => {
        await page.locator(".asof summary").click();
        await page.locator('.asof input[name="as-of"]').fill("2022-09-21T21:30");
        await page.locator(".asof button").click();
        assert.match(page.url(), /as-of=2022-09-21T21:30%2B03:00/);
        assert.match(await page.locator("h1").innerText(), /At least 1,026/);
        assert.match(await page.locator("main").innerText(), /Later: not yet known at 21:30/);
      },
    );
  });

  test("the slider appears where scripts run, and leads to the same addresses", async () => {
    await open(
      site.pages["situation"] ?? "/",
      { viewport: { width: 1280, height: 900 } },
      async (page) => {
        const slider = page.locator('.slide input[type="range"]');
        await slider.focus();
        await page.keyboard.press("Home");
        await page.waitForURL(/as-of=/);
        assert.match(await page.locator("h1").innerText(), /\d/);
      },
    );
  });

  test("a printed page has its moment on it and no navigation", async () => {
    await open(
      site.pages["number"] ?? "/",
      { viewport: { width: 800, height: 1000 }, javaScriptEnabled: false },
      async (page) => {
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator(".top nav").isVisible(), false);
        assert.ok(await page.locator(".print-foot").isVisible());
        assert.match(await page.locator(".print-foot").innerText(), /As known at .*2022/);
      },
    );
  });
});
