// Turns an English sentence into its clauses and the words of its tokens, once for all who ask.
import type { Sentence } from "../../model/reading.ts";
import { cutClauses, WORD, type Clause } from "../clauses.ts";
import { entryOf, NO_WORD, type WordEntry } from "./words.ts";

export interface SentenceShape {
  /** What the lexicons know of each token. */
  readonly words: readonly WordEntry[];
  /** The `WORD` bits of each token. */
  readonly classes: readonly number[];
  /** The `HINT` bits of all its words. */
  readonly hints: number;
  /** The `CUE` bits of all its words. */
  readonly cues: number;
  /** The clauses, cut on first use. */
  readonly clauses: readonly Clause[];
  /** What the rules look at, made on first use: the frame's own affair. */
  frame: unknown;
}

/** The classes of words that in capitals are names: WHO, US, IT. */
const PRONOUN = WORD.pronoun | WORD.relative;

/** Whether a pronoun in capitals is a name: the word beside it is not in capitals. */
const isAcronym = (tokens: Sentence["tokens"], at: number): boolean => {
  const { text } = tokens[at]!;
  if (text.length < 2 || text !== text.toUpperCase()) return false;
  const beside = tokens[at + 1] ?? tokens[at - 1];
  return beside !== undefined && beside.text !== beside.text.toUpperCase();
};

class LazyShape implements SentenceShape {
  readonly words: readonly WordEntry[];
  readonly classes: readonly number[];
  readonly hints: number;
  readonly cues: number;
  frame: unknown = null;
  readonly #sentence: Sentence;
  #clauses: readonly Clause[] | null = null;
  constructor(sentence: Sentence) {
    const count = sentence.tokens.length;
    const words = new Array<WordEntry>(count);
    const classes = new Array<number>(count);
    let hints = 0;
    let cues = 0;
    const { tokens } = sentence;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const known = entryOf(token);
      const entry = (known.classes & PRONOUN) !== 0 && isAcronym(tokens, at) ? NO_WORD : known;
      words[at] = entry;
      classes[at] = entry.classes;
      hints |= entry.hints;
      cues |= known.cues;
    }
    this.#sentence = sentence;
    this.words = words;
    this.classes = classes;
    this.hints = hints;
    this.cues = cues;
  }
  get clauses(): readonly Clause[] {
    return (this.#clauses ??= cutClauses(this.#sentence.tokens, this.classes));
  }
}

/** The shape of a sentence; worked out on the first call and kept on the sentence. */
export const shapeOf = (sentence: Sentence): SentenceShape =>
  (sentence.shape ??= new LazyShape(sentence)) as SentenceShape;
