// Weights of what speaks for a place, as learnt from annotated reports; written by scripts/train-places.ts.

export const PLACE_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [];
