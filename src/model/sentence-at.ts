// Finds the sentence that holds an offset of the text.
import type { Sentence } from "./reading.ts";

/** The index of the last sentence that starts at or before an offset; 0 where none does. */
export const sentenceIndexAt = (sentences: readonly Sentence[], offset: number): number => {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The sentence that holds an offset; null where none does. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): Sentence | null => {
  const sentence = sentences[sentenceIndexAt(sentences, offset)];
  return sentence && sentence.start <= offset && offset < sentence.end ? sentence : null;
};
