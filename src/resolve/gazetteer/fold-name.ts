// Turns a place's name in any spelling into the key that it is looked up by.

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’‘ʼʻʹ`´′"“”]+/gu;
const OTHER = /[^\p{L}\p{N}]+/gu;
const SPECIAL = /[łøđðıəǝßæœþ]/gu;
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ı: "i",
  ə: "a",
  ǝ: "a",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/** Longer names are cut: no place is called more, and hostile input is. */
const LONGEST = 120;

/** Lower case without accents, apostrophes and marks, single spaces; empty where no letter is left. */
export const foldName = (name: string): string => {
  const lower = (name.length > LONGEST ? name.slice(0, LONGEST) : name).toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(SPECIAL, (letter) => PLAIN_LETTERS[letter]!)
    .replace(APOSTROPHES, "")
    .replace(OTHER, " ")
    .trim();
};

/** Two independent 32-bit hashes of a folded name (FNV-1a, and a multiply-rotate of another seed). */
export const hashName = (folded: string): readonly [number, number] => {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(((second << 5) | (second >>> 27)) ^ code, 0x5bd1e995);
  }
  first ^= first >>> 15;
  second ^= second >>> 13;
  return [first >>> 0, second >>> 0];
};
