// Holds the calendar: times as said, resolved against the day of publication and the place's clock.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Claim, ResolvedPlace, TimeExpression, TimeMention } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { dayFromIso, dayToIso, rangeToIso, weekdayOf } from "../model/calendar.ts";
import { resolveExpression } from "../model/resolve-expression.ts";
import { resolveDays } from "./days.ts";

const day = (iso: string): number => dayFromIso(iso)!;

const resolve = (expression: TimeExpression, stated: string, spokenOf?: string): string | null => {
  const range = resolveExpression(expression, {
    stated: day(stated),
    spokenOf: spokenOf === undefined ? null : { start: day(spokenOf), end: day(spokenOf) },
  });
  return range && rangeToIso(range);
};

/** 2021-03-10 is a Wednesday. */
const RESOLVED: readonly (readonly [TimeExpression, string])[] = [
  [{ kind: "weekday", weekday: 3, toward: "past" }, "2021-03-10"],
  [{ kind: "date", year: 2021, month: 2, day: 3, swappable: true }, "2021-03-02"],
  [{ kind: "date", year: 2021, month: 2, day: 9, swappable: true }, "2021-02-09"],
  [{ kind: "since", start: { kind: "unit", unit: "year", offset: 0 } }, "2021-01-01/2021-03-10"],
  [
    {
      kind: "between",
      start: { kind: "date", month: 3, day: 8, toward: "past" },
      end: { kind: "date", month: 3, day: 14, toward: "past" },
    },
    "2021-03-08/2021-03-14",
  ],
  [{ kind: "weekday", weekday: 3, toward: "past", strict: true }, "2021-03-03"],
  [{ kind: "weekday", weekday: 1, toward: "past" }, "2021-03-08"],
  [{ kind: "weekday", weekday: 4, toward: "past" }, "2021-03-04"],
  [{ kind: "weekday", weekday: 4, toward: "future" }, "2021-03-11"],
  [{ kind: "date", month: 3, day: 9, toward: "past" }, "2021-03-09"],
  [{ kind: "date", month: 12, day: 30, toward: "past" }, "2020-12-30"],
  [{ kind: "date", month: 4, day: 2, toward: "future" }, "2021-04-02"],
  [{ kind: "date", month: 2, toward: "past" }, "2021-02"],
  [{ kind: "date", month: 11, toward: "past" }, "2020-11"],
  [{ kind: "date", month: 6, yearOffset: -1 }, "2020-06"],
  [{ kind: "date", year: 2014 }, "2014"],
  [{ kind: "day-offset", days: -1, from: "published" }, "2021-03-09"],
  [{ kind: "last", days: 1 }, "2021-03-09/2021-03-10"],
  [{ kind: "unit", unit: "week", offset: -1 }, "2021-03-01/2021-03-07"],
  [{ kind: "unit", unit: "weekend", offset: 0 }, "2021-03-06/2021-03-07"],
  [{ kind: "unit", unit: "month", offset: -1 }, "2021-02"],
  [{ kind: "unit", unit: "year", offset: 0 }, "2021"],
  [
    { kind: "since", start: { kind: "weekday", weekday: 1, toward: "past" } },
    "2021-03-08/2021-03-10",
  ],
  [
    {
      kind: "between",
      start: { kind: "date", month: 1, year: 2020 },
      end: { kind: "date", month: 3, year: 2020 },
    },
    "2020-01/2020-03",
  ],
  [{ kind: "ago", count: 2, unit: "week", from: "published" }, "2021-02-24"],
  [{ kind: "ago", count: 7, unit: "month", from: "published" }, "2020-08"],
];

for (const [expression, iso] of RESOLVED)
  test(`on Wednesday 2021-03-10, ${JSON.stringify(expression)} is ${iso}`, () => {
    assert.equal(resolve(expression, "2021-03-10"), iso);
  });

test("what leans on another day is counted from it", () => {
  const weekEarlier: TimeExpression = { kind: "ago", count: 1, unit: "week", from: "spoken-of" };
  assert.equal(resolve(weekEarlier, "2021-03-10", "2021-03-08"), "2021-03-01");
  assert.equal(resolve(weekEarlier, "2021-03-10"), null);
});

test("a date that the calendar does not have is none", () => {
  assert.equal(resolve({ kind: "date", year: 2021, month: 2, day: 30 }, "2021-03-10"), null);
});

const someDay = fc.integer({ min: day("1900-01-01"), max: day("2099-12-31") });

test("a day reads back as itself", () => {
  fc.assert(fc.property(someDay, (at) => dayFromIso(dayToIso(at)) === at));
});

test("a weekday lies within the week before, or the week after where it is a coming one", () => {
  fc.assert(
    fc.property(
      someDay,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom("past" as const, "future" as const),
      fc.boolean(),
      (stated, weekday, toward, strict) => {
        const range = resolveExpression(
          { kind: "weekday", weekday, toward, ...(strict ? { strict } : {}) },
          { stated, spokenOf: null },
        )!;
        assert.equal(range.start, range.end);
        assert.equal(weekdayOf(range.start), weekday);
        const ahead = range.start - stated;
        if (toward === "future") assert.ok(ahead >= 0 && ahead < 7);
        else assert.ok(ahead <= 0 && ahead >= -7);
      },
    ),
  );
});

test("a date without a year is the nearest on its side: never more than a year away", () => {
  fc.assert(
    fc.property(
      someDay,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (stated, month, date) => {
        const range = resolveExpression(
          { kind: "date", month, day: date, toward: "past" },
          { stated, spokenOf: null },
        )!;
        assert.ok(range.start <= stated + 1 && range.start > stated - 366);
      },
    ),
  );
});

