// Tells how long before its document's day a time of a count lies.
import type { Claim, TimeExpression } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";

/** A count so many days older than the newest of its document tells of something earlier. */
const EARLIER_DAYS = 12;

/** Where publication is not known, only a year earlier than the latest that the text names is earlier. */
const EARLIER_WITHOUT_DATE = 300;

const DAYS_OF: Readonly<Record<"hour" | "day" | "week" | "month" | "year", number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};

/** Days since 1970 of an ISO day or of the first day of a month or year; null where it is none. */
export const publicationDay = (published: string | null): number | null => {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published ?? "");
  if (!parts) return null;
  const [, year, month, day] = parts;
  return Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / 864e5;
};

/** How many days before the anchor a time lies at its end; null where that can't be told. */
export const ageInDays = (time: TimeExpression, anchor: number): number | null => {
  switch (time.kind) {
    case "date": {
      const now = new Date(anchor * 864e5);
      const offset = (time as { readonly yearOffset?: number }).yearOffset;
      let year = time.year ?? (offset === undefined ? null : now.getUTCFullYear() + offset);
      const month = time.month ?? 12;
      if (year === null) {
        if (time.month === undefined) return null;
        year = now.getUTCFullYear();
        const later = Date.UTC(year, month - 1, time.day ?? 1) / 864e5 > anchor + 1;
        if (later && time.toward !== "future") year--;
      }
      const last =
        time.month === undefined
          ? Date.UTC(year, 11, 31)
          : time.day === undefined
            ? Date.UTC(year, month, 0)
            : Date.UTC(year, month - 1, time.day);
      return anchor - last / 864e5;
    }
    case "day-offset":
      return time.from === "published" ? -time.days : null;
    case "ago":
      return time.count * DAYS_OF[time.unit];
    case "unit": {
      const days = { week: 7, weekend: 7, month: 30, season: 90, year: 365 }[time.unit];
      return time.offset < 0 ? -time.offset * days : 0;
    }
    case "between":
      return ageInDays(time.end, anchor);
    case "last":
    case "since":
    case "weekday":
      return 0;
    default:
      return null;
  }
};

/** The day from which ages are counted, and how many days make a time an earlier one. */
export interface AgeAnchor {
  readonly day: number;
  readonly published: boolean;
  readonly earlier: number;
}

/** A year that stands for one that is not known. */
const SOME_YEAR = 2001;

/** The day that the text dates itself to, which all its counts bear; null where it does not. */
const datelineDay = (claims: readonly Claim[]): number | null => {
  const dateline = claims[0]?.times.findLast(({ scope }) => scope === "dateline");
  if (dateline?.expression.kind !== "date") return null;
  const { year, month, day } = dateline.expression;
  return year === undefined || month === undefined || day === undefined
    ? null
    : Date.UTC(year, month - 1, day) / 864e5;
};

/**
 * The day that the text dates itself to, or that of publication; where neither is known, the first day of the year
 * that its counts are dated to, or the end of the last year among them; null where there is none.
 */
export const ageAnchorOf = (read: ReadDocument, claims: readonly Claim[]): AgeAnchor | null => {
  const published = datelineDay(claims) ?? publicationDay(read.document.published);
  if (published !== null) return { day: published, published: true, earlier: EARLIER_DAYS };
  let latest = 0;
  let lead: number | null = null;
  for (const claim of claims)
    for (const { expression } of claim.times) {
      if (expression.kind !== "date") continue;
      if (expression.year !== undefined) latest = Math.max(latest, expression.year);
    }
  for (const { times, field } of claims) {
    const expression = field === "text" ? times[0]?.expression : undefined;
    if (expression?.kind !== "date" || expression.month === undefined || !expression.day) continue;
    const year = expression.year ?? (latest || SOME_YEAR);
    lead = Date.UTC(year, expression.month - 1, expression.day) / 864e5;
    break;
  }
  if (lead !== null) return { day: lead, published: false, earlier: EARLIER_DAYS };
  return latest === 0
    ? null
    : { day: Date.UTC(latest, 11, 31) / 864e5, published: false, earlier: EARLIER_WITHOUT_DATE };
};

/** How long before the first dated count of its text a count lies, in one word. */
export const ageWord = (age: number | null, newest: number): string => {
  if (age === null) return "untold";
  const behind = age - newest;
  if (behind < -1) return "newer";
  if (behind <= 1) return "same";
  if (behind <= 4) return "days";
  if (behind < EARLIER_DAYS) return "week";
  if (behind <= 45) return "weeks";
  return behind <= 300 ? "months" : "years";
};

export const isOneDay = (time: TimeExpression): boolean =>
  time.kind === "weekday" ||
  (time.kind === "day-offset" && time.from === "published") ||
  (time.kind === "date" && time.day !== undefined) ||
  // a night has two dates
  (time.kind === "between" && isOneDay(time.start) && isOneDay(time.end));

/** A season, a year, or since some month: in the report of one day, what it is set against. */
export const isLongStretch = (time: TimeExpression | undefined): boolean =>
  time !== undefined &&
  ((time.kind === "unit" && (time.unit === "year" || time.unit === "season")) ||
    (time.kind === "since" &&
      ((time.start.kind === "date" && time.start.day === undefined) ||
        (time.start.kind === "unit" && time.start.unit === "year"))) ||
    (time.kind === "date" && time.month === undefined) ||
    (time.kind === "last" && time.days >= 60));
