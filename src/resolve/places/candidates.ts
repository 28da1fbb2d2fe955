// Lists for one claim the places that its count may hold in, each with its features.
import type { Claim, PlaceMention, ResolvedPlace } from "../../model/claim.ts";
import type { GazetteerPlace } from "../../model/gazetteer.ts";
import type { Reading } from "../../model/reading.ts";
import type { DocumentPlaces, PlacedMention } from "./document-places.ts";
import { extraFeature, kindFeature, standFeatures, type Extra, type Stand } from "./features.ts";

export interface PlaceCandidate {
  readonly place: ResolvedPlace;
  readonly key: string;
  readonly known: GazetteerPlace | null;
  /** Indices into the vector of weights; each counts once. */
  readonly features: Set<number>;
  /** The mention that ties it best, for the trace; null for what the document as a whole suggests. */
  mention: PlaceMention | null;
  stand: Stand;
}

/** What was decided for the claim before. */
export interface LastPlace {
  readonly claim: Claim;
  readonly key: string;
  readonly known: GazetteerPlace | null;
}

const LOCATIVE: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "across",
  "off",
  "hit",
  "the-in",
  "the-across",
  "facility",
]);

const OWN: ReadonlySet<Stand> = new Set([
  "clause-before",
  "clause-after",
  "sentence-before",
  "sentence-after",
]);

