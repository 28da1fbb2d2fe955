// Describes how a place stands to a claim by a fixed list of features, each a number in one vector of weights.

/** Ways of standing, by what they say of where things happen; the first binds a place best. */
export const BONDS = [
  "locative",
  "near",
  "heading",
  "owner",
  "goal",
  "motion",
  "agent",
  "named",
  "adjective",
  "official",
  "teller",
  "container",
  "bare",
] as const;
export type Bond = (typeof BONDS)[number];

const BOND_OF: Readonly<Record<string, Bond>> = {
  in: "locative",
  scene: "locative",
  nearby: "locative",
  at: "locative",
  across: "locative",
  off: "locative",
  on: "locative",
  hit: "locative",
  "the-in": "locative",
  "the-across": "locative",
  "the-at": "locative",
  "the-on": "locative",
  near: "near",
  "the-near": "near",
  over: "near",
  through: "near",
  along: "near",
  subject: "agent",
  beside: "container",
  heading: "heading",
  section: "heading",
  counted: "locative",
  dateline: "heading",
  possessive: "owner",
  facility: "owner",
  "place-adjective": "owner",
  "the-possessive": "owner",
  of: "owner",
  "the-of": "owner",
  from: "motion",
  to: "goal",
  for: "motion",
  between: "motion",
  adjective: "adjective",
  people: "adjective",
  official: "official",
  "official-adjective": "official",
  "the-official": "official",
  speaker: "official",
  by: "official",
  with: "official",
  against: "official",
  "told-in": "teller",
  "treated-in": "motion",
  container: "container",
  bare: "bare",
};

export const bondOf = (relation: string): Bond => BOND_OF[relation] ?? "named";

const BOND_RANK = Object.fromEntries(BONDS.map((bond, rank) => [bond, rank])) as Record<
  Bond,
  number
>;

/** The rank of a bond; the first binds a place best. */
export const rankOf = (bond: Bond): number => BOND_RANK[bond];

export const OWN_STANDS = [
  "clause-after",
  "clause-before",
  "sentence-after",
  "sentence-before",
] as const;
export type OwnStand = (typeof OWN_STANDS)[number];

export const BACKS = ["1", "2", "3", "far"].flatMap((back) => [`${back}-same`, `${back}-other`]);
export const KINDS = [
  "settlement",
  "subdivision",
  "country",
  "region",
  "water",
  "unknown",
] as const;

/** Names of all features in the order of the vector. */
export const FEATURE_NAMES: readonly string[] = [
  // the best mention in the claim's own sentence
  ...OWN_STANDS.flatMap((stand) => BONDS.map((bond) => `own ${stand} ${bond}`)),
  ...BONDS.map((bond) => `own ${bond}`),
  "own none",
  "own nearest-locative-after",
  "own nearest-locative-before",
  "own nearest-after",
  "own nearest-before",
  "own at once",
  "own goal far off",
  "own far off though sentence has agent",
  "own opens-sentence",
  "own opens-sentence locative",
  "own taken",
  "own free",
  ...["clear", "blocked"].flatMap((way) => BONDS.map((bond) => `own after ${way} ${bond}`)),
  ...["free", "taken"].flatMap((way) => BONDS.map((bond) => `own before ${way} ${bond}`)),
  ...["20", "50", "100", "more"].map((chars) => `own chars ${chars}`),
  ...["0", "1", "more"].flatMap((count) => [
    `own after claims-between ${count}`,
    `own before claims-between ${count}`,
  ]),
  // the best of the sentences before
  ...BACKS.map((back) => `back locative ${back}`),
  ...BACKS.map((back) => `back named ${back}`),
  "back latest-locative",
  "back latest-fine-locative",
  "back latest-named",
  // elsewhere
  ...["locative", "named"].flatMap((bond) => [`title ${bond}`, `lead ${bond}`, `ahead ${bond}`]),
  "dateline",
  "dateline with-finer-or-other-locative-in-lead",
  "next locative",
  "made-up",
  "absent",
  // what it is
  ...["own-locative", "own", "away"].flatMap((zone) => KINDS.map((kind) => `${zone} ${kind}`)),
  "main-country",
  "other-country",
  "no-country",
  // how often the document names it
  ...["none", "low", "middling", "high"].map((share) => `share ${share}`),
  "most-named",
  "most-named-fine",
  // how it lies to the others
  "finer-in-sentence",
  "finer-locative-in-sentence",
  "finer-locative-of-another",
  "finer-in-back-1",
  "finer-in-document",
  "finer-in-title",
  "held-by-own-locative",
  "held-by-own",
  "held-by-title",
  "away though sentence has locative",
  "away though sentence has place",
  // what the document is about
  "part of own whole",
  "fine though spread",
  "settlement though spread",
  "country of divisions",
  "country though long",
  "division though spread",
  "told closer in next sentence",
  "next scene",
  "focus of toll",
  "focus of event",
  "of part of toll",
  "own of a part",
  "own of a cause",
  "own in what is counted",
  "own people displaced",
  "goal of the harmed",
  "own before brackets",
  "own before what is earlier",
  "own official of its own",
  "fine of areas",
  "focus of areas",
  "country owns though one scene",
  "fine of crackdown",
  "country of crackdown",
  "whole of listed",
  "one of listed",
  "whole of toll",
  "fine though long",
  "whole after list",
  "moved to",
  "moved to far",
  "after heading locative",
  "after heading",
  "under heading",
  "in heading's",
  "own of background",
  "nearest of background",
  "focus fine in lead",
  "most of the fine in place",
  "only fine of own subdivision",
  "only fine of own country",
  "only fine of own part",
  "only division of own part",
  "own before farther",
  "own before farther hit",
  "focus of background",
  "focus though earlier",
  "focus strong",
  "focus middling",
  "focus weak",
  "focus second",
  "focus third",
  "focus hardly",
  "focus free",
  "focus in-place-of-sentence",
  "focus in-place-of-country",
  "focus in-place-of-division",
  "focus in-place-of-part",
  "focus strong in-place-of-sentence",
  "focus close to near-in-sentence",
  "focus elsewhere-than-sentence",
  "held-by-focus own",
  "held-by-focus away",
  "holds-focus own",
  "holds-focus away",
];

