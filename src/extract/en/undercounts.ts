// Opens a count upward where the text says that the true number is higher than the one it gives.
import type { Claim } from "../../model/claim.ts";
import type { Refiner } from "../engine.ts";
import { shapeOf } from "./clauses.ts";
import { HINT } from "./words.ts";

const RULE = "undercount";

const TRUE = "(?:true|real|actual)";
const COUNT =
  "(?:number|numbers|figure|figures|toll|tolls|death toll|count|counts|total|totals|scale|extent|casualties)";
const MUCH = "(?:(?:far|much|considerably|significantly|substantially|well|vastly) )?";
const MORE = "(?:higher|greater|larger|bigger|worse)";
const SURELY =
  "(?:is|are|was|were|may be|might be|could be|must be|would be|is likely|are likely|is probably|are probably|is almost certainly|are almost certainly|is likely to be|are likely to be|is believed to be|are believed to be|is thought to be|are thought to be|is feared to be|are feared to be|is expected to be|will likely be|will probably be|may well be)";
const LOW = "(?:below|lower than|smaller than|short of|less than)";

/** Each says of the numbers before it, in its own sentence or the one before, that there are more. */
export const SAYINGS: readonly RegExp[] = [
  new RegExp(`\\b${MUCH}${LOW} (?:the |its |their )?${TRUE} (?:${COUNT}|ones?)\\b`, "iu"),
  new RegExp(
    `\\b${TRUE} (?:civilian )?${COUNT}(?: of [\\p{L}]+| there| nationwide)? ${SURELY} ${MUCH}${MORE}\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:believes?|believed|estimates?|thinks?|fears?) (?:that )?(?:the )?${TRUE} ${COUNT} (?:to be|are|is|were|was) ${MUCH}${MORE}\\b`,
    "iu",
  ),
  /\b(?:is|are|was|were|as|likely|probably|almost certainly|certainly|surely) (?:likely |probably |almost certainly |certainly |surely |only |almost surely )?(?:an? )?(?:gross |vast |serious |significant |likely |probable )?(?:undercounts?|under-counts?|underestimates?|under-estimates?)\b/iu,
];

/** Words that turn the saying round or make it somebody's question. */
const TURNED = /\b(?:not|no|never|neither|nor|denied|denies|deny|whether|if|unlikely)\b|n['’]t\b/iu;

/** How far before the saying a word can turn it round. */
const REACH = 40;

const sayingIn = (sentence: string): { readonly at: number; readonly ofItself: boolean } | null => {
  for (const [index, saying] of SAYINGS.entries()) {
    const found = saying.exec(sentence);
    if (found === null) continue;
    const before = sentence.slice(Math.max(0, found.index - REACH), found.index);
    if (!TURNED.test(before) && !TURNED.test(found[0]))
      return { at: found.index, ofItself: index > 0 };
  }
  return null;
};

/** The same number with no ceiling: what the text says of it holds for whoever reads the bounds. */
const openUpward = (claim: Claim): Claim => ({
  ...claim,
  bounds: { floor: claim.bounds.floor, ceiling: null },
  trace: [...claim.trace, RULE],
});

/** Whether the claim gives a number that can be too low: a stated count of what has happened. */
const canBeLow = (claim: Claim): boolean =>
  claim.field === "text" &&
  claim.value !== null &&
  claim.value !== 0 &&
  claim.reality === "actual" &&
  claim.bounds.ceiling !== null;

export const undercounts: Refiner = {
  name: RULE,
  refine: (claims, read) => {
    const { sentences, text } = read.reading;
    const sayings = sentences.map((sentence) =>
      (shapeOf(sentence).hints & HINT.undercount) === 0
        ? null
        : sayingIn(text.slice(sentence.start, sentence.end)),
    );
    if (sayings.every((saying) => saying === null)) return claims;
    const placeOf = new Map(sentences.map(({ start }, index) => [start, index]));
    const counting = new Set(
      claims.filter(({ field }) => field === "text").map(({ sentence }) => sentence.start),
    );
    return claims.map((claim) => {
      const index = canBeLow(claim) ? placeOf.get(claim.sentence.start) : undefined;
      if (index === undefined) return claim;
      const own = sayings[index] ?? null;
      if (own !== null && claim.sentence.start + own.at >= claim.number.end)
        return openUpward(claim);
      // A sentence that counts nobody may speak of the counts of the sentence before it.
      const next = sentences[index + 1];
      return next !== undefined &&
        next.paragraph === sentences[index]!.paragraph &&
        sayings[index + 1]?.ofItself === true &&
        !counting.has(next.start)
        ? openUpward(claim)
        : claim;
    });
  },
};
