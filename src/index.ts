// What the library offers: claims out of texts, a ledger to keep them in, and tallies made of them.
import { findInDocument, loadGazetteer, loadLookups } from "./ingest.ts";
import { makeDocumentId } from "./intake/document-id.ts";
import type { ResolvedClaim } from "./model/claim.ts";
import type { Document } from "./model/document.ts";
import type { Tally } from "./model/tally.ts";
import type { Lookups } from "./resolve/resolve.ts";
import type { TallyContext } from "./tally/context.ts";
import { settleOrigins } from "./resolve/origins/settle-origins.ts";
import { settleReports } from "./resolve/situations/settle-reports.ts";
import { gatherAliases } from "./resolve/origins/aliases.ts";
import { reconcile as reconcileWith } from "./tally/reconcile.ts";

export {
  openAnswers,
  type Answers,
  type AnswersOptions,
  type Asked,
  type TallyQuestion,
} from "./answer.ts";
export {
  ingest,
  isRejection,
  loadGazetteer,
  loadLookups,
  readAliases,
  readDocuments,
  type IngestOptions,
  type IngestStep,
  type IngestSummary,
  type Lookups,
  type ReadOptions,
} from "./ingest.ts";
export { openExtractionPool, type ExtractionPool } from "./extraction-pool.ts";
export type { ClaimQuery, Ledger } from "./ledger/ledger.ts";
export { openLedger, type OpenLedgerOptions } from "./ledger/open-ledger.ts";
export type { Bounds, Qualifier } from "./model/bounds.ts";
export type { Claim, Dispute, ResolvedClaim, ResolvedPlace } from "./model/claim.ts";
export type { Decision, RecordedDecision } from "./model/decision.ts";
export type { Capture, Document, Rejection } from "./model/document.ts";
export type { Gazetteer, GazetteerPlace } from "./model/gazetteer.ts";
export { MEASURES, type Measure } from "./model/measure.ts";
export { ProblemError, problemSentence, type Problem } from "./model/problem.ts";
export type { Situation } from "./model/situation.ts";
export { METHODS, type Method, type Revision, type Tally } from "./model/tally.ts";
export type { TallyContext } from "./tally/context.ts";
export { claimToWire } from "./views/claim-wire.ts";
export { tallyToWire } from "./views/tally-wire.ts";

/** A text with whatever is known of where it came from: the wire form of a document, only `text` required. */
export interface DocumentInput {
  readonly id?: string;
  readonly title?: string;
  readonly text: string;
  /** ISO 8601: a day, or a moment with its zone. Days such as "Wednesday" are counted from it. */
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly url?: string | null;
  /** BCP 47; English where it is not given. */
  readonly language?: string | null;
  readonly situation?: string | null;
}

/** The lookups that are loaded once for all calls that bring none of their own. */
let shipped: Promise<Lookups> | null = null;
const shippedLookups = (): Promise<Lookups> => (shipped ??= loadLookups());

const completeDocument = (given: DocumentInput | string): Document => {
  const input: DocumentInput = typeof given === "string" ? { text: given } : given;
  if ("capture" in input) return input as Document;
  const text = input.text.toWellFormed();
  const title = (input.title ?? "").toWellFormed();
  return {
    id: input.id ?? makeDocumentId(input.url ?? null, title, text),
    title,
    text,
    published: input.published ?? null,
    outlet: input.outlet ?? null,
    url: input.url ?? null,
    language: input.language ?? null,
    situation: input.situation ?? null,
    capture: {
      sha256: "",
      byteLength: 0,
      address: null,
      capturedAt: "",
      contentType: null,
      method: "given",
    },
  };
};

/**
 * The count claims that a text makes, in the order of their spans, the title's first; each with its place, days and
 * origin. `document.text.slice(claim.number.start, claim.number.end) === claim.number.text` for each of the text's.
 * The first call loads the gazetteer; where `lookups` are given, they are used instead.
 *
 * @example
 * const claims = await extractClaims({
 *   text: "Police said 14 miners were rescued in Katowice on Monday.",
 *   published: "2031-03-05",
 * });
 */
export const extractClaims = async (
  document: Document | DocumentInput | string,
  lookups?: Lookups,
): Promise<readonly ResolvedClaim[]> =>
  findInDocument(completeDocument(document), lookups ?? (await shippedLookups())).claims;

/**
 * The tallies that the claims of one situation prove, wholes before their parts: pure, and independent of the order
 * of the claims and of duplicates. `context.situation` names the situation; the shipped gazetteer is used where none
 * is given. Fields that are left out mean: as known now, by `bounds`.
 *
 * @example
 * const [tally] = await reconcile(claims, { situation: "mine-2031", asOf: "2031-03-05" });
 * console.log(tally.headline, tally.because);
 */
export const reconcile = async (
  claims: readonly ResolvedClaim[],
  context: Omit<TallyContext, "gazetteer"> & Partial<Pick<TallyContext, "gazetteer">>,
): Promise<readonly Tally[]> => {
  const gazetteer = context.gazetteer ?? (await loadGazetteer());
  const settled = settleReports(settleOrigins(claims, gatherAliases().aliases), gazetteer);
  return reconcileWith(settled, { ...context, gazetteer });
};
