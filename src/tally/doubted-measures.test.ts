// Tests which counts a doubt without a number answers, where it does not say of what it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { claimOf, countAll, tallyOf, type Said } from "../../test/tally/make-claim.ts";
import { SMALL_GAZETTEER } from "../../test/tally/small-gazetteer.ts";
import type { Dispute, ResolvedClaim } from "../model/claim.ts";
import type { Measure } from "../model/measure.ts";
import { Reconciler } from "./reconciler.ts";

const claimAt = (at: number, said: Said): ResolvedClaim => {
  const claim = claimOf({ place: "Ostby", ...said });
  return { ...claim, number: { ...claim.number, start: at, end: at + 1 } };
};

const doubt = (document: string, at: number, measure: Measure | null = null): Dispute => ({
  id: `doubt in ${document}`,
  document,
  quote: { start: at, end: at + 20, text: "these numbers are wild" },
  measure,
  source: "ministry",
  published: "2031-05-01",
});

const SAID = [
  claimAt(10, { document: "a", measure: "killed", value: 9 }),
  claimAt(400, { document: "a", measure: "detained", value: 30, when: "2031-05-01" }),
  claimAt(10, { document: "b", measure: "detained", value: 31, when: "2031-05-01" }),
];

const answered = (disputes: readonly Dispute[]) => {
  const tallies = countAll(SAID, { disputes });
  return (["killed", "detained"] as const).filter(
    (measure) => tallyOf(tallies, measure, null).disputes.length > 0,
  );
};

test("a doubt answers the count that stands nearest to it in its report", () => {
  assert.deepEqual(answered([doubt("a", 60)]), ["killed"]);
  assert.deepEqual(answered([doubt("a", 350)]), ["detained"]);
});

test("a doubt in a report that counts nothing answers what most reports count; a doubt of a measure, that", () => {
  assert.deepEqual(answered([doubt("c", 60)]), ["detained"]);
  assert.deepEqual(answered([doubt("c", 60, "killed")]), ["killed"]);
});

test("a doubt goes over to another count as soon as more reports count it", () => {
  const growing = new Reconciler({
    situation: "s",
    gazetteer: SMALL_GAZETTEER,
    disputes: [doubt("c", 60)],
  });
  growing.add(SAID.slice(0, 1)).tallies();
  assert.deepEqual(
    JSON.stringify(growing.add(SAID.slice(1)).tallies()),
    JSON.stringify(countAll(SAID, { disputes: [doubt("c", 60)] })),
  );
});
