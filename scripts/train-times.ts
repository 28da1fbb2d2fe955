// Learns what ties a time to a count from the gold claims, measures it on clusters left out, and writes the weights.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { candidatesOf, weigh } from "../src/extract/en/times/choose-times.ts";
import { readDocumentTimes } from "../src/extract/en/times/document-times.ts";
import { TIME_WEIGHTS } from "../src/extract/en/times/time-weights.ts";
import type { Claim, TimeMention } from "../src/model/claim.ts";
import { resolveDays } from "../src/resolve/days.ts";
import {
  foldOf,
  readGoldDocuments,
  type GoldClaim,
  type GoldDocument,
} from "./training/gold-documents.ts";
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

const TRAINING = { rounds: 30, rate: 0.15, decay: 0.004, rarest: 3 };

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
  readonly entry: GoldDocument;
  readonly gold: GoldClaim;
  readonly draft: Claim;
  readonly set: RankedSet;
  readonly mentions: readonly Omit<TimeMention, "weight">[];
}

const entries = readGoldDocuments(options.shared, "en");
const dated = (entry: GoldDocument, draft: Claim, times: readonly TimeMention[]): string | null =>
  resolveDays({ ...draft, times }, entry.read.document, null).when;

const samples: Sample[] = entries.flatMap((entry) => {
  const times = readDocumentTimes(entry.read);
  const dateline: TimeMention[] = times.dateline
    ? [{ ...times.dateline.phrase, text: "", scope: "dateline", weight: -99 }]
    : [];
  return entry.drafts.map((draft, i) => {
    const gold = entry.gold[i]!;
    const candidates = candidatesOf(draft, entry.read.reading, times);
    const all = candidates.map(({ mention }) => ({ ...mention, weight: 0 }));
    const set: RankedSet = {
      group: entry.group,
      candidates: candidates.map(({ mention, features }) => {
        // each candidate alone, with the rest behind it to lean on
        const others = all
          .filter((other) => other.start !== mention.start)
          .map((other) => ({ ...other, weight: -60 }));
        const when = dated(entry, draft, [{ ...mention, weight: 0 }, ...others, ...dateline]);
        return { features, right: agree(gold.when, when) };
      }),
    };
    return {
      entry,
      gold,
      draft,
      set,
      mentions: [...candidates.map(({ mention }) => mention), ...dateline],
    };
  });
});

const choose = (sample: Sample, weights: ReadonlyMap<string, number>): string | null => {
  const times = sample.mentions
    .map((mention, i) => ({
      ...mention,
      weight:
        i < sample.set.candidates.length ? weigh(sample.set.candidates[i]!.features, weights) : -99,
    }))
    .toSorted((a, b) => b.weight - a.weight);
  return dated(sample.entry, sample.draft, times);
};

const share = (right: number, all: number): string =>
  `${((100 * right) / Math.max(1, all)).toFixed(1)}% (${right} of ${all})`;
const countRight = (of: readonly Sample[], weights: ReadonlyMap<string, number>): number =>
  of.filter((sample) => agree(sample.gold.when, choose(sample, weights))).length;

const folds = Number(options.folds);
let right = 0;
const heldOut = new Map<Sample, string | null>();
for (let fold = 0; fold < folds; fold++) {
  const inFold = (sample: Sample) => foldOf(sample.set.group, folds) === fold;
  const weights = trainRanker(
    samples.filter((sample) => !inFold(sample)).map(({ set }) => set),
    TRAINING,
  );
  const out = samples.filter(inFold);
  for (const sample of out) heldOut.set(sample, choose(sample, weights));
  right += countRight(out, weights);
}
const reachable = samples.filter(({ set }) =>
  set.candidates.some((candidate) => candidate.right),
).length;
const weights = trainRanker(
  samples.map(({ set }) => set),
  TRAINING,
);
console.log(`a right candidate is there     ${share(reachable, samples.length)}`);
console.log(
  `weights as they stand          ${share(countRight(samples, TIME_WEIGHTS), samples.length)}`,
);
console.log(
  `trained on all, seen           ${share(countRight(samples, weights), samples.length)}`,
);
console.log(`trained, clusters left out     ${share(right, samples.length)}`);

if (options.errors || options.ceiling)
  for (const [sample, when] of heldOut) {
    const { gold, entry, set } = sample;
    if (options.only && !entry.read.document.id.includes(options.only)) continue;
    if (agree(gold.when, when)) continue;
    const there = set.candidates.some((candidate) => candidate.right);
    if (options.ceiling && there) continue;
    console.log(
      `${entry.read.document.id} ${gold.measure} "${gold.number.text}" ${gold.role}: ${String(when)} not ${String(gold.when)}${there ? "" : " (no candidate)"} | ${sample.draft.quote.slice(0, 160)}`,
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
