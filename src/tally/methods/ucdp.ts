// Counts as the Uppsala Conflict Data Program does: best, low and high.
import { lastWords, numberBy, type CountingMethod } from "./method.ts";

/**
 * UCDP GED codebook: `low` is the lowest and `high` the highest of the credible estimates, `best` the one most relied
 * on, the lower where sources are as good. Here every origin's last word is credible, and the origin that most reports
 * carry is most relied on. Vague words by `interval`.
 */
export const countByUcdp: CountingMethod = (standing, { reportsOf }) => {
  const words = lastWords(standing).map((word) => ({ word, number: numberBy(word, "interval") }));
  const rising = words.toSorted((a, b) => a.number - b.number || (a.word.id < b.word.id ? -1 : 1));
  const best = rising.toSorted(
    (a, b) =>
      (reportsOf.get(b.word.origin) ?? 0) - (reportsOf.get(a.word.origin) ?? 0) ||
      a.number - b.number,
  )[0]!;
  return {
    floor: rising[0]!.number,
    ceiling: rising.at(-1)!.number,
    best: best.number,
    because: [rising[0]!.word],
  };
};
