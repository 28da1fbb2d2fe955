// English words by which a number is a toll that has run up to the moment of its report: "the toll now stands at 600".
import type { ResolvedClaim } from "../../model/claim.ts";

const UP_TO_NOW =
  /\b(?:tolls?|tally|count|number of (?:\p{L}+ ){0,3}(?:dead|deaths|victims|killed|killings|casualties|injured|wounded|arrests))\b[^.;]{0,70}\b(?:now|stands?|stood|has (?:\p{L}+ )?(?:risen|climbed|reached|gone up|passed|touched|mounted)|rises|rose|climbs|climbed|reaches|reached|touched)\b[^.;]{0,30}$/iu;

/** Whether the words before a number say that it is the toll of the moment, whatever day is named behind it. */
export const isTollOfNow = ({
  quote,
  number,
  sentence,
}: Pick<ResolvedClaim, "quote" | "number" | "sentence">): boolean =>
  UP_TO_NOW.test(quote.slice(0, Math.max(0, number.start - sentence.start)).slice(-150));
