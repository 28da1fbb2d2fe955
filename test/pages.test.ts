// Asks the site for its pages without a socket: addresses, headers, words, and texts that would do harm.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { openAnswers } from "../src/answer.ts";
import type { ResolvedPlace } from "../src/model/claim.ts";
import { createApp } from "../src/server/app.ts";
import { loadAssets } from "../src/server/assets.ts";
import { publish } from "../src/server/publish.ts";
import { makeRasterizer } from "../src/server/rasterizer.ts";
import { HOSTILE } from "./hostile-texts.ts";
import { openPageSite, pagesOf, type PageSite } from "./page-site.ts";
import { sharedGazetteer, statedLedger, type StatedReport } from "./stated-ledger.ts";

const HOST = "https://atleast.example";

suite("pages", () => {
  let site: PageSite;
  before(async () => {
    site = await openPageSite();
  });
  after(() => site.ledger.close());

  const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") =>
    site.app.fetch(new Request(`${HOST}${path}`, { headers, method }));
  const read = async (path: string): Promise<string> => (await ask(path)).text();
  const page = (name: string): string => site.pages[name] ?? "/";

  test("every page is there, whole, and says the same to HEAD", async () => {
    for (const [name, path] of Object.entries(site.pages)) {
      const response = await ask(path);
      assert.equal(response.status, name === "missing" ? 404 : 200, name);
      const text = await response.text();
      assert.match(text, /^<!doctype html>/, name);
      assert.match(text, /<\/html>\s*$/, name);
      const head = await ask(path, {}, "HEAD");
      assert.equal(head.status, response.status, name);
      assert.equal(await head.text(), "", name);
      assert.equal(head.headers.get("content-length"), String(Buffer.byteLength(text)), name);
    }
  });

  test("every link of every page leads to a page", async () => {
    const seen = new Set<string>();
    for (const path of Object.values(site.pages)) {
      const { document } = parseHTML(await read(path));
      for (const link of document.querySelectorAll("a[href], link[href], script[src]")) {
        const address = link.getAttribute("href") ?? link.getAttribute("src") ?? "";
        const url = new URL(address, `${HOST}${path}`);
        if (url.origin !== HOST) continue;
        if (url.pathname === path.split("?")[0] && url.hash !== "")
          assert.ok(
            document.getElementById(decodeURIComponent(url.hash.slice(1))) !== null,
            `${path} has no ${url.hash}`,
          );
        seen.add(url.pathname + url.search);
      }
    }
    assert.ok(seen.size > 60, `${seen.size} addresses`);
    for (const address of seen) {
      const { status } = await ask(address);
      assert.equal(status, address.endsWith("/nowhere") ? 404 : 200, address);
    }
  });

  test("the policy allows no inline style and no inline script, and no page has one", async () => {
    for (const [name, path] of Object.entries(site.pages)) {
      const response = await ask(path);
      const policy = response.headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe/);
      const { document } = parseHTML(await response.text());
      assert.equal(document.querySelectorAll("[style], style").length, 0, name);
      for (const script of document.querySelectorAll("script:not([type='application/ld+json'])"))
        assert.ok(script.getAttribute("src")?.startsWith("/assets/"), name);
      for (const element of document.querySelectorAll("*"))
        for (const attribute of element.attributes)
          assert.doesNotMatch(attribute.name, /^on/i, name);
    }
  });

  test("a picture's own style is the one that its policy allows, and its only one", async () => {
    for (const picture of ["card", "chart", "map"]) {
      const response = await ask(`/s/mobilisation-2022/${picture}.svg`);
      const text = await response.text();
      if (picture !== "card") assert.match(text, /<svg x="16" y="64"/, "it stands below its title");
      const [, style, ...more] = text.split(/<style>|<\/style>/);
      const hash = createHash("sha256")
        .update(style ?? "")
        .digest("base64");
      assert.equal(more.length, 1);
      assert.ok(response.headers.get("content-security-policy")?.includes(`'sha256-${hash}'`));
    }
  });

  test("every picture is there as pixels too, with the same question and an ETag of its own", async () => {
    const { pathname: number } = new URL(page("number"), HOST);
    const pictures = [
      ...["card", "chart", "map"].map((name) => `/s/mobilisation-2022/${name}`),
      `${number}/card`,
      `${number}/lines`,
      "/ru/s/mobilisation-2022/card",
    ];
    for (const picture of pictures) {
      const drawing = await ask(`${picture}.svg`);
      assert.equal(drawing.status, 200, picture);
      const pixels = await ask(`${picture}.png`);
      assert.equal(pixels.headers.get("content-type"), "image/png", picture);
      const bytes = new Uint8Array(await pixels.arrayBuffer());
      assert.deepEqual([...bytes.slice(1, 4)], [0x50, 0x4e, 0x47], picture);
      const view = new DataView(bytes.buffer);
      const size = [view.getUint32(16), view.getUint32(20)];
      if (picture.endsWith("card")) assert.deepEqual(size, [1200, 630], picture);
      else assert.equal(size[0], 1224, picture);
      const etag = pixels.headers.get("etag") ?? "";
      assert.equal((await ask(`${picture}.png`, { "if-none-match": etag })).status, 304);
    }
    assert.equal((await ask("/s/mobilisation-2022/other.png")).status, 404);
    assert.equal((await ask(`${number}/chart.png`)).status, 404);
  });

  test("a page that is passed on shows a picture with its own number", async () => {
    for (const name of ["front", "situation", "pastNumber"]) {
      const { document } = parseHTML(await read(page(name)));
      const address =
        document.querySelector('meta[property="og:image"]')?.getAttribute("content") ?? "";
      assert.ok(address.startsWith(HOST) && address.includes("card.png"), `${name}: ${address}`);
      const number = document.querySelector("h1 b, .say1 b")?.textContent?.trim() ?? "?";
      const drawing = await read(address.slice(HOST.length).replace("card.png", "card.svg"));
      assert.ok(drawing.includes(`>${number}</text>`), `${name}: ${number}`);
    }
  });

  test("only the card may stand in other people's frames", async () => {
    const policy = async (name: string) =>
      (await ask(page(name))).headers.get("content-security-policy") ?? "";
    assert.match(await policy("situation"), /frame-ancestors 'none'/);
    assert.match(await policy("embed"), /frame-ancestors \*/);
  });

  test("a page that has not changed is not sent again", async () => {
    const first = await ask(page("situation"));
    const etag = first.headers.get("etag") ?? "";
    assert.match(etag, /^W\/"/);
    const again = await ask(page("situation"), { "if-none-match": `"other", ${etag}` });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), "");
    assert.equal((await ask(page("situation"), { "if-none-match": '"other"' })).status, 200);
  });

  test("pages are compressed for those who take it", async () => {
    const zipped = await ask(page("situation"), { "accept-encoding": "br, gzip" });
    assert.equal(zipped.headers.get("content-encoding"), "gzip");
    const body = new Response(zipped.body!.pipeThrough(new DecompressionStream("gzip")));
    assert.equal(await body.text(), await read(page("situation")));
    const refused = await ask(page("situation"), { "accept-encoding": "gzip;q=0" });
    assert.equal(refused.headers.get("content-encoding"), null);
  });

  test("files of style and script are kept forever under a name made of what is in them", async () => {
    const { document } = parseHTML(await read("/"));
    const style = document.querySelector("link[rel=stylesheet]")?.getAttribute("href") ?? "";
    const response = await ask(style);
    assert.match(response.headers.get("cache-control") ?? "", /immutable/);
    const fonts = [...(await response.text()).matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url);
    assert.ok(fonts.length >= 5);
    for (const font of fonts) assert.equal((await ask(font ?? "")).status, 200, font);
  });

  test("the same address with .json gives the tallies, with .csv a table, with .geojson points", async () => {
    const json = JSON.parse(await read("/s/mobilisation-2022.json")) as {
      tallies: { measure: string; floor: number; place: { name: string } | null }[];
    };
    assert.ok(
      json.tallies.some(
        ({ measure, floor, place }) =>
          measure === "detained" && floor === 1400 && place?.name === "Russia",
      ),
    );
    const csv = await read("/s/mobilisation-2022.csv");
    assert.match(csv, /^tally,situation,measure,/);
    const points = JSON.parse(await read("/s/mobilisation-2022.geojson")) as {
      features: { geometry: { coordinates: [number, number] }; properties: { name: string } }[];
    };
    const moscow = points.features.find(({ properties }) => properties.name === "Moscow");
    assert.deepEqual(
      moscow?.geometry.coordinates.map((degrees) => degrees.toFixed(2)),
      ["37.62", "55.75"],
    );
    for (const name of ["number", "claim", "document"])
      assert.equal(typeof JSON.parse(await read(`${page(name)}.json`)), "object", name);
  });

  test("a situation's sentence is one that a newsroom could print", async () => {
    const { document } = parseHTML(await read(page("asOf")));
    const words = document.querySelector("h1")?.textContent?.replace(/\s+/g, " ").trim();
    assert.equal(words, "At least 1,400 people were detained in 38 cities and towns of Russia.");
  });

  test("the page of a moment knows nothing of what came after it, but shows it as later", async () => {
    const text = await read("/s/mobilisation-2022?as-of=2022-09-21T21:30:00%2B03:00");
    const { document } = parseHTML(text);
    assert.match(document.querySelector("h1")?.textContent ?? "", /At least 1,026/);
    assert.match(text, /Later: not yet known at 21:30/);
    const before = await read("/s/mobilisation-2022?as-of=2022-09-20T00:00:00Z");
    assert.match(before, /No statement was known at this moment/);
    assert.match(before, /The first came at/);
  });

  test("a past number says what it has become", async () => {
    const text = await read(page("pastNumber").replace(/as-of=.*/, "as-of=2022-09-21T21:30:00Z"));
    assert.match(text, /This number has since been raised\./);
  });

  test("a moment without a zone is sent to its address with one", async () => {
    const response = await ask("/s/mobilisation-2022?as-of=2022-09-22T02:00&zone=Europe/Moscow");
    assert.equal(response.status, 303);
    assert.equal(
      response.headers.get("location"),
      "/s/mobilisation-2022?as-of=2022-09-22T02:00%2B03:00",
    );
  });

  test("a question that cannot be read is told back in words, with a way on", async () => {
    for (const query of ["as-of=soon", "method=average", "as-of=%FF", "as-of=<b>"]) {
      const response = await ask(`/s/mobilisation-2022?${query}`);
      assert.equal(response.status, 400, query);
      const text = await response.text();
      assert.match(text, /is not a (moment|method)/, query);
      assert.doesNotMatch(text, /<b>”/, query);
    }
  });

  test("addresses that lead nowhere say so, whatever they are made of", async () => {
    for (const path of [
      "/s/none",
      "/n/none",
      "/c/none",
      "/d/none",
      "/s/%E0%A4",
      "/d/..%2f..%2fetc",
      "/assets/none.css",
      "/s/mobilisation-2022.svg",
      "/s/mobilisation-2022/nothing",
    ]) {
      const response = await ask(path);
      assert.equal(response.status, 404, path);
      assert.match(await response.text(), /There is no page here/, path);
    }
  });

  test("a page that cannot be made says that nothing is lost, and the failure is told", async () => {
    const failures: string[] = [];
    const app = createApp({
      answers: { ...site.answers, situations: () => Promise.reject(new Error("the disk is gone")) },
      assets: await loadAssets(),
      onFailure: (error) => failures.push(String(error)),
    });
    const response = await app.fetch(new Request(`${HOST}/`));
    assert.equal(response.status, 500);
    const text = await response.text();
    assert.match(text, /Nothing is lost; try again in a minute\./);
    assert.doesNotMatch(text, /the disk is gone/);
    assert.deepEqual(failures, ["Error: the disk is gone"]);
  });

  test("a new claim shows at the next look", async () => {
    const before = await ask("/");
    await statedLedger(
      { id: "another", name: "Another crisis" },
      [
        {
          id: "later-report",
          outlet: "Fjord Post",
          published: "2031-03-05T10:00:00Z",
          numbers: [
            {
              words: "Police held [14] people.",
              measure: "detained",
              place: { name: "Norway", country: "NO", kind: "country" },
              value: 14,
              origin: "police",
            },
          ],
        },
      ],
      site.ledger,
    );
    const after = await ask("/");
    assert.notEqual(after.headers.get("etag"), before.headers.get("etag"));
    assert.match(await after.text(), /Another crisis/);
  });
});

