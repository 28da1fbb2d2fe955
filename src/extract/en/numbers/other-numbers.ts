// Tells numbers that count nothing: ages, years, money, distances, names.
import type { Token } from "../../../model/reading.ts";
import { isPluralForm, nounOf } from "../lexicon/nouns.ts";
import { MONTHS, NAMES_BEFORE, UNITS_AFTER } from "../lexicon/number-words.ts";
import { verbOf } from "../lexicon/verbs.ts";
import { type Amount, DASHES, isCapital, isNumber, isNumberLike } from "./amounts.ts";
import { WordSet, wordTest } from "../word-sets.ts";

const isAcronym = (token: Token): boolean =>
  token.kind === "word" && token.text.length >= 2 && token.text === token.text.toUpperCase();

/** Numbers that people ring for help. */
const EMERGENCY = /^(?:911|999|112|119|000)$/;

const PARENTS = new WordSet("mother father parent dad mum mom grandmother grandfather".split(" "));

/** "a girl of eight": the age of one. */
const isOneYouth = (token: Token | undefined): boolean =>
  /^(?:girl|boy|child|youth|man|woman|lad)$/.test(token?.lower ?? "");

/** "both aged about 40", "three girls, all under 18, were": bounds of ages. */
const isAgeBound = (tokens: readonly Token[], at: number): boolean => {
  const bound = tokens[at - 1]!.lower;
  const before = tokens[at - 2]?.lower ?? "";
  if (before === "aged")
    return /^(?:about|around|under|over|between|just|approximately)$/.test(bound);
  return (
    (bound === "under" || bound === "over") &&
    /^(?:all|both|most|mostly|each)$/.test(before) &&
    (tokens[at + 1] === undefined || tokens[at + 1]!.kind === "punctuation")
  );
};

/** "so far this week 40 people", against "week 40". */
const TIMES_BEFORE = new WordSet(["day", "week", "year", "season"]);
const POINTED = new WordSet("this that last past each every same next per the a".split(" "));

