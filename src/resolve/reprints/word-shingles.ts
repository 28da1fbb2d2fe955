// Turns a text into its telling words and their shingles, as numbers, with the places where they stand.

/** Of a longer text only the start is compared: the sample, the time and the memory stay bounded. */
export const LONGEST_COMPARED = 120_000;
/** Words in a shingle. */
export const SHINGLE_WORDS = 3;
/** Words of fewer letters are grammar in most languages and change first when a text is rewritten. */
const SHORTEST_WORD = 4;
/** Endings are left out, so that a changed number or case of a word changes no shingle. */
const STEM = 6;

export interface ShingledText {
  /** A number a telling word, in order. */
  readonly words: Uint32Array;
  /** Where each word starts and ends in the text, UTF-16. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** A number a shingle; shingle `i` begins with word `i`. */
  readonly shingles: Uint32Array;
}

/** Scripts without spaces between words: each pair of characters counts as a word. */
const isUnspaced = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x0e00 && code <= 0x0eff) ||
  (code >= 0x1000 && code <= 0x109f) ||
  (code >= 0x1780 && code <= 0x17ff);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;

/** What a character counts as: its folded code for letters and digits, 0 for what parts words, -1 for what is passed over. */
const foldCode = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if (code >= 97 && code <= 122) return code;
    if (code >= 65 && code <= 90) return code + 32;
    if (code >= 48 && code <= 57) return code;
    // `1,386` and `1.386` are the number 1386; an apostrophe is passed over.
    return code === 39 ? -1 : 0;
  }
  if (code === 0x2019) return -1;
  const character = text[at]!;
  if (MARK.test(character)) return -1;
  if (!LETTER_OR_DIGIT.test(character)) return code >= 0xd800 && code <= 0xdfff ? code : 0;
  const plain = character.normalize("NFKD").toLowerCase();
  return plain.charCodeAt(0);
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
export const mixBits = (value: number): number => {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Linear in the length of the text. */
export const shingleText = (text: string): ShingledText => {
  const end = Math.min(text.length, LONGEST_COMPARED);
  const room = end + 1;
  const words = new Uint32Array(room);
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  let count = 0;
  const add = (hash: number, from: number, to: number): void => {
    words[count] = hash;
    starts[count] = from;
    ends[count] = to;
    count++;
  };
  let at = 0;
  while (at < end) {
    const code = foldCode(text, at);
    if (code <= 0) {
      at++;
      continue;
    }
    if (isUnspaced(code)) {
      const next = at + 1 < end ? foldCode(text, at + 1) : 0;
      if (isUnspaced(next)) add(mixBits(Math.imul(code, FNV_PRIME) ^ next), at, at + 2);
      at++;
      continue;
    }
    const from = at;
    let hash = FNV_START;
    let letters = 0;
    let digits = 0;
    for (; at < end; at++) {
      const inner = foldCode(text, at);
      if (inner === -1) continue;
      if (inner === 0) {
        const separated =
          digits === letters && digits > 0 && at + 1 < end && isDigit(text.charCodeAt(at + 1));
        if (separated && (text[at] === "," || text[at] === ".")) continue;
        break;
      }
      if (isUnspaced(inner)) break;
      letters++;
      if (isDigit(inner)) digits++;
      if (letters <= STEM || digits === letters) hash = Math.imul(hash ^ inner, FNV_PRIME);
    }
    if (letters >= SHORTEST_WORD || digits > 0) add(mixBits(hash), from, at);
  }
  const shingles = new Uint32Array(Math.max(0, count - SHINGLE_WORDS + 1));
  for (let index = 0; index < shingles.length; index++) {
    let hash = words[index]!;
    for (let word = 1; word < SHINGLE_WORDS; word++)
      hash = mixBits(Math.imul(hash, 0x9e3779b1) ^ words[index + word]!);
    shingles[index] = hash;
  }
  return {
    words: words.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    shingles,
  };
};
