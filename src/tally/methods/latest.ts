// Counts by the newest statement of a chosen origin, as a feed that follows one party does.
import { newestFirst, numberBy, type CountingMethod } from "./method.ts";

/** The newest word of the chosen origin; of whoever spoke last where none is chosen or the chosen one is silent. */
export const countByLatest: CountingMethod = (standing, { chosenOrigin }) => {
  const chosen = standing.filter((word) => word.origin === chosenOrigin);
  const word = newestFirst(chosen.length > 0 ? chosen : standing)[0]!;
  return {
    ...word.bounds,
    best: word.vague ? null : numberBy(word, "interval"),
    because: [word],
  };
};
