// Cuts the name of a party into words, and finds the countries among them.
import { foldName } from "./fold-name.ts";
import type { PartyLexicon } from "./lexicon.ts";

export interface PartyPlace {
  readonly name: string;
  /** ISO 3166-1 alpha-2 where the name is a country's; null for another place. */
  readonly country: string | null;
}

export interface Word {
  /** As it stands, a possessive ending left out. */
  readonly text: string;
  readonly raw: string;
  /** Folded, without a possessive ending. */
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
}

const CAPITAL = /^["'(]*(?:\p{Lu}|\p{Lt}|\d)/u;
export const ACRONYM = /^(?:\p{Lu}\.?){2,}s?$/u;

/** Words remembered; when so many are, all are forgotten, so that memory stays bounded. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 40;
const wordsByLexicon = new WeakMap<PartyLexicon, Map<string, Word>>();

/** Parties are named with the same few words over and over: each is folded once. */
const rememberedIn = (lexicon: PartyLexicon): Map<string, Word> => {
  let words = wordsByLexicon.get(lexicon);
  if (words === undefined) wordsByLexicon.set(lexicon, (words = new Map()));
  if (words.size >= MOST_WORDS) words.clear();
  return words;
};

const readWord = (text: string, lexicon: PartyLexicon): Word => {
  const straight = text.replace(/[\u2018\u2019]/g, "'");
  const ending = lexicon.possessives.find((end) => straight.endsWith(end));
  const possessive = ending !== undefined && straight.length > ending.length;
  // A plural possessive (`prosecutors'`) keeps its s.
  const cut = possessive ? (ending === "'s" ? 2 : 1) : 0;
  const bare = straight.slice(0, straight.length - cut);
  return {
    text: bare,
    raw: text,
    lower: foldName(bare) || bare.toLowerCase(),
    capital: CAPITAL.test(bare),
    possessive,
  };
};

export const wordsOf = (name: string, lexicon: PartyLexicon): readonly Word[] => {
  const remembered = rememberedIn(lexicon);
  const words: Word[] = [];
  for (const text of name.split(/\s+/)) {
    if (text === "" || words.length >= 40) continue;
    let word = remembered.get(text);
    if (word === undefined) {
      word = readWord(text, lexicon);
      if (text.length <= LONGEST_WORD) remembered.set(text, word);
    }
    words.push(word);
  }
  return words;
};

export const joinWords = (words: readonly Word[]): string =>
  words.map((word, index) => (index < words.length - 1 ? word.raw : word.text)).join(" ");
export const lowerWords = (words: readonly Word[]): string =>
  words.map((word) => word.lower).join(" ");

const starts = new WeakMap<ReadonlyMap<string, unknown>, ReadonlySet<string>>();

/** The words that the phrases of a table begin with; cut once a table. */
const startsOf = (phrases: ReadonlyMap<string, unknown>): ReadonlySet<string> => {
  let known = starts.get(phrases);
  if (!known) {
    known = new Set([...phrases.keys()].map((phrase) => phrase.split(" ", 1)[0]!));
    starts.set(phrases, known);
  }
  return known;
};

/** Whether a phrase of the table may begin with the word: most words begin none, and need no joining. */
export const mayStart = (phrases: ReadonlyMap<string, unknown>, word: Word): boolean => {
  const known = startsOf(phrases);
  return (
    known.has(word.lower) ||
    (word.possessive && known.has(spellWord(word))) ||
    word.lower.includes(" ")
  );
};

/** The word in small letters with its possessive ending. */
export const spellWord = (word: Word): string =>
  word.lower + (word.possessive ? (word.lower.endsWith("s") ? "'" : "'s") : "");

/** A country's name or adjective at `at`, of up to four words: its code and how many words it takes. */
export const countryAt = (
  words: readonly Word[],
  at: number,
  lexicon: PartyLexicon,
): { readonly code: string; readonly length: number } | null => {
  if (at >= words.length || !mayStart(lexicon.countries, words[at]!)) return null;
  for (let length = Math.min(4, words.length - at); length > 0; length--) {
    const code = lexicon.countries.get(lowerWords(words.slice(at, at + length)));
    if (
      code !== undefined &&
      words[at]!.text.length > 1 &&
      !(length === 1 && words[at]!.text === "us")
    )
      return { code, length };
  }
  return null;
};

export const placeOfCountry = (code: string, lexicon: PartyLexicon): PartyPlace => ({
  name: lexicon.countryNames.get(code) ?? code,
  country: code,
});

/** Whether the word says nothing here: the `new` of `new figures`, but not the `New` of `New York`. */
export const isFiller = (words: readonly Word[], at: number, lexicon: PartyLexicon): boolean => {
  const word = words[at]!;
  if (!lexicon.fillers.has(word.lower)) return false;
  return !word.capital || lexicon.articles.has(word.lower) || words[at + 1]?.capital === false;
};

/** The words without the articles and fillers that they begin with; one word at least is left. */
export const dropFillers = (words: readonly Word[], lexicon: PartyLexicon): readonly Word[] => {
  let start = 0;
  while (start < words.length - 1 && isFiller(words, start, lexicon)) start++;
  return words.slice(start);
};
