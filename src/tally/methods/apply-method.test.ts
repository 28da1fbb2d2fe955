// Tests the published methods on the same few statements, side by side.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Method } from "../../model/tally.ts";
import { claimOf, countAll, tallyOf, type Said } from "../../../test/tally/make-claim.ts";
import { decodeVague } from "./decode-tables.ts";

const SAID: readonly Said[] = [
  {
    id: "police",
    source: "police",
    document: "a",
    place: "Ostby",
    value: 12,
    published: "2021-05-01",
  },
  {
    id: "monitor",
    source: "monitor",
    document: "b",
    place: "Ostby",
    value: 20,
    qualifier: "at_least",
    published: "2021-05-02",
  },
  {
    id: "hospital",
    source: "hospital",
    document: "c",
    place: "Ostby",
    value: 17,
    qualifier: "at_least",
    published: "2021-05-02",
  },
  {
    id: "again",
    source: "monitor",
    document: "d",
    place: "Ostby",
    value: 20,
    qualifier: "at_least",
    published: "2021-05-02",
  },
];

const by = (method: Method, more = {}) => {
  const tally = tallyOf(countAll(SAID.map(claimOf), { method, ...more }), "killed", "Ostby");
  return [tally.floor, tally.ceiling, tally.best];
};

test("bounds takes what the statements prove", () => {
  assert.deepEqual(by("bounds"), [20, null, 20]);
});

test("ucdp takes the lowest, the highest, and the best-supported", () => {
  assert.deepEqual(by("ucdp"), [12, 20, 20]);
});

test("acled takes the lowest of the newest", () => {
  assert.deepEqual(by("acled"), [17, 17, 17]);
});

test("min-max takes both ends and chooses none", () => {
  assert.deepEqual(by("min-max"), [12, 20, null]);
});

test("latest follows one origin", () => {
  assert.deepEqual(by("latest", { chosenOrigin: "police" }), [12, 12, 12]);
  assert.deepEqual(by("latest", { chosenOrigin: "hospital" }), [17, null, 17]);
});

test("corroborated takes what two origins support, or three", () => {
  assert.deepEqual(by("corroborated"), [17, null, 17]);
  assert.deepEqual(by("corroborated", { corroboration: 3 }), [12, null, 12]);
  assert.deepEqual(by("corroborated", { corroboration: 4 }), [0, null, null]);
});

test("each table decodes vague words by its own numbers", () => {
  const dozens = { floor: 24, ceiling: 99 };
  const hundreds = { floor: 200, ceiling: 999 };
  assert.deepEqual([decodeVague(dozens, "interval"), decodeVague(dozens, "acled")], [24, 12]);
  assert.deepEqual([decodeVague(hundreds, "acled"), decodeVague(hundreds, "ccc")], [100, 200]);
});
