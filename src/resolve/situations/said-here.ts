// Tells where a report names the place that a claim is read to be of: in the claim's sentence, or at its head.
import type { PlaceMention, ResolvedClaim, Scope } from "../../model/claim.ts";

/** "The city" points to a town by another name; "the toll" names none. */
const isPointing = ({ refers }: PlaceMention): boolean =>
  refers !== undefined && refers !== "whole";

const OWN: ReadonlySet<Scope> = new Set<Scope>(["clause", "sentence"]);
const AT_HEAD: ReadonlySet<Scope> = new Set<Scope>(["clause", "sentence", "title", "dateline"]);
const UP_TO_IT: ReadonlySet<Scope> = new Set<Scope>([...AT_HEAD, "before", "paragraph"]);

const isNamed = ({ place, places }: ResolvedClaim, scopes: ReadonlySet<Scope>): boolean => {
  if (place === null) return false;
  const name = place.name.toLowerCase();
  const names = (text: string): boolean =>
    text !== "" && (name.includes(text.toLowerCase()) || text.toLowerCase().includes(name));
  // Where no mention was kept, somebody else has placed the claim.
  return (
    places.length === 0 ||
    places.some(
      (mention) => scopes.has(mention.scope) && (isPointing(mention) || names(mention.text)),
    )
  );
};

/** Of a place taken over from a sentence before, or from the whole report, its sentence says nothing. */
export const isSaidHere = (claim: ResolvedClaim): boolean => isNamed(claim, OWN);

/** Whether the claim's sentence, its report's title or its dateline names the place. */
export const isSaidAtHead = (claim: ResolvedClaim): boolean => isNamed(claim, AT_HEAD);

/** Whether the report names the place up to the claim: at its head, in the claim's sentence or in one just before. */
export const isSaidBefore = (claim: ResolvedClaim): boolean => isNamed(claim, UP_TO_IT);
