// Chooses for each claim the most specific place in which its count holds, from what the text names.
import type { Claim, ResolvedPlace, Standing } from "../model/claim.ts";
import type { Gazetteer } from "../model/gazetteer.ts";
import type { ReadDocument, Reading } from "../model/reading.ts";
import {
  listCandidates,
  shareMentions,
  type LastPlace,
  type PlaceCandidate,
} from "./places/candidates.ts";
import { DocumentPlaces } from "./places/document-places.ts";
import { scorePlace } from "./places/rank-places.ts";

export interface PlacedClaim {
  readonly place: ResolvedPlace | null;
  readonly standing: Standing;
  /** Names where the place was found and how it stood there; null where none was found. */
  readonly rule: string | null;
}

const EMPTY: Reading = { text: "", sentences: [], allCapitals: false };

/** Best first; a tie goes to the one named earlier. */
const pickBest = (
  candidates: readonly PlaceCandidate[],
  vector: Float64Array | undefined,
): PlaceCandidate | null => {
  let best: PlaceCandidate | null = null;
  let highest = -Infinity;
  for (const candidate of candidates) {
    const score = scorePlace(candidate.features, vector);
    if (score > highest) [best, highest] = [candidate, score];
  }
  return best;
};

/**
 * Runs over the claims in the order of their numbers, so that each sees what was decided before it.
 * `decide` is asked for every claim; training passes its own.
 */
export const placeEach = (
  claims: readonly Claim[],
  read: ReadDocument,
  gazetteer: Gazetteer,
  decide: (
    candidates: readonly PlaceCandidate[],
    claim: Claim,
    index: number,
  ) => PlaceCandidate | null,
): void => {
  const document = new DocumentPlaces(claims, gazetteer);
  const shares = shareMentions(document);
  const order = claims
    .map((_, index) => index)
    .sort(
      (a, b) =>
        Number(claims[a]!.field === "text") - Number(claims[b]!.field === "text") ||
        claims[a]!.number.start - claims[b]!.number.start,
    );
  let last: LastPlace | null = null;
  for (const index of order) {
    const claim = claims[index]!;
    const reading = claim.field === "title" ? (read.title ?? EMPTY) : read.reading;
    const candidates = listCandidates(claim, claims, reading, document, shares, last);
    const chosen = decide(candidates, claim, index);
    if (chosen !== null) last = { claim, key: chosen.key, known: chosen.known };
  }
};

const settle = (chosen: PlaceCandidate | null): PlacedClaim => {
  if (chosen === null) return { place: null, standing: "inferred", rule: null };
  const isOwn = chosen.mention?.scope === "clause" || chosen.mention?.scope === "sentence";
  return {
    place: toResolved(chosen),
    standing: isOwn ? "stated" : "inferred",
    rule: `place-${chosen.mention === null ? "of-document" : `${chosen.mention.relation}-${chosen.mention.scope}`}`,
  };
};

/** The place without what only the gazetteer needs; a small place keeps the spelling of its text. */
const toResolved = (chosen: PlaceCandidate): ResolvedPlace => {
  if (chosen.known === null) return chosen.place;
  const { key: _key, population: _population, ...place } = chosen.known;
  return place;
};

/** One entry a claim, in the claims' order. */
export const resolvePlaces = (
  claims: readonly Claim[],
  read: ReadDocument,
  gazetteer: Gazetteer,
  vector?: Float64Array,
): readonly PlacedClaim[] => {
  const placed = claims.map((): PlacedClaim => ({ place: null, standing: "inferred", rule: null }));
  placeEach(claims, read, gazetteer, (candidates, _claim, index) => {
    const best = pickBest(candidates, vector);
    placed[index] = settle(best);
    return best;
  });
  return placed;
};
