// Runs the whole line in memory over documents that name their situation: text to claims to tallies.
import { findInDocument, isRejection, readAll, type Lookups } from "../src/ingest.ts";
import type { Dispute, ResolvedClaim } from "../src/model/claim.ts";
import type { Tally } from "../src/model/tally.ts";
import { gatherAliases } from "../src/resolve/origins/aliases.ts";
import { settleOrigins } from "../src/resolve/origins/settle-origins.ts";
import { settleReports } from "../src/resolve/situations/settle-reports.ts";
import { reconcile } from "../src/tally/reconcile.ts";

export interface Found {
  readonly claims: ResolvedClaim[];
  readonly disputes: Dispute[];
}

/** Claims and disputes of every situation that the documents of a file name. */
export const findBySituation = async (
  file: string,
  lookups: Lookups,
): Promise<ReadonlyMap<string, Found>> => {
  const found = new Map<string, Found>();
  for await (const document of readAll(file)) {
    if (isRejection(document) || document.situation === null) continue;
    const { claims, disputes } = findInDocument(document, lookups);
    const known = found.get(document.situation) ?? { claims: [], disputes: [] };
    known.claims.push(...claims);
    known.disputes.push(...disputes);
    found.set(document.situation, known);
  }
  return found;
};

export const countSituation = (
  situation: string,
  { claims, disputes }: Found,
  lookups: Lookups,
): readonly Tally[] =>
  reconcile(settleReports(settleOrigins(claims, gatherAliases().aliases), lookups.gazetteer), {
    situation,
    gazetteer: lookups.gazetteer,
    disputes,
  });
