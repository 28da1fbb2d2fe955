// Tells by its words whether a count is of what was added in a stretch: "12 more overnight", "16 in the last 24 hours".
import type { Claim } from "../../../model/claim.ts";
import { ADDED_STRETCH, ADDED_WORDS, OPENING_STRETCH } from "../lexicon/role-words.ts";

/** How far behind the number the stretch may be named, in UTF-16 units. */
const STRETCH_REACH = 160;

/** Whether the count of a text looks added to what was counted before; `before` is the claim before it. */
export const isAdded = (claim: Claim, before: Claim | undefined, text: string): boolean => {
  const after = text.slice(
    claim.number.start,
    Math.min(claim.sentence.end, claim.number.end + STRETCH_REACH),
  );
  if (ADDED_STRETCH.test(after)) return true;
  if (claim.trace.includes("count-more") && ADDED_WORDS.test(after)) return true;
  // "the toll rose to 40 with the deaths of three"
  if (
    before?.sentence.start === claim.sentence.start &&
    claim.trace.includes("deaths-of-count") &&
    before.trace.includes("toll-rose-to")
  )
    return true;
  return (
    OPENING_STRETCH.test(text.slice(claim.sentence.start, claim.number.start)) ||
    /^(?:new|fresh)\b/i.test(claim.counted?.text ?? "")
  );
};
