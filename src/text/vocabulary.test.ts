// Checks that a vocabulary gives every word as it stands in the text, however many it has met and however alike they are spelt.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldCase } from "./fold-case.ts";
import { cutTokens } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";

const words = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom(..."abAB"), minLength: 1, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(..."zyxwvut"), minLength: 6, maxLength: 9 }),
    fc.constantFrom("O’Neil", "o'neil", "U.S.", "é", "Élan", "riot-clad", "12", "…"),
  ),
  { maxLength: 300 },
);

test("a word is told from all that were met before it, and found again in any case", () => {
  const vocabulary = new Vocabulary((lower) => [lower.length]);
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(" ");
      for (const { text: written, lower, word, kind } of cutTokens(
        text,
        0,
        text.length,
        vocabulary,
      )) {
        assert.equal(lower, foldCase(written));
        if (kind === "number") continue;
        assert.equal(word.lower, lower);
        assert.deepEqual(word.marks, [lower.length]);
      }
    }),
  );
});

test("one word is one value, and all numerals are another", () => {
  const text = "Halba halba HALBA 12 13";
  const [first, second, third, number, other] = cutTokens(text, 0, text.length, new Vocabulary());
  assert.equal(first!.word, second!.word);
  assert.equal(first!.word, third!.word);
  assert.equal(number!.word, other!.word);
  assert.deepEqual(
    [first, second, third].map((token) => token!.capital),
    [true, false, true],
  );
});
