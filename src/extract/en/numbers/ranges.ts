// Reads two amounts that are the ends of a range.
import type { Token } from "../../../model/reading.ts";
import { wholeValue } from "../../numerals.ts";
import { SCALES, SCALE_SUFFIXES } from "../lexicon/number-words.ts";
import { type Amount, DASHES, readAmount } from "./amounts.ts";
import { isAgeRange, isOtherNumber, isYearPair } from "./other-numbers.ts";

/** "18 to 25", "between 20 and 30", "five or six", "6,000-7,000", "10-15,000". */
export const readRange = (
  tokens: readonly Token[],
  at: number,
  low: Amount,
): { last: number; value: readonly [number, number]; other: boolean } | null => {
  if (low.value === null) return null;
  const joint = tokens[low.last];
  if (!joint) return null;
  let next = low.last + 1;
  const dash = DASHES.has(joint.text);
  const between = tokens[at - 1]?.lower === "between";
  if (dash) {
    if (joint.spaced !== (tokens[next]?.spaced ?? false)) return null;
  } else if (joint.lower === "to" || joint.lower === "or") {
    if (tokens[next]?.lower === "up" || tokens[next]?.lower === "even") return null;
  } else if (!(joint.lower === "and" && between)) return null;
  if (tokens[next]?.lower === "as" && tokens[next + 1]?.lower === "many") next += 3;
  const high = readAmount(tokens, next);
  if (!high || high.value === null || high.vague) return null;
  let from = low.value;
  const to = high.value;
  // "3 to 4 million", "10-15,000": the scale of the second holds for the first
  if (from < 1000 && to >= 1000) {
    const scale = highScale(tokens, next, high);
    if (scale > 1 && from < to / scale) from *= scale;
    else if (scale === 1 && dash && low.text.length <= 3 && to % 1000 === 0 && from * 1000 < to)
      from *= 1000;
  }
  // "900 families or 4,100 persons", "733 or 2,995 persons": the same in another unit
  if (joint.lower === "or" && from >= 10 && to > 2 * from) return null;
  if (from >= to) return dash ? { last: high.last, value: [from, to], other: true } : null;
  // "ranging in age from nine to 68"
  if (joint.lower === "to" && isAgeRange(tokens, at))
    return { last: high.last, value: [from, to], other: true };
  // "rose from 14 to 20", "rose by six to 20" are two counts
  if (joint.lower === "to" && /^(?:from|by)$/.test(tokens[at - 1]?.lower ?? "")) return null;
  const other =
    isOtherNumber(tokens, at, { ...low, last: high.last }) ||
    isAgeRange(tokens, at) ||
    (dash && isYearPair(low, high));
  return { last: high.last, value: [wholeValue(from), to], other };
};

/** The scale word's factor in a high end such as `4 million`; 1 for none. */
const highScale = (tokens: readonly Token[], from: number, high: Amount): number => {
  let scale = 1;
  for (let i = from; i < high.last; i++) {
    const factor = SCALES.get(tokens[i]!.lower) ?? SCALE_SUFFIXES.get(tokens[i]!.lower);
    if (factor && tokens[i]!.kind === "word") scale *= factor;
  }
  return scale;
};
