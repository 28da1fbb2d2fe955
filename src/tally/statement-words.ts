// Puts one assertion into the words of its statement, and a count into the words of its name; and both into parts.
import type { Bounds } from "../model/bounds.ts";
import type { CountTold, Figure } from "../model/told.ts";
import type { Assertion } from "./assertion.ts";
import type { Cell } from "./cells.ts";
import { writeDays } from "./days.ts";
import { boundsWords, ENGLISH_PHRASES, statementWords } from "./en/phrases.ts";

/** Whether the bound is not the number that was stated: of some only, or without some. */
const isReasoned = ({ claim, partial, without }: Assertion): boolean =>
  (claim.qualifier === "exact" && partial) || without !== undefined;

/** "at least 1,386", as it was stated. */
export const wordsOf = (word: Assertion): string =>
  isReasoned(word)
    ? boundsWords(word.bounds)
    : statementWords(word.claim.qualifier, word.claim.value, word.bounds);

/** "detained (children), Moscow, 2022-09-21". */
export const nameOf = (cell: Cell): string =>
  ENGLISH_PHRASES.countName(
    cell.measure,
    cell.group,
    cell.place.place?.name ?? ENGLISH_PHRASES.everywhere,
    cell.period.days === null ? null : writeDays(cell.period.days),
  );

/** A count that was reasoned, and that nobody put so. */
export const provenFigure = (bounds: Bounds): Figure => ({
  qualifier: "proven",
  value: null,
  bounds: { floor: bounds.floor, ceiling: bounds.ceiling },
});

/** `wordsOf` in parts. */
export const figureOf = (word: Assertion): Figure =>
  isReasoned(word)
    ? provenFigure(word.bounds)
    : { qualifier: word.claim.qualifier, value: word.claim.value, bounds: word.bounds };

/** `nameOf` in parts, with what is known of the count. */
export const countTold = (cell: Cell, bounds: Bounds): CountTold => ({
  measure: cell.measure,
  counted: cell.group,
  place: cell.place.place,
  when: cell.period.days === null ? null : writeDays(cell.period.days),
  bounds,
});
