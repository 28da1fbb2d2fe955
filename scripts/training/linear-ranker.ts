// Learns weights of features so that the right one of a set of candidates scores highest: a softmax over each set.

export interface RankedSet {
  /** Documents of one group are never parted between folds. */
  readonly group: string;
  readonly candidates: readonly { readonly features: readonly string[]; readonly right: boolean }[];
}

export interface TrainingOptions {
  readonly rounds: number;
  readonly rate: number;
  /** Pull of every weight to zero, a round. */
  readonly decay: number;
  /** A feature is kept where it stands in at least so many candidates. */
  readonly rarest: number;
  /** What the weights of some features begin at and are pulled to, instead of zero; these are kept however rare. */
  readonly prior?: ReadonlyMap<string, number>;
}

/**
 * Maximises the probability that a right candidate is chosen, all right ones of a set counting together,
 * by AdaGrad in a fixed order: the same sets give the same weights. Sets without a right candidate, or
 * with nothing else, teach nothing.
 */
export const trainRanker = (
  sets: readonly RankedSet[],
  options: TrainingOptions,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { candidates } of sets)
    for (const { features } of candidates)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const prior = options.prior ?? new Map<string, number>();
  for (const feature of prior.keys()) counts.set(feature, counts.get(feature) ?? 0);
  for (const [feature, count] of counts)
    if (count >= options.rarest || prior.has(feature)) {
      weights.set(feature, prior.get(feature) ?? 0);
      squares.set(feature, 1);
    }
  const teaching = sets.filter(
    ({ candidates }) =>
      candidates.some(({ right }) => right) && candidates.some(({ right }) => !right),
  );
  for (let round = 0; round < options.rounds; round++) {
    for (const { candidates } of teaching) {
      const scores = candidates.map(({ features }) =>
        features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0),
      );
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const all = odds.reduce((a, b) => a + b, 0);
      const good = odds.reduce((sum, odd, i) => sum + (candidates[i]!.right ? odd : 0), 0);
      const slopes = new Map<string, number>();
      candidates.forEach(({ features, right }, i) => {
        const slope = (right ? odds[i]! / good : 0) - odds[i]! / all;
        for (const feature of features) slopes.set(feature, (slopes.get(feature) ?? 0) + slope);
      });
      for (const [feature, slope] of slopes) {
        const weight = weights.get(feature);
        if (weight === undefined) continue;
        const pulled = slope - options.decay * (weight - (prior.get(feature) ?? 0));
        const square = squares.get(feature)! + pulled * pulled;
        squares.set(feature, square);
        weights.set(feature, weight + (options.rate * pulled) / Math.sqrt(square));
      }
    }
  }
  return weights;
};

/** Weights as the lines of a data file, those near zero left out, the order fixed. */
export const weightsToLines = (weights: ReadonlyMap<string, number>): string =>
  [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.02)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `  [${JSON.stringify(feature)}, ${weight.toFixed(2)}],`)
    .join("\n");
