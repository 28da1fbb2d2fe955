// Reads one amount at a token: digits with their scale, or words.
import type { Bounds, Qualifier } from "../../../model/bounds.ts";
import type { Token } from "../../../model/reading.ts";
import { numeralValue, wholeValue } from "../../numerals.ts";
import {
  SCALES,
  SCALE_SUFFIXES,
  SMALL,
  VAGUE,
  VAGUE_FACTORS,
  MONTHS,
  NAMES_BEFORE,
  UNITS_AFTER,
} from "../lexicon/number-words.ts";
import { nounOf } from "../lexicon/nouns.ts";

export interface Amount {
  readonly last: number;
  readonly value: number | null;
  readonly vague: Bounds | null;
  readonly digits: boolean;
  readonly text: string;
  /** Said within the word itself: twenty-odd. */
  readonly qualifier?: Qualifier;
}

export const isNumber = (token: Token | undefined): boolean => token?.kind === "number";

export const DASHES = new Set(["-", "–", "—", "‑"]);

/** The value of one word, or of a hyphenated pair such as thirty-five; null for others. */
const wordValue = (lower: string): number | null => {
  const plain = SMALL.get(lower);
  if (plain !== undefined) return plain;
  const hyphen = lower.indexOf("-");
  if (hyphen <= 0) return null;
  const tens = SMALL.get(lower.slice(0, hyphen));
  const rest = SMALL.get(lower.slice(hyphen + 1));
  if (tens !== undefined && rest !== undefined && tens >= 20 && rest > 0 && rest < 10)
    return tens + rest;
  return null;
};

const ODD = /^([a-z]+(?:-[a-z]+)?)-(odd|plus|something|strong|member|man|woman|person)$/;

/** Groups that are counted by their members: "a six-member crew", "a 16-strong gang". */
const GROUPS = new Set(
  "crew team family group squad gang patrol delegation party band unit convoy household".split(" "),
);
const BY_MEMBERS = new Set("member strong man woman person".split(" "));

/** Whether the token at `at` is a group whose members the words before it count. */
export const isGroupOf = (tokens: readonly Token[], at: number): boolean => {
  if (!GROUPS.has(tokens[at]?.lower ?? "")) return false;
  const word = tokens[at - 1]?.lower ?? "";
  return BY_MEMBERS.has(word.slice(word.lastIndexOf("-") + 1));
};

/** The token after "-member" of "16-member crew", which follows a numeral that ends before `at`; -1 for none. */
export const membersEnd = (tokens: readonly Token[], at: number): number =>
  DASHES.has(tokens[at]?.text ?? "") &&
  !tokens[at]!.spaced &&
  !tokens[at + 1]?.spaced &&
  isGroupOf(tokens, at + 2)
    ? at + 2
    : -1;

/** Whether three digits after a space go on with a numeral of at most three, as thousands do in some houses. */
const isSetApart = (tokens: readonly Token[], at: number, next: number): boolean => {
  const first = tokens[at]!.text;
  const group = tokens[next];
  if (!/^[1-9][0-9]{0,2}$/.test(first) || group?.kind !== "number") return false;
  if (!/^[0-9]{3}$/.test(group.text) || !group.spaced) return false;
  const before = tokens[at - 1]?.lower ?? "";
  if (MONTHS.has(before) || NAMES_BEFORE.has(before) || tokens[at - 1]?.kind === "number")
    return false;
  const after = tokens[next + 1];
  // "People in camps: 15 155"
  if (/^[:+]$/.test(before) && (after === undefined || /^[.,;)]$/.test(after.text))) return true;
  return after?.kind === "word" || /^[0-9]{3}$/.test(after?.text ?? "");
};

