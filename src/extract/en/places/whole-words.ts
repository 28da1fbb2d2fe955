// Finds the words of a sentence that say that a count is of all that happened, or of a long stretch of time.
import type { SentencePlace } from "./collector.ts";

/** The running total of what a report is about. */
const TOLL =
  /\b(?:toll|overall|altogether|official (?:figures?|statistics|count|data)|figures available)\b/i;

/** A long stretch of time, over which one town is rarely meant. */
const LONG =
  /\b(?:since (?:the |\p{L}+'s )?(?:\p{L}+ )?(?:war|conflict|crisis|uprising|insurgency|epidemic|outbreak|crackdown|start|beginning)|so far this year|this year alone|(?:over|in) (?:recent|the (?:past|last)) (?:\p{L}+ )?(?:years?|months?|decades?)|every year|each year|annually)\b/iu;

/** A sentence longer than this is hostile, and is not searched to its end. */
const LONGEST = 2000;

/** At most one mention of each kind, in the sentence's own text. */
export const findWholeWords = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly SentencePlace[] => {
  const sentence = text.slice(start, Math.min(end, start + LONGEST));
  return [["toll", TOLL] as const, ["long", LONG] as const].flatMap(([relation, pattern]) => {
    const match = pattern.exec(sentence);
    return match === null
      ? []
      : [
          {
            start: start + match.index,
            end: start + match.index + match[0].length,
            relation,
            refers: "whole" as const,
            within: [],
            certain: false,
          },
        ];
  });
};
