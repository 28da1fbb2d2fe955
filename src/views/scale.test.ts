// Tests of scales and ticks: round numbers, and round hours of the place.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linearScale, momentTicks, niceTicks, zoneOffset } from "./scale.ts";

test("a scale maps the ends of its domain to the ends of its range", () => {
  const x = linearScale([10, 20], [100, 300]);
  assert.equal(x(10), 100);
  assert.equal(x(20), 300);
  assert.equal(x(15), 200);
});

test("ticks are round, in order, and few", () => {
  assert.deepEqual(niceTicks(0, 1400, 3), [0, 500, 1000]);
  fc.assert(
    fc.property(fc.nat(1e7), fc.integer({ min: 1, max: 1e7 }), (low, size) => {
      const ticks = niceTicks(low, low + size, 4);
      assert.ok(ticks.length <= 9);
      for (const [index, tick] of ticks.entries()) {
        assert.ok(tick >= low && tick <= low + size);
        if (index > 0) assert.ok(tick > (ticks[index - 1] ?? 0));
      }
    }),
  );
});

test("hours are those of the zone", () => {
  assert.equal(zoneOffset(Date.parse("2031-01-15T12:00:00Z"), "Asia/Kolkata"), 5.5 * 3_600_000);
  const start = Date.parse("2031-01-15T12:10:00Z");
  const ticks = momentTicks(start, start + 6 * 3_600_000, "Asia/Kolkata", 8);
  for (const { at } of ticks) assert.equal(new Date(at).getUTCMinutes(), 30);
});

test("a stretch of any length has a few ticks, all inside it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 4e12 }),
      fc.integer({ min: 60_000, max: 3e12 }),
      fc.constantFrom("UTC", "Europe/Moscow", "America/New_York", "Pacific/Chatham"),
      (start, span, zone) => {
        const ticks = momentTicks(start, start + span, zone, 8);
        assert.ok(ticks.length <= 14, `${ticks.length} ticks`);
        for (const { at } of ticks) assert.ok(at >= start - 1 && at <= start + span + 3_600_000);
      },
    ),
    { numRuns: 60 },
  );
});
