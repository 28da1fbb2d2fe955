// Counts as the Armed Conflict Location and Event Data project does: the most conservative of the newest numbers.
import { lastWords, newestFirst, numberBy, type CountingMethod } from "./method.ts";

/**
 * ACLED codebook: reports of fatalities that differ give the most conservative estimate, and a newer report may change
 * it. Here: of the statements of the newest day, the lowest number. Vague words by `acled`.
 */
export const countByAcled: CountingMethod = (standing) => {
  const words = newestFirst(lastWords(standing));
  const newest = words.filter((word) => word.heldOn === words[0]!.heldOn);
  const lowest = newest.reduce((low, word) =>
    numberBy(word, "acled") < numberBy(low, "acled") ? word : low,
  );
  const number = numberBy(lowest, "acled");
  return { floor: number, ceiling: number, best: number, because: [lowest] };
};
