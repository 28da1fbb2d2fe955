// Gives the counts of a situation the places that its reports together show them to be of.
import { TABLE_RULESET, type ResolvedClaim, type ResolvedPlace } from "../../model/claim.ts";
import type { Gazetteer } from "../../model/gazetteer.ts";
import { makePlaceChains } from "./place-chain.ts";
import { placesOfCoasts } from "./places-of-coasts.ts";
import { placesOfSums } from "./places-of-sums.ts";
import { placesOfTitles } from "./places-of-titles.ts";
import { placesOfNamedTolls, placesOfTolls } from "./places-of-tolls.ts";
import { placesOfWaters } from "./places-of-waters.ts";
import { placesOfScene } from "./scene.ts";

/** Where a count is read to hold, and the name of the rule that says so. */
export interface ReadPlace {
  readonly place: ResolvedPlace | null;
  readonly by: string;
}

const isSame = (a: ResolvedPlace | null, b: ResolvedPlace | null): boolean =>
  a?.name === b?.name && a?.country === b?.country && a?.geonames === b?.geonames;

const placed = (
  claims: readonly ResolvedClaim[],
  places: ReadonlyMap<string, ReadPlace>,
): readonly ResolvedClaim[] =>
  places.size === 0
    ? claims
    : claims.map((claim) => {
        const read = places.get(claim.id);
        if (read === undefined || isSame(read.place, claim.place)) return claim;
        return {
          ...claim,
          place: read.place,
          standing: { ...claim.standing, place: "inferred" },
          trace: [...claim.trace, read.by],
        };
      });

/**
 * The claims of one situation as they are to be counted: what a report says of a number elsewhere in its text, and
 * what the other reports say of the scene, tells where it holds. The rows of a table are placed by hand and keep
 * their places. The order of the claims makes no difference, and they keep theirs.
 */
export const settlePlaces = (
  claims: readonly ResolvedClaim[],
  gazetteer: Gazetteer,
): readonly ResolvedClaim[] => {
  const chainOf = makePlaceChains(gazetteer);
  const read =
    (by: (told: readonly ResolvedClaim[]) => ReadonlyMap<string, ReadPlace>) =>
    (all: readonly ResolvedClaim[]) =>
      placed(all, by(all.filter(({ ruleset }) => ruleset !== TABLE_RULESET)));
  const bySums = read((told) => placesOfSums(told, chainOf, gazetteer));
  const byTexts = read(placesOfTitles);
  const byCoasts = read((told) => placesOfCoasts(told, chainOf, gazetteer));
  const byScene = read((told) => placesOfScene(told, chainOf));
  const byNamed = read((told) => placesOfNamedTolls(told, chainOf));
  const byTolls = read((told) => placesOfTolls(told, chainOf));
  const byWaters = read((told) => placesOfWaters(told, gazetteer));
  return byCoasts(byScene(byTexts(byTolls(byNamed(byWaters(bySums(claims)))))));
};
