// Turns ISO 8601 dates of any precision into stretches of moments.
import { momentInZone } from "./zones.ts";

export type Precision = "moment" | "day" | "month" | "year" | "stretch";

/** Milliseconds since 1970 in UTC, both ends included; a moment has the same at both ends. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
}

const PATTERN =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

const daysOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const offsetOf = (text: string): number =>
  text === "Z"
    ? 0
    : (text.startsWith("-") ? -1 : 1) *
      (Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))) *
      60_000;

const readOne = (text: string, zone: string): Stretch | null => {
  const match = PATTERN.exec(text.trim());
  if (match === null) return null;
  const [, y, mo, d, h, mi, s, fraction, offset] = match;
  const year = Number(y);
  const month = mo === undefined ? 1 : Number(mo);
  if (month < 1 || month > 12) return null;
  const day = d === undefined ? 1 : Number(d);
  if (day < 1 || day > daysOf(year, month)) return null;
  if (h !== undefined) {
    if (Number(h) > 24 || Number(mi) > 59) return null;
    const wall = Date.UTC(
      year,
      month - 1,
      day,
      Number(h),
      Number(mi),
      Number(s ?? 0),
      Math.floor(Number(fraction ?? 0) * 1000),
    );
    const at = offset === undefined ? momentInZone(wall, zone) : wall - offsetOf(offset);
    return { start: at, end: at, precision: "moment" };
  }
  const next =
    d !== undefined
      ? Date.UTC(year, month - 1, day + 1)
      : mo !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return {
    start: momentInZone(Date.UTC(year, month - 1, day), zone),
    end: momentInZone(next, zone) - 1,
    precision: d !== undefined ? "day" : mo !== undefined ? "month" : "year",
  };
};

/**
 * Reads `2022-09-21T18:27+03:00`, `2022-09-21T18:27` (in `zone`), `2022-09-21`, `2022-09`, `2022` or two of them
 * joined by a slash. Null for anything else, an interval upside down included.
 */
export const readStretch = (text: string | null, zone: string): Stretch | null => {
  if (text === null) return null;
  const cut = text.indexOf("/");
  if (cut < 0) return readOne(text, zone);
  const from = readOne(text.slice(0, cut), zone);
  const to = readOne(text.slice(cut + 1), zone);
  if (from === null || to === null || from.start > to.end) return null;
  return { start: from.start, end: to.end, precision: "stretch" };
};

/** ISO 8601 in UTC, to the second. */
export const writeMoment = (moment: number): string =>
  new Date(moment).toISOString().replace(/\.\d{3}Z$/, "Z");
