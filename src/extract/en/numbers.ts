// Finds the number expressions of an English sentence that may be counts, each with its span, value and qualifier.
import type { Bounds, Qualifier } from "../../model/bounds.ts";
import type { ClaimValue } from "../../model/claim.ts";
import type { Token } from "../../model/reading.ts";
import { numeralValue, wholeValue } from "../numerals.ts";
import { isPluralForm, nounOf } from "./lexicon/nouns.ts";
import type { WordEntry } from "./words.ts";
import { verbOf } from "./lexicon/verbs.ts";
import {
  BETWEEN_QUALIFIER_AND_NUMBER,
  MONTHS,
  NAMES_BEFORE,
  QUALIFIERS_AFTER,
  QUALIFIERS_BEFORE,
  SCALES,
  SCALE_SUFFIXES,
  SMALL,
  UNITS_AFTER,
  VAGUE,
  VAGUE_FACTORS,
} from "./lexicon/number-words.ts";

export interface NumberExpression {
  /** Tokens of the number itself: the first, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** The first token of what qualifies it; `first` where nothing does. */
  readonly outerFirst: number;
  /** The token after what qualifies it from behind ("or more"). */
  readonly outerLast: number;
  readonly value: ClaimValue;
  readonly qualifier: Qualifier;
  /** Bounds of a vague word; null for others. */
  readonly vague: Bounds | null;
  /** `a`, `an`, `another` before a singular noun. */
  readonly indefinite: boolean;
  /** `no`, `none`, `no one`: a count of nought. */
  readonly none: boolean;
}

interface Amount {
  readonly last: number;
  readonly value: number | null;
  readonly vague: Bounds | null;
  readonly digits: boolean;
  readonly text: string;
  /** Said within the word itself: twenty-odd. */
  readonly qualifier?: Qualifier;
}

const isNumber = (token: Token | undefined): boolean => token?.kind === "number";

const near = (token: Token | undefined, text: string): boolean =>
  token !== undefined && !token.spaced && token.text === text;

const DASHES = new Set(["-", "–", "—", "‑"]);

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

const ODD = /^([a-z]+(?:-[a-z]+)?)-(odd|plus|something|strong)$/;

