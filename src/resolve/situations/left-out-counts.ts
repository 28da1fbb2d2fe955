// Puts a number that another number of its sentence leaves out beside it: "544 dead, excluding the 58 on the train".
import { TABLE_RULESET, type ResolvedClaim, type ResolvedPlace } from "../../model/claim.ts";
import { excludes } from "./en.ts";
import type { PlaceChain } from "./place-chain.ts";
import { sentenceKey } from "./sentence-key.ts";

const isExcluded = (claim: ResolvedClaim): boolean =>
  claim.ruleset !== TABLE_RULESET &&
  claim.reality === "actual" &&
  !claim.indefinite &&
  excludes(claim.quote.slice(0, Math.max(0, claim.number.start - claim.sentence.start)));

/**
 * The claims, those that the number before them in their sentence leaves out made totals of its place, which holds
 * theirs, and of its days, so that the two add up.
 */
export const placeLeftOut = (
  claims: readonly ResolvedClaim[],
  chainOf: (place: ResolvedPlace) => PlaceChain,
): readonly ResolvedClaim[] => {
  if (!claims.some(isExcluded)) return claims;
  const sentences = Map.groupBy(claims, sentenceKey);
  return claims.map((claim) => {
    if (!isExcluded(claim)) return claim;
    const without = sentences
      .get(sentenceKey(claim))!
      .filter(({ number, measure }) => number.end < claim.number.start && measure === claim.measure)
      .toSorted((a, b) => b.number.start - a.number.start)[0];
    if (without === undefined || without.role === "background" || without.reality !== "actual")
      return claim;
    const { place, when, asOf } = without;
    // "in addition to one in the next province": a place of its own has a count of its own.
    const around = place === null ? null : chainOf(place)[0]!;
    if (claim.place !== null && around !== null && !chainOf(claim.place).includes(around))
      return claim;
    return {
      ...claim,
      role: "total",
      place,
      when,
      asOf,
      trace: [...claim.trace, "left-out-of-another"],
    };
  });
};
