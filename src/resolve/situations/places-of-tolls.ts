// Gives the running tolls of a situation of many places the country that they are of.
import type { ResolvedClaim, ResolvedPlace } from "../../model/claim.ts";
import type { Gazetteer } from "../../model/gazetteer.ts";
import { runsUp } from "./en.ts";
import type { PlaceChain } from "./place-chain.ts";
import { isSaidHere } from "./said-here.ts";
import { findScene } from "./scene.ts";
import type { ReadPlace } from "./settle-places.ts";

/** So many times what any sentence counts in the place itself, a running toll is of more than the place. */
const TIMES_TOLD = 2;

const isWithin = ({ kind }: ResolvedPlace): boolean => kind !== "country";

const isCounted = ({ reality, role }: ResolvedClaim): boolean =>
  reality === "actual" && role !== "background";

/** The country that two thirds of the counts with a country lie in; null where there is none. */
const countryOf = (
  claims: readonly ResolvedClaim[],
  gazetteer: Gazetteer,
): ResolvedPlace | null => {
  const counts = new Map<string, number>();
  let all = 0;
  for (const claim of claims) {
    const country = claim.place?.country ?? null;
    if (country === null || !isCounted(claim)) continue;
    all++;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (most === undefined || most[1] * 3 < all * 2) return null;
  const at = gazetteer.place(`iso:${most[0]}`);
  if (at === null) return null;
  const { key: _key, population: _population, ...place } = at;
  return place;
};

/**
 * By claim id: where a situation is told of in several places, a number that runs up ("701 since the coup") and whose
 * sentence names no place is of the country, where it is far more than is told of the place that the sentence before
 * it names.
 */
export const placesOfTolls = (
  claims: readonly ResolvedClaim[],
  chainOf: (place: ResolvedPlace) => PlaceChain,
  gazetteer: Gazetteer,
): ReadonlyMap<string, ReadPlace> => {
  const places = new Map<string, ReadPlace>();
  const running = claims.filter(
    (claim) =>
      claim.place !== null &&
      isWithin(claim.place) &&
      isCounted(claim) &&
      claim.role === "total" &&
      claim.bounds.floor > 1 &&
      !isSaidHere(claim) &&
      runsUp(claim.quote),
  );
  if (running.length === 0 || findScene(claims, chainOf) !== null) return places;
  const country = countryOf(claims, gazetteer);
  if (country === null) return places;
  /** By measure and place: the largest number whose own sentence names the place. */
  const told = new Map<string, number>();
  const keyOf = (measure: string, place: ResolvedPlace): string =>
    `${measure}|${chainOf(place)[0]!}`;
  const towns = new Set<string>();
  for (const claim of claims) {
    if (claim.place === null || !isCounted(claim) || !isSaidHere(claim)) continue;
    const key = keyOf(claim.measure, claim.place);
    told.set(key, Math.max(told.get(key) ?? 0, claim.bounds.floor));
    if (isWithin(claim.place)) towns.add(chainOf(claim.place)[0]!);
  }
  if (towns.size < 2) return places;
  for (const claim of running) {
    const there = told.get(keyOf(claim.measure, claim.place!)) ?? 0;
    if (there > 0 && claim.bounds.floor >= there * TIMES_TOLD)
      places.set(claim.id, { place: country, by: "place-of-toll" });
  }
  return places;
};
