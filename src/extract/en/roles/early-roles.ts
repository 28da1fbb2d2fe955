// Tells the roles of a document's counts by words alone, for those who need a first idea of them before any day is known.
import type { Claim, Role } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";
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
    const own = claim.field === "title" ? title : text;
    if (findElsewhereCue(claim, at, own, anchor) !== null) return "background";
    if (partCues[at] !== null) return "part";
    return claim.field === "text" && addedCueOf(claim, claims, at, own) !== null ? "new" : "total";
  });
};
