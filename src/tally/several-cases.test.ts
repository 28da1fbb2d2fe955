// Tests that counts of several cases together are no counts of one of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { claimOf, countAll, tallyOf } from "../../test/tally/make-claim.ts";

const told = (quote: string, said: Parameters<typeof claimOf>[0]) => ({
  ...claimOf({ place: "Ostby", published: "2021-05-01", ...said }),
  quote,
});
const weekend = told("Six people were killed in four separate shootings in Ostby.", {
  value: 6,
  document: "round-up",
});
const one = told("Two men were killed in the ferry hall.", { value: 2, document: "report" });

test("the dead of four shootings are not those of one that another report tells of", () => {
  const tally = tallyOf(countAll([weekend, one]), "killed", "Ostby");
  assert.equal(tally.floor, 2);
  assert.deepEqual(
    tally.leftOut.map(({ claim, reason }) => [claim, reason]),
    [[weekend.id, "several"]],
  );
});

test("where no report tells of one alone, the count of several stands", () => {
  assert.equal(tallyOf(countAll([weekend]), "killed", "Ostby").floor, 6);
});
