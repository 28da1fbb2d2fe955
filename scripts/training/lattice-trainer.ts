// Learns the weights of places and of steps between them by the likelihood of right ways through the documents' lattices.

export interface TaughtLattice {
  readonly width: number;
  readonly rows: readonly (readonly {
    readonly features: readonly number[];
    readonly right: boolean;
  }[])[];
  readonly gaps: readonly number[];
  readonly steps: Uint8Array;
}

export interface LatticeWeights {
  readonly place: Float64Array;
  readonly step: Float64Array;
}

export interface LatticeOptions {
  readonly rounds: number;
  /** Pull of the weights to their prior. */
  readonly pull: number;
  readonly prior: LatticeWeights;
}

/** Adds to the slopes the expected features of ways through the lattice, times `sign`; `only` leaves right places alone. */
const addExpected = (
  lattice: TaughtLattice,
  weights: LatticeWeights,
  sign: number,
  only: boolean,
  placeSlope: Float64Array,
  stepSlope: Float64Array,
): void => {
  const { width, rows, gaps, steps } = lattice;
  const scores = rows.map((row) => {
    const isBound = only && row.some(({ right }) => right);
    return Float64Array.from(row, ({ features, right }) => {
      if (isBound && !right) return 0;
      let score = 0;
      for (const feature of features) score += weights.place[feature]!;
      return Math.exp(Math.min(30, Math.max(-30, score)));
    });
  });
  const factor = weights.step.map((weight) => Math.exp(weight));
  const normal = (values: Float64Array): void => {
    let sum = 0;
    for (const value of values) sum += value;
    for (let at = 0; at < values.length; at++) values[at]! /= sum;
  };
  const forward: Float64Array[] = [];
  for (let row = 0; row < rows.length; row++) {
    const values = Float64Array.from(scores[row]!);
    if (row > 0) {
      const before = forward[row - 1]!;
      for (let b = 0; b < width; b++) {
        let sum = 0;
        for (let a = 0; a < width; a++)
          sum += before[a]! * factor[gaps[row]! + steps[a * width + b]!]!;
        values[b]! *= sum;
      }
    }
    normal(values);
    forward.push(values);
  }
  let backward = new Float64Array(width).fill(1);
  for (let row = rows.length - 1; row >= 0; row--) {
    const chances = forward[row]!.map((value, at) => value * backward[at]!);
    normal(chances);
    rows[row]!.forEach(({ features }, at) => {
      for (const feature of features) placeSlope[feature]! += sign * chances[at]!;
    });
    if (row === 0) break;
    const next = new Float64Array(width);
    const joint = new Float64Array(width * width);
    let all = 0;
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) {
        const through =
          factor[gaps[row]! + steps[a * width + b]!]! * scores[row]![b]! * backward[b]!;
        next[a]! += through;
        joint[a * width + b] = forward[row - 1]![a]! * through;
        all += joint[a * width + b]!;
      }
    for (let cell = 0; cell < joint.length; cell++)
      stepSlope[gaps[row]! + steps[cell]!]! += (sign * joint[cell]!) / all;
    normal(next);
    backward = next;
  }
};

export const trainLattices = (
  lattices: readonly TaughtLattice[],
  { rounds, pull, prior }: LatticeOptions,
): LatticeWeights => {
  const weights = { place: Float64Array.from(prior.place), step: Float64Array.from(prior.step) };
  const taught = lattices.filter(({ width, rows }) => width > 0 && rows.length > 0);
  const moments = (["place", "step"] as const).map((part) => ({
    part,
    mean: new Float64Array(weights[part].length),
    variance: new Float64Array(weights[part].length),
  }));
  for (let round = 1; round <= rounds; round++) {
    const slopes = {
      place: new Float64Array(weights.place.length),
      step: new Float64Array(weights.step.length),
    };
    for (const lattice of taught) {
      addExpected(lattice, weights, 1, true, slopes.place, slopes.step);
      addExpected(lattice, weights, -1, false, slopes.place, slopes.step);
    }
    const rate = 0.12 * (1 - (0.9 * round) / rounds);
    for (const { part, mean, variance } of moments)
      for (let at = 0; at < mean.length; at++) {
        const push = slopes[part][at]! - pull * (weights[part][at]! - prior[part][at]!);
        mean[at] = 0.9 * mean[at]! + 0.1 * push;
        variance[at] = 0.98 * variance[at]! + 0.02 * push * push;
        weights[part][at]! +=
          (rate * (mean[at]! / (1 - 0.9 ** round))) /
          (Math.sqrt(variance[at]! / (1 - 0.98 ** round)) + 1e-8);
      }
  }
  return weights;
};
