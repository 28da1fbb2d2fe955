// Finds where the name of one who speaks begins and ends, left or right of a verb of saying.
import type { Token } from "../../../model/reading.ts";
import { WORD } from "../../clauses.ts";
import { MONTHS, WEEKDAYS } from "../times/time-words.ts";
import { FIGURES, INSIDE, NOT_FIRST, PARTIES, TITLES } from "./speech-words.ts";
import { WordSet } from "../word-sets.ts";

/** Places in a sentence's tokens, the end excluded. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** What the finders need to know of a sentence. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly classes: readonly number[];
  /** Whether capitals tell names from other words. */
  readonly cased: boolean;
}

/** The longest name that is looked for, in tokens. */
const LONGEST = 20;

const VERBAL = WORD.auxiliary | WORD.finite;
const BREAKS = VERBAL | WORD.subordinator | WORD.relative | WORD.complement | WORD.including;

export const isCapital = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.capital;

/** Whether the token may be a part of a name: a word that is no verb here. */
const mayBeInside = ({ tokens, classes, cased }: Words, at: number): boolean => {
  const token = tokens[at]!;
  if (token.lower === "i") return false;
  if (token.kind === "number") return /^\d{1,3}$/.test(token.text) && isCapital(tokens[at - 1]);
  if (token.kind !== "word") return token.text === "-" || token.text === "&" || token.text === ".";
  if (cased && isCapital(token) && (at > 0 || isCapital(tokens[1]))) return true;
  if (token.lower === "'s") return at > 0 && tokens[at - 1]!.kind === "word";
  const bits = classes[at]!;
  if ((bits & WORD.pronoun) !== 0) return false;
  if (PARTIES.has(token) || TITLES.has(token) || FIGURES.has(token)) return true;
  if ((bits & WORD.adjective) !== 0) return true;
  // "unconfirmed reports", "a visibly moved Ruiz": a participle before what it describes
  const next = tokens[at + 1];
  if ((bits & (WORD.participle | WORD.gerund)) !== 0 && (bits & WORD.auxiliary) === 0 && next)
    if (
      PARTIES.has(next) ||
      FIGURES.has(next) ||
      (cased && isCapital(next) && token.lower.endsWith("ed"))
    )
      return true;
  if ((bits & BREAKS) !== 0) return false;
  if ((bits & WORD.gerund) !== 0) return false;
  if ((bits & WORD.preposition) !== 0)
    return INSIDE.has(token) && (token.lower !== "to" || isCapital(tokens[at + 1]));
  return (bits & WORD.coordinator) === 0;
};

