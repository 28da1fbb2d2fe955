// Finds the number expressions of an English sentence that may be counts, each with its span, value and qualifier.
import type { Bounds, Qualifier } from "../../../model/bounds.ts";
import type { ClaimValue } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import type { WordEntry } from "../words.ts";
import { isNumberLike, membersEnd, readAmount } from "./amounts.ts";
import {
  ageCompoundEnd,
  ageListEnd,
  isAge,
  isOtherNumber,
  isWithoutArticle,
  isYear,
  skipJoined,
} from "./other-numbers.ts";
import { readQualifierAfter, readQualifierBefore } from "./qualifiers.ts";
import { readRange } from "./ranges.ts";
import { WordSet } from "../word-sets.ts";

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

/** After an article these announce a number: "a further 40", "an estimated 900". */
const FILLED = new WordSet(
  "least further additional estimated extra total reported whopping staggering mere record combined".split(
    " ",
  ),
);

const NOBODY = new WordSet(["nobody", "none"]);

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
      if (NOBODY.has(token)) {
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
      if (
        (lower === "another" && !isNumberLike(tokens[i + 1])) ||
        ((lower === "a" || lower === "an") && !FILLED.has(tokens[i + 1]))
      )
        push(i, i + 1, 1, "exact", null, { indefinite: true });
      i++;
      continue;
    }
    const members = amount.digits ? membersEnd(tokens, amount.last) : -1;
    if (members > 0 && amount.value !== null && amount.value > 1) {
      push(i, amount.last, amount.value, null, null, { outerLast: members });
      i = members;
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
    // "thirty (30) students": the same number twice
    const twice = found.at(-1);
    if (
      tokens[i - 1]?.text === "(" &&
      tokens[amount.last]?.text === ")" &&
      twice?.last === i - 1 &&
      twice.value === amount.value
    ) {
      i = amount.last + 1;
      continue;
    }
    const ages = ageListEnd(tokens, i);
    if (ages > 0) {
      i = ages;
      continue;
    }
    const range = readRange(tokens, i, amount);
    if (range) {
      const between = tokens[i - 1]?.lower === "between" ? { outerFirst: i - 1 } : {};
      i = range.other ? range.last : push(i, range.last, range.value, "range", null, between);
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
