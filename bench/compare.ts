// Times two ways of doing comparable work in turn and gives medians and the ratio, pair by pair.

export interface Comparison {
  readonly name: string;
  /** Median milliseconds a round of the thing measured, and of its yardstick. */
  readonly ours: number;
  readonly yardstick: number;
  /** Median over the rounds of ours / yardstick: below 1 is faster than the yardstick. */
  readonly ratio: number;
  /** What one round did, for the table: `81 documents`. */
  readonly work: string;
  readonly yardstickName: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const timeOf = async (run: () => unknown): Promise<number> => {
  const started = performance.now();
  await run();
  return performance.now() - started;
};

/** Runs both in turn, `rounds` times after the warm-ups, so that a drift of the machine touches both. */
export const compare = async (
  labels: Pick<Comparison, "name" | "work" | "yardstickName">,
  ours: () => unknown,
  yardstick: () => unknown,
  rounds = 9,
  warmUps = 2,
): Promise<Comparison> => {
  for (let i = 0; i < warmUps; i++) {
    await ours();
    await yardstick();
  }
  const pairs: { ours: number; yardstick: number }[] = [];
  for (let i = 0; i < rounds; i++) {
    const ourTime = await timeOf(ours);
    pairs.push({ ours: ourTime, yardstick: await timeOf(yardstick) });
  }
  return {
    ...labels,
    ours: median(pairs.map((pair) => pair.ours)),
    yardstick: median(pairs.map((pair) => pair.yardstick)),
    ratio: median(pairs.map((pair) => pair.ours / pair.yardstick)),
  };
};

/** Times one thing at several sizes, each double the one before: linear work gives ratios near 2. */
export const doubling = async (
  sizes: readonly number[],
  run: (size: number) => unknown,
  rounds = 3,
): Promise<readonly { readonly size: number; readonly milliseconds: number }[]> => {
  const rows = [];
  for (const size of sizes) {
    const times: number[] = [];
    for (let i = 0; i < rounds; i++) times.push(await timeOf(() => run(size)));
    rows.push({ size, milliseconds: median(times) });
  }
  return rows;
};