/** The number of the sentence that holds the offset. */
export const sentenceAt = (reading: Reading, offset: number): number => {
  const { sentences } = reading;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const standOf = (mention: PlaceMention, claim: Claim, reading: Reading, own: number): Stand => {
  const isBefore = mention.start < claim.number.start;
  if (mention.scope === "clause") return isBefore ? "clause-before" : "clause-after";
  if (mention.scope === "sentence") return isBefore ? "sentence-before" : "sentence-after";
  if (mention.scope === "title") return "title";
  if (mention.scope === "dateline") return "dateline";
  if (mention.scope === "after") return "ahead";
  if (mention.scope === "document") return isBefore ? "lead" : "lead-ahead";
  const back = own - sentenceAt(reading, mention.start);
  if (mention.scope === "paragraph")
    return back <= 1 ? "back-1" : back === 2 ? "back-2" : back === 3 ? "back-3" : "back-far";
  return back <= 1
    ? "back-1-other-paragraph"
    : back === 2
      ? "back-2-other-paragraph"
      : "back-far-other-paragraph";
};

const distanceFeature = (chars: number): Extra =>
  chars <= 20
    ? "chars-20"
    : chars <= 50
      ? "chars-50"
      : chars <= 100
        ? "chars-100"
        : chars <= 200
          ? "chars-200"
          : "chars-more";

const numbersBetween = (claims: readonly Claim[], from: number, to: number, own: Claim): number => {
  let count = 0;
  for (const other of claims)
    if (
      other !== own &&
      other.field === own.field &&
      other.number.start >= from &&
      other.number.end <= to &&
      other.number.start !== own.number.start
    )
      count++;
  return count;
};

/** Shares of the document's mentions, by place: counted once for all its claims. */
export interface DocumentShares {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  readonly mostNamed: string | null;
  readonly mostNamedSettlement: string | null;
}

export const shareMentions = (document: DocumentPlaces): DocumentShares => {
  const counts = new Map<string, number>();
  let total = 0;
  let mostNamed: PlacedMention | null = null;
  let mostNamedSettlement: PlacedMention | null = null;
  for (const placed of document.ordered) {
    if (placed.isContainer || placed.mention.refers !== undefined) continue;
    const count = (counts.get(placed.key) ?? 0) + 1;
    counts.set(placed.key, count);
    total++;
    if (mostNamed === null || count > counts.get(mostNamed.key)!) mostNamed = placed;
    if (
      placed.place.kind !== "country" &&
      (mostNamedSettlement === null || count > counts.get(mostNamedSettlement.key)!)
    )
      mostNamedSettlement = placed;
  }
  return {
    counts,
    total,
    mostNamed: mostNamed?.key ?? null,
    mostNamedSettlement: mostNamedSettlement?.key ?? null,
  };
};

/** The candidates of a claim; empty where the document names no place at all. */
export const listCandidates = (
  claim: Claim,
  claims: readonly Claim[],
  reading: Reading,
  document: DocumentPlaces,
  shares: DocumentShares,
  last: LastPlace | null,
): readonly PlaceCandidate[] => {
  const { gazetteer } = document;
  const own = sentenceAt(reading, claim.number.start);
  const byKey = new Map<string, PlaceCandidate>();
  const mentionCounts = new Map<string, number>();
  let nearestBefore: PlacedMention | null = null;
  let nearestAfter: PlacedMention | null = null;
  let locativeBefore: PlacedMention | null = null;
  let locativeAfter: PlacedMention | null = null;
  let newestLocative: PlacedMention | null = null;

  const candidate = (
    placed: { place: ResolvedPlace; key: string; known: GazetteerPlace | null },
    mention: PlaceMention | null,
    stand: Stand,
  ): PlaceCandidate => {
    let found = byKey.get(placed.key);
    if (found === undefined)
      byKey.set(
        placed.key,
        (found = {
          place: placed.place,
          key: placed.key,
          known: placed.known,
          features: new Set(),
          mention,
          stand,
        }),
      );
    return found;
  };

  for (const mention of claim.places) {
    const placed = document.placed(mention);
    if (placed === null) continue;
    const stand = standOf(mention, claim, reading, own);
    const relation = placed.isContainer ? "container" : mention.relation;
    const found = candidate(placed, mention, stand);
    if ((found.mention?.weight ?? -1) < mention.weight) {
      found.mention = mention;
      found.stand = stand;
    }
    for (const feature of standFeatures(stand, relation)) found.features.add(feature);
    const zone = OWN.has(stand) ? "own" : stand.startsWith("back") ? "back" : "far";
    found.features.add(kindFeature(zone, placed.place.kind));
    mentionCounts.set(placed.key, (mentionCounts.get(placed.key) ?? 0) + 1);
    if (stand === "title") found.features.add(extraFeature("in-title"));
    if (stand === "lead") found.features.add(extraFeature("in-lead"));
    if (relation === "container") continue;
    const isLocative = LOCATIVE.has(relation);
    if (OWN.has(stand)) {
      const isBefore = mention.start < claim.number.start;
      const from = isBefore ? mention.end : claim.number.end;
      const to = isBefore ? claim.number.start : mention.start;
      found.features.add(extraFeature(distanceFeature(Math.max(0, to - from))));
      const between = numbersBetween(claims, from, to, claim);
      found.features.add(
        extraFeature(
          between === 0
            ? "claims-between-0"
            : between === 1
              ? "claims-between-1"
              : "claims-between-more",
        ),
      );
      if (isBefore) {
        nearestBefore = placed;
        if (isLocative) locativeBefore = placed;
      } else {
        nearestAfter ??= placed;
        if (isLocative) locativeAfter ??= placed;
      }
    } else if (isLocative && stand.startsWith("back")) newestLocative = placed;
  }
  const mark = (placed: PlacedMention | null, name: Extra): void => {
    if (placed !== null) byKey.get(placed.key)?.features.add(extraFeature(name));
  };
  mark(nearestBefore, "nearest-before");
  mark(nearestAfter, "nearest-after");
  mark(locativeBefore, "locative-nearest-before");
  mark(locativeAfter, "locative-nearest-after");

  if (document.country !== null) {
    const country = gazetteer.place(`iso:${document.country}`);
    if (country !== null) {
      const found = candidate(
        { place: country, key: country.key, known: country },
        null,
        "made-up",
      );
      for (const feature of standFeatures("made-up", "main-country")) found.features.add(feature);
    }
  }
  if (last !== null && last.known !== null && !byKey.has(last.key))
    candidate({ place: last.known, key: last.key, known: last.known }, null, "made-up");

  const list = [...byKey.values()];
  const lastNearness = last === null ? null : nearnessOf(last.claim, claim, reading, own);
  const hasOwnLocative = locativeBefore !== null || locativeAfter !== null;
  const hasOwn = nearestBefore !== null || nearestAfter !== null;
  for (const found of list) {
    const add = (name: Extra): void => {
      found.features.add(extraFeature(name));
    };
    const isOwn =
      OWN.has(found.stand) ||
      [nearestBefore, nearestAfter, locativeBefore, locativeAfter].some(
        (placed) => placed?.key === found.key,
      );
    if (!isOwn && hasOwnLocative) add("sentence-has-locative-and-this-is-not-in-it");
    if (!isOwn && hasOwn) add("sentence-has-place-and-this-is-not-in-it");
    if (!isOwn && newestLocative !== null && newestLocative.key !== found.key)
      add("newer-locative-exists");
    const count = mentionCounts.get(found.key) ?? 0;
    if (count === 2) add("mentions-2");
    if (count > 2) add("mentions-more");
    const share = shares.total === 0 ? 0 : (shares.counts.get(found.key) ?? 0) / shares.total;
    add(
      share === 0
        ? "share-none"
        : share < 0.1
          ? "share-low"
          : share < 0.3
            ? "share-mid"
            : "share-high",
    );
    if (shares.mostNamed === found.key) add("most-named");
    if (shares.mostNamedSettlement === found.key) add("most-named-settlement");
    if (found.place.country === null) add("no-country");
    else add(found.place.country === document.country ? "main-country" : "other-country");
    if (last !== null && lastNearness !== null) {
      if (last.key === found.key) add(`last-${lastNearness}`);
      else if (last.known !== null && found.known !== null) {
        if (gazetteer.holds(last.known, found.known)) add(`last-holds-${lastNearness}`);
        else if (gazetteer.holds(found.known, last.known)) add("held-by-it-last");
      }
    }
    if (found.known === null || found.known.kind === "settlement") continue;
    for (const other of list) {
      if (other === found) continue;
      const holds =
        other.known === null
          ? found.known.kind === "country" && found.known.country === other.place.country
          : gazetteer.holds(found.known, other.known);
      if (!holds) continue;
      add("finer-in-document");
      if (OWN.has(other.stand)) add("finer-in-sentence");
      if (other.stand.startsWith("back-1")) add("finer-in-back-1");
      if (other.stand === "title") add("finer-in-title");
      if (OWN.has(found.stand)) other.features.add(extraFeature("coarser-in-sentence"));
    }
  }
  return list;
};

const nearnessOf = (
  last: Claim,
  claim: Claim,
  reading: Reading,
  own: number,
): "same-sentence" | "same-paragraph" | "other-paragraph" | null => {
  if (last.field !== claim.field) return null;
  const before = sentenceAt(reading, last.number.start);
  if (before === own) return "same-sentence";
  return reading.sentences[before]?.paragraph === reading.sentences[own]?.paragraph
    ? "same-paragraph"
    : "other-paragraph";
};
