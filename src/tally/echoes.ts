// Finds the claims in a document's own voice that repeat somebody else's number, and gives them to that origin.
import type { Assertion } from "./assertion.ts";

const numberOf = (word: Assertion): string | null =>
  word.claim.value === null ? null : String(word.claim.value);

const ceilingOf = (word: Assertion): number => word.bounds.ceiling ?? Infinity;

const saysNoMoreThan = (own: Assertion, said: Assertion): boolean =>
  own.bounds.floor <= said.bounds.floor && ceilingOf(own) >= ceilingOf(said);

const earlier = (a: Assertion, b: Assertion): Assertion => {
  const [ka, kb] = [a.known.at ?? Infinity, b.known.at ?? Infinity];
  return ka !== kb ? (ka < kb ? a : b) : a.id < b.id ? a : b;
};

/**
 * The statements on one count, each own-voice statement that only repeats an attributed one given to its origin:
 * within one report where it says no more than the attributed number, across reports where it is the same number.
 * Outlets seldom count for themselves; a number that a named party has stated is that party's.
 */
export const giveEchoesBack = (words: readonly Assertion[]): readonly Assertion[] => {
  const inReport = new Map<string, Assertion[]>();
  const byNumber = new Map<string, Assertion>();
  for (const word of words) {
    if (!word.attributed) continue;
    const told = inReport.get(word.report);
    if (told === undefined) inReport.set(word.report, [word]);
    else told.push(word);
    const number = numberOf(word);
    if (number === null || word.claim.value === 0) continue;
    const known = byNumber.get(number);
    byNumber.set(number, known === undefined ? word : earlier(known, word));
  }
  if (inReport.size === 0) return words;
  return words.map((word) => {
    if (word.attributed) return word;
    const number = numberOf(word);
    const told = inReport
      .get(word.report)
      ?.filter(
        (said) => (number !== null && numberOf(said) === number) || saysNoMoreThan(word, said),
      );
    const said =
      told !== undefined && told.length > 0
        ? told.reduce(earlier)
        : number === null
          ? undefined
          : byNumber.get(number);
    return said === undefined ? word : { ...word, origin: said.origin };
  });
};
