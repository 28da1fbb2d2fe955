// Chooses for each claim the most specific place in which its count holds, from what the text names.
import type { Claim, ResolvedPlace, Standing } from "../model/claim.ts";
import type { Gazetteer } from "../model/gazetteer.ts";
import type { ReadDocument, Reading } from "../model/reading.ts";
import { listCandidates, shareMentions, type PlaceCandidate } from "./places/candidates.ts";
import type { Focus } from "./places/claim-context.ts";
import { listFocusCandidates, weighFocus, type FocusCandidate } from "./places/document-focus.ts";
import { DocumentPlaces } from "./places/document-places.ts";
import { findWay, layLattice, type Lattice } from "./places/place-lattice.ts";
import { FOCUS_VECTOR, PLACE_VECTOR, STEP_VECTOR } from "./places/rank-places.ts";

export interface PlacedClaim {
  readonly place: ResolvedPlace | null;
  readonly standing: Standing;
  /** Names where the place was found and how it stood there; null where none was found. */
  readonly rule: string | null;
}

/** No sentence of a report has so many counts. */
const MOST_BESIDE = 50;

const EMPTY: Reading = { text: "", sentences: [], allCapitals: false };

/** A document whose places are looked up, with the candidates of each claim. */
export interface PreparedPlaces {
  readonly claims: readonly Claim[];
  readonly read: ReadDocument;
  readonly document: DocumentPlaces;
  /** One list a claim, in the claims' order. */
  readonly candidates: readonly (readonly PlaceCandidate[])[];
  /** What the document may be about. */
  readonly foci: readonly FocusCandidate[];
}

const readingOf = (claim: Claim, read: ReadDocument): Reading =>
  claim.field === "title" ? (read.title ?? EMPTY) : read.reading;

export const preparePlaces = (
  claims: readonly Claim[],
  read: ReadDocument,
  gazetteer: Gazetteer,
): PreparedPlaces => {
  const document = new DocumentPlaces(claims, gazetteer);
  const shares = shareMentions(document);
  // only the numbers of a claim's own sentence come between it and a place
  const sentenceOf = ({ field, sentence }: Claim): number =>
    field === "title" ? -1 - sentence.start : sentence.start;
  const bySentence = Map.groupBy(claims, sentenceOf);
  const candidates = claims.map((claim) =>
    listCandidates(
      claim,
      (bySentence.get(sentenceOf(claim)) ?? []).slice(0, MOST_BESIDE),
      readingOf(claim, read),
      document,
      shares,
    ),
  );
  const foci = listFocusCandidates(claims, read.reading, document);
  return { claims, read, document, candidates, foci };
};

export const layPrepared = (
  { claims, read, document, candidates }: PreparedPlaces,
  focus: Focus,
): Lattice => layLattice(claims, read, document, candidates, focus);

const settle = (chosen: PlaceCandidate | null): PlacedClaim => {
  if (chosen === null) return { place: null, standing: "inferred", rule: null };
  const isOwn = chosen.mention?.scope === "clause" || chosen.mention?.scope === "sentence";
  return {
    place: toResolved(chosen),
    standing: isOwn ? "stated" : "inferred",
    rule: `place-${chosen.mention === null ? "of-document" : `${chosen.mention.relation}-${chosen.mention.scope}`}`,
  };
};

const RESOLVED = new WeakMap<ResolvedPlace, ResolvedPlace>();

/** The place without what only the gazetteer needs; the claims of a place share it. */
const toResolved = ({ place }: PlaceCandidate): ResolvedPlace => {
  // what no gazetteer knows has nothing of one
  if (!("key" in place)) return place;
  let resolved = RESOLVED.get(place);
  if (resolved === undefined) {
    const { name, country, geonames, subdivision, kind, latitude, longitude, timezone } = place;
    resolved = {
      name,
      country,
      ...(geonames === undefined ? {} : { geonames }),
      ...(subdivision === undefined ? {} : { subdivision }),
      kind,
      ...(latitude === undefined ? {} : { latitude }),
      ...(longitude === undefined ? {} : { longitude }),
      ...(timezone === undefined ? {} : { timezone }),
    };
    RESOLVED.set(place, resolved);
  }
  return resolved;
};

/** One entry a claim, in the claims' order. */
export const resolvePlaces = (
  claims: readonly Claim[],
  read: ReadDocument,
  gazetteer: Gazetteer,
): readonly PlacedClaim[] => {
  const placed = claims.map((): PlacedClaim => ({ place: null, standing: "inferred", rule: null }));
  const prepared = preparePlaces(claims, read, gazetteer);
  const lattice = layPrepared(prepared, weighFocus(prepared.foci, FOCUS_VECTOR));
  findWay(lattice, PLACE_VECTOR, STEP_VECTOR).forEach((chosen, row) => {
    placed[lattice.order[row]!] = settle(lattice.rows[row]![chosen] ?? null);
  });
  return placed;
};
