// Asks the site for its pages in each of its languages: by address, by the reader's browser, in words and in links.
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { tallyWords } from "../src/views/count-words.ts";
import { stepWords, strengthWords } from "../src/views/reason-words.ts";
import { DEFAULT_LANGUAGE, LANGUAGES } from "../src/views/words/languages.ts";
import { openPageSite, type PageSite } from "./page-site.ts";

const HOST = "https://atleast.example";
const english = DEFAULT_LANGUAGE.speech;

suite("pages in several languages", () => {
  let site: PageSite;
  before(async () => {
    site = await openPageSite();
  });
  after(() => site.ledger.close());

  const ask = async (path: string, headers: Record<string, string> = {}) =>
    site.app.fetch(new Request(`${HOST}${path}`, { headers }));
  const read = async (path: string, headers: Record<string, string> = {}) =>
    (await ask(path, headers)).text();
  const languageOf = async (path: string, headers: Record<string, string> = {}) =>
    /<html lang="([^"]+)" dir="([^"]+)"/.exec(await read(path, headers))?.slice(1, 3);

  test("an address with a language is in that language, whatever the browser asks", async () => {
    for (const path of Object.values(site.pages)) {
      const russian = `/ru${path === "/" ? "" : path}`;
      assert.deepEqual(await languageOf(russian, { "accept-language": "en" }), ["ru", "ltr"], path);
    }
    assert.deepEqual(await languageOf("/en/", { "accept-language": "ru" }), ["en", "ltr"]);
  });

  test("an address without one is in the language that the browser wants most", async () => {
    const of = async (header: string) =>
      (await languageOf("/", { "accept-language": header }))?.[0];
    assert.equal(await of("ru-RU,ru;q=0.9,en;q=0.8"), "ru");
    assert.equal(await of("en-GB,en;q=0.9,ru;q=0.8"), "en");
    assert.equal(await of("fr, ru;q=0.5, en;q=0.2"), "ru");
    assert.equal(await of("ru;q=0, en"), "en");
    assert.equal(await of("fr"), "en");
    assert.equal(await of("*"), "en");
    assert.equal((await ask("/")).headers.get("vary"), "Accept-Encoding, Accept-Language");
  });

  test("any header of languages is answered", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme-ascii", maxLength: 60 }), async (header) => {
        const { status } = await ask("/how-we-count", { "accept-language": header.trim() });
        assert.equal(status, 200);
      }),
      { numRuns: 50 },
    );
  });

  test("?lang= leads to the address in that language, on this host", async () => {
    const to = async (path: string) => (await ask(path)).headers.get("location");
    assert.equal(await to("/?lang=ru"), "/ru");
    assert.equal(await to("/ru?lang=en"), "/en");
    assert.equal(
      await to("/s/mobilisation-2022?sort=place&lang=ru"),
      "/ru/s/mobilisation-2022?sort=place",
    );
    assert.equal((await ask("/?lang=xx")).status, 200);
    assert.doesNotMatch((await to("//evil.example/?lang=ru")) ?? "", /^\/\//);
  });

  test("each language is cached by itself, and has its own ETag", async () => {
    const tag = async (path: string, language: string) =>
      (await ask(path, { "accept-language": language })).headers.get("etag");
    assert.notEqual(await tag("/", "ru"), await tag("/", "en"));
    assert.equal(await tag("/", "ru"), await tag("/", "ru"));
    const etag = (await tag("/", "en")) ?? "";
    const russian = await ask("/", { "accept-language": "ru", "if-none-match": etag });
    assert.equal(russian.status, 200);
  });

  test("the links of a page in a language stay in it, those to files and data stay as they are", async () => {
    for (const [name, path] of Object.entries(site.pages)) {
      const { document } = parseHTML(await read(`/ru${path === "/" ? "" : path}`));
      for (const link of document.querySelectorAll("a[href], form[action], link[href]")) {
        const address = link.getAttribute("href") ?? link.getAttribute("action") ?? "";
        if (!address.startsWith("/") || link.getAttribute("hreflang") !== null) continue;
        const { pathname } = new URL(address, HOST);
        if (/^\/assets\/|\.(json|csv|geojson)$/.test(pathname))
          assert.doesNotMatch(pathname, /^\/ru/, name);
        else assert.match(pathname, /^\/ru(\/|$)/, `${name}: ${address}`);
      }
      if (name === "embed") continue;
      const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
      assert.ok(canonical.startsWith(`${HOST}/ru`), canonical);
      assert.equal(document.querySelectorAll("link[hreflang]").length, LANGUAGES.length, name);
    }
  });

  test("no words of the English interface stand on a Russian page", async () => {
    const texts = Object.values(english.catalogue.messages)
      .flatMap((message) => (typeof message === "string" ? [message] : Object.values(message)))
      .flatMap((text) => text.split(/\{[a-zA-Z]+\}/))
      .map((text) => text.trim())
      .filter((text) => text.length > 14 && text !== "BibTeX");
    for (const [name, path] of Object.entries(site.pages)) {
      const { document } = parseHTML(await read(`/ru${path === "/" ? "" : path}`));
      // what outlets and origins wrote stays in their language
      for (const quote of document.querySelectorAll("blockquote, bdi, .text, script, pre, code"))
        quote.remove();
      const words = document.body.textContent;
      for (const text of texts) assert.ok(!words.includes(text), `${name}: ${text}`);
    }
  });

  test("the parts of a tally say in English what the tally itself says", async () => {
    const answer = await site.answers.situation("mobilisation-2022", {});
    assert.ok(answer !== null && answer.tallies.length > 10);
    for (const tally of answer.tallies) {
      assert.equal(tallyWords(tally, english), tally.headline);
      assert.equal(tally.told.strength.length, tally.strengthWords.length);
      for (const step of tally.proof)
        if (step.told.kind === "stated") assert.equal(stepWords(step, tally, english), step.words);
    }
  });

  test("every step and every strength of a tally has words in every language", async () => {
    const answer = await site.answers.situation("mobilisation-2022", {});
    for (const { speech, code } of LANGUAGES)
      for (const tally of [...(answer?.tallies ?? []), ...(answer?.methods ?? [])]) {
        for (const step of tally.proof) {
          const words = stepWords(step, tally, speech);
          assert.doesNotMatch(words, /[{}]|undefined/, code);
          if (code === "ru") assert.match(words, /[а-я]/);
        }
        assert.doesNotMatch(strengthWords(tally, speech), /[{}]|undefined/, code);
      }
  });
});
