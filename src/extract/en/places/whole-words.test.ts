// Tests which words say that a count is of all that happened, and which do not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLACE_HINTS } from "../words.ts";
import { findWholeWords } from "./whole-words.ts";

const CASES: readonly (readonly [text: string, relations: readonly string[]])[] = [
  ["The toll rose to 90 on Friday.", ["toll"]],
  ["Official figures put it at 90.", ["toll"]],
  ["Some 900 have been held since the war began.", ["long"]],
  ["Police held 70 drivers so far this year.", ["long"]],
  ["Over the past three months 40 were hurt.", ["long"]],
  ["Police held 70 drivers on Friday.", []],
  ["Nobody has slept since the blast.", []],
  ["Six died in riots in the wake of the vote.", ["cause"]],
  ["Crowds met to protest against the killing of two men.", ["cause"]],
  ["Three days after the quake 40 were found.", ["cause", "event"].toReversed()],
  ["The shooting comes a week after a man killed five.", ["earlier"]],
  ["It was the deadliest crash there since 1998, when 40 died.", ["earlier"]],
  ["The man came home after two days.", []],
  ["Some 900 soldiers were sent to the affected areas.", ["areas"]],
  ["Some 900 soldiers were sent to flood-hit districts.", ["areas"]],
  ["The blast affected two houses.", []],
  ["Elsewhere, four were hurt.", ["apart"]],
  ["In a separate incident, four were hurt.", ["apart"]],
  ["Two more blasts struck at night.", ["apart"]],
  ["Two more people died at night.", []],
  ["They held nine in a crackdown on the group.", ["crackdown"]],
  ["They held nine over suspected links to the group.", ["crackdown"]],
  ["They held a suspected thief.", []],
  ["Police said 9 died, one in Bari and another in Lecce.", ["parts"]],
  ["Nine died, among them a child, such as those of Bari.", ["parts", "parts"]],
  ["An official said 12 were hurt.", []],
];

for (const [text, relations] of CASES)
  test(`words for the whole in: ${text}`, () => {
    const found = findWholeWords(text, { start: 0, end: text.length }, PLACE_HINTS);
    assert.deepEqual(
      found.map(({ relation }) => relation),
      relations,
    );
  });

test("a place of whole words is that of the text, wherever its sentence begins", () => {
  const text = "It rained. The toll is 90.";
  const [found] = findWholeWords(text, { start: 11, end: text.length }, PLACE_HINTS);
  assert.equal(text.slice(found?.start, found?.end), "toll");
});
