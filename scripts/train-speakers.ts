// Learns whose word a count is from the gold claims, measures it on clusters left out, and writes the weights.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  chooseSpeakers,
  electSpeaker,
  weighSpeakers,
} from "../src/extract/en/attributions/choose-speaker.ts";
import { speakerCandidates } from "../src/extract/en/attributions/speaker-candidates.ts";
import type { PreviousSpeaker } from "../src/extract/en/attributions/speaker-frames.ts";
import { FeatureWeights, featuresOf } from "../src/extract/feature-weights.ts";
import { readDocumentSpeech } from "../src/extract/en/attributions/document-speech.ts";
import { SPEAKER_WEIGHTS } from "../src/extract/en/attributions/speaker-weights.ts";
import { findClaimsIn, isMeasured, type FoundDocument } from "./training/found-claims.ts";
import { foldOf, readGoldDocuments } from "./training/gold-documents.ts";
import { readOwnReports } from "./training/own-reports.ts";
import { trainRanker, weightsToLines, type RankedSet } from "./training/linear-ranker.ts";

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: resolve(import.meta.dirname, "../../shared") },
    folds: { type: "string", default: "8" },
    write: { type: "boolean", default: false },
    errors: { type: "boolean", default: false },
    ceiling: { type: "boolean", default: false },
    only: { type: "string" },
  },
});

/** Signs too rare to be learnt, and plain to any reader. */
const PLAIN = new Map([
  ["goes-on:unspoken", 4],
  ["stands-between:unspoken", 3],
  ["announced:here", 6],
  ["announced:there", 4],
  ["headline:own-unspoken", 2],
  ["speaker-before:subset", 2],
  ["own-before:subset", 2],
]);

const TRAINING = { rounds: 10, rate: 0.05, decay: 0.01, rarest: 6, prior: PLAIN };

/** What one would set by hand: who speaks in the sentence, else the speaker before in its paragraph, else nobody. */
const BY_HAND = new Map([
  ["place:said-after", 5],
  ["place:said-before", 5],
  ["place:around-before", 5],
  ["place:around-after", 4],
  ["cites:origin", 2],
  ["touches-quote", 4],
  ["place:before-nearest", 1],
  ["before-nearest:unspoken:one", 0.5],
  ["before-nearest:unspoken:here", 1],
  ["own", 1.8],
]);

const IDLE = new Set(["the", "a", "an", "of", "s", "in", "for"]);
const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    name
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N} ]/gu, " ")
      .split(/\s+/)
      .filter((word) => word && !IDLE.has(word)),
  );

/** Half of the words of the shorter name in common, or both the document's own voice, as the scorer has it. */
const agree = (gold: string | null, name: string | null): boolean => {
  if (!gold || !name) return !gold && !name;
  const [a, b] = [wordsOf(gold), wordsOf(name)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size)) >= 0.5;
};

/** Claims of the text alone: a headline speaks through whom it names. */
const foundIn = (entries: ReturnType<typeof readGoldDocuments>): readonly FoundDocument[] =>
  entries.map(findClaimsIn).map((entry) => ({
    ...entry,
    found: entry.found.filter(({ claim }) => claim.field === "text"),
  }));

const entries = foundIn(readGoldDocuments(options.shared, "en", true));
/** Invented reports teach beside the gold and are measured apart from it. */
const invented = foundIn(readOwnReports());

/** The candidates of each claim, with which are right; the choice before is right, or what the weights choose. */
const setsOf = (
  entry: FoundDocument,
  weights: ReadonlyMap<string, number> | null,
): readonly RankedSet[] => {
  const speech = readDocumentSpeech(entry.read);
  let previous: PreviousSpeaker | null = null;
  return entry.found.map(({ claim, gold }) => {
    const found = speakerCandidates(claim, entry.read.reading, speech, previous);
    const candidates = found.map(({ key, name, describe }) => ({
      key,
      features: featuresOf(describe),
      right: gold !== null && agree(gold.source, name),
    }));
    const chosen = weights && electSpeaker(weighSpeakers(found, new FeatureWeights(weights)));
    const right = candidates.filter((candidate) => candidate.right).map(({ key }) => key);
    previous = { keys: new Set(chosen ? [chosen.key] : right), claim, previous };
    return { group: entry.group, candidates };
  });
};

