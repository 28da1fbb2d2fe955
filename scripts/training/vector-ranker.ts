// Learns a vector of weights so that a right candidate of each set scores highest: the whole likelihood at once.

export interface VectorSet {
  /** How much it teaches; 1 where left out. */
  readonly weight?: number;
  readonly candidates: readonly { readonly features: readonly number[]; readonly right: boolean }[];
}

export interface VectorOptions {
  readonly steps: number;
  /** Pull of the weights to their prior: half of it times the squared distance is taken off the log-likelihood. */
  readonly pull: number;
  /** Where the pull draws to; zeros where left out. */
  readonly prior?: Float64Array;
}

/** Adam on the full log-likelihood, all right candidates of a set counting together; the same sets give the same weights. */
export const trainVector = (
  sets: readonly VectorSet[],
  size: number,
  { steps, pull, prior = new Float64Array(size) }: VectorOptions,
): Float64Array => {
  const weights = Float64Array.from(prior);
  const teaching = sets.filter(
    ({ candidates }) =>
      candidates.some(({ right }) => right) && candidates.some(({ right }) => !right),
  );
  const mean = new Float64Array(size);
  const variance = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(size);
    for (const { candidates, weight = 1 } of teaching) {
      const scores = candidates.map(({ features }) => {
        let sum = 0;
        for (const feature of features) sum += weights[feature]!;
        return sum;
      });
      const top = Math.max(...scores);
      let all = 0;
      let good = 0;
      const odds = scores.map((score, at) => {
        const odd = Math.exp(score - top);
        all += odd;
        if (candidates[at]!.right) good += odd;
        return odd;
      });
      candidates.forEach(({ features, right }, at) => {
        const push = weight * ((right ? odds[at]! / good : 0) - odds[at]! / all);
        for (const feature of features) slope[feature]! += push;
      });
    }
    const rate = 0.15 * (1 - (0.9 * step) / steps);
    for (let at = 0; at < size; at++) {
      const push = slope[at]! - pull * (weights[at]! - prior[at]!);
      mean[at] = 0.9 * mean[at]! + 0.1 * push;
      variance[at] = 0.98 * variance[at]! + 0.02 * push * push;
      const fairMean = mean[at]! / (1 - 0.9 ** step);
      const fairVariance = variance[at]! / (1 - 0.98 ** step);
      weights[at]! += (rate * fairMean) / (Math.sqrt(fairVariance) + 1e-8);
    }
  }
  return weights;
};
