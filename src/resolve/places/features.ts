// Describes how a place stands to a claim by a fixed list of features, each a number in one vector of weights.

/** Where a mention stands, seen from the claim's number. */
export const STANDS = [
  "clause-before",
  "clause-after",
  "sentence-before",
  "sentence-after",
  "back-1",
  "back-2",
  "back-3",
  "back-far",
  "back-1-other-paragraph",
  "back-2-other-paragraph",
  "back-far-other-paragraph",
  "ahead",
  "title",
  "dateline",
  "lead",
  "lead-ahead",
  "made-up",
] as const;

export const RELATIONS = [
  "in",
  "at",
  "near",
  "across",
  "off",
  "on",
  "from",
  "to",
  "of",
  "hit",
  "bare",
  "possessive",
  "subject",
  "modifier",
  "facility",
  "official",
  "adjective",
  "official-adjective",
  "place-adjective",
  "people",
  "speaker",
  "container",
  "heading",
  "dateline",
  "the-in",
  "the-across",
  "the-of",
  "the-subject",
  "the-other",
  "other",
  "main-country",
] as const;

export const PLACE_KINDS = [
  "settlement",
  "subdivision",
  "country",
  "region",
  "water",
  "unknown",
] as const;

const EXTRA = [
  "nearest-before",
  "nearest-after",
  "first-in-sentence",
  "locative-nearest-before",
  "locative-nearest-after",
  "chars-20",
  "chars-50",
  "chars-100",
  "chars-200",
  "chars-more",
  "claims-between-0",
  "claims-between-1",
  "claims-between-more",
  "own-number-before",
  "own-number-after",
  "finer-in-sentence",
  "finer-in-back-1",
  "finer-in-document",
  "coarser-in-sentence",
  "share-none",
  "share-low",
  "share-mid",
  "share-high",
  "in-title",
  "finer-in-title",
  "in-lead",
  "most-named",
  "most-named-settlement",
  "last-same-sentence",
  "last-same-paragraph",
  "last-other-paragraph",
  "last-holds-same-sentence",
  "last-holds-same-paragraph",
  "last-holds-other-paragraph",
  "held-by-it-last",
  "main-country",
  "other-country",
  "no-country",
  "mentions-2",
  "mentions-more",
  "sentence-has-locative-and-this-is-not-in-it",
  "sentence-has-place-and-this-is-not-in-it",
  "newer-locative-exists",
] as const;

export type Extra = (typeof EXTRA)[number];

const KIND_ZONES = ["own", "back", "far"] as const;

/** Names of all features in the order of the vector. */
export const FEATURE_NAMES: readonly string[] = [
  ...STANDS.flatMap((stand) => RELATIONS.map((relation) => `${stand}|${relation}`)),
  ...STANDS.map((stand) => `stand ${stand}`),
  ...RELATIONS.map((relation) => `relation ${relation}`),
  ...KIND_ZONES.flatMap((zone) => PLACE_KINDS.map((kind) => `${zone} ${kind}`)),
  ...EXTRA,
];

const RELATION_BASE = STANDS.length * RELATIONS.length + STANDS.length;
const KIND_BASE = RELATION_BASE + RELATIONS.length;
const EXTRA_BASE = KIND_BASE + KIND_ZONES.length * PLACE_KINDS.length;

const relationIndex = new Map<string, number>(RELATIONS.map((name, at) => [name, at]));
const OTHER = RELATIONS.indexOf("other");
const THE_OTHER = RELATIONS.indexOf("the-other");
const standIndex = new Map<string, number>(STANDS.map((name, at) => [name, at]));
const extraIndex = new Map<string, number>(EXTRA.map((name, at) => [name, EXTRA_BASE + at]));
const kindIndex = new Map<string, number>(PLACE_KINDS.map((name, at) => [name, at]));

export type Stand = (typeof STANDS)[number];

export const standFeatures = (
  stand: Stand,
  relation: string,
): readonly [number, number, number] => {
  const s = standIndex.get(stand)!;
  const r = relationIndex.get(relation) ?? (relation.startsWith("the-") ? THE_OTHER : OTHER);
  return [s * RELATIONS.length + r, STANDS.length * RELATIONS.length + s, RELATION_BASE + r];
};

export const kindFeature = (zone: (typeof KIND_ZONES)[number], kind: string): number =>
  KIND_BASE + KIND_ZONES.indexOf(zone) * PLACE_KINDS.length + kindIndex.get(kind)!;

export const extraFeature = (name: Extra): number => extraIndex.get(name)!;
