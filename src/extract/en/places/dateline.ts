// Reads the place that a report is dated from, where its first line begins with one.
import type { Reading, Sentence, Token } from "../../../model/reading.ts";
import type { SentencePlace } from "./collector.ts";
import { kindOf } from "./name-standing.ts";
import { BODIES, NO_PLACES } from "./place-words.ts";

const LONGEST = 8;
/** Captions may stand before the line; so many sentences in it is not looked for any more. */
const LATEST = 4;
const DASHES = new Set(["-", "–", "—", "―", "--"]);

const isCapitalWord = (token: Token): boolean =>
  token.kind === "word" && token.text[0] !== token.lower[0];

const isShouted = (token: Token): boolean =>
  isCapitalWord(token) && token.text.length > 2 && token.text === token.text.toUpperCase();

/**
 * "CAIRO (Agency) -", "MINSK, Belarus —", "LIMA, 4 MAY 88 (EFE) --" and "ROME Riots broke out": the
 * place and what holds it. Empty where the text begins otherwise.
 */
export const readDateline = (reading: Reading): readonly SentencePlace[] => {
  const [first, ...others] = reading.sentences.slice(0, LATEST);
  if (first === undefined) return [];
  const found = readLine(reading, first);
  if (found.length > 0) return found;
  // "People queue for water in Halba. (Agency)" and then "TRIPOLI — Two people"
  const dated = others.find(
    (sentence, at) =>
      sentence.paragraph !== reading.sentences[at]!.paragraph && isDated(sentence.tokens),
  );
  return dated === undefined ? [] : readLine(reading, dated);
};

/** Whether the tokens begin with a name in capitals and a dash. */
const isDated = (tokens: readonly Token[]): boolean => {
  let end = 0;
  while (end < tokens.length && end < LONGEST && isShouted(tokens[end]!)) end++;
  if (end === 0) return false;
  for (let at = end; at < Math.min(tokens.length, end + 8); at++)
    if (DASHES.has(tokens[at]!.text)) return tokens[at]!.spaced;
  return false;
};

const readLine = (reading: Reading, first: Sentence): readonly SentencePlace[] => {
  const tokens = first.tokens;
  let end = 0;
  while (end < tokens.length && end < LONGEST) {
    const token = tokens[end]!;
    if (isCapitalWord(token) || (end > 0 && (token.text === "." || token.lower === "de"))) {
      // "ROME Riots": the capitals end where the report begins
      if (end > 0 && !reading.allCapitals && isShouted(tokens[0]!) && !isShouted(token)) break;
      end++;
    } else break;
  }
  if (end === 0) return readSmallDateline(reading, tokens);
  // "POLICE: A woman", "Update:"
  if (end === 1 && (BODIES.has(tokens[0]!.lower) || NO_PLACES.has(tokens[0]!.lower))) return [];
  const next = tokens[end];
  const nameEnd = end;
  const place = (from: number, to: number, within: string[]): SentencePlace => {
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
  const isClosed = (at: number): boolean => {
    // a dash or a bracketed agency soon after, on the same line
    for (let ahead = at; ahead < Math.min(tokens.length, at + 14); ahead++) {
      const text = tokens[ahead]!.text;
      if (DASHES.has(text) && tokens[ahead]!.spaced) return true;
      if (text === "(" || text === "[") return isBracketedName(tokens, ahead);
      if (text === ":" && ahead === at) return true;
    }
    return false;
  };
  if (next === undefined) return [];
  if (next.text === ",") {
    let holderEnd = end + 1;
    while (holderEnd < tokens.length && holderEnd < end + 4 && isCapitalWord(tokens[holderEnd]!))
      holderEnd++;
    const isShoutedName = tokens
      .slice(0, nameEnd)
      .every((token) => isShouted(token) || !isCapitalWord(token));
    const holder = reading.text.slice(
      tokens[Math.min(end + 1, tokens.length - 1)]!.start,
      tokens[Math.max(end + 1, holderEnd - 1)]?.end ?? first.end,
    );
    const follows = tokens[holderEnd];
    const isOpen =
      isShoutedName && !reading.allCapitals && follows !== undefined && holderEnd > end + 1;
    if (isClosed(end + 1) || isOpen) {
      // the holder's last word may begin the report: "BURNS, Oregon Tension flared"
      const words = holder.split(" ");
      return [
        place(
          0,
          nameEnd,
          words.map((_, at) => words.slice(0, at + 1).join(" ")),
        ),
      ];
    }
    return [];
  }
  if (isClosed(end)) return [place(0, nameEnd, [])];
  const isOpen =
    !reading.allCapitals && tokens.slice(0, nameEnd).every((token) => isShouted(token));
  return isOpen && isCapitalWord(next) ? [place(0, nameEnd, [])] : [];
};

const isBracketedName = (tokens: readonly Token[], at: number): boolean => {
  for (let inner = at + 1; inner < Math.min(tokens.length, at + 5); inner++)
    if (tokens[inner]!.text === ")" || tokens[inner]!.text === "]") return true;
  return false;
};

/** "tripoli: two people were", "new delhi:", in a text of small letters: one word or two before a colon. */
const readSmallDateline = (
  { text, allCapitals }: Reading,
  tokens: readonly Token[],
): readonly SentencePlace[] => {
  const colon = tokens.slice(0, 3).findIndex((token) => token.text === ":");
  if (allCapitals || colon < 1 || text.slice(0, 2000) !== text.slice(0, 2000).toLowerCase())
    return [];
  if (tokens.slice(0, colon).some(({ kind }) => kind !== "word")) return [];
  return [
    {
      start: tokens[0]!.start,
      end: tokens[colon - 1]!.end,
      relation: "dateline",
      within: [],
      certain: false,
    },
  ];
};
