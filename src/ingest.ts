// The way in: bytes to documents, documents to sentences, sentences to claims, claims to the ledger.
import { ENGLISH } from "./extract/en/english.ts";
import { runLanguage } from "./extract/engine.ts";
import { TEXT_LEXICON } from "./extract/en/text-lexicon.ts";
import type { Dispute, ResolvedClaim } from "./model/claim.ts";
import type { Document } from "./model/document.ts";
import type { Warning } from "./model/problem.ts";
import type { ReadDocument } from "./model/reading.ts";
import { resolveClaims, type Lookups } from "./resolve/resolve.ts";
import { readText } from "./text/sentences.ts";

export interface DocumentFindings {
  readonly claims: readonly ResolvedClaim[];
  readonly disputes: readonly Dispute[];
  readonly warnings: readonly Warning[];
}

/** Everything that the rules find in one document, resolved; pure. */
export const findInDocument = (document: Document, lookups: Lookups): DocumentFindings => {
  const read: ReadDocument = {
    document,
    reading: readText(document.text, TEXT_LEXICON),
    title: document.title ? readText(document.title, TEXT_LEXICON) : null,
  };
  const { claims, disputes, warnings } = runLanguage(read, ENGLISH);
  return { claims: resolveClaims(claims, read, lookups), disputes, warnings };
};
