// Reads the terms of a count that stand after a mark behind it: "13 bodies were seen: eight guards and five thieves".
import { WORD } from "../../clauses.ts";
import { fits, isOfPeople, PEOPLE_MEASURES } from "../counting/fits.ts";
import { joinedTo } from "../counting/joins.ts";
import { type CountRule, type Finding, finding, type Scene, leaningOn } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";

const valueOf = ({ number: { value } }: CountedPhrase): number =>
  typeof value === "number" ? value : value === null ? 0 : value[0];

/** Whether a verb follows of which the phrase would be the subject. */
const hasVerb = (frame: Frame, from: number): boolean => {
  for (let i = from; i < frame.tokens.length && i < from + 12; i++) {
    const token = frame.tokens[i]!;
    if (/^[;:.)–—]$/.test(token.text) || (token.text === "-" && token.spaced)) return false;
    if (has(frame, i, WORD.relative)) return false;
    if (has(frame, i, WORD.auxiliary | WORD.finite) && !frame.nouns[i]) return true;
  }
  return false;
};

/** How far a list may reach back from its first number to the mark that opens it. */
const LIST_REACH = 14;

/** The mark after which the list begins that the phrase stands in: "seven - a cook and her son, four boys"; -1 for none. */
const listStart = (frame: Frame, phrase: CountedPhrase): number => {
  for (let i = phrase.first - 1; i >= 0 && i >= phrase.first - LIST_REACH; i--) {
    const token = frame.tokens[i]!;
    if (/^[;:(–—-]$/.test(token.text)) {
      const hyphen = token.text === "-" && !token.spaced && frame.tokens[i - 1]?.text !== "-";
      return hyphen && i < phrase.first - 1 ? -1 : i;
    }
    if (i === phrase.first - 1 && !/^(?:,|and)$/.test(token.lower)) return -1;
    if (token.kind === "number" || (token.kind !== "word" && token.text !== ",")) return -1;
    if (
      has(frame, i, WORD.auxiliary | WORD.relative | WORD.preposition | WORD.finite) ||
      (frame.verbs[i] && !frame.nouns[i])
    )
      return -1;
  }
  return -1;
};

/** "Ten deaths: three in Aru, two each in Bela and Cora": the share of each place, without a noun. */
const byPlace = (
  frame: Frame,
  phrases: Scene["phrases"],
  findings: Scene["findings"],
  at: number,
): Finding | null => {
  const phrase = phrases[at]!;
  const place = lowerAt(frame, phrase.last) === "each" ? phrase.last + 1 : phrase.last;
  const named = frame.tokens[place + 1];
  const placed =
    lowerAt(frame, place) === "elsewhere" ||
    (/^(?:in|from|at|near)$/.test(lowerAt(frame, place)) &&
      named !== undefined &&
      named.text !== named.lower);
  if (!placed) return null;
  const whole = phrases[at - 1];
  const found = findings[at - 1];
  if (!whole || !found || !PEOPLE_MEASURES.has(found.measure)) return null;
  const mark = lowerAt(frame, phrase.first - 1);
  const opens =
    (/^[:–—]$/.test(mark) || (mark === "-" && lowerAt(frame, phrase.first - 2) === "-")) &&
    valueOf(whole) > valueOf(phrase);
  const goesOn = found.rule === "broken-down-count" && /^(?:[,;]|and)$/.test(mark);
  return opens || goesOn ? leaningOn("broken-down-count", found) : null;
};

export const BROKEN_DOWN_COUNT: CountRule = {
  name: "broken-down-count",
  reads: [
    ["The clinic counted 13 bodies: [eight] guards and five thieves.", "killed"],
    ["Police arrested 12 people; [nine] Swedes and three Finns.", "detained"],
    ["Five people were hurt - [two] nurses and three cooks.", "injured"],
  ],
  leaves: [
    "Police arrested 12 people; [nine] Swedes sang.",
    "Police arrested 12 people; [90] Swedes and 40 Finns.",
  ],
  read: ({ frame, phrases, findings }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none) return null;
    if (phrase.noun === null && phrase.head < 0) return byPlace(frame, phrases, findings, at);
    if (!phrase.noun || !isOfPeople(phrase.noun.kind)) return null;
    const earlier = joinedTo(frame, phrases, at);
    const found = earlier >= 0 ? findings[earlier] : null;
    if (found?.rule === "broken-down-count" && fits(phrase, found.measure))
      return finding("broken-down-count", found.measure, { stated: false, part: true });
    const opens = listStart(frame, phrase);
    if (opens < 0) return null;
    let whole = at - 1;
    while (whole >= 0 && (phrases[whole]!.first >= opens || phrases[whole]!.number.indefinite))
      whole--;
    const term = whole < 0 ? null : findings[whole];
    if (!term || !PEOPLE_MEASURES.has(term.measure) || !fits(phrase, term.measure)) return null;
    const listed =
      opens < phrase.first - 1 ||
      (phrases[at + 1] !== undefined && joinedTo(frame, phrases, at + 1) === at);
    if (!listed || hasVerb(frame, phrase.last)) return null;
    return valueOf(phrases[whole]!) > valueOf(phrase)
      ? finding("broken-down-count", term.measure, { stated: false, part: true })
      : null;
  },
};
