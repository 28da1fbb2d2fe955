// Turns a text into paragraphs and sentences with their offsets; tokens are cut on first use.
import type { TextLexicon } from "../model/language.ts";
import type { Reading, Sentence, Token } from "../model/reading.ts";
import { NumberWords } from "./number-words.ts";
import { cutTokens } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The longest sentence: what goes on without an end is cut here, at a space where there is one. */
const LONGEST = 4000;

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029;

const isCloser = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 41 ||
  code === 93 ||
  code === 0x201d ||
  code === 0x2019 ||
  code === 0xbb;

const isOpener = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 40 ||
  code === 91 ||
  code === 0x201c ||
  code === 0x2018 ||
  code === 0xab;

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;

/** Whether the character, which may be none, is a letter; and whether it is a small one. */
const isLetter = (character: string): boolean => {
  const code = character.charCodeAt(0) | 32;
  return code < 128 ? code >= 97 && code <= 122 : LETTER.test(character);
};
const isLower = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : LOWER.test(character);
};
const STARTS_NUMBER = /[0-9]/;

class LazySentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly paragraph: number;
  readonly hasNumber: boolean;
  shape: unknown = null;
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  #tokens: readonly Token[] | null = null;
  constructor(
    text: string,
    start: number,
    end: number,
    index: number,
    paragraph: number,
    hasNumber: boolean,
    vocabulary: Vocabulary,
  ) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.start = start;
    this.end = end;
    this.index = index;
    this.paragraph = paragraph;
    this.hasNumber = hasNumber;
  }
  get tokens(): readonly Token[] {
    return (this.#tokens ??= cutTokens(this.#text, this.start, this.end, this.#vocabulary));
  }
}

/** How much of a text shows whether case tells anything. */
const SETTING_SAMPLE = 2000;

/** Whether nearly all letters are capitals, or nearly none is, so that case tells nothing of names. */
const settingOf = (text: string): "capitals" | "lower" | "mixed" => {
  const sample = text.length > SETTING_SAMPLE ? text.slice(0, SETTING_SAMPLE) : text;
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) {
      upper++;
      // whatever follows, there are too many small letters and too many capitals for either
      if (lower * 4 >= sample.length && upper * 250 >= sample.length) return "mixed";
    }
  }
  if (upper > 20 && upper > 4 * lower) return "capitals";
  // even a text of few names has a capital a sentence, one letter in a hundred or so
  if (upper === 0 && lower > 150) return "lower";
  return lower > 400 && upper * 250 < lower ? "lower" : "mixed";
};

/** The word that ends at `end` (excluded), lower case, inner stops kept; at most 12 characters back. */
const wordBefore = (text: string, start: number, end: number): string => {
  let from = end;
  while (from > start && end - from < 12) {
    const character = text[from - 1]!;
    if (!isLetter(character) && character !== ".") break;
    from--;
  }
  return text.slice(from, end).toLowerCase();
};

const endsSentence = (
  text: string,
  paragraphStart: number,
  stop: number,
  after: number,
  paragraphEnd: number,
  lexicon: TextLexicon,
  caseless: boolean,
): boolean => {
  const mark = text.charCodeAt(stop);
  // what follows the mark and its closing quotes must be a space or the end
  if (after < paragraphEnd && !isSpace(text.charCodeAt(after))) {
    // a missing space after a full stop: "… on Wednesday.Riot police" and "...dead.“We"
    const next = text[after]!;
    const before = stop > paragraphStart ? text[stop - 1]! : "";
    return (
      mark === 46 &&
      isLower(before) &&
      next !== next.toLowerCase() &&
      stop - paragraphStart > 3 &&
      isLower(text[stop - 2] ?? "") &&
      !isDomainLike(text, after)
    );
  }
  let next = after;
  while (next < paragraphEnd && isSpace(text.charCodeAt(next))) next++;
  if (next >= paragraphEnd) return true;
  while (next < paragraphEnd && isOpener(text.charCodeAt(next))) next++;
  const following = text[next] ?? "";
  if (mark === 46) {
    const word = wordBefore(text, paragraphStart, stop);
    const bare = word.endsWith(".") ? word.slice(0, -1) : word;
    if (bare.length > 0) {
      if (lexicon.closingAbbreviations.has(bare))
        return !isLower(following) && !STARTS_NUMBER.test(following);
      if (lexicon.abbreviations.has(bare)) return false;
      // a single capital is an initial
      if (bare.length === 1 && bare !== "i" && !caseless) return false;
    }
  }
  if (mark === 46 || mark === 0x2026) return !isLower(following) || caseless;
  return !isLower(following) || after - stop === 1;
};

