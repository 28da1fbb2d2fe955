// Turns a lower-case English word into all that the lexicons know of it, looked up once and remembered.
import type { Measure } from "../../model/measure.ts";
import type { Token } from "../../model/reading.ts";
import { WORD } from "../clauses.ts";
import { nounOf, type NounEntry } from "./lexicon/nouns.ts";
import { SCALES, SMALL, VAGUE, VAGUE_FACTORS } from "./lexicon/number-words.ts";
import { TELLING_WORDS } from "./lexicon/complements.ts";
import { STATES, verbOf, type VerbForm } from "./lexicon/verbs.ts";
import { TEXT_LEXICON } from "./text-lexicon.ts";
import { classesOfWord } from "./word-classes.ts";

export interface WordEntry {
  /** `WORD` bits. */
  readonly classes: number;
  readonly noun: NounEntry | null;
  readonly verb: VerbForm | null;
  /** The measure that it tells as an adjective: dead, missing. */
  readonly state: Measure | null;
  /** Whether it tells a measure at all. */
  readonly tells: boolean;
  /** Whether a number expression may begin with it. */
  readonly startsNumber: boolean;
}

const OTHER_STARTS = new Set(
  "a an another no none nobody no-one half half-dozen half-a-dozen dozen many several both".split(
    " ",
  ),
);

const startsNumber = (lower: string): boolean => {
  if (OTHER_STARTS.has(lower) || SMALL.has(lower) || VAGUE.has(lower)) return true;
  if (VAGUE_FACTORS.has(lower) || SCALES.has(lower)) return true;
  const hyphen = lower.indexOf("-");
  return hyphen > 0 && SMALL.has(lower.slice(0, hyphen));
};

const makeEntry = (lower: string): WordEntry => {
  const noun = nounOf(lower);
  const verb = verbOf(lower);
  const state = STATES.get(lower) ?? null;
  const article = lower === "a" || lower === "an";
  const number = !article && TEXT_LEXICON.numberWords.has(lower) ? WORD.number : 0;
  return {
    classes: classesOfWord(lower) | number,
    noun,
    verb,
    state,
    tells: Boolean(noun?.measure) || verb !== null || state !== null || TELLING_WORDS.has(lower),
    startsNumber: startsNumber(lower),
  };
};

/** The entry of what is no word: a mark. */
export const NO_WORD: WordEntry = {
  classes: 0,
  noun: null,
  verb: null,
  state: null,
  tells: false,
  startsNumber: false,
};
/** The entry of a numeral. */
const NUMERAL: WordEntry = { ...NO_WORD, classes: WORD.number, startsNumber: true };

/** What the lexicons know of a token; looked up once a word. */
export const entryOf = ({ word, kind }: Token): WordEntry => {
  if (word === null) return kind === "number" ? NUMERAL : NO_WORD;
  return (word.known ??= makeEntry(word.lower)) as WordEntry;
};
