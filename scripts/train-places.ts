// Learns what ties a place to a count from the gold claims, measures it on clusters left out, and writes the weights.
import { writeFileSync } from "node:fs";
import { placeMentions } from "../src/extract/en/place-mentions.ts";
import { loadGazetteer } from "../src/ingest.ts";
import type { Claim, ResolvedPlace } from "../src/model/claim.ts";
import { layPrepared, preparePlaces, type PreparedPlaces } from "../src/resolve/places.ts";
import type { PlaceCandidate } from "../src/resolve/places/candidates.ts";
import { weighFocus } from "../src/resolve/places/document-focus.ts";
import type { Focus } from "../src/resolve/places/claim-context.ts";
import { FEATURE_NAMES, FOCUS_FEATURE_NAMES, STEP_NAMES } from "../src/resolve/places/features.ts";
import { findWay } from "../src/resolve/places/place-lattice.ts";
import { weightVector } from "../src/resolve/places/rank-places.ts";
import {
  foldOf,
  readGoldDocuments,
  type GoldClaim,
  type GoldDocument,
} from "./training/gold-documents.ts";
import { climb } from "./training/climb.ts";
import { trainVector } from "./training/vector-ranker.ts";

const FOLDS = 8;
/** What a person would set by hand: the nearest name that a preposition of place binds, else the last one. */
const HAND = new Map<string, number>([
  ["own after clear locative", 4],
  ["own after clear near", 2],
  ["own after clear owner", 2],
  ["own after clear heading", 1],
  ["own after clear motion", 1],
  ["own after clear named", 0.7],
  ["own after blocked locative", 2],
  ["own after blocked near", 1.5],
  ["own after blocked owner", 1],
  ["own before free locative", 3.7],
  ["own before free near", 1.8],
  ["own before free heading", 4],
  ["own before free owner", 2.2],
  ["own before free named", 1.1],
  ["own before free agent", 2],
  ["own after clear agent", 1],
  ["own before free adjective", 0.7],
  ["own before taken locative", 1.5],
  ["own before taken near", 1],
  ["own before taken owner", 1],
  ["own bare", 1],
  ["own nearest-locative-after", 0.7],
  ["own nearest-locative-before", 0.7],
  ["own clause-after locative", 0.7],
  ["own clause-before locative", 0.7],
  ["own opens-sentence locative", 0.7],
  ["own container", -2],
  ["finer-locative-in-sentence", -2.5],
  ["back latest-locative", 0.7],
  ["back locative 1-same", 0.7],
  ["away unknown", -0.3],
  ["main-country", 0.3],
  ["absent", -0.5],
  ["focus strong", 1.5],
  ["focus middling", 0.8],
  ["focus weak", 0.4],
  ["focus second", 0.3],
  ["focus hardly", -1],
  ["focus free", 0.8],
  ["focus in-place-of-division", 0.7],
  ["focus in-place-of-country", 0.3],
  ["focus strong in-place-of-sentence", 1],
]);
const FOCUS_HAND = new Map<string, number>([
  ["title locative", 1.7],
  ["title named", 0.5],
  ["title near", -1.5],
  ["title names another", -0.7],
  ["title coarse finer-with-claims 0", 0.3],
  ["title coarse finer-with-claims 1", -1],
  ["title coarse finer-with-claims 2", 0.5],
  ["title coarse finer-with-claims 3", 1],
  ["held-by-title rivals 0", 1.5],
  ["held-by-title rivals 1", 0.7],
  ["first fine held-by-title", 1.2],
  ["dateline held-by-title", 0.7],
  ["dateline held-by-title alone", 3],
  ["most-with-claims", 1],
  ["with-claims 2", 0.3],
  ["with-claims 3", 0.6],
  ["most-named", 0.5],
  ["most-named-fine", 0.7],
  ["fine-order 0", 0.7],
  ["locative in lead", 1],
  ["locative early", 0.4],
  ["never-locative", -1.5],
  ["only-beside", -1.5],
  ["main-country", 0.5],
  ["only fine of its country", 0.7],
  ["hinted", 0.4],
  ["holds-dateline", -0.8],
  ["kind region", -1],
  ["kind water", -0.5],
]);
/** Counts go on about one place until the text says otherwise. */
const STEP_HAND = new Map<string, number>(
  STEP_NAMES.filter((name) => name.startsWith("same ")).map((name) => [
    name,
    !name.includes("free")
      ? 0.5
      : name.includes("same-sentence")
        ? 4
        : name.includes("same-paragraph")
          ? 3
          : 2,
  ]),
);
const STEP_PRIOR = weightVector(STEP_HAND, STEP_NAMES);
const FOCUS_PRIOR = weightVector(FOCUS_HAND, FOCUS_FEATURE_NAMES);
const HAND_VECTOR = weightVector(HAND);
const INNER_FOLDS = 5;
const FOCUS_OPTIONS = { steps: 120, pull: Number(process.env.FPULL ?? 2), prior: FOCUS_PRIOR };
const CLIMB = {
  sweeps: Number(process.env.SWEEPS ?? 2),
  changes: [-1.5, -0.7, 0.7, 1.5],
  leastGain: Number(process.env.GAIN ?? 0.3),
  all: process.env.ALL === "1",
};
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

/** Every count of a document teaches once where the document's counts hold. */
const trainFocus = (taught: readonly Prepared[]): Float64Array =>
  trainVector(
    taught.flatMap(({ document, prepared }) =>
      document.gold.map(({ place }) => ({
        candidates: prepared.foci.map(({ placed, features }) => ({
          features: [...features],
          right: isRight(place, placed.place),
        })),
      })),
    ),
    FOCUS_FEATURE_NAMES.length,
    FOCUS_OPTIONS,
  );

