// Cuts texts and questions into the words that a prebuilt index is made of, the same for both.

/**
 * The words of a text: case and accents folded, scripts without spaces cut by the rules of Unicode, each at most 40
 * characters. The function stands by itself: its own text is what the reader's browser runs.
 */
export const searchWords = (text: string): string[] => {
  const spaceless =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;
  const folded = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "");
  const words = [];
  for (const run of folded.split(/[^\p{L}\p{N}]+/u)) {
    if (run === "") continue;
    if (!spaceless.test(run)) words.push(run.slice(0, 40));
    else
      for (const { segment } of new Intl.Segmenter("en", { granularity: "word" }).segment(run))
        words.push(segment.slice(0, 40));
  }
  return words;
};

/** Which of `count` files holds a word: by its first two letters, so that what a reader types leads to one file. */
export const wordFile = (word: string, count: number): number => {
  let hash = 0;
  for (const letter of [...word].slice(0, 2))
    hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65521;
  return hash % count;
};
