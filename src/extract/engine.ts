// Runs a language's rules over a document's sentences, then its refiners over the claims found.
import type { Claim, Dispute } from "../model/claim.ts";
import type { Warning } from "../model/problem.ts";
import type { ReadDocument } from "../model/reading.ts";

/** Takes all claims of a document and returns them tidied; the order of refiners is one literal list. */
export interface Refiner {
  readonly name: string;
  refine(claims: readonly Claim[], read: ReadDocument): readonly Claim[];
}

/** A language: its finder of claims, its refiners, its finder of disputes. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly ruleset: string;
  findClaims(read: ReadDocument): readonly Claim[];
  readonly refiners: readonly Refiner[];
  findDisputes(read: ReadDocument): readonly Dispute[];
}

export interface Extraction {
  readonly claims: readonly Claim[];
  readonly disputes: readonly Dispute[];
  readonly warnings: readonly Warning[];
}

export const runLanguage = (read: ReadDocument, language: Language): Extraction => {
  let claims = language.findClaims(read);
  if (claims.length > 0)
    for (const refiner of language.refiners) claims = refiner.refine(claims, read);
  return { claims, disputes: language.findDisputes(read), warnings: [] };
};
