// Holds the span of a claim's qualifier to its text: the whole of "at least 1,400" is what a page marks.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { extractClaims } from "../src/index.ts";
import { markedQuote } from "../src/views/count-words.ts";

const marked = async (text: string): Promise<readonly (string | null)[]> =>
  (await extractClaims({ text, published: "2031-03-05" })).map(({ qualified }) =>
    qualified === undefined ? null : text.slice(qualified.start, qualified.end),
  );

test("the words that qualify a number belong to its span, those of its neighbours do not", async () => {
  assert.deepEqual(await marked("At least 1,400 people were detained in Oslo."), [
    "At least 1,400",
  ]);
  assert.deepEqual(await marked("More than 20 people were killed and 7 were injured in Oslo."), [
    "More than 20",
    null,
  ]);
  assert.deepEqual(await marked("Up to 50 miners were trapped in Katowice."), ["Up to 50"]);
  assert.deepEqual(await marked("Police detained 509 people in Oslo."), [null]);
});

test("whatever the words, a qualifier's span holds its number and lies in its sentence", async () => {
  const words = fc.constantFrom(
    ..."at least more than up to about nearly some 12 1,400 forty people were killed detained or over fewer . , and the in Oslo police said".split(
      " ",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 24 }), async (list) => {
      const text = list.join(" ");
      for (const claim of await extractClaims({ text, published: "2031-03-05" })) {
        const { qualified, number, sentence } = claim;
        if (qualified === undefined) continue;
        assert.ok(qualified.start <= number.start && number.end <= qualified.end, text);
        assert.ok(sentence.start <= qualified.start && qualified.end <= sentence.end, text);
        assert.match(markedQuote(claim).text, /<mark>/);
      }
    }),
    { numRuns: 300 },
  );
});
