// Tells the roles of a document's counts by words alone, for those who need a first idea of them before any day is known.
import type { Claim, Role } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";
import { sentenceAt } from "../../../model/sentence-at.ts";
import { shapeOf } from "../clauses.ts";
import { ANY_CUE } from "../lexicon/role-words.ts";
import { addedCueOf } from "./added-cues.ts";
import { findElsewhereCue } from "./elsewhere-cues.ts";
import { findPartCues } from "./part-cues.ts";
import { publicationDay } from "./role-age.ts";

/**
 * One role a claim, in the claims' order, from what rules of counting said and from the words about each number; no
 * time of a claim is looked at. The claims are all those of the document, in the order of the text.
 */
export const earlyRolesOf = (claims: readonly Claim[], read: ReadDocument): readonly Role[] => {
  const { title, text, published } = read.document;
  const day = publicationDay(published);
  const anchor = day === null ? null : { day, published: true };
  const partCues = findPartCues(claims, read);
  return claims.map((claim, at): Role => {
    if (claim.role !== "total") return claim.role;
    const inTitle = claim.field === "title";
    const own = inTitle ? title : text;
    const { sentences } = (inTitle ? read.title : null) ?? read.reading;
    const sentence = sentenceAt(sentences, claim.number.start);
    const cues = sentence === null ? ANY_CUE : shapeOf(sentence).cues;
    if (findElsewhereCue(claim, at, own, anchor, cues) !== null) return "background";
    if (partCues[at] !== null) return "part";
    return !inTitle && addedCueOf(claim, claims, at, own, cues) !== null ? "new" : "total";
  });
};
