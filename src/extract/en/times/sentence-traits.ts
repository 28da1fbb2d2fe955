// Turns a sentence into what of it as a whole bears on times and speakers, worked out once for all its counts.
import type { Sentence, Token } from "../../../model/reading.ts";
import { headNounOf } from "../lexicon/nouns.ts";
import { natureOf, type Nature } from "./event-nature.ts";
import { COMPARING } from "./time-words.ts";

export interface SentenceTraits {
  readonly nature: Nature;
  /** Whether it sets events side by side, as context does. */
  readonly compares: boolean;
  /** Whether it names a year. */
  readonly namesYear: boolean;
}

const YEAR = /^(?:19|20)\d\d$/;

/** "The two largest cities", "the country's biggest prison": a size of places sets no events side by side. */
const ranksPlaces = (lower: string, next: Token | undefined): boolean =>
  (lower === "largest" || lower === "biggest") &&
  next !== undefined &&
  PLACE_KINDS.has(headNounOf(next.lower)?.kind ?? "");

const PLACE_KINDS: ReadonlySet<string> = new Set(["settlement", "structure"]);

/** The sentence last asked for, which most often is asked for again at once. */
let last: { readonly sentence: Sentence; readonly traits: SentenceTraits } | null = null;

export const traitsOf = (sentence: Sentence): SentenceTraits => {
  if (last?.sentence === sentence) return last.traits;
  const { tokens } = sentence;
  const traits = {
    nature: natureOf(tokens, 0, tokens.length),
    compares: tokens.some(
      (token, index) => COMPARING.has(token) && !ranksPlaces(token.lower, tokens[index + 1]),
    ),
    namesYear: tokens.some(({ kind, text }) => kind === "number" && YEAR.test(text)),
  };
  last = { sentence, traits };
  return traits;
};
