// English words by which a report tells a number as one that others have taken the place of, or as what one pair of eyes saw.
import type { ResolvedClaim } from "../../model/claim.ts";

type Quoted = Pick<ResolvedClaim, "quote" | "number" | "sentence">;

const EARLIER =
  /\b(?:(?:earlier|initial|previous|preliminary|first) (?:figures?|counts?|tolls?|reports?|estimates?|numbers?)|issued earlier|(?:had|have) (?:earlier|initially|previously|first|originally) \p{L}+|(?:earlier|initially|previously|originally|at first),? (?:had )?(?:said|put|reported|gave|given|announced|counted|listed)|(?:up|down) from|revised (?:\p{L}+ )?from|from an earlier)\b[^.;]{0,90}$/iu;

const before = ({ quote, number, sentence }: Quoted): string =>
  quote.slice(0, Math.max(0, number.start - sentence.start));

/** Whether the words before a number say that it was given earlier: "police had initially put the toll at". */
export const isEarlierFigure = (claim: Quoted): boolean => EARLIER.test(before(claim).slice(-140));

const SEEN =
  /\b(?:I|we|he|she|they) (?:have |had |could |can )?(?:see|saw|seen|count|counted)\b[^.;,]{0,30}$/iu;

/** Whether somebody counts what is before their eyes: "I saw 12 bodies". */
export const isSeen = (claim: Quoted): boolean => SEEN.test(before(claim).slice(-60));
