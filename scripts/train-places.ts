// Learns what ties a place to a count from the gold claims, measures it on clusters left out, and writes the weights.
import { writeFileSync } from "node:fs";
import { placeMentions } from "../src/extract/en/place-mentions.ts";
import { loadGazetteer } from "../src/ingest.ts";
import type { Claim, ResolvedPlace } from "../src/model/claim.ts";
import {
  findFocus,
  pickBest,
  placeEach,
  preparePlaces,
  type PreparedPlaces,
} from "../src/resolve/places.ts";
import type { PlaceCandidate } from "../src/resolve/places/candidates.ts";
import type { Focus } from "../src/resolve/places/claim-context.ts";
import { FEATURE_NAMES } from "../src/resolve/places/features.ts";
import { weightVector } from "../src/resolve/places/rank-places.ts";
import {
  foldOf,
  readGoldDocuments,
  type GoldClaim,
  type GoldDocument,
} from "./training/gold-documents.ts";
import { trainVector, type VectorSet } from "./training/vector-ranker.ts";

const FOLDS = 8;
/** What a person would set by hand: the nearest name that a preposition of place binds, else the last one. */
const HAND = new Map<string, number>([
  ["own locative", 2.5],
  ["own near", 2],
  ["own heading", 2],
  ["own owner", 1],
  ["own container", -2],
  ["own official", -1],
  ["own adjective", -1],
  ["own nearest-locative-after", 1],
  ["own nearest-locative-before", 0.7],
  ["own clause-after locative", 0.5],
  ["back latest-locative", 0.7],
  ["title locative", 0.5],
  ["dateline", 0.3],
  ["finer-locative-in-sentence", -1.5],
  ["away unknown", -0.5],
  ["share high", 0.5],
  ["main-country", 0.5],
  ["last same-sentence free", 2],
  ["last same-paragraph free", 1.5],
  ["last other-paragraph free", 1],
  ["focus strong", 1],
  ["focus free", 0.7],
  ["focus in-place-of-sentence", 1],
]);
const HAND_VECTOR = weightVector(HAND);
const PRIOR =
  process.env.PRIOR === "0" ? new Float64Array(FEATURE_NAMES.length) : weightVector(HAND);
const INNER_FOLDS = 5;
const FOCUS_OPTIONS = { steps: 120, pull: Number(process.env.FPULL ?? 2), prior: PRIOR };
const OPTIONS = { steps: 120, pull: Number(process.env.PULL ?? 2), prior: PRIOR };
const KEEP_TOLD = process.env.TOLD !== "0";
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

interface Prepared {
  readonly document: GoldDocument;
  readonly prepared: PreparedPlaces;
}

const gazetteer = await loadGazetteer();
const documents = readGoldDocuments(`${root}../shared`, "en")
  .filter(({ gold }) => gold.length > 0)
  .map((document): Prepared => {
    const claims = placeMentions.refine(document.drafts, document.read);
    return { document, prepared: preparePlaces(claims, document.read, gazetteer) };
  });

const label = (
  { document }: Prepared,
  index: number,
  candidates: readonly PlaceCandidate[],
): VectorSet => ({
  candidates: candidates.map((candidate) => ({
    features: [...candidate.features],
    right: isRight(document.gold[index]!.place, candidate.place),
  })),
});

const trainFocus = (taught: readonly Prepared[]): Float64Array =>
  trainVector(
    taught.flatMap((one) =>
      one.prepared.candidates.map((candidates, index) => label(one, index, candidates)),
    ),
    FEATURE_NAMES.length,
    FOCUS_OPTIONS,
  );

/** The focus of each document by weights that did not see it, as it will be for new documents. */
const crossFocus = (taught: readonly Prepared[]): ReadonlyMap<Prepared, Focus> => {
  const found = new Map<Prepared, Focus>();
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const isOut = ({ document }: Prepared): boolean =>
      foldOf(`${document.group}~`, INNER_FOLDS) === fold;
    const vector = trainFocus(taught.filter((one) => !isOut(one)));
    for (const one of taught) if (isOut(one)) found.set(one, findFocus(one.prepared, vector));
  }
  return found;
};