/** The mark of "the farmers' union": it ends no name. */
const isOwnersMark = (tokens: readonly Token[], at: number): boolean =>
  /^['’]$/.test(tokens[at]!.text) &&
  !tokens[at]!.spaced &&
  (tokens[at - 1]?.lower.endsWith("s") ?? false) &&
  tokens[at + 1]?.kind === "word" &&
  tokens[at + 1]!.spaced;

const joinsParties = ({ tokens, cased }: Words, before: number, after: number): boolean => {
  const isParty = (at: number) => {
    const token = tokens[at];
    return token !== undefined && (PARTIES.has(token) || (cased && isCapital(token)));
  };
  return isParty(before) && (isParty(after) || isParty(after + 1));
};

/** A stop that belongs to a title or an initial ("Col.", "J."), and ends no sentence. */
const isInnerStop = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === "." &&
  !tokens[at]!.spaced &&
  at > 0 &&
  tokens[at - 1]!.text.length <= 5 &&
  isCapital(tokens[at + 1]);

const trimFront = (words: Words, first: number, last: number): Phrase | null => {
  const { tokens, classes } = words;
  let from = first;
  while (from < last) {
    const token = tokens[from]!;
    const bits = classes[from]!;
    if (
      token.kind === "word" &&
      !NOT_FIRST.has(token) &&
      (bits & (WORD.preposition | WORD.coordinator)) === 0
    )
      break;
    from++;
  }
  return from < last ? { first: from, last } : null;
};

const isDay = (token: Token | undefined): boolean => WEEKDAYS.has(token);

const SPEAKING_PRONOUNS = new WordSet(["he", "she", "it", "they"]);

/** A hyphen that stands apart is a dash. */
const isApart = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === "-" && tokens[at]!.spaced && (tokens[at + 1]?.spaced ?? true);

/** The phrase that ends before `end`. A phrase that opens with a preposition begins after its object. */
export const phraseBefore = (words: Words, end: number): Phrase | null => {
  const { tokens, classes } = words;
  let first = end;
  if (SPEAKING_PRONOUNS.has(tokens[end - 1])) return { first: end - 1, last: end };
  while (first > 0 && end - first < LONGEST) {
    const at = first - 1;
    const token = tokens[at]!;
    if (
      token.kind === "punctuation" &&
      !isInnerStop(tokens, at) &&
      (token.text !== "-" || isApart(tokens, at) || tokens[at - 1]?.text === "-") &&
      token.text !== "&" &&
      !isOwnersMark(tokens, at)
    ) {
      // the acronym after a name: "Health Organization (WHO)"
      if (token.text === ")" && at >= 2 && tokens[at - 2]?.text === "(" && at - 2 > 0) {
        first = at - 2;
        continue;
      }
      break;
    }
    if ((classes[at]! & WORD.coordinator) !== 0) {
      if (!joinsParties(words, at - 1, at + 1) || isDay(tokens[at - 1])) break;
    } else if (!isOwnersMark(tokens, at) && !mayBeInside(words, at)) break;
    // "what investigators say": a question, no one's name
    if (token.lower === "what") break;
    first--;
  }
  if (first === end) return null;
  if ((classes[first]! & WORD.preposition) !== 0) {
    // "In Lima police said": the name is what comes after the last word that can open one
    for (let at = end - 1; at > first; at--)
      if ((classes[at]! & WORD.determiner) !== 0) return trimFront(words, at, end);
    return PARTIES.has(tokens[end - 1])
      ? { first: end - 1, last: end }
      : trimFront(words, first, end);
  }
  return trimFront(words, first, end);
};

const isTime = (token: Token | undefined): boolean =>
  token !== undefined && (WEEKDAYS.has(token) || (MONTHS.has(token) && isCapital(token)));

/** "said Ana Ruiz of the mass shooting": what a person spoke of, no part of the name. */
const tellsOfDeed = ({ tokens, cased }: Words, of: number): boolean => {
  const before = tokens[of - 1];
  if (!cased || !isCapital(before) || PARTIES.has(before) || TITLES.has(before)) return false;
  const next = /^(?:the|a|an|his|her|their)$/.test(tokens[of + 1]?.lower ?? "") ? of + 2 : of + 1;
  const head = tokens[next];
  if (head === undefined || isCapital(head)) return false;
  for (let at = next; at < next + 3; at++)
    if (PARTIES.has(tokens[at]) || isCapital(tokens[at])) return false;
  return true;
};

/** Where a phrase that begins at `start` ends, an apposition not counted. */
export const phraseAfter = (words: Words, start: number): Phrase | null => {
  const { tokens, classes, cased } = words;
  if (SPEAKING_PRONOUNS.has(tokens[start])) return { first: start, last: start + 1 };
  let last = start;
  while (last < tokens.length && last - start < LONGEST) {
    const token = tokens[last]!;
    const bits = classes[last]!;
    if (token.kind === "punctuation" || token.kind === "symbol") {
      if (token.text === "(" && tokens[last + 2]?.text === ")" && last > start) {
        last += 3;
        continue;
      }
      if (
        !isInnerStop(tokens, last) &&
        token.text !== "-" &&
        token.text !== "&" &&
        !isOwnersMark(tokens, last)
      )
        break;
    } else if ((bits & WORD.coordinator) !== 0) {
      if (!joinsParties(words, last - 1, last + 1)) break;
    } else if ((bits & WORD.preposition) !== 0) {
      const next = tokens[last + 1];
      const inward =
        (token.lower === "of" && !tellsOfDeed(words, last)) ||
        token.lower === "for" ||
        token.lower === "from" ||
        (!cased &&
          FIGURES.has(tokens[last - 1]) &&
          (token.lower === "in" || token.lower === "at")) ||
        ((token.lower === "in" || token.lower === "at" || token.lower === "with") &&
          (isCapital(next) || next?.lower === "the") &&
          !isTime(next) &&
          cased);
      if (!inward) break;
    } else if (isTime(token)) break;
    else if (!mayBeInside(words, last)) {
      // "data gathered by the mission"
      const by = tokens[last + 1]?.lower;
      const made = (bits & WORD.participle) !== 0 && (by === "by" || by === "from");
      if (!made || !FIGURES.has(tokens[last - 1])) break;
      last++;
    }
    last++;
  }
  while (
    last > start &&
    (tokens[last - 1]!.kind === "punctuation" ||
      (classes[last - 1]! & (WORD.preposition | WORD.determiner)) !== 0) &&
    tokens[last - 1]!.text !== ")"
  )
    last--;
  return last > start ? { first: start, last } : null;
};

/** Whether a stretch can stand in apposition: words without a finite verb, not too many. */
export const isApposition = (words: Words, first: number, last: number): boolean => {
  if (last <= first || last - first > 14) return false;
  const { tokens, classes } = words;
  const bits = classes[first]!;
  if (last - first === 1 && (bits & (WORD.adverb | WORD.pronoun | WORD.determiner)) !== 0)
    return false;
  if (
    (bits &
      (WORD.relative |
        WORD.subordinator |
        WORD.gerund |
        WORD.preposition |
        WORD.coordinator |
        WORD.pronoun)) !==
      0 &&
    !isCapital(tokens[first])
  )
    return false;
  for (let at = first; at < last; at++)
    if (
      (classes[at]! & (VERBAL | WORD.relative)) !== 0 &&
      !(words.cased && isCapital(tokens[at])) &&
      (classes[at]! & WORD.adjective) === 0
    )
      return false;
  return true;
};

/** The place of the comma before `at`, within reach; -1 for none before another mark. */
export const commaBefore = ({ tokens }: Words, at: number): number => {
  for (let i = at - 1; i >= 0 && i > at - 16; i--) {
    const { text, kind } = tokens[i]!;
    if (text === ",") return i;
    if (kind === "punctuation" && text !== "-" && text !== "." && text !== "(" && text !== ")")
      return -1;
  }
  return -1;
};
