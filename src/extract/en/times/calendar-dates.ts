// Turns tokens into dates as they are written: "3 May", "Sept. 4, 2014", "8 SEP 89", "2014-05-03", "in 2008".
import type { TimeExpression } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import { partOfYear } from "./parts-of-years.ts";
import type { FoundTime } from "./time-phrase.ts";
import { DOUBTFUL_MONTHS, EDGE_WORDS, FEASTS, MONTHS, OPENERS } from "./time-words.ts";
import { WordSet, wordSet } from "../word-sets.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

const WHOLE = /^\d+$/;

const wholeAt = (tokens: readonly Token[], at: number): number | null => {
  const token = tokens[at];
  return token?.kind === "number" && WHOLE.test(token.text) ? Number(token.text) : null;
};

const dayAt = (tokens: readonly Token[], at: number): { day: number; next: number } | null => {
  const token = tokens[at];
  const day = wholeAt(tokens, at);
  if (!token || day === null || day < 1 || day > 31 || token.text.length > 2) return null;
  const suffix = tokens[at + 1];
  const ordinal = suffix && !suffix.spaced && /^(?:st|nd|rd|th)$/.test(suffix.lower);
  // "5,000" and "5.5" are one token; "5:30" and "5%" are no days
  if (suffix && !suffix.spaced && /^[:%°$]$/.test(suffix.text)) return null;
  return { day, next: ordinal ? at + 2 : at + 1 };
};

const yearNumberAt = (tokens: readonly Token[], at: number): number | null => {
  const token = tokens[at];
  const year = wholeAt(tokens, at);
  if (!token || year === null || token.text.length !== 4) return null;
  return year >= 1900 && year <= 2099 ? year : null;
};

/** A month's name with its stop; null where the word is no month here. */
const monthAt = (
  tokens: readonly Token[],
  at: number,
): { month: number; next: number; doubtful: boolean } | null => {
  const token = tokens[at];
  const month = token?.kind === "word" ? MONTHS.get(token) : undefined;
  if (!token || month === undefined) return null;
  const stop = tokens[at + 1];
  const short = token.text.length <= 4 && stop?.text === "." && !stop.spaced;
  return { month, next: short ? at + 2 : at + 1, doubtful: DOUBTFUL_MONTHS.has(token) };
};

/** A year that follows a day or a month, a comma between them allowed; two digits where set as in a dateline. */
const yearAfter = (
  tokens: readonly Token[],
  at: number,
  afterDay: boolean,
): { year?: number; yearOffset?: number; next: number } => {
  const comma = lowerAt(tokens, at) === "," ? at + 1 : at;
  const year = yearNumberAt(tokens, comma);
  if (year !== null) return { year, next: comma + 1 };
  const short = tokens[at];
  if (afterDay && short?.kind === "number" && /^\d\d$/.test(short.text)) {
    const mark = tokens[at + 1];
    // "8 SEP 89 (" and "8 SEP 89 --": nothing else stands so
    if (mark === undefined || /^[-–—()[]$/.test(mark.text)) {
      const two = Number(short.text);
      return { year: two >= 50 ? 1900 + two : 2000 + two, next: at + 1 };
    }
  }
  const of = lowerAt(tokens, at) === "of" ? at + 1 : at;
  const word = lowerAt(tokens, of);
  if ((word === "last" || word === "this" || word === "next") && lowerAt(tokens, of + 1) === "year")
    return { yearOffset: word === "last" ? -1 : word === "next" ? 1 : 0, next: of + 2 };
  return { next: at };
};

const found = (
  month: number,
  day: number | undefined,
  rest: { year?: number; yearOffset?: number; next: number },
  toward: "past" | "future" = "past",
): FoundTime => ({
  expression: {
    kind: "date",
    month,
    ...(day === undefined ? {} : { day }),
    ...(rest.year === undefined ? {} : { year: rest.year }),
    ...(rest.yearOffset === undefined ? {} : { yearOffset: rest.yearOffset }),
    ...(rest.year === undefined && rest.yearOffset === undefined ? { toward } : {}),
  },
  next: rest.next,
});

const isRangeMark = (tokens: readonly Token[], at: number): boolean =>
  /^(?:-|–|—|to|and)$/.test(lowerAt(tokens, at));

/** "2014-05-03", "03/05/2014", "3.5.2014". The order of day and month is told by the one above 12. */
const numericDateAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const token = tokens[at]!;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.text);
  if (dotted) return ordered(Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), at + 1);
  const mark = tokens[at + 1];
  if (!mark || mark.spaced || (mark.text !== "/" && mark.text !== "-")) return null;
  if (lowerAt(tokens, at + 3) !== mark.text || tokens[at + 3]!.spaced) return null;
  const [a, b, c] = [wholeAt(tokens, at), wholeAt(tokens, at + 2), wholeAt(tokens, at + 4)];
  if (a === null || b === null || c === null) return null;
  if (token.text.length === 4 && b <= 12 && c <= 31) return found(b, c, { year: a, next: at + 5 });
  if (tokens[at + 4]!.text.length === 4) return ordered(a, b, c, at + 5);
  return null;
};

