// Weights of what ties a speaker to a count, learnt by scripts/train-speakers.ts: not to be edited by hand.
export const SPEAKER_WEIGHTS: ReadonlyMap<string, number> = new Map<string, number>();
