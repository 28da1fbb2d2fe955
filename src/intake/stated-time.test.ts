// Holds stated times to the spellings that feeds, mails and pages use.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readEpochSeconds, readStatedTime } from "./stated-time.ts";

test("ISO times keep their precision and their zone", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["2023", "2023"],
    ["2023-05", "2023-05"],
    ["2023-05-06", "2023-05-06"],
    ["20230506", "2023-05-06"],
    ["2023-05-06T07:08", "2023-05-06T07:08"],
    ["2023-05-06 07:08:09", "2023-05-06T07:08:09"],
    ["2023-05-06T07:08:09.123+0300", "2023-05-06T07:08:09+03:00"],
    ["2023-05-06T07:08:09-05", "2023-05-06T07:08:09-05:00"],
    ["2023-05-06T07:08:09z", "2023-05-06T07:08:09Z"],
    ["20230506T070809Z", "2023-05-06T07:08:09Z"],
  ];
  for (const [stated, expected] of cases) assert.equal(readStatedTime(stated), expected);
});

test("dates of mail and RSS keep their zone", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Sat, 06 May 2023 07:08:09 +0300", "2023-05-06T07:08:09+03:00"],
    ["Sat,  6 May 2023 07:08:09 GMT", "2023-05-06T07:08:09Z"],
    ["6 May 23 07:08 EST", "2023-05-06T07:08:00-05:00"],
    ["Saturday, 06-May-23 07:08:09 GMT", "2023-05-06T07:08:09Z"],
    ["6 May 2023", "2023-05-06"],
    ["Sat, 6 May 2023 07:08:09 +0000 (Coordinated Universal Time)", "2023-05-06T07:08:09Z"],
    ["Sat, 6 May 2023 07:08:09 MSK", "2023-05-06T07:08:09+03:00"],
    ["Sat, 6 May 2023 07:08:09 XYZT", "2023-05-06T07:08:09"],
  ];
  for (const [stated, expected] of cases) assert.equal(readStatedTime(stated), expected, stated);
});

test("old years have four digits, leap seconds are the second before, offsets of no clock are left out", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Mon, 04 Aug 0087 22:24:35 GMT", "0087-08-04T22:24:35Z"],
    ["31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z"],
    ["2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"],
    ["2023-05-06T07:08+14:00", "2023-05-06T07:08+14:00"],
    ["2023-05-06T07:08+14:01", "2023-05-06T07:08"],
    ["2023-05-06T07:08:09-0375", "2023-05-06T07:08:09"],
    ["6 May 2023 07:08:09 +0375", "2023-05-06T07:08:09"],
  ];
  for (const [stated, expected] of cases) assert.equal(readStatedTime(stated), expected, stated);
});

test("what is no time of a calendar is none", () => {
  for (const stated of [
    null,
    undefined,
    "",
    "yesterday",
    "2023-02-30",
    "2023-13-01",
    "31 Foo 2023",
    "31 Feb 2023 10:00 GMT",
    "2023-05-06T25:00Z",
    "5",
    "x".repeat(10_000),
  ])
    assert.equal(readStatedTime(stated), null, String(stated).slice(0, 30));
});

/** Times by their parts, on the edge of what a clock shows and beyond it. */
const clockTimes = fc
  .tuple(
    fc.nat(9999).map((year) => String(year).padStart(4, "0")),
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom("00:00:00", "23:59:59", "23:59:60", "24:00:00", "12:60:00", "12:00:61", "7:30"),
    fc.constantFrom("", "Z", "GMT", "-0000", "+1400", "-1401", "+0399", "+9900", "+05:45", "+25"),
    fc.boolean(),
  )
  .map(([year, day, clock, zone, isMail]) =>
    isMail
      ? `${String(day)} Feb ${year} ${clock} ${zone}`
      : `${year}-02-${String(day).padStart(2, "0")}T${clock}${zone}`,
  );

test("whatever is read is a moment that Date can read too", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        clockTimes,
        fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      ),
      (stated) => {
        const iso = readStatedTime(stated);
        if (iso !== null) assert.ok(!Number.isNaN(Date.parse(iso)), `${stated} gave ${iso}`);
      },
    ),
  );
});

test("seconds since the epoch are read where a calendar has them", () => {
  assert.equal(readEpochSeconds(1_683_356_889), "2023-05-06T07:08:09Z");
  assert.equal(readEpochSeconds(Number.NaN), null);
  assert.equal(readEpochSeconds(1e300), null);
});
