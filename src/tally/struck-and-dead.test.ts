// Tests that people who were shot are counted among the hurt or among the dead, and never in both.
import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsIn, claimOf, countAll, tallyOf } from "../../test/tally/make-claim.ts";

const told = (quote: string, said: Parameters<typeof claimOf>[0]) => ({
  ...claimOf({ place: "Ostby", published: "2021-05-01", ...said }),
  quote,
});
const shot = told("Four people were shot outside the ferry hall.", {
  measure: "injured",
  value: 4,
});
const died = told("One of them died in hospital.", { value: 1, document: "b" });

test("of four people shot, one of whom died, three are hurt at least", () => {
  const tally = tallyOf(countAll([shot, died]), "injured", "Ostby");
  assert.deepEqual(boundsIn(tally), [3, 4]);
  assert.equal(tally.best, 3);
});

test("where nobody died, all who were shot are hurt", () => {
  assert.deepEqual(boundsIn(tallyOf(countAll([shot]), "injured", "Ostby")), [4, 4]);
});

test("people told to be wounded are none of the dead", () => {
  const wounded = told("Four people were shot and wounded outside the ferry hall.", {
    measure: "injured",
    value: 4,
  });
  assert.deepEqual(boundsIn(tallyOf(countAll([wounded, died]), "injured", "Ostby")), [4, 4]);
});
