// Finds the claims in a document's own voice that repeat somebody else's number, and gives them to that origin.
import type { Assertion } from "./assertion.ts";

const ceilingOf = (word: Assertion): number => word.bounds.ceiling ?? Infinity;

const saysNoMoreThan = (own: Assertion, said: Assertion): boolean =>
  (own.bounds.floor <= said.bounds.floor && ceilingOf(own) >= ceilingOf(said)) ||
  // The very words, whatever they are taken to bound.
  (own.claim.qualifier === said.claim.qualifier && sameNumber(own, said));

const earlier = (a: Assertion, b: Assertion): Assertion => {
  const [ka, kb] = [a.known.at ?? Infinity, b.known.at ?? Infinity];
  return ka !== kb ? (ka < kb ? a : b) : a.id < b.id ? a : b;
};

const sameNumber = (own: Assertion, said: Assertion): boolean =>
  own.claim.value !== null && String(own.claim.value) === String(said.claim.value);

/**
 * The statements on one count, each own-voice statement that only repeats an attributed one given to its origin:
 * within one report where it is the same number or says no more, across reports where it is the same number and says
 * no more. Outlets seldom count for themselves; a number that a named party has stated is that party's.
 */
export const giveEchoesBack = (words: readonly Assertion[]): readonly Assertion[] => {
  const inReport = new Map<string, Assertion[]>();
  const byNumber = new Map<string, Assertion[]>();
  const push = (map: Map<string, Assertion[]>, key: string, word: Assertion): void => {
    const told = map.get(key);
    if (told === undefined) map.set(key, [word]);
    else told.push(word);
  };
  for (const word of words) {
    if (!word.attributed) continue;
    push(inReport, word.report, word);
    // That nobody was hurt is no number to know an origin by.
    if (word.claim.value !== null && word.claim.value !== 0)
      push(byNumber, String(word.claim.value), word);
  }
  if (inReport.size === 0) return words;
  const firstOf = new Map<string, readonly Assertion[]>();
  /** Of the statements of one number, the earliest with each bound: no more than a few, whoever repeats them. */
  const toldAs = (number: string): readonly Assertion[] => {
    const known = firstOf.get(number);
    if (known !== undefined) return known;
    const byBounds = new Map<string, Assertion>();
    for (const said of byNumber.get(number) ?? []) {
      const key = `${String(said.bounds.floor)}-${String(said.bounds.ceiling)}`;
      const before = byBounds.get(key);
      byBounds.set(key, before === undefined ? said : earlier(before, said));
    }
    const first = [...byBounds.values()];
    firstOf.set(number, first);
    return first;
  };
  return words.map((word) => {
    if (word.attributed) return word;
    const beside = (inReport.get(word.report) ?? []).filter(
      (said) => sameNumber(word, said) || saysNoMoreThan(word, said),
    );
    const elsewhere = toldAs(String(word.claim.value)).filter((said) => saysNoMoreThan(word, said));
    const told = beside.length > 0 ? beside : elsewhere;
    if (told.length === 0) return word;
    const said = told.reduce(earlier);
    return { ...word, origin: said.origin, echo: saysNoMoreThan(word, said) };
  });
};
