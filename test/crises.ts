// Invented crises: a few reports each, with rows of the tallies that an analyst would write down, and rows that none would.
import type { Measure } from "../src/model/measure.ts";

export interface Report {
  readonly outlet: string;
  readonly published: string;
  readonly title?: string;
  readonly text: string;
}

export interface Row {
  readonly measure: Measure;
  /** Null: the situation as a whole. */
  readonly place: string | null;
  readonly counted?: string;
  readonly when?: string;
  readonly floor: number;
  /** Asked where given. */
  readonly ceiling?: number | null;
  readonly best?: number | null;
}

export interface Crisis {
  /** What the test says of it. */
  readonly crisis: string;
  readonly reports: readonly Report[];
  readonly rows: readonly Row[];
  /** Rows of which none may have this floor. */
  readonly never?: readonly Row[];
}

export const CRISES: readonly Crisis[] = [
  {
    crisis: "a toll recalled a day after is the situation's own",
    reports: [
      {
        outlet: "The Coast Herald",
        published: "2031-05-05",
        text: "At least 61 people were killed when a ferry capsized off Izmir on Sunday, the coast guard said.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-05-06",
        text: "Divers went back to the wreck on Tuesday, two days after a ferry capsized off Izmir on Sunday, killing at least 74 people.",
      },
    ],
    rows: [{ measure: "killed", place: null, floor: 74, best: 74 }],
  },
  {
    crisis: "another disaster recalled is none of this one",
    reports: [
      {
        outlet: "The Coast Herald",
        published: "2031-05-05",
        text: "At least 61 people were killed when a ferry capsized off Izmir on Sunday, the coast guard said. In March 2029 a ferry fire off Izmir killed 90 people.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-05-06",
        text: "The ferry that capsized off Izmir on Sunday killed at least 61 people. A week earlier, a blast in the port of Izmir killed 80.",
      },
    ],
    rows: [{ measure: "killed", place: null, floor: 61, best: 61 }],
  },
  {
    crisis: "some of those counted before are of their group",
    reports: [
      {
        outlet: "Health Daily",
        published: "2031-03-12",
        text: "Fourteen nurses have been infected with Marburg in Kigali, of which five have died, the health ministry said. Thirty-one people have died in all, 12 of them children.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-03-14",
        text: "Sixteen nurses were infected in Kigali, and six of them died, the minister said on Friday. Four of those who died in Kigali were foreign nationals.",
      },
    ],
    rows: [
      { measure: "infected", place: "Kigali", counted: "health workers", floor: 16, best: 16 },
      { measure: "killed", place: "Kigali", counted: "health workers", floor: 6, best: 6 },
      { measure: "killed", place: "Kigali", counted: "children", floor: 12, best: 12 },
      { measure: "killed", place: "Kigali", counted: "foreigners", floor: 4, best: 4 },
    ],
  },
  {
    crisis: "citizens of a country are its people, and a toll may be said to be theirs",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-06-03",
        text: "Two Norwegian citizens were killed when a cable car fell in Zermatt on Monday, the foreign ministry in Oslo said.",
      },
      {
        outlet: "The Alpine Post",
        published: "2031-06-05",
        text: "Three more Norwegian nationals were confirmed killed in Zermatt, a spokesman said on Thursday, bringing the death toll for Norwegians to five.",
      },
    ],
    rows: [{ measure: "killed", place: "Zermatt", counted: "norwegians", floor: 5, best: 5 }],
  },
];
