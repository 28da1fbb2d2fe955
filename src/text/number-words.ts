// Tells whether a stretch of text holds a digit or a word that may begin a number, by the number words of its language.
import type { TextLexicon } from "../model/language.ts";

/** So many letters make a number by which a word is known: five bits each. */
const SPELLED = 6;

/** Marks beyond ASCII that stand in any report; text with other characters is searched by the pattern. */
const isPlainMark = (code: number): boolean =>
  code === 0x2019 ||
  code === 0x2018 ||
  code === 0x201c ||
  code === 0x201d ||
  code === 0x2013 ||
  code === 0x2014 ||
  code === 0x2026 ||
  code === 0xa0;

/** The first letters of a word of ASCII letters. */
const keyOf = (word: string): number => {
  let key = 0;
  for (let i = 0; i < word.length && i < SPELLED; i++) key = (key << 5) | (word.charCodeAt(i) & 31);
  return key;
};

export class NumberWords {
  readonly #pattern: RegExp;
  readonly #short = new Set<number>();
  /** Longer words by their first letters. */
  readonly #long = new Map<number, string[]>();
  /** Whether all words are of ASCII letters, so that they can be looked up by them. */
  readonly #areAscii: boolean;

  constructor({ numberWords }: TextLexicon) {
    const words = [...numberWords].toSorted((a, b) => b.length - a.length);
    const escaped = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
    this.#pattern = new RegExp(`\\p{Nd}|(?<!\\p{L})(?:${escaped.join("|")})(?!\\p{L})`, "iu");
    this.#areAscii = words.every((word) => /^[a-z]+$/.test(word));
    for (const word of words)
      if (word.length <= SPELLED) this.#short.add(keyOf(word));
      else this.#long.set(keyOf(word), [...(this.#long.get(keyOf(word)) ?? []), word]);
  }

  /** Whether any digit or number word stands in the text from `start` to `end`. Linear in the length. */
  standIn(text: string, start: number, end: number): boolean {
    if (!this.#areAscii) return this.#pattern.test(text.slice(start, end));
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) return true;
      if (code >= 128 && !isPlainMark(code)) return this.#pattern.test(text.slice(start, end));
      let letter = code | 32;
      if (letter < 97 || letter > 122 || code >= 128) continue;
      const from = at;
      let key = 0;
      for (;;) {
        if (at - from < SPELLED) key = (key << 5) | (letter & 31);
        if (at + 1 >= end) break;
        const next = text.charCodeAt(at + 1);
        if (next >= 128) {
          if (isPlainMark(next)) break;
          return this.#pattern.test(text.slice(start, end));
        }
        letter = next | 32;
        if (letter < 97 || letter > 122) break;
        at++;
      }
      const length = at + 1 - from;
      if (length <= SPELLED ? this.#short.has(key) : this.#isLong(key, text, from, length))
        return true;
    }
    return false;
  }

  #isLong(key: number, text: string, from: number, length: number): boolean {
    const words = this.#long.get(key);
    return words?.includes(text.slice(from, from + length).toLowerCase()) ?? false;
  }
}
