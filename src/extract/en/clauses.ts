// Turns an English sentence into its clauses and the word classes of its tokens, once for all who ask.
import type { Sentence } from "../../model/reading.ts";
import { cutClauses, WORD, type Clause } from "../clauses.ts";
import { TEXT_LEXICON } from "./text-lexicon.ts";
import { classesOfWord } from "./word-classes.ts";

export interface SentenceShape {
  /** The `WORD` bits of each token. */
  readonly classes: Uint32Array;
  readonly clauses: readonly Clause[];
}

const SHAPES = new WeakMap<Sentence, SentenceShape>();

/** The clauses of a sentence; worked out on the first call and kept as long as the sentence lives. */
export const shapeOf = (sentence: Sentence): SentenceShape => {
  const known = SHAPES.get(sentence);
  if (known) return known;
  const tokens = sentence.tokens;
  const classes = new Uint32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "number") classes[i] = WORD.number;
    else if (token.kind === "word") {
      let bits = classesOfWord(token.lower);
      if (token.lower !== "a" && token.lower !== "an" && TEXT_LEXICON.numberWords.has(token.lower))
        bits |= WORD.number;
      classes[i] = bits;
    }
  }
  const shape = { classes, clauses: cutClauses(tokens, classes) };
  SHAPES.set(sentence, shape);
  return shape;
};
