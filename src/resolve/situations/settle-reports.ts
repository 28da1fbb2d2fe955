// Reads the claims of one situation in the light of each other, as they are to be counted.
import type { ResolvedClaim } from "../../model/claim.ts";
import type { Gazetteer } from "../../model/gazetteer.ts";
import { markOtherOccasions } from "./other-occasions.ts";
import { settlePlaces } from "./settle-places.ts";

/** What one report leaves open, others tell: of where a count is, and of which occasion. */
export const settleReports = (
  claims: readonly ResolvedClaim[],
  gazetteer: Gazetteer,
): readonly ResolvedClaim[] => settlePlaces(markOtherOccasions(claims), gazetteer);
