// Turns a lower-case English word into all that the lexicons know of it, looked up once and remembered.
import type { Measure } from "../../model/measure.ts";
import type { Token } from "../../model/reading.ts";
import { WORD } from "../clauses.ts";
import { mayDispute } from "./disputes/dispute-words.ts";
import { nounOf, type NounEntry } from "./lexicon/nouns.ts";
import { CUE_WORDS } from "./lexicon/role-words.ts";
import { SCALES, SMALL, VAGUE, VAGUE_FACTORS } from "./lexicon/number-words.ts";
import { complementsOf, TELLING_WORDS } from "./lexicon/complements.ts";
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
  /** `HINT` bits: what a sentence that holds it may say of its counts. */
  readonly hints: number;
  /** `CUE` bits: what a sentence that holds it may say of the role of its counts. */
  readonly cues: number;
  /** Whether a number expression may begin with it. */
  readonly startsNumber: boolean;
}

/**
 * Signs that a sentence may say something that is looked for in its words as they stand: where no word of it bears the
 * sign, no closer look is needed. A hint is given to every word that such a saying cannot do without.
 */
export const HINT = {
  /** That a number is too low. */
  undercount: 1,
  /** That something is denied or doubted. */
  dispute: 1 << 1,
  /** That what follows is the cause of what is told. */
  cause: 1 << 2,
  /** That it is an earlier event set beside it. */
  earlier: 1 << 3,
  /** That all that was struck is meant. */
  areas: 1 << 4,
  /** That another event is told of. */
  apart: 1 << 5,
  /** That a group is hunted. */
  crackdown: 1 << 6,
  /** That some measure is told. */
  measure: 1 << 7,
  /** That what may befall a single person is told: a death, a wound. */
  ofOne: 1 << 8,
  /** That what is told is the running total, a long stretch, an event come over a land, or a part. */
  toll: 1 << 9,
  long: 1 << 10,
  /** That a stretch may be told by its first year and its last. */
  years: 1 << 11,
  event: 1 << 12,
  parts: 1 << 13,
} as const;

/** Hints of words that say of what a count's place is. */
export const PLACE_HINTS =
  HINT.toll |
  HINT.long |
  HINT.event |
  HINT.parts |
  HINT.cause |
  HINT.earlier |
  HINT.areas |
  HINT.apart |
  HINT.crackdown;

const HINTING: readonly (readonly [bit: number, words: RegExp])[] = [
  [HINT.undercount, /^(?:true|real|actual)\b|-(?:true|real|actual)\b|under-?(?:count|estimate)/],
  [HINT.toll, /toll|overall|altogether|official|figures/],
  [
    HINT.long,
    /since|year|month|decade|annually|half|quarter|compared|war|conflict|insurgency|uprising/,
  ],
  [HINT.years, /between|from/],
  [
    HINT.event,
    /quake|temblor|flood|storm|hurricane|cyclone|typhoon|tsunami|epidemic|outbreak|disaster|drought|blizzard/,
  ],
  [HINT.parts, /^(?:includ(?:ing|e[sd]?)|among|such|another|one|others)$/],
  [
    HINT.cause,
    /^(?:aftermath|wake|response|retaliation|reaction|reprisal|revenge|protest|solidarity|days|weeks|months|years)$/,
  ],
  [
    HINT.earlier,
    /^(?:comes?|came|follow(?:s|ed|ing)?|occurr(?:ed|s)|happened|since|similar|reminiscent|just)$|^(?:echo|recall)/,
  ],
  [
    HINT.areas,
    /(?:affected|stricken|hit|damaged|flooded|ravaged|devastated)$|^(?:disaster|quake|flood)$/,
  ],
  [
    HINT.apart,
    /^(?:elsewhere|separate|separately|another|other|more|unrelated|different|later|earlier)$/,
  ],
  [HINT.crackdown, /^(?:crackdown|dragnet|suspected|alleged)$/],
];

const hintsOf = (lower: string): number => {
  let hints = 0;
  for (const [bit, words] of HINTING) if (words.test(lower)) hints |= bit;
  return hints;
};

const cuesOf = (lower: string): number => {
  let cues = 0;
  for (const [bit, words] of CUE_WORDS) if (words.test(lower)) cues |= bit;
  return cues;
};

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

/** Whether the verb may tell a measure, by itself or with what completes it. */
const tellsByVerb = (form: VerbForm | null): boolean =>
  form !== null &&
  (Object.keys(form.verb.patient).length > 0 ||
    Object.keys(form.verb.agent).length > 0 ||
    complementsOf(form.verb.lemma).length > 0);

const makeEntry = (lower: string): WordEntry => {
  const noun = nounOf(lower);
  const verb = verbOf(lower);
  const state = STATES.get(lower) ?? null;
  const article = lower === "a" || lower === "an";
  const number = !article && TEXT_LEXICON.numberWords.has(lower) ? WORD.number : 0;
  const tells =
    Boolean(noun?.measure) || tellsByVerb(verb) || state !== null || TELLING_WORDS.has(lower);
  const tellsOfOne =
    state === "killed" ||
    noun?.measure === "killed" ||
    verb?.verb.agent.person === "killed" ||
    verb?.verb.patient.person === "killed" ||
    verb?.verb.patient.person === "injured";
  return {
    classes: classesOfWord(lower) | number,
    noun,
    verb,
    state,
    hints:
      hintsOf(lower) |
      (tells ? HINT.measure : 0) |
      (tellsOfOne ? HINT.ofOne : 0) |
      (mayDispute(lower) ? HINT.dispute : 0),
    cues: cuesOf(lower),
    startsNumber: startsNumber(lower),
  };
};

/** The entry of what is no word: a mark. */
export const NO_WORD: WordEntry = {
  classes: 0,
  noun: null,
  verb: null,
  state: null,
  hints: 0,
  cues: 0,
  startsNumber: false,
};
/** The entry of a numeral. */
const NUMERAL: WordEntry = { ...NO_WORD, classes: WORD.number, startsNumber: true };

/** What the lexicons know of a token; looked up once a word. */
export const entryOf = ({ word, kind }: Token): WordEntry =>
  kind === "word"
    ? ((word.known ??= makeEntry(word.lower)) as WordEntry)
    : kind === "number"
      ? NUMERAL
      : NO_WORD;
