// Turns moments into the days and moments of a place's own clock.
import type { ClockTime } from "../../model/claim.ts";
import { dayFromIso, dayToIso, type Day } from "../../model/calendar.ts";

const FORMATS = new Map<string, Intl.DateTimeFormat | null>();

const formatOf = (zone: string): Intl.DateTimeFormat | null => {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
  } catch {
    // a zone that this machine's tables lack reads as UTC
  }
  FORMATS.set(zone, format);
  return format;
};

/** Moments remembered; when so many are, all are forgotten. */
const MOST_MOMENTS = 2000;
const AHEAD = new Map<string, number>();

/** Minutes that a zone's clock is ahead of UTC at a moment; 0 where the zone is not known. */
export const minutesAhead = (zone: string, epochMs: number): number => {
  // the claims of a report ask for the same few moments
  const key = `${zone} ${String(epochMs)}`;
  const known = AHEAD.get(key);
  if (known !== undefined) return known;
  if (AHEAD.size >= MOST_MOMENTS) AHEAD.clear();
  const ahead = readMinutesAhead(zone, epochMs);
  AHEAD.set(key, ahead);
  return ahead;
};

const readMinutesAhead = (zone: string, epochMs: number): number => {
  const format = formatOf(zone);
  if (!format) return 0;
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(epochMs)) parts[type] = Number(value);
  const local = Date.UTC(
    parts["year"]!,
    parts["month"]! - 1,
    parts["day"]!,
    parts["hour"]!,
    parts["minute"]!,
    parts["second"]!,
  );
  return Math.round((local - Math.floor(epochMs / 1000) * 1000) / 60_000);
};

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

const hasMoment = (iso: string): boolean => /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(iso);

/** From here on, a place's clock is so far ahead that a newsroom elsewhere may still date its report the day before. */
const FAR_EAST_MINUTES = 7 * 60;

/**
 * The day of publication by the place's clock, and the latest day that it was anywhere that matters:
 * the report of a Tuesday morning in Tokyo may be dated Monday.
 */
export const stateDayOf = (
  published: string | null,
  zone: string | null,
): { readonly stated: Day | null; readonly latest: Day | null } => {
  const day = dayFromIso(published);
  if (published === null || day === null) return { stated: null, latest: null };
  if (zone === null) return { stated: day, latest: day };
  if (!hasMoment(published)) {
    const ahead = minutesAhead(zone, day * DAY_MINUTES * MINUTE_MS);
    return { stated: day, latest: ahead >= FAR_EAST_MINUTES ? day + 1 : day };
  }
  const epochMs = Date.parse(published);
  if (Number.isNaN(epochMs)) return { stated: day, latest: day };
  const local = Math.floor((epochMs / MINUTE_MS + minutesAhead(zone, epochMs)) / DAY_MINUTES);
  return { stated: local, latest: Math.max(local, day) };
};

const pad = (value: number): string => String(value).padStart(2, "0");

/** The moment at which a clock shows a time on a day, ISO 8601 with its offset. */
export const momentOn = (day: Day, clock: ClockTime, zone: string | null): string => {
  const minutes = Math.min(clock.minutes, DAY_MINUTES - 1);
  const wall = (day * DAY_MINUTES + minutes) * MINUTE_MS;
  const ahead =
    typeof clock.zone === "number"
      ? clock.zone
      : clock.zone === "UTC" || zone === null
        ? 0
        : minutesAhead(zone, wall - minutesAhead(zone, wall) * MINUTE_MS);
  const sign = ahead < 0 ? "-" : "+";
  const size = Math.abs(ahead);
  const offset = ahead === 0 ? "Z" : `${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return `${dayToIso(day)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00${offset}`;
};
