// Turns a stretch of text into the one value that stands for its word, however often and in whatever case it is written.
import type { Word } from "../model/reading.ts";
import { foldCase } from "./fold-case.ts";

/** Words kept; when so many are, all are forgotten, so that memory stays bounded. */
const MOST = 30_000;
/** Longer words are seldom met twice: they are not kept. */
const LONGEST = 40;

interface Kept extends Word {
  readonly hash: number;
}

/** Whether the text from `from` on is the word, by letters whose case is folded. */
const isWritten = (lower: string, text: string, from: number): boolean => {
  for (let i = 0; i < lower.length; i++) {
    let code = text.charCodeAt(from + i);
    if (code >= 65 && code <= 90) code += 32;
    if (code !== lower.charCodeAt(i)) return false;
  }
  return true;
};

/**
 * The words of one language. A text is a few thousand words said over and over: each is cut out, folded and hashed
 * once, later ones are found by their letters as they stand in the text.
 */
export class Vocabulary {
  #slots: (Kept | undefined)[] = new Array<Kept | undefined>(1024);
  #count = 0;
  readonly #others = new Map<string, Word>();

  /** The word that stands in the text from `from` to `to`. */
  wordAt(text: string, from: number, to: number): Word {
    if (to - from > LONGEST) return { lower: foldCase(text.slice(from, to)), known: null };
    let hash = 0;
    for (let i = from; i < to; i++) {
      let code = text.charCodeAt(i);
      if (code >= 128) return this.#otherWord(text.slice(from, to));
      if (code >= 65 && code <= 90) code += 32;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const kept = this.#slots[slot];
      if (kept === undefined) break;
      if (
        kept.hash === hash &&
        kept.lower.length === to - from &&
        isWritten(kept.lower, text, from)
      )
        return kept;
      slot = (slot + 1) & mask;
    }
    const word = { lower: foldCase(text.slice(from, to)), known: null, hash };
    this.#keep(word);
    return word;
  }

  /** A word with letters beyond ASCII, or with a curly apostrophe, which is that of its straight one. */
  #otherWord(written: string): Word {
    const lower = foldCase(written);
    if (isAscii(lower)) return this.wordAt(lower, 0, lower.length);
    let word = this.#others.get(lower);
    if (word === undefined) {
      if (this.#others.size >= MOST) this.#others.clear();
      this.#others.set(lower, (word = { lower, known: null }));
    }
    return word;
  }

  #keep(word: Kept): void {
    if (this.#count >= MOST) {
      this.#slots = new Array<Kept | undefined>(1024);
      this.#count = 0;
    } else if (this.#count * 2 >= this.#slots.length) {
      const kept = this.#slots;
      this.#slots = new Array<Kept | undefined>(kept.length * 2);
      for (const one of kept) if (one !== undefined) this.#insert(one);
    }
    this.#insert(word);
    this.#count += 1;
  }

  #insert(word: Kept): void {
    const mask = this.#slots.length - 1;
    let slot = (word.hash ^ (word.hash >>> 15)) & mask;
    while (this.#slots[slot] !== undefined) slot = (slot + 1) & mask;
    this.#slots[slot] = word;
  }
}

const isAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 128) return false;
  return true;
};
