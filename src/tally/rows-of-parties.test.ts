// Tests what rows of a table prove beside one another: parties that raise their counts, totals, and the days after.
import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsIn, claimOf, countAll, tallyOf, type Said } from "../../test/tally/make-claim.ts";
import { TABLE_RULESET } from "../model/claim.ts";

/** Rows of one table, each of its own report, of a day and published on it. */
const rows = (...said: readonly (Said & { readonly day: string })[]) =>
  countAll(
    said.map(({ day, ...one }, index) =>
      claimOf({
        id: `row ${String(index)}`,
        ruleset: TABLE_RULESET,
        document: "table",
        outlet: `report ${String(index)}`,
        place: "Arland",
        scope: "cumulative",
        when: day,
        asOf: day,
        published: day,
        ...one,
      }),
    ),
  );

const monitor = { source: "monitor" } as const;
const army = { source: "army" } as const;

test("a count below what another party had counted days before contradicts it, though that party counts more by now", () => {
  const tally = tallyOf(
    rows(
      { ...monitor, day: "2031-03-10", value: 180, qualifier: "at_least" },
      { ...monitor, day: "2031-03-20", value: 260, qualifier: "at_least" },
      { ...army, day: "2031-03-20", value: 160 },
    ),
    "killed",
    "Arland",
  );
  assert.deepEqual(boundsIn(tally), [160, null]);
  assert.deepEqual(
    tally.conflicts.map((conflict) => conflict.sides.map((side) => side.claims)),
    [[["row 2"], ["row 0"]]],
  );
  assert.equal(tally.headline, "160 or at least 260");
});

test("what a party took back contradicts nobody", () => {
  const tally = tallyOf(
    rows(
      { ...monitor, day: "2031-03-10", value: 180 },
      { ...monitor, day: "2031-03-15", value: 150 },
      { ...army, day: "2031-03-20", value: 160 },
    ),
    "killed",
    "Arland",
  );
  assert.deepEqual(tally.conflicts, []);
  assert.deepEqual(boundsIn(tally), [160, 160]);
});

test("a total up to a day and the counts of days after it add up; a day that the total holds does not", () => {
  const said = [
    { ...monitor, day: "2031-03-10", value: 200 },
    { ...monitor, day: "2031-03-09", value: 90, scope: "day" },
    { source: "agency", day: "2031-03-14", value: 40, scope: "day" },
    { source: "agency", day: "2031-03-15", value: 30, scope: "day" },
  ] as const;
  const tally = tallyOf(rows(...said), "killed", "Arland", { when: "2031-03-10/2031-03-15" });
  assert.equal(tally.floor, 270);
  assert.deepEqual(tally.because, ["row 0", "row 2", "row 3"]);
});

test("a later most of a party stands beside its earlier number, and is contradicted by what exceeds it", () => {
  const tally = tallyOf(
    rows(
      { ...monitor, day: "2031-03-10", value: 650, qualifier: "about" },
      { source: "commission", day: "2031-04-01", value: 1600 },
      { ...monitor, day: "2031-05-01", value: 1400, qualifier: "at_most" },
    ),
    "killed",
    "Arland",
  );
  assert.equal(tally.conflicts.length, 1);
  assert.deepEqual(boundsIn(tally), [645, 1600]);
});

test("rows that count the event of their day are separate, however large the later one", () => {
  const tally = tallyOf(
    rows(
      { ...monitor, measure: "detained", day: "2031-03-10", value: 300, scope: "event" },
      { ...monitor, measure: "detained", day: "2031-03-17", value: 500, scope: "event" },
    ),
    "detained",
    "Arland",
    { when: "2031-03-10/2031-03-17" },
  );
  assert.equal(tally.floor, 800);
});

test("rows that do not say what they count may run on: the later holds the earlier", () => {
  const tally = tallyOf(
    rows(
      { ...monitor, measure: "detained", day: "2031-03-10", value: 300, scope: null },
      { ...monitor, measure: "detained", day: "2031-03-17", value: 500, scope: null },
    ),
    "detained",
    "Arland",
    { when: "2031-03-10/2031-03-17" },
  );
  assert.equal(tally.floor, 500);
});

test("a party that denies its own number takes it back, which is a correction; what it said before stands again", () => {
  const said = [
    { ...monitor, day: "2031-03-08", value: 40 },
    { ...monitor, day: "2031-03-10", value: 164 },
    { ...monitor, day: "2031-03-11", value: 164, reality: "denied" },
  ] as const;
  const before = tallyOf(rows(said[0], said[1]), "killed", "Arland");
  assert.deepEqual(boundsIn(before), [164, 164]);
  const tally = tallyOf(rows(...said), "killed", "Arland");
  assert.equal(tally.floor, 40);
  assert.deepEqual(
    tally.corrections.map(({ from, to }) => [from, to]),
    [["row 1", "row 2"]],
  );
  assert.deepEqual(tally.disputes, []);
});

test("a number said again after it was denied stands, and a denial takes nothing from another party", () => {
  const again = rows(
    { ...monitor, day: "2031-03-10", value: 164 },
    { ...monitor, day: "2031-03-11", value: 164, reality: "denied" },
    { ...monitor, day: "2031-03-12", value: 164 },
  );
  assert.equal(tallyOf(again, "killed", "Arland").floor, 164);
  const other = rows(
    { ...monitor, day: "2031-03-10", value: 164 },
    { ...army, day: "2031-03-11", value: 164, reality: "denied" },
  );
  assert.equal(tallyOf(other, "killed", "Arland").floor, 164);
  assert.equal(tallyOf(other, "killed", "Arland").disputes.length, 1);
});

test("a cell that says whom a row counts sets them apart, and one that only says the measure again does not", () => {
  const tallies = rows(
    { ...monitor, measure: "injured", day: "2031-03-10", value: 900 },
    { ...monitor, measure: "injured", day: "2031-03-20", value: 40, counted: "Eye injuries" },
    {
      ...monitor,
      measure: "structures",
      day: "2031-03-20",
      value: 7,
      counted: "collapsed buildings",
    },
  );
  const all = tallyOf(tallies, "injured", "Arland");
  assert.deepEqual([all.floor, all.corrections.length], [900, 0]);
  assert.equal(tallyOf(tallies, "injured", "Arland", { counted: "eye injuries" }).floor, 40);
  assert.equal(tallyOf(tallies, "structures", "Arland").floor, 7);
});
