// Turns messages, numbers and moments into the words of one language: what every page is given to speak with.
import { html, Markup, type MarkupValue } from "../markup.ts";
import type { FullCatalogue, Message, MessageKey } from "./catalogue.ts";

export type MessageValues = Readonly<Record<string, string | number | Markup>>;

const memo = <Value>(make: (key: string) => Value): ((key: string) => Value) => {
  const kept = new Map<string, Value>();
  return (key) => {
    const found = kept.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    // Zones and forms are few; a question with many made-up zones must not fill the memory.
    if (kept.size > 500) kept.clear();
    kept.set(key, made);
    return made;
  };
};

export type MomentForm = "moment" | "short" | "time" | "day" | "shortDay" | "month" | "dayOfMonth";

const FORMS: Readonly<Record<MomentForm, Intl.DateTimeFormatOptions>> = {
  moment: { hour: "2-digit", minute: "2-digit", day: "numeric", month: "long", year: "numeric" },
  short: { hour: "2-digit", minute: "2-digit", day: "numeric", month: "short" },
  time: { hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "long", year: "numeric" },
  shortDay: { day: "numeric", month: "short" },
  month: { month: "short", year: "numeric" },
  dayOfMonth: { day: "numeric", month: "long" },
};

/** Speaks one language: messages, numbers, days. Pure: the same in gives the same out. */
export interface Speech {
  readonly catalogue: FullCatalogue;
  /** BCP 47, for what Intl prints. */
  readonly locale: string;
  /** The message as markup, with everything filled in escaped. */
  say(key: MessageKey, values?: MessageValues): Markup;
  /** The message as plain text, for attributes and titles. */
  text(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** The message with its number: picks the plural form, prints the number as `{count}`. */
  count(key: MessageKey, count: number, values?: MessageValues): Markup;
  countText(key: MessageKey, count: number, values?: Readonly<Record<string, string>>): string;
  pick(message: Message, count: number): string;
  /** The name of a country by its ISO 3166-1 code; null where the gazetteer's own name serves. */
  country(code: string): string | null;
  number(value: number): string;
  list(parts: readonly string[]): string;
  /** `moment` is ISO 8601 with zone; `zone` an IANA zone. */
  moment(moment: string, zone: string, form: MomentForm): string;
  zoneName(moment: string, zone: string): { readonly name: string; readonly offset: string };
  /** Days as the wire has them: `2022-09-21`, `2022-09-21/2022-09-22`, `2022-09`, `2022`. */
  days(when: string, form: "day" | "shortDay"): string;
}

const PLACE = /\{([a-zA-Z]+)\}/g;

export const speechOf = (catalogue: FullCatalogue): Speech => {
  const isEnglish = catalogue.language === "en";
  const locale = isEnglish ? "en-GB" : catalogue.language;
  const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  const numbers = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 0,
    useGrouping: "always",
  });
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const formats = memo((key) => {
    const [form, zone] = key.split(" ") as [MomentForm, string];
    return new Intl.DateTimeFormat(locale, { ...FORMS[form], hourCycle: "h23", timeZone: zone });
  });
  const zoneFormats = memo((key) => {
    const [form, zone] = key.split(" ") as ["longGeneric" | "shortOffset", string];
    return new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: form });
  });

  const pick = (message: Message, count: number): string =>
    typeof message === "string" ? message : (message[plurals.select(count)] ?? message.other);

  const fill = (message: string, values: MessageValues): Markup => {
    const strings: string[] = [];
    const filled: MarkupValue[] = [];
    let last = 0;
    for (const match of message.matchAll(PLACE)) {
      strings.push(message.slice(last, match.index));
      const value = values[match[1] ?? ""];
      filled.push(typeof value === "number" ? numbers.format(value) : (value ?? ""));
      last = match.index + match[0].length;
    }
    strings.push(message.slice(last));
    return html`${strings.map((part, index) => [part, filled[index]])}`;
  };

  const message = (key: MessageKey): Message => catalogue.messages[key];

  const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

  const part = (moment: string, zone: string, form: "longGeneric" | "shortOffset"): string => {
    const parts = zoneFormats(`${form} ${zone}`).formatToParts(new Date(moment));
    return parts.find((found) => found.type === "timeZoneName")?.value ?? zone;
  };

  const speech: Speech = {
    catalogue,
    locale,
    say: (key, values = {}) => fill(pick(message(key), 2), values),
    text: (key, values = {}) =>
      pick(message(key), 2).replace(PLACE, (_, name: string) => {
        const value = values[name];
        return typeof value === "number" ? numbers.format(value) : (value ?? "");
      }),
    count: (key, count, values = {}) =>
      fill(pick(message(key), count), { count: numbers.format(count), ...values }),
    countText: (key, count, values = {}) =>
      pick(message(key), count).replace(PLACE, (_, name: string) =>
        name === "count" ? numbers.format(count) : (values[name] ?? ""),
      ),
    pick,
    // English names are the gazetteer's own: one name for one place in pages and data.
    country: (code) =>
      isEnglish || !/^[A-Z]{2}$/.test(code) ? null : (countries.of(code) ?? null),
    number: (value) => numbers.format(value),
    list: (parts) => lists.format(parts),
    moment: (moment, zone, form) => {
      if (Number.isNaN(Date.parse(moment))) return message("undated") as string;
      const format = formats(`${form} ${zone}`);
      if (form !== "moment" && form !== "short") return format.format(new Date(moment));
      // The hour first: it is what a reader of a moving number looks for.
      const parts = format.formatToParts(new Date(moment));
      const time = parts.filter((found) => found.type === "hour" || found.type === "minute");
      const clock = time.map((found) => found.value).join(":");
      const day = formats(`${form === "moment" ? "day" : "shortDay"} ${zone}`).format(
        new Date(moment),
      );
      return form === "moment" ? `${clock}, ${day}` : `${day} ${clock}`;
    },
    zoneName: (asked, zone) => {
      const moment = Number.isNaN(Date.parse(asked)) ? "1970-01-01T00:00:00Z" : asked;
      return {
        name:
          zone === "UTC" ? "UTC" : part(moment, zone, "longGeneric").replace(...catalogue.zoneName),
        offset: part(moment, zone, "shortOffset").replace(/^GMT/, "UTC"),
      };
    },
    days: (when, form) => {
      const [start = "", end = ""] = when.split("/");
      const say = formats(`${form} UTC`);
      if (/^\d{4}$/.test(when)) return when;
      if (/^\d{4}-\d{2}$/.test(when)) return formats("month UTC").format(dayOf(`${when}-01`));
      const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(text);
      if (isDay(start) && isDay(end))
        return say.formatRange(dayOf(start.slice(0, 10)), dayOf(end.slice(0, 10)));
      if (isDay(start)) return say.format(dayOf(start.slice(0, 10)));
      if (isDay(end)) return say.format(dayOf(end.slice(0, 10)));
      return when;
    },
  };
  return speech;
};
