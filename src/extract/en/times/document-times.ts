// Turns a document into all its time phrases, dated, with the day that it is about.
import type { TimeExpression } from "../../../model/claim.ts";
import { dayFromIso, type Day, type DayRange } from "../../../model/calendar.ts";
import type { ReadDocument, Sentence } from "../../../model/reading.ts";
import {
  leansOnAnother,
  resolveExpression,
  statementDay,
  type Anchors,
} from "../../../model/resolve-expression.ts";
import { WORD } from "../../clauses.ts";
import { shapeOf } from "../clauses.ts";
import { natureOfText, type Nature } from "./event-nature.ts";
import { isOfADay, namesAnUndertaking, placeTimes, type PlacedTime } from "./place-times.ts";
import { ageOf } from "./time-age.ts";
import type { TimePhrase } from "./time-phrase.ts";
import { BEGINNINGS } from "./time-words.ts";

export interface DocumentTimes {
  /** In the order of the text. */
  readonly inText: readonly PlacedTime[];
  /** For each time of the text the one that heads it and what follows it; null where none does. */
  readonly heads: readonly (PlacedTime | null)[];
  readonly inTitle: readonly PlacedTime[];
  /** The day that the text dates itself to, with its year; null where it does not. */
  readonly dateline: PlacedTime | null;
  /** The first time of an event in the text's opening. */
  readonly lead: PlacedTime | null;
  /** The day that the text comes back to most. */
  readonly main: PlacedTime | null;
  /** The day on which what the text tells of is said to have happened, or to have begun. */
  readonly event: PlacedTime | null;
  /** The first stretch of days up to now that the text names: since its event began, or over the last few days. */
  readonly stretch: PlacedTime | null;
  /** Whether the text tells of what strikes at once or of what goes on. */
  readonly nature: Nature;
  /** What relative times of the text are counted from. */
  readonly anchors: Anchors;
}

type DateExpression = Extract<TimeExpression, { kind: "date" }>;

/** The last day of the year that a text without a day of publication names, or that its title does. */
const yearNamed = (read: ReadDocument, placed: readonly PlacedTime[]): number | null => {
  const inTitle = read.title ? placeTimes(read.title.sentences, true) : [];
  for (const { phrase } of [...inTitle, ...placed])
    if (phrase.expression.kind === "date" && phrase.expression.year !== undefined)
      return phrase.expression.year;
  return null;
};

const isFullDate = (expression: TimeExpression): expression is DateExpression =>
  expression.kind === "date" &&
  expression.swappable !== true &&
  expression.year !== undefined &&
  expression.month !== undefined &&
  expression.day !== undefined;

/** How far into a text its dateline may stand, in characters. */
const DATELINE_REACH = 160;

/** How many days before its publication a text may date itself, unless its date stands alone at its head. */
const DATED_BEFORE = 7;

const isNear = (expression: TimeExpression, published: Day | null): boolean => {
  if (published === null) return true;
  const days = resolveExpression(expression, { stated: published, spokenOf: null });
  return days !== null && days.end <= published && days.end >= published - DATED_BEFORE;
};

/** Whether a date heads its text with nothing around it that it could be the date of: "4 May 2009. Rain fell", not "The 4 May 2009 storm". */
const opensBare = (sentence: Sentence, { first, last }: TimePhrase): boolean => {
  const { tokens } = sentence;
  if (sentence.index > 0) return false;
  for (let at = 0; at < first; at++) {
    const { kind, text, lower } = tokens[at]!;
    if (kind === "word" && (text === lower || lower === "the")) return false;
  }
  const next = tokens[last];
  return next === undefined || next.kind !== "word" || next.text !== next.lower;
};

/** Whether a chronicle is told: then its first date is that of its first entry. */
const headsAnother = (placed: readonly PlacedTime[], first: PlacedTime): boolean =>
  placed.some((time) => time !== first && time.heading !== null);

/**
 * The date that a text opens with, before anything is told: "LIMA, 8 SEP 89 (AFP)", "Update 17 January
 * 2014". Where the day of publication is unknown, else the last full date that the text names.
 */
