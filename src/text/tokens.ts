// Turns a stretch of text into tokens with their offsets, in one pass over its characters.
import type { Token, Word } from "../model/reading.ts";
import { foldCase } from "./fold-case.ts";
import { addLetter, Vocabulary } from "./vocabulary.ts";

const CLASS = { space: 0, letter: 1, digit: 2, other: 3 } as const;

const ASCII_CLASS = new Uint8Array(128).fill(CLASS.other);
for (let code = 0; code < 128; code++) {
  if (code === 32 || (code >= 9 && code <= 13)) ASCII_CLASS[code] = CLASS.space;
  else if (code >= 48 && code <= 57) ASCII_CLASS[code] = CLASS.digit;
  else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122))
    ASCII_CLASS[code] = CLASS.letter;
}

const SPACE = /\s/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

const classOf = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_CLASS[code]!;
  if (code >= 0xd800 && code <= 0xdbff) {
    const point = text.codePointAt(at)!;
    return point > 0xffff && LETTER.test(String.fromCodePoint(point)) ? CLASS.letter : CLASS.other;
  }
  if (code >= 0xdc00 && code <= 0xdfff) return CLASS.other;
  const character = text[at]!;
  if (code === 0xa0 || SPACE.test(character) || code === 0x200b || code === 0xfeff)
    return CLASS.space;
  if (LETTER.test(character)) return CLASS.letter;
  if (DIGIT.test(character)) return CLASS.digit;
  return CLASS.other;
};

/** Longer words are cut with more care. */
const LONGEST_PLAIN = 30;

const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
/** Thin, narrow and no-break spaces group digits in some houses' style. */
const isThinSpace = (code: number): boolean => code === 0x2009 || code === 0x202f || code === 0xa0;

/**
 * Cuts `text` from `start` to `end`. A number keeps its marks (`1,386`, `7.4`), a word its inner
 * apostrophes, hyphens and stops (`riot-gear-clad`, `U.S.`, `O'Brien`); a possessive `'s` is a token
 * of its own. Every other character that is no space is a token. Linear in the length.
 */
export const cutTokens = (
  text: string,
  start: number,
  end: number,
  vocabulary: Vocabulary = new Vocabulary(),
): Token[] => {
  const tokens: Token[] = [];
  let at = start;
  let spaced = false;
  while (at < end) {
    const from = at;
    const first = text.charCodeAt(at);
    if (first === 32) {
      spaced = true;
      at++;
      continue;
    }
    // most words are a few ASCII letters, and end before a space or a mark that ends any word
    if (isAsciiLetter(first)) {
      let to = at + 1;
      let capital = first <= 90;
      let spelling = addLetter(0, first);
      let code = 32;
      for (; to < end; to++) {
        code = text.charCodeAt(to);
        if (code < 97 || code > 122) {
          if (code < 65 || code > 90) break;
          capital = true;
        }
        spelling = addLetter(spelling, code);
      }
      if (
        to - from <= LONGEST_PLAIN &&
        (to === end || code === 32 || code === 44 || (code === 46 && to - from > 1))
      ) {
        at = to;
        const word = vocabulary.lettersAt(text, from, to, spelling);
        const { lower } = word;
        tokens.push({
          start: from,
          end: to,
          text: capital ? text.slice(from, to) : lower,
          lower,
          word,
          kind: "word",
          capital: first <= 90,
          spaced,
        });
        spaced = false;
        continue;
      }
    }
    const kind = classOf(text, at);
    if (kind === CLASS.space) {
      spaced = true;
      at++;
      continue;
    }
    if (kind === CLASS.digit) {
      at++;
      for (;;) {
        while (at < end && classOf(text, at) === CLASS.digit) at++;
        if (at + 1 >= end) break;
        const code = text.charCodeAt(at);
        // 44 comma, 46 stop
        if (code === 44 || code === 46 || isThinSpace(code)) {
          if (classOf(text, at + 1) !== CLASS.digit) break;
          if (isThinSpace(code) || code === 44) {
            // a group mark stands before exactly three digits
            let digits = 0;
            while (
              digits < 4 &&
              at + 1 + digits < end &&
              classOf(text, at + 1 + digits) === CLASS.digit
            )
              digits++;
            if (digits !== 3) break;
          }
          at++;
          continue;
        }
        break;
      }
      const slice = text.slice(from, at);
      const lower = first < 128 ? slice : foldCase(slice);
      const word = vocabulary.numeral;
      tokens.push({
        start: from,
        end: at,
        text: slice,
        lower,
        word,
        kind: "number",
        capital: false,
        spaced,
      });
      spaced = false;
      continue;
    }
    if (kind === CLASS.letter) {
      at = Math.min(end, at + (text.codePointAt(at)! > 0xffff ? 2 : 1));
      for (;;) {
        while (at < end) {
          const small = text.charCodeAt(at);
          if (small >= 97 && small <= 122) {
            at++;
            continue;
          }
          const inner = classOf(text, at);
          if (inner === CLASS.letter)
            at = Math.min(end, at + (text.codePointAt(at)! > 0xffff ? 2 : 1));
          else if (inner === CLASS.digit && !runsIn(text, from, at)) at++;
          else break;
        }
        if (at >= end || classOf(text, at) === CLASS.digit) break;
        const code = text.charCodeAt(at);
        const next = at + 1 < end ? classOf(text, at + 1) : CLASS.space;
        if (isApostrophe(code) && next === CLASS.letter) {
          const after = text.charCodeAt(at + 1);
          const alone = at + 2 >= end || classOf(text, at + 2) !== CLASS.letter;
          if ((after === 115 || after === 83) && alone) break; // 's stands apart
          at++;
          continue;
        }
        // 45 hyphen, 0x2011 no-break hyphen
        if ((code === 45 || code === 0x2011) && (next === CLASS.letter || next === CLASS.digit)) {
          at++;
          continue;
        }
        // U.S. and a.m.: single letters with stops
        if (code === 46 && isInitialism(text, from, at)) {
          at++;
          if (at < end && classOf(text, at) === CLASS.letter) continue;
          break;
        }
        break;
      }
      tokens.push(wordToken(text, from, at, vocabulary.wordAt(text, from, at), spaced));
      spaced = false;
      continue;
    }
    if (isApostrophe(text.charCodeAt(at)) && at + 1 < end && tokens.length > 0 && !spaced) {
      const after = text.charCodeAt(at + 1);
      const alone = at + 2 >= end || classOf(text, at + 2) !== CLASS.letter;
      if ((after === 115 || after === 83) && alone) {
        at += 2;
        tokens.push(wordToken(text, from, at, vocabulary.wordAt(text, from, at), false));
        continue;
      }
    }
    const point = text.codePointAt(at)!;
    at = Math.min(end, at + (point > 0xffff ? 2 : 1));
    const word = vocabulary.wordAt(text, from, at);
    const { lower } = word;
    const kindOfMark = isPunctuation(point) ? "punctuation" : "symbol";
    const slice = first < 128 ? lower : text.slice(from, at);
    tokens.push({
      start: from,
      end: at,
      text: slice,
      lower,
      word,
      kind: kindOfMark,
      capital: false,
      spaced,
    });
    spaced = false;
  }
  return tokens;
};

