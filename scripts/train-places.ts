// Learns what tells the place that a document is about, measures the places of gold claims on clusters left out, and writes the weights.
import { writeFileSync } from "node:fs";
import { ENGLISH } from "../src/extract/en/english.ts";
import { runLanguage } from "../src/extract/engine.ts";
import { loadGazetteer } from "../src/ingest.ts";
import type { Claim, ResolvedPlace } from "../src/model/claim.ts";
import { layPrepared, preparePlaces, type PreparedPlaces } from "../src/resolve/places.ts";
import type { PlaceCandidate } from "../src/resolve/places/candidates.ts";
import { weighFocus } from "../src/resolve/places/document-focus.ts";
import { FOCUS_FEATURE_NAMES } from "../src/resolve/places/features.ts";
import { findWay } from "../src/resolve/places/place-lattice.ts";
import { PLACE_VECTOR, STEP_VECTOR, weightVector } from "../src/resolve/places/rank-places.ts";
import { FOCUS_PRIOR } from "../src/resolve/places/weights.ts";
import {
  foldOf,
  readGoldDocuments,
  type GoldClaim,
  type GoldDocument,
} from "./training/gold-documents.ts";
import { trainVector } from "./training/vector-ranker.ts";

const FOLDS = 8;
const PRIOR = weightVector(new Map(FOCUS_PRIOR), FOCUS_FEATURE_NAMES);
const OPTIONS = { steps: 120, pull: 32, prior: PRIOR };
const root = new URL("..", import.meta.url).pathname;
const flags = new Set(process.argv.slice(2));
/** Folders of more annotated reports: `--also=FOLDER`. */
const also = [...flags].flatMap((flag) => (flag.startsWith("--also=") ? flag.slice(7) : []));

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
  /** For each claim that the rules find the gold one that it is; null where the gold has none. */
  readonly gold: readonly (GoldClaim | null)[];
  /** How many claims have a gold one. */
  readonly known: number;
}

/** Which gold claim each claim is, by the scorer's rule: the spans meet and the measure is the same. */
const matchGold = (
  claims: readonly Claim[],
  gold: readonly GoldClaim[],
): readonly (GoldClaim | null)[] => {
  const found = claims.map((): GoldClaim | null => null);
  for (const wanted of gold) {
    const { start, end } = wanted.number;
    const fits = (claim: Claim, at: number): boolean =>
      found[at] === null &&
      claim.field === "text" &&
      claim.measure === wanted.measure &&
      claim.number.start < end &&
      start < claim.number.end;
    const exact = claims.findIndex(
      (claim, at) => fits(claim, at) && claim.number.start === start && claim.number.end === end,
    );
    const at = exact >= 0 ? exact : claims.findIndex(fits);
    if (at >= 0) found[at] = wanted;
  }
  return found;
};

const gazetteer = await loadGazetteer();
const documents = [`${root}../shared`, ...also]
  .flatMap((folder) => readGoldDocuments(folder, "en"))
  .filter(({ gold }) => gold.length > 0)
  .map((document): Prepared => {
    const { claims } = runLanguage(document.read, ENGLISH);
    const gold = matchGold(claims, document.gold);
    const known = gold.filter((wanted) => wanted !== null).length;
    return { document, prepared: preparePlaces(claims, document.read, gazetteer), gold, known };
  })
  .filter(({ known }) => known > 0);

/** Every document teaches once where its counts hold: one that counts much would else outweigh ten others. */
const train = (taught: readonly Prepared[]): Float64Array =>
  trainVector(
    taught.flatMap(({ prepared, gold, known }) =>
      gold.flatMap((wanted) =>
        wanted === null
          ? []
          : {
              weight: 1 / known,
              candidates: prepared.foci.map(({ placed, features }) => ({
                features: [...features],
                right: isRight(wanted.place, placed.place),
              })),
            },
      ),
    ),
    FOCUS_FEATURE_NAMES.length,
    OPTIONS,
  );

interface Outcome {
  readonly document: string;
  readonly claim: Claim;
  readonly gold: GoldClaim["place"];
  readonly chosen: PlaceCandidate | null;
  readonly right: boolean;
  readonly reachable: boolean;
}

const judge = (one: Prepared, focus: Float64Array): Outcome[] => {
  const lattice = layPrepared(one.prepared, weighFocus(one.prepared.foci, focus));
  const way = findWay(lattice, PLACE_VECTOR, STEP_VECTOR);
  return lattice.order.flatMap((index, row): Outcome[] => {
    const wanted = one.gold[index] ?? null;
    if (wanted === null) return [];
    const gold = wanted.place;
    const chosen = lattice.rows[row]![way[row]!] ?? null;
    return [
      {
        document: one.document.read.document.id,
        claim: one.prepared.claims[index]!,
        gold,
        chosen,
        right: isRight(gold, chosen?.place ?? null),
        reachable: lattice.rows[row]!.some((candidate) => isRight(gold, candidate.place)),
      },
    ];
  });
};

const share = (outcomes: readonly Outcome[]): string => {
  const right = outcomes.filter((outcome) => outcome.right).length;
  return `${((100 * right) / outcomes.length).toFixed(1)}% of ${String(outcomes.length)}`;
};

console.log(
  `all set by hand                ${share(documents.flatMap((one) => judge(one, PRIOR)))}`,
);
const leftOut: Outcome[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isOut = ({ document }: Prepared): boolean => foldOf(document.group, FOLDS) === fold;
  const focus = train(documents.filter((one) => !isOut(one)));
  for (const one of documents) if (isOut(one)) leftOut.push(...judge(one, focus));
}
console.log(`focus learnt, clusters left out  ${share(leftOut)}`);
const reach = leftOut.filter(({ reachable }) => reachable).length;
console.log(`right place among candidates   ${((100 * reach) / leftOut.length).toFixed(1)}%`);
const focus = train(documents);
console.log(
  `focus learnt, the same documents ${share(documents.flatMap((one) => judge(one, focus)))}`,
);

if (flags.has("--errors"))
  for (const { document, claim, gold, chosen, right, reachable } of leftOut)
    if (!right)
      console.log(
        `${document} "${claim.number.text}" @${String(claim.number.start)} gold ${gold?.name ?? "none"}/${gold?.country ?? "-"}${reachable ? "" : " (not among candidates)"} got ${chosen?.place.name ?? "none"}/${chosen?.place.country ?? "-"} [${chosen?.mention ? `${chosen.mention.relation} ${chosen.mention.scope}` : "made up"}]: ${claim.quote.slice(0, 160)}`,
      );
if (flags.has("--write"))
  writeFileSync(
    `${root}src/resolve/places/focus-weights.ts`,
    `// Weights of what a document is about, as learnt from annotated reports; written by scripts/train-places.ts.

export const FOCUS_WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
${FOCUS_FEATURE_NAMES.map((name, at): [string, number] => [name, focus[at]!])
  .filter(([, weight]) => Math.abs(weight) >= 0.02)
  .map(([name, weight]) => `  [${JSON.stringify(name)}, ${String(Number(weight.toFixed(2)))}],`)
  .join("\n")}
];
`,
  );
