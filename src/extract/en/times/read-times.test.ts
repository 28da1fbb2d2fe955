// Holds the reading of English times to phrases that it reads and phrases that it must not.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TimeExpression } from "../../../model/claim.ts";
import { readText } from "../../../text/sentences.ts";
import { TEXT_LEXICON } from "../text-lexicon.ts";
import { readTimes } from "./read-times.ts";

const read = (text: string) =>
  readText(text, TEXT_LEXICON).sentences.flatMap((sentence) => readTimes(sentence.tokens));

const past = { toward: "past" } as const;
const weekday = (day: number): TimeExpression => ({ kind: "weekday", weekday: day, ...past });

/** One phrase, the words that are the time, and what they mean. */
const READ: readonly (readonly [string, string, TimeExpression])[] = [
  ["Nine were held on Tuesday.", "Tuesday", weekday(2)],
  ["Nine were held last Tuesday.", "Tuesday", { ...weekday(2), strict: true } as TimeExpression],
  ["By late Tuesday nine were held.", "Tuesday", weekday(2)],
  ["Nine will be tried on Tuesday.", "Tuesday", { kind: "weekday", weekday: 2, toward: "future" }],
  ["Nine died next Friday's eve.", "Friday", { kind: "weekday", weekday: 5, toward: "future" }],
  ["Nine died on 3 May.", "3 May", { kind: "date", month: 5, day: 3, ...past }],
  ["Nine died on May 3rd, 2019.", "May 3rd, 2019", { kind: "date", month: 5, day: 3, year: 2019 }],
  ["Nine died on the 4th of March.", "4th of March", { kind: "date", month: 3, day: 4, ...past }],
  [
    "LIMA, 8 SEP 89 (XYZ) -- NINE DIED.",
    "8 SEP 89",
    { kind: "date", month: 9, day: 8, year: 1989 },
  ],
  ["Nine died on 2019-05-03.", "2019-05-03", { kind: "date", month: 5, day: 3, year: 2019 }],
  ["Nine died on 23/05/2019.", "23/05/2019", { kind: "date", month: 5, day: 23, year: 2019 }],
  [
    "Nine died by 03/04/2019.",
    "03/04/2019",
    { kind: "date", month: 4, day: 3, year: 2019, swappable: true },
  ],
  ["Nine died in October.", "October", { kind: "date", month: 10, ...past }],
  ["Nine died in May 2011.", "May 2011", { kind: "date", month: 5, year: 2011 }],
  ["Nine died last May.", "last May", { kind: "date", month: 5, ...past }],
  ["Nine died in 2008.", "2008", { kind: "date", year: 2008 }],
  ["A 2015 derailment killed nine.", "2015", { kind: "date", year: 2015 }],
  [
    "In June of last year nine died.",
    "June of last year",
    { kind: "date", month: 6, yearOffset: -1 },
  ],
  ["Nine died on New Year's Eve.", "New Year's Eve", { kind: "date", month: 12, day: 31, ...past }],
  ["Nine died yesterday.", "yesterday", { kind: "day-offset", days: -1, from: "published" }],
  ["Nine died this morning.", "this morning", { kind: "day-offset", days: 0, from: "published" }],
  ["Nine died the next day.", "next day", { kind: "day-offset", days: 1, from: "spoken-of" }],
  [
    "Nine died overnight.",
    "overnight",
    {
      kind: "between",
      start: { kind: "day-offset", days: -1, from: "published" },
      end: { kind: "day-offset", days: 0, from: "published" },
    },
  ],
  ["Nine died in the last 24 hours.", "last 24 hours", { kind: "last", days: 1 }],
  ["Nine died over the past five days.", "past five days", { kind: "last", days: 5 }],
  ["Nine died in the past week.", "past week", { kind: "last", days: 7 }],
  ["Nine died within 48 hours.", "48 hours", { kind: "last", days: 2 }],
  ["Nine died last week.", "last week", { kind: "unit", unit: "week", offset: -1 }],
  ["Nine died this year.", "this year", { kind: "unit", unit: "year", offset: 0 }],
  [
    "So far this year nine died.",
    "this year",
    { kind: "since", start: { kind: "unit", unit: "year", offset: 0 } },
  ],
  [
    "Nine died since the start of the year.",
    "since the start of the year",
    { kind: "since", start: { kind: "unit", unit: "year", offset: 0 } },
  ],
  [
    "Nine were held since the pact was torn up on Tuesday.",
    "since the pact was torn up on Tuesday",
    { kind: "since", start: weekday(2) },
  ],
  ["It was the worst since 2011, when ninety died.", "2011", { kind: "date", year: 2011 }],
  ["In September 31 people died.", "September", { kind: "date", month: 9, ...past }],
  [
    "They will meet on 14 September to share out ninety.",
    "14 September",
    { kind: "date", month: 9, day: 14, toward: "future" },
  ],
  [
    "It killed ninety in 2010 and 2011.",
    "2010 and 2011",
    {
      kind: "between",
      start: { kind: "date", year: 2010 },
      end: { kind: "date", year: 2011 },
    },
  ],
  [
    "It counted ninety raids in the month.",
    "the month",
    { kind: "unit", unit: "month", offset: 0, from: "spoken-of" },
  ],
  [
    "Nine died that week.",
    "that week",
    { kind: "unit", unit: "week", offset: 0, from: "spoken-of" },
  ],
  ["Nine died over the weekend.", "weekend", { kind: "unit", unit: "weekend", offset: 0 }],
  [
    "Nine died two days ago.",
    "two days ago",
    { kind: "ago", count: 2, unit: "day", from: "published" },
  ],
  [
    "Nine died nearly seven months ago.",
    "seven months ago",
    { kind: "ago", count: 7, unit: "month", from: "published" },
  ],
  [
    "It was 12, up from nine a week earlier.",
    "a week earlier",
    { kind: "ago", count: 1, unit: "week", from: "spoken-of" },
  ],
  [
    "Nine died three days later.",
    "three days later",
    { kind: "ago", count: -3, unit: "day", from: "spoken-of" },
  ],
  ["Nine have died since Monday.", "since Monday", { kind: "since", start: weekday(1) }],
  [
    "Nine have died since late October.",
    "since late October",
    { kind: "since", start: { kind: "date", month: 10, ...past } },
  ],
  [
    "Since then nine have died.",
    "Since then",
    { kind: "since", start: { kind: "day-offset", days: 0, from: "spoken-of" } },
  ],
  [
    "Nine died from 6 to 8 June.",
    "6 to 8 June",
    {
      kind: "between",
      start: { kind: "date", month: 6, day: 6, ...past },
      end: { kind: "date", month: 6, day: 8, ...past },
    },
  ],
  [
    "Nine died between May 1 and June 2, 2014.",
    "between May 1 and June 2, 2014",
    {
      kind: "between",
      start: { kind: "date", month: 5, day: 1, toward: "past", year: 2014 },
      end: { kind: "date", month: 6, day: 2, year: 2014 },
    },
  ],
  [
    "Nine died in the first quarter of 2014.",
    "2014",
    {
      kind: "between",
      start: { kind: "date", year: 2014, month: 1 },
      end: { kind: "date", year: 2014, month: 3 },
    },
  ],
  ["They marched for a third straight night.", "third straight night", { kind: "last", days: 2 }],
  ["After five days of clashes nine are dead.", "five days", { kind: "last", days: 4 }],
  ["It comes just weeks after nine died.", "weeks after", { kind: "unknown" }],
  ["Nine die every year.", "every year", { kind: "unknown" }],
];

