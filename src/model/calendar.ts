// Arithmetic of calendar days: a day is a whole number, days since the first of January 1970.

export type Day = number;

/** Days, both ends included. */
export interface DayRange {
  readonly start: Day;
  readonly end: Day;
}

const DAY_MS = 86_400_000;

export const dayOf = (year: number, month: number, date: number): Day =>
  Math.round(Date.UTC(year, month - 1, date) / DAY_MS);

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export const partsOf = (day: Day): DateParts => {
  const moment = new Date(day * DAY_MS);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    date: moment.getUTCDate(),
  };
};

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `month` from 1 to 12. */
export const daysInMonth = (year: number, month: number): number => {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : DAYS[month - 1]!;
};

export const monthRange = (year: number, month: number): DayRange => ({
  start: dayOf(year, month, 1),
  end: dayOf(year, month, daysInMonth(year, month)),
});

export const yearRange = (year: number): DayRange => ({
  start: dayOf(year, 1, 1),
  end: dayOf(year, 12, 31),
});

/** The month before or after by `offset`. */
export const shiftMonth = (
  year: number,
  month: number,
  offset: number,
): { readonly year: number; readonly month: number } => {
  const index = year * 12 + (month - 1) + offset;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
};

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** `2022-09-21`. */
export const dayToIso = (day: Day): string => {
  const { year, month, date } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
};

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** The day that an ISO 8601 date or moment begins with; null where it is none. */
export const dayFromIso = (iso: string | null): Day | null => {
  const match = iso === null ? null : ISO_DAY.exec(iso);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return dayOf(year, month, date);
};

/**
 * `2022-09-21`, `2022-09`, `2022` where the range is just that, `2022-07/2022-09` where it is whole
 * months, else `2022-02-24/2022-09-21`.
 */
export const rangeToIso = (range: DayRange): string => {
  if (range.start === range.end) return dayToIso(range.start);
  const first = partsOf(range.start);
  const last = partsOf(range.end);
  if (first.date === 1 && last.date === daysInMonth(last.year, last.month)) {
    const month = ({ year, month }: DateParts) => `${pad(year, 4)}-${pad(month, 2)}`;
    if (first.year === last.year) {
      if (first.month === last.month) return month(first);
      if (first.month === 1 && last.month === 12) return pad(first.year, 4);
    }
    return `${month(first)}/${month(last)}`;
  }
  return `${dayToIso(range.start)}/${dayToIso(range.end)}`;
};
