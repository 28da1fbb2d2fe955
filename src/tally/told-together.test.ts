// Tests which places of running text add up: those that one party tells of.
import assert from "node:assert/strict";
import { test } from "node:test";
import { claimOf, countAll, tallyOf } from "../../test/tally/make-claim.ts";

const killed = (said: Parameters<typeof claimOf>[0]) =>
  claimOf({ published: "2021-05-01", ...said });
const inArland = (claims: Parameters<typeof countAll>[0]): number =>
  tallyOf(countAll(claims), "killed", "Arland").floor;
const ofArland = killed({ place: "Arland", value: 5, qualifier: "at_least", document: "c" });

test("places that a named party counts add up, in whichever reports", () => {
  const monitor = { source: "the monitor" } as const;
  assert.equal(
    inArland([
      ofArland,
      killed({ ...monitor, place: "Ostby", value: 7 }),
      killed({ ...monitor, place: "Vestby", value: 6, document: "b" }),
    ]),
    13,
  );
});

test("places of two reports, told by nobody together, do not", () => {
  assert.equal(
    inArland([
      ofArland,
      killed({ place: "Ostby", value: 7 }),
      killed({ place: "Vestby", value: 6, document: "b" }),
    ]),
    7,
  );
});