/** How the place of one claim lies to that of the claim before. */
export const STEPS = ["same", "inner", "outer", "other"] as const;
/** How far the claim before is, and whether the claim's own sentence binds it to a place. */
export const GAPS = [
  "same-sentence",
  "same-paragraph",
  "other-paragraph",
  "title",
  "heading",
  "moved-on",
  "moved-far",
  "same-stretch",
  "from-background",
].flatMap((gap) => [`${gap} bound`, `${gap} free`]);

/** Names of the features of a step, in the order of their vector: a gap, then a step. */
export const STEP_NAMES: readonly string[] = GAPS.flatMap((gap) =>
  STEPS.map((step) => `${step} ${gap}`),
);

const INDEX = new Map(FEATURE_NAMES.map((name, at) => [name, at]));

/** Throws on a name that is none: a slip of ours. */
export const featureIndex = (name: string): number => {
  const at = INDEX.get(name);
  if (at === undefined) throw new Error(`no feature is called ${name}`);
  return at;
};

/** Feature numbers by a value that their names hold: names are joined here once, and not for every place of every count. */
export const featureIndices = <Value extends string>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
): Readonly<Record<Value, number>> =>
  Object.fromEntries(values.map((value) => [value, featureIndex(nameOf(value))])) as Record<
    Value,
    number
  >;

/** Adds a feature to a candidate's, where each counts once: lists are short, and copied more often than asked. */
export const addFeature = (features: number[], feature: number): void => {
  if (!features.includes(feature)) features.push(feature);
};

const FEW = ["0", "1", "2", "3"];

/** Names of the features of what a document is about, in the order of their vector. */
export const FOCUS_FEATURE_NAMES: readonly string[] = [
  ...KINDS.map((kind) => `kind ${kind}`),
  "fine of one scene",
  "coarse of one scene",
  "fine of many scenes",
  "coarse of many scenes",
  ...["none", "locative", "near", "named"].map((bond) => `title ${bond}`),
  "title fine",
  "held-by-title fine",
  "held-by-title coarse",
  "title names another",
  "holds-title",
  "holds-title's town",
  "told to be the scene",
  "told by a part",
  "unknown named once",
  "country of officials in lead",
  "division in what is told by a part",
  "fine in what is told by a part",
  "dateline abroad",
  "dateline though lead is elsewhere",
  "dateline though title and lead name its holder",
  "dateline of many scenes",
  "dateline and title names none",
  "dateline though lead names its holder",
  "held-by-title of many scenes",
  "dateline and locative",
  "dateline only",
  "holds-dateline",
  "dateline held-by-title",
  "dateline held-by-title alone",
  "dateline names another than title",
  ...FEW.map((count) => `title coarse finer-with-claims ${count}`),
  "title coarse of one scene",
  "title coarse of one scene, finer told",
  "village of one scene",
  "dateline of capital though a village is told",
  ...FEW.map((count) => `held-by-title rivals ${count}`),
  "first fine held-by-title",
  "only fine of its country",
  "holds one fine",
  "title holds one fine",
  "alias",
  ...FEW.map((count) => `fine-order ${count}`),
  "locative in lead",
  "locative early",
  "locative late",
  ...FEW.map((count) => `locatives ${count}`),
  ...["none", "low", "middling", "high"].map((share) => `share ${share}`),
  "most-named",
  "most-named-fine",
  ...FEW.map((count) => `with-claims ${count}`),
  "most-with-claims",
  "only-beside",
  "only-near",
  "only-near but none else in title's",
  "dateline of capital",
  "dateline with rival",
  "only one held-by-title but dateline",
  "never-locative",
  "hinted",
  ...FEW.map((count) => `finer ${count}`),
  ...FEW.map((count) => `finer-with-claims ${count}`),
  ...FEW.map((count) => `rivals ${count}`),
  "main-country",
  "other-country",
  "no-country",
];

const FOCUS_INDEX = new Map(FOCUS_FEATURE_NAMES.map((name, at) => [name, at]));

/** Throws on a name that is none: a slip of ours. */
export const focusFeatureIndex = (name: string): number => {
  const at = FOCUS_INDEX.get(name);
  if (at === undefined) throw new Error(`no feature of a focus is called ${name}`);
  return at;
};
