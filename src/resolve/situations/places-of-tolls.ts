// Gives the tolls of a situation of many places the country or province that they are of.
import type { ResolvedClaim, ResolvedPlace } from "../../model/claim.ts";
import { runsUp } from "./en.ts";
import type { PlaceChain } from "./place-chain.ts";
import { isSaidBefore, isSaidHere } from "./said-here.ts";
import { findScene } from "./scene.ts";
import { sentenceKey } from "./sentence-key.ts";
import type { ReadPlace } from "./settle-places.ts";

/** So many times what any sentence counts in the place itself, a toll is of more than the place. */
const TIMES_TOLD = 2;

/** Stages of one toll, as several reports tell it, differ by no more. */
const TIMES_STAGED = 3;

/** Smaller numbers are told of many places. */
const LEAST_TELLING = 10;

const isCounted = ({ reality, role }: ResolvedClaim): boolean =>
  reality === "actual" && role !== "background";

/** What the sentences of a situation that name a place count there. */
interface Told {
  readonly place: ResolvedPlace;
  /** By measure: the numbers, with the reports that they stand in. */
  readonly numbers: Map<string, { readonly number: number; readonly document: string }[]>;
}

const gatherTold = (
  claims: readonly ResolvedClaim[],
  chainOf: (place: ResolvedPlace) => PlaceChain,
): ReadonlyMap<string, Told> => {
  const told = new Map<string, Told>();
  for (const claim of claims) {
    if (claim.place === null || !isCounted(claim) || !isSaidHere(claim)) continue;
    const key = chainOf(claim.place)[0]!;
    const at = told.get(key) ?? { place: claim.place, numbers: new Map() };
    told.set(key, at);
    const numbers = at.numbers.get(claim.measure) ?? [];
    numbers.push({ number: claim.bounds.floor, document: claim.document });
    at.numbers.set(claim.measure, numbers);
  }
  return told;
};

/** "The overall toll of Gedaref": words that may say whose toll it is. */
const OF_IT: ReadonlySet<string> = new Set(["of", "in", "for"]);

/**
 * By claim id: a toll whose own clause names a place that the situation counts ("the overall toll of Gedaref") is of
 * that place, and of no larger one around it that the clause leaves unnamed; so are the parts told of it right behind.
 */
export const placesOfNamedTolls = (
  claims: readonly ResolvedClaim[],
  chainOf: (place: ResolvedPlace) => PlaceChain,
): ReadonlyMap<string, ReadPlace> => {
  const places = new Map<string, ReadPlace>();
  const wide = claims.filter(
    (claim) =>
      claim.place?.kind === "country" &&
      isCounted(claim) &&
      claim.bounds.floor >= LEAST_TELLING &&
      !isSaidHere(claim),
  );
  if (wide.length === 0) return places;
  const byName = new Map<string, Map<string, ResolvedPlace>>();
  for (const { place } of claims) {
    if (place === null || place.kind === "country") continue;
    const name = place.name.toLowerCase();
    const namesakes = byName.get(name) ?? new Map<string, ResolvedPlace>();
    byName.set(name, namesakes.set(chainOf(place)[0]!, place));
  }
  /** By document: the tolls that were moved, and where to. */
  const moved = new Map<string, { readonly toll: ResolvedClaim; readonly to: ResolvedPlace }[]>();
  for (const claim of wide) {
    if (claim.role !== "total" || !runsUp(claim.quote)) continue;
    const around = chainOf(claim.place!)[0]!;
    const named = claim.places.find(
      ({ scope, relation }) => scope === "clause" && OF_IT.has(relation),
    );
    const inside = [...(byName.get(named?.text.toLowerCase() ?? "")?.values() ?? [])].filter(
      (place) => chainOf(place).includes(around),
    );
    // Of two places by one name, nothing says which.
    if (inside.length !== 1) continue;
    places.set(claim.id, { place: inside[0]!, by: "place-of-toll" });
    const others = moved.get(claim.document) ?? [];
    moved.set(claim.document, [...others, { toll: claim, to: inside[0]! }]);
  }
  for (const claim of wide) {
    if (places.has(claim.id)) continue;
    const of = moved.get(claim.document)?.filter(({ toll }) => isPartBehind(claim, toll)) ?? [];
    if (of.length === 1) places.set(claim.id, { place: of[0]!.to, by: "place-of-toll" });
  }
  return places;
};

/** A sentence begins no further behind the one before it. */
const NEXT = 3;

const isPartBehind = (part: ResolvedClaim, toll: ResolvedClaim): boolean =>
  part.role === "part" &&
  part.document === toll.document &&
  part.field === toll.field &&
  part.measure === toll.measure &&
  part.sentence.start - toll.sentence.end <= NEXT &&
  part.sentence.start >= toll.sentence.start &&
  part.bounds.floor < toll.bounds.floor;

/**
 * By claim id: where a situation is told of in several places, a toll whose sentence names no place is of the nearest
 * province or country around the place that it was read to be of, for which other reports tell stages of that toll,
 * where it is far more than is told of the place itself: a number that runs up ("701 since the coup"), or one that only
 * a later sentence or one far off ties to the place.
 */
export const placesOfTolls = (
  claims: readonly ResolvedClaim[],
  chainOf: (place: ResolvedPlace) => PlaceChain,
): ReadonlyMap<string, ReadPlace> => {
  const places = new Map<string, ReadPlace>();
  const carried = claims.filter(
    (claim) =>
      claim.place !== null &&
      claim.place.kind !== "country" &&
      isCounted(claim) &&
      claim.role === "total" &&
      claim.bounds.floor >= LEAST_TELLING &&
      !isSaidHere(claim) &&
      (runsUp(claim.quote) || !isSaidBefore(claim)),
  );
  if (carried.length === 0 || findScene(claims, chainOf) !== null) return places;
  const told = gatherTold(claims, chainOf);
  /** By sentence: where its toll was moved to, and from. */
  const moved = new Map<string, { readonly from: string; readonly to: ResolvedPlace }>();
  for (const claim of carried) {
    const [own, ...around] = chainOf(claim.place!);
    const number = claim.bounds.floor;
    // A toll that runs up may have been far lower when the other reports told of it.
    const running = runsUp(claim.quote);
    const there = told.get(own!)?.numbers.get(claim.measure) ?? [];
    if (there.some((one) => number < one.number * TIMES_TOLD)) continue;
    const holder = around.find((key) =>
      told
        .get(key)
        ?.numbers.get(claim.measure)
        ?.some(
          (one) =>
            one.document !== claim.document &&
            (running || one.number * TIMES_STAGED >= number) &&
            one.number <= number * TIMES_STAGED,
        ),
    );
    if (holder === undefined) continue;
    const to = told.get(holder)!.place;
    places.set(claim.id, { place: to, by: "place-of-toll" });
    moved.set(sentenceKey(claim), { from: own!, to });
  }
  for (const claim of claims) {
    const of = places.has(claim.id) ? undefined : moved.get(sentenceKey(claim));
    if (of === undefined || claim.place === null || isSaidHere(claim)) continue;
    if (chainOf(claim.place)[0] === of.from)
      places.set(claim.id, { place: of.to, by: "place-of-toll" });
  }
  return places;
};
