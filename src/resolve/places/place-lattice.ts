// Lays the claims of a document and the places that they may hold in side by side, and finds the best way through.
import { sentenceIndexAt } from "../../model/sentence-at.ts";
import type { Claim, PlaceMention, Scope } from "../../model/claim.ts";
import type { ReadDocument, Reading } from "../../model/reading.ts";
import type { PlaceCandidate } from "./candidates.ts";
import { isHeadingSentence } from "./drafts.ts";
import { addFocus, isBinding, saysWhole, standToFocus, type Focus } from "./claim-context.ts";
import type { DocumentPlaces, NamedPlace, PlacedMention } from "./document-places.ts";
import { bondOf, featureIndex, GAPS, STEPS } from "./features.ts";
import { scorePlace } from "./rank-places.ts";

export interface Lattice {
  /** Indices of the claims in the order in which they stand. */
  readonly order: readonly number[];
  /** For each claim of the order one candidate a place, the places in the same order everywhere. */
  readonly rows: readonly (readonly PlaceCandidate[])[];
  /** For each claim of the order where its gap's weights begin among those of steps. */
  readonly gaps: readonly number[];
  /** How place b lies to place a at `a * width + b`, as an index of `STEPS`. */
  readonly steps: Uint8Array;
  readonly width: number;
}

/** More places than this no reader weighs; the least likely are left out. */
const WIDEST = 24;

/** The scene to which a text has moved since the claim before. */
export interface Move {
  /** Number of its place; null where the text told of several at once. */
  readonly at: number | null;
  readonly scope: Scope;
}

/** "In the region", "in the country": they point back to what holds the scene, and do not leave it. */
const STAYS: ReadonlySet<string> = new Set(["country", "region", "district", "whole"]);

/** "Something is there", or the place itself is what the sentence tells of: "Halba was calm". */
const placesScene = ({ relation }: PlaceMention): boolean => {
  const bond = bondOf(relation);
  return bond === "locative" || bond === "agent";
};

/** What stands between the names of a list. */
const LISTED = /^\s?(?:,|\band\b|\bor\b)[^.]{0,30}$/;

const isCapital = ({ key, place }: PlacedMention, { gazetteer }: DocumentPlaces): boolean =>
  place.country !== null && gazetteer.place(`capital:${place.country}`)?.key === key;

/** The last sentence since the claim before that says of a place that something is there, where it is not about all. */
const moveBefore = (
  claim: Claim,
  last: Claim,
  { text }: Reading,
  document: DocumentPlaces,
  top: Focus[number] | undefined,
): Move | null => {
  let found: PlacedMention | null = null;
  let reach: Scope = "before";
  let isOne = true;
  for (const mention of claim.places) {
    const { scope, start } = mention;
    if ((scope !== "paragraph" && scope !== "before") || start < last.sentence.end) continue;
    if (!placesScene(mention) || STAYS.has(mention.refers ?? "")) continue;
    const placed = document.placed(mention);
    if (placed === null || placed.isContainer) continue;
    // a country that acts does so in many places, and its capital stands for it
    if (
      bondOf(mention.relation) === "agent" &&
      (placed.place.kind === "country" || isCapital(placed, document))
    )
      continue;
    // "in Russia" does not leave the town that lies there
    if (top !== undefined && document.holds(placed, top)) continue;
    if (found !== null && start < found.mention.start) continue;
    isOne = found === null || !LISTED.test(text.slice(found.mention.end, start));
    found = placed;
    reach = scope;
  }
  return found === null ? null : { at: isOne ? found.at : null, scope: reach };
};

/** Totals since one beginning are mostly of one place, also where the text told of others between. */
const isSince = ({ times }: Claim): boolean => times[0]?.expression.kind === "since";

/** "Elsewhere, 4 were hurt", "two more blasts": words before the number, or at it, say that another event is told of. */
const saysApart = ({ places, number }: Claim, last: Claim): boolean =>
  places.some(
    ({ refers, relation, start }) =>
      refers === "whole" && relation === "apart" && start >= last.number.end && start <= number.end,
  );

