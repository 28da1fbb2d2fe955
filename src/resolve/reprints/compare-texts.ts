// Compares two texts word by word: which passages of one stand in the other, and how much of each that is.
import type { Span } from "../../model/span.ts";
import { SHINGLE_WORDS } from "./word-shingles.ts";
import type { ShingledText } from "./word-shingles.ts";

/** A stretch of the one text that stands, give or take some words, in the other. */
export interface SharedPassage {
  /** UTF-16, in the first text and in the second. */
  readonly first: Span;
  readonly second: Span;
  /** Telling words of the first text that it covers. */
  readonly words: number;
  /** Different shingles in common within it. */
  readonly shingles: number;
}

export interface TextLikeness {
  /** Shingles in common of all shingles of both, 0 to 1. */
  readonly jaccard: number;
  /** Share of the first text's (second text's) shingles that the other has, 0 to 1. */
  readonly ofFirst: number;
  readonly ofSecond: number;
  /** Share of the first text's (second's) telling words that lie in shared passages, 0 to 1. */
  readonly coveredFirst: number;
  readonly coveredSecond: number;
  readonly passages: readonly SharedPassage[];
}

/** A rewritten stretch inside a passage may be this many telling words long, and shift it by as many. */
const BRIDGE = 14;
/** Passages with fewer shingles in common are phrases that anyone may use. */
const LEAST_PASSAGE = 5;

interface Run {
  start: number;
  end: number;
  otherStart: number;
  otherEnd: number;
  /** Different shingles in common: one word again and again is one. */
  readonly matches: Set<number>;
}

/** Places of shared shingles, gathered into runs that go on in both texts. Linear: a few open runs at a time. */
const gatherRuns = (first: Uint32Array, places: ReadonlyMap<number, number>): readonly Run[] => {
  const closed: Run[] = [];
  let open: Run[] = [];
  for (let at = 0; at < first.length; at++) {
    const other = places.get(first[at]!);
    if (other === undefined) continue;
    const still: Run[] = [];
    for (const run of open) (at - run.end > BRIDGE ? closed : still).push(run);
    open = still;
    const run = open.find((one) => other > one.otherEnd - 3 && other - one.otherEnd <= BRIDGE);
    if (run) {
      run.end = at;
      run.otherEnd = Math.max(run.otherEnd, other);
      run.matches.add(first[at]!);
    } else if (open.length < 8) {
      open.push({
        start: at,
        end: at,
        otherStart: other,
        otherEnd: other,
        matches: new Set([first[at]!]),
      });
    }
  }
  return [...closed, ...open].sort((a, b) => a.start - b.start);
};

const coverage = (spans: readonly (readonly [number, number])[], total: number): number => {
  if (total === 0) return 0;
  let covered = 0;
  let until = 0;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    covered += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return covered / total;
};

const placesKept = new WeakMap<ShingledText, ReadonlyMap<number, number>>();

/** Each different shingle with the first place where it stands: one text is compared with several. */
const placesOf = (text: ShingledText): ReadonlyMap<number, number> => {
  const kept = placesKept.get(text);
  if (kept !== undefined) return kept;
  const places = new Map<number, number>();
  for (let at = text.shingles.length - 1; at >= 0; at--) places.set(text.shingles[at]!, at);
  placesKept.set(text, places);
  return places;
};

/** Linear in the lengths of both texts. */
export const compareTexts = (first: ShingledText, second: ShingledText): TextLikeness => {
  const places = placesOf(second);
  const firstSet = placesOf(first);
  let common = 0;
  for (const shingle of firstSet.keys()) if (places.has(shingle)) common++;
  const union = firstSet.size + places.size - common;
  // so few shingles in common make no passage, wherever they stand
  const runs =
    common < LEAST_PASSAGE
      ? []
      : gatherRuns(first.shingles, places).filter((run) => run.matches.size >= LEAST_PASSAGE);
  const spanOf = (text: ShingledText, start: number, end: number): Span => ({
    start: text.starts[start]!,
    end: text.ends[Math.min(end + SHINGLE_WORDS - 1, text.words.length - 1)]!,
  });
  return {
    jaccard: union === 0 ? 0 : common / union,
    ofFirst: firstSet.size === 0 ? 0 : common / firstSet.size,
    ofSecond: places.size === 0 ? 0 : common / places.size,
    coveredFirst: coverage(
      runs.map((run) => [run.start, run.end + SHINGLE_WORDS]),
      first.words.length,
    ),
    coveredSecond: coverage(
      runs.map((run) => [run.otherStart, run.otherEnd + SHINGLE_WORDS]),
      second.words.length,
    ),
    passages: runs.map((run) => ({
      first: spanOf(first, run.start, run.end),
      second: spanOf(second, run.otherStart, run.otherEnd),
      words: run.end - run.start + SHINGLE_WORDS,
      shingles: run.matches.size,
    })),
  };
};
