// Holds the tallies to the worked example of the contract, from claims written by hand with its numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsIn, claimOf, countAll, tallyOf, type Said } from "./make-claim.ts";

const tabloid = { document: "tabloid", outlet: "Tabloid", published: "2022-09-22" } as const;
const daily = { document: "daily", outlet: "Daily", published: "2022-09-22" } as const;
const detained = { measure: "detained", when: "2022-09-21" } as const;
const monitor = { source: "OVD-Info" } as const;
const sinceFebruary = { when: "2022-02-24/2022-09-22", source: "UN" } as const;

const SAID: readonly Said[] = [
  // The tabloid: its own lead, the monitor's total, cities, crossings, a governor, the president.
  {
    ...tabloid,
    ...detained,
    id: "t1",
    value: 1400,
    qualifier: "at_least",
    counted: "Russians",
    place: "Russia",
    when: "2022-09-22",
  },
  {
    ...tabloid,
    ...detained,
    ...monitor,
    id: "t2",
    value: 1400,
    qualifier: "at_least",
    counted: "people",
    place: "Russia",
  },
  {
    ...tabloid,
    ...detained,
    ...monitor,
    id: "t3",
    value: 530,
    qualifier: "at_least",
    counted: "arrests",
    place: "Moscow",
  },
  {
    ...tabloid,
    ...detained,
    ...monitor,
    id: "t4",
    value: 470,
    qualifier: "more_than",
    counted: "arrests",
    place: "Saint Petersburg",
  },
  {
    ...tabloid,
    ...detained,
    id: "t5",
    value: 1,
    place: "Moscow",
    counted: "man",
    role: "part",
    indefinite: true,
  },
  {
    ...tabloid,
    id: "t6",
    measure: "settlements",
    value: 38,
    qualifier: "at_least",
    counted: "cities",
    place: "Russia",
    when: "2022-09-21",
  },
  {
    ...tabloid,
    id: "t7",
    measure: "forces",
    value: 300_000,
    counted: "troops",
    place: "Russia",
    when: "2022-09-21",
    source: "President Putin",
    reality: "planned",
  },
  {
    ...tabloid,
    id: "t8",
    measure: "crossings",
    value: 4824,
    counted: "Russians",
    place: "Finland",
    when: "2022-09-21",
    source: "Finnish Border Guard",
  },
  {
    ...tabloid,
    id: "t9",
    measure: "crossings",
    value: 3133,
    counted: "Russians",
    place: "Finland",
    when: "2022-09-14",
    source: "Finnish Border Guard",
    role: "background",
  },
  {
    ...tabloid,
    id: "t10",
    measure: "killed",
    value: 1,
    qualifier: "at_least",
    counted: "person",
    place: "Zaporizhzhia",
    when: "2022-09-21/2022-09-22",
    source: "regional governor Oleksandr Starukh",
  },
  // The daily: an earlier and a later total of the monitor, its cities, the minister, the United Nations.
  {
    ...daily,
    ...detained,
    ...monitor,
    id: "d1",
    value: 1386,
    qualifier: "at_least",
    counted: "people",
    place: "Russia",
  },
  {
    ...daily,
    ...detained,
    ...monitor,
    id: "d2",
    value: 1113,
    qualifier: "more_than",
    counted: "people",
    place: "Russia",
  },
  { ...daily, ...detained, ...monitor, id: "d3", value: 509, counted: "people", place: "Moscow" },
  {
    ...daily,
    ...detained,
    ...monitor,
    id: "d4",
    value: 541,
    qualifier: "at_least",
    counted: "people",
    place: "Saint Petersburg",
  },
  {
    ...daily,
    ...monitor,
    id: "d5",
    measure: "settlements",
    value: 38,
    counted: "cities",
    place: "Russia",
    when: "2022-09-21",
  },
  {
    ...daily,
    id: "d6",
    measure: "forces",
    value: 300_000,
    counted: "reservists",
    place: "Russia",
    when: "2022-09-21",
    source: "Defense Minister Shoigu",
    reality: "planned",
  },
  {
    ...daily,
    ...sinceFebruary,
    id: "d7",
    measure: "displaced",
    value: 13_000_000,
    qualifier: "more_than",
    counted: "people",
    place: "Ukraine",
  },
  {
    ...daily,
    ...sinceFebruary,
    id: "d8",
    measure: "displaced",
    value: 6_000_000,
    qualifier: "more_than",
    counted: "internally displaced persons",
    place: "Ukraine",
    role: "part",
  },
  {
    ...daily,
    ...sinceFebruary,
    id: "d9",
    measure: "refugees",
    value: 7_400_000,
    qualifier: "more_than",
    counted: "people",
    place: "Europe",
    role: "part",
  },
  {
    ...daily,
    ...sinceFebruary,
    id: "d10",
    measure: "killed",
    value: 5916,
    qualifier: "at_least",
    counted: "civilians",
    place: "Ukraine",
  },
];

