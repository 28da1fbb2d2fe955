// Turns tokens into times of day, "8 p.m.", "21:40 UTC", and joins them to the days that they stand by.
import type { ClockTime } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import type { TimePhrase } from "./time-phrase.ts";
import { TIME_ZONES } from "./time-words.ts";
import { WordSet } from "../word-sets.ts";

export interface FoundClock {
  readonly first: number;
  readonly last: number;
  readonly clock: ClockTime;
}

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

const HALF = /^([ap])\.?m\.?$/;

const zoneAt = (
  tokens: readonly Token[],
  at: number,
): { zone: "UTC" | number; next: number } | null => {
  const opened = lowerAt(tokens, at) === "(" ? at + 1 : at;
  const zone = TIME_ZONES.get(tokens[opened]);
  return zone === undefined || opened !== at ? null : { zone, next: opened + 1 };
};

const build = (
  first: number,
  minutes: number,
  next: number,
  tokens: readonly Token[],
): FoundClock => {
  const zone = zoneAt(tokens, next);
  return {
    first,
    last: zone ? zone.next : next,
    clock: { minutes, exact: true, ...(zone ? { zone: zone.zone } : {}) },
  };
};

/** A time of day at a token; null for none. */
export const clockAt = (tokens: readonly Token[], at: number): FoundClock | null => {
  const token = tokens[at]!;
  if (token.kind === "word") {
    if (token.lower === "noon") return build(at, 12 * 60, at + 1, tokens);
    if (token.lower === "midnight") return build(at, 24 * 60 - 1, at + 1, tokens);
    return null;
  }
  const written = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(token.text);
  if (written === null) {
    // "0500 hours", "2000 GMT"
    if (/^[0-2]\d[0-5]\d$/.test(token.text)) {
      const after = lowerAt(tokens, at + 1);
      if (!TIME_ZONES.holds(after) && !(after === "hours" && token.text.startsWith("0")))
        return null;
      const minutes = Number(token.text.slice(0, 2)) * 60 + Number(token.text.slice(2));
      if (minutes >= 24 * 60) return null;
      return build(at, minutes, after === "hours" ? at + 2 : at + 1, tokens);
    }
    return null;
  }
  let hour = Number(written[1]);
  let minute = Number(written[2] ?? 0);
  let next = at + 1;
  let marked = false;
  const colon = tokens[at + 1];
  const tail = tokens[at + 2];
  if (
    !written[2] &&
    colon?.text === ":" &&
    !colon.spaced &&
    tail &&
    !tail.spaced &&
    /^[0-5]\d$/.test(tail.text)
  ) {
    minute = Number(tail.text);
    next = at + 3;
    marked = true;
  }
  const half = HALF.exec(lowerAt(tokens, next));
  if (half && hour <= 12) {
    hour = (hour % 12) + (half[1] === "p" ? 12 : 0);
    next++;
    marked = true;
    if (lowerAt(tokens, next) === "." && lowerAt(tokens, next - 1).endsWith("m")) {
      const after = tokens[next + 1];
      // the stop of "p.m." cut from it, with the sentence going on
      if (after && after.text === after.lower && after.kind === "word") next++;
    }
  } else if (written[2] && TIME_ZONES.has(tokens[next])) marked = true;
  if (!marked || hour > 23 || minute > 59) return null;
  if (lowerAt(tokens, next) === "local" && lowerAt(tokens, next + 1) === "time") next += 2;
  return build(at, hour * 60 + minute, next, tokens);
};

const BETWEEN = new WordSet([
  "at",
  "on",
  "about",
  "around",
  ",",
  "just",
  "shortly",
  "(",
  ")",
  "before",
  "after",
]);

/** Whether only small words stand from `from` to `to`. */
const touches = (tokens: readonly Token[], from: number, to: number): boolean => {
  if (to - from > 3 || to < from) return false;
  for (let i = from; i < to; i++) if (!BETWEEN.has(tokens[i])) return false;
  return true;
};

/**
 * Gives each day phrase the time of day that stands beside it. A time of day alone that a count
 * holds for ("as of 8 p.m.") becomes a phrase of its own, on the day last spoken of.
 */
export const joinClocks = (
  tokens: readonly Token[],
  phrases: readonly TimePhrase[],
  clocks: readonly FoundClock[],
  isAsOf: (tokens: readonly Token[], first: number) => boolean,
): readonly TimePhrase[] => {
  const joined = [...phrases];
  for (const { first, last, clock } of clocks) {
    const at = joined.findIndex(
      (phrase) => touches(tokens, last, phrase.first) || touches(tokens, phrase.last, first),
    );
    const phrase = joined[at];
    if (phrase) {
      const [from, to] = [Math.min(first, phrase.first), Math.max(last, phrase.last)];
      joined[at] = {
        ...phrase,
        first: from,
        last: to,
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
        clock,
        asOf: phrase.asOf || isAsOf(tokens, first),
      };
    } else if (isAsOf(tokens, first))
      joined.push({
        first,
        last,
        start: tokens[first]!.start,
        end: tokens[last - 1]!.end,
        expression: { kind: "day-offset", days: 0, from: "spoken-of" },
        clock,
        asOf: true,
      });
  }
  return joined.sort((a, b) => a.first - b.first);
};
