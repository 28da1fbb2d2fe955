// What every method of counting is: a pure function of what the origins say of one count.
import type { Assertion } from "../assertion.ts";
import { printedNumber } from "../best-number.ts";
import { decodeVague, type DecodeTable } from "./decode-tables.ts";

export interface Counted {
  readonly floor: number;
  readonly ceiling: number | null;
  readonly best: number | null;
  /** The statements that gave the floor. */
  readonly because: readonly Assertion[];
}

export interface MethodOptions {
  readonly chosenOrigin: string | null;
  readonly corroboration: number;
  /** Reports that carry each origin's word. */
  readonly reportsOf: ReadonlyMap<string, number>;
}

/** What stands of each origin's words on one count: at least one statement, none an echo, all of the whole count. */
export type CountingMethod = (standing: readonly Assertion[], options: MethodOptions) => Counted;

/** The one number that a statement gives where a method wants one. */
export const numberBy = (word: Assertion, table: DecodeTable): number =>
  printedNumber(word) ?? decodeVague(word.bounds, table);

/** Newest first: by the moment held for, then by the moment known from, then by id. */
export const newestFirst = (words: readonly Assertion[]): readonly Assertion[] =>
  [...words].sort(
    (a, b) =>
      (a.heldOn === b.heldOn ? 0 : b.heldOn - a.heldOn) ||
      (b.clock ?? b.known.at ?? 0) - (a.clock ?? a.known.at ?? 0) ||
      (a.id < b.id ? 1 : -1),
  );

const newerOf = (a: Assertion, b: Assertion): Assertion => newestFirst([a, b])[0]!;

/** The newest standing word of each origin, in the order of their names. */
export const lastWords = (standing: readonly Assertion[]): readonly Assertion[] => {
  const last = new Map<string, Assertion>();
  for (const word of standing) {
    const known = last.get(word.origin);
    last.set(word.origin, known === undefined ? word : newerOf(known, word));
  }
  return [...last.values()].sort((a, b) => (a.origin < b.origin ? -1 : 1));
};
