// Reads intervals of days, as periods of situations and as the days of claims, and asks whether they meet.

/** Days as `YYYY-MM-DD`, both included; null where open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.,+Z-]*)?$/;

const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** First and last day of a day, a month or a year; null where the text is none of them. */
const dayRange = (text: string): { readonly first: string; readonly last: string } | null => {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year = "", month, day] = match;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const months = Number(month);
  if (months < 1 || months > 12) return null;
  const days = lastDayOf(Number(year), months);
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${days}` };
  if (Number(day) < 1 || Number(day) > days) return null;
  return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
};

/** `2022-09-21/2022-10-01`, `2022-09-21/`, `../2022`, `2022-09`; null where the text is no interval. */
export const parsePeriod = (text: string): Period | null => {
  const parts = text
    .trim()
    .split("/")
    .map((part) => part.trim());
  if (parts.length > 2) return null;
  const open = (part: string): boolean => part === "" || part === "..";
  const [start = "", end] = parts;
  if (end === undefined) {
    const range = dayRange(start);
    return range && { from: range.first, to: range.last };
  }
  if (open(start) && open(end)) return null;
  const first = open(start) ? null : dayRange(start);
  const last = open(end) ? null : dayRange(end);
  if ((!open(start) && first === null) || (!open(end) && last === null)) return null;
  return { from: first?.first ?? null, to: last?.last ?? null };
};

export const periodsMeet = (a: Period, b: Period): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) &&
  (a.to === null || b.from === null || b.from <= a.to);

const DAY = 86_400_000;

/** Days since 1970-01-01 of a day or moment; null where there is none. */
export const dayNumber = (text: string | null): number | null => {
  if (text === null) return null;
  const range = dayRange(text.slice(0, 10)) ?? dayRange(text);
  return range === null ? null : Math.floor(Date.parse(`${range.first}T00:00:00Z`) / DAY);
};

export const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
