// Weights of what speaks for a place, as learnt from annotated reports; written by scripts/train-places.ts.

export const FOCUS_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [];

export const PLACE_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [];

export const STEP_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [];
