// Betters a vector of weights step by step, one weight at a time, by what the whole decision gets right.

export interface ClimbOptions {
  readonly sweeps: number;
  /** Changes that are tried of each weight. */
  readonly changes: readonly number[];
  /** A change is kept where it gains more than this: less may be chance. */
  readonly leastGain: number;
  /** Indices of the weights that may change. */
  readonly free: readonly number[];
}

/** The same start and the same judge give the same weights. `judge` is higher where the weights are better. */
export const climb = (
  start: Float64Array,
  judge: (weights: Float64Array) => number,
  { sweeps, changes, leastGain, free }: ClimbOptions,
): Float64Array => {
  const weights = Float64Array.from(start);
  let best = judge(weights);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const before = best;
    for (const at of free) {
      const held = weights[at]!;
      let kept = held;
      for (const change of changes) {
        weights[at] = held + change;
        const value = judge(weights);
        if (value > best + leastGain) {
          best = value;
          kept = weights[at]!;
        }
      }
      weights[at] = kept;
    }
    if (best <= before) break;
  }
  return weights;
};
