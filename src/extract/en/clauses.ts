// Turns an English sentence into its clauses and the words of its tokens, once for all who ask.
import type { Sentence } from "../../model/reading.ts";
import { cutClauses, type Clause } from "../clauses.ts";
import { NO_WORD, NUMERAL, wordOf, type WordEntry } from "./words.ts";

export interface SentenceShape {
  /** What the lexicons know of each token. */
  readonly words: readonly WordEntry[];
  /** The `WORD` bits of each token. */
  readonly classes: Uint32Array;
  /** The clauses, cut on first use. */
  readonly clauses: readonly Clause[];
}

class LazyShape implements SentenceShape {
  readonly words: readonly WordEntry[];
  readonly classes: Uint32Array;
  readonly #sentence: Sentence;
  #clauses: readonly Clause[] | null = null;
  constructor(sentence: Sentence) {
    const { tokens } = sentence;
    const words = new Array<WordEntry>(tokens.length);
    const classes = new Uint32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const entry =
        token.kind === "word" ? wordOf(token.lower) : token.kind === "number" ? NUMERAL : NO_WORD;
      words[i] = entry;
      classes[i] = entry.classes;
    }
    this.#sentence = sentence;
    this.words = words;
    this.classes = classes;
  }
  get clauses(): readonly Clause[] {
    return (this.#clauses ??= cutClauses(this.#sentence.tokens, this.classes));
  }
}

/** The sentence last asked for, which most often is asked for again at once. */
let last: { readonly sentence: Sentence; readonly shape: SentenceShape } | null = null;
const SHAPES = new WeakMap<Sentence, SentenceShape>();

/** The shape of a sentence; worked out on the first call and kept as long as the sentence lives. */
export const shapeOf = (sentence: Sentence): SentenceShape => {
  if (last?.sentence === sentence) return last.shape;
  let shape = SHAPES.get(sentence);
  if (!shape) SHAPES.set(sentence, (shape = new LazyShape(sentence)));
  last = { sentence, shape };
  return shape;
};
