// Learns what ties a time to a count from the gold claims, measures it on clusters left out, and writes the weights.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  candidatesOf,
  electKey,
  mentionOf,
  weighCandidates,
  weighTimes,
  type PreviousChoice,
} from "../src/extract/en/times/choose-times.ts";
import { FeatureWeights, featuresOf } from "../src/extract/feature-weights.ts";
import { earlyRolesOf } from "../src/extract/en/roles/early-roles.ts";
import { readDocumentTimes, type DocumentTimes } from "../src/extract/en/times/document-times.ts";
import { TIME_WEIGHTS } from "../src/extract/en/times/time-weights.ts";
import type { Claim, TimeMention } from "../src/model/claim.ts";
import type { Reading } from "../src/model/reading.ts";
import { resolveDays } from "../src/resolve/days.ts";
import { findClaimsIn, isMeasured, type FoundDocument } from "./training/found-claims.ts";
import {
  foldOf,
  readGoldDocuments,
  type GoldClaim,
  type GoldDocument,
} from "./training/gold-documents.ts";
import { readOwnReports } from "./training/own-reports.ts";
import { weightsToLines, type RankedSet } from "./training/linear-ranker.ts";
import { trainWhole } from "./training/whole-ranker.ts";

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: resolve(import.meta.dirname, "../../shared") },
    /** Folders of more annotated reports, laid out like the shared ones, that teach and are measured too. */
    also: { type: "string", multiple: true, default: [] },
    folds: { type: "string", default: "8" },
    /** How often the clusters are dealt anew: one dealing says little. */
    splits: { type: "string", default: "3" },
    write: { type: "boolean", default: false },
    errors: { type: "boolean", default: false },
    ceiling: { type: "boolean", default: false },
    only: { type: "string" },
  },
});

const TRAINING = { steps: 60, pull: 3, rarest: 16 };

/** How much an invented report teaches beside a real one. */
const MADE_UP = 0.6;

/** What one would set by hand: the count's own sentence first, then what stands nearest, then the opening. */
const BY_HAND = new Map([
  ["near:inside", 3],
  ["inside-event", 2],
  ["near:adjacent", 1],
  ["adjacent-event", 1],
  ["nearest", 1],
  ["lead", 2],
  ["published", 0.5],
  ["background:published", -2],
]);

const ends = (when: string): readonly [number, number] => {
  const [from = when, to = from] = when.split("/");
  const first = from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from;
  const last =
    to.length === 4 ? `${to}-12-28` : to.length === 7 ? `${to}-28` : to.replace("-31", "-28");
  return [Date.parse(first.replace("-31", "-28")) / 864e5, Date.parse(last) / 864e5];
};

/** Both ends within a day, as the scorer has it. */
const agree = (gold: string | null, when: string | null): boolean => {
  if (!gold || !when) return gold === when;
  const [a, b] = [ends(gold), ends(when)];
  return Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1;
};

interface Sample {
  /** Null for a claim that the gold does not have. */
  readonly gold: GoldClaim | null;
  readonly claim: Claim;
  readonly measured: boolean;
  readonly set: RankedSet;
}

interface DocumentSamples {
  readonly entry: FoundDocument;
  readonly times: DocumentTimes;
  readonly dateline: readonly TimeMention[];
  readonly samples: readonly Sample[];
}

const dated = (entry: FoundDocument, claim: Claim, times: readonly TimeMention[]): string | null =>
  resolveDays({ ...claim, times }, entry.read.document, null).when;

const readingOf =
  ({ read }: FoundDocument) =>
  (claim: Claim): Reading | null =>
    claim.field === "title" ? read.title : read.reading;

/**
 * The candidates of each claim, with which are right. The choice before is taken to have been right, or
 * to have been what the weights choose, right or wrong: the weights must live with their own mistakes.
 */
const sampleDocument = (
  entry: FoundDocument,
  weights: ReadonlyMap<string, number> | null = null,
): DocumentSamples => {
  const times = readDocumentTimes(entry.read);
  const dateline: readonly TimeMention[] = times.dateline
    ? [{ ...times.dateline.phrase, text: "", scope: "dateline", weight: -99 }]
    : [];
  let previous: PreviousChoice | null = null;
  const samples = entry.found.map((known): Sample => {
    const { claim, gold } = known;
    const found = candidatesOf(claim, readingOf(entry)(claim)!, times, previous);
    const all = found.map((candidate) => mentionOf(candidate, claim, -60));
    const candidates = found.map((candidate, j) => {
      const mention = all[j]!;
      // each candidate alone, with the rest far behind it to lean on
      const others = all.filter((other) => other.start !== mention.start);
      const when = dated(entry, claim, [{ ...mention, weight: 0 }, ...others, ...dateline]);
      const right = gold !== null && agree(gold.when, when);
      return { key: candidate.key, features: featuresOf(candidate.describe), right };
    });
    const right = candidates.filter((candidate) => candidate.right);
    const chosen = weights && electKey(weighCandidates(found, new FeatureWeights(weights)));
    previous = {
      keys: new Set(chosen === null ? right.map(({ key }) => key) : [chosen]),
      claim,
      previous,
    };
    return { gold, claim, measured: isMeasured(known), set: { group: entry.group, candidates } };
  });
  return { entry, times, dateline, samples };
};

/** The claims with the first idea of their roles that times are weighed by. */
const withEarlyRoles = (entry: FoundDocument): FoundDocument => {
  const roles = earlyRolesOf(
    entry.found.map(({ claim }) => claim),
    entry.read,
  );
  const found = entry.found.map(({ claim, gold }, at) => ({
    claim: { ...claim, role: roles[at]! },
    gold,
  }));
  return { ...entry, found };
};
const readSamples = (entry: GoldDocument): DocumentSamples =>
  sampleDocument(withEarlyRoles(findClaimsIn(entry)));

