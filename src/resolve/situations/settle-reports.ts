// Reads the claims of one situation in the light of each other, as they are to be counted.
import type { ResolvedClaim } from "../../model/claim.ts";
import type { Gazetteer } from "../../model/gazetteer.ts";
import { markDays } from "./counts-of-days.ts";
import { markOthers } from "./counts-told-apart.ts";
import { groupsOfAntecedents } from "./groups-of-antecedents.ts";
import { placeLeftOut } from "./left-out-counts.ts";
import { markOtherOccasions } from "./other-occasions.ts";
import { markOwnOccasion } from "./own-occasion.ts";
import { makePlaceChains } from "./place-chain.ts";
import { settlePlaces } from "./settle-places.ts";

/** What one statement leaves open, others tell: of where a count is, of which occasion, and of whom. */
export const settleReports = (
  claims: readonly ResolvedClaim[],
  gazetteer: Gazetteer,
): readonly ResolvedClaim[] => {
  const chainOf = makePlaceChains(gazetteer);
  const told = groupsOfAntecedents(
    markOthers(markOtherOccasions(markOwnOccasion(claims, chainOf))),
  );
  return markDays(placeLeftOut(settlePlaces(told, gazetteer), chainOf));
};
