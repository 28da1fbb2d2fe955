// Turns the time phrases of sentences into times in their place: what each hangs on, and whether it times the event or the telling.
import type { TimeExpression } from "../../../model/claim.ts";
import type { DayRange } from "../../../model/calendar.ts";
import type { Sentence } from "../../../model/reading.ts";
import { clauseAt, WORD } from "../../clauses.ts";
import { shapeOf } from "../clauses.ts";
import { natureOf } from "./event-nature.ts";
import { readTimes } from "./read-times.ts";
import { headingOf, type Heading } from "./time-headings.ts";
import type { TimePhrase } from "./time-phrase.ts";
import {
  BEGINNINGS,
  COUNTING,
  EDGE_WORDS,
  HAPPENING,
  SPEAKING,
  TELLINGS,
  UNDERTAKINGS,
  WEEKDAYS,
} from "./time-words.ts";
import { WordSet, wordSet } from "../word-sets.ts";

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
  /** Whether it dates a paper cited in brackets, "(Helpline, May 2011)", or an old image, and nothing that is told. */
  readonly cited: boolean;
  /** How far it holds for what follows, as a heading does. */
  readonly heading: Heading;
  /** Whether it stands alone in its line, as the date of a page or of what follows does. */
  readonly alone: boolean;
  /** The days meant, as far as they can be told from the text and its day; null where not. */
  readonly range: DayRange | null;
  /** How long before the day of statement it lies and how much it covers, in one word. */
  readonly age: string;
  /** Whether a clause follows that it is counted from: "a week after nine died". */
  readonly turns: boolean;
  /** What joins it to the words before: a preposition, a mark, a noun that it stands at. */
  readonly joint: string;
  /** How plainly it is the time of something that strikes or breaks out: 2 by its verb, 1 by a noun beside it. */
  readonly ofEvent: 0 | 1 | 2;
  /** One key for the same days, so that mentions of one time can be told. */
  readonly key: string;
}

const VERBAL = WORD.auxiliary | WORD.finite | WORD.participle;