const tallies = countAll(SAID.map(claimOf), { asOf: "2022-09-22T23:59:59.999+03:00" });

test("detained in Russia: the floor is the monitor's 1,400, one origin, two reports", () => {
  const tally = tallyOf(tallies, "detained", "Russia");
  assert.deepEqual(boundsIn(tally), [1400, null]);
  assert.deepEqual(tally.because, ["t2"]);
  assert.deepEqual(tally.origins, ["OVD-Info"]);
  assert.deepEqual(tally.reports, ["daily", "tabloid"]);
  assert.equal(tally.when, "2022-09-21/2022-09-22");
  assert.equal(tally.best, 1400);
  assert.equal(tally.headline, "at least 1,400");
  assert.deepEqual(tally.conflicts, []);
});

test("detained in Moscow: 509 and then at least 530, no conflict", () => {
  const tally = tallyOf(tallies, "detained", "Moscow");
  assert.deepEqual(boundsIn(tally), [530, null]);
  assert.deepEqual(tally.because, ["t3"]);
  assert.deepEqual(tally.origins, ["OVD-Info"]);
  assert.deepEqual(tally.reports, ["daily", "tabloid"]);
  assert.deepEqual(tally.conflicts, []);
  assert.ok(tally.leftOut.some((left) => left.claim === "d3"));
});

test("detained in Saint Petersburg: at least 541, and more than 470 holds as well", () => {
  const tally = tallyOf(tallies, "detained", "Saint Petersburg");
  assert.deepEqual(boundsIn(tally), [541, null]);
  assert.deepEqual(tally.because, ["d4"]);
  assert.deepEqual([tally.origins.length, tally.reports.length], [1, 2]);
  assert.deepEqual(tally.conflicts, []);
});

test("settlements with protests: 38, one origin, as the outlet repeats the monitor's number", () => {
  const tally = tallyOf(tallies, "settlements", "Russia");
  assert.equal(tally.floor, 38);
  assert.deepEqual(tally.origins, ["OVD-Info"]);
  assert.equal(tally.reports.length, 2);
});

test("crossings into Finland: the day's 4,824, and the week before is context", () => {
  const tally = tallyOf(tallies, "crossings", "Finland");
  assert.deepEqual(boundsIn(tally), [4824, 4824]);
  assert.equal(tally.when, "2022-09-21");
  assert.deepEqual([tally.origins.length, tally.reports.length], [1, 1]);
  assert.deepEqual(
    tally.leftOut.map((left) => left.claim),
    ["t9"],
  );
});

test("killed in Zaporizhzhia: at least one, by the governor", () => {
  const tally = tallyOf(tallies, "killed", "Zaporizhzhia");
  assert.equal(tally.floor, 1);
  assert.deepEqual([tally.origins.length, tally.reports.length], [1, 1]);
});

test("civilians killed in Ukraine: 5,916 with an open ceiling", () => {
  const tally = tallyOf(tallies, "killed", "Ukraine", { counted: "civilians" });
  assert.deepEqual(boundsIn(tally), [5916, null]);
  assert.deepEqual([tally.origins.length, tally.reports.length], [1, 1]);
});

test("displaced in Ukraine: more than thirteen million", () => {
  const tally = tallyOf(tallies, "displaced", "Ukraine");
  assert.deepEqual(boundsIn(tally), [13_000_001, null]);
  assert.deepEqual([tally.origins.length, tally.reports.length], [1, 1]);
});

test("forces: 300,000 planned, by two origins, and nothing actual", () => {
  const tally = tallyOf(tallies, "forces", "Russia", { reality: "planned" });
  assert.equal(tally.floor, 300_000);
  assert.deepEqual([tally.origins.length, tally.reports.length], [2, 2]);
  assert.throws(() => tallyOf(tallies, "forces", "Russia"));
});

test("Moscow and Saint Petersburg prove 1,071 for Russia where nobody states a total", () => {
  const cities = SAID.map(claimOf).filter((claim) => claim.place?.name !== "Russia");
  const tally = tallyOf(countAll(cities), "detained", null);
  assert.equal(tally.floor, 1071);
  assert.deepEqual(tally.because.toSorted(), ["d4", "t3"]);
});