/** Sets to rank, each claim seeing the gold place before it, or what the weights chose. */
const setsOf = (one: Prepared, focus: Focus, vector: Float64Array | null): VectorSet[] => {
  const sets: VectorSet[] = [];
  placeEach(one.prepared, focus, (candidates, _claim, index) => {
    const set = label(one, index, candidates);
    sets.push(set);
    if (vector !== null) return pickBest(candidates, vector);
    return candidates.find((_, at) => set.candidates[at]!.right) ?? null;
  });
  return sets;
};

interface Learnt {
  readonly focus: Float64Array;
  readonly place: Float64Array;
}

const train = (taught: readonly Prepared[]): Learnt => {
  const foci = crossFocus(taught);
  const sets = (vector: Float64Array | null): VectorSet[] =>
    taught.flatMap((one) => setsOf(one, foci.get(one)!, vector));
  const learn = (from: readonly VectorSet[]): Float64Array =>
    trainVector(from, FEATURE_NAMES.length, OPTIONS);
  let place = learn(sets(null));
  for (let pass = 1; pass < PASSES; pass++)
    place = learn([...(KEEP_TOLD ? sets(null) : []), ...sets(place)]);
  return { focus: trainFocus(taught), place };
};

interface Outcome {
  readonly document: string;
  readonly claim: Claim;
  readonly gold: GoldClaim["place"];
  readonly chosen: PlaceCandidate | null;
  readonly right: boolean;
  readonly reachable: boolean;
}

const judge = (one: Prepared, { focus, place }: Learnt): Outcome[] => {
  const outcomes: Outcome[] = [];
  placeEach(one.prepared, findFocus(one.prepared, focus), (candidates, claim, index) => {
    const gold = one.document.gold[index]!.place;
    const chosen = pickBest(candidates, place);
    outcomes.push({
      document: one.document.read.document.id,
      claim,
      gold,
      chosen,
      right: isRight(gold, chosen?.place ?? null),
      reachable: candidates.some((candidate) => isRight(gold, candidate.place)),
    });
    return chosen;
  });
  return outcomes;
};

const share = (outcomes: readonly Outcome[]): string => {
  const right = outcomes.filter((outcome) => outcome.right).length;
  return `${((100 * right) / outcomes.length).toFixed(1)}% of ${String(outcomes.length)}`;
};

const handmade = documents.flatMap((one) => judge(one, { focus: HAND_VECTOR, place: HAND_VECTOR }));
console.log(`set by hand                    ${share(handmade)}`);
const leftOut: Outcome[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isOut = ({ document }: Prepared): boolean => foldOf(document.group, FOLDS) === fold;
  const learnt = train(documents.filter((one) => !isOut(one)));
  for (const one of documents) if (isOut(one)) leftOut.push(...judge(one, learnt));
}
console.log(`trained, clusters left out     ${share(leftOut)}`);
const reach = leftOut.filter(({ reachable }) => reachable).length;
console.log(`right place among candidates   ${((100 * reach) / leftOut.length).toFixed(1)}%`);
const learnt = train(documents);
const own = documents.flatMap((one) => judge(one, learnt));
console.log(`trained, the same documents    ${share(own)}`);

if (flags.has("--errors"))
  for (const { document, claim, gold, chosen, right, reachable } of leftOut)
    if (!right)
      console.log(
        `${document} "${claim.number.text}" @${String(claim.number.start)} gold ${gold?.name ?? "none"}/${gold?.country ?? "-"}${reachable ? "" : " (not among candidates)"} got ${chosen?.place.name ?? "none"}/${chosen?.place.country ?? "-"} [${chosen?.mention ? `${chosen.mention.relation} ${chosen.mention.scope}` : "made up"}]: ${claim.quote.slice(0, 160)}`,
      );
const linesOf = (vector: Float64Array): string =>
  FEATURE_NAMES.map((name, at): [string, number] => [name, vector[at]!])
    .filter(([, weight]) => Math.abs(weight) >= 0.02)
    .map(([name, weight]) => `  [${JSON.stringify(name)}, ${weight.toFixed(2)}],`)
    .join("\n");

if (flags.has("--write"))
  writeFileSync(
    `${root}src/resolve/places/weights.ts`,
    `// Weights of what speaks for a place, as learnt from annotated reports; written by scripts/train-places.ts.

export const FOCUS_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
${linesOf(learnt.focus)}
];

export const PLACE_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
${linesOf(learnt.place)}
];
`,
  );