/** Reads one amount that begins at token `at`: digits with scale, or words; null where none begins. */
const readAmount = (tokens: readonly Token[], at: number): Amount | null => {
  const token = tokens[at];
  if (!token) return null;
  if (isNumber(token)) {
    let value = numeralValue(token.text);
    if (value === null) return null;
    let last = at + 1;
    const suffix = tokens[last];
    if (suffix && !suffix.spaced && suffix.kind === "word") {
      const scale = SCALE_SUFFIXES.get(suffix.lower);
      if (scale === undefined) return null; // 5th, 40mm, 7pm
      value *= scale;
      last++;
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
      return counted === null
        ? null
        : {
            last,
            value: counted,
            vague: null,
            digits: false,
            text: lower,
            qualifier: odd[2] === "strong" ? "exact" : odd[2] === "plus" ? "more_than" : "about",
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

const isAcronym = (token: Token): boolean =>
  token.kind === "word" && token.text.length >= 2 && token.text === token.text.toUpperCase();

/** Whether the number from `at` to `last` is no count, by what stands beside it. */
const isOtherNumber = (tokens: readonly Token[], at: number, amount: Amount): boolean => {
  const before = tokens[at - 1];
  const last = amount.last;
  const after = tokens[last];
  const value = amount.value ?? 0;
  if (before) {
    if (/[$£€¥₹₽#§№@]/.test(before.text)) return true;
    // "under the age of 16", "each one", "KRX 9 News"
    if (before.lower === "of" && /^ages?$/.test(tokens[at - 2]?.lower ?? "")) return true;
    if (
      value === 1 &&
      !amount.digits &&
      /^(?:each|every|any|this|that|which)$/.test(before.lower) &&
      (after?.kind !== "word" || nounOf(after.lower) === null)
    )
      return true;
    if (
      amount.digits &&
      at > 1 &&
      isAcronym(before) &&
      after &&
      !isAcronym(after) &&
      after.kind === "word" &&
      !isAcronym(tokens[at - 2]!)
    )
      return true;
    if (!tokens[at]!.spaced && (before.text === "/" || before.text === ":" || before.text === "."))
      return true;
    if (!tokens[at]!.spaced && DASHES.has(before.text) && !before.spaced) {
      // 9-11, Il-76: joined to what stands before; ranges are read from their first number
      return true;
    }
    if (
      amount.digits &&
      NAMES_BEFORE.has(before.lower) &&
      !(before.lower === "no" && !isCapital(before))
    )
      return true;
    if (
      MONTHS.has(before.lower) &&
      amount.digits &&
      value <= 31 &&
      (before.lower !== "may" || isCapital(before))
    )
      return true;
    if (before.text === "." && amount.digits && /^nos?$/.test(tokens[at - 2]?.lower ?? ""))
      return true;
    if (before.text === "." && amount.digits && /^nos?$/.test(tokens[at - 2]?.lower ?? ""))
      return true;
    if (
      before.text === "." &&
      tokens[at - 2] &&
      MONTHS.has(`${tokens[at - 2]!.lower}.`) &&
      value <= 31
    )
      return true;
  }
  if (after) {
    if (
      after.text === "%" ||
      after.text === "°" ||
      after.text === "$" ||
      after.text === "€" ||
      after.text === "£"
    )
      return true;
    if (UNITS_AFTER.has(after.lower)) return true;
    if (after.lower === "per" && tokens[last + 1]?.lower === "cent") return true;
    if (
      MONTHS.has(after.lower) &&
      amount.digits &&
      value <= 31 &&
      ((after.lower !== "may" && after.lower !== "march") || isCapital(after))
    )
      return true;
    if (!after.spaced && (after.text === "/" || after.text === ":") && isNumber(tokens[last + 1]))
      return true;
    if (
      !after.spaced &&
      DASHES.has(after.text) &&
      tokens[last + 1]?.kind === "word" &&
      !tokens[last + 1]!.spaced
    ) {
      const joined = tokens[last + 1]!.lower;
      if (joined !== "strong" && joined !== "plus" && joined !== "odd" && joined !== "mark")
        return true;
    }
    // "3 square miles", "30 U.S. dollars"
    if (
      (after.lower === "square" ||
        after.lower === "cubic" ||
        after.lower === "nautical" ||
        after.lower === "metric") &&
      tokens[last + 1]
    )
      return true;
    if (after.lower === "u.s" || after.lower === "us") {
      if (UNITS_AFTER.has(tokens[last + 1]?.lower ?? "")) return true;
    }
    if (
      (after.lower === "straight" ||
        after.lower === "consecutive" ||
        after.lower === "more" ||
        after.lower === "full" ||
        after.lower === "long" ||
        after.lower === "working") &&
      UNITS_AFTER.has(tokens[last + 1]?.lower ?? "")
    )
      return true;
    if (
      after.lower === "thirds" ||
      after.lower === "quarters" ||
      after.lower === "fifths" ||
      after.lower === "third"
    )
      return true;
    if (after.lower === "out" && tokens[last + 1]?.lower === "of" && isNumberLike(tokens[last + 2]))
      return false;
    if (
      (after.lower === "in" || after.lower === "out") &&
      value === 1 &&
      isNumberLike(tokens[last + 1]) &&
      !isNumber(tokens[last + 1])
    )
      return true;
    // decades: 1990s
    if (after.lower === "'s" && value >= 1000 && value <= 2100 && amount.digits) return true;
  }
  return false;
};

const isNumberLike = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === "number" || SMALL.has(token.lower));

const isCapital = (token: Token): boolean => token.text[0] !== token.text[0]!.toLowerCase();

const YEAR_BEFORE = new Set(
  "in since of by from until till to before after during circa early late mid year and between , (".split(
    " ",
  ),
);

/** A bare numeral of four digits that reads as a year where it stands. */
const isYear = (tokens: readonly Token[], at: number, amount: Amount): boolean => {
  if (!amount.digits || amount.text.length !== 4 || amount.value === null) return false;
  if (amount.value < 1500 || amount.value > 2100) return false;
  const before = tokens[at - 1];
  const after = tokens[amount.last];
  if (tokens[amount.last + 1]?.lower === "strong") return false;
  if (before && (MONTHS.has(before.lower) || /^\d/.test(before.text))) return true;
  if (before?.text === "," && tokens[at - 2]?.kind === "number") return true;
  if (after?.kind !== "word") return true;
  if (before && YEAR_BEFORE.has(before.lower)) return true;
  // "2000 people", "1986 dead" against "2004 net income"
  return !(
    /^(?:more|other|others|dead|of|were|have|are)$/.test(after.lower) ||
    nounOf(after.lower) !== null ||
    verbOf(after.lower) !== null ||
    isPluralForm(after.lower)
  );
};

/** "Ivo Marsh, 25, was …": an age set between commas or in brackets after a name. */
const isAge = (tokens: readonly Token[], at: number, amount: Amount): boolean => {
  const before = tokens[at - 1];
  const after = tokens[amount.last];
  if (amount.value === null || amount.value > 115 || !before) return false;
  if (before.text === "(" && after?.text === ")") return (tokens[at - 2]?.kind ?? "") === "word";
  if (before.text !== ",") return false;
  const name = tokens[at - 2];
  if (name?.kind !== "word") return false;
  if (after?.lower === "of") return amount.digits && isCapital(name);
  return (
    after === undefined ||
    after.text === "," ||
    after.text === "." ||
    after.text === ";" ||
    after.text === ")" ||
    (after.lower === "and" &&
      amount.digits &&
      isCapital(name) &&
      tokens[amount.last + 1] !== undefined &&
      isCapital(tokens[amount.last + 1]!))
  );
};

const matchBefore = (
  tokens: readonly Token[],
  end: number,
): readonly [first: number, Qualifier] | null => {
  for (const [words, qualifier] of QUALIFIERS_BEFORE) {
    const first = end - words.length;
    if (first < 0) continue;
    let fits = true;
    for (let i = 0; i < words.length; i++)
      if (tokens[first + i]!.lower !== words[i]) {
        fits = false;
        break;
      }
    if (fits) return [first, qualifier];
  }
  return null;
};

const QUALIFIER_ENDS = new Set(QUALIFIERS_BEFORE.map(([words]) => words.at(-1)!));

const readQualifierBefore = (
  tokens: readonly Token[],
  first: number,
): { outerFirst: number; qualifier: Qualifier | null } => {
  let end = first;
  let steps = 0;
  // "at least another 12", "more than a total of 40"
  while (end > 0 && steps++ < 3 && BETWEEN_QUALIFIER_AND_NUMBER.has(tokens[end - 1]!.lower)) {
    if (QUALIFIER_ENDS.has(tokens[end - 1]!.lower)) break;
    end--;
  }
  for (const from of end === first ? [first] : [first, end]) {
    if (from === 0 || !QUALIFIER_ENDS.has(tokens[from - 1]!.lower)) continue;
    const match = matchBefore(tokens, from);
    if (!match) continue;
    const [outerFirst, qualifier] = match;
    // "under 12 metres of mud" and "near two schools" are places; "over 3 days" is gone with its unit
    const word = tokens[outerFirst]!.lower;
    if (word === "estimated" && tokens[outerFirst - 1]?.lower === "an")
      return { outerFirst: outerFirst - 1, qualifier };
    if (qualifier === "at_most" && word === "many") return { outerFirst, qualifier };
    return { outerFirst, qualifier };
  }
  return { outerFirst: first, qualifier: null };
};

const readQualifierAfter = (
  tokens: readonly Token[],
  last: number,
): { outerLast: number; qualifier: Qualifier | null } => {
  for (const [words, qualifier] of QUALIFIERS_AFTER) {
    if (words.every((word, i) => tokens[last + i]?.lower === word)) {
      if (words[0] === "at" || words[0] === "approximately") {
        // "40 approximately": only where nothing follows that it would qualify
        if (isNumberLike(tokens[last + words.length])) continue;
      }
      return { outerLast: last + words.length, qualifier };
    }
    if (
      words.length === 1 &&
      DASHES.has(tokens[last]?.text ?? "") &&
      near(tokens[last + 1], words[0]!)
    )
      return { outerLast: last + 2, qualifier };
  }
  if (
    DASHES.has(tokens[last]?.text ?? "") &&
    /^(?:strong|mark)$/.test(tokens[last + 1]?.lower ?? "")
  )
    return { outerLast: last + 2, qualifier: null };
  if (near(tokens[last], "+")) return { outerLast: last + 1, qualifier: "more_than" };
  return { outerLast: last, qualifier: null };
};

const NOBODY = new Set(["nobody", "none"]);

/** All number expressions of a sentence in order; they do not overlap. */
export const findNumbers = (
  tokens: readonly Token[],
  words: readonly WordEntry[],
): NumberExpression[] => {
  const found: NumberExpression[] = [];
  const push = (
    first: number,
    last: number,
    value: ClaimValue,
    fixed: Qualifier | null,
    vague: Bounds | null,
    rest: Partial<NumberExpression> = {},
  ) => {
    const before = readQualifierBefore(tokens, first);
    const after = readQualifierAfter(tokens, last);
    const own = fixed ?? (vague ? "vague" : null);
    const qualifier = own ?? before.qualifier ?? after.qualifier ?? "exact";
    found.push({
      first,
      last,
      outerFirst: before.outerFirst,
      outerLast: after.outerLast,
      value,
      qualifier,
      vague,
      indefinite: false,
      none: false,
      ...rest,
    });
    return after.outerLast;
  };
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    if (!words[i]!.startsNumber) {
      i++;
      continue;
    }
    const lower = token.lower;
    if (token.kind === "word") {
      if (NOBODY.has(lower)) {
        i = push(i, i + 1, 0, "exact", null, { none: true });
        continue;
      }
      if (lower === "no" && tokens[i + 1]?.kind === "word") {
        const one = tokens[i + 1]!.lower === "one" || tokens[i + 1]!.lower === "one's";
        i = push(i, i + 1, 0, "exact", null, { none: true });
        if (one) i++;
        continue;
      }
      if (lower === "no-one") {
        i = push(i, i + 1, 0, "exact", null, { none: true });
        continue;
      }
      if (lower === "both" && tokens[i + 1]?.lower !== "in") {
        i++;
        continue;
      }
    }
    const amount = readAmount(tokens, i);
    if (!amount) {
      if (lower === "a" || lower === "an" || lower === "another")
        push(i, i + 1, 1, "exact", null, { indefinite: true });
      i++;
      continue;
    }
    if (isOtherNumber(tokens, i, amount) || isYear(tokens, i, amount) || isAge(tokens, i, amount)) {
      const aged = ageCompoundEnd(tokens, i);
      if (aged > 0 && isWithoutArticle(tokens, i)) {
        // "and 20-year-old man": one, as much as with an article
        i = push(i, aged, 1, "exact", null, { indefinite: true });
        continue;
      }
      i = skipJoined(tokens, amount.last);
      // "ages 6 and 7"
      if (/^age[sd]?$/.test(tokens[amount.last - 2]?.lower ?? ""))
        while (/^(?:and|to|or|,)$/.test(tokens[i]?.lower ?? "") && readAmount(tokens, i + 1))
          i += 2;
      continue;
    }
    const range = readRange(tokens, i, amount);
    if (range) {
      i = range.other ? range.last : push(i, range.last, range.value, "range", null);
      continue;
    }
    if (amount.value !== null && !Number.isInteger(amount.value)) {
      i = amount.last;
      continue;
    }
    i = push(i, amount.last, amount.value, amount.qualifier ?? null, amount.vague);
  }
  return found;
};

/** The token after "10-year-old" that begins at `at`; -1 where none does. */
export const ageCompoundEnd = (tokens: readonly Token[], at: number): number =>
  isNumber(tokens[at]) &&
  DASHES.has(tokens[at + 1]?.text ?? "") &&
  /^(?:year|month|week|day)s?(?:-|$)/.test(tokens[at + 2]?.lower ?? "") &&
  tokens[at + 2]!.lower.endsWith("-old")
    ? at + 3
    : -1;

/** Whether no article or owner stands before a description, back to what joins or begins it. */
const isWithoutArticle = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    /^(?:and|,|:|kills|killed|wounds|wounding|killing|shot|shoots|injures|injured|injuring)$/.test(
      before.lower,
    )
  );
};

/** What hangs on a number by a hyphen or a mark goes with it: 6-2, 10/12. */
const skipJoined = (tokens: readonly Token[], from: number): number => {
  let i = from;
  while (
    tokens[i] &&
    !tokens[i]!.spaced &&
    (DASHES.has(tokens[i]!.text) || /^[/:.,]$/.test(tokens[i]!.text)) &&
    isNumber(tokens[i + 1]) &&
    !tokens[i + 1]?.spaced
  )
    i += 2;
  return i;
};

/** "18 to 25", "between 20 and 30", "five or six", "6,000-7,000", "10-15,000". */
const readRange = (
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
  if (from >= to) return dash ? { last: high.last, value: [from, to], other: true } : null;
  // "rose from 14 to 20" is two counts
  if (joint.lower === "to" && tokens[at - 1]?.lower === "from") return null;
  const other =
    isOtherNumber(tokens, at, { ...low, last: high.last }) ||
    isAgeRange(tokens, at) ||
    (dash && isYearPair(low, high));
  return { last: high.last, value: [wholeValue(from), to], other };
};

/** "aged nine to 11", "ranging in age from about 20 to 32". */
const isAgeRange = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--)
    if (/^(?:aged|age|ages)$/.test(tokens[i]!.lower)) return true;
  return false;
};

const isYearPair = (low: Amount, high: Amount): boolean =>
  low.digits &&
  high.digits &&
  low.text.length === 4 &&
  high.text.length === 4 &&
  low.value! >= 1500 &&
  high.value! <= 2100;

/** The scale word's factor in a high end such as `4 million`; 1 for none. */
const highScale = (tokens: readonly Token[], from: number, high: Amount): number => {
  let scale = 1;
  for (let i = from; i < high.last; i++) {
    const factor = SCALES.get(tokens[i]!.lower) ?? SCALE_SUFFIXES.get(tokens[i]!.lower);
    if (factor && tokens[i]!.kind === "word") scale *= factor;
  }
  return scale;
};
