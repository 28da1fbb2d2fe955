// Learns what ties a place to a count from the gold claims, measures it on clusters left out, and writes the weights.
import { writeFileSync } from "node:fs";
import { placeMentions } from "../src/extract/en/place-mentions.ts";
import { loadGazetteer } from "../src/ingest.ts";
import type { Claim, ResolvedPlace } from "../src/model/claim.ts";
import { placeEach } from "../src/resolve/places.ts";
import type { PlaceCandidate } from "../src/resolve/places/candidates.ts";
import { FEATURE_NAMES } from "../src/resolve/places/features.ts";
import { scorePlace, weightVector } from "../src/resolve/places/rank-places.ts";
import {
  foldOf,
  readGoldDocuments,
  type GoldClaim,
  type GoldDocument,
} from "./training/gold-documents.ts";
import { trainRanker, weightsToLines, type RankedSet } from "./training/linear-ranker.ts";

const FOLDS = 8;
const OPTIONS = { rounds: 40, rate: 0.1, decay: 0.02, rarest: 3 };
/** The first pass is told the place of the claim before, the later ones must live with their own choice. */
const PASSES = 2;
const root = new URL("..", import.meta.url).pathname;
const flags = new Set(process.argv.slice(2));

const SMALL_WORDS = new Set(["the", "a", "an", "of", "s", "in", "for"]);
const wordsOf = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N} ]/gu, " ")
      .split(/\s+/)
      .filter((word) => word !== "" && !SMALL_WORDS.has(word)),
  );

/** The scorer's rule: the same country, and half of the words of the shorter name. */
const isRight = (gold: GoldClaim["place"], place: ResolvedPlace | null): boolean => {
  if (gold === null || place === null) return gold === null && place === null;
  if ((gold.country ?? null) !== place.country) return false;
  const wanted = wordsOf(gold.name);
  const given = wordsOf(place.name);
  const shared = [...wanted].filter((word) => given.has(word)).length;
  return shared / Math.max(1, Math.min(wanted.size, given.size)) >= 0.5;
};

const gazetteer = await loadGazetteer();
const documents = readGoldDocuments(`${root}../shared`, "en").map((document) => ({
  ...document,
  drafts: placeMentions.refine(document.drafts, document.read),
}));

const best = (
  candidates: readonly PlaceCandidate[],
  vector: Float64Array,
): PlaceCandidate | null => {
  let chosen: PlaceCandidate | null = null;
  let highest = -Infinity;
  for (const candidate of candidates) {
    const score = scorePlace(candidate.features, vector);
    if (score > highest) [chosen, highest] = [candidate, score];
  }
  return chosen;
};

/** Sets to rank, each claim seeing the gold place before it, or what the weights chose. */
const setsOf = (document: GoldDocument, vector: Float64Array | null): RankedSet[] => {
  const sets: RankedSet[] = [];
  placeEach(document.drafts, document.read, gazetteer, (candidates, _claim, index) => {
    const gold = document.gold[index]!;
    const labelled = candidates.map((candidate) => ({
      features: [...candidate.features].map((feature) => FEATURE_NAMES[feature]!),
      right: isRight(gold.place, candidate.place),
    }));
    sets.push({ group: document.group, candidates: labelled });
    if (vector !== null) return best(candidates, vector);
    return candidates.find((_, at) => labelled[at]!.right) ?? null;
  });
  return sets;
};

const train = (taught: readonly GoldDocument[]): ReadonlyMap<string, number> => {
  let weights = trainRanker(
    taught.flatMap((document) => setsOf(document, null)),
    OPTIONS,
  );
  for (let pass = 1; pass < PASSES; pass++) {
    const vector = weightVector(weights);
    weights = trainRanker(
      taught.flatMap((document) => [...setsOf(document, null), ...setsOf(document, vector)]),
      OPTIONS,
    );
  }
  return weights;
};

interface Outcome {
  readonly document: string;
  readonly claim: Claim;
  readonly gold: GoldClaim["place"];
  readonly chosen: PlaceCandidate | null;
  readonly right: boolean;
  readonly reachable: boolean;
}

const judge = (document: GoldDocument, vector: Float64Array): Outcome[] => {
  const outcomes: Outcome[] = [];
  placeEach(document.drafts, document.read, gazetteer, (candidates, claim, index) => {
    const gold = document.gold[index]!.place;
    const chosen = best(candidates, vector);
    outcomes.push({
      document: document.read.document.id,
      claim,
      gold,
      chosen,
      right: isRight(gold, chosen?.place ?? null),
      reachable: candidates.some(({ place }) => isRight(gold, place)),
    });
    return chosen;
  });
  return outcomes;
};

const share = (outcomes: readonly Outcome[]): string => {
  const right = outcomes.filter((outcome) => outcome.right).length;
  return `${((100 * right) / outcomes.length).toFixed(1)}% of ${String(outcomes.length)}`;
};

/** What a person would set by hand: the nearest name that a preposition of place binds, else the last one. */
const HAND = new Map<string, number>([
  ["relation in", 3],
  ["relation near", 3],
  ["relation at", 2],
  ["relation across", 3],
  ["relation the-in", 2],
  ["relation the-across", 3],
  ["relation container", -4],
  ["relation speaker", -2],
  ["stand clause-before", 3],
  ["stand clause-after", 4],
  ["stand sentence-before", 2],
  ["stand sentence-after", 2],
  ["stand back-1", 1],
  ["stand back-1-other-paragraph", 0.5],
  ["stand title", 0.5],
  ["stand dateline", 0.5],
  ["last-same-sentence", 1],
  ["last-same-paragraph", 1.5],
  ["last-other-paragraph", 0.5],
  ["finer-in-sentence", -1.5],
  ["share-high", 1],
  ["main-country", 0.5],
]);

const handmade = documents.flatMap((document) => judge(document, weightVector(HAND)));
console.log(`set by hand                    ${share(handmade)}`);
const leftOut: Outcome[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const vector = weightVector(
    train(documents.filter(({ group }) => foldOf(group, FOLDS) !== fold)),
  );
  for (const document of documents)
    if (foldOf(document.group, FOLDS) === fold) leftOut.push(...judge(document, vector));
}
console.log(`trained, clusters left out     ${share(leftOut)}`);
const reach = leftOut.filter(({ reachable }) => reachable).length;
console.log(`right place among candidates   ${((100 * reach) / leftOut.length).toFixed(1)}%`);
const weights = train(documents);
const vector = weightVector(weights);
const own = documents.flatMap((document) => judge(document, vector));
console.log(`trained, the same documents    ${share(own)}`);

if (flags.has("--errors"))
  for (const { document, claim, gold, chosen, right, reachable } of leftOut)
    if (!right)
      console.log(
        `${document} "${claim.number.text}" @${String(claim.number.start)} gold ${gold?.name ?? "none"}/${gold?.country ?? "-"}${reachable ? "" : " (not among candidates)"} got ${chosen?.place.name ?? "none"}/${chosen?.place.country ?? "-"} [${chosen?.mention ? `${chosen.mention.relation} ${chosen.stand}` : "made up"}]: ${claim.quote.slice(0, 160)}`,
      );
if (flags.has("--write"))
  writeFileSync(
    `${root}src/resolve/places/weights.ts`,
    `// Weights of what speaks for a place, as learnt from annotated reports; written by scripts/train-places.ts.

export const PLACE_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
${weightsToLines(weights)}
];
`,
  );
