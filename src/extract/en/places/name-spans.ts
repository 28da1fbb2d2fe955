// Finds where a name in capitals begins and ends in a sentence, and whether it is a person's.
import type { Token } from "../../../model/reading.ts";
import {
  BODIES,
  FACILITIES,
  HYPHEN_TAILS,
  JOINERS,
  NAMES_WITH_AND,
  NAME_BEFORE_OF,
  NAME_ENDINGS,
  NAME_STARTERS,
  NO_PLACES,
  PREPOSITIONS,
  SAYING,
  TITLES,
} from "./place-words.ts";
import { wordTest } from "../word-sets.ts";

const LONGEST_NAME = 6;

export const LOCATIVE: ReadonlySet<string> = new Set([
  "nearby",
  "in",
  "at",
  "near",
  "across",
  "off",
  "on",
  "hit",
  "scene",
]);

/** "al-Zor", "es-Salaam": an Arabic article is written small. */
const ARTICLED = /^(?:al|el|ad|ar|as|at|az|an|ez|es|ash|esh)-\p{Lu}/u;

const HAS_ARTICLE = wordTest(/^(?:al|el|ad|ar|as|at|az|an|ez|es|ash|esh)-/);

/** Whether the token is a word that begins with a large letter, of any script. */
export const isCapital = (token: Token | undefined): boolean => {
  if (token === undefined || token.kind !== "word") return false;
  return token.capital || (HAS_ARTICLE.has(token) && ARTICLED.test(token.text));
};

const isShouted = (token: Token): boolean =>
  token.text.length > 3 && token.text !== token.lower && token.text === token.text.toUpperCase();

/** "Moscow-based" names nobody's place. */
const isHyphenTail = (token: Token): boolean => {
  const hyphen = token.lower.lastIndexOf("-");
  return hyphen > 0 && HYPHEN_TAILS.holds(token.lower.slice(hyphen + 1));
};

/** Towns that are spelt like other words. */
const WORDS_AND_TOWNS: ReadonlySet<string> = new Set([
  "nice",
  "reading",
  "split",
  "bath",
  "mobile",
]);

/** "in Nice, France", "the city of Split": a large letter inside a sentence, behind a word for where. */
const isTownByStanding = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  if (before === undefined || isCapital(tokens[at + 1]) || isShouted(tokens[at]!)) return false;
  if (!WORDS_AND_TOWNS.has(tokens[at]!.lower)) return false;
  const where = before.lower;
  return (
    LOCATIVE.has(where) ||
    (where === "of" && /^(?:city|town|port)$/.test(tokens[at - 2]?.lower ?? ""))
  );
};

/** Whether a name of a place may begin at the token. */
export const mayBegin = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]!;
  if (!isCapital(token) || isHyphenTail(token)) return false;
  if (token.text === "DR") return tokens[at + 1]?.lower === "congo";
  if (!NO_PLACES.has(token)) return !TITLES.has(token) || NAME_STARTERS.has(token);
  if (isTownByStanding(tokens, at)) return true;
  if (!NAME_STARTERS.has(token)) return false;
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    isCapital(next) &&
    (!NO_PLACES.has(next) || NAME_ENDINGS.has(next) || NAME_STARTERS.has(next))
  );
};

/** Where the name that begins at `at` ends (excluded). */
export const endOfName = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  const shouted = isShouted(tokens[at]!);
  while (end < tokens.length && end - at < LONGEST_NAME) {
    const token = tokens[end]!;
    const before = tokens[end - 1]!;
    if (
      token.text === "." &&
      !token.spaced &&
      /^(?:st|mt|ft|ste)$/.test(before.lower) &&
      isCapital(tokens[end + 1])
    ) {
      end++;
      continue;
    }
    // "Republic Of Congo", in a line whose words are all written large
    if (
      token.text === "Of" &&
      NAME_BEFORE_OF.has(before) &&
      isCapital(tokens[end + 1]) &&
      !NO_PLACES.has(tokens[end + 1])
    ) {
      end += 2;
      continue;
    }
    if (isCapital(token)) {
      if (isHyphenTail(token)) break;
      if (shouted !== isShouted(token) && token.text.length > 3 && before.text.length > 3) break;
      const isPlain = NO_PLACES.has(token);
      if (isPlain && !NAME_ENDINGS.has(token)) {
        const isInner =
          NAME_STARTERS.has(token) && isCapital(tokens[end + 1]) && !NO_PLACES.has(tokens[end + 1]);
        if (!isInner && !BODIES.has(token) && !FACILITIES.has(token)) break;
      }
      end++;
      continue;
    }
    if (
      token.kind === "word" &&
      JOINERS.has(token) &&
      isCapital(tokens[end + 1]) &&
      !NO_PLACES.has(tokens[end + 1]) &&
      (token.lower !== "of" || NAME_BEFORE_OF.has(before)) &&
      (token.lower !== "and" || NAMES_WITH_AND.has(before))
    ) {
      end += 2;
      continue;
    }
    // "Republic of the Congo"
    if (
      token.lower === "of" &&
      NAME_BEFORE_OF.has(before) &&
      tokens[end + 1]?.lower === "the" &&
      isCapital(tokens[end + 2]) &&
      !NO_PLACES.has(tokens[end + 2])
    ) {
      end += 3;
      continue;
    }
    break;
  }
  return end;
};

/** "Karem (78)", "Karem (3,100 people)": an age, or a count of the place. */
export const isBeforeBracketed = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.text === "(" && tokens[end + 1]?.kind === "number";

/** A person's name: a title stands before it, or it speaks or has an age after it. */
export const isPerson = (tokens: readonly Token[], at: number, end: number): boolean => {
  const before = tokens[at - 1];
  const title = before?.text === "." ? tokens[at - 2] : before;
  if (title?.kind === "word" && TITLES.has(title)) return true;
  // "In San Juan, 50 people": no age stands after the name of a place
  if (end - at < 2 || LOCATIVE.has(PREPOSITIONS.get(before) ?? "")) return false;
  const next = tokens[end];
  if (next === undefined) return false;
  if (next.kind === "word" && SAYING.has(next)) return true;
  const after = tokens[end + 1];
  return next.text === "," && after?.kind === "number" && after.text.length < 3;
};
