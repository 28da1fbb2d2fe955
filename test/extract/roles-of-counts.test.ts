// Holds the role of a count, of invented reports, to what a reader would say: whole, part, added, or told for context.
import assert from "node:assert/strict";
import { test } from "node:test";
import { extractClaims } from "../../src/index.ts";
import type { Role } from "../../src/model/claim.ts";

interface Case {
  readonly reads: string;
  readonly text: string;
  readonly title?: string;
  /** The numbers as they stand, each with its role. */
  readonly roles: readonly (readonly [number: string, role: Role])[];
}

const CASES: readonly Case[] = [
  {
    reads: "children and adults who add up to a toll told before as its parts",
    text: "A gunman killed 32 people in Ostby on Monday.\n\nHe killed 27 children and five adults.",
    roles: [
      ["32", "total"],
      ["27", "part"],
      ["five", "part"],
    ],
  },
  {
    reads: "what including opens as a part",
    text: "Police in Ostby detained 340 people on Monday, including 12 journalists.",
    roles: [
      ["340", "total"],
      ["12", "part"],
    ],
  },
  {
    reads: "the worse hurt as a part of the hurt",
    text: "A bus overturned near Ostby on Monday, injuring 33 people. Nine were in a critical condition.",
    roles: [
      ["33", "total"],
      ["Nine", "part"],
    ],
  },
  {
    reads: "a count of one place of several as that place's whole",
    text: "Floods killed 30 people across Ruritania on Monday. In Ostby, 12 people drowned.",
    roles: [
      ["30", "total"],
      ["12", "total"],
    ],
  },
  {
    reads: "counts of several places that add up as the whole of each place",
    text: "Ten people drowned on Monday: three in Lund, two in Ostby and five in Norby.",
    roles: [
      ["Ten", "total"],
      ["three", "total"],
      ["two", "total"],
      ["five", "total"],
    ],
  },
  {
    reads: "deaths among cases as a whole, for they are no part of the deaths",
    text: "A total of 278 cholera cases, including eight deaths, were reported in Ostby on Monday.",
    roles: [
      ["278", "total"],
      ["eight", "total"],
    ],
  },
  {
    reads: "two groups that add up to a toll of another sentence as its parts",
    text: "The toll in the Ostby mine stands at 12. The blast killed eight miners underground and four clerks above it.",
    roles: [
      ["12", "total"],
      ["eight", "part"],
      ["four", "part"],
    ],
  },
  {
    reads: "six and two without a stated sum as two wholes",
    text: "A blast in Ostby on Monday killed six children and two women.",
    roles: [
      ["six", "total"],
      ["two", "total"],
    ],
  },
  {
    reads: "those by whom a toll rose as added",
    text: "The death toll in the Ostby fire rose to 40 on Tuesday when three more passengers died.",
    roles: [
      ["40", "total"],
      ["three", "new"],
    ],
  },
  {
    reads: "those who took a toll up as added",
    text: "Four more people died on Tuesday, taking the death toll in Ostby to 44.",
    roles: [
      ["Four", "new"],
      ["44", "total"],
    ],
  },
  {
    reads: "a count of the last day and night as added",
    text: "Shelling killed 12 people in Ostby in the past 24 hours, the governor said.",
    roles: [["12", "new"]],
  },
  {
    reads: "others set apart, but not added over time, as a whole",
    text: "A boat sank off Ostby on Monday. Rescuers saved 30 people. Another 40 swam ashore.",
    roles: [
      ["30", "total"],
      ["40", "total"],
    ],
  },
  {
    reads: "an earlier event of the kind as background",
    text: "A ferry sank off Ostby on Monday, killing 17 people. A similar accident killed 90 people there in 2009.",
    roles: [
      ["17", "total"],
      ["90", "background"],
    ],
  },
  {
    reads: "what an event is measured against as background",
    text: "A gunman killed 17 people in Ostby on Monday. It was the deadliest attack since March, when a man shot 28 people dead in Lund.",
    roles: [
      ["17", "total"],
      ["28", "background"],
    ],
  },
  {
    reads: "a count of another year as background",
    text: "Fires killed 17 people near Ostby on Monday. Last year, fires killed 260 people.",
    roles: [
      ["17", "total"],
      ["260", "background"],
    ],
  },
  {
    reads: "what people march over as background",
    title: "Thousands march in Ostby",
    text: "Thousands of people marched through Ostby on Saturday to protest against the fatal shooting of two men by police.",
    roles: [
      ["Thousands", "total"],
      ["two", "background"],
    ],
  },
  {
    reads: "an earlier stage of the same toll as a whole",
    text: "The death toll from the Ostby flood rose to 40 on Tuesday, up from 25 on Monday.",
    roles: [
      ["40", "total"],
      ["25", "total"],
    ],
  },
];

for (const { reads, text, title, roles } of CASES)
  test(`reads ${reads}`, async () => {
    const claims = await extractClaims({
      text,
      ...(title === undefined ? {} : { title }),
      published: "2031-05-08",
    });
    const found = roles.map(([number]) => [
      number,
      claims.find((claim) => claim.number.text === number && claim.quote !== title)?.role,
    ]);
    assert.deepEqual(found, roles);
  });
