// Turns a time as feeds, mails, pages and programs write it into ISO 8601, keeping the zone that it was written in.

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The zone names of RFC 5322 and the few that mail and feeds use beside them, in minutes east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  wet: 0,
  west: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
};

const two = (value: number): string => String(value).padStart(2, "0");

const writeZone = (minutes: number): string => {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** Hours and minutes east or west of Greenwich that some clock could be set by; further off is no zone. */
const isOffset = (hours: number, minutes: number): boolean =>
  minutes < 60 && hours * 60 + minutes <= 14 * 60;

/** The offset of "+03" and "00"; the empty string where no clock is set by it. */
const writeOffset = (hours: string, minutes: string): string =>
  isOffset(Number(hours.slice(1)), Number(minutes)) ? `${hours}:${minutes}` : "";

/** A leap second is written as the second before it: Date and most calendars know none. */
const writeSecond = (second: string): string => (second === "60" ? "59" : second);

const isCalendarDay = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)? ?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?)?$/i;

const readIso = (words: string): string | null => {
  const found = ISO.exec(words);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, zone] = found;
  if (month === undefined) return year!;
  if (!isCalendarDay(Number(year), Number(month), Number(day ?? "1"))) return null;
  if (day === undefined) return `${year!}-${month}`;
  const date = `${year!}-${month}-${day}`;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? "0") > 60) return null;
  // Offsets may stand as +03, +0300 or +03:00; only the last is read everywhere.
  const offset =
    zone === undefined
      ? ""
      : /^z$/i.test(zone)
        ? "Z"
        : writeOffset(zone.slice(0, 3), zone.length > 3 ? zone.slice(-2) : "00");
  const time = `${date}T${two(Number(hour))}:${minute!}`;
  return `${time}${second === undefined ? "" : `:${writeSecond(second)}`}${offset}`;
};

const MAIL =
  /^(?:[a-z]{2,9},? )?(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([+-]\d{4}|[+-]\d{2}:\d{2}|[a-z]{1,5}))?)?$/i;

const readMailDate = (words: string): string | null => {
  // A mail's date may end with its zone's name in brackets.
  const found = MAIL.exec(words.replace(/ ?\([^()]{0,40}\)$/, ""));
  if (found === null) return null;
  const [, day, name, stated, hour, minute, second, zone] = found;
  const month = MONTHS.indexOf(name!.slice(0, 3).toLowerCase()) + 1;
  const short = stated!.length === 2;
  const year = Number(stated) + (short ? (Number(stated) < 70 ? 2000 : 1900) : 0);
  if (month === 0 || !isCalendarDay(year, month, Number(day))) return null;
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(Number(day))}`;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? "0") > 60) return null;
  const time = `${date}T${two(Number(hour))}:${minute!}:${writeSecond(second ?? "00")}`;
  if (zone === undefined) return time;
  if (/^[+-]/.test(zone)) {
    const digits = zone.replace(":", "");
    const hours = Number(digits.slice(1, 3));
    const minutes = Number(digits.slice(3));
    if (!isOffset(hours, minutes)) return time;
    // -0000 says that the zone is not known; the time is still one of Greenwich.
    return time + writeZone((digits.startsWith("-") ? -1 : 1) * (hours * 60 + minutes));
  }
  const known = Object.hasOwn(ZONES, zone.toLowerCase()) ? ZONES[zone.toLowerCase()] : undefined;
  return known === undefined ? time : time + writeZone(known);
};

/**
 * ISO 8601 of a stated time: a year, a month, a day, or a moment with the zone that was written, as far as it
 * was stated. Reads ISO 8601 in its usual spellings and the dates of mail and RSS; null for anything else
 * and for days that no calendar has.
 */
export const readStatedTime = (stated: string | null | undefined): string | null => {
  if (stated === null || stated === undefined || stated.length > 100) return null;
  const words = stated.replace(/\s+/g, " ").trim();
  return readIso(words) ?? readMailDate(words);
};

/** ISO 8601 in UTC of seconds since the epoch; null for what is no moment of a calendar. */
export const readEpochSeconds = (seconds: number): string | null => {
  const moment = new Date(seconds * 1000);
  return Number.isNaN(moment.getTime()) || seconds <= 0
    ? null
    : moment.toISOString().replace(".000Z", "Z");
};