/** Whether the phrase hangs on a verb of saying: "said on Friday", "On Friday, the ministry announced". */
const timesTheTelling = (sentence: Sentence, phrase: TimePhrase): boolean => {
  // a stretch is that of what is told: "confirmed since May"
  if (phrase.expression.kind === "since" || phrase.expression.kind === "last") return false;
  const { tokens } = sentence;
  const { classes } = shapeOf(sentence);
  let at = phrase.first - 1;
  while (at >= 0 && (EDGE_WORDS.has(tokens[at]) || (classes[at]! & WORD.preposition) !== 0)) at--;
  if (at >= 0 && at < phrase.first - 1 && TELLINGS.has(tokens[at])) return true;
  const opens = at < 0 || /^[,;:"“—–(]$/.test(tokens[at]!.text);
  if (!opens) {
    for (let i = at; i >= 0 && i > at - 13; i--) {
      const bits = classes[i]!;
      if ((bits & WORD.saying) !== 0 || SPEAKING.has(tokens[i])) return true;
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
    if ((bits & WORD.saying) !== 0 || SPEAKING.has(tokens[i])) return true;
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
    if (COUNTING.has(token)) return true;
    if ((classes[i]! & VERBAL) !== 0 && (classes[i]! & WORD.adjective) === 0) return false;
    if (token.kind === "punctuation" && token.text !== "-") return false;
  }
  return false;
};

const ENDS = wordSet("to until till through by");

/** How many tokens before a time a word of beginning may stand. */
const BEGINNING_REACH = 8;

export const namesAnUndertaking = (sentence: Sentence): boolean =>
  sentence.tokens.some((token) => UNDERTAKINGS.has(token));

const tellsABeginning = (sentence: Sentence, phrase: TimePhrase): boolean => {
  // "from the onset of the strike to 3 May": that is its end
  if (ENDS.has(sentence.tokens[phrase.first - 1])) return false;
  const from = Math.max(0, phrase.first - BEGINNING_REACH);
  for (let i = from; i < phrase.first; i++) {
    const token = sentence.tokens[i]!;
    const { lower } = token;
    if (BEGINNINGS.has(token)) return true;
    if (lower === "launched" && namesAnUndertaking(sentence)) return true;
    if (lower === "broke" && sentence.tokens[i + 1]!.lower === "out") return true;
  }
  return false;
};

/** Whether a line holds nothing but a date, a weekday and marks. */
const standsAlone = ({ tokens }: Sentence, { first, last }: TimePhrase): boolean =>
  tokens.every(
    (token, at) =>
      (at >= first && at < last) || token.kind === "punctuation" || WEEKDAYS.has(token),
  );

const IMAGES = wordSet("photo photograph image picture footage");

/** "In this file photo of 3 May": what is seen was long before what is told. */
const tellsOfAnOldImage = ({ tokens }: Sentence): boolean =>
  tokens.some(({ lower }, at) => lower === "file" && IMAGES.has(tokens[at + 1]));

/** How far before its date a citation in brackets may open, in tokens. */
const CITATION_REACH = 14;

/** Whether a phrase stands in brackets behind a name that they open with, without a verb. */
const datesACitation = (sentence: Sentence, phrase: TimePhrase): boolean => {
  const { tokens } = sentence;
  const { classes } = shapeOf(sentence);
  for (let at = phrase.first - 1; at >= 0 && at > phrase.first - CITATION_REACH; at--) {
    const { text } = tokens[at]!;
    if (text === ")" || text === "]") return false;
    if (text === "(" || text === "[") {
      const opening = tokens[at + 1]!;
      const named = opening.kind === "word" && opening.text !== opening.lower;
      // "(As of 3 May)", "(Updated 3 May)"
      if ((classes[at + 1]! & WORD.preposition) !== 0 || TELLINGS.has(opening)) return false;
      return at + 1 < phrase.first && named && opening.lower !== "as";
    }
    if ((classes[at]! & (WORD.finite | WORD.auxiliary)) !== 0) return false;
  }
  return false;
};

export const isOfADay = (expression: TimeExpression): boolean =>
  expression.kind === "weekday" ||
  (expression.kind === "date" && expression.day !== undefined) ||
  (expression.kind === "day-offset" && expression.from === "published") ||
  expression.kind === "between" ||
  (expression.kind === "unit" && expression.unit === "weekend");

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

/** How far behind a day that owns a noun that noun may stand: "Friday's deadly market attack". */
const OWNED_REACH = 5;

/** How far around a time its verb is looked for, in tokens. */
const VERB_REACH = 14;

/** The verb that a time stands by: the nearest before it in its clause, else the first behind it. */
const verbOf = (sentence: Sentence, phrase: TimePhrase): string | null => {
  const { tokens } = sentence;
  const { classes, clauses } = shapeOf(sentence);
  const { first, last } = clauseAt(clauses, phrase.first);
  const isVerb = (at: number): boolean =>
    (classes[at]! & (WORD.finite | WORD.participle | WORD.gerund)) !== 0 &&
    (classes[at]! & WORD.auxiliary) === 0;
  for (let at = phrase.first - 1; at >= first && at > phrase.first - VERB_REACH; at--)
    if (isVerb(at)) return tokens[at]!.lower;
  for (let at = phrase.last; at < last && at < phrase.last + VERB_REACH; at++)
    if (isVerb(at)) return tokens[at]!.lower;
  return null;
};

/** How plainly a time is that of something that strikes or breaks out: 0, 1 or 2. */
const eventfulness = (sentence: Sentence, phrase: TimePhrase, possessive: boolean): 0 | 1 | 2 => {
  const { tokens } = sentence;
  if (possessive) {
    const end = Math.min(tokens.length, phrase.last + OWNED_REACH);
    return natureOf(tokens, phrase.last, end) === "neither" ? 0 : 2;
  }
  const verb = verbOf(sentence, phrase);
  if (verb !== null && HAPPENING.holds(verb)) return 2;
  // "the attack on Friday"
  if (natureOf(tokens, Math.max(0, phrase.first - 3), phrase.first) !== "neither") return 1;
  return 0;
};

/** Prepositions and the like before a time, each told apart. */
const JOINTS = new WordSet(
  "on in since by after before of during following from until at over within for to as between".split(
    " ",
  ),
);

/** What joins a time to what stands before it. */
const jointOf = (sentence: Sentence, phrase: TimePhrase): string => {
  const { tokens } = sentence;
  let at = phrase.first - 1;
  while (at >= 0 && (EDGE_WORDS.has(tokens[at]) || tokens[at]!.lower === "the")) at--;
  const before = tokens[at];
  if (!before) return "opening";
  if (JOINTS.has(before)) return before.lower;
  return before.kind === "punctuation" ? "mark" : "bare";
};

export const placeTimes = (sentences: readonly Sentence[], inTitle: boolean): PlacedTime[] => {
  const placed: PlacedTime[] = [];
  for (const sentence of sentences) {
    const phrases = readTimes(sentence.tokens);
    if (phrases.length === 0) continue;
    const { clauses } = shapeOf(sentence);
    const isOldImage = tellsOfAnOldImage(sentence);
    const here = phrases.map((phrase): PlacedTime => {
      const possessive = sentence.tokens[phrase.last]?.lower === "'s";
      return {
        phrase,
        sentence: sentence.index,
        paragraph: sentence.paragraph,
        inTitle,
        clause: clauseAt(clauses, phrase.first).index,
        ofTelling: timesTheTelling(sentence, phrase),
        ofCounting: timesTheCounting(sentence, phrase),
        possessive,
        begins: tellsABeginning(sentence, phrase),
        heading: headingOf(sentence, phrase),
        alone: phrases.length === 1 && standsAlone(sentence, phrase),
        cited: isOldImage || datesACitation(sentence, phrase),
        range: null,
        age: "undated",
        turns:
          sentence.tokens[phrase.last - 1]?.lower === "after" &&
          sentence.tokens[phrase.last]?.kind === "word",
        joint: jointOf(sentence, phrase),
        ofEvent: eventfulness(sentence, phrase, possessive),
        key: JSON.stringify(phrase.expression),
      };
    });
    placed.push(...upToTheTelling(here));
  }
  return placed;
};
