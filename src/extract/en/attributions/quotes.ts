// Finds the stretches of a text that stand in quotation marks, across sentences and paragraphs.
import type { Reading } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";

/** Fewer characters are words set apart, not speech. */
const SHORTEST = 24;

const isSpaceOrOpener = (character: string | undefined): boolean =>
  character === undefined || /[\s([—–-]/.test(character);

/**
 * Quoted stretches in order, marks left out. A quote that a paragraph does not close ends with the
 * paragraph, as speech over several paragraphs is set.
 */
export const findQuotes = (reading: Reading): readonly Span[] => {
  const { text, sentences } = reading;
  if (!/["“”«»]/.test(text)) return [];
  const quotes: Span[] = [];
  let open = -1;
  const close = (end: number): void => {
    if (open >= 0 && end - open >= SHORTEST) quotes.push({ start: open, end });
    open = -1;
  };
  let at = 0;
  for (const [index, sentence] of sentences.entries()) {
    const next = sentences[index + 1];
    at = Math.max(at, sentence.start);
    for (; at < sentence.end; at++) {
      const character = text[at]!;
      if (character === "“" || character === "«") {
        close(at);
        open = at + 1;
      } else if (character === "”" || character === "»") close(at);
      else if (character === '"') {
        if (open >= 0) close(at);
        else if (isSpaceOrOpener(text[at - 1]) && !/\s/.test(text[at + 1] ?? " ")) open = at + 1;
      }
    }
    if (next?.paragraph !== sentence.paragraph) close(sentence.end);
  }
  return quotes;
};

/** The stretch that holds an offset; null where none does. Stretches are in order. */
export const quoteAt = (quotes: readonly Span[], offset: number): Span | null => {
  let low = 0;
  let high = quotes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const quote = quotes[middle]!;
    if (offset < quote.start) high = middle - 1;
    else if (offset >= quote.end) low = middle + 1;
    else return quote;
  }
  return null;
};
