// Turns an English sentence into its clauses and the words of its tokens, once for all who ask.
import type { Sentence } from "../../model/reading.ts";
import { cutClauses, type Clause } from "../clauses.ts";
import { entryOf, type WordEntry } from "./words.ts";

export interface SentenceShape {
  /** What the lexicons know of each token. */
  readonly words: readonly WordEntry[];
  /** The `WORD` bits of each token. */
  readonly classes: readonly number[];
  /** The clauses, cut on first use. */
  readonly clauses: readonly Clause[];
}

class LazyShape implements SentenceShape {
  readonly words: readonly WordEntry[];
  readonly classes: readonly number[];
  readonly #sentence: Sentence;
  #clauses: readonly Clause[] | null = null;
  constructor(sentence: Sentence) {
    const words: WordEntry[] = [];
    const classes: number[] = [];
    for (const token of sentence.tokens) {
      const entry = entryOf(token);
      words.push(entry);
      classes.push(entry.classes);
    }
    this.#sentence = sentence;
    this.words = words;
    this.classes = classes;
  }
  get clauses(): readonly Clause[] {
    return (this.#clauses ??= cutClauses(this.#sentence.tokens, this.classes));
  }
}

/** The shape of a sentence; worked out on the first call and kept on the sentence. */
export const shapeOf = (sentence: Sentence): SentenceShape =>
  (sentence.shape ??= new LazyShape(sentence)) as SentenceShape;