const ordered = (a: number, b: number, year: number, next: number): FoundTime | null => {
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null;
  // which is the day, only the day of telling can say
  if (a <= 12 && b <= 12 && a !== b) {
    const { expression } = found(b, a, { year, next });
    return { expression: { ...expression, swappable: true } as TimeExpression, next };
  }
  return b > 12 ? found(a, b, { year, next }) : found(b, a, { year, next });
};

/** "in September 31 people died": the number counts what follows. */
const isCountAfterMonth = (tokens: readonly Token[], at: number, next: number): boolean =>
  lowerAt(tokens, at - 1) === "in" && tokens[next + 1]?.kind === "word";

/** Whether a word stands there that a number before it may count. */
const countsOn = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.lower !== "respectively";

/** A date that begins at `at`, a number or a month's name; null for none. */
export const dateAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "number") {
    const numeric = numericDateAt(tokens, at);
    if (numeric) return numeric;
    const day = dayAt(tokens, at);
    if (!day) return null;
    // "17 to 26 September"
    if (isRangeMark(tokens, day.next)) {
      const to = dayAt(tokens, day.next + 1);
      const month = to && monthAt(tokens, to.next);
      if (to && month && to.day > day.day) {
        const rest = yearAfter(tokens, month.next, true);
        return {
          expression: {
            kind: "between",
            start: found(month.month, day.day, rest).expression,
            end: found(month.month, to.day, rest).expression,
          },
          next: rest.next,
        };
      }
    }
    const of = lowerAt(tokens, day.next) === "of" ? day.next + 1 : day.next;
    const month = monthAt(tokens, of);
    if (!month) return null;
    return found(month.month, day.day, yearAfter(tokens, month.next, true));
  }
  const month = monthAt(tokens, at);
  if (!month) return null;
  const day = isCountAfterMonth(tokens, at, month.next) ? null : dayAt(tokens, month.next);
  if (day) {
    const hyphen = lowerAt(tokens, day.next);
    const both = hyphen === "and";
    if (hyphen === "-" || hyphen === "–" || hyphen === "to" || both) {
      const to = dayAt(tokens, day.next + 1);
      // "on May 3 and 5 were held": the second number counts
      if (to && to.day > day.day && !(both && countsOn(tokens[to.next]))) {
        const rest = yearAfter(tokens, to.next, true);
        return {
          expression: {
            kind: "between",
            start: found(month.month, day.day, rest).expression,
            end: found(month.month, to.day, rest).expression,
          },
          next: rest.next,
        };
      }
    }
    return found(month.month, day.day, yearAfter(tokens, day.next, true));
  }
  const of = lowerAt(tokens, month.next) === "of" ? month.next + 1 : month.next;
  const rest = yearAfter(tokens, of, false);
  const before = lowerAt(tokens, at - 1);
  const opened = OPENERS.has(tokens[at - 1]) || EDGE_WORDS.has(tokens[at - 1]);
  const named = token.text !== token.lower;
  if (rest.next > of && (rest.year !== undefined || !month.doubtful || named || opened))
    return found(month.month, undefined, rest);
  if (month.doubtful ? !(opened && (named || before === "in")) : !(named || opened)) return null;
  return found(month.month, undefined, { next: month.next }, before === "next" ? "future" : "past");
};

