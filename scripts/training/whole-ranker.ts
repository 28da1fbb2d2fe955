// Learns weights of named features from the whole likelihood at once, each pulled to zero: few sets tell little, and weights that saw little stay small.
import type { RankedSet } from "./linear-ranker.ts";
import { trainVector, type VectorSet } from "./vector-ranker.ts";

export interface WholeOptions {
  readonly steps: number;
  /** Pull of the weights to zero: half of it times their squares is taken off the log-likelihood. */
  readonly pull: number;
  /** A feature is kept where it stands in at least so many candidates. */
  readonly rarest: number;
}

/** Sets with how much each of them teaches. */
export interface Lesson {
  readonly sets: readonly RankedSet[];
  readonly weight: number;
}

/** The weights by name; the same lessons give the same weights. */
export const trainWhole = (
  lessons: readonly Lesson[],
  { steps, pull, rarest }: WholeOptions,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { sets } of lessons)
    for (const { candidates } of sets)
      for (const { features } of candidates)
        for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => counts.get(name)! >= rarest);
  const placeOf = new Map(names.map((name, at) => [name, at]));
  const numbered = lessons.flatMap(({ sets, weight }) =>
    sets.map(({ candidates }): VectorSet => ({
      weight,
      candidates: candidates.map(({ features, right }) => ({
        features: features.flatMap((feature) => placeOf.get(feature) ?? []),
        right,
      })),
    })),
  );
  const learnt = trainVector(numbered, names.length, { steps, pull });
  return new Map(names.map((name, at) => [name, learnt[at]!]));
};