const findDateline = (read: ReadDocument, placed: readonly PlacedTime[]): PlacedTime | null => {
  const published = dayFromIso(read.document.published);
  for (const time of placed) {
    if (time.phrase.start > DATELINE_REACH) break;
    if (!isFullDate(time.phrase.expression)) continue;
    const sentence = read.reading.sentences[time.sentence]!;
    const { classes } = shapeOf(sentence);
    let telling = time.phrase.first > 9;
    for (let i = 0; i < time.phrase.first && !telling; i++)
      telling =
        (classes[i]! & (WORD.auxiliary | WORD.finite | WORD.participle | WORD.gerund)) !== 0 &&
        sentence.tokens[i]!.lower !== "is";
    if (
      !telling &&
      !/\b(?:on|in|of|since)\s*$/i.test(
        read.reading.text.slice(sentence.start, time.phrase.start),
      ) &&
      (isNear(time.phrase.expression, published) ||
        (opensBare(sentence, time.phrase) && !headsAnother(placed, time)))
    )
      return time;
    break;
  }
  if (read.document.published !== null) return null;
  const year = yearNamed(read, placed);
  let latest: PlacedTime | null = null;
  let latestDay = "";
  for (const time of placed) {
    let { expression } = time.phrase;
    if (expression.kind === "date" && expression.year === undefined && year !== null)
      expression = { ...expression, year };
    if (!isFullDate(expression)) continue;
    const day = `${String(expression.year)}-${String(expression.month).padStart(2, "0")}-${String(expression.day).padStart(2, "0")}`;
    if (day > latestDay) {
      latest = { ...time, phrase: { ...time.phrase, expression } };
      latestDay = day;
    }
  }
  return latest;
};

/** "since the war began": the date of the sentence that tells of a beginning; left out where there is none. */
const resolveBeginnings = (read: ReadDocument, placed: readonly PlacedTime[]): PlacedTime[] => {
  const open = (time: PlacedTime) =>
    time.phrase.expression.kind === "since" && time.phrase.expression.start.kind === "unknown";
  if (!placed.some(open)) return [...placed];
  const beginning = placed.find((time) => {
    const { expression } = time.phrase;
    if (time.ofTelling) return false;
    if (expression.kind !== "date" && expression.kind !== "ago") return false;
    const sentence = (time.inTitle ? read.title : read.reading)!.sentences[time.sentence]!;
    return (
      sentence.tokens.some((token) => BEGINNINGS.has(token) || token.lower === "launched") ||
      namesAnUndertaking(sentence)
    );
  });
  return placed.flatMap((time): PlacedTime[] => {
    if (!open(time)) return [time];
    if (!beginning) return [];
    const expression: TimeExpression = { kind: "since", start: beginning.phrase.expression };
    return [{ ...time, phrase: { ...time.phrase, expression }, key: JSON.stringify(expression) }];
  });
};

/** The day of an event that a text comes back to most; "Friday's attack" points to it twice. */
const mostNamed = (times: readonly PlacedTime[], lead: PlacedTime | null): PlacedTime | null => {
  const counts = new Map<string, number>();
  let best: PlacedTime | null = null;
  // once named is no coming back
  let most = 1;
  for (const time of times) {
    if (time.ofTelling || time.ofCounting || !isOfADay(time.phrase.expression)) continue;
    const count =
      (counts.get(time.key) ?? (time.key === lead?.key ? 1 : 0)) + (time.possessive ? 2 : 1);
    counts.set(time.key, count);
    if (count > most) {
      best = time;
      most = count;
    }
  }
  return best;
};

/** Gives each time its days, as far as they can be told, and one key for the same days. */
const dateTimes = (times: readonly PlacedTime[], anchors: Anchors): readonly PlacedTime[] => {
  let spokenOf: DayRange | null = null;
  return times.map((time) => {
    const leans = leansOnAnother(time.phrase.expression);
    const dated = dateTime(time, leans ? { ...anchors, spokenOf } : anchors);
    if (!leans && dated.range !== null) spokenOf = dated.range;
    return dated;
  });
};

