// Holds the days that counts are given, from the words of a text to the calendar.
import assert from "node:assert/strict";
import { test } from "node:test";
import { timeMentions } from "../src/extract/en/time-mentions.ts";
import { resolveDays } from "../src/resolve/days.ts";
import { draftClaims, readDraft, type Draft } from "./draft-claims.ts";

interface Case {
  readonly reads: string;
  readonly text: string;
  readonly published?: string | null;
  readonly counts: readonly (Draft & { readonly when: string | null })[];
}

/** Published on Wednesday 2021-03-10 where not said otherwise. */
const CASES: readonly Case[] = [
  {
    reads: "a state as of the day on which it is told",
    text: "A quake struck the valley on Saturday. By Tuesday some 900 people were still living in tents.",
    counts: [{ number: "900", measure: "displaced", when: "2021-03-09" }],
  },
  {
    reads: "a toll of fighting from the day that it broke out",
    text: "Clashes broke out on Sunday in the port. At least 17 people have been killed in the fighting, a doctor said on Wednesday.",
    counts: [{ number: "17", when: "2021-03-07/2021-03-10" }],
  },
  {
    reads: "a stretch since a clause that names its day",
    text: "Police have arrested 17 people since the curfew was imposed on Sunday.",
    counts: [{ number: "17", measure: "detained", when: "2021-03-07/2021-03-10" }],
  },
  {
    reads: "the year up to now",
    text: "So far this year 170 people have drowned.",
    counts: [{ number: "170", when: "2021-01-01/2021-03-10" }],
  },
  {
    reads: "the day before one that the sentence names",
    text: "Thousands marched on Monday, a day after police shot dead 17 miners.",
    counts: [{ number: "17", when: "2021-03-07" }],
  },
  {
    reads: "a plan by its day ahead",
    text: "The union expects 17,000 people to march on Friday.",
    counts: [{ number: "17,000", measure: "protesters", when: "2021-03-12" }],
  },
  {
    reads: "an event by the year that names it",
    text: "The famine of 1984 killed 17,000 people there.",
    counts: [{ number: "17,000", when: "1984" }],
  },
  {
    reads: "no day for what comes round",
    text: "Some 1,700 people die on the road every year.",
    counts: [{ number: "1,700", when: null }],
  },
  {
    reads: "a month, and not the count behind it as its day",
    text: "In January 31 soldiers died.",
    counts: [{ number: "31", when: "2021-01" }],
  },
  {
    reads: "a date in figures by the day of its telling",
    text: "By 08/03/2021 some 1,700 people had fled.",
    counts: [{ number: "1,700", measure: "displaced", when: "2021-03-08" }],
  },
  {
    reads: "the day of the event, not of the telling",
    text: "A ferry sank off Port Ruin on Monday, killing 17 people, the coast guard said on Tuesday.",
    counts: [{ number: "17", when: "2021-03-08" }],
  },
  {
    reads: "the day of the event where its toll rises later",
    text: "A ferry sank off Port Ruin on Saturday. The death toll rose to 21 on Monday, officials said.",
    counts: [{ number: "21", when: "2021-03-06" }],
  },
  {
    reads: "the event's day in sentences that go on with it",
    text: "A mine collapsed near Vellin on Sunday, killing 14 people. Nine others were injured. The blast was heard miles away.",
    counts: [
      { number: "14", when: "2021-03-07" },
      { number: "Nine", measure: "injured", when: "2021-03-07" },
    ],
  },
  {
    reads: "another event by its own day",
    text: "A bus overturned near Vellin on Tuesday, killing 11 people. In 2014, 60 people died in a crash on the same road.",
    counts: [
      { number: "11", when: "2021-03-09" },
      { number: "60", role: "background", when: "2014" },
    ],
  },
  {
    reads: "a stretch from its beginning to the day of statement",
    text: "Police have detained 230 people since Saturday.",
    counts: [{ number: "230", measure: "detained", when: "2021-03-06/2021-03-10" }],
  },
  {
    reads: "the last day and night",
    text: "The army said it shot down 16 drones in the last 24 hours.",
    counts: [{ number: "16", measure: "munitions", role: "new", when: "2021-03-09/2021-03-10" }],
  },
  {
    reads: "a week earlier than the day spoken of",
    text: "On Monday, 5,120 people crossed into Ruritania, up from the 3,400 a week earlier.",
    counts: [
      { number: "5,120", measure: "crossings", when: "2021-03-08" },
      { number: "3,400", measure: "crossings", role: "background", when: "2021-03-01" },
    ],
  },
  {
    reads: "a leaning time right behind the number as that number's alone",
    text: "On Monday 5,120 people crossed into Ruritania, up from 3,400 the previous day, the border guard said on Tuesday.",
    counts: [
      { number: "5,120", measure: "crossings", when: "2021-03-08" },
      { number: "3,400", measure: "crossings", when: "2021-03-07" },
    ],
  },
  {
    reads: "the day by the text's own date where no other is known",
    text: "LIMA, 8 SEP 89 (XYZ) -- A BOMB KILLED FOUR PEOPLE YESTERDAY IN THE CENTER OF THE CITY.",
    published: null,
    counts: [{ number: "FOUR", when: "1989-09-07" }],
  },
  {
    reads: "no day where only a weekday is given and the day of publication is unknown",
    text: "A ferry sank off Port Ruin on Monday, killing 17 people.",
    published: null,
    counts: [{ number: "17", when: null }],
  },
  {
    reads: "the day of publication where nothing else is said",
    text: "More than 3,000 people are living in shelters across the province.",
    counts: [{ number: "3,000", measure: "displaced", when: "2021-03-10" }],
  },
  {
    reads: "no day for what comes round",
    text: "A landslide hit Upper Vellin on Tuesday. Dozens of people die every year in landslides there.",
    counts: [{ number: "Dozens", role: "background", when: null }],
  },
  {
    reads: "a date said in full",
    text: "On 12 February 2021 floods in Lower Vellin forced 1,500 people to leave.",
    counts: [{ number: "1,500", measure: "evacuated", when: "2021-02-12" }],
  },
  {
    reads: "a week before the one that was told in full",
    text: "Some 7,300 people came in the seven days between 1 and 7 March, compared to 2,100 the previous week.",
    counts: [
      { number: "7,300", measure: "crossings", when: "2021-03-01/2021-03-07" },
      { number: "2,100", measure: "crossings", when: "2021-02-22/2021-02-28" },
    ],
  },
  {
    reads: "the day before a day, and not before a week",
    text: "Thousands marched on Monday for two miners killed this week, walking the day after soldiers shot 17 strikers in Vellin.",
    counts: [{ number: "17", when: "2021-03-07" }],
  },
  {
    reads: "a report by the date at its head, however late it is put out again",
    text: "14 June 2004. Floods killed at least 57 people in the delta on Saturday, officials said today.",
    counts: [{ number: "57", when: "2004-06-12" }],
  },
  {
    reads: "no text by the date of an event that it opens with",
    text: "The 14 June 2004 floods are not forgotten. On Monday 57 people died in the delta again.",
    counts: [{ number: "57", when: "2021-03-08" }],
  },
  {
    reads: "a court's next day as ahead, and the dead before it",
    text: "A gunman was charged on Tuesday over a shooting in Vellin on Friday that killed 14 people. The judge held him until his next hearing on 5 April. At least 9 people were shot in the first house.",
    counts: [
      { number: "14", when: "2021-03-05" },
      { number: "9", measure: "injured", when: "2021-03-05" },
    ],
  },
  {
    reads: "what is yet to come by its day",
    text: "The ministry is ready to take in 240 refugees on Friday.",
    counts: [{ number: "240", measure: "crossings", when: "2021-03-12" }],
  },
  {
    reads: "the year in which a house was built as nothing of its fall",
    text: "The 1973 building in Vellin collapsed on Monday. In the block 36 people died.",
    counts: [{ number: "36", when: "2021-03-08" }],
  },
  {
    reads: "no count by the date of a paper that is cited",
    text: "Some 4,100 people fled Lower Vellin in February 2021 (Helpline, May 2011).",
    counts: [{ number: "4,100", measure: "displaced", when: "2021-02" }],
  },
  {
    reads: "a stretch by the dates in the brackets behind it",
    text: "Nine districts had new patients in the last 21 days (15 February to 7 March 2021). Over this period, a total of 118 cases were reported.",
    counts: [{ number: "118", measure: "infected", when: "2021-02-15/2021-03-07" }],
  },
  {
    reads: "a toll from an onset without a day as of the day that it goes to",
    text: "From the onset of the outbreak to 7 March 2021, a total of 611 cases were reported.",
    counts: [{ number: "611", measure: "infected", when: "2021-03-07" }],
  },
  {
    reads: "the last of its like by its own day",
    text: "It was the worst shooting since 14 February, when a guard killed 26 people in Vellin.",
    counts: [{ number: "26", role: "background", when: "2021-02-14" }],
  },
  {
    reads: "no day for the past at large",
    text: "Herders and farmers fought on Monday. In the past dozens of people were killed in such fights.",
    counts: [{ number: "dozens", role: "background", when: null }],
  },
  {
    reads: "a stretch since a day of which more is told",
    text: "Some 4,100 people have fled Vellin since early January this year, when the governor closed the port.",
    counts: [{ number: "4,100", measure: "displaced", when: "2021-01-01/2021-03-10" }],
  },
  {
    reads: "a list by the moment at its head",
    text: "• As of 7 March, 3,120 houses were reported damaged.\n\n• 640 people are displaced in 12 sites.",
    counts: [
      { number: "3,120", measure: "structures", when: "2021-03-07" },
      { number: "640", measure: "displaced", when: "2021-03-07" },
    ],
  },
  {
    reads: "entries by the dates over them",
    text: "Jan. 7, 2015\nTwo bombers killed 31 people in Vellin. Eleven were wounded.\n\nJuly 2005\nA ferry sank and 52 people drowned.",
    counts: [
      { number: "31", when: "2015-01-07" },
      { number: "Eleven", measure: "injured", when: "2015-01-07" },
      { number: "52", when: "2005-07" },
    ],
  },
  {
    reads: "an entry by the year before its colon",
    text: "2004: A train crash killed 61 people near Vellin.",
    counts: [{ number: "61", role: "background", when: "2004" }],
  },
  {
    reads: "the time of the number that a count has grown from as that number's alone",
    text: "The ministry said on Monday that cases of mumps have risen from 312 recorded in January to 455.",
    counts: [
      { number: "312", measure: "infected", when: "2021-01" },
      { number: "455", measure: "infected", when: "2021-03-08" },
    ],
  },
  {
    reads: "the year beside a count though the past at large is spoken of before",
    text: "The group has struck in the past, most of all in a raid on a market in 2013 that killed 67 people.",
    counts: [{ number: "67", role: "background", when: "2013" }],
  },
  {
    reads: "months of a year",
    text: "The mission counted 1,140 civilian deaths in the first nine months of 2020.",
    counts: [{ number: "1,140", when: "2020-01/2020-09" }],
  },
  {
    reads: "a date of an old image as no day of what is told",
    text: "In this file photo, soldiers rest in Vellin, Monday, November 25, 2019. Clashes on Friday killed four soldiers. At least 13 others were wounded.",
    counts: [{ number: "13", measure: "injured", when: "2021-03-05" }],
  },
];

