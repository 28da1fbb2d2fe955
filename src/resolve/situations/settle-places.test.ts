// Tests where the counts of a situation hold, once its reports are read together.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResolvedClaim } from "../../model/claim.ts";
import { TABLE_RULESET } from "../../model/claim.ts";
import { claimOf, type Said } from "../../../test/tally/make-claim.ts";
import { SMALL_GAZETTEER } from "../../../test/tally/small-gazetteer.ts";
import { settlePlaces } from "./settle-places.ts";

interface Written extends Said {
  /** Where the number stands in its sentence; claims of one document are of one sentence. */
  readonly at?: number;
  readonly title?: boolean;
}

const written = (said: readonly Written[]): readonly ResolvedClaim[] =>
  said.map(({ at = 0, title = false, ...one }, index) => ({
    ...claimOf({ id: `c${String(index)}`, ...one }),
    field: title ? "title" : "text",
    number: { start: at, end: at + 1, text: "n" },
  }));

const placesOf = (said: readonly Written[]): readonly (string | null)[] =>
  settlePlaces(written(said), SMALL_GAZETTEER).map(({ place }) => place?.name ?? null);

test("a title is of the place where the text puts its number", () => {
  assert.deepEqual(
    placesOf([
      { title: true, value: 12, place: "Ostby" },
      { value: 12, place: "Arland", at: 30 },
      { value: 3, place: "Ostby", measure: "injured", at: 60 },
    ]),
    ["Arland", "Arland", "Ostby"],
  );
});

test("a title keeps its place where the text gives another number", () => {
  assert.deepEqual(
    placesOf([
      { title: true, value: 12, place: "Ostby" },
      { value: 11, place: "Arland", at: 30 },
    ]),
    ["Ostby", "Arland"],
  );
});

test("a number that its sentence breaks down by places is of what holds them", () => {
  assert.deepEqual(
    placesOf([
      { value: 9, place: "Ostby", at: 0 },
      { value: 4, place: "Vestby", at: 10 },
      { value: 5, place: "Sorby", at: 20 },
    ]),
    ["Arland", "Vestby", "Sorby"],
  );
  assert.deepEqual(
    placesOf([
      { value: 9, place: "Ostby", at: 0 },
      { value: 4, place: "Sorby", at: 10 },
      { value: 5, place: "Borland", at: 20 },
    ]),
    [null, "Sorby", "Borland"],
  );
});

test("numbers of places side by side are no sum", () => {
  assert.deepEqual(
    placesOf([
      { value: 9, place: "Ostby", at: 0 },
      { value: 3, place: "Vestby", at: 10 },
      { value: 2, place: "Sorby", at: 20 },
    ]),
    ["Ostby", "Vestby", "Sorby"],
  );
});

const twoReportsOfOstby: readonly Written[] = [
  { document: "a", value: 5, place: "Ostby" },
  { document: "b", value: 6, place: "Ostby" },
];

test("a report that names only the country of the one town counts in the town", () => {
  assert.deepEqual(placesOf([...twoReportsOfOstby, { document: "c", value: 7, place: "Arland" }]), [
    "Ostby",
    "Ostby",
    "Ostby",
  ]);
});

test("a situation of several towns, or one that is counted around the town as well, has no scene", () => {
  assert.equal(
    placesOf([
      ...twoReportsOfOstby,
      { document: "b", value: 4, place: "Sorby" },
      { document: "c", value: 4, place: "Sorby" },
      { document: "d", value: 7, place: "Arland" },
    ]).at(-1),
    "Arland",
  );
  assert.equal(
    placesOf([
      ...twoReportsOfOstby,
      { document: "b", value: 30, place: "Arland" },
      { document: "c", value: 7, place: "Arland" },
    ]).at(-1),
    "Arland",
  );
});

test("a sea that few reports name is the coast of the situation's country", () => {
  const said = written([
    { document: "a", value: 5, place: "Ostby" },
    { document: "b", value: 6, place: "Sorby" },
    { document: "c", value: 7, place: "Arland" },
    { document: "c", value: 90, place: "Grey Sea" },
    { document: "c", measure: "rescued", value: 30, place: "Grey Sea" },
  ]).map((claim): ResolvedClaim =>
    claim.place?.name === "Grey Sea"
      ? { ...claim, place: { name: "Grey Sea", country: null, kind: "water" } }
      : claim,
  );
  assert.deepEqual(
    settlePlaces(said, SMALL_GAZETTEER).map(({ place }) => place?.name),
    ["Ostby", "Sorby", "Arland", "Arland", "Grey Sea"],
  );
  const atSea = said.map((claim, index): ResolvedClaim =>
    index === 2 ? claim : { ...claim, document: `d${String(index)}`, place: said[3]!.place },
  );
  assert.equal(settlePlaces(atSea, SMALL_GAZETTEER)[3]?.place?.name, "Grey Sea");
});

test("what happens on a day somewhere in the country is not the town's", () => {
  assert.equal(
    placesOf([
      ...twoReportsOfOstby,
      { document: "c", measure: "detained", value: 7, place: "Arland" },
    ]).at(-1),
    "Arland",
  );
});

test("the rows of a table keep their places", () => {
  const said = written([
    ...twoReportsOfOstby,
    { document: "c", value: 7, place: "Arland", ruleset: TABLE_RULESET },
  ]);
  assert.deepEqual(settlePlaces(said, SMALL_GAZETTEER), said);
});

test("a place that was read says so", () => {
  const [, , last] = settlePlaces(
    written([...twoReportsOfOstby, { document: "c", value: 7, place: "Arland" }]),
    SMALL_GAZETTEER,
  );
  assert.equal(last?.standing.place, "inferred");
  assert.equal(last.trace.at(-1), "place-of-scene");
});
