// Turns a text into lower case with straight quotes, of the same length.

/**
 * The same text as the one copy of it that the machine keeps for names in programs: such copies are compared by their
 * address, and a report's words are compared thousands of times.
 */
export const internalize = (text: string): string => Object.keys({ [text]: 0 })[0]!;

/** Lower case, with curly apostrophes and quotes made straight; the length stays the same. */
export const foldCase = (text: string): string => {
  const lower = text.toLowerCase();
  const folded = lower.length === text.length ? lower : text;
  return /[\u2018\u2019\u201c\u201d]/.test(folded)
    ? folded.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"')
    : folded;
};
