// Turns the tokens of an English sentence into the time phrases that stand in it, each as a rule of the calendar.
import type { ClockTime, TimeExpression } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { clockAt, joinClocks, type FoundClock } from "./clock-times.ts";
import { dateAt, feastAt, yearAt } from "./calendar-dates.ts";
import {
  AHEAD,
  BEGINNINGS,
  DAYS_OF_UNIT,
  EDGE_WORDS,
  FEAST_OPENERS,
  MONTHS,
  NOT_AFTER_WEEKDAY,
  NOT_BEFORE_WEEKDAY,
  ORDINALS,
  PARTS_OF_DAY,
  RECURRING,
  RUNNING_ON,
  SMALL_NUMBERS,
  SOFTENERS,
  UNITS,
  WEEKDAYS,
} from "./time-words.ts";

/** Words of a sentence that say when. `first` and `last` are places in its list of tokens, `last` excluded. */
export interface TimePhrase extends Span {
  readonly first: number;
  readonly last: number;
  readonly expression: TimeExpression;
  readonly clock?: ClockTime;
  readonly asOf: boolean;
}

/** An expression read at a token, with the place after its last token. */
export interface FoundTime {
  readonly expression: TimeExpression;
  readonly next: number;
  readonly clock?: ClockTime;
}

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

const dayOffset = (
  days: number,
  from: "published" | "spoken-of" = "published",
): TimeExpression => ({
  kind: "day-offset",
  days,
  from,
});

/** The last day and this one: what "overnight" and "in the last 24 hours" cover. */
const NIGHT: TimeExpression = { kind: "between", start: dayOffset(-1), end: dayOffset(0) };

const partOfDay = (word: string): ClockTime | undefined => {
  const minutes = PARTS_OF_DAY.get(word);
  return minutes === undefined ? undefined : { minutes, exact: false };
};

/** Whether a word that looks ahead stands shortly before, in the same stretch between marks. */
const looksAhead = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && i > at - 14; i--) {
    const token = tokens[i]!;
    if (token.kind === "punctuation" && token.text !== "-") return false;
    if (AHEAD.has(token.lower)) return true;
  }
  return false;
};

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
  const count = SMALL_NUMBERS.get(token.lower);
  if (count === undefined) return null;
  const article = token.lower === "few" || token.lower === "couple";
  return { count, first: article && lowerAt(tokens, at - 2) === "a" ? at - 2 : at - 1 };
};

const weekdayAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const token = tokens[at];
  const weekday = token && WEEKDAYS.get(token.lower);
  if (!token || weekday === undefined) return null;
  // short forms are other words too, unless set as names
  if (token.text.length < 6 && token.text === token.lower) return null;
  const before = lowerAt(tokens, at - 1);
  const after = tokens[at + 1];
  if (NOT_BEFORE_WEEKDAY.has(before)) return null;
  if (after && NOT_AFTER_WEEKDAY.has(after.lower)) return null;
  let next = at + 1;
  if (token.text.length < 6 && after?.text === "." && !after.spaced) next++;
  const future = before === "next" || before === "coming" || looksAhead(tokens, at);
  let clock = partOfDay(lowerAt(tokens, next));
  if (clock) next++;
  else if (before === "late") clock = { minutes: 24 * 60 - 1, exact: false };
  else if (before === "early") clock = { minutes: 12 * 60, exact: false };
  return {
    expression: {
      kind: "weekday",
      weekday,
      toward: future ? "future" : "past",
      ...(before === "last" ? { strict: true } : {}),
    },
    next,
    ...(clock ? { clock } : {}),
  };
};

const DEICTIC: ReadonlyMap<string, TimeExpression> = new Map([
  ["today", dayOffset(0)],
  ["tonight", dayOffset(0)],
  ["yesterday", dayOffset(-1)],
  ["tomorrow", dayOffset(1)],
  ["overnight", NIGHT],
]);

const deicticAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const expression = DEICTIC.get(lowerAt(tokens, at));
  if (!expression) return null;
  const clock = partOfDay(lowerAt(tokens, at + 1));
  return { expression, next: clock ? at + 2 : at + 1, ...(clock ? { clock } : {}) };
};

type CalendarUnit = "week" | "weekend" | "month" | "season" | "year";
const CALENDAR_UNITS: ReadonlyMap<string, CalendarUnit> = new Map([
  ["week", "week"],
  ["weekend", "weekend"],
  ["month", "month"],
  ["year", "year"],
]);

