// Turns the words before a year into the months of it that they mean: "the third quarter of", "the first nine months of".
import type { TimeExpression } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import { WordMap } from "../word-sets.ts";
import { SMALL_NUMBERS } from "./time-words.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

const NTH = new WordMap<number>([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["last", 4],
  ["final", 4],
]);

interface Months {
  readonly first: number;
  readonly last: number;
}

/** The months of the year whose words begin at `at`; null where no part of it is named right before. */
const monthsBefore = (tokens: readonly Token[], at: number): Months | null => {
  if (lowerAt(tokens, at - 1) !== "of") return null;
  const part = lowerAt(tokens, at - 2);
  if (part === "quarter") {
    const quarter = NTH.get(tokens[at - 3]);
    return quarter === undefined ? null : { first: 3 * quarter - 2, last: 3 * quarter };
  }
  if (part === "half") {
    const half = lowerAt(tokens, at - 3);
    if (half === "first") return { first: 1, last: 6 };
    return half === "second" || half === "last" ? { first: 7, last: 12 } : null;
  }
  if (part !== "months" || lowerAt(tokens, at - 4) !== "first") return null;
  const token = tokens[at - 3];
  const count = token?.kind === "number" ? Number(token.text) : SMALL_NUMBERS.get(token);
  return count !== undefined && Number.isInteger(count) && count >= 1 && count <= 11
    ? { first: 1, last: count }
    : null;
};

/** The stretch of months; null where none of the year that begins at `at` are named. The year is a number, or so many from the present one. */
export const partOfYear = (
  tokens: readonly Token[],
  at: number,
  year: { readonly year: number } | { readonly yearOffset: number },
): TimeExpression | null => {
  const months = monthsBefore(tokens, at);
  return (
    months && {
      kind: "between",
      start: { kind: "date", ...year, month: months.first },
      end: { kind: "date", ...year, month: months.last },
    }
  );
};