/** The focus of each document by weights that did not see it, as it will be for new documents. */
const crossFocus = (taught: readonly Prepared[]): ReadonlyMap<Prepared, Focus> => {
  const found = new Map<Prepared, Focus>();
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const isOut = ({ document }: Prepared): boolean =>
      foldOf(`${document.group}~`, INNER_FOLDS) === fold;
    const vector = trainFocus(taught.filter((one) => !isOut(one)));
    for (const one of taught) if (isOut(one)) found.set(one, weighFocus(one.prepared.foci, vector));
  }
  return found;
};

interface Learnt {
  readonly focus: Float64Array;
  readonly place: Float64Array;
  readonly step: Float64Array;
}

interface TaughtLattice {
  readonly width: number;
  readonly rows: readonly (readonly {
    readonly features: readonly number[];
    readonly right: boolean;
  }[])[];
  readonly gaps: readonly number[];
  readonly steps: Uint8Array;
}

const teach = (one: Prepared, focus: Focus): TaughtLattice => {
  const lattice = layPrepared(one.prepared, focus);
  const rows = lattice.rows.map((row, at) =>
    row.map(({ features, place }) => ({
      features: [...features],
      right: isRight(one.document.gold[lattice.order[at]!]!.place, place),
    })),
  );
  return { ...lattice, rows };
};

/** Documents weigh by the root of their counts, so that no long list decides for all. */
const judgeOf =
  (lattices: readonly TaughtLattice[]) =>
  (weights: Float64Array): number => {
    const place = weights.subarray(0, FEATURE_NAMES.length);
    const step = weights.subarray(FEATURE_NAMES.length);
    let sum = 0;
    for (const { width, rows, gaps, steps } of lattices) {
      if (width === 0) continue;
      let right = 0;
      let last = -1;
      for (let row = 0; row < rows.length; row++) {
        let best = 0;
        let highest = -Infinity;
        for (let at = 0; at < width; at++) {
          let score = last < 0 ? 0 : step[gaps[row]! + steps[last * width + at]!]!;
          for (const feature of rows[row]![at]!.features) score += place[feature]!;
          if (score > highest) {
            highest = score;
            best = at;
          }
        }
        last = best;
        if (rows[row]![best]!.right) right++;
      }
      sum += right / Math.sqrt(rows.length);
    }
    return sum;
  };

const joined = (place: Float64Array, step: Float64Array): Float64Array =>
  Float64Array.from([...place, ...step]);

const train = (taught: readonly Prepared[]): Learnt => {
  const foci = crossFocus(taught);
  const lattices = taught.map((one) => teach(one, foci.get(one)!));
  const start = joined(HAND_VECTOR, STEP_PRIOR);
  const weights = climb(start, judgeOf(lattices), {
    ...CLIMB,
    free: [...start.keys()].filter(
      (at) => at >= FEATURE_NAMES.length || CLIMB.all || start[at] !== 0,
    ),
  });
  return {
    focus: trainFocus(taught),
    place: weights.slice(0, FEATURE_NAMES.length),
    step: weights.slice(FEATURE_NAMES.length),
  };
};

interface Outcome {
  readonly document: string;
  readonly claim: Claim;
  readonly gold: GoldClaim["place"];
  readonly chosen: PlaceCandidate | null;
  readonly right: boolean;
  readonly reachable: boolean;
}

const judge = (one: Prepared, { focus, place, step }: Learnt): Outcome[] => {
  const lattice = layPrepared(one.prepared, weighFocus(one.prepared.foci, focus));
  const way = findWay(lattice, place, step);
  const outcomes: Outcome[] = [];
  lattice.order.forEach((index, row) => {
    const gold = one.document.gold[index]!.place;
    const chosen = lattice.rows[row]![way[row]!] ?? null;
    outcomes.push({
      document: one.document.read.document.id,
      claim: one.prepared.claims[index]!,
      gold,
      chosen,
      right: isRight(gold, chosen?.place ?? null),
      reachable: lattice.rows[row]!.some((candidate) => isRight(gold, candidate.place)),
    });
  });
  return outcomes;
};

const share = (outcomes: readonly Outcome[]): string => {
  const right = outcomes.filter((outcome) => outcome.right).length;
  return `${((100 * right) / outcomes.length).toFixed(1)}% of ${String(outcomes.length)}`;
};

const handmade = documents.flatMap((one) =>
  judge(one, { focus: FOCUS_PRIOR, place: HAND_VECTOR, step: STEP_PRIOR }),
);
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
const linesOf = (vector: Float64Array, names: readonly string[]): string =>
  names
    .map((name, at): [string, number] => [name, vector[at]!])
    .filter(([, weight]) => Math.abs(weight) >= 0.02)
    .map(([name, weight]) => `  [${JSON.stringify(name)}, ${weight.toFixed(2)}],`)
    .join("\n");

if (flags.has("--write"))
  writeFileSync(
    `${root}src/resolve/places/weights.ts`,
    `// Weights of what speaks for a place, as learnt from annotated reports; written by scripts/train-places.ts.

export const FOCUS_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
${linesOf(learnt.focus, FOCUS_FEATURE_NAMES)}
];

export const PLACE_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
${linesOf(learnt.place, FEATURE_NAMES)}
];

export const STEP_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
${linesOf(learnt.step, STEP_NAMES)}
];
`,
  );