/** Reads one amount that begins at token `at`: digits with scale, or words; null where none begins. */
export const readAmount = (tokens: readonly Token[], at: number): Amount | null => {
  const token = tokens[at];
  if (!token) return null;
  if (isNumber(token)) {
    let value = numeralValue(token.text);
    if (value === null) return null;
    let last = at + 1;
    // "80 000 people": thousands set apart by a plain space
    while (last < at + 3 && isSetApart(tokens, at, last)) {
      value = value * 1000 + Number(tokens[last]!.text);
      last++;
    }
    const suffix = tokens[last];
    if (suffix && !suffix.spaced && suffix.kind === "word") {
      const scale = SCALE_SUFFIXES.get(suffix.lower);
      if (scale !== undefined) {
        value *= scale;
        last++;
        // 5th, 40mm, 7pm, but 900persons
      } else if (nounOf(suffix.lower)?.plural !== true || UNITS_AFTER.has(suffix.lower))
        return null;
    }
    let scaled = tokens[last];
    while (scaled?.kind === "word" && SCALES.has(scaled.lower) && last < at + 4) {
      value *= SCALES.get(scaled.lower)!;
      scaled = tokens[++last];
    }
    return {
      last,
      value: wholeValue(value),
      vague: null,
      digits: last === at + 1,
      text: token.text,
    };
  }
  if (token.kind !== "word") return null;
  let lower = token.lower;
  let last = at + 1;
  // "half a million", "half a dozen"
  if (lower === "half") {
    const next = tokens[last]?.lower;
    const scaleAt = next === "a" || next === "an" ? last + 1 : last;
    const scale =
      SCALES.get(tokens[scaleAt]?.lower ?? "") ?? (next === "half-million" ? 1e6 : undefined);
    if (scale === undefined) return null;
    return { last: scaleAt + 1, value: scale / 2, vague: null, digits: false, text: lower };
  }
  if (lower === "half-a-dozen" || lower === "half-dozen")
    return { last, value: 6, vague: null, digits: false, text: lower };
  // vague words
  const vague = VAGUE.get(lower);
  const factor = VAGUE_FACTORS.get(lower);
  if (factor !== undefined && tokens[last]?.lower === "of") {
    const inner = VAGUE.get(tokens[last + 1]?.lower ?? "");
    if (inner && inner.floor >= 200 && lower !== tokens[last + 1]!.lower) {
      const unit = inner.floor / 2;
      const floor = factor * 2 * unit;
      return {
        last: last + 2,
        value: null,
        vague: {
          floor: factor === 10 || factor === 100 || factor === 1000 ? floor : factor * unit,
          ceiling: factor * 10 * unit - 1,
        },
        digits: false,
        text: lower,
      };
    }
  }
  if (vague) {
    // "several hundred", "several dozen"
    const scale = SCALES.get(tokens[last]?.lower ?? "");
    if (lower === "several" && scale !== undefined)
      return {
        last: last + 1,
        value: null,
        vague: { floor: 3 * scale, ceiling: 10 * scale - 1 },
        digits: false,
        text: lower,
      };
    return { last, value: null, vague, digits: false, text: lower };
  }
  if (lower === "many" && VAGUE.has(tokens[last]?.lower ?? "")) {
    const inner = VAGUE.get(tokens[last]!.lower)!;
    return inner.floor >= 20
      ? { last: last + 1, value: null, vague: inner, digits: false, text: lower }
      : null;
  }
  // words: thirty-five, two hundred and six, a dozen, a hundred
  let value: number | null = null;
  if (lower === "a" || lower === "an") {
    if (!tokens[last]) return null;
    const next = tokens[last]!.lower;
    const few = next === "few" || next === "couple";
    const scaleWord = tokens[few ? last + 1 : last]?.lower ?? "";
    const scale = SCALES.get(scaleWord);
    if (few && scale !== undefined)
      return {
        last: last + 2,
        value: null,
        vague: { floor: 2 * scale, ceiling: 10 * scale - 1 },
        digits: false,
        text: lower,
      };
    if (next === "handful")
      return {
        last: last + 1,
        value: null,
        vague: VAGUE.get("handful")!,
        digits: false,
        text: lower,
      };
    if (next === "couple")
      return { last: last + 1, value: 2, vague: null, digits: false, text: lower };
    if (next === "half-million")
      return { last: last + 1, value: 5e5, vague: null, digits: false, text: lower };
    if (scale === undefined || next === "score") return null;
    value = 1;
    lower = next;
  } else if (lower === "dozen") {
    return { last, value: 12, vague: null, digits: false, text: lower };
  } else if (SCALES.has(lower) && lower !== "score") {
    // "hundred people": bare scale words are rare, and numbers still
    if (lower === "hundred" || lower === "thousand" || lower === "million") value = 1;
    else return null;
  }
  if (value === null) {
    const odd = ODD.exec(lower);
    if (odd) {
      const counted = wordValue(odd[1]!);
      const members = odd[2] !== "strong" && BY_MEMBERS.has(odd[2]!);
      return counted === null || (members && (counted < 2 || !isGroupOf(tokens, last)))
        ? null
        : {
            last,
            value: counted,
            vague: null,
            digits: false,
            text: lower,
            qualifier: BY_MEMBERS.has(odd[2]!)
              ? "exact"
              : odd[2] === "plus"
                ? "more_than"
                : "about",
          };
    }
    value = wordValue(lower);
    if (value === null) return null;
  } else last = at;
  let total = 0;
  let group = value;
  if (value === 1 && last === at) {
    group = 1;
    last = lower === token.lower ? at : at + 1;
  }
  for (let steps = 0; steps < 8; steps++) {
    const next = tokens[last];
    if (next?.kind !== "word") break;
    const scale = SCALES.get(next.lower);
    if (scale !== undefined && next.lower !== "score") {
      if (scale === 100 || scale === 12) group *= scale;
      else {
        total += group * scale;
        group = 0;
      }
      last++;
      continue;
    }
    const withAnd = next.lower === "and" && group + total >= 100;
    const more = wordValue(tokens[withAnd ? last + 1 : last]?.lower ?? "");
    if (more === null || more === 0) break;
    const room =
      group === 0
        ? total > 0
        : group % 100 === 0
          ? more < 100
          : group % 10 === 0 && group % 100 >= 20 && more < 10;
    if (!room) break;
    group += more;
    last += withAnd ? 2 : 1;
  }
  return { last, value: total + group, vague: null, digits: false, text: token.text };
};

export const isNumberLike = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === "number" || SMALL.has(token.lower));

export const isCapital = (token: Token): boolean => token.text[0] !== token.text[0]!.toLowerCase();
