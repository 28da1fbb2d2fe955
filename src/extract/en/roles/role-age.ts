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

/** Publication, or the end of the last year that the text's counts are dated to; null where neither is known. */
export const ageAnchorOf = (read: ReadDocument, claims: readonly Claim[]): AgeAnchor | null => {
  const published = publicationDay(read.document.published);
  if (published !== null) return { day: published, published: true, earlier: EARLIER_DAYS };
  let latest = 0;
  for (const claim of claims)
    for (const { expression } of claim.times)
      if (expression.kind === "date" && expression.year !== undefined)
        latest = Math.max(latest, expression.year);
  return latest === 0
    ? null
    : {
        day: Date.UTC(latest, 11, 31) / 864e5,
        published: false,
        earlier: EARLIER_WITHOUT_DATE,
      };
};