/** A time with the days of its expression. */
export const dateTime = (time: PlacedTime, anchors: Anchors): PlacedTime => {
  const range = resolveExpression(time.phrase.expression, anchors);
  const key = range
    ? `${String(range.start)}/${String(range.end)}`
    : JSON.stringify(time.phrase.expression);
  return { ...time, range, age: ageOf(range, anchors.stated), key };
};

/** How far into a text the first day of an event is looked for, in sentences. */
const LEADING = 7;

/** What lies further back is told for context. */
const RECENT: ReadonlySet<string> = new Set(
  "same day-before days-before weeks-before night-on days-on weeks-on stretch undated".split(" "),
);

/** The day by which a text most often times what strikes or breaks out. */
const dayOfEvent = (times: readonly PlacedTime[]): PlacedTime | null => {
  const counts = new Map<string, number>();
  let best: PlacedTime | null = null;
  let most = 0;
  for (const time of times) {
    if (time.ofEvent === 0 || time.ofTelling || time.ofCounting) continue;
    if (!isOfADay(time.phrase.expression) || !RECENT.has(time.age)) continue;
    const count = (counts.get(time.key) ?? 0) + time.ofEvent;
    counts.set(time.key, count);
    if (count > most) {
      best = time;
      most = count;
    }
  }
  return best;
};

/** "Zenda, 1998" over a line that says "in June": a date without a year takes that of its heading. */
const withYearsOfHeads = (times: readonly PlacedTime[]): readonly PlacedTime[] => {
  let year: number | null = null;
  return times.map((time) => {
    const { expression } = time.phrase;
    if (time.heading === "lines")
      year = expression.kind === "date" && expression.year !== undefined ? expression.year : null;
    if (year === null || expression.kind !== "date") return time;
    if (expression.year !== undefined || expression.yearOffset !== undefined) return time;
    return { ...time, phrase: { ...time.phrase, expression: { ...expression, year } } };
  });
};

/** The last time before each, itself among them, that heads lines or its paragraph. */
const headsOf = (times: readonly PlacedTime[]): readonly (PlacedTime | null)[] => {
  let head: PlacedTime | null = null;
  return times.map((time) => {
    if (time.heading !== null) head = time;
    return head;
  });
};

/** All times of a document, read once. */
export const readDocumentTimes = (read: ReadDocument): DocumentTimes => {
  const first = placeTimes(read.reading.sentences, false);
  const dateline = findDateline(read, first);
  const opensText = dateline !== null && dateline.phrase.start <= DATELINE_REACH;
  const stated = statementDay(
    dateline?.phrase.expression ?? null,
    dayFromIso(read.document.published),
  );
  const anchors: Anchors = { stated, spokenOf: null };
  /** The page's own date says no more than the day of statement. */
  const isPageDate = ({ alone, heading, range }: PlacedTime): boolean => {
    if (range === null || stated === null) return false;
    if (range.start === range.end) return alone && Math.abs(range.end - stated) <= 1;
    return heading !== null && range.start <= stated && stated <= range.end;
  };
  const inText = dateTimes(
    resolveBeginnings(
      read,
      withYearsOfHeads(first.filter((time) => !time.cited && !(opensText && time === dateline))),
    ),
    anchors,
  ).filter((time) => !isPageDate(time));
  const inTitle = dateTimes(read.title ? placeTimes(read.title.sentences, true) : [], anchors);
  const lead =
    inText.find(
      (time) =>
        time.sentence <= LEADING &&
        !time.ofTelling &&
        !time.ofCounting &&
        isOfADay(time.phrase.expression),
    ) ?? null;
  return {
    inText,
    heads: headsOf(inText),
    inTitle,
    dateline,
    lead,
    main: mostNamed(inText, lead),
    event: dayOfEvent(inText),
    stretch: inText.find(({ age }) => age === "days-on" || age === "weeks-on") ?? null,
    nature: natureOfText(read),
    anchors,
  };
};
