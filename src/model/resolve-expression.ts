// Turns a time as said into days of the calendar, against the day of statement and the day last spoken of.
import type { TimeExpression } from "./claim.ts";
import {
  dayOf,
  daysInMonth,
  monthRange,
  partsOf,
  shiftMonth,
  weekdayOf,
  yearRange,
  type Day,
  type DayRange,
} from "./calendar.ts";

/** What relative times are counted from. */
export interface Anchors {
  /** The day of statement; null where not known. */
  readonly stated: Day | null;
  /** The latest day that it was anywhere when it was stated; the day of statement where left out. */
  readonly latest?: Day | null;
  /** The days last spoken of; null where none are. */
  readonly spokenOf: DayRange | null;
}

const single = (day: Day): DayRange => ({ start: day, end: day });

/** Bulletins are dated by the newsroom's clock: a date may lie a day ahead of the day of statement. */
const LEAD = 1;

const resolveDate = (
  expression: Extract<TimeExpression, { kind: "date" }>,
  stated: Day | null,
): DayRange | null => {
  if (expression.swappable) return resolveSwappable(expression, stated);
  const { month, day } = expression;
  let { year } = expression;
  if (year === undefined && expression.yearOffset !== undefined && stated !== null)
    year = partsOf(stated).year + expression.yearOffset;
  if (month === undefined) return year === undefined ? null : yearRange(year);
  if (year === undefined) {
    if (stated === null) return null;
    const now = partsOf(stated).year;
    const startIn = (candidate: number) => dayOf(candidate, month, day ?? 1);
    if (expression.toward === "future") year = startIn(now) >= stated - 31 ? now : now + 1;
    else year = startIn(now) <= stated + LEAD ? now : now - 1;
  }
  if (day === undefined) return monthRange(year, month);
  return day <= daysInMonth(year, month) ? single(dayOf(year, month, day)) : null;
};

/** Of the two days that "12/03/2014" may be, the later one that does not lie ahead of its telling. */
const resolveSwappable = (
  { year, month, day }: Extract<TimeExpression, { kind: "date" }>,
  stated: Day | null,
): DayRange | null => {
  if (stated === null || year === undefined || month === undefined || day === undefined)
    return null;
  const days = [dayOf(year, month, day), dayOf(year, day, month)].filter(
    (each) => each <= stated + LEAD,
  );
  return days.length === 0 ? null : single(Math.max(...days));
};

const resolveUnit = (
  unit: "week" | "weekend" | "month" | "season" | "year",
  offset: number,
  stated: Day,
): DayRange => {
  const { year, month } = partsOf(stated);
  switch (unit) {
    case "year":
      return yearRange(year + offset);
    case "month": {
      const shifted = shiftMonth(year, month, offset);
      return monthRange(shifted.year, shifted.month);
    }
    case "season": {
      const shifted = shiftMonth(year, month, offset * 3);
      const last = shiftMonth(shifted.year, shifted.month, 2);
      return {
        start: monthRange(shifted.year, shifted.month).start,
        end: monthRange(last.year, last.month).end,
      };
    }
    case "weekend": {
      // the weekend that is on, or the one before; "last weekend", said on one, is the one before it
      const monday = stated - (weekdayOf(stated) - 1);
      const saturday = weekdayOf(stated) >= 6 ? monday + 5 : monday - 2;
      const shift = weekdayOf(stated) >= 6 ? offset : offset < 0 ? offset + 1 : offset;
      return { start: saturday + 7 * shift, end: saturday + 7 * shift + 1 };
    }
    case "week": {
      const monday = stated - (weekdayOf(stated) - 1) + 7 * offset;
      return { start: monday, end: monday + 6 };
    }
  }
};

