// Checks that a token is asked of sets, maps and tests of words as its word alone would be.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Token } from "../../model/reading.ts";
import { readText } from "../../text/sentences.ts";
import { TEXT_LEXICON } from "./text-lexicon.ts";
import { WordMap, WordSet, wordSet, wordTest } from "./word-sets.ts";

// sets are made while modules load, before any text is read
const RIVERS = wordSet("rhine don po o'hara ,");
const LENGTHS = new WordMap([
  ["rhine", 1233],
  ["po", 652],
]);
const MANY = Array.from({ length: 70 }, (_, at) => wordSet(`word${"x".repeat(at)} shared`));

const tokensOf = (text: string): readonly Token[] =>
  readText(text, TEXT_LEXICON).sentences.flatMap(({ tokens }) => tokens);

test("a token is in a set by its word, in whatever case and with whatever apostrophe", () => {
  const found = tokensOf("RHINE and Don, then O’Hara 12.").filter((token) => RIVERS.has(token));
  assert.deepEqual(
    found.map(({ text }) => text),
    ["RHINE", "Don", ",", "O’Hara"],
  );
  assert.equal(RIVERS.has(undefined), false);
});

test("more sets than one number has bits are told apart", () => {
  const [token] = tokensOf("shared");
  assert.ok(MANY.every((set) => set.has(token)));
  const [own] = tokensOf(`word${"x".repeat(40)}`);
  assert.deepEqual(
    MANY.flatMap((set, at) => (set.has(own) ? [at] : [])),
    [40],
  );
});

test("a map gives the meaning of its own words and of no other", () => {
  const [rhine, po, spree] = tokensOf("Rhine Po Spree");
  assert.deepEqual(
    [rhine, po, spree].map((token) => LENGTHS.get(token)),
    [1233, 652, undefined],
  );
});

test("a test of words answers for every token as its pattern does, the second time as the first", () => {
  const pattern = /^(?:[a-m].*|.*ing|\d+|,?)$/;
  const asked = wordTest(pattern);
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const token of [...tokensOf(text), ...tokensOf(text)])
        assert.equal(asked.has(token), pattern.test(token.lower));
    }),
  );
  assert.equal(asked.has(undefined), pattern.test(""));
});

test("a set that is made once a text was read is refused, for words met before would not know it", () => {
  tokensOf("Rhine");
  assert.throws(() => new WordSet(["elbe"]), /after the first text was read/);
});
