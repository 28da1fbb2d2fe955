// Turns a text into lower case with straight quotes, of the same length.

/** Lower case, with curly apostrophes and quotes made straight; the length stays the same. */
export const foldCase = (text: string): string => {
  const lower = text.toLowerCase();
  const folded = lower.length === text.length ? lower : text;
  return /[\u2018\u2019\u201c\u201d]/.test(folded)
    ? folded.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"')
    : folded;
};
