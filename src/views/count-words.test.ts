// Tests of the words for numbers: always a qualifier, always a noun, figures from ten on.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Bounds } from "../model/bounds.ts";
import type { Tally } from "../model/tally.ts";
import type { Figure } from "../model/told.ts";
import { boundsWords, claimWords, markedQuote, sentenceText } from "./count-words.ts";
import { ENGLISH } from "./words/english.ts";
import { RUSSIAN } from "./words/russian.ts";
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

const figure = (
  qualifier: Figure["qualifier"],
  value: Figure["value"],
  bounds: Bounds,
): Figure => ({
  qualifier,
  value,
  bounds,
});
const told = (...headline: readonly Figure[]): Pick<Tally, "told"> => ({
  told: { headline, strength: [] },
});
const exactly = (count: number): Partial<Tally> => ({
  floor: count,
  ceiling: count,
  ...told(figure("exact", count, { floor: count, ceiling: count })),
});
const atLeast = (count: number): Partial<Tally> => ({
  floor: count,
  ceiling: null,
  ...told(figure("at_least", count, { floor: count, ceiling: null })),
});

test("a tally is a sentence that a newsroom could print", () => {
  const say = (changes: Partial<Tally>): string => sentenceText(tallyOf(changes), speech);
  assert.equal(say(atLeast(14)), "At least 14 people were detained in Norway.");
  assert.equal(say(atLeast(3)), "At least three people were detained in Norway.");
  assert.equal(say(atLeast(1)), "At least one person was detained in Norway.");
  assert.equal(say({ ...exactly(1), measure: "killed" }), "One person was killed in Norway.");
  assert.equal(say({ ...exactly(0), measure: "injured" }), "No one was injured in Norway.");
  assert.equal(say({ ...exactly(0), measure: "attacks" }), "No attacks were counted in Norway.");
  assert.equal(
    say({
      floor: 24,
      ceiling: 99,
      ...told(figure("vague", null, { floor: 24, ceiling: 99 })),
    }),
    "Dozens of people were detained in Norway.",
  );
  assert.equal(
    say({ counted: "children", ...exactly(9) }),
    "Nine children were detained in Norway.",
  );
  assert.equal(
    say({ reality: "planned", measure: "forces", ...exactly(300000) }),
    "300,000 troops, reservists or police are to be called up or sent in Norway.",
  );
  assert.equal(
    say({
      ...told(
        figure("exact", 509, { floor: 509, ceiling: 509 }),
        figure("at_least", 530, { floor: 530, ceiling: null }),
      ),
    }),
    "509 or at least 530 people were detained in Norway.",
  );
  assert.equal(
    say({ ...atLeast(14), place: { name: "United States", country: "US", kind: "country" } }),
    "At least 14 people were detained in the United States.",
  );
  assert.equal(
    sentenceText(tallyOf({ ...atLeast(14), when: "2031-03-05/2031-03-06" }), speech, true),
    "At least 14 people were detained in Norway, 5\u2009–\u20096 March 2031.",
  );
});

test("the Russian sentence agrees with its number, with and without a qualifier", () => {
  const russian = speechOf(RUSSIAN);
  const say = (changes: Partial<Tally>): string => sentenceText(tallyOf(changes), russian);
  assert.equal(say(atLeast(1400)), "Не менее 1\u00a0400 человек задержано в Норвегии.");
  assert.equal(say(atLeast(21)), "Не менее 21 человека задержано в Норвегии.");
  assert.equal(say(exactly(1)), "1 человек задержан в Норвегии.");
  assert.equal(say(exactly(2)), "2 человека задержаны в Норвегии.");
  assert.equal(say(exactly(21)), "21 человек задержан в Норвегии.");
  assert.equal(say(exactly(25)), "25 человек задержано в Норвегии.");
  assert.equal(say({ ...exactly(0), measure: "killed" }), "Никто не погиб в Норвегии.");
  assert.equal(say({ ...exactly(3), measure: "attacks" }), "3 атаки отмечены в Норвегии.");
  assert.equal(
    say({ floor: 24, ceiling: 99, ...told(figure("vague", null, { floor: 24, ceiling: 99 })) }),
    "Десятки человек задержано в Норвегии.",
  );
  const place = (name: string, country: string | null, kind: "country" | "settlement") =>
    say({ ...exactly(5), place: { name, country, kind } });
  assert.equal(place("Ukraine", "UA", "country"), "5 человек задержано в Украине.");
  assert.equal(place("Iran", "IR", "country"), "5 человек задержано в Иране.");
  assert.equal(place("Cyprus", "CY", "country"), "5 человек задержано на Кипре.");
  assert.equal(place("Moscow", "RU", "settlement"), "5 человек задержано (Moscow).");
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

test("a quote marks the whole of what qualifies its number", () => {
  const quote = "There were at least 1,400 of them, or more.";
  const claim = {
    quote,
    number: { start: 20, end: 25, text: "1,400" },
    sentence: { start: 0, end: quote.length },
  };
  assert.equal(
    markedQuote({ ...claim, qualified: { start: 11, end: 25 } }).text,
    "There were <mark>at least 1,400</mark> of them, or more.",
  );
  assert.equal(
    markedQuote({ ...claim, qualified: { start: -4, end: 25 } }).text,
    "There were at least <mark>1,400</mark> of them, or more.",
    "a stretch beyond the quote marks the number alone",
  );
});

test("a span that does not hold its number marks nothing", () => {
  const marked = markedQuote({
    quote: "Of 40 buses",
    number: { start: 0, end: 2, text: "40" },
    sentence: { start: 0, end: 11 },
  });
  assert.doesNotMatch(marked.text, /<mark>/);
});
