// Turns the tokens of an English sentence into the time phrases that stand in it, each as a rule of the calendar.
import type { TimeExpression } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import { dateAt, feastAt, yearAt } from "./calendar-dates.ts";
import { clockAt, joinClocks, type FoundClock } from "./clock-times.ts";
import { countedAt, countedNear, stretchAt } from "./counted-times.ts";
import {
  DEICTIC,
  dayOffset,
  deicticAt,
  longAgoAt,
  lowerAt,
  partOfDay,
  periodAt,
  unitAt,
  weekendAt,
} from "./near-times.ts";
import type { FoundTime, TimePhrase } from "./time-phrase.ts";
import {
  AHEAD,
  BEGINNINGS,
  EDGE_WORDS,
  FEAST_OPENERS,
  MONTHS,
  NOT_AFTER_WEEKDAY,
  NOT_BEFORE_WEEKDAY,
  SOFTENERS,
  UNITS,
  WEEKDAYS,
} from "./time-words.ts";
import { WordSet, wordSet } from "../word-sets.ts";

/** After "next", they make it a place or a day already named. */
const BESIDE_NEXT = wordSet("to door day morning night week");

const IS = wordSet("is are was were");

/** Whether a word that looks ahead stands shortly before, in the same stretch between marks. */
const looksAhead = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && i > at - 14; i--) {
    const token = tokens[i]!;
    if (token.kind === "punctuation" && token.text !== "-") return false;
    if (AHEAD.has(token)) return true;
    // "were to meet on Monday", "her next hearing on 5 April"
    if (token.lower === "to" && IS.has(tokens[i - 1])) return true;
    if (token.lower === "next" && !BESIDE_NEXT.has(tokens[i + 1])) return true;
  }
  return false;
};

const weekdayAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const token = tokens[at];
  const weekday = token && WEEKDAYS.get(token);
  if (!token || weekday === undefined) return null;
  // short forms are other words too, unless set as names
  if (token.text.length < 6 && token.text === token.lower) return null;
  const before = lowerAt(tokens, at - 1);
  const after = tokens[at + 1];
  if (NOT_BEFORE_WEEKDAY.holds(before)) return null;
  if (after && NOT_AFTER_WEEKDAY.has(after)) return null;
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

/** "will meet on 14 September": a day without a year that lies ahead. */
const towardAhead = (
  tokens: readonly Token[],
  at: number,
  found: FoundTime | null,
): FoundTime | null => {
  if (found?.expression.kind !== "date" || found.expression.day === undefined) return found;
  if (found.expression.toward !== "past" || !looksAhead(tokens, at)) return found;
  return { ...found, expression: { ...found.expression, toward: "future" } };
};

/** A single time at a token, without `since`, `between` and `by`. */
const timeAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "number")
    return towardAhead(tokens, at, dateAt(tokens, at)) ?? yearAt(tokens, at);
  if (token.kind !== "word") return null;
  if (WEEKDAYS.has(token)) {
    // "Friday 6 May 2016" and "Friday, May 6": the date tells more
    const comma = lowerAt(tokens, at + 1) === "," ? at + 2 : at + 1;
    const date = dateAt(tokens, comma);
    if (date && date.expression.kind === "date" && date.expression.day !== undefined) return date;
    return weekdayAt(tokens, at);
  }
  if (FEAST_OPENERS.has(token)) {
    const feast = feastAt(tokens, at);
    if (feast) return feast;
  }
  if (MONTHS.has(token)) return towardAhead(tokens, at, dateAt(tokens, at));
  return (
    deicticAt(tokens, at) ??
    stretchAt(tokens, at) ??
    unitAt(tokens, at) ??
    weekendAt(tokens, at) ??
    periodAt(tokens, at) ??
    longAgoAt(tokens, at)
  );
};

const afterSofteners = (tokens: readonly Token[], from: number, most: number): number => {
  let at = from;
  while (at < from + most && SOFTENERS.has(tokens[at]) && !timeAt(tokens, at)) at++;
  return at;
};

/** How far behind `since` the time of a clause may stand: "since the truce collapsed late on Friday". */
const SINCE_REACH = 12;

const sinceAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  if (lowerAt(tokens, at + 1) === "then")
    return { expression: { kind: "since", start: dayOffset(0, "spoken-of") }, next: at + 2 };
  const from = afterSofteners(tokens, at + 1, 4);
  const start = timeAt(tokens, from);
  if (start) {
    // "the worst since 2011, when forty died": the forty died then
    if (opensWhen(tokens, start.next) && isRanked(tokens, at)) return null;
    return { expression: { kind: "since", start: start.expression }, next: start.next };
  }
  const unit = sinceUnitAt(tokens, from);
  if (unit) return unit;
  const counted = countedNear(tokens, from);
  if (counted)
    return { expression: { kind: "since", start: counted.expression }, next: counted.next };
  let beginning = -1;
  for (let i = at + 1; i < at + SINCE_REACH && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "punctuation" && token.text !== "-") break;
    if (beginning < 0 && i < at + 7 && BEGINNINGS.has(token)) beginning = i;
    if (i === at + 1 || (token.kind === "word" && !TRIGGERS.has(token))) continue;
    const said = timeAt(tokens, i);
    if (said && isDayLike(said.expression) && (beginning >= 0 || !isCoarse(said.expression)))
      return { expression: { kind: "since", start: said.expression }, next: said.next };
  }
  return beginning < 0
    ? null
    : { expression: { kind: "since", start: { kind: "unknown" } }, next: beginning + 1 };
};

/** How far before "since" a word may rank what is told: "the deadliest attack in the region since 4 May, when nine died". */
const RANKED_REACH = 9;

const isRanked = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && i > at - RANKED_REACH; i--) if (RANKS.has(tokens[i])) return true;
  return false;
};

const RANKS = wordSet(
  "worst deadliest biggest largest bloodiest first highest heaviest strongest most",
);

const isCoarse = (expression: TimeExpression): boolean =>
  expression.kind === "date" && expression.day === undefined;

const opensWhen = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, lowerAt(tokens, at) === "," ? at + 1 : at) === "when";

/** "since the start of the year", "since the beginning of this month". */
const sinceUnitAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  if (!/^(?:start|beginning|turn)$/.test(lowerAt(tokens, at)) || lowerAt(tokens, at + 1) !== "of")
    return null;
  const opener = lowerAt(tokens, at + 2);
  const word = lowerAt(tokens, at + 3);
  const unit = word === "year" || word === "month" || word === "week" ? word : null;
  if (unit === null || (opener !== "the" && opener !== "this")) {
    const start = timeAt(tokens, at + 2);
    return start && { expression: { kind: "since", start: start.expression }, next: start.next };
  }
  return {
    expression: { kind: "since", start: { kind: "unit", unit, offset: 0 } },
    next: at + 4,
  };
};

const JOINTS = new WordSet(["to", "until", "till", "through", "-", "–", "—", "/"]);

/** A time, or a stretch between two. */
const stretchOrTimeAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const opener = lowerAt(tokens, at);
  if (opener === "since") return sinceAt(tokens, at);
  const opened = opener === "between" || opener === "from";
  const from = opened ? at + 1 : at;
  const start = timeAt(tokens, opened ? afterSofteners(tokens, from, 2) : from);
  if (!start) return null;
  const joint = lowerAt(tokens, start.next);
  if (JOINTS.has(tokens[start.next]) || (joint === "and" && opener === "between")) {
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
const TRIGGERS = new WordSet([
  ...WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...DEICTIC.keys(),
  ...FEAST_OPENERS,
  ...UNITS.keys(),
  ..."since between from last past previous this next coming weekend noon midnight period".split(
    " ",
  ),
]);

/** Whether the moment named at `first` is one that a count holds for: "by late Wednesday", "as of 8 p.m.". */
const isAsOf = (tokens: readonly Token[], first: number): boolean => {
  let at = first - 1;
  while (at >= 0 && at > first - 4 && (EDGE_WORDS.has(tokens[at]) || lowerAt(tokens, at) === "on"))
    at--;
  const word = lowerAt(tokens, at);
  if (word === "by" || word === "until" || word === "till") return true;
  return (word === "of" || word === "at") && lowerAt(tokens, at - 1) === "as";
};

/** Whether only an opened bracket stands between a phrase and what begins at `first`. */
const opensBracketAfter = (
  tokens: readonly Token[],
  { last }: TimePhrase,
  first: number,
): boolean => lowerAt(tokens, last) === "(" && last + 1 === first;

/** Whether it names its days by the calendar: then the words before say the same less fully. */
const isFuller = (expression: TimeExpression): boolean =>
  (expression.kind === "date" && expression.day !== undefined) ||
  (expression.kind === "between" && isFuller(expression.start));

/** The time phrases of a sentence, in order, without overlap. Linear: every look ahead is bounded. */
export const readTimes = (tokens: readonly Token[]): readonly TimePhrase[] => {
  let phrases: TimePhrase[] | null = null;
  let clocks: FoundClock[] | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "number" ? false : token.kind !== "word" || !TRIGGERS.has(token)) continue;
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
    // "on Friday (3 May)": once more in full; the fuller one stands for both
    if (previous && opensBracketAfter(tokens, previous, first) && isFuller(found.expression)) {
      list.pop();
      first = previous.first;
    }
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