/** Whether the number from `at` to `last` is no count, by what stands beside it. */
export const isOtherNumber = (tokens: readonly Token[], at: number, amount: Amount): boolean => {
  const before = tokens[at - 1];
  const last = amount.last;
  const after = tokens[last];
  const value = amount.value ?? 0;
  if (before) {
    if (/[$£€¥₹₽#§№@]/.test(before.text)) return true;
    // "one in five people", "nine out of 10": shares, no counts
    if (before.lower === "in" && /^(?:one|1)$/.test(tokens[at - 2]?.lower ?? "")) return true;
    if (before.lower === "of" && tokens[at - 2]?.lower === "out" && (value === 10 || value === 100))
      return true;
    // "Image 4 of 5"
    if (
      before.lower === "of" &&
      isNumber(tokens[at - 2]) &&
      /^(?:image|photo|picture|slide|page|part|step)$/.test(tokens[at - 3]?.lower ?? "")
    )
      return true;
    // "a mother of three"
    if (
      before.lower === "of" &&
      (PARENTS.has(tokens[at - 2]) || (value <= 99 && isOneYouth(tokens[at - 2]))) &&
      (after?.kind !== "word" || nounOf(after.lower) === null)
    )
      return true;
    if (/^(?:aged|ages)$/.test(before.lower)) return true;
    // "12 deaths per 10,000", "children under five"
    if (before.lower === "per") return true;
    if (
      before.lower === "under" &&
      !amount.digits &&
      value <= 18 &&
      /^(?:children|kids|boys|girls|those|pupils)$/.test(tokens[at - 2]?.lower ?? "")
    )
      return true;
    if (isAgeBound(tokens, at)) return true;
    // "between the ages of 21 and 34"
    if (
      /^(?:and|to)$/.test(before.lower) &&
      tokens[at - 3]?.lower === "of" &&
      /^ages?$/.test(tokens[at - 4]?.lower ?? "")
    )
      return true;
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
      return before.text !== "—" || tokens[at - 2]?.kind === "number";
    }
    if (
      amount.digits &&
      NAMES_BEFORE.has(before.lower) &&
      !(before.lower === "no" && !isCapital(before)) &&
      !(TIMES_BEFORE.has(before) && POINTED.has(tokens[at - 2]))
    )
      return true;
    if (
      MONTHS.has(before.lower) &&
      amount.digits &&
      value <= 31 &&
      (before.lower !== "may" || isCapital(before))
    )
      return true;
    // "District 9"
    if (
      amount.digits &&
      value < 100 &&
      isCapital(before) &&
      /^(?:district|ward|division|area|zone)$/.test(before.lower)
    )
      return true;
    // "called 911"
    if (EMERGENCY.test(amount.text) && /^(?:call|dial|phon|ring|rang)/.test(before.lower))
      return true;
    // "children under 15", "one 16 and the other 17": ages
    if (
      amount.digits &&
      value <= 115 &&
      ((/^(?:under|over)$/.test(before.lower) &&
        nounOf(tokens[at - 2]?.lower ?? "")?.kind === "person") ||
        (/^(?:one|other)$/.test(before.lower) &&
          (after === undefined || /^(?:and|,|\.|;)$/.test(after.lower))))
    )
      return true;
    // "February 21 and 24"
    if (
      amount.digits &&
      value <= 31 &&
      /^(?:and|or)$/.test(before.lower) &&
      isNumber(tokens[at - 2]) &&
      MONTHS.has(tokens[at - 3]?.lower ?? "")
    )
      return true;
    // "19 MAR 89", "3 Dec 07": the year of a date
    if (
      amount.digits &&
      amount.text.length === 2 &&
      MONTHS.has(before.lower) &&
      isCapital(before) &&
      /^\d\d?$/.test(tokens[at - 2]?.text ?? "") &&
      Number(tokens[at - 2]!.text) <= 31
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
    // "2 1/2 metres"
    if (amount.digits && isNumber(after) && tokens[last + 1]?.text === "/") return true;
    if (EMERGENCY.test(amount.text) && /^(?:calls?|callers?|dispatchers?)$/.test(after.lower))
      return true;
    // "11 or younger", "16 and over"
    if (
      /^(?:or|and)$/.test(after.lower) &&
      /^(?:younger|older|under|over|up|above|below)$/.test(tokens[last + 1]?.lower ?? "")
    )
      return true;
    if (after.lower === "per" && tokens[last + 1]?.lower === "cent") return true;
    // "the 50 and 100 metres": the unit is of both
    if (
      amount.digits &&
      /^(?:and|or)$/.test(after.lower) &&
      isNumber(tokens[last + 1]) &&
      UNITS_AFTER.has(tokens[last + 2]?.lower ?? "")
    )
      return true;
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
    if (
      after.lower === "out" &&
      tokens[last + 1]?.lower === "of" &&
      /^(?:10|ten|100)$/.test(tokens[last + 2]?.lower ?? "")
    )
      return true;
    if (after.lower === "out" && tokens[last + 1]?.lower === "of" && isNumberLike(tokens[last + 2]))
      return false;
    if (
      (after.lower === "in" || after.lower === "out") &&
      value === 1 &&
      isNumberLike(tokens[last + 1]) &&
      (!isNumber(tokens[last + 1]) || Number(tokens[last + 1]!.text) <= 20)
    )
      return true;
    // decades: 1990s
    if (after.lower === "'s" && value >= 1000 && value <= 2100 && amount.digits) return true;
  }
  return false;
};

const YEAR_BEFORE = new WordSet(
  "in since of by from until till to before after during circa early late mid year and between , (".split(
    " ",
  ),
);

/** What a year may stand before. */
const EVENTS = wordTest(
  /^(?:fires?|floods?|storms?|hurricanes?|cyclones?|earthquakes?|quakes?|tsunami|war|wars|coup|crash|crashes|disasters?|genocide|massacres?|elections?|uprising|revolution|famine|drought|epidemic|outbreak|pandemic|revolt|invasion)$/,
);

/** A bare numeral of four digits that reads as a year where it stands. */
export const isYear = (tokens: readonly Token[], at: number, amount: Amount): boolean => {
  if (!amount.digits || amount.text.length !== 4 || amount.value === null) return false;
  if (amount.value < 1500 || amount.value > 2100) return false;
  const before = tokens[at - 1];
  const after = tokens[amount.last];
  if (tokens[amount.last + 1]?.lower === "strong") return false;
  if (before && (MONTHS.has(before.lower) || /^\d/.test(before.text))) return true;
  if (before?.text === "," && tokens[at - 2]?.kind === "number") return true;
  if (after?.kind !== "word") return true;
  if (before && YEAR_BEFORE.has(before)) return true;
  // "the 2002 riots", "after 1984 killings", "a 2015 fire"
  if (
    (before === undefined || /^(?:an?|the|this|'s|’s|that|which)$/.test(before.lower)) &&
    (EVENTS.has(after) || /^(?:attack|gathering|outcome)$/.test(nounOf(after.lower)?.kind ?? ""))
  )
    return true;
  // "2000 people", "1986 dead" against "2004 net income"
  return !(
    /^(?:more|other|others|dead|of|were|have|are)$/.test(after.lower) ||
    nounOf(after.lower) !== null ||
    verbOf(after.lower) !== null ||
    isPluralForm(after.lower)
  );
};

/** "in Aru (78), Bela (10)": a number after each of several names of one word, set apart by commas. */
const isListedByPlace = (tokens: readonly Token[], at: number): boolean => {
  const opensLikeThis = (open: number): boolean =>
    tokens[open]?.text === "(" &&
    isNumber(tokens[open + 1]) &&
    tokens[open - 1]?.kind === "word" &&
    isCapital(tokens[open - 1]!) &&
    !(tokens[open - 2]?.kind === "word" && isCapital(tokens[open - 2]!));
  if (!opensLikeThis(at - 1)) return false;
  for (let next = at + 2; next <= at + 6; next++) if (opensLikeThis(next)) return true;
  for (let back = at - 4; back >= at - 7 && back > 0; back--) if (opensLikeThis(back)) return true;
  return false;
};

/** "Ivo Marsh, 25, was …": an age set between commas or in brackets after a name. */
export const isAge = (tokens: readonly Token[], at: number, amount: Amount): boolean => {
  // "a boy, about 4, and", "another teen, also 15, was", "two cousins, both 12, were"
  const first = /^(?:about|around|approximately|also|just|only|now|both)$/.test(
    tokens[at - 1]?.lower ?? "",
  )
    ? at - 1
    : at;
  const before = tokens[first - 1];
  const after = tokens[amount.last];
  if (amount.value === null || amount.value > 115 || !before) return false;
  if (before.text === "(" && after?.text === ")")
    return tokens[at - 2]?.kind === "word" && !isListedByPlace(tokens, at);
  if (before.text !== ",") return false;
  // "Ivo Marsh Jr., 25,"
  const name = tokens[first - 2]?.text === "." ? tokens[first - 3] : tokens[first - 2];
  if (name?.kind !== "word") return false;
  // "three died in Aru and in Bela, six.": a count of its own place
  if (
    /^(?:in|at|near)$/.test(tokens[first - 3]?.lower ?? "") &&
    tokens[first - 4]?.lower === "and" &&
    (after === undefined || /^[.;]$/.test(after.text))
  )
    return false;
  if (first < at && after?.text !== "," && after?.text !== ".") return false;
  if (after?.lower === "of")
    return (
      amount.digits &&
      isCapital(name) &&
      !/^(?:them|whom|those|these|which|the)$/.test(tokens[amount.last + 1]?.lower ?? "")
    );
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

/** The token after the ages of "two men, 19 and 20, were": -1 where at `at` no such list begins. */
export const ageListEnd = (tokens: readonly Token[], at: number): number => {
  if (tokens[at - 1]?.text !== "," || !isNumber(tokens[at])) return -1;
  const noun = nounOf(tokens[at - 2]?.lower ?? "");
  if (noun?.kind !== "person" || !noun.plural) return -1;
  let last = at;
  let ages = 0;
  while (isNumber(tokens[last]) && Number(tokens[last]!.text) <= 115) {
    ages++;
    last++;
    while (tokens[last] && /^(?:,|and)$/.test(tokens[last]!.lower) && isNumber(tokens[last + 1]))
      last++;
  }
  const after = tokens[last];
  return ages > 1 && (after === undefined || /^[,.;)]$/.test(after.text)) ? last : -1;
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
export const isWithoutArticle = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    /^(?:and|,|:|kills|killed|wounds|wounding|killing|shot|shoots|injures|injured|injuring)$/.test(
      before.lower,
    )
  );
};

/** What hangs on a number by a hyphen or a mark goes with it: 6-2, 10/12. */
export const skipJoined = (tokens: readonly Token[], from: number): number => {
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

/** "aged nine to 11", "ranging in age from about 30 to 41". */
export const isAgeRange = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--)
    if (/^(?:aged|age|ages)$/.test(tokens[i]!.lower)) return true;
  return false;
};

export const isYearPair = (low: Amount, high: Amount): boolean =>
  low.digits &&
  high.digits &&
  low.text.length === 4 &&
  high.text.length === 4 &&
  low.value! >= 1500 &&
  high.value! <= 2100;