for (const [text, words, expression] of READ)
  test(`reads “${words}” in “${text}”`, () => {
    const phrases = read(text);
    assert.equal(phrases.length, 1);
    const [phrase] = phrases;
    assert.ok(text.slice(phrase!.start, phrase!.end).includes(words));
    assert.deepEqual({ ...phrase!.expression }, { ...expression });
  });

/** Words that look like a time and are none. */
const LEFT = [
  "The marchers may return.",
  "They march on the palace.",
  "The Sunday Times counted nine.",
  "About 2014 people were moved.",
  "Some 1999 homes burnt.",
  "A judge gave them a second chance.",
  "They sat at table 5.",
  "He is 30 years old.",
  "They won by 3 to 2.",
];

for (const text of LEFT)
  test(`reads no time in “${text}”`, () => {
    assert.deepEqual(
      read(text).map(({ start, end }) => text.slice(start, end)),
      [],
    );
  });

test("a time of day joins the day beside it, and stands alone only where a count holds for it", () => {
  const [beside] = read("By 8 p.m. on Tuesday nine were held.");
  assert.deepEqual(beside?.clock, { minutes: 20 * 60, exact: true });
  assert.equal(beside?.asOf, true);
  const [alone] = read("As of 21:40 UTC, nine were held.");
  assert.deepEqual(alone?.clock, { minutes: 21 * 60 + 40, exact: true, zone: "UTC" });
  assert.deepEqual(read("The doors open at 8 p.m. sharp."), []);
});

test("a part of the day is its end", () => {
  const [phrase] = read("On Tuesday afternoon nine were held.");
  assert.deepEqual(phrase?.clock, { minutes: 18 * 60, exact: false });
});

test("phrases stand in order and never overlap", () => {
  const phrases = read(
    "From Monday to Friday, and again on 3 May, two days after a strike last week, nine were held by 9 p.m. on Sunday.",
  );
  assert.ok(phrases.length >= 4);
  for (const [index, phrase] of phrases.entries())
    if (index > 0) assert.ok(phrase.first >= phrases[index - 1]!.last);
});
