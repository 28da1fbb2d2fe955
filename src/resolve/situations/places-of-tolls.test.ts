// Tests that a toll whose clause names the place that it is of is no country's.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResolvedClaim } from "../../model/claim.ts";
import { claimOf, type Said } from "../../../test/tally/make-claim.ts";
import { SMALL_GAZETTEER } from "../../../test/tally/small-gazetteer.ts";
import { settlePlaces } from "./settle-places.ts";

interface Told extends Said {
  readonly sentence: number;
  readonly quote: string;
  /** The place that the clause names. */
  readonly names?: string;
  readonly relation?: string;
}

const told = ({ sentence, quote, names, relation = "of", ...said }: Told): ResolvedClaim => ({
  ...claimOf(said),
  quote,
  sentence: { start: sentence, end: sentence + quote.length },
  places: [
    {
      start: 0,
      end: 1,
      text: names ?? "Sorby",
      relation,
      scope: names === undefined ? "document" : "clause",
      weight: 1,
    },
  ],
});

const KNOWN = told({
  id: "known",
  document: "other",
  value: 8,
  place: "Ostby",
  sentence: 0,
  quote: "8 died in Ostby.",
  names: "Ostby",
  relation: "in",
});
const QUOTE = "The overall toll of Ostby rose to 90.";
const TOLL = told({
  id: "toll",
  value: 90,
  place: "Arland",
  sentence: 0,
  quote: QUOTE,
  names: "ostby",
});
const PART = told({
  id: "part",
  value: 30,
  place: "Arland",
  role: "part",
  sentence: QUOTE.length + 1,
  quote: "Of these, 30 drowned.",
});

const placesOf = (claims: readonly ResolvedClaim[]): Record<string, string | undefined> =>
  Object.fromEntries(
    settlePlaces(claims, SMALL_GAZETTEER).map(({ id, place }) => [id, place?.name]),
  );

test("a toll is of the place that its clause names, with its parts, in any order of the claims", () => {
  const expected = { known: "Ostby", toll: "Ostby", part: "Ostby" };
  assert.deepEqual(placesOf([KNOWN, TOLL, PART]), expected);
  assert.deepEqual(placesOf([PART, TOLL, KNOWN]), expected);
});

test("a number far behind the toll, or larger, is no part of it", () => {
  const far = { ...PART, sentence: { start: 400, end: 421 } };
  const larger = { ...PART, bounds: { floor: 300, ceiling: 300 } };
  assert.equal(placesOf([KNOWN, TOLL, far])["part"], "Arland");
  assert.equal(placesOf([KNOWN, TOLL, larger])["part"], "Arland");
});

test("a country's toll stays the country's where its clause names no place of it, or speaks of the toll in no way", () => {
  assert.equal(placesOf([KNOWN, { ...TOLL, places: PART.places }])["toll"], "Arland");
  assert.equal(
    placesOf([KNOWN, { ...TOLL, quote: "The villages of Ostby buried 90." }])["toll"],
    "Arland",
  );
});