/** Whether a heading of a place stands between the two. */
const isUnderNext = ({ places }: Claim, last: Claim): boolean =>
  places.some(({ relation, start }) => relation === "section" && start >= last.number.end);

const gapBefore = (
  claim: Claim,
  last: Claim | undefined,
  read: ReadDocument,
  move: Move | null,
  bound: boolean,
): number => {
  const kind = ((): string => {
    if (last === undefined || last.field !== claim.field || claim.field === "title") return "title";
    const before = sentenceIndexAt(read.reading.sentences, last.number.start);
    const own = sentenceIndexAt(read.reading.sentences, claim.number.start);
    if (before !== own && isHeadingSentence(read.reading, own)) return "heading";
    if (move?.scope === "paragraph" || saysApart(claim, last) || isUnderNext(claim, last))
      return "moved-on";
    if (before === own) return "same-sentence";
    if (last.role === "background" && claim.role !== "background" && !saysWhole(claim, "long"))
      return "from-background";
    if (isSince(last) && isSince(claim)) return "same-stretch";
    if (move?.scope === "before") return "moved-far";
    const { sentences } = read.reading;
    return sentences[before]?.paragraph === sentences[own]?.paragraph
      ? "same-paragraph"
      : "other-paragraph";
  })();
  return GAPS.indexOf(`${kind} ${bound ? "bound" : "free"}`) * STEPS.length;
};

const pickPlaces = (
  candidates: readonly (readonly PlaceCandidate[])[],
  focus: Focus,
): readonly NamedPlace[] => {
  const seen = new Map<number, { readonly found: NamedPlace; weight: number }>();
  focus.forEach((found, rank) => seen.set(found.at, { found, weight: 20 - rank }));
  for (const row of candidates)
    for (const found of row) {
      let held = seen.get(found.at);
      if (held === undefined) seen.set(found.at, (held = { found, weight: 0 }));
      held.weight += isBinding(found) ? 3 : found.own === null ? 0.1 : 1;
    }
  return [...seen.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, WIDEST)
    .map(({ found }) => found);
};

/** After counts of several places the text goes on about what holds them. */
const SCATTERED: Move = { at: null, scope: "before" };

/** Where the sentences of the text begin whose counts are bound to several places, none of which holds another. */
const findScattered = (
  claims: readonly Claim[],
  candidates: readonly (readonly PlaceCandidate[])[],
): ReadonlySet<number> => {
  const places = new Map<number, Set<number>>();
  claims.forEach(({ field, sentence }, index) => {
    if (field === "title") return;
    const bound = candidates[index]!.filter(({ features }) => features.includes(CLEAR));
    if (bound.length !== 1) return;
    let found = places.get(sentence.start);
    if (found === undefined) places.set(sentence.start, (found = new Set()));
    found.add(bound[0]!.at);
  });
  return new Set([...places].filter(([, found]) => found.size > 1).map(([start]) => start));
};

const CLEAR = featureIndex("own after clear locative");
const LEAD = 3;

/** The first sentence behind the lead: captions and bylines may stand before the line of the date. */
const endOfLead = (claims: readonly Claim[], { sentences }: Reading): number => {
  const dateline = claims
    .find(({ field }) => field === "text")
    ?.places.find(({ relation }) => relation === "dateline");
  return LEAD + (dateline === undefined ? 0 : sentenceIndexAt(sentences, dateline.start));
};

/** Within a phrase: "578 detained in 30 cities". */
const BESIDE_CHARS = 60;

/** For claims that count places, and those that a count of places follows at once, what kind of places these are. */
const findSpread = (claims: readonly Claim[]): ReadonlyMap<Claim, "settlements" | "divisions"> => {
  const counted = claims.filter(({ measure }) => measure === "settlements");
  const spread = new Map<Claim, "settlements" | "divisions">();
  for (const claim of claims) {
    const places =
      claim.measure === "settlements"
        ? claim
        : counted.find(
            ({ field, sentence, number }) =>
              field === claim.field &&
              sentence.start === claim.sentence.start &&
              number.start >= claim.number.end &&
              number.start - claim.number.end <= BESIDE_CHARS,
          );
    if (places !== undefined)
      spread.set(claim, saysWhole(places, "divisions") ? "divisions" : "settlements");
  }
  return spread;
};

