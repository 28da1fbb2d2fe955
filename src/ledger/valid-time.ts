// Turns the days that a count covers, as written in a claim, into a first and a last day.

export interface DayRange {
  /** `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
}

const pad = (number: number, width: number): string => String(number).padStart(width, "0");

const lastOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const rangeOfOne = (written: string): DayRange | null => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(written);
  if (parts === null) return null;
  const [, year, month, day] = parts as unknown as [string, string, string?, string?];
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day === undefined)
    return {
      first: `${year}-${month}-01`,
      last: `${year}-${month}-${pad(lastOfMonth(Number(year), Number(month)), 2)}`,
    };
  return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
};

/** `2022-09` gives the first and the last of September; an interval its two ends; null for null or what is no day. */
export const dayRange = (when: string | null): DayRange | null => {
  if (when === null) return null;
  const [from, to] = when.split("/");
  const start = rangeOfOne(from ?? "");
  const end = to === undefined ? start : rangeOfOne(to);
  return start === null || end === null ? null : { first: start.first, last: end.last };
};
