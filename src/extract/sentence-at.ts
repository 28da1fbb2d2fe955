// Finds the sentence that holds an offset of the text.
import type { Sentence } from "../model/reading.ts";

/** The sentence that holds an offset; null where none does. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): Sentence | null => {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= offset && offset < sentence.end ? sentence : null;
};
