// Tells the roles of a document's counts by words alone, for those who need a first idea of them before any day is known.
import type { Claim, Role } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";
import { publicationDay } from "./role-age.ts";
import { saidOfCounts } from "./said-of-counts.ts";

/**
 * One role a claim, in the claims' order, from what rules of counting said and from the words about each number; no
 * time of a claim is looked at. The claims are all those of the document, in the order of the text.
 */
export const earlyRolesOf = (claims: readonly Claim[], read: ReadDocument): readonly Role[] => {
  const day = publicationDay(read.document.published);
  const said = saidOfCounts(claims, read, day === null ? null : { day, published: true });
  return claims.map(({ role }, at): Role => {
    if (role !== "total") return role;
    if (said.elsewhere(at) !== null) return "background";
    if (said.partCues[at] !== null) return "part";
    return said.added(at) !== null ? "new" : "total";
  });
};
