// Turns tokens into times near the present: "yesterday", "last week", "this morning", "over the weekend".
import type { ClockTime, TimeExpression } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import { partOfYear } from "./parts-of-years.ts";
import type { FoundTime } from "./time-phrase.ts";
import { DAYS_OF_UNIT, MONTHS, PARTS_OF_DAY } from "./time-words.ts";
import { WordMap } from "../word-sets.ts";

export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

export const dayOffset = (
  days: number,
  from: "published" | "spoken-of" = "published",
): TimeExpression => ({
  kind: "day-offset",
  days,
  from,
});

/** The last day and this one: what "overnight" and "in the last 24 hours" cover. */
const NIGHT: TimeExpression = { kind: "between", start: dayOffset(-1), end: dayOffset(0) };

export const partOfDay = (word: string): ClockTime | undefined => {
  const minutes = PARTS_OF_DAY.meaningOf(word);
  return minutes === undefined ? undefined : { minutes, exact: false };
};

export const DEICTIC = new WordMap<TimeExpression>([
  ["today", dayOffset(0)],
  ["tonight", dayOffset(0)],
  ["yesterday", dayOffset(-1)],
  ["tomorrow", dayOffset(1)],
  ["overnight", NIGHT],
]);

export const deicticAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const expression = DEICTIC.get(tokens[at]);
  if (!expression) return null;
  const clock = partOfDay(lowerAt(tokens, at + 1));
  return { expression, next: clock ? at + 2 : at + 1, ...(clock ? { clock } : {}) };
};

type CalendarUnit = "week" | "weekend" | "month" | "season" | "year";

const CALENDAR_UNITS = new WordMap<CalendarUnit>([
  ["week", "week"],
  ["weekend", "weekend"],
  ["month", "month"],
  ["year", "year"],
]);

/** "last week", "this past weekend", "this morning", "last night", "last May", "next month". */
export const unitAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const opener = lowerAt(tokens, at);
  let next = at + 1;
  let offset: number;
  if (opener === "last" || opener === "previous") offset = -1;
  else if (opener === "next" || opener === "coming") offset = 1;
  else if (opener === "this") {
    offset = 0;
    if (lowerAt(tokens, next) === "past" || lowerAt(tokens, next) === "last") {
      next++;
      offset = lowerAt(tokens, next) === "weekend" ? 0 : -1;
    }
  } else return null;
  const word = lowerAt(tokens, next);
  if (offset === 0) {
    const clock = partOfDay(word);
    if (clock) return { expression: dayOffset(0), next: next + 1, clock };
  }
  if (opener === "last" && word === "night")
    return {
      expression: dayOffset(-1),
      next: next + 1,
      clock: { minutes: 24 * 60 - 1, exact: false },
    };
  if (offset <= 0 && word === "year") {
    const part = partOfYear(tokens, at, { yearOffset: offset });
    if (part) return { expression: part, next: next + 1 };
  }
  const unit = CALENDAR_UNITS.meaningOf(word);
  if (unit) {
    // "the last week" is a stretch up to now, "last week" is the calendar's
    // "so far this year": from its first day on
    const soFar =
      offset === 0 && lowerAt(tokens, at - 1) === "far" && lowerAt(tokens, at - 2) === "so";
    if (soFar)
      return {
        expression: { kind: "since", start: { kind: "unit", unit, offset } },
        next: next + 1,
      };
    const stretch = opener === "last" && lowerAt(tokens, at - 1) === "the" && unit !== "weekend";
    const expression: TimeExpression = stretch
      ? { kind: "last", days: DAYS_OF_UNIT[unit as "week" | "month" | "year"] }
      : opener === "previous"
        ? { kind: "unit", unit, offset, from: "spoken-of" }
        : { kind: "unit", unit, offset };
    return { expression, next: next + 1 };
  }
  const month = MONTHS.meaningOf(word);
  if (month !== undefined && opener !== "previous")
    return {
      expression: { kind: "date", month, toward: offset > 0 ? "future" : "past" },
      next: next + 1,
    };
  return null;
};

/** "in the past", of no time that can be told. */
export const longAgoAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  if (lowerAt(tokens, at) !== "past" || lowerAt(tokens, at - 1) !== "the") return null;
  if (lowerAt(tokens, at - 2) !== "in") return null;
  const after = tokens[at + 1];
  if (after?.kind === "number" || after?.text === "-") return null;
  return { expression: { kind: "unknown" }, next: at + 1 };
};

/** "over this period", "in the same period": the time last spoken of. */
export const periodAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  if (lowerAt(tokens, at) !== "period") return null;
  const before = lowerAt(tokens, at - 1);
  if (before !== "this" && before !== "that" && before !== "same") return null;
  // as long as it was, and not a day of it
  return { expression: { kind: "ago", count: 0, unit: "week", from: "spoken-of" }, next: at + 1 };
};

/** "at the weekend", "over the weekend". */
export const weekendAt = (tokens: readonly Token[], at: number): FoundTime | null =>
  lowerAt(tokens, at) === "weekend"
    ? { expression: { kind: "unit", unit: "weekend", offset: 0 }, next: at + 1 }
    : null;
