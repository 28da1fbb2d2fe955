// Reads the place that a report is dated from, where its first line begins with one.
import type { Reading, Sentence, Token } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { wordSet } from "../word-sets.ts";
import type { SentencePlace } from "./collector.ts";
import { kindOf } from "./name-standing.ts";
import { BODIES, NO_PLACES } from "./place-words.ts";

const LONGEST = 8;
/** Captions may stand before the line; so many sentences in it is not looked for any more. */
const LATEST = 10;
/** Words that begin a report, and no name goes on with them. */
const OPENERS = wordSet(
  "at more several nearly two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands",
);

const LONGEST_BRACKETED = 4;
/** "(Agency - Place / Other Agency, 12 May)" */
const LONGEST_BRACKETS = 16;
/** A name before a colon is no heading of many words. */
const LONGEST_SHOUTED = 3;
const DASHES = new Set(["-", "–", "—", "―", "--"]);

const isCapitalWord = (token: Token): boolean =>
  token.kind === "word" && token.text[0] !== token.lower[0];

const isShouted = (token: Token): boolean =>
  isCapitalWord(token) && token.text.length > 2 && token.text === token.text.toUpperCase();

export interface Dateline extends Span {
  readonly places: readonly SentencePlace[];
}

/**
 * "CAIRO (Agency) -", "MINSK, Belarus —", "LIMA, 4 MAY 88 (EFE) --", "ROME/BARI —" and "ROME Riots broke out": the
 * places and what holds them, and the stretch of the line itself. Null where the text begins otherwise.
 */
export const readDateline = (reading: Reading): Dateline | null => {
  const [first, ...others] = reading.sentences.slice(0, LATEST);
  if (first === undefined) return null;
  const found = readLine(reading, first);
  if (found !== null && isDated(first.tokens)) return found;
  // "People queue for water in Halba. (Agency)" and then "TRIPOLI — Two people"
  const begun = others.filter(
    (sentence, at) => sentence.paragraph !== reading.sentences[at]!.paragraph,
  );
  const dated =
    begun.find(({ tokens }) => isDated(tokens)) ??
    (found === null ? begun.find((sentence) => isSmall(reading, sentence)) : undefined);
  // "JANE DOE Staff Writer" stands above the line, and is none
  return dated === undefined ? found : (readLine(reading, dated) ?? found);
};

/** Whether the tokens begin with a name in capitals and a dash, or a colon right behind it. */
const isDated = (tokens: readonly Token[]): boolean => {
  let end = 0;
  while (end < tokens.length && end < LONGEST && isShouted(tokens[end]!)) end++;
  if (end === 0) return false;
  // "LIMA: Two people"
  if (tokens[end]?.text === ":" && end <= LONGEST_SHOUTED)
    return tokens[end + 1] !== undefined && isCapitalWord(tokens[end + 1]!);
  for (let at = end; at < Math.min(tokens.length, end + 8); at++)
    if (DASHES.has(tokens[at]!.text)) return tokens[at]!.spaced;
  return false;
};

