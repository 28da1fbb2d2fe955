// Finds the places that a sentence lists for one number, and what holds them all: "two blasts, in Bari and near Lecce".
import type { Claim } from "../../model/claim.ts";
import type { Measure } from "../../model/measure.ts";
import type { DocumentPlaces, NamedPlace, PlacedMention } from "./document-places.ts";
import { bondOf } from "./features.ts";
import { togetherOf } from "./together.ts";

export interface ListedPlaces {
  /** Numbers of the places that the count is of together. */
  readonly numbers: readonly number[];
  /** The place of the number: what holds them all, or two countries by both their names. */
  readonly whole: NamedPlace;
}

const LONGEST_GAP = 60;
/** A longer list is told by what holds it. */
const MOST_LISTED = 6;

/** Those who go somewhere are counted where they went. */
const GOING: ReadonlySet<Measure> = new Set<Measure>(["refugees", "crossings"]);

const isPlace = ({ mention, isContainer }: PlacedMention, { measure }: Claim): boolean => {
  const bond = bondOf(mention.relation);
  return (
    !isContainer &&
    (bond === "locative" || bond === "near" || (bond === "goal" && GOING.has(measure)))
  );
};

/** The places of the claim's sentence with no number between them and its own, in their order: those after it, or before. */
const placesInOrder = (
  claim: Claim,
  claims: readonly Claim[],
  document: DocumentPlaces,
): readonly PlacedMention[] => {
  const found: PlacedMention[] = [];
  for (const mention of claim.places) {
    if ((mention.scope !== "clause" && mention.scope !== "sentence") || mention.refers) continue;
    const placed = document.placed(mention);
    if (placed !== null && isPlace(placed, claim)) found.push(placed);
  }
  // one place is no list: most sentences name no more
  if (found.length < 2) return [];
  found.sort((a, b) => a.mention.start - b.mention.start);
  const others = claims.filter(({ field }) => field === claim.field).map(({ number }) => number);
  const next = Math.min(
    ...others.filter(({ start }) => start >= claim.number.end).map(({ start }) => start),
  );
  const after = found.filter(
    ({ mention }) => mention.start >= claim.number.end && mention.end <= next,
  );
  if (after.length > 0) return after;
  const last = Math.max(
    ...others.filter(({ end }) => end <= claim.number.start).map(({ end }) => end),
  );
  const before = found.filter(
    ({ mention }) => mention.end <= claim.number.start && mention.start >= last,
  );
  // the list that stands next to the number
  let first = before.length - 1;
  while (first > 0 && joinOf(gapAfter(claim, before[first - 1]!, before[first]!)) === "list")
    first--;
  return before.slice(Math.max(0, first));
};

const gapAfter = (claim: Claim, one: PlacedMention, other: PlacedMention): string =>
  claim.quote.slice(
    one.mention.end - claim.sentence.start,
    other.mention.start - claim.sentence.start,
  );

/** What the words between two names say: that each has a place of its own, that both are one list, or neither. */
const joinOf = (gap: string): "apart" | "list" | null => {
  if (gap.length > LONGEST_GAP) return null;
  if (/^\s*(?:,|,?\s*(?:and|&))\s*$/.test(gap)) return "list";
  return /\band\s+(?:then\s+|also\s+)?(?:in|at|near|outside|off)\b[^,;]*$/.test(gap)
    ? "apart"
    : null;
};

/** The places that one number of several is told of; null where the sentence lists none for it. */
export const findListed = (
  claim: Claim,
  claims: readonly Claim[],
  document: DocumentPlaces,
): ListedPlaces | null => {
  if (claim.value === 1 || claim.places.length < 2) return null;
  const found = placesInOrder(claim, claims, document);
  const [first, second] = found;
  if (first === undefined || second === undefined || first.at === second.at) return null;
  const join = joinOf(gapAfter(claim, first, second));
  if (join === null || document.holds(first, second) || document.holds(second, first)) return null;
  const listed = [first, second];
  for (const one of found.slice(2, MOST_LISTED)) {
    if (joinOf(gapAfter(claim, listed.at(-1)!, one)) === null) break;
    listed.push(one);
  }
  const numbers = listed.map(({ at }) => at);
  const areCountries = listed.every(({ place }) => place.kind === "country");
  // "in Bari and Lecce" is as good a name as any
  if (join === "list" && listed.length === 2 && !areCountries) return null;
  // "several regions, among them A, B and C": so many places are of what holds them
  const isTogether = areCountries || (join === "list" && claim.measure !== "settlements");
  const whole = isTogether ? togetherOf(listed, document) : smallestHolder(listed, document);
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
