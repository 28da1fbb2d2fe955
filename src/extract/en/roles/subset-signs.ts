// Tells by words about a number whether it is of some among the dead or hurt: those in one hospital, the worse hurt.
import type { Claim } from "../../../model/claim.ts";
import type { Measure } from "../../../model/measure.ts";
import {
  AT_ONE_PLACE,
  BY_DEGREE,
  BY_GROUP,
  COUNTED_IN,
  DIED_THERE,
  GRAVER,
  NOT_WHERE,
  ONE_CAUSE,
} from "../lexicon/role-words.ts";

/** Measures of what is more or less so: cases, ruins. */
const DEGREES: ReadonlySet<Measure> = new Set<Measure>(["infected", "structures"]);

const HARMED: ReadonlySet<Measure> = new Set<Measure>(["killed", "injured", "casualties"]);

/** The signs that a larger count, where there is one, contains this one; `text` is that of the claim's field. */
export const subsetSigns = (claim: Claim, text: string): readonly string[] => {
  if (claim.value === 0) return [];
  const clause = text.slice(claim.clause.start, claim.clause.end);
  if (DEGREES.has(claim.measure)) return BY_DEGREE.test(clause) ? ["by-degree"] : [];
  if (!HARMED.has(claim.measure)) return [];
  const sentence = text.slice(claim.sentence.start, claim.sentence.end);
  const behind = text.slice(claim.number.end, claim.clause.end);
  const signs: string[] = [];
  if (COUNTED_IN.test(text.slice(claim.sentence.start, claim.number.start)))
    signs.push("counted-in");
  if (AT_ONE_PLACE.test(sentence) && !NOT_WHERE.test(sentence)) signs.push("one-hospital");
  if (claim.measure === "injured" && GRAVER.test(clause)) signs.push("graver");
  if (claim.measure === "killed" && DIED_THERE.test(clause)) signs.push("died-there");
  if (ONE_CAUSE.test(behind)) signs.push("one-cause");
  if (BY_GROUP.test(behind)) signs.push("one-group");
  return signs;
};
