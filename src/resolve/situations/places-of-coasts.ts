// Gives counts of a coast the country of their situation: a sea says where the land is, not who lives there.
import type { ResolvedClaim, ResolvedPlace } from "../../model/claim.ts";
import type { Gazetteer } from "../../model/gazetteer.ts";
import type { Measure } from "../../model/measure.ts";
import type { PlaceChain } from "./place-chain.ts";
import type { ReadPlace } from "./settle-places.ts";

/** What is counted at sea as well as on land. */
const AT_SEA: ReadonlySet<Measure> = new Set<Measure>([
  "rescued",
  "crossings",
  "refugees",
  "vehicles",
  "abducted",
  "forces",
]);

/**
 * By claim id: of a situation in which most reports count in one country, what few of them count on a water is the
 * country's. Where many count on the water, they mean the water.
 */
export const placesOfCoasts = (
  claims: readonly ResolvedClaim[],
  chainOf: (place: ResolvedPlace) => PlaceChain,
  gazetteer: Gazetteer,
): ReadonlyMap<string, ReadPlace> => {
  const reports = new Set<string>();
  const onWater = new Set<string>();
  const inCountry = new Map<string, Set<string>>();
  for (const { place, document, reality, role } of claims) {
    if (place === null || reality !== "actual" || role === "background") continue;
    reports.add(document);
    if (place.kind === "water") onWater.add(document);
    const country = chainOf(place).find((key) => key.startsWith("iso:") && !key.includes("-"));
    if (country === undefined) continue;
    inCountry.set(country, (inCountry.get(country) ?? new Set()).add(document));
  }
  const places = new Map<string, ReadPlace>();
  const [most, next] = [...inCountry].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  if (most === undefined || most[1].size * 3 < reports.size * 2) return places;
  if ((next?.[1].size ?? 0) * 2 > most[1].size || onWater.size * 2 > reports.size) return places;
  const at = gazetteer.place(most[0]);
  if (at === null) return places;
  const { key: _key, population: _population, ...place } = at;
  for (const claim of claims)
    if (claim.place?.kind === "water" && !AT_SEA.has(claim.measure))
      places.set(claim.id, { place, by: "place-of-coast" });
  return places;
};