/** Learns twice: from right choices before, then from its own. */
const learn = (from: readonly FoundDocument[]): ReadonlyMap<string, number> => {
  const sets = from.flatMap((entry) => setsOf(entry, null));
  const first = trainRanker(sets, TRAINING);
  return trainRanker([...sets, ...from.flatMap((entry) => setsOf(entry, first))], TRAINING);
};

const choose = (entry: FoundDocument, weights: ReadonlyMap<string, number>) =>
  chooseSpeakers(
    entry.found.map(({ claim }) => claim),
    entry.read.reading,
    readDocumentSpeech(entry.read),
    new FeatureWeights(weights),
  );

const countRight = (of: readonly FoundDocument[], weights: ReadonlyMap<string, number>): number =>
  of.reduce((sum, entry) => {
    const chosen = choose(entry, weights);
    const isRight = (each: (typeof entry.found)[number], i: number): boolean =>
      isMeasured(each) && agree(each.gold!.source, chosen[i]?.name ?? null);
    return sum + entry.found.filter(isRight).length;
  }, 0);

const share = (right: number, all: number): string =>
  `${((100 * right) / Math.max(1, all)).toFixed(1)}% (${String(right)} of ${String(all)})`;

const countMeasured = (of: readonly FoundDocument[]): number =>
  of.reduce((sum, { found }) => sum + found.filter(isMeasured).length, 0);
const all = countMeasured(entries);
const folds = Number(options.folds);
let right = 0;
const heldOut = new Map<FoundDocument, readonly (string | null)[]>();
for (let fold = 0; fold < folds; fold++) {
  const weights = learn([
    ...entries.filter(({ group }) => foldOf(group, folds) !== fold),
    ...invented,
  ]);
  const out = entries.filter(({ group }) => foldOf(group, folds) === fold);
  for (const entry of out)
    heldOut.set(
      entry,
      choose(entry, weights).map((chosen) => chosen?.name ?? null),
    );
  right += countRight(out, weights);
}
const there = entries
  .flatMap((entry) => setsOf(entry, null).filter((_, i) => isMeasured(entry.found[i]!)))
  .filter(({ candidates }) => candidates.some((candidate) => candidate.right)).length;
const weights = learn([...entries, ...invented]);
console.log(`a right candidate is there     ${share(there, all)}`);
console.log(`set by hand                    ${share(countRight(entries, BY_HAND), all)}`);
console.log(`weights as they stand          ${share(countRight(entries, SPEAKER_WEIGHTS), all)}`);
console.log(`trained on all, seen           ${share(countRight(entries, weights), all)}`);
console.log(`trained, clusters left out     ${share(right, all)}`);
console.log(`taught by the invented alone   ${share(countRight(entries, learn(invented)), all)}`);
console.log(
  `invented, taught by the gold   ${share(countRight(invented, learn(entries)), countMeasured(invented))}`,
);

if (options.errors || options.ceiling)
  for (const [entry, chosen] of heldOut) {
    const sets = setsOf(entry, null);
    for (const [i, each] of entry.found.entries()) {
      if (options.only && !entry.read.document.id.includes(options.only)) continue;
      const { claim, gold } = each;
      if (!isMeasured(each) || agree(gold!.source, chosen[i]!)) continue;
      const reachable = sets[i]!.candidates.some((candidate) => candidate.right);
      if (options.ceiling && reachable) continue;
      console.log(
        `${entry.read.document.id.slice(0, 40)} "${claim.number.text}" ${gold!.role}: ${String(chosen[i])} NOT ${String(gold!.source)}${reachable ? "" : " (no candidate)"} | ${claim.quote.slice(0, 200)}`,
      );
    }
  }

if (options.write)
  writeFileSync(
    resolve(import.meta.dirname, "../src/extract/en/attributions/speaker-weights.ts"),
    `// Weights of what ties a speaker to a count, learnt by scripts/train-speakers.ts: not to be edited by hand.
export const SPEAKER_WEIGHTS: ReadonlyMap<string, number> = new Map<string, number>([
${weightsToLines(weights)}
]);
`,
  );