export const layLattice = (
  claims: readonly Claim[],
  read: ReadDocument,
  document: DocumentPlaces,
  candidates: readonly (readonly PlaceCandidate[])[],
  focus: Focus,
): Lattice => {
  const order = claims
    .map((_, index) => index)
    .sort(
      (a, b) =>
        Number(claims[a]!.field === "text") - Number(claims[b]!.field === "text") ||
        claims[a]!.number.start - claims[b]!.number.start,
    );
  const places = pickPlaces(candidates, focus);
  const width = places.length;
  const steps = new Uint8Array(width * width);
  for (let a = 0; a < width; a++)
    for (let b = 0; b < width; b++)
      steps[a * width + b] =
        a === b
          ? 0
          : document.holds(places[a]!, places[b]!)
            ? 1
            : document.holds(places[b]!, places[a]!)
              ? 2
              : 3;
  const counted = new Set<number>();
  for (const row of candidates)
    for (const found of row) if (isBinding(found)) counted.add(found.at);
  const stands = standToFocus(places, document, focus);
  const spread = findSpread(claims);
  const features = [featureIndex("own none"), featureIndex("absent")];
  const absent = places.map(({ place, key, at, known }): PlaceCandidate => ({
    place,
    key,
    at,
    known,
    features,
    mention: null,
    own: null,
  }));
  const columns = new Map(places.map((place, column) => [place.at, column]));
  const scattered = findScattered(claims, candidates);
  const leadEnd = endOfLead(claims, read.reading);
  const moves = order.map((index, at) => {
    const last = at === 0 ? undefined : claims[order[at - 1]!]!;
    const claim = claims[index]!;
    if (last === undefined || last.field !== claim.field || claim.field === "title") return null;
    return (
      moveBefore(claim, last, read.reading, document, focus[0]) ??
      (last.sentence.start !== claim.sentence.start && scattered.has(last.sentence.start)
        ? SCATTERED
        : null)
    );
  });
  const rows = order.map((index, at) => {
    const row = absent.slice();
    for (const found of candidates[index]!) {
      const column = columns.get(found.at);
      if (column !== undefined) row[column] = found;
    }
    const claim = claims[index]!;
    return addFocus(
      claim,
      spread.get(claim) ?? null,
      claim.field === "title" ||
        sentenceIndexAt(read.reading.sentences, claim.number.start) < leadEnd,
      counted,
      row,
      stands,
      document,
      focus,
      moves[at] ?? null,
    );
  });
  const gaps = order.map((index, at) =>
    gapBefore(
      claims[index]!,
      at === 0 ? undefined : claims[order[at - 1]!],
      read,
      moves[at] ?? null,
      rows[at]!.some(isBinding),
    ),
  );
  return { order, rows, gaps, steps, width };
};

/** Scores of the places of each row. */
export const scoreRows = (lattice: Lattice, vector: Float64Array): readonly Float64Array[] =>
  lattice.rows.map((row) => {
    const scores = new Float64Array(row.length);
    for (const [column, { features }] of row.entries())
      scores[column] = scorePlace(features, vector);
    return scores;
  });

/**
 * For each row of the lattice the number of its place: each claim decides for itself, knowing what the
 * claim before decided. What stands at a number outweighs all that later numbers would rather have.
 */
export const findWay = (
  lattice: Lattice,
  vector: Float64Array,
  stepVector: Float64Array,
): readonly number[] => {
  const { width, steps, gaps } = lattice;
  if (width === 0) return lattice.rows.map(() => -1);
  let last = -1;
  return scoreRows(lattice, vector).map((scores, row) => {
    let best = 0;
    let highest = -Infinity;
    for (let at = 0; at < width; at++) {
      const step = last < 0 ? 0 : stepVector[gaps[row]! + steps[last * width + at]!]!;
      if (scores[at]! + step > highest) {
        highest = scores[at]! + step;
        best = at;
      }
    }
    return (last = best);
  });
};
