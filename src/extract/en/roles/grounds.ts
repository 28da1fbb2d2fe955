// Tells whether a count is of what its document's own matter came of, or is set beside: an earlier deed, a habit.
import type { Claim } from "../../../model/claim.ts";
import type { Sentence } from "../../../model/reading.ts";
import {
  ANY_CUE,
  CUE,
  DEEDS,
  GROUND_BEFORE,
  HABITUAL,
  OTHER_OCCASION,
  POINTS_BACK,
} from "../lexicon/role-words.ts";

/** How far before a number the words that make it a ground may stand, in UTF-16 units. */
const REACH = 90;

/** "protests over the killing of two": the count of a deed that what is told came of; `token` is the number's place. */
export const groundOf = (
  claim: Claim,
  sentence: Sentence,
  token: number,
  text: string,
  cues: number = ANY_CUE,
): string => {
  const { tokens, start } = sentence;
  const of = tokens[token - 1]?.lower === "the" ? token - 2 : token - 1;
  const ofDeed = tokens[of]?.lower === "of" && DEEDS.has(tokens[of - 1]?.lower ?? "");
  const before = text.slice(Math.max(start, claim.number.start - REACH), claim.number.start);
  const grounded = (cues & CUE.ground) !== 0 && GROUND_BEFORE.test(before);
  if (ofDeed) return grounded ? "ground-of-deed" : "deed";
  return grounded ? "ground" : "no-ground";
};

const sentenceOf = (claim: Claim, text: string): string =>
  text.slice(claim.sentence.start, claim.sentence.end);

/** "scores drown every year". */
export const isHabitual = (claim: Claim, text: string, cues: number = ANY_CUE): boolean =>
  (cues & CUE.habitual) !== 0 && HABITUAL.test(sentenceOf(claim, text));

/** "In that attack nine died". */
export const pointsBack = (claim: Claim, text: string): boolean =>
  POINTS_BACK.test(sentenceOf(claim, text));

/** "a similar crash", "the latest attack": whether another occasion is named before the number or after it; null for none. */
export const occasionOf = (
  claim: Claim,
  text: string,
  cues: number = ANY_CUE,
): "before" | "after" | null => {
  if ((cues & CUE.occasion) === 0) return null;
  if (OTHER_OCCASION.test(text.slice(claim.sentence.start, claim.number.start))) return "before";
  return OTHER_OCCASION.test(text.slice(claim.number.end, claim.sentence.end)) ? "after" : null;
};