const report = (text: string, index: number): StatedReport => {
  const line = text.replaceAll(/[[\]\n\0]/g, " ").toWellFormed();
  const place: ResolvedPlace = {
    name: line || "x",
    country: null,
    kind: "unknown",
    latitude: 10 + index,
    longitude: 20 + index,
  };
  return {
    id: `hostile-${index}`,
    outlet: line,
    title: line,
    published: "2031-03-05T10:00:00Z",
    numbers: [
      {
        words: `${line} [14] ${line}`,
        measure: "detained",
        place,
        value: 14 + index,
        origin: line || "x",
      },
      {
        words: `${line} [1] ${line}`,
        measure: "killed",
        place,
        qualifier: "vague",
        value: null,
        vague: { floor: 24, ceiling: 99 },
        origin: null,
      },
    ],
    doubts: [{ words: line || "x", origin: line || "x", measure: "detained" }],
  };
};

/** Elements and attributes that only a text could have brought. */
const strangers = (text: string): readonly string[] => {
  const { document } = parseHTML(text);
  const found: string[] = [];
  for (const element of document.querySelectorAll(
    "script, img, iframe, object, embed, base, style",
  )) {
    const isOurs =
      element.localName === "script" &&
      (/^(\.\.\/|\/)*assets\//.test(element.getAttribute("src") ?? "") ||
        element.getAttribute("type") === "application/ld+json");
    if (!isOurs) found.push(element.outerHTML);
  }
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === "style" || name === "srcdoc")
        found.push(`${name}=${value}`);
      if (
        (name === "href" || name === "src" || name === "action") &&
        /^\s*(javascript|data|vbscript):/i.test(value)
      )
        found.push(`${name}=${value}`);
    }
  return found;
};

