// Makes the reports of a large crisis, the same in every run: many places, many origins, thousands of statements.
import type { ResolvedPlace } from "../src/model/claim.ts";
import type { StatedNumber, StatedReport } from "./stated-ledger.ts";

const SYLLABLES = ["ba", "dor", "ke", "lun", "mi", "nor", "pe", "ran", "so", "tal", "ve", "zu"];
const OUTLETS = [
  "Harbour Gazette",
  "Northern Wire",
  "Tagus Journal",
  "Baltic Courier",
  "Island Post",
];

/** Park and Miller's generator: the same numbers everywhere, good enough to scatter towns. */
const scatter = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
};

export interface LargeSituation {
  readonly places: number;
  readonly claims: number;
}

/** Five claims a report, about forty origins, thirty days; one place in ten has somebody who disagrees. */
export const largeSituation = ({ places, claims }: LargeSituation): readonly StatedReport[] => {
  const next = scatter(20310305);
  const name = (): string => {
    const word = `${SYLLABLES[next(12)]}${SYLLABLES[next(12)]}${SYLLABLES[next(12)]}`;
    return word[0]!.toUpperCase() + word.slice(1);
  };
  const towns: ResolvedPlace[] = Array.from({ length: places }, (_, index) => ({
    name: `${name()} ${index}`,
    country: "IN",
    geonames: 900_000_000 + index,
    kind: "settlement",
    latitude: 10 + next(2000) / 100,
    longitude: 72 + next(1500) / 100,
    timezone: "Asia/Kolkata",
  }));
  const country: ResolvedPlace = {
    name: "India",
    country: "IN",
    geonames: 1269750,
    kind: "country",
    latitude: 22,
    longitude: 79,
    timezone: "Asia/Kolkata",
  };
  const origins = Array.from({ length: 40 }, (_, index) =>
    index % 4 === 0 ? `District police ${index}` : `Relief network ${name()} ${index}`,
  );
  const start = Date.parse("2031-07-01T06:00:00Z");
  const reports: StatedReport[] = [];
  for (let made = 0; made < claims; made += 5) {
    const at = new Date(start + (made / claims) * 30 * 86_400_000).toISOString();
    const numbers = Array.from({ length: 5 }, (_, each): StatedNumber => {
      const isWhole = each === 0 && made % 3 === 0;
      const index = next(places);
      const grown = Math.round((1 + made / claims) * (isWhole ? 40 * places : 20 + (index % 90)));
      const value = next(10) === 0 ? Math.max(1, grown - next(15)) : grown;
      const qualifier = (["at_least", "at_least", "more_than", "exact", "about"] as const)[
        next(5)
      ]!;
      return {
        words: `The flood had killed [${value}] people there by then, one of them said.`,
        measure: next(6) === 0 ? "injured" : "killed",
        place: isWhole ? country : towns[index]!,
        qualifier: isWhole ? "at_least" : qualifier,
        value,
        origin: origins[next(origins.length)]!,
        when: `2031-07-01/${at.slice(0, 10)}`,
      };
    });
    reports.push({
      id: `large-${made}`,
      outlet: OUTLETS[next(OUTLETS.length)]!,
      title: `Flood report ${made}`,
      published: at,
      numbers,
    });
  }
  return reports;
};
