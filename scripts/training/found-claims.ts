// Turns documents with gold claims into the claims that the rules find in them, each with the gold claim that it is.
import { ENGLISH } from "../../src/extract/en/english.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { GoldClaim, GoldDocument } from "./gold-documents.ts";

/** A document as its times and speakers are weighed: with the claims found, right or not, in their order. */
export interface FoundDocument {
  readonly read: GoldDocument["read"];
  readonly group: string;
  readonly found: readonly FoundClaim[];
}

export interface FoundClaim {
  readonly claim: Claim;
  /** Null where the gold has none: such a claim teaches nothing, and stands between those that do. */
  readonly gold: GoldClaim | null;
}

const meets = (gold: GoldClaim, { field, number }: Claim): boolean =>
  field === "text" && number.start < gold.number.end && gold.number.start < number.end;

/** The claims found, matched to the gold ones by span and measure as the scorer does it. */
export const findClaimsIn = ({ read, group, gold }: GoldDocument): FoundDocument => {
  const claims = ENGLISH.findClaims(read);
  const goldOf = new Map<Claim, GoldClaim>();
  for (const wanted of gold) {
    const match = claims.find(
      (claim) => !goldOf.has(claim) && meets(wanted, claim) && claim.measure === wanted.measure,
    );
    if (match) goldOf.set(match, wanted);
  }
  return {
    read,
    group,
    found: claims.map((claim) => ({ claim, gold: goldOf.get(claim) ?? null })),
  };
};

/** Whether a claim is measured: it has a gold one, which is not optional. */
export const isMeasured = ({ gold }: FoundClaim): boolean => gold !== null && !gold.optional;
