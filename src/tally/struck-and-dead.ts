// Reads a count of people who were shot as a count of hurt and dead together, so that nobody is counted in both.
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";
import { countsStruck, tellsOfAnother } from "./en/struck-words.ts";

const clauseOf = ({ claim }: Assertion): string => {
  const { clause, sentence, quote } = claim;
  const words = quote.slice(clause.start - sentence.start, clause.end - sentence.start);
  return words === "" ? quote : words;
};

const isSingle = ({ claim }: Assertion): boolean => claim.indefinite || claim.value === 1;

const isStruck = (word: Assertion): boolean =>
  word.measure === "injured" &&
  word.claim.ruleset !== TABLE_RULESET &&
  word.claim.value !== null &&
  word.claim.value !== 0 &&
  countsStruck(clauseOf(word)) &&
  !(isSingle(word) && tellsOfAnother(word.claim.quote));

/**
 * Keeps, while a situation's statements come in, how many are said to have died in it; 0 while nobody is counted as
 * shot, so that nothing depends on it.
 */
export const makeDeadKeeper = () => {
  let dead = 0;
  let struck = false;
  return {
    add: (word: Assertion): void => {
      if (word.claim.ruleset === TABLE_RULESET || word.reality !== "actual") return;
      if (word.measure === "killed" && !word.vague) dead = Math.max(dead, word.bounds.floor);
      struck ||= isStruck(word);
    },
    read: (): number => (struck ? dead : 0),
  };
};

/**
 * A count of the shot with those taken out who may have died of it: "two shot, one of whom died" hurts one at least.
 * Where more died than a statement counts, it is of others, and stays as it is.
 */
export const withoutTheDead = (word: Assertion, dead: number): Assertion =>
  dead > 0 && isStruck(word) && dead <= word.bounds.floor
    ? {
        ...word,
        bounds: { ...word.bounds, floor: word.bounds.floor - dead },
        dead,
      }
    : word;
