// Holds Retry-After to its two spellings and its limits.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readRetryAfter } from "./retry-after.ts";

const NOW = Date.UTC(2024, 4, 6, 12, 0, 0);

test("Retry-After in seconds counts from now", () => {
  assert.equal(readRetryAfter("120", NOW), NOW + 120_000);
  assert.equal(readRetryAfter("0", NOW), NOW);
});

test("Retry-After as a date is that date, never in the past", () => {
  assert.equal(readRetryAfter("Mon, 06 May 2024 12:05:00 GMT", NOW), NOW + 300_000);
  assert.equal(readRetryAfter("Mon, 06 May 2024 11:05:00 GMT", NOW), NOW);
});

test("Retry-After is a week at most", () => {
  assert.equal(readRetryAfter("99999999999999999999", NOW), NOW + 7 * 24 * 3600_000);
  assert.equal(readRetryAfter("Tue, 06 May 2084 12:05:00 GMT", NOW), NOW + 7 * 24 * 3600_000);
});

test("a Retry-After that makes no sense is none", () => {
  for (const header of [undefined, "", "-5", "soon", "12.5", "1e3", "x".repeat(100_000)])
    assert.equal(readRetryAfter(header, NOW), null, String(header).slice(0, 20));
});
