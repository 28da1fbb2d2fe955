// Joins the names of one party into one origin, by rules and a table of aliases.
import type { Claim, ResolvedPlace } from "../model/claim.ts";
import type { Document } from "../model/document.ts";

export const resolveOrigin = (
  claim: Claim,
  document: Document,
  _place: ResolvedPlace | null,
  aliases: ReadonlyMap<string, string>,
): { readonly source: string | null; readonly origin: string } => {
  const source = claim.attribution[0]?.name ?? null;
  const name = source ?? document.outlet ?? document.id;
  return { source, origin: aliases.get(name.toLowerCase()) ?? name };
};
