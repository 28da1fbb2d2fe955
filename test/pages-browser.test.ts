// Shows each page in a real browser, as a reader with a phone, a large screen, a keyboard or no script would meet it.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { openAnswers } from "../src/answer.ts";
import { publish } from "../src/server/publish.ts";
import { serve, type Serving } from "../src/server/serve.ts";
import { largeAnswer } from "./large-answer.ts";
import { largeSituation } from "./large-situation.ts";
import { openPageSite, type PageSite } from "./page-site.ts";
import { sharedGazetteer, statedLedger } from "./stated-ledger.ts";

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

const launch = (): Promise<Browser> =>
  chromium.launch({
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

/** One tab for a while: what it asks of other hosts and what its policy stops is written down. */
const withTab = async (
  browser: Browser,
  serving: Serving,
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
    if (message.type() === "error" && !message.text().includes("404")) strays.push(message.text());
  });
  try {
    await look(page, strays);
  } finally {
    await context.close();
  }
};

/** All pages, one after another in the same tab. */
const lookAtEach = (
  browser: Browser,
  serving: Serving,
  pages: Readonly<Record<string, string>>,
  options: BrowserContextOptions,
  look: (name: string, page: Page) => Promise<void>,
): Promise<void> =>
  withTab(browser, serving, options, async (page, strays) => {
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(new URL(path, serving.address).href);
      await look(name, page);
      assert.deepEqual(strays, [], `${name} keeps to its host and its policy`);
    }
  });

const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    "axe.run({ resultTypes: ['violations'] })",
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`,
  );
};

/** Words that stand on more lines than one because a table left them no room. */
const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll("th, td")].flatMap((cell) => {
    if (!cell.checkVisibility()) return [];
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const broken = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (const { 0: word, index } of node.data.matchAll(/[\\p{L}\\p{N}]{2,25}/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.push(word);
      }
    return broken;
  })`);

/** Steps through the page by keyboard alone: how much of what can be reached is reached. */
const walkByKeyboard = async (page: Page): Promise<{ reached: number; wanted: number }> => {
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
  return { reached: reached.size, wanted };
};