/** "2004: a ferry sank", "Zenda, 1998: 40 dead", "the siege (1992)": a year by its marks alone. */
const isSetApart = (tokens: readonly Token[], at: number): boolean => {
  const before = lowerAt(tokens, at - 1);
  const after = tokens[at + 1];
  if (before === "(") return after?.text === ")";
  if (before !== "" && before !== ",") return false;
  if (after === undefined) return before === ",";
  return after.text === ":" || (before === "" && after.spaced && /^[-–—]$/.test(after.text));
};

/** "in 2008", "a 2015 derailment", "since 1979"; a bare number of four digits is a count. */
export const yearAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  const year = yearNumberAt(tokens, at);
  if (year === null) return null;
  const before = lowerAt(tokens, at - 1);
  const after = tokens[at + 1];
  if (after?.lower === "saw") return { expression: { kind: "date", year }, next: at + 1 };
  if (before === "of" && lowerAt(tokens, at - 2) === "end")
    return { expression: { kind: "date", year, month: 12 }, next: at + 1 };
  if (isSetApart(tokens, at)) return { expression: { kind: "date", year }, next: at + 1 };
  // "the country's 2015 total"
  if (before !== "of" && TOTALS.has(after))
    return { expression: { kind: "date", year }, next: at + 1 };
  const part = partOfYear(tokens, at, { year });
  if (part) return { expression: part, next: at + 1 };
  const ofWhat = before === "of" ? lowerAt(tokens, at - 2) : "";
  // "the floods of 2003 killed": a noun of the event before, and no sum
  const named = before === "of" && !SUMS.holds(ofWhat) && !COUNTED.has(after);
  const adjective =
    named ||
    ((before === "the" || before === "a") &&
      after?.kind === "word" &&
      after.spaced &&
      !PEOPLE.has(after) &&
      !MADE.has(after));
  const counted = before === "in" ? COUNTED : PEOPLE;
  const ends = after === undefined || after.kind !== "word" || !counted.has(after);
  if (!adjective && !(OPENERS.holds(before) && before !== "to" && before !== "between" && ends))
    return null;
  const dash = lowerAt(tokens, at + 1);
  const to = dash === "-" || dash === "–" || dash === "and" ? yearNumberAt(tokens, at + 2) : null;
  if (to !== null && to > year)
    return {
      expression: {
        kind: "between",
        start: { kind: "date", year },
        end: { kind: "date", year: to },
      },
      next: at + 3,
    };
  return { expression: { kind: "date", year }, next: at + 1 };
};

/** What is built, made or agreed in a year and holds on: "the 1973 block" is no time of what befell it. */
const MADE = wordSet(
  `building tower block house home bridge law act constitution treaty agreement deal accord pact convention resolution
  truce ceasefire model car film movie book`,
);

const TOTALS = wordSet("total toll tally");

const SUMS = new WordSet("total number toll sum all out crowd some".split(" "));

/** What is counted by the number before: after a number of four digits, these make it a count. */
const COUNTED = new WordSet(
  "people persons men women children others homes houses families households soldiers troops civilians cases".split(
    " ",
  ),
);

/** These do so too where nothing speaks for a year. */
const PEOPLE = new WordSet([
  ...COUNTED,
  ..."of were are have had dead killed injured wounded more".split(" "),
]);

/** "New Year's Eve", "Christmas Day". */
export const feastAt = (tokens: readonly Token[], at: number): FoundTime | null => {
  for (const [name, month, day] of FEASTS) {
    const parts = name.split(" ");
    if (parts.every((part, offset) => lowerAt(tokens, at + offset) === part))
      return found(month, day, yearAfter(tokens, at + parts.length, false));
  }
  return null;
};
