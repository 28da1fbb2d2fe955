// Turns a Retry-After header into the moment before which nobody should ask again.

const LONGEST_WAIT_S = 7 * 24 * 3600;

/**
 * The moment that a `Retry-After` header names, as milliseconds since the epoch: seconds from `now`, or a date.
 * Null where it is absent or makes no sense; a week at most, so that one bad header cannot silence a feed for good.
 */
export const readRetryAfter = (header: string | undefined, now: number): number | null => {
  const words = header?.trim() ?? "";
  if (words === "" || words.length > 64) return null;
  const latest = now + LONGEST_WAIT_S * 1000;
  if (/^\d+$/.test(words)) return Math.min(latest, now + Number(words) * 1000);
  // Only the dates of HTTP: Date.parse would also read "-5" or "12.5" as some year.
  if (!/^[A-Z][a-z]+,? /.test(words)) return null;
  const moment = Date.parse(words);
  return Number.isNaN(moment) ? null : Math.min(latest, Math.max(now, moment));
};
