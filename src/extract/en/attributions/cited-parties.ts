// Reads whose count it is where no verb of saying stands: "(OCHA, 5 May)", "by the ministry's count", "the source for this figure is".
import type { Token } from "../../../model/reading.ts";
import { MONTHS } from "../times/time-words.ts";
import { isCapital, phraseAfter, type Phrase, type Words } from "./noun-phrases.ts";
import { isTimeWord, looksLikeParty } from "./speaker-phrases.ts";
import type { Speech } from "./speech.ts";
import { WordSet } from "../word-sets.ts";

/** The longest citation in brackets, in tokens. */
const LONGEST = 14;

const closing = (tokens: readonly Token[], open: number): number => {
  for (let at = open + 1; at < tokens.length && at <= open + LONGEST; at++) {
    if (tokens[at]!.text === ")") return at;
    if (tokens[at]!.text === "(") return -1;
  }
  return -1;
};

/** What a bracket points to in the document itself: "(Table 1)". */
const EXHIBITS = new WordSet(
  "table tables figure figures fig map chart graph box annex appendix photo image section page chapter note phase category".split(
    " ",
  ),
);

const isDatePart = ({ kind, lower, text }: Token): boolean =>
  kind === "number" || MONTHS.holds(lower) || /^[/.,-]$/.test(text) || /^(?:as|of|on)$/.test(lower);

const cited = (speaker: Phrase, first: number, last: number, manner: string): Speech => ({
  speaker,
  apposition: null,
  manner,
  verb: first,
  first,
  last,
  side: "before",
  isNested: false,
  listener: null,
});

/** "(OCHA, 5 May 2015)", "(Government 12/03/2020)", "(source: Red Cross)": whose number stands before. */
const readBracket = ({ tokens }: Words, open: number): Speech | null => {
  const close = closing(tokens, open);
  if (close < 0) return null;
  let first = open + 1;
  const sourced =
    /^(?:sources?|per|via)$/.test(tokens[first]!.lower) &&
    (tokens[first + 1]?.text === ":" ||
      isCapital(tokens[first + 1]) ||
      /^(?:per|via)$/.test(tokens[first]!.lower));
  if (sourced) first += tokens[first + 1]?.text === ":" ? 2 : 1;
  let last = first;
  while (last < close && !isDatePart(tokens[last]!)) last++;
  if (last === first || last - first > 8 || !isCapital(tokens[first])) return null;
  if (isTimeWord(tokens[first]!.lower) || EXHIBITS.has(tokens[first])) return null;
  if (!sourced) {
    // what follows the name is a day, and nothing else
    let dated = false;
    for (let at = last; at < close; at++) {
      if (!isDatePart(tokens[at]!)) return null;
      dated ||= tokens[at]!.kind === "number";
    }
    if (!dated || (close - last === 2 && /^\d{1,2}$/.test(tokens[close - 1]!.text))) return null;
  }
  return cited({ first, last }, open, close + 1, "bracketed");
};

const RECKONINGS = new WordSet(
  "count estimate estimates reckoning tally figures calculation calculations".split(" "),
);

/** "by the police's count", "by the count of the mayor". */
const readReckoning = (words: Words, by: number): Speech | null => {
  const phrase = phraseAfter(words, by + 1);
  if (!phrase || phrase.last - phrase.first < 2) return null;
  let reckons = false;
  for (let at = phrase.first; at < phrase.last; at++) reckons ||= RECKONINGS.has(words.tokens[at]);
  return reckons && looksLikeParty(words, phrase)
    ? cited(phrase, by, phrase.last, "according-to")
    : null;
};

const COUNTS = new WordSet(
  "figure figures number numbers estimate estimates count counts data information toll".split(" "),
);

/** "The source for this figure is the camp's coordinator". */
const readSourceOf = (words: Words, at: number): Speech | null => {
  const { tokens } = words;
  if (!/^(?:for|of)$/.test(tokens[at + 1]?.lower ?? "")) return null;
  for (let i = at + 2; i < at + 6 && i < tokens.length - 2; i++) {
    if (!COUNTS.has(tokens[i])) continue;
    if (!/^(?:is|are|was|were)$/.test(tokens[i + 1]!.lower)) return null;
    const phrase = phraseAfter(words, i + 2);
    return phrase && looksLikeParty(words, phrase)
      ? cited(phrase, at, phrase.last, "sourced")
      : null;
  }
  return null;
};

/** The party named at a bracket, at `by`, at `source`; null for none. */
export const readCited = (words: Words, at: number): Speech | null => {
  switch (words.tokens[at]!.lower) {
    case "(":
      return readBracket(words, at);
    case "by":
      return readReckoning(words, at);
    default:
      return readSourceOf(words, at);
  }
};

/** Words and marks at which such a party may be named. */
export const CITING_MARKS = new WordSet(["(", "by", "source", "sources"]);