const readLine = (reading: Reading, first: Sentence): Dateline | null => {
  const tokens = first.tokens;
  let end = 0;
  /** Where the names of a line with several begin and end. */
  const names: [from: number, to: number][] = [];
  let from = 0;
  while (end < tokens.length && end < LONGEST) {
    const token = tokens[end]!;
    if (isCapitalWord(token) || (end > 0 && (token.text === "." || token.lower === "de"))) {
      // "ROME Riots": the capitals end where the report begins
      if (end > 0 && !reading.allCapitals && isShouted(tokens[0]!) && !isShouted(token)) break;
      // "Halba At least four people"
      if (end > 0 && !isShouted(token) && OPENERS.has(token)) break;
      end++;
    } else if (token.text === "/" && end > from && isShouted(tokens[end + 1] ?? token)) {
      names.push([from, end]);
      from = ++end;
    } else break;
  }
  if (end === 0)
    return isSmall(reading, first) ? readSmallDateline(tokens) : readBracketedDateline(tokens);
  // "POLICE: A woman", "Update:"
  if (end === 1 && (BODIES.has(tokens[0]) || NO_PLACES.has(tokens[0]))) return null;
  const next = tokens[end];
  names.push([from, end]);
  const line = (to: number, within: string[]): Dateline => ({
    start: tokens[0]!.start,
    end: tokens[to - 1]!.end,
    places: names.map(([start, stop]) => placeOf(tokens, start, stop, within)),
  });
  if (next === undefined) return null;
  const isShoutedName = tokens
    .slice(0, end)
    .every((token) => isShouted(token) || !isCapitalWord(token));
  if (next.text !== ",") {
    const closed = closesAt(tokens, end);
    if (closed >= 0) return line(closed, []);
    const isOpen = isShoutedName ? isCapitalWord(next) : OPENERS.has(next) && isCapitalWord(next);
    return isOpen && !reading.allCapitals ? line(end, []) : null;
  }
  let holderEnd = end + 1;
  while (holderEnd < tokens.length && holderEnd < end + 4 && isCapitalWord(tokens[holderEnd]!))
    holderEnd++;
  const closed = closesAt(tokens, end + 1);
  const isOpen =
    isShoutedName && !reading.allCapitals && tokens[holderEnd] !== undefined && holderEnd > end + 1;
  if (closed < 0 && !isOpen) return null;
  // the holder's last word may begin the report: "BURNS, Oregon Tension flared"
  const holder = reading.text
    .slice(
      tokens[Math.min(end + 1, tokens.length - 1)]!.start,
      tokens[Math.max(end + 1, holderEnd - 1)]?.end ?? first.end,
    )
    .split(" ");
  return line(
    closed >= 0 ? closed : end,
    holder.map((_, at) => holder.slice(0, at + 1).join(" ")),
  );
};

const placeOf = (
  tokens: readonly Token[],
  from: number,
  to: number,
  within: string[],
): SentencePlace => {
  // "GUATEMALA CITY, 8 MAY --"
  const hint = to - from > 1 ? kindOf(tokens[to - 1]) : undefined;
  return {
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    relation: "dateline",
    within,
    certain: false,
    ...(hint === undefined ? {} : { hint }),
  };
};

/** Where the line ends that has a dash or a bracketed agency soon after `at`, or a colon there; -1 where it has none. */
const closesAt = (tokens: readonly Token[], at: number): number => {
  for (let ahead = at; ahead < Math.min(tokens.length, at + 14); ahead++) {
    const { text, spaced } = tokens[ahead]!;
    if (DASHES.has(text) && spaced) return ahead + 1;
    if (text === "(" || text === "[") return isBracketedName(tokens, ahead) ? ahead + 1 : -1;
    if (text === ":" && ahead === at) return ahead + 1;
  }
  return -1;
};

const isBracketedName = (tokens: readonly Token[], at: number): boolean => {
  for (let inner = at + 1; inner < Math.min(tokens.length, at + LONGEST_BRACKETS); inner++)
    if (tokens[inner]!.text === ")" || tokens[inner]!.text === "]") return true;
  return false;
};

/** "(Halba) Rescuers found". */
const readBracketedDateline = (tokens: readonly Token[]): Dateline | null => {
  if (tokens[0]?.text !== "(") return null;
  let end = 1;
  while (end < LONGEST_BRACKETED && tokens[end] !== undefined && isCapitalWord(tokens[end]!)) end++;
  const follows = tokens[end + 1];
  if (end === 1 || tokens[end]?.text !== ")" || follows === undefined || !isCapitalWord(follows))
    return null;
  return {
    start: tokens[0].start,
    end: tokens[end]!.end,
    places: [placeOf(tokens, 1, end, [])],
  };
};

/** So much of a sentence tells that its text knows no large letters. */
const SAMPLE = 200;

/** Whether the sentence has small letters only; a text of those may stand below a line in both. */
const isSmall = ({ text, allCapitals }: Reading, { start, end }: Sentence): boolean => {
  const sample = text.slice(start, Math.min(end, start + SAMPLE));
  return !allCapitals && sample === sample.toLowerCase() && /\p{Ll}/u.test(sample);
};

/** "tripoli: two people were", "new delhi:", in a text of small letters: one word or two before a colon. */
const readSmallDateline = (tokens: readonly Token[]): Dateline | null => {
  const colon = tokens.slice(0, 3).findIndex((token) => token.text === ":");
  if (colon < 1 || tokens.slice(0, colon).some(({ kind }) => kind !== "word")) return null;
  return {
    start: tokens[0]!.start,
    end: tokens[colon]!.end,
    places: [placeOf(tokens, 0, colon, [])],
  };
};
