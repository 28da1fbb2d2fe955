// Turns a sentence into what the rules look at: its tokens with their nouns, verbs and classes, and its clauses.
import type { Sentence, Token } from "../../model/reading.ts";
import { WORD, type Clause } from "../clauses.ts";
import { shapeOf } from "./clauses.ts";
import { nounOf, type NounEntry } from "./lexicon/nouns.ts";
import { STATES, verbOf, type VerbForm } from "./lexicon/verbs.ts";
import type { Measure } from "../../model/measure.ts";

export interface Frame {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly classes: Uint32Array;
  readonly clauses: readonly Clause[];
  readonly nouns: readonly (NounEntry | null)[];
  readonly verbs: readonly (VerbForm | null)[];
  readonly states: readonly (Measure | null)[];
  /** Whether any word tells a measure: the rest need no closer look. */
  readonly tells: boolean;
  /** Whether the text is all capitals, so that case tells nothing. */
  readonly allCapitals: boolean;
}

export const frameOf = (sentence: Sentence, allCapitals: boolean): Frame => {
  const tokens = sentence.tokens;
  const { classes, clauses } = shapeOf(sentence);
  const nouns: (NounEntry | null)[] = [];
  const verbs: (VerbForm | null)[] = [];
  const states: (Measure | null)[] = [];
  let tells = false;
  for (const token of tokens) {
    if (token.kind !== "word") {
      nouns.push(null);
      verbs.push(null);
      states.push(null);
      continue;
    }
    const noun = nounOf(token.lower);
    const verb = verbOf(token.lower);
    const state = STATES.get(token.lower) ?? null;
    if (noun?.measure || verb || state) tells = true;
    nouns.push(noun);
    verbs.push(verb);
    states.push(state);
  }
  return { sentence, tokens, classes, clauses, nouns, verbs, states, tells, allCapitals };
};

/** Whether the word at `i` can only be a verb, an auxiliary or another word that ends a noun phrase. */
export const has = (frame: Frame, i: number, mask: number): boolean =>
  i >= 0 && i < frame.tokens.length && (frame.classes[i]! & mask) !== 0;

export const lowerAt = (frame: Frame, i: number): string => frame.tokens[i]?.lower ?? "";

export const isAdverb = (frame: Frame, i: number): boolean =>
  has(frame, i, WORD.adverb) && !has(frame, i, WORD.preposition);
