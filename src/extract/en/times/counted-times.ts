// Turns tokens into times told by a count of units: "two days ago", "the last 24 hours", "a third straight night".
import type { TimeExpression } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import { dayOffset, lowerAt } from "./near-times.ts";
import type { FoundTime } from "./time-phrase.ts";
import {
  DAYS_OF_UNIT,
  ORDINALS,
  RECURRING,
  RUNNING_ON,
  SMALL_NUMBERS,
  UNITS,
} from "./time-words.ts";
import { WordSet } from "../word-sets.ts";

/** The count that ends before `at` ("24", "a few", "the five"), with where it begins; null for none. */
const countBefore = (
  tokens: readonly Token[],
  at: number,
): { count: number; first: number } | null => {
  const token = tokens[at - 1];
  if (!token) return null;
  if (token.kind === "number") {
    const count = Number(token.text.replace(/,/g, ""));
    return Number.isFinite(count) && count > 0 && count <= 1000 ? { count, first: at - 1 } : null;
  }
  if (token.lower === "of" && lowerAt(tokens, at - 2) === "couple")
    return { count: 2, first: at - 3 };
  const count = SMALL_NUMBERS.get(token);
  if (count === undefined) return null;
  const article = token.lower === "few" || token.lower === "couple";
  return { count, first: article && lowerAt(tokens, at - 2) === "a" ? at - 2 : at - 1 };
};

/** "the last 24 hours", "the past five days", "the past week", "the last few weeks". */
export const stretchAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const opener = lowerAt(tokens, at);
  if (opener !== "last" && opener !== "past" && opener !== "previous") return null;
  for (let i = at + 1; i < at + 5 && i < tokens.length; i++) {
    const unit = UNITS.get(tokens[i]);
    if (!unit) continue;
    if (i === at + 1) {
      if (opener !== "past") return null;
      return { expression: { kind: "last", days: DAYS_OF_UNIT[unit] }, next: i + 1 };
    }
    const counted = countBefore(tokens, i);
    if (!counted || counted.first <= at) return null;
    const days = Math.max(1, Math.round(counted.count * DAYS_OF_UNIT[unit]));
    return { expression: { kind: "last", days }, next: i + 1 };
  }
  return null;
};

const VAGUE_BEFORE = new WordSet("just only came comes come barely".split(" "));

/** Before a count of days that have gone by: "after five days of clashes". */
const STRETCHING: ReadonlySet<string> = new Set([
  "after",
  "in",
  "during",
  "amid",
  "following",
  "of",
  "the",
]);

/** "for a third straight night", "on the fifth day of": a stretch from the first of them. */
const nthDayAt = (
  tokens: readonly Token[],
  at: number,
  unit: string,
): (FoundTime & { readonly first: number }) | null => {
  if (unit !== "day") return null;
  const running = RUNNING_ON.has(tokens[at - 1]);
  const place = running ? at - 2 : at - 1;
  const nth = ORDINALS.get(tokens[place]);
  if (nth === undefined || nth < 2) return null;
  const opener = lowerAt(tokens, place - 2);
  if (!running && opener !== "for") return null;
  return { expression: { kind: "last", days: nth - 1 }, first: place, next: at + 1 };
};

/** "that week", "the same month", "in the month": the one last spoken of. */
const isThatUnit = (tokens: readonly Token[], at: number): boolean => {
  const before = lowerAt(tokens, at - 1);
  if (before === "same") return true;
  const opener = lowerAt(tokens, at - 2);
  if (before === "that") return opener !== "said" && opener !== "says";
  return before === "the" && (opener === "in" || opener === "during" || opener === "for");
};

/** At a unit's word: "two days ago", "a week earlier", "within 24 hours"; the phrase may begin before. */
export const countedAt = (
  tokens: readonly Token[],
  at: number,
): (FoundTime & { readonly first: number }) | null => {
  const unit = UNITS.get(tokens[at]);
  if (!unit) return null;
  const before = lowerAt(tokens, at - 1);
  if (RECURRING.holds(before))
    return { expression: { kind: "unknown" }, first: at - 1, next: at + 1 };
  const after = lowerAt(tokens, at + 1);
  if ((unit === "week" || unit === "month" || unit === "year") && isThatUnit(tokens, at))
    return {
      expression: { kind: "unit", unit, offset: 0, from: "spoken-of" },
      first: at - 1,
      next: at + 1,
    };
  if (unit === "day") {
    if (before === "next" || before === "following")
      return { expression: dayOffset(1, "spoken-of"), first: at - 1, next: at + 1 };
    if (before === "previous")
      return { expression: dayOffset(-1, "spoken-of"), first: at - 1, next: at + 1 };
    if (before === "same" || before === "that")
      return { expression: dayOffset(0, "spoken-of"), first: at - 1, next: at + 1 };
    if (before === "the" && after === "before")
      return { expression: dayOffset(-1, "spoken-of"), first: at - 1, next: at + 2 };
    if (before === "the" && after === "after")
      return { expression: dayOffset(1, "spoken-of"), first: at - 1, next: at + 2 };
  }
  // "weeks after nine died": some time ago, nobody says how long
  if (
    /s$/.test(lowerAt(tokens, at)) &&
    (after === "after" || after === "before") &&
    VAGUE_BEFORE.holds(before)
  )
    return { expression: { kind: "unknown" }, first: at, next: at + 2 };
  const nth = nthDayAt(tokens, at, unit);
  if (nth) return nth;
  const counted = countBefore(tokens, at);
  if (!counted) return null;
  const { count, first } = counted;
  if (unit === "day" && count > 1 && after === "of" && STRETCHING.has(lowerAt(tokens, first - 1)))
    return { expression: { kind: "last", days: count - 1 }, first, next: at + 1 };
  const ago = (toward: 1 | -1, from: "published" | "spoken-of"): TimeExpression => ({
    kind: "ago",
    count: toward * count,
    unit,
    from,
  });
  if (after === "ago") return { expression: ago(1, "published"), first, next: at + 2 };
  if (after === "earlier" || after === "previously" || after === "before")
    return { expression: ago(1, "spoken-of"), first, next: at + 2 };
  const under = lowerAt(tokens, first - 1) === "than" && lowerAt(tokens, first - 2) === "less";
  if (after === "after" && under)
    return { expression: { kind: "unknown" }, first: first - 2, next: at + 2 };
  if (after === "later" || after === "after")
    return { expression: ago(-1, "spoken-of"), first, next: at + 2 };
  const opener = lowerAt(tokens, first - 1) === "the" ? first - 2 : first - 1;
  const word = lowerAt(tokens, opener);
  if (
    (word === "within" || word === "over" || word === "during" || word === "in") &&
    (unit === "hour" || word !== "in") &&
    (unit === "hour" || unit === "day" || unit === "week")
  )
    return {
      expression: { kind: "last", days: Math.max(1, Math.round(count * DAYS_OF_UNIT[unit])) },
      first,
      next: at + 1,
    };
  return null;
};

/** A counted time whose count begins at `at`: "two weeks ago". */
export const countedNear = (tokens: readonly Token[], at: number): FoundTime | null => {
  for (let i = at + 1; i < at + 4 && i < tokens.length; i++) {
    if (!UNITS.has(tokens[i])) continue;
    const found = countedAt(tokens, i);
    return found && found.first <= at && found.expression.kind === "ago" ? found : null;
  }
  return null;
};