/** "last week", "this past weekend", "this morning", "last night", "last May", "next month". */
const unitAt = (tokens: readonly Token[], at: number): FoundTime | null => {
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
  const unit = CALENDAR_UNITS.get(word);
  if (unit) {
    // "the last week" is a stretch up to now, "last week" is the calendar's
    const stretch = opener === "last" && lowerAt(tokens, at - 1) === "the" && unit !== "weekend";
    const expression: TimeExpression = stretch
      ? { kind: "last", days: DAYS_OF_UNIT[unit as "week" | "month" | "year"] }
      : { kind: "unit", unit, offset };
    return { expression, next: next + 1 };
  }
  const month = MONTHS.get(word);
  if (month !== undefined && opener !== "previous")
    return {
      expression: { kind: "date", month, toward: offset > 0 ? "future" : "past" },
      next: next + 1,
    };
  return null;
};

/** "the last 24 hours", "the past five days", "the past week", "the last few weeks". */
const stretchAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const opener = lowerAt(tokens, at);
  if (opener !== "last" && opener !== "past" && opener !== "previous") return null;
  for (let i = at + 1; i < at + 5 && i < tokens.length; i++) {
    const unit = UNITS.get(lowerAt(tokens, i));
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
  const running = RUNNING_ON.has(lowerAt(tokens, at - 1));
  const place = running ? at - 2 : at - 1;
  const nth = ORDINALS.get(lowerAt(tokens, place));
  if (nth === undefined || nth < 2) return null;
  const opener = lowerAt(tokens, place - 2);
  if (!running && opener !== "for") return null;
  return { expression: { kind: "last", days: nth - 1 }, first: place, next: at + 1 };
};

/** At a unit's word: "two days ago", "a week earlier", "within 24 hours"; the phrase may begin before. */
const countedAt = (
  tokens: readonly Token[],
  at: number,
): (FoundTime & { readonly first: number }) | null => {
  const unit = UNITS.get(lowerAt(tokens, at));
  if (!unit) return null;
  const before = lowerAt(tokens, at - 1);
  if (RECURRING.has(before))
    return { expression: { kind: "unknown" }, first: at - 1, next: at + 1 };
  const after = lowerAt(tokens, at + 1);
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

/** "at the weekend", "over the weekend". */
const weekendAt = (tokens: readonly Token[], at: number): FoundTime | null =>
  lowerAt(tokens, at) === "weekend"
    ? { expression: { kind: "unit", unit: "weekend", offset: 0 }, next: at + 1 }
    : null;

/** A single time at a token, without `since`, `between` and `by`. */
const timeAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "number") return dateAt(tokens, at) ?? yearAt(tokens, at);
  if (token.kind !== "word") return null;
  const lower = token.lower;
  if (WEEKDAYS.has(lower)) {
    // "Friday 6 May 2016" and "Friday, May 6": the date tells more
    const comma = lowerAt(tokens, at + 1) === "," ? at + 2 : at + 1;
    const date = dateAt(tokens, comma);
    if (date && date.expression.kind === "date" && date.expression.day !== undefined) return date;
    return weekdayAt(tokens, at);
  }
  if (FEAST_OPENERS.has(lower)) {
    const feast = feastAt(tokens, at);
    if (feast) return feast;
  }
  if (MONTHS.has(lower)) return dateAt(tokens, at);
  return (
    deicticAt(tokens, at) ?? stretchAt(tokens, at) ?? unitAt(tokens, at) ?? weekendAt(tokens, at)
  );
};

const afterSofteners = (tokens: readonly Token[], from: number, most: number): number => {
  let at = from;
  while (at < from + most && SOFTENERS.has(lowerAt(tokens, at)) && !timeAt(tokens, at)) at++;
  return at;
};

const sinceAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  if (lowerAt(tokens, at + 1) === "then")
    return { expression: { kind: "since", start: dayOffset(0, "spoken-of") }, next: at + 2 };
  const from = afterSofteners(tokens, at + 1, 4);
  const start = timeAt(tokens, from);
  if (start) {
    return { expression: { kind: "since", start: start.expression }, next: start.next };
  }
  const counted = countedNear(tokens, from);
  if (counted)
    return { expression: { kind: "since", start: counted.expression }, next: counted.next };
  for (let i = at + 1; i < at + 7 && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "punctuation" && token.text !== "-") return null;
    if (BEGINNINGS.has(token.lower))
      return { expression: { kind: "since", start: { kind: "unknown" } }, next: i + 1 };
  }
  return null;
};

