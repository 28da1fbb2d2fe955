// Sets aside the words on one count that another word has taken the place of, and that contradict nobody.
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";
import { isCorrection, isEarlierFigure } from "./en/earlier-words.ts";

export interface Passed {
  readonly kept: readonly Assertion[];
  readonly overtaken: readonly { readonly word: Assertion; readonly by: Assertion }[];
}

/** "Hundreds" said in the first hour and 119 counted later go together; "thousands" and 119 do not. */
const TIMES_LOOSE = 2;

const isText = ({ claim }: Assertion): boolean => claim.ruleset !== TABLE_RULESET;

const isWholeNumber = (word: Assertion): boolean =>
  isText(word) && !word.vague && !word.partial && !word.echo && word.bounds.floor > 0;

const isBetter = (a: Assertion, b: Assertion): boolean =>
  a.heldOn !== b.heldOn
    ? a.heldOn > b.heldOn
    : a.bounds.floor !== b.bounds.floor
      ? a.bounds.floor > b.bounds.floor
      : a.id < b.id;

/** The last, then the largest, of the numbers of later days that a loose word was a little too high for. */
const countedSince = (loose: Assertion, numbers: readonly Assertion[]): Assertion | null => {
  let by: Assertion | null = null;
  for (const word of numbers) {
    const { floor, ceiling } = word.bounds;
    if (!word.attributed || ceiling === null || ceiling >= loose.bounds.floor) continue;
    if (word.heldOn <= loose.heldOn || floor * TIMES_LOOSE < loose.bounds.floor) continue;
    if (by === null || isBetter(word, by)) by = word;
  }
  return by;
};

/** Whether a number that a toll was lowered to takes the place of a higher one said before it. */
const corrects = (correction: Assertion, word: Assertion): boolean =>
  correction.bounds.ceiling !== null &&
  // A party's own fall is its own to explain.
  correction.origin !== word.origin &&
  word.bounds.floor > correction.bounds.ceiling &&
  word.heldOn <= correction.heldOn &&
  !isCorrection(word.claim);

/**
 * The words that a report itself tells as an earlier figure beside its own, each with its own: "police had initially
 * said nine".
 */
export const findEarlierFigures = (words: readonly Assertion[]): Passed["overtaken"] => {
  const earlier = words.filter((word) => isText(word) && isEarlierFigure(word.claim));
  if (earlier.length === 0) return [];
  const byReport = new Map<string, Assertion>();
  for (const word of words) {
    if (!isWholeNumber(word) || isEarlierFigure(word.claim)) continue;
    const known = byReport.get(word.report);
    if (known === undefined || word.id < known.id) byReport.set(word.report, word);
  }
  return earlier.flatMap((word) => {
    const by = byReport.get(word.report);
    return by === undefined ? [] : [{ word, by }];
  });
};

/**
 * The words that stand, without those that somebody has lowered since, and without loose words such as "hundreds" that a
 * named party's later number falls a little short of. `words` are all that is said of the count, repetitions included.
 */
export const setAsidePassed = (
  standing: readonly Assertion[],
  words: readonly Assertion[],
): Passed => {
  const numbers = standing.filter(isWholeNumber);
  if (numbers.length === 0) return { kept: standing, overtaken: [] };
  // Whoever repeats the lower number may alone say that it was lowered.
  const corrections = words.filter(
    (word) => isText(word) && !word.vague && isCorrection(word.claim),
  );
  const overtaken: { word: Assertion; by: Assertion }[] = [];
  const kept = standing.filter((word) => {
    if (!isText(word)) return true;
    const by =
      corrections.find((one) => corrects(one, word)) ??
      (word.vague ? countedSince(word, numbers) : null);
    if (by === null) return true;
    overtaken.push({ word, by });
    return false;
  });
  return { kept, overtaken };
};
