// Tests what rulings come to that lead on, lead back, or say nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { RecordedDecision } from "../model/decision.ts";
import { claimOf, countAll, tallyOf } from "../../test/tally/make-claim.ts";
import { readRulings } from "./rulings.ts";

const aliases = (...pairs: readonly (readonly [name: string, origin: string])[]) =>
  pairs.map(([name, origin], index): RecordedDecision => ({
    id: `d${String(index)}`,
    decidedAt: `2031-01-01T00:00:${String(index % 60).padStart(2, "0")}Z`,
    decidedBy: "ada",
    why: "test",
    decision: { kind: "alias-origin", name, origin },
  }));

const originsOf = (...pairs: readonly (readonly [string, string])[]) =>
  Object.fromEntries(readRulings({ decisions: aliases(...pairs) }, null).origins);

test("a name leads to the party that its name leads to, whichever was ruled first", () => {
  const wanted = { watch: "Harbour Watch Foundation", "Harbour Watch": "Harbour Watch Foundation" };
  const one = ["watch", "Harbour Watch"] as const;
  const other = ["Harbour Watch", "Harbour Watch Foundation"] as const;
  assert.deepEqual(originsOf(one, other), wanted);
  assert.deepEqual(originsOf(other, one), wanted);
});

test("a circle of names is one party, and no name leads round for ever", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("a", "b", "c", "d")), {
        maxLength: 9,
      }),
      (pairs) => {
        const origins = originsOf(...pairs);
        for (const party of Object.values(origins)) assert.equal(origins[party], undefined);
      },
    ),
  );
  const tally = tallyOf(
    countAll(
      ["a", "b", "c"].map((source) => claimOf({ source, place: "Ostby", value: 9 })),
      { decisions: aliases(["a", "b"], ["b", "c"], ["c", "a"]) },
    ),
    "killed",
    "Ostby",
  );
  assert.equal(tally.origins.length, 1);
});

test("a claim dated after its publication, and one of a range upside down, are counted without a crash", () => {
  const tallies = countAll([
    claimOf({
      source: "police",
      place: "Ostby",
      measure: "detained",
      value: [9, 4],
      when: "2031-05-09",
      asOf: "2031-05-09T10:00Z",
      published: "2031-05-01",
    }),
  ]);
  const tally = tallyOf(tallies, "detained", "Ostby");
  assert.deepEqual([tally.floor, tally.ceiling], [4, 9]);
});
