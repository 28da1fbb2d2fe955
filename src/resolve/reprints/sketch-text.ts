// Turns a text into the few numbers by which the texts that share words with it are found again.
import { mixBits, shingleText } from "./word-shingles.ts";
import type { ShingledText } from "./word-shingles.ts";

/** MinHash: bands of rows; texts that agree in a whole band are candidates. */
export const BANDS = 8;
const ROWS = 3;
/** One shingle in this many is a fingerprint, chosen by its own value, so that two texts choose the same. */
const SAMPLED = 4;
/** Fingerprints of a long text are thinned until no more are left: the memory of a document is bounded. */
export const MOST_FINGERPRINTS = 128;
/** Texts with fewer shingles are found only where they are the same word for word. */
export const FEWEST_SHINGLES = 10;

/** What the index keeps of a text: at most 1 + 8 + 128 numbers of 32 bits. */
export interface TextSketch {
  /** How many shingles the text has. */
  readonly shingles: number;
  /** The hash of all words, then the bands, then the fingerprints. */
  readonly keys: Uint32Array;
}

const ROW_SEEDS = Uint32Array.from(
  { length: BANDS * ROWS },
  (_, row) => mixBits(0x51ed270b + row) | 1,
);

const bandKeys = (shingles: Uint32Array): number[] => {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles)
    for (let row = 0; row < least.length; row++) {
      const seed = ROW_SEEDS[row]!;
      const value = (Math.imul(shingle ^ (seed >>> 7), seed) >>> 0) ^ (shingle >>> 15);
      if (value >>> 0 < least[row]!) least[row] = value >>> 0;
    }
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = mixBits(0xb5297a4d + band);
    for (let row = 0; row < ROWS; row++)
      hash = mixBits(Math.imul(hash, 0x9e3779b1) ^ least[band * ROWS + row]!);
    return hash;
  });
};

/** The shingles below a threshold of their mixed value, the same ones in every text that has them. */
const sampleFingerprints = (shingles: Uint32Array): number[] => {
  const threshold = Math.floor(0x1_0000_0000 / SAMPLED);
  const chosen = new Set<number>();
  for (const shingle of shingles) {
    const rank = mixBits(shingle ^ 0x27d4eb2f);
    if (rank < threshold) chosen.add(rank);
  }
  return [...chosen].sort((a, b) => a - b).slice(0, MOST_FINGERPRINTS);
};

/** Whether a shingle is among those that fingerprints are chosen from, and the fingerprint that it is. */
export const fingerprintOf = (shingle: number): number | null => {
  const rank = mixBits(shingle ^ 0x27d4eb2f);
  return rank < Math.floor(0x1_0000_0000 / SAMPLED) ? rank : null;
};

const hashAll = (words: Uint32Array): number => {
  let hash = mixBits(words.length);
  for (const word of words) hash = mixBits(Math.imul(hash, 0x9e3779b1) ^ word);
  return hash;
};

export const sketchShingles = (text: ShingledText): TextSketch => {
  const { shingles, words } = text;
  const whole = hashAll(words);
  if (shingles.length < FEWEST_SHINGLES)
    return { shingles: shingles.length, keys: Uint32Array.of(whole) };
  return {
    shingles: shingles.length,
    keys: Uint32Array.of(whole, ...bandKeys(shingles), ...sampleFingerprints(shingles)),
  };
};

export const sketchText = (text: string): TextSketch => sketchShingles(shingleText(text));

/** A sketch as a row that a ledger can keep: the keys as hexadecimal digits, eight a key. */
export interface SketchRow {
  readonly document: string;
  readonly shingles: number;
  readonly keys: string;
}

export const sketchToRow = (document: string, sketch: TextSketch): SketchRow => ({
  document,
  shingles: sketch.shingles,
  keys: Array.from(sketch.keys, (key) => key.toString(16).padStart(8, "0")).join(""),
});

/** Null where the row is not one that `sketchToRow` wrote. */
export const rowToSketch = (row: SketchRow): TextSketch | null => {
  if (!/^(?:[0-9a-f]{8})*$/.test(row.keys) || !Number.isInteger(row.shingles)) return null;
  const keys = new Uint32Array(row.keys.length / 8);
  for (let index = 0; index < keys.length; index++)
    keys[index] = Number.parseInt(row.keys.slice(index * 8, index * 8 + 8), 16);
  return { shingles: row.shingles, keys };
};