const hostileSite = async (texts: readonly string[]) => {
  const ledger = await statedLedger({ id: "h", name: texts[0] ?? "x" }, texts.map(report));
  const answers = openAnswers(ledger, await sharedGazetteer());
  const app = createApp({ answers, assets: await loadAssets(), site: HOST });
  const pages = await pagesOf(answers, "h", "2031-03-05T12:00:00Z");
  return { ledger, answers, app, pages };
};

const FORMS = [
  "/s/h.csv",
  "/s/h.json",
  "/s/h.geojson",
  "/s/h.atom",
  "/changes.atom",
  "/changes.json",
];
const PICTURES = ["/s/h/card.svg", "/s/h/chart.svg", "/s/h/map.svg"];

test("hostile texts are inert on every page, in every picture and every feed", async () => {
  const { ledger, app, pages } = await hostileSite(HOSTILE);
  const ask = (path: string) => app.fetch(new Request(`${HOST}${path}`));
  for (const [name, path] of Object.entries(pages))
    for (const language of ["", "/ru"]) {
      const response = await ask(`${language}${path}`);
      assert.ok(response.status < 500, name);
      assert.deepEqual(strangers(await response.text()), [], name);
    }
  for (const path of PICTURES) {
    const response = await ask(path.replace(".svg", ".png"));
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get("content-type"), "image/png", path);
  }
  for (const query of HOSTILE) {
    const text = await (await ask(`/search?q=${encodeURIComponent(query.slice(0, 300))}`)).text();
    assert.deepEqual(strangers(text), [], query);
  }
  for (const path of [...FORMS, ...PICTURES]) {
    const response = await ask(path);
    assert.equal(response.status, 200, path);
    const text = await response.text();
    if (/\.(atom|svg)$/.test(path)) {
      assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/, path);
      const body = text.slice(text.indexOf("?>") + 1);
      const found = strangers(`<html><body>${body}</body></html>`);
      assert.deepEqual(
        found.filter((each) => !each.startsWith("<style>")),
        [],
        path,
      );
    }
  }
  await ledger.close();
});

