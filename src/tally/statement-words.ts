// Puts one assertion into the words of its statement, and a count into the words of its name.
import type { Assertion } from "./assertion.ts";
import type { Cell } from "./cells.ts";
import { writeDays } from "./days.ts";
import { boundsWords, ENGLISH_PHRASES, statementWords } from "./en/phrases.ts";

/** "at least 1,386", as it was stated. */
export const wordsOf = (word: Assertion): string =>
  word.claim.qualifier === "exact" && word.partial
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
