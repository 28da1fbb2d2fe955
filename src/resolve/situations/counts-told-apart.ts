// Marks the counts of others: "four were badly hurt while 20 others had scratches" counts 20 beside the four.
import { TABLE_RULESET, type ResolvedClaim } from "../../model/claim.ts";
import { isOfOthers } from "./en.ts";
import { sentenceKey } from "./sentence-key.ts";

const isTotal = ({ ruleset, role, reality, indefinite }: ResolvedClaim): boolean =>
  ruleset !== TABLE_RULESET && role === "total" && reality === "actual" && !indefinite;

const isOthers = (claim: ResolvedClaim): boolean =>
  isTotal(claim) && isOfOthers(claim.quote.slice(claim.number.end - claim.sentence.start));

/**
 * The claims, those of others than the ones that their sentence counts before them by the same measure made new beside
 * these: no such number is the whole.
 */
export const markOthers = (claims: readonly ResolvedClaim[]): readonly ResolvedClaim[] => {
  if (!claims.some(isOthers)) return claims;
  const keyOf = (claim: ResolvedClaim): string => `${sentenceKey(claim)}|${claim.measure}`;
  /** By sentence and measure: where its first count that is no part ends. */
  const first = new Map<string, number>();
  for (const claim of claims) {
    if (!isTotal(claim) || claim.bounds.floor === 0) continue;
    const key = keyOf(claim);
    first.set(key, Math.min(first.get(key) ?? Infinity, claim.number.end));
  }
  return claims.map((claim) =>
    isOthers(claim) && (first.get(keyOf(claim)) ?? Infinity) < claim.number.start
      ? { ...claim, role: "new", trace: [...claim.trace, "others-of-a-sentence"] }
      : claim,
  );
};
