// Finds the one town that a situation happened in, so that reports which name only its country are read with the others.
import type { ResolvedClaim, ResolvedPlace } from "../../model/claim.ts";
import { coversItsDay } from "../../model/measure.ts";
import type { PlaceChain } from "./place-chain.ts";
import { isSaidAtHead, isSaidHere } from "./said-here.ts";
import type { ReadPlace } from "./settle-places.ts";

/** The highest number that one report counts of one measure, by the key of the place. */
type Counted = Map<string, number>;

interface Report {
  readonly measures: Map<string, Counted>;
  readonly towns: Set<string>;
}

interface Town {
  readonly chain: PlaceChain;
  readonly place: ResolvedPlace;
  reports: number;
}

/** Of the counts that are placed, so many times more lie in or around the scene than elsewhere. */
const TIMES_ELSEWHERE = 2;

/** One report in so many may give for the town what is only a part of the scene. */
const REPORTS_BEYOND = 3;

/** What takes part: what has happened to several. One person told alone says nothing of how far a situation reaches. */
const isTelling = ({ reality, role, bounds }: ResolvedClaim): boolean =>
  reality === "actual" && role !== "background" && role !== "part" && bounds.floor > 1;

/** A coast, a river, or a name that no gazetteer knows: the scene has many such. */
const isLoose = ({ kind }: ResolvedPlace): boolean =>
  kind === "water" || kind === "region" || kind === "unknown";

/** Whether a report counts more around the town than in it: then the situation is wider than the town. */
const countsBeyond = ({ measures }: Report, [town, ...around]: PlaceChain): boolean =>
  [...measures.values()].some((counted) => {
    const inTown = counted.get(town!);
    return inTown !== undefined && around.some((key) => (counted.get(key) ?? 0) > inTown);
  });

/**
 * The one town that a situation happened in; null where it is wider. At least half of the reports count in it, no
 * other is told of half as often, few counts are of places elsewhere, and few reports count more around it.
 */
export const findScene = (
  claims: readonly ResolvedClaim[],
  chainOf: (place: ResolvedPlace) => PlaceChain,
): { readonly chain: PlaceChain; readonly place: ResolvedPlace } | null => {
  const reports = new Map<string, Report>();
  const towns = new Map<string, Town>();
  const chains: PlaceChain[] = [];
  for (const claim of claims) {
    const { place, document, measure, bounds } = claim;
    if (place === null || !isTelling(claim)) continue;
    const chain = chainOf(place);
    chains.push(chain);
    const key = chain[0]!;
    const report = reports.get(document) ?? { measures: new Map(), towns: new Set() };
    reports.set(document, report);
    if (place.kind === "settlement" && !report.towns.has(key) && isSaidAtHead(claim)) {
      report.towns.add(key);
      const town = towns.get(key) ?? { chain, place, reports: 0 };
      town.reports++;
      towns.set(key, town);
    }
    if (!isSaidAtHead(claim)) continue;
    const counted: Counted = report.measures.get(measure) ?? new Map();
    report.measures.set(measure, counted);
    counted.set(key, Math.max(counted.get(key) ?? 0, bounds.floor));
  }
  const [scene, next] = [...towns.values()].sort(
    (a, b) => b.reports - a.reports || (a.chain[0]! < b.chain[0]! ? -1 : 1),
  );
  if (scene === undefined || scene.reports < 2 || scene.reports * 2 < reports.size) return null;
  if (next !== undefined && next.reports * 2 > scene.reports) return null;
  const beyond = [...reports.values()].filter((report) => countsBeyond(report, scene.chain)).length;
  if (beyond * REPORTS_BEYOND > scene.reports) return null;
  const [town, ...around] = scene.chain;
  const there = chains.filter(
    (chain) => chain.includes(town!) || around.includes(chain[0]!),
  ).length;
  return there < (chains.length - there) * TIMES_ELSEWHERE ? null : scene;
};

/**
 * By claim id: of a situation that happened in one town, a count that a report gives for what holds the town, or for
 * some spot of it, is the town's; and so is what is read to be of another town of the country only because a sentence
 * before it tells of that town.
 */
export const placesOfScene = (
  claims: readonly ResolvedClaim[],
  chainOf: (place: ResolvedPlace) => PlaceChain,
): ReadonlyMap<string, ReadPlace> => {
  const places = new Map<string, ReadPlace>();
  const scene = findScene(claims, chainOf);
  if (scene === null) return places;
  const around = scene.chain.slice(1);
  const nearby = new Set(around.filter((key) => key !== scene.chain.at(-1)));
  for (const claim of claims) {
    if (claim.place === null || coversItsDay(claim.measure)) continue;
    const chain = chainOf(claim.place);
    const ofCountry = [null, scene.place.country].includes(claim.place.country);
    const unsaid = isLoose(claim.place) && ofCountry;
    const carried =
      claim.role !== "background" &&
      !isSaidHere(claim) &&
      (unsaid || chain.some((key) => nearby.has(key)));
    const read = isTelling(claim) && (unsaid || around.includes(chain[0]!));
    if (carried || read) places.set(claim.id, { place: scene.place, by: "place-of-scene" });
  }
  return places;
};
