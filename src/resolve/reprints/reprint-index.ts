// Finds, among all texts taken in so far, the few that may share words with a new one.
import { KeyTable, MOST_OF_ONE_KEY } from "./key-table.ts";
import { BANDS } from "./sketch-text.ts";
import type { TextSketch } from "./sketch-text.ts";

export interface Candidate {
  readonly document: string;
  /** How many keys both have; a band counts for several, as it stands for more of the text. */
  readonly shared: number;
}

const BAND_WEIGHT = 3;
/** One fingerprint in common is chance; texts with few must share what they have. */
const LEAST_SHARED = 2;

/**
 * An index that takes one text at a time. A text costs 10 to 13 bytes a key, at most 137 keys: a story of
 * 400 words some 600 bytes, no text more than 1.8 kB, besides its id.
 */
export class ReprintIndex {
  readonly #table = new KeyTable();
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#ids.length;
  }

  /** Bytes of the table, its empty slots included; ids come on top. */
  get bytes(): number {
    return this.#table.bytes;
  }

  has(document: string): boolean {
    return this.#numbers.has(document);
  }

  /** Takes a text in; one that is there already changes nothing. */
  add(document: string, sketch: TextSketch): void {
    if (this.#numbers.has(document)) return;
    const number = this.#ids.length;
    this.#ids.push(document);
    this.#numbers.set(document, number);
    for (const key of sketch.keys) this.#table.add(key, number);
  }

  /** Those that share most, at most `limit` of them; the text itself is not among them. */
  candidates(document: string, sketch: TextSketch, limit = 12): readonly Candidate[] {
    const own = this.#numbers.get(document) ?? -1;
    const shared = new Map<number, number>();
    for (const [index, key] of sketch.keys.entries()) {
      const weight = index <= BANDS ? BAND_WEIGHT : 1;
      this.#table.visit(key, (number) => {
        if (number !== own) shared.set(number, (shared.get(number) ?? 0) + weight);
      });
    }
    const found: { number: number; shared: number }[] = [];
    for (const [number, count] of shared)
      if (count >= LEAST_SHARED) found.push({ number, shared: count });
    return found
      .sort((a, b) => b.shared - a.shared || a.number - b.number)
      .slice(0, limit)
      .map(({ number, shared: count }) => ({ document: this.#ids[number]!, shared: count }));
  }

  /** Whether so many texts have the fingerprint that it is a house's standing text, or everyone's story. */
  isCommon(fingerprint: number): boolean {
    return this.#table.count(fingerprint) >= MOST_OF_ONE_KEY;
  }
}
