// Tests tallies on generated worlds, where the truth is known.
import assert from "node:assert/strict";
import { test } from "node:test";
import { reconcile } from "./reconcile.ts";
import { simulateWorld } from "./simulate.ts";

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

test("the same seed gives the same world", () => {
  const options = { withLie: true, statements: 30 };
  assert.deepEqual(simulateWorld(7, options).claims, simulateWorld(7, options).claims);
});

test("where no origin lied, the true count lies within the bounds and nothing conflicts", () => {
  for (const seed of seeds) {
    const world = simulateWorld(seed, { withLie: false, statements: 50 });
    const hours = new Map(world.claims.map((claim) => [claim.id, world.hourOf(claim.asOf!)]));
    for (const tally of reconcile(world.claims, { situation: "w", gazetteer: world.gazetteer })) {
      if (tally.place === null) continue;
      const hour = Math.max(...[...tally.claims, ...tally.because].map((id) => hours.get(id)!));
      const count = world.truth(tally.measure, tally.place.name, hour)!;
      const words = `seed ${String(seed)}, ${tally.id}: ${String(count)} in ${tally.headline}`;
      assert.ok(tally.floor <= count && (tally.ceiling === null || count <= tally.ceiling), words);
      assert.deepEqual(tally.conflicts, [], words);
    }
  }
});

test("where an origin lied, the tally that it lied about is in conflict", () => {
  for (const seed of seeds) {
    const world = simulateWorld(seed, { withLie: true, statements: 50 });
    if (world.lie === null) continue;
    const { measure, place } = world.lie;
    const tally = reconcile(world.claims, { situation: "w", gazetteer: world.gazetteer }).find(
      (one) => one.measure === measure && one.place?.name === place,
    );
    assert.ok(tally !== undefined && tally.conflicts.length > 0, `seed ${String(seed)}`);
  }
});
