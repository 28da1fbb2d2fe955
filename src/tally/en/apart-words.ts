// English words that set a count apart from one told before it: "and another 12", "and 12 more", "two more have died".
import type { ResolvedClaim } from "../../model/claim.ts";

const BEFORE =
  /(?:\b(?:and|while|plus|with)|[,;–—-])\s+(?:(?:at least|more than|about|around|some|nearly|almost|over)\s+)?(?:another|a further|an additional)\s+(?:(?:at least|more than|about|around|some|nearly|almost|over)\s+)?$/iu;

/** "excluding the 58 on the train": what a number leaves out is none of it. */
const LEFT_OUT =
  /\b(?:excluding|not including|not counting|without counting|leaving out|apart from|besides|on top of|in addition to|other than)\b[^.;:]{0,40}$/iu;

const LINKED =
  /(?:\b(?:and|while|plus|with)|[,;–—-])\s+(?:(?:at least|more than|about|around|some|nearly|almost|over)\s+)?$/iu;
const MORE = /^\s+(?:more|others|further|additional)\b/iu;

/** Whether the words right before and right behind a number say that it counts none of those told of before. */
export const isToldApart = ({
  quote,
  number,
  sentence,
}: Pick<ResolvedClaim, "quote" | "number" | "sentence">): boolean => {
  const at = number.start - sentence.start;
  const before = quote.slice(Math.max(0, at - 60), at);
  const after = quote.slice(number.end - sentence.start, number.end - sentence.start + 30);
  return BEFORE.test(before) || LEFT_OUT.test(before) || (LINKED.test(before) && MORE.test(after));
};

const FURTHER_BEFORE =
  /\b(?:another|a further|an additional)\s+(?:(?:at least|about|around|some|nearly|almost|over)\s+)?$/iu;
const FURTHER_BEHIND = /^\s+(?:more|further|additional|new)\b(?!\s+than)/iu;

const ELSEWHERE =
  /^[^.;,\d]{0,50}\b(?:in|by|across) other (?:violence|incidents?|attacks?|clashes|riots|shootings|blasts|parts|places|cities|towns|districts|provinces|areas|states)\b/iu;

/** Whether a number adds to one told of before, of which it is no whole: "two more", "another 30", "12 in other attacks". */
export const countsMore = ({
  quote,
  number,
  sentence,
}: Pick<ResolvedClaim, "quote" | "number" | "sentence">): boolean => {
  const at = number.start - sentence.start;
  const behind = quote.slice(number.end - sentence.start);
  return (
    ELSEWHERE.test(behind.slice(0, 90)) ||
    FURTHER_BEHIND.test(behind.slice(0, 20)) ||
    FURTHER_BEFORE.test(quote.slice(Math.max(0, at - 40), at))
  );
};
