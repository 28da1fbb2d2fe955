// Turns a stretch of text into the one value that stands for its word, however often and in whatever case it is written.
import type { Word } from "../model/reading.ts";
import { foldCase, internalize } from "./fold-case.ts";

/** Words kept; when so many are, all are forgotten, so that memory stays bounded. */
const MOST = 30_000;
/** Longer words are seldom met twice: they are not kept. */
const LONGEST = 40;
/** So many letters make a number by which the word is known without a second look: five bits each. */
const SPELLED = 6;

/** What stands for every numeral. */
const NUMERAL = "0";

const NO_MARKS: readonly number[] = [];

interface Kept extends Word {
  /** Of a short word of ASCII letters the letters themselves; of others a hash, below zero. */
  readonly key: number;
}

/** The spelling of a word with one letter more, of either case: no two words of six letters are spelt alike, longer ones may be. */
export const addLetter = (spelling: number, code: number): number =>
  ((spelling << 5) | (spelling >>> 27)) ^ (code & 31);

const keyOfSpelling = (spelling: number, length: number): number =>
  length <= SPELLED ? spelling : -1 - (spelling & 0x3fffffff);

/** The key of a stretch of ASCII characters, whatever its case. */
const keyOf = (text: string, from: number, to: number): number => {
  let spelling = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i) | 32;
    if (code < 97 || code > 122) return hashOf(text, from, to);
    spelling = addLetter(spelling, code);
  }
  return keyOfSpelling(spelling, to - from);
};

const hashOf = (text: string, from: number, to: number): number => {
  let hash = 0;
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) code += 32;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  return -1 - (hash & 0x3fffffff);
};

/** Whether the text from `from` on is the word, by letters whose case is folded. */
const isWritten = (lower: string, text: string, from: number): boolean => {
  for (let i = 0; i < lower.length; i++) {
    let code = text.charCodeAt(from + i);
    if (code >= 65 && code <= 90) code += 32;
    if (code !== lower.charCodeAt(i)) return false;
  }
  return true;
};

const isAscii = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) >= 128) return false;
  return true;
};

/**
 * The words of one language. A text is a few thousand words said over and over: each is cut out and folded once, later
 * ones are found by their letters as they stand in the text.
 */
export class Vocabulary {
  /** The keys of the words in their slots, 0 where none is: most are told apart without a look at the words. */
  #keys = new Int32Array(1024);
  #slots: (Kept | undefined)[] = new Array<Kept | undefined>(1024);
  #shift = 32 - 10;
  #count = 0;
  readonly #others = new Map<string, Word>();
  readonly #marksOf: (lower: string) => readonly number[];
  /** The word that all numerals are. */
  readonly numeral: Word;

  /** `marksOf` gives each word the bits that it is kept with; without it none has any. */
  constructor(marksOf: (lower: string) => readonly number[] = () => NO_MARKS) {
    this.#marksOf = marksOf;
    this.numeral = this.#makeWord(NUMERAL, 0);
  }

  /** The word that stands in the text from `from` to `to`. */
  wordAt(text: string, from: number, to: number): Word {
    if (to - from > LONGEST) return this.#makeWord(foldCase(text.slice(from, to)), 0);
    return isAscii(text, from, to)
      ? this.plainWordAt(text, from, to)
      : this.#otherWord(text.slice(from, to));
  }

  /** The same for a word of at most forty ASCII characters. */
  plainWordAt(text: string, from: number, to: number): Word {
    return this.#wordOf(text, from, to, keyOf(text, from, to));
  }

  /** The same for a word of ASCII letters alone, whose spelling is known. */
  lettersAt(text: string, from: number, to: number, spelling: number): Word {
    return this.#wordOf(text, from, to, keyOfSpelling(spelling, to - from));
  }

  #wordOf(text: string, from: number, to: number, key: number): Word {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    for (let found = keys[slot]!; found !== 0; found = keys[slot]!) {
      if (found === key) {
        const kept = this.#slots[slot]!;
        if (key > 0 || (kept.lower.length === to - from && isWritten(kept.lower, text, from)))
          return kept;
      }
      slot = (slot + 1) & mask;
    }
    const word = this.#makeWord(foldCase(text.slice(from, to)), key);
    this.#keep(word);
    return word;
  }

  /** A word with letters beyond ASCII, or with a curly apostrophe, which is that of its straight one. */
  #otherWord(written: string): Word {
    const lower = foldCase(written);
    if (isAscii(lower, 0, lower.length)) return this.plainWordAt(lower, 0, lower.length);
    let word = this.#others.get(lower);
    if (word === undefined) {
      if (this.#others.size >= MOST) this.#others.clear();
      this.#others.set(lower, (word = this.#makeWord(lower, 0)));
    }
    return word;
  }

  #makeWord(lower: string, key: number): Kept {
    return { lower: internalize(lower), known: null, marks: this.#marksOf(lower), tested: [], key };
  }

  #keep(word: Kept): void {
    if (this.#count >= MOST) {
      this.#count = 0;
      this.#resize(1024);
    } else if (this.#count * 2 >= this.#slots.length) {
      const kept = this.#slots;
      this.#resize(kept.length * 2);
      for (const one of kept) if (one !== undefined) this.#insert(one);
    }
    this.#insert(word);
    this.#count += 1;
  }

  #resize(length: number): void {
    this.#keys = new Int32Array(length);
    this.#slots = new Array<Kept | undefined>(length);
    this.#shift = Math.clz32(length - 1);
  }

  #insert(word: Kept): void {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(word.key, 0x9e3779b1) >>> this.#shift;
    while (this.#keys[slot] !== 0) slot = (slot + 1) & mask;
    this.#keys[slot] = word.key;
    this.#slots[slot] = word;
  }
}
