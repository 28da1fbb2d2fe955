// Finds the sentences before and after a sentence, where they belong to its paragraph.
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

export interface WordsAround {
  readonly before: string;
  readonly after: string;
}

/** Both empty where the sentence stands alone in its paragraph, or at no sentence of the reading. */
export const wordsAround = (reading: Reading, span: Span): WordsAround => {
  const { sentences, text } = reading;
  const at = sentences.findIndex(({ start, end }) => start <= span.start && span.start < end);
  const sentence = sentences[at];
  if (sentence === undefined) return { before: "", after: "" };
  const wordsOf = (index: number): string => {
    const neighbour = sentences[index];
    return neighbour?.paragraph === sentence.paragraph
      ? text.slice(neighbour.start, neighbour.end).trim()
      : "";
  };
  return { before: wordsOf(at - 1), after: wordsOf(at + 1) };
};
