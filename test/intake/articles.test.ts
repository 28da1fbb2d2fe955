// Holds the reading of pages to twenty layouts of one report: the right words, and what the page says of itself.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { openBytes } from "../../src/intake/open-bytes.ts";
import { readInput } from "../../src/intake/read-input.ts";
import { isRejection } from "../../src/intake/reader.ts";
import type { Document } from "../../src/model/document.ts";
import { bytesOf } from "./builders.ts";
import { FLOOD, PARAGRAPHS } from "./layouts.ts";

const readPage = async (
  html: string,
  address = "https://courier.example/flood",
): Promise<Document[]> => {
  const documents: Document[] = [];
  const input = openBytes(bytesOf(html), { where: "page", address, contentType: "text/html" });
  for await (const read of readInput(input)) {
    assert.ok(!isRejection(read), JSON.stringify(read));
    documents.push(read);
  }
  return documents;
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** F1 of the words, each counted as often as it stands. */
const scoreWords = (expected: string, found: string): number => {
  const left = new Map<string, number>();
  for (const word of wordsOf(expected)) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of wordsOf(found)) {
    const count = left.get(word) ?? 0;
    if (count > 0) hits += 1;
    left.set(word, count - 1);
  }
  return (2 * hits) / (wordsOf(expected).length + wordsOf(found).length);
};

suite("an article's words, in twenty layouts", () => {
  for (const layout of FLOOD.layouts)
    test(layout.name, async () => {
      const [document, ...others] = await readPage(layout.html);
      assert.equal(others.length, 0);
      const score = scoreWords(layout.text, document!.text);
      assert.ok(score >= 0.97, `${score.toFixed(3)}\n${document!.text}`);
      assert.equal(document!.title, layout.title);
      assert.equal(document!.published, layout.published);
      if (layout.outlet !== undefined) assert.equal(document!.outlet, layout.outlet);
      if (layout.author !== undefined) assert.deepEqual(document!.authors, [layout.author]);
      if (layout.language !== undefined) assert.equal(document!.language, layout.language);
      if (layout.canonical !== undefined) assert.equal(document!.url, layout.canonical);
    });

  test("paragraphs stay apart", async () => {
    const [document] = await readPage(FLOOD.layouts[0]!.html);
    assert.deepEqual(document!.text.split("\n\n"), [...PARAGRAPHS]);
  });
});

test("a live page becomes a document an entry, each with its own time and address", async () => {
  for (const html of [FLOOD.liveJsonLd, FLOOD.liveMarkup]) {
    const documents = await readPage(html, "https://courier.example/live");
    assert.deepEqual(
      documents.map(({ title, text, published }) => ({ title, text, published })),
      [3, 2, 1].map((number) => ({
        title: `Entry ${String(number)}`,
        text: PARAGRAPHS[number]!,
        published: `2024-05-06T1${String(number)}:30:00+02:00`,
      })),
    );
    assert.equal(new Set(documents.map(({ url }) => url)).size, 3);
    assert.equal(new Set(documents.map(({ capture }) => capture.sha256)).size, 1);
  }
});
