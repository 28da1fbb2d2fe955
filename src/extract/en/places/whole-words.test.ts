// Tests which words say that a count is of all that happened, and which do not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findWholeWords } from "./whole-words.ts";

const CASES: readonly (readonly [text: string, relations: readonly string[]])[] = [
  ["The toll rose to 90 on Friday.", ["toll"]],
  ["Official figures put it at 90.", ["toll"]],
  ["Some 900 have been held since the war began.", ["long"]],
  ["Police held 70 drivers so far this year.", ["long"]],
  ["Over the past three months 40 were hurt.", ["long"]],
  ["Police held 70 drivers on Friday.", []],
  ["Nobody has slept since the blast.", []],
  ["An official said 12 were hurt.", []],
];

for (const [text, relations] of CASES)
  test(`words for the whole in: ${text}`, () => {
    const found = findWholeWords(text, { start: 0, end: text.length });
    assert.deepEqual(
      found.map(({ relation }) => relation),
      relations,
    );
  });

test("a place of whole words is that of the text, wherever its sentence begins", () => {
  const text = "It rained. The toll is 90.";
  const [found] = findWholeWords(text, { start: 11, end: text.length });
  assert.equal(text.slice(found?.start, found?.end), "toll");
});
