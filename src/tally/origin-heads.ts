// Turns claims into the origins whose word they are, with how many documents carry it.
import type { KnownClaim, OriginHead } from "../model/answer.ts";

/** Those of most documents first; only what was known at the moment (ISO 8601 in UTC), where one is asked for. */
export const originHeads = (
  held: ReadonlyMap<string, KnownClaim>,
  claims: readonly string[],
  asOf: string | null,
): readonly OriginHead[] => {
  const reports = new Map<
    string,
    { readonly known: KnownClaim; readonly documents: Set<string> }
  >();
  for (const id of new Set(claims)) {
    const known = held.get(id);
    if (known === undefined) continue;
    if (asOf !== null && (known.known === null || known.known > asOf)) continue;
    const origin = reports.get(known.claim.origin) ?? { known, documents: new Set() };
    origin.documents.add(known.claim.document);
    reports.set(known.claim.origin, origin);
  }
  return [...reports]
    .map(([name, { known, documents }]) => ({
      name,
      kind: known.originKind,
      reports: documents.size,
    }))
    .sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1));
};
