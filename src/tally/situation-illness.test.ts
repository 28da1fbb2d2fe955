// Tests that cases of one illness are counted apart from cases of another.
import assert from "node:assert/strict";
import { test } from "node:test";
import { claimOf, countAll } from "../../test/tally/make-claim.ts";
import { illnessIn, illnessesIn, outbreaksIn } from "./en/illness-words.ts";

const cases = (document: string, value: number, quote: string) => {
  const start = quote.indexOf(String(value));
  return {
    ...claimOf({ document, value, measure: "infected", place: "Arland" }),
    quote,
    number: { start, end: start + String(value).length, text: String(value) },
    sentence: { start: 0, end: quote.length },
  };
};

test("an illness is named right behind its number", () => {
  assert.equal(illnessIn(" confirmed cases of cholera since May"), "cholera");
  assert.equal(illnessIn(" people fell ill with Hepatitis A in the camp"), "hepatitis a");
  assert.equal(illnessIn(" new flu patients"), "influenza");
  assert.equal(illnessIn(" patients, and 40 cases of measles"), null);
  assert.equal(illnessIn(" cholera-related deaths"), null);
  assert.equal(illnessIn(" people near Plagueton"), null);
  assert.deepEqual(illnessesIn("Measles spread where polio had been; measles again."), [
    "measles",
    "polio",
    "measles",
  ]);
  assert.deepEqual(outbreaksIn("A cholera outbreak met a camp with measles."), ["cholera"]);
});

test("cases of the outbreak's own illness are everybody's, those of another are apart", () => {
  const tallies = countAll([
    cases("a", 120, "The cholera outbreak has reached 120 patients."),
    cases("b", 130, "There are 130 cases of cholera."),
    cases("b", 900, "In the year before there were 900 cases of measles."),
  ]);
  assert.deepEqual(
    tallies.filter(({ place }) => place !== null).map(({ counted, floor }) => [counted, floor]),
    [
      [null, 130],
      ["measles", 900],
    ],
  );
});

test("cases that were confirmed are counted apart from all that were reported", () => {
  const tallies = countAll([
    cases("a", 900, "The cholera outbreak has reached 900 reported cases."),
    cases("b", 130, "Of them 130 cases were confirmed in the laboratory."),
  ]);
  assert.deepEqual(
    tallies.filter(({ place }) => place !== null).map(({ counted, floor }) => [counted, floor]),
    [
      [null, 900],
      ["confirmed", 130],
    ],
  );
});
