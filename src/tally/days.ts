// Counts days: ISO 8601 dates into day numbers since 1970-01-01 and back, and stretches of them.

/** Whole days, both ends included; an open end is null. */
export interface Days {
  readonly from: number | null;
  readonly to: number | null;
}

const DAY = 86_400_000;

export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY);

export const dayOfMoment = (moment: number): number => Math.floor(moment / DAY);

/** `2022-09-21`. */
export const writeDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

const readPart = (text: string): Days | null => {
  const match = PART.exec(text.trim());
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] === undefined)
    return { from: dayNumber(year, 1, 1), to: dayNumber(year + 1, 1, 1) - 1 };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined)
    return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) - 1 };
  const day = dayNumber(year, month, Number(match[3]));
  return { from: day, to: day };
};

/**
 * The days of `2022-09-21`, `2022-09`, `2022`, a moment, or two of them joined by a slash; a stretch upside down
 * is read the right way up. Null where there is no date.
 */
export const readDays = (text: string | null): Days | null => {
  if (text === null) return null;
  const cut = text.indexOf("/");
  if (cut < 0) return readPart(text);
  const a = readPart(text.slice(0, cut));
  const b = readPart(text.slice(cut + 1));
  if (a === null || b === null) return a ?? b;
  return {
    from: Math.min(a.from ?? 0, b.from ?? 0),
    to: Math.max(a.to ?? 0, b.to ?? 0),
  };
};

/** `2022-09-21`, or `2022-09-21/2022-09-22`; null where neither end is known. */
export const writeDays = ({ from, to }: Days): string | null => {
  if (from === null && to === null) return null;
  if (from === null || to === null) return writeDay((from ?? to)!);
  return from === to ? writeDay(from) : `${writeDay(from)}/${writeDay(to)}`;
};

/** Whether the outer days hold all the inner ones; an open end holds everything on its side. */
export const daysHold = (outer: Days, inner: Days): boolean =>
  (outer.from === null || (inner.from !== null && outer.from <= inner.from)) &&
  (outer.to === null || (inner.to !== null && inner.to <= outer.to));
