// Scores the places that a claim may hold in, by weights that were trained on annotated reports.
import { FEATURE_NAMES } from "./features.ts";
import { PLACE_WEIGHTS } from "./weights.ts";

/** Weights in the order of the features; what is not listed weighs nothing. */
export const weightVector = (named: ReadonlyMap<string, number>): Float64Array =>
  Float64Array.from(FEATURE_NAMES, (name) => named.get(name) ?? 0);

const TRAINED = weightVector(new Map(PLACE_WEIGHTS));

export const scorePlace = (features: Iterable<number>, vector: Float64Array = TRAINED): number => {
  let score = 0;
  for (const feature of features) score += vector[feature]!;
  return score;
};