const documents = [options.shared, ...options.also]
  .flatMap((folder) => readGoldDocuments(folder, "en", true))
  .map(readSamples);
/** Invented reports teach beside the gold and are measured apart from it. */
const invented = readOwnReports().map(readSamples);
const measuredOf = (from: readonly DocumentSamples[]): readonly Sample[] =>
  from.flatMap((document) => document.samples.filter(({ measured }) => measured));
const samples = measuredOf(documents);

const setsOf = (documents: readonly DocumentSamples[]): readonly RankedSet[] =>
  documents.flatMap((document) => document.samples.map(({ set }) => set));
const rereadBy = (
  weights: ReadonlyMap<string, number>,
  documents: readonly DocumentSamples[],
): readonly DocumentSamples[] => documents.map(({ entry }) => sampleDocument(entry, weights));

/** Learns twice: from right choices before, then as much from its own. */
const learn = (
  real: readonly DocumentSamples[],
  made: readonly DocumentSamples[],
): ReadonlyMap<string, number> => {
  const right = [
    { sets: setsOf(real), weight: 1 },
    { sets: setsOf(made), weight: MADE_UP },
  ];
  const first = trainWhole(right, TRAINING);
  const own = [
    { sets: setsOf(rereadBy(first, real)), weight: 1 },
    { sets: setsOf(rereadBy(first, made)), weight: MADE_UP },
  ];
  const halved = [...right, ...own].map(({ sets, weight }) => ({ sets, weight: weight / 2 }));
  return trainWhole(halved, { ...TRAINING, rarest: 2 * TRAINING.rarest });
};

/** What the weights choose for each claim of a document, one after the other. */
const choose = (
  { entry, times, dateline, samples: own }: DocumentSamples,
  weights: ReadonlyMap<string, number>,
): readonly (string | null)[] => {
  const claims = own.map(({ claim }) => claim);
  return weighTimes(claims, readingOf(entry), times, new FeatureWeights(weights)).map(
    (weighed, i) =>
      dated(entry, claims[i]!, [
        ...weighed.map(({ candidate, weight }) => mentionOf(candidate, claims[i]!, weight)),
        ...dateline,
      ]),
  );
};

const share = (right: number, all: number): string =>
  `${((100 * right) / Math.max(1, all)).toFixed(1)}% (${right} of ${all})`;
const countRight = (of: readonly DocumentSamples[], weights: ReadonlyMap<string, number>): number =>
  of.reduce((sum, document) => {
    const chosen = choose(document, weights);
    return (
      sum +
      document.samples.filter(({ gold, measured }, i) => measured && agree(gold!.when, chosen[i]!))
        .length
    );
  }, 0);

const folds = Number(options.folds);
const heldOut = new Map<DocumentSamples, readonly (string | null)[]>();
/** How many claims are right whose clusters were left out, the clusters dealt to folds in one of many ways. */
const countHeldOut = (split: number): number => {
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const inFold = ({ entry }: DocumentSamples) =>
      foldOf(split === 0 ? entry.group : `${entry.group}#${String(split)}`, folds) === fold;
    const weights = learn(
      documents.filter((document) => !inFold(document)),
      invented,
    );
    const out = documents.filter(inFold);
    for (const document of out) heldOut.set(document, choose(document, weights));
    right += countRight(out, weights);
  }
  return right;
};
const splits = Array.from({ length: Number(options.splits) }, (_, split) => countHeldOut(split));
const right = Math.round(splits.reduce((a, b) => a + b, 0) / splits.length);
const reachable = samples.filter(({ set }) =>
  set.candidates.some((candidate) => candidate.right),
).length;
const weights = learn(documents, invented);
console.log(`a right candidate is there     ${share(reachable, samples.length)}`);
console.log(
  `set by hand                    ${share(countRight(documents, BY_HAND), samples.length)}`,
);
console.log(
  `weights as they stand          ${share(countRight(documents, TIME_WEIGHTS), samples.length)}`,
);
console.log(
  `trained on all, seen           ${share(countRight(documents, weights), samples.length)}`,
);
console.log(
  `trained, clusters left out     ${share(right, samples.length)}; of each dealing ${splits.join(", ")}`,
);
console.log(
  `taught by the invented alone   ${share(countRight(documents, learn([], invented)), samples.length)}`,
);
const inventedSamples = measuredOf(invented).length;
console.log(
  `invented, taught by the gold   ${share(countRight(invented, learn(documents, [])), inventedSamples)}`,
);

if (options.errors || options.ceiling)
  for (const [{ entry, samples: own }, chosen] of heldOut)
    for (const [i, { gold, claim, measured, set }] of own.entries()) {
      if (options.only && !entry.read.document.id.includes(options.only)) continue;
      const when = chosen[i]!;
      if (!measured || agree(gold!.when, when)) continue;
      const there = set.candidates.some((candidate) => candidate.right);
      if (options.ceiling && there) continue;
      console.log(
        `${entry.read.document.id} ${claim.measure} "${claim.number.text}" ${gold!.role}: ${String(when)} not ${String(gold!.when)}${there ? "" : " (no candidate)"} | ${claim.quote.slice(0, 160)}`,
      );
    }

if (options.write)
  writeFileSync(
    resolve(import.meta.dirname, "../src/extract/en/times/time-weights.ts"),
    `// Weights of what ties a time to a count, learnt by scripts/train-times.ts: not to be edited by hand.
export const TIME_WEIGHTS: ReadonlyMap<string, number> = new Map<string, number>([
${weightsToLines(weights)}
]);
`,
  );
