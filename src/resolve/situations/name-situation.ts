// Names a situation that was found, from its measure, its place and its time: "Arrests, Russia, September 2022".
import type { Gazetteer, GazetteerPlace } from "../../model/gazetteer.ts";
import { MEASURES } from "../../model/measure.ts";
import type { Measure } from "../../model/measure.ts";
import { ENGLISH_SITUATIONS } from "./en.ts";
import type { SituationWords } from "./en.ts";
import { dayText } from "./period.ts";
import type { SituationCluster } from "./situation-index.ts";

/** Counts that tell what a crisis is before those that tell how large it is. */
const TELLING: ReadonlySet<string> = new Set<Measure>([
  "killed",
  "detained",
  "displaced",
  "infected",
  "protesters",
  "missing",
  "abducted",
  "refugees",
]);
/** The smallest place that holds this share of the counts names the situation. */
const MOST_OF_COUNTS = 0.6;

const mostCounted = (measures: ReadonlyMap<string, number>): Measure | null => {
  let best: Measure | null = null;
  let most = 0;
  // The list's order settles ties, so that the order of documents does not.
  for (const measure of MEASURES) {
    const weight = (measures.get(measure) ?? 0) * (TELLING.has(measure) ? 1.5 : 1);
    if (weight > most) [best, most] = [measure, weight];
  }
  return best;
};

const namePlace = (
  places: ReadonlyMap<string, number>,
  gazetteer: Gazetteer | null,
): string | null => {
  const entries = [...places].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  if (entries.length === 0) return null;
  const [first, count] = entries[0]!;
  const plain = first.split("|")[0]!;
  if (count >= total * MOST_OF_COUNTS || gazetteer === null) return plain;
  const votes = new Map<string, { readonly place: GazetteerPlace; count: number; depth: number }>();
  for (const [key, held] of entries) {
    const [name = "", country = ""] = key.split("|");
    let place: GazetteerPlace | null = gazetteer.locate({
      name,
      country: country || null,
      kind: "unknown",
    });
    for (let depth = 0; place !== null && depth < 6; depth++) {
      const vote = votes.get(place.key) ?? { place, count: 0, depth };
      vote.count += held;
      vote.depth = Math.min(vote.depth, depth);
      votes.set(place.key, vote);
      place = gazetteer.parent(place);
    }
  }
  const holding = [...votes.values()].filter((vote) => vote.count >= total * MOST_OF_COUNTS);
  const smallest = holding.sort(
    (a, b) => a.count - b.count || a.depth - b.depth || (a.place.key < b.place.key ? -1 : 1),
  )[0];
  return smallest?.place.name ?? plain;
};

/** `September 2022`, `September to October 2022`, `December 2022 to January 2023`. */
const nameTime = (
  first: number | null,
  last: number | null,
  words: SituationWords,
): string | null => {
  if (first === null || last === null) return null;
  const [from, to] = [dayText(first), dayText(last)];
  const month = (day: string): string => words.month(Number(day.slice(5, 7)));
  if (from.slice(0, 7) === to.slice(0, 7)) return `${month(from)} ${from.slice(0, 4)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${month(from)}–${month(to)} ${from.slice(0, 4)}`;
  return `${month(from)} ${from.slice(0, 4)}–${month(to)} ${to.slice(0, 4)}`;
};

/** The name most used in the reports, where no count has a place. */
const mostNamed = (cluster: SituationCluster): string | null => {
  let best: string | null = null;
  let most = 0;
  for (const [stem, weight] of cluster.words)
    if (
      cluster.names.has(stem) &&
      (weight > most || (weight === most && best !== null && stem < best))
    )
      [best, most] = [stem, weight];
  return best === null ? null : cluster.names.get(best)!;
};

export const nameSituation = (
  cluster: SituationCluster,
  gazetteer: Gazetteer | null = null,
  words: SituationWords = ENGLISH_SITUATIONS,
): string => {
  const measure = mostCounted(cluster.measures);
  return [
    measure === null ? words.reports : words.measures[measure],
    namePlace(cluster.places, gazetteer) ?? mostNamed(cluster),
    nameTime(cluster.firstDay, cluster.lastDay, words),
  ]
    .filter((part) => part !== null && part !== "")
    .join(", ");
};
