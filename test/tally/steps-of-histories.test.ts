// Holds the history of a flood of reports to steps that can be counted, and to the tallies that it ends with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { tallyHistories } from "../../src/tally/histories.ts";
import { claimOf, countAll } from "./make-claim.ts";
import { SMALL_GAZETTEER } from "./small-gazetteer.ts";

const context = { situation: "s", gazetteer: SMALL_GAZETTEER };

/** One report a minute, each with one more. */
const everyMinute = (reports: number) =>
  Array.from({ length: reports }, (_, minute) =>
    claimOf({
      id: `c${String(minute).padStart(5, "0")}`,
      document: `paper ${String(minute)}`,
      measure: "detained",
      place: "Ostby",
      source: "union",
      qualifier: "at_least",
      value: minute + 1,
      when: "2021-05-01",
      published: new Date(Date.UTC(2021, 4, 1) + minute * 60_000).toISOString(),
    }),
  );

const pointsOf = (reports: number) => {
  const claims = everyMinute(reports);
  const { histories } = tallyHistories(claims, context, () => "UTC");
  const [tally] = countAll(claims).filter(({ place }) => place?.name === "Ostby");
  assert.ok(tally);
  return { points: histories.get(tally.id) ?? [], tally };
};

test("a few hundred moments are a step each", () => {
  assert.equal(pointsOf(300).points.length, 300);
});

test("more moments than can be followed are told by ten minutes, at the last moment of each", () => {
  const { points, tally } = pointsOf(1_000);
  assert.equal(points.length, 100);
  assert.equal(points[0]?.revision.known, "2021-05-01T00:09:00.000Z");
  assert.equal(points[0].revision.after?.floor, 10);
  assert.equal(points.at(-1)?.tally.floor, 1_000);
  assert.equal(points.at(-1)?.tally.headline, tally.headline);
});

test("the clock is as coarse as it has to be", () => {
  assert.equal(pointsOf(6_000).points.length, 100);
});
