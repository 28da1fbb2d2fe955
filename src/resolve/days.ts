// Resolves what a text says of time against the day of publication.
import type { Claim, ResolvedPlace } from "../model/claim.ts";
import type { Document } from "../model/document.ts";

export const resolveDays = (
  _claim: Claim,
  document: Document,
  _place: ResolvedPlace | null,
): { readonly when: string | null; readonly asOf: string | null } => ({
  when: document.published?.slice(0, 10) ?? null,
  asOf: null,
});
