// Reports of a march that two parties count, in our own words: their numbers cannot both be true.
import type { ResolvedPlace } from "../src/model/claim.ts";
import type { StatedNumber, StatedReport } from "./stated-ledger.ts";

const norway: ResolvedPlace = {
  name: "Norway",
  country: "NO",
  geonames: 3144096,
  kind: "country",
  latitude: 62,
  longitude: 10,
  timezone: "Europe/Oslo",
};
const bergen: ResolvedPlace = {
  name: "Bergen",
  country: "NO",
  geonames: 3161732,
  kind: "settlement",
  latitude: 60.393,
  longitude: 5.324,
  timezone: "Europe/Oslo",
};

const marched = (
  said: Partial<StatedNumber> & Pick<StatedNumber, "words" | "value" | "origin">,
) => ({
  measure: "protesters" as const,
  place: norway,
  when: "2031-03-05",
  ...said,
});

export const disagreeingReports: readonly StatedReport[] = [
  {
    id: "march-police",
    outlet: "Fjord Post",
    title: "Fewer marched than last year, police say",
    published: "2031-03-05",
    numbers: [
      marched({
        words: "About [40,000] people marched across Norway, police said.",
        qualifier: "about",
        value: 40000,
        origin: "police",
      }),
      marched({
        words: "In Bergen between [2,000 and 3,000] came, police said.",
        qualifier: "range",
        value: [2000, 3000],
        origin: "police",
        place: bergen,
      }),
    ],
  },
  {
    id: "march-union",
    outlet: "Northern Wire",
    title: "Union counts more than a hundred thousand",
    published: "2031-03-05",
    numbers: [
      marched({
        words: "The Fishermen's Union counted [110,000].",
        value: 110000,
        origin: "Fishermen's Union",
      }),
      marched({
        words: "In Bergen it counted [9,400].",
        value: 9400,
        origin: "Fishermen's Union",
        place: bergen,
      }),
    ],
  },
];
