// Turns a document into all its time phrases, each with where it stands and whether it times the event or the telling.
import type { TimeExpression } from "../../../model/claim.ts";
import type { ReadDocument, Sentence } from "../../../model/reading.ts";
import { clauseAt, WORD } from "../../clauses.ts";
import { shapeOf } from "../clauses.ts";
import { readTimes } from "./read-times.ts";
import type { TimePhrase } from "./time-phrase.ts";
import {
  BEGINNINGS,
  COUNTING,
  EDGE_WORDS,
  SPEAKING,
  TELLINGS,
  UNDERTAKINGS,
} from "./time-words.ts";

/** A time phrase in its place. */
export interface PlacedTime {
  readonly phrase: TimePhrase;
  /** Index of its sentence in the reading. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly inTitle: boolean;
  /** Index of its clause in the sentence. */
  readonly clause: number;
  /** Whether it says when something was said, or when a running count stood so, and not when it happened. */
  readonly ofTelling: boolean;
  readonly ofCounting: boolean;
  /** Whether it belongs to a noun: "Friday's attack". */
  readonly possessive: boolean;
  /** Whether something is said to begin then, so that what follows may have gone on since. */
  readonly begins: boolean;
  /** One key for one expression, so that mentions of the same time can be told. */
  readonly key: string;
}

export interface DocumentTimes {
  /** In the order of the text. */
  readonly inText: readonly PlacedTime[];
  readonly inTitle: readonly PlacedTime[];
  /** The day that the text dates itself to, with its year; null where it does not. */
  readonly dateline: PlacedTime | null;
  /** The first time of an event in the text's opening. */
  readonly lead: PlacedTime | null;
  /** The day that the text comes back to most. */
  readonly main: PlacedTime | null;
}

const VERBAL = WORD.auxiliary | WORD.finite | WORD.participle;

