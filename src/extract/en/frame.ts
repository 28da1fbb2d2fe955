// Turns a sentence into what the rules look at: its tokens with their nouns, verbs and classes, and its clauses.
import type { Sentence, Token } from "../../model/reading.ts";
import { shapeOf, type SentenceShape } from "./clauses.ts";
import type { NounEntry } from "./lexicon/nouns.ts";
import type { VerbForm } from "./lexicon/verbs.ts";
import { HINT } from "./words.ts";
import type { Measure } from "../../model/measure.ts";

export interface Frame {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly classes: readonly number[];
  readonly shape: SentenceShape;
  readonly nouns: readonly (NounEntry | null)[];
  readonly verbs: readonly (VerbForm | null)[];
  readonly states: readonly (Measure | null)[];
  /** Whether the text is all capitals, so that case tells nothing. */
  readonly allCapitals: boolean;
}

export const frameOf = (sentence: Sentence, allCapitals: boolean): Frame => {
  const shape = shapeOf(sentence);
  // counts and persons are read from one frame
  const known = shape.frame as Frame | null;
  if (known !== null && known.allCapitals === allCapitals) return known;
  const { words, classes } = shape;
  const count = words.length;
  const nouns = new Array<NounEntry | null>(count);
  const verbs = new Array<VerbForm | null>(count);
  const states = new Array<Measure | null>(count);
  for (let i = 0; i < count; i++) {
    const word = words[i]!;
    nouns[i] = word.noun;
    verbs[i] = word.verb;
    states[i] = word.state;
  }
  const { tokens } = sentence;
  const frame = { sentence, tokens, shape, classes, nouns, verbs, states, allCapitals };
  shape.frame = frame;
  return frame;
};

/** Whether any word of the sentence tells a measure: the rest need no closer look. */
export const tellsMeasure = (sentence: Sentence): boolean =>
  (shapeOf(sentence).hints & HINT.measure) !== 0;

/** Whether the word at `i` can only be a verb, an auxiliary or another word that ends a noun phrase. */
export const has = (frame: Frame, i: number, mask: number): boolean =>
  i >= 0 && i < frame.tokens.length && (frame.classes[i]! & mask) !== 0;

export const lowerAt = (frame: Frame, i: number): string => frame.tokens[i]?.lower ?? "";
