// Tests that days are joined into events country by country.
import assert from "node:assert/strict";
import { test } from "node:test";
import { claimOf, countAll, type Said } from "../../test/tally/make-claim.ts";

const held = (said: Said) => claimOf({ measure: "detained", source: "police", ...said });

const events = (said: readonly Said[], place: string) =>
  countAll(said.map(held))
    .filter((tally) => tally.place?.name === place && tally.counted === null)
    .map(({ when, floor }) => `${String(when)} ${String(floor)}`)
    .sort();

const STRIKE: Said = { place: "Ostby", when: "2031-05-05/2031-05-07", value: 30, document: "a" };
const MARCHES: readonly Said[] = [
  { place: "Borland", when: "2031-05-05", value: 60, document: "b" },
  { place: "Borland", when: "2031-05-07", value: 8, document: "c" },
];

test("three days named together in one country join no days of another", () => {
  assert.deepEqual(events([STRIKE, ...MARCHES], "Borland"), events(MARCHES, "Borland"));
});

test("three days named together in one town join the days of its country", () => {
  const towns = MARCHES.map((one) => ({ ...one, place: "Vestby" }));
  assert.notDeepEqual(events([STRIKE, ...towns], "Vestby"), events(towns, "Vestby"));
});

test("days named together of no place join those of every country", () => {
  const { place: _place, ...anywhere } = STRIKE;
  assert.notDeepEqual(events([anywhere, ...MARCHES], "Borland"), events(MARCHES, "Borland"));
});
