// Runs the phrases of places, and shows that hostile sentences are read in bounds.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readText } from "../../../text/sentences.ts";
import { TEXT_LEXICON } from "../text-lexicon.ts";
import { PLACE_PHRASES } from "./place-phrases.ts";
import type { CaseStyle } from "./collector.ts";
import { readSentencePlaces } from "./sentence-places.ts";

const read = (text: string, style: CaseStyle): readonly { name: string; said: string }[] =>
  readText(text, TEXT_LEXICON).sentences.flatMap((sentence) =>
    readSentencePlaces(sentence, text, style).places.map((place) => {
      const name = text.slice(place.start, place.end);
      return { name, said: `${name} ${place.relation}${place.certain ? "!" : ""}` };
    }),
  );

for (const phrase of PLACE_PHRASES)
  test(`places of: ${phrase.text}`, () => {
    const found = read(phrase.text, phrase.caseless ? "none" : "mixed");
    const said = found.map((place) => place.said);
    for (const wanted of phrase.reads ?? [])
      assert.ok(said.includes(wanted), `${wanted} not in ${said.join("; ")}`);
    const names = found.map((place) => place.name);
    for (const unwanted of phrase.not ?? [])
      assert.ok(![...names, ...said].includes(unwanted), said.join("; "));
  });

test("whatever a text holds, each mention is a piece of it and their number is bounded", () => {
  const word = fc.constantFrom(
    "In",
    "in",
    "of",
    "the",
    "Paris",
    "City",
    "’s",
    "'s",
    ",",
    "St",
    ".",
    "and",
    "\ud800",
    "North",
    "U.S.",
    "where",
    "near",
    "(",
    "40",
    "Street",
    "Police",
    "region",
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 60 }),
      fc.constantFrom<CaseStyle>("mixed", "none"),
      (words, style) => {
        const text = words.join(" ");
        for (const sentence of readText(text, TEXT_LEXICON).sentences) {
          const { places } = readSentencePlaces(sentence, text, style);
          assert.ok(places.length <= 50);
          for (const { start, end } of places)
            assert.ok(sentence.start <= start && start < end && end <= sentence.end);
        }
      },
    ),
  );
});
