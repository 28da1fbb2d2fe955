// English words by which a report tells a number as one that others have taken the place of, or as what one pair of eyes saw.
import type { ResolvedClaim } from "../../model/claim.ts";

type Quoted = Pick<ResolvedClaim, "quote" | "number" | "sentence">;

const EARLIER =
  /\b(?:(?:earlier|initial|previous|preliminary|first) (?:figures?|counts?|tolls?|reports?|estimates?|numbers?)|issued earlier|(?:had|have) (?:earlier|initially|previously|first|originally) \p{L}+|(?:earlier|initially|previously|originally|at first),? (?:had )?(?:said|put|reported|gave|given|announced|counted|listed)|(?:up|down) from|(?:lower|reduc|cut|revis|correct)\p{L}* (?:[\p{L}'’]+ ){0,5}from|from an earlier)\b[^.;]{0,90}$/iu;

const WRONG =
  /^[^.;\d]{0,40}\b(?:(?:was|were|is|are) (?:not correct|not true|incorrect|wrong|inaccurate|false)|(?:was|were) (?:later )?(?:revised|corrected|withdrawn))\b/iu;

const CORRECTED =
  /\b(?:lower(?:s|ed|ing)?|reduc(?:es|ed|ing)|cut(?:s|ting)?|revis(?:es|ed|ing)|correct(?:s|ed|ing))\b[^.;]{0,60}\b(?:toll|number|total|figure|count|estimate|tally)\b[^.;]{0,60}\bto (?:\p{L}+ ){0,3}$|\b(?:toll|number|total|figure|count|estimate|tally)\b[^.;]{0,60}\b(?:lowered|reduced|cut|revised (?:down|downward|downwards)|corrected|will be reduced)\b[^.;]{0,30}\bto (?:\p{L}+ ){0,3}$|\bwill be reduced to $/iu;

const before = ({ quote, number, sentence }: Quoted): string =>
  quote.slice(0, Math.max(0, number.start - sentence.start));

/** Whether the words say that a number was given earlier, or wrongly: "police had initially put the toll at". */
export const isEarlierFigure = (claim: Quoted): boolean =>
  EARLIER.test(before(claim).slice(-140)) ||
  WRONG.test(claim.quote.slice(claim.number.end - claim.sentence.start).slice(0, 90));

/** Whether the words before a number say that a higher one was lowered to it. */
export const isCorrection = (claim: Quoted): boolean => CORRECTED.test(before(claim).slice(-200));

const SEEN =
  /\b(?:I|we|he|she|they) (?:have |had |could |can )?(?:see|saw|seen|count|counted)\b[^.;,]{0,30}$/iu;

/** Whether somebody counts what is before their eyes: "I saw 12 bodies". */
export const isSeen = (claim: Quoted): boolean => SEEN.test(before(claim).slice(-60));
