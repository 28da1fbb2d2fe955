// Reads the words around a number that make a bound of it: at least, up to, or more.
import type { Qualifier } from "../../../model/bounds.ts";
import type { Token } from "../../../model/reading.ts";
import {
  BETWEEN_QUALIFIER_AND_NUMBER,
  QUALIFIERS_AFTER,
  QUALIFIERS_BEFORE,
} from "../lexicon/number-words.ts";
import { DASHES, isNumberLike } from "./amounts.ts";
import { WordSet } from "../word-sets.ts";

const near = (token: Token | undefined, text: string): boolean =>
  token !== undefined && !token.spaced && token.text === text;

const matchBefore = (
  tokens: readonly Token[],
  end: number,
): readonly [first: number, Qualifier] | null => {
  for (const [words, qualifier] of QUALIFIERS_BEFORE) {
    const first = end - words.length;
    if (first < 0) continue;
    let fits = true;
    for (let i = 0; i < words.length; i++)
      if (tokens[first + i]!.lower !== words[i]) {
        fits = false;
        break;
      }
    if (fits) return [first, qualifier];
  }
  return null;
};

const OVERTURNING = new WordSet("run runs ran running drove rolled rode drives knocked".split(" "));

const QUALIFIER_ENDS = new WordSet(QUALIFIERS_BEFORE.map(([words]) => words.at(-1)!));

export const readQualifierBefore = (
  tokens: readonly Token[],
  first: number,
): { outerFirst: number; qualifier: Qualifier | null } => {
  let end = first;
  let steps = 0;
  // "at least another 12", "more than a total of 40"
  while (end > 0 && steps++ < 3 && BETWEEN_QUALIFIER_AND_NUMBER.has(tokens[end - 1]!.lower)) {
    if (QUALIFIER_ENDS.has(tokens[end - 1])) break;
    end--;
  }
  for (const from of end === first ? [first] : [first, end]) {
    if (from === 0 || !QUALIFIER_ENDS.has(tokens[from - 1])) continue;
    const match = matchBefore(tokens, from);
    if (!match) continue;
    const [outerFirst, qualifier] = match;
    // "under 12 metres of mud" and "near two schools" are places; "over 3 days" is gone with its unit
    const word = tokens[outerFirst]!.lower;
    // "ran over three geese"
    if (word === "over" && OVERTURNING.has(tokens[outerFirst - 1])) continue;
    if (word === "estimated" && tokens[outerFirst - 1]?.lower === "an")
      return { outerFirst: outerFirst - 1, qualifier };
    if (qualifier === "at_most" && word === "many") return { outerFirst, qualifier };
    return { outerFirst, qualifier };
  }
  return { outerFirst: first, qualifier: null };
};

export const readQualifierAfter = (
  tokens: readonly Token[],
  last: number,
): { outerLast: number; qualifier: Qualifier | null } => {
  for (const [words, qualifier] of QUALIFIERS_AFTER) {
    if (words.every((word, i) => tokens[last + i]?.lower === word)) {
      if (words[0] === "at" || words[0] === "approximately") {
        // "40 approximately": only where nothing follows that it would qualify
        if (isNumberLike(tokens[last + words.length])) continue;
      }
      return { outerLast: last + words.length, qualifier };
    }
    if (
      words.length === 1 &&
      DASHES.has(tokens[last]?.text ?? "") &&
      near(tokens[last + 1], words[0]!)
    )
      return { outerLast: last + 2, qualifier };
  }
  // "sixty people or more": the noun stays the number's own
  if (
    tokens[last + 1]?.lower === "or" &&
    tokens[last + 2]?.lower === "more" &&
    tokens[last]?.kind === "word"
  )
    return { outerLast: last, qualifier: "at_least" };
  if (
    DASHES.has(tokens[last]?.text ?? "") &&
    /^(?:strong|mark)$/.test(tokens[last + 1]?.lower ?? "")
  )
    return { outerLast: last + 2, qualifier: null };
  // "passed the 250,000 mark"
  if (tokens[last]?.lower === "mark" && tokens[last + 1]?.kind !== "word")
    return { outerLast: last + 1, qualifier: null };
  if (near(tokens[last], "+")) return { outerLast: last + 1, qualifier: "more_than" };
  return { outerLast: last, qualifier: null };
};