const wordToken = (text: string, from: number, to: number, word: Word, spaced: boolean): Token => {
  const { lower } = word;
  const slice = isFolded(text, from, to) ? lower : text.slice(from, to);
  const first = text.charCodeAt(from);
  return {
    start: from,
    end: to,
    text: slice,
    lower,
    word,
    kind: "word",
    capital: first < 128 ? first >= 65 && first <= 90 : CAPITAL.test(slice),
    spaced,
  };
};

/** Whether folding would change nothing: only small ASCII letters, digits and marks. */
const isFolded = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128 || (code >= 65 && code <= 90)) return false;
  }
  return true;
};

/** How many small letters before a digit are a word that it was run into: "across14". */
const RUN_IN = 4;

const runsIn = (text: string, from: number, at: number): boolean => {
  if (at - from < RUN_IN) return false;
  for (let i = from; i < at; i++) {
    const code = text.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
};

/** Whether the letters from `from` to `at` are single letters parted by stops, as in `U.S`. */
const isInitialism = (text: string, from: number, at: number): boolean => {
  const width = at - from;
  if (width % 2 === 0 || width > 9) return false;
  for (let i = from; i < at; i++) {
    const odd = (i - from) % 2 === 1;
    if (odd !== (text.charCodeAt(i) === 46)) return false;
    if (!odd && classOf(text, i) !== CLASS.letter) return false;
  }
  // a lone letter and a stop is an initial only when a letter follows or it is a capital
  if (width > 1) return true;
  const capital = text[from] !== text[from]!.toLowerCase();
  const next = text[at + 1];
  return capital || (next !== undefined && /\p{L}/u.test(next));
};

const CAPITAL = /^\p{Lu}/u;

const PUNCTUATION = /\p{P}/u;
const ASCII_PUNCTUATION = Array.from({ length: 128 }, (_, code) =>
  PUNCTUATION.test(String.fromCharCode(code)),
);
const isPunctuation = (point: number): boolean =>
  point < 128 ? ASCII_PUNCTUATION[point]! : PUNCTUATION.test(String.fromCodePoint(point));
