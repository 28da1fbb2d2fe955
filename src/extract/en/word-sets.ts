// Turns lists of English words into sets that a token knows by one bit each, so that asking it costs no look-up.
import type { Token } from "../../model/reading.ts";

const BITS = 32;

/** The bits of each word that stands in a set, one number for every 32 sets. */
const MEMBERS = new Map<string, number[]>();

let made = 0;
/** The bits of a word that stands in none; null until a word was asked for, from when on all sets are known. */
let none: readonly number[] | null = null;

/**
 * A set of lower-case words or marks, without digits. Reports ask hundreds of such sets of each of their tokens: a word
 * is looked up when the vocabulary meets it first, and from then on carries one bit a set. Sets are made while modules
 * load, before any text is read.
 */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  readonly #slot: number;
  readonly #bit: number;

  constructor(words: Iterable<string>) {
    if (none !== null) throw new Error("a set of words was made after the first text was read");
    this.#words = new Set(words);
    this.#slot = Math.floor(made / BITS);
    this.#bit = 1 << (made % BITS);
    made += 1;
    for (const word of this.#words) {
      let bits = MEMBERS.get(word);
      if (bits === undefined) MEMBERS.set(word, (bits = []));
      while (bits.length <= this.#slot) bits.push(0);
      bits[this.#slot]! |= this.#bit;
    }
  }

  /** Whether the token is one of the words. */
  has(token: Token | undefined): boolean {
    return token !== undefined && (token.word.marks[this.#slot]! & this.#bit) !== 0;
  }

  /** Whether any of the tokens is one of the words. */
  isAmong(tokens: readonly Token[]): boolean {
    for (let at = 0; at < tokens.length; at++)
      if ((tokens[at]!.word.marks[this.#slot]! & this.#bit) !== 0) return true;
    return false;
  }

  /** The same for a word that is no token: a lemma, a part of a word. */
  holds(lower: string): boolean {
    return this.#words.has(lower);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#words[Symbol.iterator]();
  }
}

let tests = 0;

/** Two bits for each test: whether it was made, and what it found. */
const TESTS_A_SLOT = BITS / 2;

/**
 * A test of words by how they are written, as a pattern makes it: each word is put to it once, and carries the answer
 * from then on.
 */
export class WordTest {
  readonly #test: (lower: string) => boolean;
  readonly #slot: number;
  readonly #made: number;
  readonly #passed: number;
  readonly #ofNone: boolean;

  constructor(test: (lower: string) => boolean) {
    this.#test = test;
    this.#slot = Math.floor(tests / TESTS_A_SLOT);
    this.#made = 1 << ((tests % TESTS_A_SLOT) * 2);
    this.#passed = this.#made << 1;
    this.#ofNone = test("");
    tests += 1;
  }

  /** Whether the token passes; where there is none, whether nothing does. */
  has(token: Token | undefined): boolean {
    if (token === undefined) return this.#ofNone;
    // all numerals are one word
    if (token.kind === "number") return this.#test(token.lower);
    const { tested } = token.word;
    if (tested.length > this.#slot) {
      const found = tested[this.#slot]!;
      if ((found & this.#made) !== 0) return (found & this.#passed) !== 0;
    }
    return this.#learn(token.lower, tested);
  }

  /** The same for a word that is no token. */
  passes(lower: string): boolean {
    return this.#test(lower);
  }

  #learn(lower: string, tested: number[]): boolean {
    while (tested.length <= this.#slot) tested.push(0);
    const passes = this.#test(lower);
    tested[this.#slot]! |= passes ? this.#made | this.#passed : this.#made;
    return passes;
  }
}

/** The test that a pattern makes. */
export const wordTest = (pattern: RegExp): WordTest => new WordTest((lower) => pattern.test(lower));

/** What each of some lower-case words means: only those words are looked up, by the bit that tells them from others. */
export class WordMap<Meaning> {
  readonly #words: WordSet;
  readonly #meanings: ReadonlyMap<string, Meaning>;

  constructor(entries: Iterable<readonly [string, Meaning]>) {
    this.#meanings = new Map(entries);
    this.#words = new WordSet(this.#meanings.keys());
  }

  /** Whether the token is one of the words. */
  has(token: Token | undefined): boolean {
    return this.#words.has(token);
  }

  /** What the token means; undefined where it is none of the words. */
  get(token: Token | undefined): Meaning | undefined {
    return this.#words.has(token) ? this.#meanings.get(token!.lower) : undefined;
  }

  /** The same for words that are no tokens. */
  holds(lower: string): boolean {
    return this.#meanings.has(lower);
  }

  meaningOf(lower: string): Meaning | undefined {
    return this.#meanings.get(lower);
  }

  keys(): Iterable<string> {
    return this.#meanings.keys();
  }
}

/** A set of the words of a list, parted by white space. */
export const wordSet = (list: string): WordSet => new WordSet(list.trim().split(/\s+/));

/** The bits of a lower-case word, for `WordSet`. */
export const marksOf = (lower: string): readonly number[] => {
  const bits = MEMBERS.get(lower);
  none ??= Array.from({ length: Math.ceil(made / BITS) }, () => 0);
  if (bits === undefined) return none;
  while (bits.length < none.length) bits.push(0);
  return bits;
};