for (const { reads, text, published = "2021-03-10", counts } of CASES)
  test(`reads ${reads}`, () => {
    const read = readDraft(text, published);
    const claims = timeMentions.refine(draftClaims(read, counts), read);
    assert.deepEqual(
      claims.map((claim) => resolveDays(claim, read.document, null).when),
      counts.map(({ when }) => when),
    );
  });

test("a time said at the number is stated, one taken over is inferred, and the trace tells which", () => {
  const read = readDraft(
    "A mine collapsed on Sunday, killing 14 people. Nine others were injured.",
  );
  const drafts = draftClaims(read, [{ number: "14" }, { number: "Nine", measure: "injured" }]);
  const claims = timeMentions.refine(drafts, read);
  assert.deepEqual(
    claims.map(({ standing }) => standing.when),
    ["stated", "inferred"],
  );
  for (const { trace } of claims) assert.match(trace.at(-1)!, /^time-/);
});

test("the moment of a running count is kept", () => {
  const read = readDraft(
    "As of 9 p.m. on Tuesday, 340 people had been detained, the monitor said.",
  );
  const [claim] = timeMentions.refine(
    draftClaims(read, [{ number: "340", measure: "detained" }]),
    read,
  );
  const place = { timezone: "Europe/Kyiv" } as Parameters<typeof resolveDays>[2];
  assert.deepEqual(resolveDays(claim!, read.document, place), {
    when: "2021-03-09",
    asOf: "2021-03-09T21:00:00+02:00",
  });
});

test("the hour at which a count was told is its moment, where it is of that day", () => {
  const read = readDraft(
    "The monitor said on Tuesday afternoon that 340 people had been detained in raids.",
  );
  const [claim] = timeMentions.refine(
    draftClaims(read, [{ number: "340", measure: "detained" }]),
    read,
  );
  const { when, asOf } = resolveDays(claim!, read.document, null);
  assert.equal(when, "2021-03-09");
  assert.equal(asOf, "2021-03-09T18:00:00Z");
});

test("every mention's words stand where its span says", () => {
  const text =
    "A mine collapsed on Sunday, killing 14 people, said police on Monday. Nine were hurt.";
  const read = readDraft(text, "2021-03-10", "14 die on Sunday in mine");
  const drafts = draftClaims(read, [
    { number: "14", inTitle: true },
    { number: "14" },
    { number: "Nine" },
  ]);
  for (const { times } of timeMentions.refine(drafts, read)) {
    assert.ok(times.length > 0);
    for (const { start, end, text: words, inTitle } of times)
      assert.equal((inTitle ? read.document.title : text).slice(start, end), words);
  }
});