/** A counted time whose count begins at `at`: "two weeks ago". */
const countedNear = (tokens: readonly Token[], at: number): FoundTime | null => {
  for (let i = at + 1; i < at + 4 && i < tokens.length; i++) {
    if (!UNITS.has(lowerAt(tokens, i))) continue;
    const found = countedAt(tokens, i);
    return found && found.first <= at && found.expression.kind === "ago" ? found : null;
  }
  return null;
};

const JOINTS: ReadonlySet<string> = new Set(["to", "until", "till", "through", "-", "–", "—", "/"]);

/** A time, or a stretch between two. */
const stretchOrTimeAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const opener = lowerAt(tokens, at);
  if (opener === "since") return sinceAt(tokens, at);
  const opened = opener === "between" || opener === "from";
  const from = opened ? at + 1 : at;
  const start = timeAt(tokens, opened ? afterSofteners(tokens, from, 2) : from);
  if (!start) return null;
  const joint = lowerAt(tokens, start.next);
  if (JOINTS.has(joint) || (joint === "and" && opener === "between")) {
    const end = timeAt(tokens, afterSofteners(tokens, start.next + 1, 2));
    if (end && isDayLike(start.expression) && isDayLike(end.expression))
      return {
        expression: {
          kind: "between",
          start: withYearOf(start.expression, end.expression),
          end: end.expression,
        },
        next: end.next,
      };
  }
  return opened ? null : start;
};

const isDayLike = (expression: TimeExpression): boolean =>
  expression.kind === "date" || expression.kind === "weekday" || expression.kind === "day-offset";

const withYearOf = (start: TimeExpression, end: TimeExpression): TimeExpression =>
  start.kind === "date" && end.kind === "date" && start.year === undefined && end.year !== undefined
    ? { ...start, year: end.year }
    : start;

/** Words at which a time may begin, besides numbers. */
const TRIGGERS: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...DEICTIC.keys(),
  ...FEAST_OPENERS,
  ...UNITS.keys(),
  ..."since between from last past previous this next coming weekend noon midnight".split(" "),
]);

/** Whether the moment named at `first` is one that a count holds for: "by late Wednesday", "as of 8 p.m.". */
const isAsOf = (tokens: readonly Token[], first: number): boolean => {
  let at = first - 1;
  while (
    at >= 0 &&
    at > first - 4 &&
    (EDGE_WORDS.has(lowerAt(tokens, at)) || lowerAt(tokens, at) === "on")
  )
    at--;
  const word = lowerAt(tokens, at);
  if (word === "by" || word === "until" || word === "till") return true;
  return (word === "of" || word === "at") && lowerAt(tokens, at - 1) === "as";
};

/** The time phrases of a sentence, in order, without overlap. Linear: every look ahead is bounded. */
export const readTimes = (tokens: readonly Token[]): readonly TimePhrase[] => {
  let phrases: TimePhrase[] | null = null;
  let clocks: FoundClock[] | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "number" ? false : token.kind !== "word" || !TRIGGERS.has(token.lower))
      continue;
    const clock = clockAt(tokens, i);
    if (clock) {
      (clocks ??= []).push(clock);
      i = clock.last - 1;
      continue;
    }
    let first = i;
    let found: FoundTime | null = stretchOrTimeAt(tokens, i);
    if (!found) {
      const counted = countedAt(tokens, i);
      if (counted) {
        found = counted;
        first = counted.first;
      }
    }
    if (!found) continue;
    const list = (phrases ??= []);
    // "a week before Friday": the later, fuller reading takes the place of what it overlaps
    const previous = list.at(-1);
    if (previous && previous.last > first) list.pop();
    list.push({
      first,
      last: found.next,
      start: tokens[first]!.start,
      end: tokens[found.next - 1]!.end,
      expression: found.expression,
      ...(found.clock ? { clock: found.clock } : {}),
      asOf: isAsOf(tokens, first),
    });
    i = found.next - 1;
  }
  if (clocks) return joinClocks(tokens, phrases ?? [], clocks, isAsOf);
  return phrases ?? [];
};
