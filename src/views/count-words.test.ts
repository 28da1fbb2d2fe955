// Tests of the words for numbers: always a qualifier, always a noun, figures from ten on.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Bounds } from "../model/bounds.ts";
import type { Tally } from "../model/tally.ts";
import { boundsWords, claimWords, markedQuote, sentenceText } from "./count-words.ts";
import { ENGLISH } from "./words/english.ts";
import { speechOf } from "./words/speech.ts";

const speech = speechOf(ENGLISH);

const number = { start: 0, end: 0, text: "dozens" };

test("each qualifier has its words", () => {
  const say = (qualifier: Parameters<typeof claimWords>[0]["qualifier"], value: number) =>
    claimWords({ qualifier, value, number }, speech);
  assert.equal(say("exact", 1386), "1,386");
  assert.equal(say("at_least", 1400), "at least 1,400");
  assert.equal(say("more_than", 1313), "more than 1,313");
  assert.equal(say("at_most", 50), "at most 50");
  assert.equal(say("less_than", 50), "fewer than 50");
  assert.equal(say("about", 20), "about 20");
  assert.equal(claimWords({ qualifier: "range", value: [40, 70], number }, speech), "40 to 70");
  assert.equal(claimWords({ qualifier: "vague", value: null, number }, speech), "dozens");
});

test("bounds have words of their own", () => {
  const say = (floor: number, ceiling: number | null) =>
    boundsWords({ floor, ceiling } satisfies Bounds, speech);
  assert.equal(say(1400, null), "at least 1,400");
  assert.equal(say(478, 478), "478");
  assert.equal(say(40, 70), "40 to 70");
  assert.equal(say(0, 60), "at most 60");
  assert.equal(say(0, 0), "none");
});

const tallyOf = (changes: Partial<Tally>): Tally => ({
  id: "t",
  situation: "s",
  measure: "detained",
  counted: null,
  place: { name: "Norway", country: "NO", kind: "country" },
  when: "2031-03-05",
  known: "2031-03-06T00:00:00Z",
  reality: "actual",
  method: "bounds",
  floor: 14,
  ceiling: null,
  best: 14,
  headline: "at least 14",
  origins: ["police"],
  reports: ["d"],
  conflicts: [],
  disputes: [],
  corrections: [],
  because: [],
  becauseCeiling: [],
  proof: [],
  claims: [],
  leftOut: [],
  strength: "single-origin",
  strengthWords: [],
  told: { headline: [], strength: [] },
  ...changes,
});

test("a tally is a sentence that a newsroom could print", () => {
  const say = (changes: Partial<Tally>): string => sentenceText(tallyOf(changes), speech);
  assert.equal(say({}), "At least 14 people were detained in Norway.");
  assert.equal(
    say({ floor: 3, headline: "at least 3" }),
    "At least three people were detained in Norway.",
  );
  assert.equal(
    say({ floor: 1, ceiling: 1, headline: "1", measure: "killed" }),
    "One person was killed in Norway.",
  );
  assert.equal(
    say({ floor: 0, ceiling: 0, headline: "none", measure: "injured" }),
    "No one was injured in Norway.",
  );
  assert.equal(
    say({ floor: 0, ceiling: 0, headline: "none", measure: "attacks" }),
    "No attacks were counted in Norway.",
  );
  assert.equal(
    say({ floor: 24, ceiling: 99, headline: "dozens" }),
    "Dozens of people were detained in Norway.",
  );
  assert.equal(
    say({ counted: "children", headline: "9", floor: 9, ceiling: 9 }),
    "Nine children were detained in Norway.",
  );
  assert.equal(
    say({ reality: "planned", measure: "forces", headline: "300,000", floor: 300000 }),
    "300,000 troops, reservists or police are to be called up or sent in Norway.",
  );
  assert.equal(
    say({ place: { name: "United States", country: "US", kind: "country" } }),
    "At least 14 people were detained in the United States.",
  );
  assert.equal(
    sentenceText(tallyOf({ when: "2031-03-05/2031-03-06" }), speech, true),
    "At least 14 people were detained in Norway, 5\u2009–\u20096 March 2031.",
  );
});

test("a quote marks its own number and no look-alike before it", () => {
  const quote = "Of 40 buses, 40 were burnt.";
  const marked = markedQuote({
    quote,
    number: { start: 113, end: 115, text: "40" },
    sentence: { start: 100, end: 100 + quote.length },
  });
  assert.equal(marked.text, "Of 40 buses, <mark>40</mark> were burnt.");
});

test("a span that does not hold its number marks nothing", () => {
  const marked = markedQuote({
    quote: "Of 40 buses",
    number: { start: 0, end: 2, text: "40" },
    sentence: { start: 0, end: 11 },
  });
  assert.doesNotMatch(marked.text, /<mark>/);
});
