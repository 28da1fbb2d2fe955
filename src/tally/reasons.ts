// The reasons for a bound: a statement, or other reasons joined by a rule, down to the statements they rest on.
import type { Assertion } from "./assertion.ts";
import type { HoldingRule } from "./cells.ts";

/** Why a bound holds: a statement, or other bounds joined by a rule. */
export interface Reason {
  readonly value: number;
  readonly rule: "stated" | HoldingRule;
  readonly cell: string;
  readonly word: Assertion | null;
  readonly from: readonly Reason[];
  /** The last moment that it speaks of, and the day. */
  readonly moment: number;
  readonly day: number;
}

export const stated = (cell: string, word: Assertion, value: number): Reason => ({
  value,
  rule: "stated",
  cell,
  word,
  from: [],
  moment: word.held?.end ?? Number.NEGATIVE_INFINITY,
  day: word.heldOn,
});

export const join = (
  cell: string,
  rule: HoldingRule,
  value: number,
  from: readonly Reason[],
): Reason => ({
  value,
  rule,
  cell,
  word: null,
  from,
  moment: Math.max(...from.map((reason) => reason.moment)),
  day: Math.max(...from.map((reason) => reason.day)),
});

/** The statements that a reason rests on, each once, in a fixed order. */
export const leavesOf = (reason: Reason | null): readonly Assertion[] => {
  const leaves = new Map<string, Assertion>();
  const walk = (one: Reason): void => {
    if (one.word !== null) leaves.set(one.word.id, one.word);
    for (const next of one.from) walk(next);
  };
  if (reason !== null) walk(reason);
  return [...leaves.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

export const sumOf = (floors: readonly Reason[]): number =>
  floors.reduce((sum, floor) => sum + floor.value, 0);

/** The first of those with the largest sum. */
export const largestSum = (choices: readonly (readonly Reason[])[]): readonly Reason[] =>
  choices.reduce((best, next) => (sumOf(next) > sumOf(best) ? next : best), []);
