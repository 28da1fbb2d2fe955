// Holds histories that were added to against those that are worked out anew: the same changes, the same tallies.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { METHODS } from "../../src/model/tally.ts";
import { type GrowingHistories, tallyHistories } from "../../src/tally/histories.ts";
import { zoneOf } from "../../src/tally/known-claims.ts";
import { reconcile } from "../../src/tally/reconcile.ts";
import { largeSituation } from "../large-situation.ts";
import { mobilisationReports } from "../mobilisation-reports.ts";
import { sharedGazetteer, statedLedger, type StatedReport } from "../stated-ledger.ts";

const gazetteer = await sharedGazetteer();
const context = { situation: "s", gazetteer };

const claimsOf = async (reports: readonly StatedReport[]) => {
  const ledger = await statedLedger({ id: "s", name: "A crisis" }, reports);
  const claims = await ledger.claims({ situation: "s" });
  await ledger.close();
  return claims;
};

for (const [name, reports] of [
  ["a night of arrests", mobilisationReports()],
  ["a flood of many places", largeSituation({ places: 12, claims: 150 })],
] as const)
  test(`histories of ${name} grow to what they are when worked out at once`, async () => {
    const claims = await claimsOf(reports);
    const whole = tallyHistories(claims, context, zoneOf);
    const known = [...new Set(claims.map(({ published }) => published ?? ""))].sort();
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: known.length - 1 }), { minLength: 1, maxLength: 4 }),
        (cuts) => {
          let growing = null as GrowingHistories | null;
          let fresh = 0;
          for (const cut of [...cuts.toSorted((a, b) => a - b), known.length - 1]) {
            const part = claims.filter(({ published }) => (published ?? "") <= (known[cut] ?? ""));
            const grown: GrowingHistories | null = growing?.grow(part, context) ?? null;
            if (grown === null) fresh += 1;
            growing = grown ?? tallyHistories(part, context, zoneOf);
          }
          assert.ok(growing !== null);
          assert.deepEqual(
            [...growing.histories].toSorted(([a], [b]) => (a < b ? -1 : 1)),
            [...whole.histories].toSorted(([a], [b]) => (a < b ? -1 : 1)),
          );
          for (const method of METHODS) {
            const told = growing.tallies(method);
            if (told !== null) assert.deepEqual(told, reconcile(claims, { ...context, method }));
          }
          assert.ok(fresh >= 1);
        },
      ),
      { numRuns: 12 },
    );
  });

test("what became known before, or is told of others, is not added: all is worked out anew", async () => {
  const claims = await claimsOf(largeSituation({ places: 5, claims: 50 }));
  const sorted = claims.toSorted((a, b) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1));
  const early = sorted[0]!;
  const late = tallyHistories(
    sorted.filter(({ document }) => document !== early.document),
    context,
    zoneOf,
  );
  assert.equal(late.grow(sorted, context), null, "an earlier claim");
  const all = tallyHistories(sorted, context, zoneOf);
  assert.equal(all.grow(sorted.slice(1), context), null, "a claim less");
  const renamed = sorted.map((claim) => ({ ...claim, origin: `${claim.origin} the other` }));
  assert.equal(all.grow(renamed, context), null, "other names");
  const ruled = {
    ...context,
    decisions: [
      {
        id: "1",
        decision: { kind: "withdraw-claim" as const, claim: early.id },
        decidedBy: "an editor",
        decidedAt: "2031-09-01T00:00:00Z",
        why: "a slip",
      },
    ],
  };
  assert.equal(all.grow(sorted, ruled), null, "a ruling");
  const grown = all.grow(sorted, context);
  assert.ok(grown !== null, "nothing new is no hindrance");
  assert.equal(all.tallies("bounds"), null, "what was grown from tells no more of now");
});
