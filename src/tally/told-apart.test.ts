// Tests that counts which one sentence sets apart are added up, and others are not.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResolvedClaim } from "../model/claim.ts";
import { boundsIn, claimOf, countAll, tallyOf } from "../../test/tally/make-claim.ts";

/** The claims of one sentence: its numbers, each of people detained in Ostby. */
const told = (
  quote: string,
  roles: Readonly<Record<number, "new">> = {},
): readonly ResolvedClaim[] =>
  [...quote.matchAll(/\d+/g)].map((found) => ({
    ...claimOf({
      value: Number(found[0]),
      measure: "detained",
      place: "Ostby",
      when: "2021-05-01",
      role: roles[Number(found[0])] ?? "total",
    }),
    quote,
    number: { start: found.index, end: found.index + found[0].length, text: found[0] },
    sentence: { start: 0, end: quote.length },
  }));

const boundsToldBy = (...claims: Parameters<typeof told>) =>
  boundsIn(tallyOf(countAll(told(...claims)), "detained", "Ostby"));

test("what a sentence sets apart is added up, and leaves the first number open", () => {
  assert.deepEqual(boundsToldBy("Police held 50 at the gate and another 32 in the park."), [
    82,
    null,
  ]);
  assert.deepEqual(boundsToldBy("Police held 32 at the gate, and about 50 more in the park."), [
    82,
    null,
  ]);
  assert.deepEqual(
    boundsToldBy("Police held 50 at the gate and another 32 in the park.", { 32: "new" }),
    [82, null],
  );
});

test("what was added after a total is in it", () => {
  const tallies = countAll(
    told("The number held rose to 50 after another 32 were taken.", { 32: "new" }),
  );
  assert.equal(Math.max(...tallies.map(({ floor }) => floor)), 50);
});
