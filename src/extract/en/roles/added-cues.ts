// Tells by its words whether a count is of what was added in a stretch: "12 more overnight", "16 in the last 24 hours".
import type { Claim } from "../../../model/claim.ts";
import {
  ADDED_STRETCH,
  ADDED_WORDS,
  ANY_CUE,
  CUE,
  FURTHER_CASES,
  MORE_AFTER,
  MORE_BEFORE,
  NEW_ONES,
  OPENING_STRETCH,
  RAISES_TOLL,
  RAISED_TOLL,
  WITH_THOSE,
} from "../lexicon/role-words.ts";

/** Why a count looks added: a stretch is named, more are told of later, or a toll rose by it. */
export type AddedCue = "stretch" | "more" | "raises-toll" | "newly";

/** How far behind the number the stretch may be named, in UTF-16 units. */
const STRETCH_REACH = 160;

/** Why the count at `at` of a text looks added to what was counted before; null where nothing says so. */
export const addedCueOf = (
  claim: Claim,
  claims: readonly Claim[],
  at: number,
  text: string,
  cues: number = ANY_CUE,
): AddedCue | null => {
  const { number, sentence, trace } = claim;
  const after = text.slice(number.start, Math.min(sentence.end, number.end + STRETCH_REACH));
  if ((cues & CUE.stretch) !== 0) {
    if (ADDED_STRETCH.test(after)) return "stretch";
    if (OPENING_STRETCH.test(text.slice(sentence.start, number.start))) return "stretch";
  }
  const isMore =
    trace.includes("count-more") ||
    ((cues & CUE.more) !== 0 &&
      (MORE_AFTER.test(after.slice(number.end - number.start)) ||
        MORE_BEFORE.test(text.slice(sentence.start, number.start))));
  if (
    isMore &&
    (ADDED_WORDS.test(after) ||
      /^\W*(?:later|subsequently|overnight)\b/i.test(text.slice(sentence.start, number.start)))
  )
    return "more";
  if ((cues & CUE.more) !== 0 && FURTHER_CASES.test(after.slice(number.end - number.start)))
    return "more";
  if (raisesToll(claim, claims, at, text)) return "raises-toll";
  return NEW_ONES.test(claim.counted?.text ?? "") ? "newly" : null;
};

/** How far into the next sentence the words that a toll rose may stand: "This took the toll to nine". */
const NEXT = 70;

/** "Three died, taking the toll to nine", "the toll rose to nine with the deaths of three". */
const raisesToll = (claim: Claim, claims: readonly Claim[], at: number, text: string): boolean => {
  const { number, sentence } = claim;
  if (claim.trace[0] !== "toll-rose-to") {
    const next = claims[at + 1];
    const end =
      next?.field === claim.field ? Math.min(next.number.start, sentence.end + NEXT) : sentence.end;
    const behind = text.slice(number.end, end);
    if (
      RAISES_TOLL.test(behind) &&
      (next === undefined ||
        next.measure === claim.measure ||
        next.sentence.start !== sentence.start)
    )
      return true;
  }
  const before = claims[at - 1];
  return (
    before !== undefined &&
    before.sentence.start === claim.sentence.start &&
    before.measure === claim.measure &&
    before.bounds.floor > claim.bounds.floor &&
    before.trace[0] === "toll-rose-to" &&
    RAISED_TOLL.test(text.slice(claim.sentence.start, before.number.start)) &&
    WITH_THOSE.test(text.slice(before.number.end, claim.number.start))
  );
};