test("hostile texts are inert in a published folder and in the index of its search", async () => {
  const { ledger, answers } = await hostileSite(HOSTILE);
  const folder = mkdtempSync(join(tmpdir(), "atleast-hostile-"));
  try {
    await publish({ answers, folder });
    for (const file of globSync("**/*.html", { cwd: folder }))
      assert.deepEqual(strangers(readFileSync(join(folder, file), "utf8")), [], file);
    const held = new Map<string, unknown>();
    const files = globSync("search/*.js", { cwd: folder });
    assert.ok(files.length > 64);
    for (const file of files) {
      const text = readFileSync(join(folder, file), "utf8");
      assert.doesNotMatch(text, /<|\u2028|\u2029/, file);
      // one call with text and numbers, and nothing else
      const [, name = "", value = ""] = /^atleastIndex\("([a-z]+\d+)",(.*)\);\n$/s.exec(text) ?? [];
      held.set(name, JSON.parse(value));
    }
    assert.ok(JSON.stringify([...held.values()]).includes("alert"), "and is found by its words");
  } finally {
    rmSync(folder, { recursive: true });
    await ledger.close();
  }
});

test("no text, whatever it is made of, brings an element or an attribute to a page", async () => {
  const assets = await loadAssets();
  const gazetteer = await sharedGazetteer();
  const rasterizer = makeRasterizer();
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 60 }),
          fc.constantFrom(...HOSTILE),
          fc.string({ unit: fc.constantFrom("<", ">", '"', "'", "/", "svg", "onload=", " ", "&") }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      async (texts) => {
        const ledger = await statedLedger(
          { id: "h", name: texts[0]?.replaceAll("\0", "").toWellFormed() ?? "x" },
          texts.map(report),
        );
        const answers = openAnswers(ledger, gazetteer);
        const app = createApp({ answers, assets, site: HOST, rasterizer });
        try {
          const pages = await pagesOf(answers, "h", "2031-03-05T12:00:00Z");
          for (const name of ["front", "situation", "number", "claim", "document"])
            for (const language of ["", "/ru"]) {
              const path = `${language}${pages[name] ?? "/"}`;
              const response = await app.fetch(new Request(`${HOST}${path}`));
              assert.equal(response.status, 200, name);
              assert.deepEqual(strangers(await response.text()), [], name);
            }
          const card = await app.fetch(new Request(`${HOST}/s/h/card.png`));
          assert.equal(card.status, 200, "the card is drawn");
        } finally {
          await ledger.close();
        }
      },
    ),
    { numRuns: 15 },
  );
  await rasterizer.close();
});
