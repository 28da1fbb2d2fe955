// The way in: bytes to documents, documents to sentences, sentences to claims, claims to the ledger.
import { ENGLISH } from "./extract/en/english.ts";
import { runLanguage } from "./extract/engine.ts";
import { TEXT_LEXICON } from "./extract/en/text-lexicon.ts";
import { loadGazetteerBytes } from "./intake/gazetteer-file.ts";
import type { Dispute, ResolvedClaim } from "./model/claim.ts";
import type { Document } from "./model/document.ts";
import type { Gazetteer } from "./model/gazetteer.ts";
import { ProblemError, type Warning } from "./model/problem.ts";
import type { ReadDocument } from "./model/reading.ts";
import { gazetteerVersion, openGazetteer } from "./resolve/gazetteer.ts";
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

/** Changes with the gazetteer's form and with the names that its makers wrote down. */
const GAZETTEER_FORMAT = "atleast-gazetteer 1";

/**
 * The gazetteer: from its file, which is built on first use (some seconds). `rebuild` builds it anew.
 * Throws a ProblemError where the tables of names are not installed.
 */
export const loadGazetteer = async (
  options: { readonly rebuild?: boolean } = {},
): Promise<Gazetteer> => {
  const bytes = await loadGazetteerBytes(
    {
      format: GAZETTEER_FORMAT,
      versionOf: gazetteerVersion,
      build: async (tables) =>
        (await import("./resolve/gazetteer/build-gazetteer.ts")).buildGazetteer(tables),
    },
    options,
  );
  const gazetteer = openGazetteer(bytes);
  if (gazetteer === null)
    throw new ProblemError({
      code: "unreadable",
      where: "gazetteer",
      what: "The file of place names cannot be read.",
      todo: "Run `npm run gazetteer` to build it anew.",
    });
  return gazetteer;
};
