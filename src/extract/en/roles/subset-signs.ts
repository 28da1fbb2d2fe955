// Tells by words about a number whether it is of some among the dead or hurt: those in one hospital, the worse hurt.
import type { Claim } from "../../../model/claim.ts";
import type { Measure } from "../../../model/measure.ts";
import {
  ANY_CUE,
  AT_ONE_PLACE,
  BY_DEGREE,
  BY_GROUP,
  COUNTED_IN,
  CUE,
  DIED_THERE,
  GRAVER,
  NOT_WHERE,
  ONE_CAUSE,
} from "../lexicon/role-words.ts";

/** Measures of what is more or less so: cases, ruins. */
const DEGREES: ReadonlySet<Measure> = new Set<Measure>(["infected", "structures"]);

const HARMED: ReadonlySet<Measure> = new Set<Measure>(["killed", "injured", "casualties"]);

/** The signs that a larger count, where there is one, contains this one; `text` is that of the claim's field. */
export const subsetSigns = (
  claim: Claim,
  text: string,
  cues: number = ANY_CUE,
): readonly string[] => {
  if (claim.value === 0) return [];
  const clause = text.slice(claim.clause.start, claim.clause.end);
  if (DEGREES.has(claim.measure))
    return (cues & CUE.degree) !== 0 && BY_DEGREE.test(clause) ? ["by-degree"] : [];
  if (!HARMED.has(claim.measure)) return [];
  const sentence = text.slice(claim.sentence.start, claim.sentence.end);
  const behind = text.slice(claim.number.end, claim.clause.end);
  const signs: string[] = [];
  if (
    (cues & CUE.countedIn) !== 0 &&
    COUNTED_IN.test(text.slice(claim.sentence.start, claim.number.start))
  )
    signs.push("counted-in");
  if ((cues & CUE.onePlace) !== 0 && AT_ONE_PLACE.test(sentence) && !NOT_WHERE.test(sentence))
    signs.push("one-hospital");
  if (claim.measure === "injured" && (cues & CUE.graver) !== 0 && GRAVER.test(clause))
    signs.push("graver");
  if (claim.measure === "killed" && (cues & CUE.diedThere) !== 0 && DIED_THERE.test(clause))
    signs.push("died-there");
  if ((cues & CUE.oneCause) !== 0 && ONE_CAUSE.test(behind)) signs.push("one-cause");
  if (BY_GROUP.test(behind)) signs.push("one-group");
  return signs;
};
