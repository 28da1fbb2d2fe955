// Gives the numbers within a copied passage the voice of the text that the passage is from.
import type { ResolvedClaim } from "../../model/claim.ts";
import type { ReprintLink } from "./judge-pair.ts";

/**
 * The claims of one document; those in its own voice that stand in a passage of another's text speak with
 * that text's voice, by `voiceOf`, and bear `borrowed-voice` in their trace. A document that is a copy as
 * a whole is left to its family. Null from `voiceOf` leaves a claim as it is.
 */
export const borrowVoice = (
  claims: readonly ResolvedClaim[],
  links: readonly ReprintLink[],
  voiceOf: (document: string) => string | null,
): readonly ResolvedClaim[] => {
  const own = claims[0]?.document;
  const parts = links.filter(({ kind, document }) => kind === "part" && document === own);
  if (parts.length === 0) return claims;
  return claims.map((claim) => {
    if (claim.source !== null || claim.field !== "text") return claim;
    const link = parts.find(({ passages }) =>
      passages.some(
        ({ first }) => first.start <= claim.number.start && claim.number.end <= first.end,
      ),
    );
    const origin = link && voiceOf(link.original);
    return origin ? { ...claim, origin, trace: [...claim.trace, "borrowed-voice"] } : claim;
  });
};
