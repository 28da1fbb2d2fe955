// Finds the names in a text that hold a word, each as long as it stands there with its titles.
import type { ReadDocument, Token } from "../../../model/reading.ts";
import { sentenceAt } from "../../../model/sentence-at.ts";
import { isCapital, type Phrase } from "./noun-phrases.ts";
import { NOT_FIRST, SHORT_TITLES, TITLES } from "./speech-words.ts";
import { WordSet } from "../word-sets.ts";

/** A name as it stands somewhere in the text. */
export interface FullName {
  readonly text: string;
  readonly words: readonly string[];
}

const IDLE = new WordSet(
  "the a an of in at for from on to with and 's local by his her its their this that".split(" "),
);

/** The lower-case words of a phrase that tell it from another. */
export const contentWords = (tokens: readonly Token[], phrase: Phrase): string[] => {
  const words: string[] = [];
  for (let at = phrase.first; at < phrase.last; at++) {
    const token = tokens[at]!;
    if (token.kind !== "punctuation" && !IDLE.has(token)) words.push(token.lower);
  }
  return words;
};

const CONNECTORS = new WordSet(
  "of the for and de del la al el bin ibn van von der da dos du abu".split(" "),
);

/** "Col.", "Dr.", "J.": the stop after them ends no name. */
const isShortTitle = (token: Token): boolean => token.text.length === 1 || SHORT_TITLES.has(token);

const isNamePart = (token: Token | undefined): boolean => isCapital(token) && !NOT_FIRST.has(token);

/** The longest name, and the most places of a word, that are looked at. */
const LONGEST = 16;
const MOST_PLACES = 24;

const runEnd = (tokens: readonly Token[], at: number): number => {
  let last = at + 1;
  while (last - at < LONGEST) {
    const token = tokens[last];
    if (!token) break;
    const stop = token.text === "." && !token.spaced && isShortTitle(tokens[last - 1]!);
    if (isNamePart(token) || token.lower === "'s" || (stop && isCapital(tokens[last + 1]))) last++;
    else if (!CONNECTORS.has(token)) break;
    else if (isCapital(tokens[last + 1])) last += 2;
    else if (CONNECTORS.has(tokens[last + 1]) && isCapital(tokens[last + 2])) last += 3;
    else break;
  }
  while (last > at + 1 && tokens[last - 1]!.lower === "'s") last--;
  const acronym =
    tokens[last]?.text === "(" &&
    tokens[last + 2]?.text === ")" &&
    /^[A-Z]{2,9}$/.test(tokens[last + 1]!.text);
  return acronym ? last + 3 : last;
};

const runStart = (tokens: readonly Token[], at: number): number => {
  let first = at;
  while (first > 0 && at - first < LONGEST) {
    const before = tokens[first - 1]!;
    if (isNamePart(before)) first--;
    else if (before.text === "." && first > 1 && isShortTitle(tokens[first - 2]!)) first -= 2;
    else if (before.lower === "'s" && isNamePart(tokens[first - 2])) first -= 2;
    else if (CONNECTORS.has(before) && isNamePart(tokens[first - 2])) first -= 2;
    else if (
      CONNECTORS.has(before) &&
      CONNECTORS.has(tokens[first - 2]) &&
      isNamePart(tokens[first - 3])
    )
      first -= 3;
    else break;
  }
  for (let titles = 0; first > 0 && titles < 5; titles++) {
    if (!TITLES.has(tokens[first - 1])) break;
    first--;
  }
  return first;
};

/** The names of a text that hold a word as it is written, at most so many of its places looked at. */
export const findNames = (read: ReadDocument, word: string): readonly FullName[] => {
  const { text, sentences } = read.reading;
  const names: FullName[] = [];
  let from = 0;
  for (let places = 0; places < MOST_PLACES; places++) {
    const start = text.indexOf(word, from);
    if (start < 0) break;
    from = start + word.length;
    const tokens = sentenceAt(sentences, start)?.tokens;
    const at = tokens?.findIndex((token) => token.start === start && token.text === word) ?? -1;
    if (!tokens || at < 0) continue;
    const [first, last] = [runStart(tokens, at), runEnd(tokens, at)];
    if (last - first < 2 || last - first > LONGEST) continue;
    const name = text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, " ");
    if (!names.some((known) => known.text === name))
      names.push({ text: name, words: contentWords(tokens, { first, last }) });
  }
  return names;
};

/** The name before an acronym in brackets, with it: "Coast Guard Command (CGC)"; null where none stands so. */
export const findByAcronym = (read: ReadDocument, acronym: string): string | null => {
  const { text, sentences } = read.reading;
  const bracket = text.indexOf(`(${acronym})`);
  if (bracket < 0) return null;
  const tokens = sentenceAt(sentences, bracket)?.tokens;
  const at = tokens?.findIndex((token) => token.start === bracket) ?? -1;
  if (!tokens || at < 1 || !isNamePart(tokens[at - 1])) return null;
  const first = runStart(tokens, at - 1);
  return text.slice(tokens[first]!.start, tokens[at + 2]!.end).replace(/\s+/g, " ");
};
