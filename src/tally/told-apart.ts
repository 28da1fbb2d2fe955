// Adds up counts that one sentence sets apart from each other: "50 on the road and another 52 in the square".
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";
import { isToldApart } from "./en/apart-words.ts";
import { join, stated, sumOf, type Reason } from "./reasons.ts";

/** Counts that are in no other of their sentence; a part of some count is in it. */
const mayBeTerm = ({ claim, bounds, fromBelow }: Assertion): boolean =>
  claim.ruleset !== TABLE_RULESET &&
  claim.role !== "part" &&
  fromBelow !== true &&
  bounds.floor > 0;

/** Of the statements on one count: each that is followed by others told apart from it, with these. */
const listsOf = (words: readonly Assertion[]): readonly (readonly Assertion[])[] => {
  const sentences = new Map<string, Assertion[]>();
  for (const word of words) {
    if (!mayBeTerm(word)) continue;
    const key = `${word.report}|${word.claim.field}|${String(word.claim.sentence.start)}`;
    const known = sentences.get(key);
    if (known === undefined) sentences.set(key, [word]);
    else known.push(word);
  }
  return [...sentences.values()].flatMap((told) => {
    if (told.length < 2) return [];
    const inOrder = told.toSorted((a, b) => a.claim.number.start - b.claim.number.start);
    const lists: Assertion[][] = [];
    for (const word of inOrder)
      if (isToldApart(word.claim)) lists.at(-1)?.push(word);
      else lists.push([word]);
    return lists.filter((list) => list.length > 1);
  });
};

/** The statements, those that are followed by others told apart from them left open above. */
export const openBeforeOthers = (words: readonly Assertion[]): readonly Assertion[] => {
  const opened = new Set(listsOf(words).flat());
  return opened.size === 0
    ? words
    : words.map((word) =>
        opened.has(word)
          ? { ...word, bounds: { floor: word.bounds.floor, ceiling: null }, partial: true }
          : word,
      );
};

/** By the statements on one count, which a new claim elsewhere leaves as they are. */
const listsKept = new WeakMap<readonly Assertion[], readonly (readonly Assertion[])[]>();

/** The largest sum of counts that one sentence sets apart; null where none does. */
export const sumToldApart = (cell: string, words: readonly Assertion[]): Reason | null => {
  let lists = listsKept.get(words);
  if (lists === undefined) listsKept.set(words, (lists = listsOf(words)));
  let best: Reason | null = null;
  for (const list of lists) {
    const terms = list.map((word) => stated(cell, word, word.bounds.floor));
    const sum = sumOf(terms);
    if (best === null || sum > best.value) best = join(cell, "sum-of-terms", sum, terms);
  }
  return best;
};