/** Whether the phrase hangs on a verb of saying: "said on Friday", "On Friday, the ministry announced". */
const timesTheTelling = (sentence: Sentence, phrase: TimePhrase): boolean => {
  // a stretch is that of what is told: "confirmed since May"
  if (phrase.expression.kind === "since" || phrase.expression.kind === "last") return false;
  const { tokens } = sentence;
  const { classes } = shapeOf(sentence);
  let at = phrase.first - 1;
  while (at >= 0 && (EDGE_WORDS.has(tokens[at]!.lower) || (classes[at]! & WORD.preposition) !== 0))
    at--;
  if (at >= 0 && at < phrase.first - 1 && TELLINGS.has(tokens[at]!.lower)) return true;
  const opens = at < 0 || /^[,;:"“—–(]$/.test(tokens[at]!.text);
  if (!opens) {
    for (let i = at; i >= 0 && i > at - 10; i--) {
      const bits = classes[i]!;
      if ((bits & WORD.saying) !== 0 || SPEAKING.has(tokens[i]!.lower)) return true;
      if ((bits & (VERBAL | WORD.number | WORD.relative | WORD.complement)) !== 0) return false;
      if (tokens[i]!.kind === "punctuation" && tokens[i]!.text !== "-") return false;
    }
    return false;
  }
  // at the head of a clause: what does its verb do?
  let from = phrase.last;
  if (tokens[from]?.text === ",") from++;
  for (let i = from; i < tokens.length && i < from + 12; i++) {
    const bits = classes[i]!;
    if ((bits & WORD.saying) !== 0 || SPEAKING.has(tokens[i]!.lower)) return true;
    if ((bits & (VERBAL | WORD.number)) !== 0 && (bits & WORD.adjective) === 0) return false;
    if (tokens[i]!.kind === "punctuation" && tokens[i]!.text !== "-") return false;
  }
  return false;
};

/** Whether the phrase hangs on a verb by which a count grows: "the toll rose to 9 on Friday". */
const timesTheCounting = (sentence: Sentence, phrase: TimePhrase): boolean => {
  const { classes } = shapeOf(sentence);
  for (let i = phrase.first - 1; i >= 0 && i > phrase.first - 12; i--) {
    const token = sentence.tokens[i]!;
    if (COUNTING.has(token.lower)) return true;
    if ((classes[i]! & VERBAL) !== 0 && (classes[i]! & WORD.adjective) === 0) return false;
    if (token.kind === "punctuation" && token.text !== "-") return false;
  }
  return false;
};

/** How many tokens before a time a word of beginning may stand. */
const BEGINNING_REACH = 8;

const namesAnUndertaking = (sentence: Sentence): boolean =>
  sentence.tokens.some(({ lower }) => UNDERTAKINGS.has(lower));

const tellsABeginning = (sentence: Sentence, phrase: TimePhrase): boolean => {
  const from = Math.max(0, phrase.first - BEGINNING_REACH);
  for (let i = from; i < phrase.first; i++) {
    const { lower } = sentence.tokens[i]!;
    if (BEGINNINGS.has(lower)) return true;
    if (lower === "launched" && namesAnUndertaking(sentence)) return true;
    if (lower === "broke" && sentence.tokens[i + 1]!.lower === "out") return true;
  }
  return false;
};

/** A stretch up to now, told on a day that the sentence names, goes up to that day. */
const upToTheTelling = (times: readonly PlacedTime[]): readonly PlacedTime[] => {
  const told = times.find((time) => time.ofTelling && isOfADay(time.phrase.expression));
  if (!told) return times;
  return times.map((time) => {
    const { expression } = time.phrase;
    if ((expression.kind !== "last" && expression.kind !== "since") || time === told) return time;
    const bounded: TimeExpression = { ...expression, until: told.phrase.expression };
    return {
      ...time,
      phrase: { ...time.phrase, expression: bounded },
      key: JSON.stringify(bounded),
    };
  });
};

const placeTimes = (sentences: readonly Sentence[], inTitle: boolean): PlacedTime[] => {
  const placed: PlacedTime[] = [];
  for (const sentence of sentences) {
    const phrases = readTimes(sentence.tokens);
    if (phrases.length === 0) continue;
    const { clauses } = shapeOf(sentence);
    const here = phrases.map((phrase): PlacedTime => ({
      phrase,
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      inTitle,
      clause: clauseAt(clauses, phrase.first).index,
      ofTelling: timesTheTelling(sentence, phrase),
      ofCounting: timesTheCounting(sentence, phrase),
      possessive: sentence.tokens[phrase.last]?.lower === "'s",
      begins: tellsABeginning(sentence, phrase),
      key: JSON.stringify(phrase.expression),
    }));
    placed.push(...upToTheTelling(here));
  }
  return placed;
};

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
  expression.year !== undefined &&
  expression.month !== undefined &&
  expression.day !== undefined;

/** How far into a text its dateline may stand, in characters. */
const DATELINE_REACH = 160;

/**
 * The date that a text opens with, before anything is told: "LIMA, 8 SEP 89 (AFP)", "Update 17 January
 * 2014". Where the day of publication is unknown, else the last full date that the text names.
 */
const findDateline = (read: ReadDocument, placed: readonly PlacedTime[]): PlacedTime | null => {
  for (const time of placed) {
    if (time.phrase.start > DATELINE_REACH) break;
    if (!isFullDate(time.phrase.expression)) continue;
    const sentence = read.reading.sentences[time.sentence]!;
    const { classes } = shapeOf(sentence);
    let telling = time.phrase.first > 9;
    for (let i = 0; i < time.phrase.first && !telling; i++)
      telling = (classes[i]! & (VERBAL | WORD.gerund)) !== 0 && sentence.tokens[i]!.lower !== "is";
    if (
      !telling &&
      !/\b(?:on|in|of|since)\s*$/i.test(read.reading.text.slice(sentence.start, time.phrase.start))
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
      sentence.tokens.some(({ lower }) => BEGINNINGS.has(lower) || lower === "launched") ||
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

const isOfADay = (expression: TimeExpression): boolean =>
  expression.kind === "weekday" ||
  (expression.kind === "date" && expression.day !== undefined) ||
  (expression.kind === "day-offset" && expression.from === "published") ||
  expression.kind === "between" ||
  (expression.kind === "unit" && expression.unit === "weekend");

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

/** All times of a document, read once. */
export const readDocumentTimes = (read: ReadDocument): DocumentTimes => {
  const first = placeTimes(read.reading.sentences, false);
  const dateline = findDateline(read, first);
  const opensText = dateline !== null && dateline.phrase.start <= DATELINE_REACH;
  const inText = resolveBeginnings(
    read,
    opensText ? first.filter((time) => time !== dateline) : first,
  );
  const inTitle = read.title ? placeTimes(read.title.sentences, true) : [];
  let lead: PlacedTime | null = null;
  for (const time of inText) {
    if (time.sentence > 7) break;
    if (!time.ofTelling && !time.ofCounting && isOfADay(time.phrase.expression)) {
      lead = time;
      break;
    }
  }
  return { inText, inTitle, dateline, lead, main: mostNamed(inText, lead) };
};
