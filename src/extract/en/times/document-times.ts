// Turns a document into all its time phrases, each with where it stands and whether it times the event or the telling.
import type { TimeExpression } from "../../../model/claim.ts";
import type { ReadDocument, Sentence } from "../../../model/reading.ts";
import { clauseAt, WORD } from "../../clauses.ts";
import { shapeOf } from "../clauses.ts";
import { readTimes, type TimePhrase } from "./read-times.ts";
import { BEGINNINGS, EDGE_WORDS } from "./time-words.ts";

/** A time phrase in its place. */
export interface PlacedTime {
  readonly phrase: TimePhrase;
  /** Index of its sentence in the reading. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly inTitle: boolean;
  /** Index of its clause in the sentence. */
  readonly clause: number;
  /** Whether it says when something was said, and not when it happened. */
  readonly ofTelling: boolean;
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
}

const VERBAL = WORD.auxiliary | WORD.finite | WORD.participle;

/** Whether the phrase hangs on a verb of saying: "said on Friday", "On Friday, the ministry announced". */
const timesTheTelling = (sentence: Sentence, phrase: TimePhrase): boolean => {
  const { tokens } = sentence;
  const { classes } = shapeOf(sentence);
  let at = phrase.first - 1;
  while (at >= 0 && (EDGE_WORDS.has(tokens[at]!.lower) || (classes[at]! & WORD.preposition) !== 0))
    at--;
  const opens = at < 0 || /^[,;:"“—–(]$/.test(tokens[at]!.text);
  if (!opens) {
    for (let i = at; i >= 0 && i > at - 10; i--) {
      const bits = classes[i]!;
      if ((bits & WORD.saying) !== 0) return true;
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
    if ((bits & WORD.saying) !== 0) return true;
    if ((bits & (VERBAL | WORD.number)) !== 0 && (bits & WORD.adjective) === 0) return false;
    if (tokens[i]!.kind === "punctuation" && tokens[i]!.text !== "-") return false;
  }
  return false;
};

const placeTimes = (sentences: readonly Sentence[], inTitle: boolean): PlacedTime[] => {
  const placed: PlacedTime[] = [];
  for (const sentence of sentences) {
    const phrases = readTimes(sentence.tokens);
    if (phrases.length === 0) continue;
    const { clauses } = shapeOf(sentence);
    for (const phrase of phrases)
      placed.push({
        phrase,
        sentence: sentence.index,
        paragraph: sentence.paragraph,
        inTitle,
        clause: clauseAt(clauses, phrase.first).index,
        ofTelling: timesTheTelling(sentence, phrase),
        key: JSON.stringify(phrase.expression),
      });
  }
  return placed;
};

type DateExpression = Extract<TimeExpression, { kind: "date" }>;

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
  let latest: PlacedTime | null = null;
  let latestDay = "";
  for (const time of placed) {
    const { expression } = time.phrase;
    if (!isFullDate(expression)) continue;
    const day = `${String(expression.year)}-${String(expression.month).padStart(2, "0")}-${String(expression.day).padStart(2, "0")}`;
    if (day > latestDay) {
      latest = time;
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
    return sentence.tokens.some((token) => BEGINNINGS.has(token.lower));
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
    if (!time.ofTelling && isOfADay(time.phrase.expression)) {
      lead = time;
      break;
    }
  }
  return { inText, inTitle, dateline, lead };
};
