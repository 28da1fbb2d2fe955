// English words by which a number counts those who are left of some counted before: "50 remain in jail", "six are still in hospital".
import type { ResolvedClaim } from "../../model/claim.ts";

const REMAIN =
  /^(?:[^.;:()\d]{0,60}?\b)?(?:still\b|remain(?:s|ed|ing)?\b|(?:is|are|was|were) yet to\b)/iu;

/** Where another count of the sentence begins. */
const ELSE =
  /\b(?:while|but|and (?:at least |about |another )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds))\b/iu;

/** Whether the words right behind a number, or right before it, say that those counted are still in some state. */
export const countsRemaining = ({
  quote,
  number,
  sentence,
  clause,
}: Pick<ResolvedClaim, "quote" | "number" | "sentence" | "clause">): boolean => {
  const end = Math.max(clause.end, number.end) - sentence.start;
  const behind = quote.slice(number.end - sentence.start, end);
  const found = REMAIN.exec(behind.slice(0, 80));
  if (found !== null && !ELSE.test(found[0])) return true;
  if (/^\s+(?:active|current) /iu.test(behind)) return true;
  return /\b(?:remaining|last)\s+$/iu.test(
    quote.slice(0, number.start - sentence.start).slice(-12),
  );
};