const resolveAgo = (
  expression: Extract<TimeExpression, { kind: "ago" }>,
  from: DayRange,
): DayRange => {
  const { count, unit } = expression;
  const shift = (days: number): DayRange => ({ start: from.start - days, end: from.end - days });
  switch (unit) {
    case "hour":
      return shift(Math.round(count / 24));
    case "day":
      return shift(count);
    case "week":
      return shift(7 * count);
    case "month":
    case "year": {
      const months = unit === "year" ? 12 * count : count;
      if (from.start !== from.end)
        return { start: backMonths(from.start, months), end: backMonths(from.end, months) };
      // a day counted back by months is known to the month, by years to the year
      const at = partsOf(backMonths(from.start, months));
      return unit === "year" ? yearRange(at.year) : monthRange(at.year, at.month);
    }
  }
};

const backMonths = (day: Day, months: number): Day => {
  const { year, month, date } = partsOf(day);
  const to = shiftMonth(year, month, -months);
  return dayOf(to.year, to.month, Math.min(date, daysInMonth(to.year, to.month)));
};

/** The day up to which a stretch goes: the one said, else the day of statement. */
const endOfStretch = (until: TimeExpression | undefined, anchors: Anchors): Day | null => {
  const said = until && resolveExpression(until, anchors);
  if (said && (anchors.stated === null || said.end <= anchors.stated + LEAD)) return said.end;
  return anchors.stated;
};

/** A date without a year that ends a stretch lies in the year of its start, or in the next. */
const endAfter = (end: TimeExpression, start: DayRange | null): TimeExpression => {
  if (end.kind !== "date" || end.year !== undefined || end.month === undefined) return end;
  if (start === null || end.yearOffset !== undefined) return end;
  const { year, month } = partsOf(start.start);
  return { ...end, year: end.month < month ? year + 1 : year };
};

/** The days meant; null where they cannot be told without a day of statement or another day. */
export const resolveExpression = (
  expression: TimeExpression,
  anchors: Anchors,
): DayRange | null => {
  const { stated, spokenOf } = anchors;
  switch (expression.kind) {
    case "unknown":
      return null;
    case "date":
      return resolveDate(expression, stated);
    case "weekday": {
      if (stated === null) return null;
      const latest = anchors.latest ?? stated;
      const back = (weekdayOf(latest) - expression.weekday + 7) % 7;
      if (expression.toward === "future") return single(latest + ((7 - back) % 7));
      return single(latest - (back === 0 && expression.strict ? 7 : back));
    }
    case "day-offset": {
      if (expression.from === "spoken-of") {
        if (!spokenOf) return null;
        const from = expression.days > 0 ? spokenOf.end : spokenOf.start;
        return expression.days === 0 ? spokenOf : single(from + expression.days);
      }
      return stated === null ? null : single(stated + expression.days);
    }
    case "last": {
      const end = endOfStretch(expression.until, anchors);
      return end === null ? null : { start: end - expression.days, end };
    }
    case "unit": {
      const from = expression.from === "spoken-of" ? (spokenOf?.start ?? null) : stated;
      return from === null ? null : resolveUnit(expression.unit, expression.offset, from);
    }
    case "since": {
      const start = resolveExpression(expression.start, anchors);
      if (!start) return null;
      const end = endOfStretch(expression.until, anchors) ?? start.end;
      return { start: start.start, end: Math.max(start.start, end) };
    }
    case "between": {
      const start = resolveExpression(expression.start, anchors);
      const end = resolveExpression(endAfter(expression.end, start), anchors);
      if (!start || !end) return start ?? end;
      return start.start <= end.end ? { start: start.start, end: end.end } : end;
    }
    case "ago": {
      const from =
        expression.from === "published" ? (stated === null ? null : single(stated)) : spokenOf;
      return from === null ? null : resolveAgo(expression, from);
    }
  }
};

/** Whether a time leans on one told before it: "a week earlier", "since the day before". */
export const leansOnAnother = (expression: TimeExpression): boolean => {
  const own = expression.kind === "since" ? expression.start : expression;
  return "from" in own && own.from === "spoken-of";
};

/** The day of statement: the text's own date where it does not lie ahead of the publication, else the publication's day. */
export const statementDay = (
  dateline: TimeExpression | null,
  published: Day | null,
): Day | null => {
  const range = dateline && resolveExpression(dateline, { stated: published, spokenOf: null });
  if (!range) return published;
  if (published === null) return range.end;
  return range.end <= published ? range.end : published;
};