suite("pages in a browser", { skip }, () => {
  let site: PageSite;
  let serving: Serving;
  let browser: Browser;

  before(async () => {
    site = await openPageSite();
    serving = await serve({ answers: site.answers });
    browser = await launch();
  });

  after(async () => {
    await browser.close();
    await serving.close();
    await site.ledger.close();
  });

  const open = (
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<void>,
  ): Promise<void> =>
    withTab(browser, serving, options, async (page) => {
      await page.goto(new URL(path, serving.address).href);
      await look(page);
    });

  /** Each page, and in the other language those whose words are longest. */
  const eachPage = (
    options: BrowserContextOptions,
    look: (name: string, page: Page) => Promise<void>,
  ): Promise<void> =>
    lookAtEach(
      browser,
      serving,
      {
        ...site.pages,
        ...Object.fromEntries(
          ["front", "situation", "number", "document", "how"].map((name) => [
            `${name} in Russian`,
            `/ru${site.pages[name] ?? ""}`,
          ]),
        ),
      },
      options,
      look,
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
          assert.deepEqual(await violationsOf(page), [], name);
        }));
  }

  test("pages hold at 320 px", () =>
    eachPage({ viewport: { width: 320, height: 700 } }, async (name, page) => {
      assert.equal(await sideways(page), 0, name);
    }));

  test("tables break no word at any width", async () => {
    for (const width of [360, 800, 1024, 1280])
      await eachPage({ viewport: { width, height: 800 } }, async (name, page) => {
        assert.deepEqual(await brokenWords(page), [], `${name} at ${width} px`);
      });
  });

  test("pages hold with text twice as large", () =>
    eachPage({ viewport: { width: 1280, height: 900 } }, async (name, page) => {
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      assert.equal(await sideways(page), 0, name);
      assert.deepEqual(await brokenWords(page), [], `${name} breaks no word in a table`);
    }));

  test("everything can be reached by keyboard, and what has the focus is seen", async () => {
    await open(
      site.pages["situation"] ?? "/",
      { viewport: { width: 1280, height: 900 } },
      async (page) => {
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate("document.activeElement.className"), "skip");
        assert.ok(await page.locator(".skip").isVisible());
        const { reached, wanted } = await walkByKeyboard(page);
        assert.ok(reached >= wanted - 1, `${reached} of ${wanted} were reached`);
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

  test("a published folder is searched as files, with scripts and without", async () => {
    const folder = mkdtempSync(join(tmpdir(), "atleast-search-"));
    const context = await browser.newContext();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    try {
      await publish({ answers: site.answers, folder });
      const address = pathToFileURL(join(folder, "search", "index.html")).href;
      const page = await context.newPage();
      await page.goto(`${address}?q=mosc`);
      await page.locator(".hits a").first().waitFor();
      assert.match(await page.locator(".hits").innerText(), /Moscow/);
      await page.locator("#q").fill("Saint Petersburg");
      await page.locator(".hits", { hasText: "Petersburg" }).first().waitFor();
      await page.locator("#q").fill("zzzzqq");
      await page.locator("[role=status]", { hasText: "Nothing was found" }).waitFor();
      await page.locator("#q").fill("Moscow");
      await page.locator(".hits a").first().click();
      await page.waitForURL((url) => !url.pathname.includes("/search/"));
      assert.ok((await page.locator("h1").innerText()).length > 3);
      await page.goto(pathToFileURL(join(folder, "ru", "search", "index.html")).href);
      await page.locator("#q").fill("Moscow");
      await page.locator(".hits a").first().waitFor();
      assert.match(await page.locator(".hits .kind").first().innerText(), /[А-Я]/);

      const still = await plain.newPage();
      await still.goto(address);
      assert.ok((await still.locator("#a-z li a").count()) > 10);
      await still.locator("#a-z li a", { hasText: "Moscow" }).first().click();
      assert.match(await still.locator("h1").innerText(), /Moscow/);
    } finally {
      await context.close();
      await plain.close();
      rmSync(folder, { recursive: true });
    }
  });
});

suite("a situation of 200 places and 5,000 claims in a browser", { skip }, () => {
  let serving: Serving;
  let browser: Browser;
  let close: () => Promise<void>;

  before(async () => {
    const ledger = await statedLedger(
      { id: "large", name: "Monsoon floods" },
      largeSituation({ places: 200, claims: 5000 }),
    );
    const answers = openAnswers(ledger, await sharedGazetteer());
    const answer = await largeAnswer(ledger, await answers.tallies({ situation: "large" }));
    serving = await serve({ answers: { ...answers, situation: () => answer } });
    browser = await launch();
    close = () => ledger.close();
  });

  after(async () => {
    await browser.close();
    await serving.close();
    await close();
  });

  const pages = {
    situation: "/s/large",
    "all places": "/s/large?all=places",
    "sorted by place": "/s/large?sort=place",
    "in Russian": "/ru/s/large",
  };
  const each = (
    options: BrowserContextOptions,
    look: (name: string, page: Page) => Promise<void>,
  ): Promise<void> => lookAtEach(browser, serving, pages, options, look);

  for (const width of WIDTHS)
    for (const colorScheme of ["light", "dark"] as const)
      test(`it fits ${width} px, ${colorScheme}, and axe finds nothing wrong`, () =>
        lookAtEach(
          browser,
          serving,
          { situation: "/s/large" },
          { viewport: { width, height: 800 }, colorScheme },
          async (name, page) => {
            assert.equal(await sideways(page), 0, name);
            assert.deepEqual(await brokenWords(page), [], name);
            assert.deepEqual(await violationsOf(page), [], name);
          },
        ));

  test("it says the same without script, and all places are a link away", () =>
    each(
      { viewport: { width: 360, height: 800 }, javaScriptEnabled: false },
      async (name, page) => {
        assert.equal(await sideways(page), 0, name);
        assert.ok((await page.locator("h1").innerText()).length > 10, name);
        const rows = await page.locator("#places table").first().locator("tbody tr").count();
        assert.equal(rows, name === "all places" ? 201 : 26, name);
      },
    ));

  test("it holds at twice the text, and in print", () =>
    each({ viewport: { width: 1280, height: 900 } }, async (name, page) => {
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      assert.equal(await sideways(page), 0, name);
      assert.deepEqual(await brokenWords(page), [], name);
      await page.evaluate("document.documentElement.style.fontSize = ''");
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator(".top nav").isVisible(), false, name);
      assert.ok(await page.locator(".print-foot").isVisible(), name);
      await page.emulateMedia({ media: "screen" });
    }));

  test("all of it is reached by keyboard", () =>
    lookAtEach(
      browser,
      serving,
      { situation: "/s/large" },
      { viewport: { width: 1280, height: 900 } },
      async (_name, page) => {
        const { reached, wanted } = await walkByKeyboard(page);
        assert.ok(reached >= wanted - 1, `${reached} of ${wanted} were reached`);
      },
    ));
});
