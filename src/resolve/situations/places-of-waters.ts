// Gives counts on a river, a road or another name without borders the town that the reports name beside it.
import type { ResolvedClaim, ResolvedPlace } from "../../model/claim.ts";
import type { Gazetteer, GazetteerPlace } from "../../model/gazetteer.ts";
import type { ReadPlace } from "./settle-places.ts";

/** How a text ties a town to a scene: a ship's home port and its destination are no scene. */
const BESIDE: ReadonlySet<string> = new Set([
  "near",
  "beside",
  "scene",
  "off",
  "outside",
  "in",
  "at",
  "of",
  "by",
  "around",
  "between",
  "modifier",
]);

const LOOSE: ReadonlySet<ResolvedPlace["kind"]> = new Set<ResolvedPlace["kind"]>([
  "water",
  "unknown",
]);

const isCounted = ({ reality, role, bounds }: ResolvedClaim): boolean =>
  reality === "actual" && role !== "background" && bounds.floor > 0;

/**
 * By claim id: where most reports of a situation count on one river or at another name that has no borders, and no
 * report counts in a town, the town that most of them name beside it is where they count. None where they name several.
 */
export const placesOfWaters = (
  claims: readonly ResolvedClaim[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, ReadPlace> => {
  const places = new Map<string, ReadPlace>();
  const counted = claims.filter(isCounted);
  const loose = counted.filter(({ place }) => place !== null && LOOSE.has(place.kind));
  if (loose.length * 2 <= counted.length) return places;
  if (counted.some(({ place }) => place?.kind === "settlement")) return places;
  const reports = new Set(counted.map(({ document }) => document));
  const towns = new Map<string, { readonly at: GazetteerPlace; readonly reports: Set<string> }>();
  const looked = new Map<string, GazetteerPlace | null>();
  for (const { document, places: mentions, place } of loose)
    for (const { text, relation, scope, refers } of mentions) {
      if (refers !== undefined || scope === "dateline" || !BESIDE.has(relation)) continue;
      const look = `${text}|${place!.country ?? ""}`;
      let at = looked.get(look);
      if (at === undefined) {
        const named = gazetteer.find(text);
        at =
          named[0]?.kind === "country"
            ? null
            : (named.find(
                ({ kind, country }) =>
                  kind === "settlement" && (place!.country === null || country === place!.country),
              ) ?? null);
        looked.set(look, at);
      }
      if (at === null) continue;
      const town = towns.get(at.key) ?? { at, reports: new Set() };
      towns.set(at.key, town);
      town.reports.add(document);
    }
  const [most, next] = [...towns.values()].sort(
    (a, b) => b.reports.size - a.reports.size || (a.at.key < b.at.key ? -1 : 1),
  );
  if (most === undefined || most.reports.size < 2 || most.reports.size * 2 <= reports.size)
    return places;
  if (next !== undefined && next.reports.size * 2 > most.reports.size) return places;
  const { key: _key, population: _population, ...place } = most.at;
  for (const claim of loose) places.set(claim.id, { place, by: "place-beside-water" });
  return places;
};