test("what is resolved runs forward, whatever was said", () => {
  const leaf: fc.Arbitrary<TimeExpression> = fc.oneof(
    fc.record({
      kind: fc.constant("date" as const),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      toward: fc.constantFrom("past" as const, "future" as const),
    }),
    fc.record({
      kind: fc.constant("day-offset" as const),
      days: fc.integer({ min: -9, max: 9 }),
      from: fc.constant("published" as const),
    }),
    fc.record({ kind: fc.constant("last" as const), days: fc.integer({ min: 1, max: 60 }) }),
    fc.record({
      kind: fc.constant("unit" as const),
      unit: fc.constantFrom("week" as const, "weekend" as const, "month" as const, "year" as const),
      offset: fc.integer({ min: -2, max: 1 }),
    }),
  );
  const expression = fc.oneof(
    leaf,
    leaf.map((start): TimeExpression => ({ kind: "since", start })),
    fc.tuple(leaf, leaf).map(([start, end]): TimeExpression => ({ kind: "between", start, end })),
  );
  fc.assert(
    fc.property(someDay, expression, (stated, said) => {
      const range = resolveExpression(said, { stated, spokenOf: null });
      if (range) assert.ok(range.start <= range.end);
    }),
  );
});

const claimWith = (times: readonly TimeMention[]): Claim =>
  ({ id: "c", document: "d", times }) as unknown as Claim;
const documentOf = (published: string | null): Document =>
  ({ id: "d", published }) as unknown as Document;
const mention = (expression: TimeExpression, rest: Partial<TimeMention> = {}): TimeMention => ({
  start: 0,
  end: 6,
  text: "",
  scope: "clause",
  weight: 0,
  expression,
  ...rest,
});

const TOKYO = { timezone: "Asia/Tokyo" } as ResolvedPlace;
const NEW_YORK = { timezone: "America/New_York" } as ResolvedPlace;

test("mentions of one day add up against a likelier single one", () => {
  const { when } = resolveDays(
    claimWith([
      mention({ kind: "date", month: 3, day: 1, toward: "past" }, { weight: 1 }),
      mention({ kind: "weekday", weekday: 1, toward: "past" }, { weight: 0.8 }),
      mention({ kind: "day-offset", days: -2, from: "published" }, { weight: 0.8 }),
    ]),
    documentOf("2021-03-10"),
    null,
  );
  assert.equal(when, "2021-03-08");
});

test("without a day of publication a weekday tells no date, and a full date does", () => {
  const weekday: TimeExpression = { kind: "weekday", weekday: 1, toward: "past" };
  assert.equal(resolveDays(claimWith([mention(weekday)]), documentOf(null), null).when, null);
  const full: TimeExpression = { kind: "date", year: 2021, month: 3, day: 8 };
  assert.equal(resolveDays(claimWith([mention(full)]), documentOf(null), null).when, "2021-03-08");
});

test("the text's own date stands for a day of publication that is not known", () => {
  const { when } = resolveDays(
    claimWith([
      mention({ kind: "weekday", weekday: 1, toward: "past" }),
      mention({ kind: "date", year: 1989, month: 9, day: 8 }, { scope: "dateline", weight: -9 }),
    ]),
    documentOf(null),
    null,
  );
  assert.equal(when, "1989-09-04");
});

test("today is the place's day at the moment of publication", () => {
  const today = claimWith([mention({ kind: "day-offset", days: 0, from: "published" })]);
  const published = documentOf("2021-03-10T02:00:00Z");
  assert.equal(resolveDays(today, published, NEW_YORK).when, "2021-03-09");
  assert.equal(resolveDays(today, published, TOKYO).when, "2021-03-10");
});

test("a report dated the day before a far eastern morning means that morning", () => {
  const wednesday = claimWith([mention({ kind: "weekday", weekday: 3, toward: "past" })]);
  assert.equal(resolveDays(wednesday, documentOf("2021-03-09"), TOKYO).when, "2021-03-10");
  assert.equal(resolveDays(wednesday, documentOf("2021-03-09"), NEW_YORK).when, "2021-03-03");
});

test("the moment that a count holds for is given in the clock of its place", () => {
  const asOf = claimWith([
    mention(
      { kind: "weekday", weekday: 1, toward: "past" },
      { asOf: true, clock: { minutes: 20 * 60, exact: true } },
    ),
  ]);
  assert.deepEqual(resolveDays(asOf, documentOf("2021-03-10"), NEW_YORK), {
    when: "2021-03-08",
    asOf: "2021-03-08T20:00:00-05:00",
  });
  const utc = claimWith([
    mention(
      { kind: "weekday", weekday: 1, toward: "past" },
      { asOf: true, clock: { minutes: 20 * 60, exact: true, zone: "UTC" } },
    ),
  ]);
  assert.equal(resolveDays(utc, documentOf("2021-03-10"), NEW_YORK).asOf, "2021-03-08T20:00:00Z");
});

test("a moment known only to its part of the day comes no later than the report of it", () => {
  const evening = claimWith([
    mention(
      { kind: "weekday", weekday: 3, toward: "past" },
      { asOf: true, clock: { minutes: 22 * 60, exact: false } },
    ),
  ]);
  const told = "2021-03-10T19:45:00-05:00";
  assert.equal(resolveDays(evening, documentOf(told), NEW_YORK).asOf, told);
});

test("a claim without any mention of time has days that cannot be told", () => {
  assert.deepEqual(resolveDays(claimWith([]), documentOf("2021-03-10"), null), {
    when: null,
    asOf: null,
  });
});
