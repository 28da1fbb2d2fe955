// Tells which numbers one document states and another, that carries the same text, does not.
import type { ResolvedClaim } from "../model/claim.ts";

/** The numbers that the second document states of a measure and the first does not. */
export const numbersApart = (
  own: readonly ResolvedClaim[],
  others: readonly ResolvedClaim[],
): readonly string[] => {
  const key = (claim: ResolvedClaim): string => `${claim.measure} ${JSON.stringify(claim.value)}`;
  const held = new Set(own.map(key));
  return [
    ...new Set(others.filter((claim) => !held.has(key(claim))).map((claim) => claim.number.text)),
  ];
};
