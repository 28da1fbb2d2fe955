// Says whom "five of them" counts, by the count that its sentence or the one before opens with.
import { TABLE_RULESET, type ResolvedClaim } from "../../model/claim.ts";
import { isOfThem } from "./en.ts";

const isText = ({ ruleset }: ResolvedClaim): boolean => ruleset !== TABLE_RULESET;

const behindNumber = ({ quote, number, sentence }: ResolvedClaim): string =>
  quote.slice(number.end - sentence.start);

/** Between two sentences there is no more than a space and a quotation mark. */
const NEXT_SENTENCE = 4;

const isOfSome = (claim: ResolvedClaim): boolean =>
  isText(claim) && claim.counted === null && isOfThem(behindNumber(claim));

/** The last count of people before the claim in its sentence or the one before, that is no part itself. */
const antecedentOf = (
  claim: ResolvedClaim,
  before: readonly ResolvedClaim[],
): ResolvedClaim | null => {
  for (let at = before.length - 1; at >= 0; at--) {
    const other = before[at]!;
    if (claim.sentence.start - other.sentence.end > NEXT_SENTENCE) return null;
    if (other.role === "part" || other.unit !== claim.unit || other.indefinite) continue;
    return other.counted === null || other.bounds.floor < claim.bounds.floor ? null : other;
  }
  return null;
};

/**
 * The claims, those of "four of them" and "of whom four" with the noun of the count that they are some of: of twelve
 * nurses who fell ill, the four of whom have died are nurses. Claims of a document stand together, in any order.
 */
export const groupsOfAntecedents = (claims: readonly ResolvedClaim[]): readonly ResolvedClaim[] => {
  if (!claims.some(isOfSome)) return claims;
  const documents = Map.groupBy(
    claims.filter(isText),
    ({ document, field }) => `${document}|${field}`,
  );
  const counted = new Map<string, ResolvedClaim["counted"]>();
  for (const own of documents.values()) {
    own.sort((a, b) => a.number.start - b.number.start || (a.id < b.id ? -1 : 1));
    for (const [at, claim] of own.entries()) {
      const of = isOfSome(claim) ? antecedentOf(claim, own.slice(Math.max(0, at - 6), at)) : null;
      if (of !== null) counted.set(claim.id, of.counted);
    }
  }
  return claims.map((claim) =>
    counted.has(claim.id)
      ? {
          ...claim,
          counted: counted.get(claim.id)!,
          // Whoever is of them is none beside them.
          role: claim.role === "total" ? "part" : claim.role,
          standing: { ...claim.standing, counted: "inferred" },
          trace: [...claim.trace, "group-of-antecedent"],
        }
      : claim,
  );
};
