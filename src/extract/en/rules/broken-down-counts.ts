// Reads the terms of a count that stand after a mark behind it: "13 bodies were seen: eight guards and five thieves".
import { WORD } from "../../clauses.ts";
import { fits, isOfPeople, PEOPLE_MEASURES } from "../counting/fits.ts";
import { joinedTo } from "../counting/joins.ts";
import { type CountRule, finding } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";

const valueOf = ({ number: { value } }: CountedPhrase): number =>
  typeof value === "number" ? value : value === null ? 0 : value[0];

/** Whether a verb follows of which the phrase would be the subject. */
const hasVerb = (frame: Frame, from: number): boolean => {
  for (let i = from; i < frame.tokens.length && i < from + 12; i++) {
    const token = frame.tokens[i]!;
    if (/^[;:.)]$/.test(token.text)) return false;
    if (has(frame, i, WORD.relative)) return false;
    if (has(frame, i, WORD.auxiliary | WORD.finite) && !frame.nouns[i]) return true;
  }
  return false;
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
    if (phrase.number.indefinite || phrase.number.none || !phrase.noun) return null;
    if (!isOfPeople(phrase.noun.kind)) return null;
    const earlier = joinedTo(frame, phrases, at);
    const found = earlier >= 0 ? findings[earlier] : null;
    if (found?.rule === "broken-down-count" && fits(phrase, found.measure))
      return finding("broken-down-count", found.measure, { stated: false, part: true });
    if (!/^[;:(–—-]$/.test(lowerAt(frame, phrase.first - 1))) return null;
    const whole = findings.slice(0, at).findLastIndex((other) => other !== null);
    const term = findings[whole];
    if (!term || !PEOPLE_MEASURES.has(term.measure) || !fits(phrase, term.measure)) return null;
    const listed = phrases[at + 1] !== undefined && joinedTo(frame, phrases, at + 1) === at;
    if (!listed || hasVerb(frame, phrase.last)) return null;
    return valueOf(phrases[whole]!) > valueOf(phrase)
      ? finding("broken-down-count", term.measure, { stated: false, part: true })
      : null;
  },
};
