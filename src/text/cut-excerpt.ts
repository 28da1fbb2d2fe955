// Cuts out of a text a stretch around the first of some words, for a list of what was found.
import type { Span } from "../model/span.ts";

const EXCERPT_LENGTH = 240;

/** Cut at white space; the marks are counted from the stretch's start. */
export const cutExcerpt = (
  text: string,
  marks: readonly Span[],
): { readonly text: string; readonly marks: readonly Span[] } => {
  const wanted = Math.max(0, (marks[0]?.start ?? 0) - EXCERPT_LENGTH / 3);
  const start = wanted === 0 ? 0 : text.lastIndexOf(" ", wanted) + 1;
  const until = Math.min(text.length, start + EXCERPT_LENGTH);
  const space = text.lastIndexOf(" ", until);
  const end = until === text.length || space <= start ? until : space;
  return {
    text: text.slice(start, end),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
};
