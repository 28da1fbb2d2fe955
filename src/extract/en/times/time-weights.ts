// Weights of what ties a time to a count, learnt by scripts/train-times.ts: not to be edited by hand.
export const TIME_WEIGHTS: ReadonlyMap<string, number> = new Map<string, number>();
