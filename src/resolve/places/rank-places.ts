// Scores the places that a claim may hold in, and what a document may be about, by their weights.
import { FEATURE_NAMES, FOCUS_FEATURE_NAMES, STEP_NAMES } from "./features.ts";
import { FOCUS_WEIGHTS } from "./focus-weights.ts";
import { PLACE_WEIGHTS, STEP_WEIGHTS } from "./weights.ts";

/** Weights in the order of the features; what is not listed weighs nothing. */
export const weightVector = (
  named: ReadonlyMap<string, number>,
  names: readonly string[] = FEATURE_NAMES,
): Float64Array => Float64Array.from(names, (name) => named.get(name) ?? 0);

/** Weights by which it is found what a document is about. */
export const FOCUS_VECTOR = weightVector(new Map(FOCUS_WEIGHTS), FOCUS_FEATURE_NAMES);

/** Weights of all features, by which the place of a claim is chosen. */
export const PLACE_VECTOR = weightVector(new Map(PLACE_WEIGHTS));

/** Weights of going from the place of one claim to that of the next. */
export const STEP_VECTOR = weightVector(new Map(STEP_WEIGHTS), STEP_NAMES);

export const scorePlace = (features: readonly number[], vector: Float64Array): number => {
  let score = 0;
  for (const feature of features) score += vector[feature]!;
  return score;
};