const isDomainLike = (text: string, after: number): boolean =>
  /^(?:com|org|net|gov|co)\b/i.test(text.slice(after, after + 4));

/**
 * Cuts a text into sentences. A line break ends a sentence where a blank line follows, where the
 * line before ends with a stop, or where lines are not wrapped by hand and the next does not begin small. Linear in the
 * length.
 */
export const readText = (text: string, lexicon: TextLexicon): Reading => {
  const sentences: Sentence[] = [];
  const setting = settingOf(text);
  const allCapitals = setting === "capitals";
  const caseless = setting !== "mixed";
  const wrapped = isHandWrapped(text);
  const { numbers, vocabulary } = spokenOf(lexicon);
  let paragraph = 0;
  const pushSentence = (from: number, to: number) => {
    const hasNumber = numbers.standIn(text, from, to);
    sentences.push(
      new LazySentence(text, from, to, sentences.length, paragraph, hasNumber, vocabulary),
    );
  };
  const push = (from: number, to: number) => {
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    while (to - from > LONGEST) {
      let cut = from + LONGEST;
      // looked for in the second half alone: a text without spaces is not searched to its head each time
      const half = from + LONGEST / 2;
      const space = text.slice(half, cut + 1).lastIndexOf(" ");
      if (space > 0) cut = half + space;
      else if (isLowSurrogate(text.charCodeAt(cut))) cut++;
      pushSentence(from, cut);
      from = cut;
      while (from < to && isSpace(text.charCodeAt(from))) from++;
    }
    if (to > from) pushSentence(from, to);
  };
  let at = 0;
  while (at < text.length) {
    const end = paragraphEnd(text, at, wrapped);
    const before = sentences.length;
    let from = at;
    for (let i = at; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) continue;
      let after = i + 1;
      while (after < end) {
        const closing = text.charCodeAt(after);
        if (isCloser(closing) || closing === 46 || closing === 33 || closing === 63) after++;
        else break;
      }
      if (endsSentence(text, at, i, after, end, lexicon, caseless)) {
        push(from, after);
        from = after;
      }
      i = after - 1;
    }
    push(from, end);
    if (sentences.length > before) paragraph++;
    at = end + 1;
  }
  return { text, sentences, allCapitals, ...(setting === "lower" ? { allLower: true } : {}) };
};

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** A shorter line that is broken off is one of a list. */
const SHORTEST_BROKEN = 25;

/** Whether the line that ends at `end` is broken off mid-sentence: without a stop, and the next begins with a small letter. */
const goesOn = (text: string, from: number, end: number): boolean => {
  const next = text[end + 1];
  if (next === undefined || end - from < SHORTEST_BROKEN || !isLower(next)) return false;
  const last = text.charCodeAt(end - 1);
  return isLetter(text[end - 1]!) || last === 44 || (last >= 48 && last <= 57);
};

/** Where the paragraph that begins at `from` ends: at a line break, or at a blank line where lines are wrapped. */
const paragraphEnd = (text: string, from: number, wrapped: boolean): number => {
  let at = from;
  for (;;) {
    const line = text.indexOf("\n", at);
    if (line === -1) return text.length;
    if (!wrapped && !goesOn(text, from, line)) return line;
    let next = line + 1;
    while (next < text.length && isSpace(text.charCodeAt(next)) && text[next] !== "\n") next++;
    if (next >= text.length || text[next] === "\n" || next - line > 2) return line;
    at = line + 1;
  }
};

/** Whether lines are broken by hand at one width, mid-sentence, as old agency messages are. */
const isHandWrapped = (text: string): boolean => {
  let lines = 0;
  let broken = 0;
  let at = 0;
  while (at < text.length && lines < 60) {
    let end = text.indexOf("\n", at);
    if (end === -1) end = text.length;
    const length = end - at;
    if (length > 0) {
      lines++;
      const last = text.charCodeAt(end - 1);
      const next = text[end + 1];
      if (length > 40 && length < 100 && last !== 46 && next !== undefined && isLetter(next))
        broken++;
    }
    at = end + 1;
  }
  return lines >= 3 && broken * 2 >= lines;
};

/** What cutting keeps of each language: its number words, and the words of it that have been met. */
interface Spoken {
  readonly numbers: NumberWords;
  readonly vocabulary: Vocabulary;
}

const SPOKEN = new WeakMap<TextLexicon, Spoken>();

const spokenOf = (lexicon: TextLexicon): Spoken => {
  let spoken = SPOKEN.get(lexicon);
  if (spoken === undefined) {
    spoken = { numbers: new NumberWords(lexicon), vocabulary: new Vocabulary(lexicon.marksOf) };
    SPOKEN.set(lexicon, spoken);
  }
  return spoken;
};
