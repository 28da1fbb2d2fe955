// Counts as Iraq Body Count and Airwars do: the lowest and the highest that was reported.
import { lastWords, numberBy, type CountingMethod } from "./method.ts";

/**
 * Iraq Body Count and Airwars publish, for each incident, the minimum and the maximum of what its sources report, and
 * choose no number between them. A statement's own interval counts at both ends. Vague words by `interval`.
 */
export const countByMinMax: CountingMethod = (standing) => {
  const words = lastWords(standing);
  const lowest = words.reduce((low, word) => (word.bounds.floor < low.bounds.floor ? word : low));
  const highest = Math.max(
    ...words.map((word) => word.bounds.ceiling ?? numberBy(word, "interval")),
  );
  return { floor: lowest.bounds.floor, ceiling: highest, best: null, because: [lowest] };
};
