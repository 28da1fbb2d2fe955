// Picks the one number for those who must print one: the latest word of the best-supported origin.
import type { Bounds } from "../model/bounds.ts";
import type { Assertion } from "./assertion.ts";

/** The number that a statement would have one print: 3,301 for "more than 3,300"; null for a vague word. */
export const printedNumber = ({ claim, dead = 0, without = 0 }: Assertion): number | null => {
  const { value, qualifier } = claim;
  if (value === null) return null;
  if (typeof value !== "number") return Math.min(...value) - without;
  if (qualifier === "more_than") return Math.floor(value) + 1 - without;
  if (qualifier === "less_than") return Math.max(0, Math.ceil(value) - 1 - without);
  return Math.max(0, value - dead - without);
};

const within = (value: number, { floor, ceiling }: Bounds): boolean =>
  value >= floor && (ceiling === null || value <= ceiling);

const isLater = (a: Assertion, b: Assertion): boolean => {
  if (a.heldOn !== b.heldOn) return a.heldOn > b.heldOn;
  const [ka, kb] = [a.known.at ?? -Infinity, b.known.at ?? -Infinity];
  if (ka !== kb) return ka > kb;
  const [na, nb] = [printedNumber(a) ?? 0, printedNumber(b) ?? 0];
  return na !== nb ? na > nb : a.id > b.id;
};

/** By statement: how many reports carry its origin's word or state its number. */
const supportOf = (
  words: readonly Assertion[],
  reportsOf: ReadonlyMap<string, number>,
): ((word: Assertion) => number) => {
  const stating = new Map<number, Set<string>>();
  for (const word of words) {
    const number = printedNumber(word);
    if (number === null) continue;
    const origins = stating.get(number) ?? new Set();
    origins.add(word.origin);
    stating.set(number, origins);
  }
  return (word) => {
    const number = printedNumber(word);
    let reports = 0;
    for (const origin of (number === null ? undefined : stating.get(number)) ?? [])
      reports += reportsOf.get(origin) ?? 0;
    return reports;
  };
};

/**
 * The number stated by the latest statement of the best-supported origin, among the statements whose number the
 * bounds allow; null where none is. `reportsOf` counts the reports that carry an origin's word, `timesOf` how often
 * they state it.
 */
export const bestNumber = (
  words: readonly Assertion[],
  bounds: Bounds,
  reportsOf: ReadonlyMap<string, number>,
  timesOf: ReadonlyMap<string, number>,
): number | null => {
  const support = supportOf(words, reportsOf);
  let best: Assertion | null = null;
  for (const word of words) {
    const number = printedNumber(word);
    if (number === null || !within(number, bounds)) continue;
    if (best === null) {
      best = word;
      continue;
    }
    const reports = support(word) - support(best);
    const times = (timesOf.get(word.origin) ?? 0) - (timesOf.get(best.origin) ?? 0);
    if (reports > 0 || (reports === 0 && (times > 0 || (times === 0 && isLater(word, best)))))
      best = word;
  }
  return best === null ? null : printedNumber(best);
};
