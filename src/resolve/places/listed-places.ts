// Finds the places that a sentence lists for one number, and what holds them all: "two blasts, in Bari and near Lecce".
import type { Claim, ResolvedPlace } from "../../model/claim.ts";
import type { DocumentPlaces, NamedPlace, PlacedMention } from "./document-places.ts";
import { bondOf } from "./features.ts";

export interface ListedPlaces {
  /** Numbers of the places that the count is of together. */
  readonly numbers: readonly number[];
  /** The place of the number: what holds them all, or two countries by both their names. */
  readonly whole: NamedPlace;
}

const LONGEST_GAP = 60;

const isPlace = (placed: PlacedMention): boolean => {
  const bond = bondOf(placed.mention.relation);
  return !placed.isContainer && (bond === "locative" || bond === "near");
};

/** The places of the claim's sentence that are said without a number between them, in their order. */
const placesInOrder = (
  claim: Claim,
  claims: readonly Claim[],
  document: DocumentPlaces,
): readonly PlacedMention[] => {
  const found = claim.places
    .filter(({ scope, refers }) => (scope === "clause" || scope === "sentence") && !refers)
    .map((mention) => document.placed(mention))
    .filter((placed): placed is PlacedMention => placed !== null && isPlace(placed))
    .filter(({ mention }) => mention.start >= claim.number.end)
    .sort((a, b) => a.mention.start - b.mention.start);
  const next = Math.min(
    ...claims
      .filter(({ field, number }) => field === claim.field && number.start >= claim.number.end)
      .map(({ number }) => number.start),
  );
  return found.filter(({ mention }) => mention.end <= next);
};

/** What the words between two names say: that each has a place of its own, that both are one list, or neither. */
const joinOf = (gap: string): "apart" | "list" | null => {
  if (gap.length > LONGEST_GAP) return null;
  if (/^\s*(?:,|,?\s*(?:and|&))\s*$/.test(gap)) return "list";
  return /\band\s+(?:then\s+|also\s+)?(?:in|at|near|outside|off)\b[^,;]*$/.test(gap)
    ? "apart"
    : null;
};

const pairOf = (
  first: PlacedMention,
  second: PlacedMention,
  document: DocumentPlaces,
): NamedPlace => {
  const name = `${first.place.name} and ${second.place.name}`;
  const place: ResolvedPlace = { name, country: null, kind: "region" };
  const key = `name:${name.toLowerCase()}`;
  return { place, key, at: document.numberOf(key), known: null };
};

/** The places that one number of several is told of; null where the sentence lists none for it. */
export const findListed = (
  claim: Claim,
  claims: readonly Claim[],
  document: DocumentPlaces,
): ListedPlaces | null => {
  if (claim.value === 1 || claim.places.length < 2) return null;
  const found = placesInOrder(claim, claims, document);
  const [first, second, third] = found;
  if (first === undefined || second === undefined || first.at === second.at) return null;
  const gapAfter = (one: PlacedMention, other: PlacedMention): string =>
    claim.quote.slice(
      one.mention.end - claim.sentence.start,
      other.mention.start - claim.sentence.start,
    );
  const join = joinOf(gapAfter(first, second));
  if (join === null || document.holds(first, second) || document.holds(second, first)) return null;
  const listed = [first, second];
  if (third !== undefined && joinOf(gapAfter(second, third)) !== null) listed.push(third);
  const numbers = listed.map(({ at }) => at);
  const areCountries = listed.every(({ place }) => place.kind === "country");
  if (areCountries)
    return listed.length === 2 ? { numbers, whole: pairOf(first, second, document) } : null;
  // "in Bari and Lecce" is as good a name as any
  if (join === "list" && listed.length === 2) return null;
  const whole = smallestHolder(listed, document);
  return whole === null ? null : { numbers, whole };
};

const smallestHolder = (
  listed: readonly PlacedMention[],
  document: DocumentPlaces,
): NamedPlace | null => {
  const { gazetteer } = document;
  const first = listed[0]!;
  const country =
    first.place.country === null ? null : gazetteer.place(`iso:${first.place.country}`);
  let up = first.known === null ? country : gazetteer.parent(first.known);
  for (; up !== null; up = gazetteer.parent(up)) {
    const holder = document.named(up);
    if (listed.every((one) => document.holds(holder, one))) return holder;
  }
  return null;
};
