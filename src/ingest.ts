// The way in: bytes to documents, documents to sentences, sentences to claims, claims to the ledger.
import { startTakingIn, type IngestSummary, type TakeInOptions } from "./ingest/take-in.ts";
import { loadGazetteer } from "./ingest/lookups.ts";
import { startMending } from "./ingest/mending.ts";
import { readDocuments, type ReadOptions } from "./intake/read-documents.ts";
import { isRejection } from "./intake/reader.ts";
import { readTextFile } from "./intake/read-text-file.ts";
import { makeStorable } from "./intake/storable-document.ts";
import type { Ledger } from "./ledger/ledger.ts";
import type { Capture, Document, Rejection } from "./model/document.ts";
import { ProblemError, type Problem } from "./model/problem.ts";
import { parseAliases } from "./resolve/origins/aliases.ts";
import type { NamedParty } from "./resolve/origins/seed-parties.ts";
import { parseSituations } from "./resolve/situations/situations-file.ts";

export { cutDocument, findInDocument, type DocumentFindings } from "./ingest/find-in-document.ts";
export {
  findHere,
  searchDocument,
  type Finder,
  type Found,
  type SearchedDocument,
  type Sought,
} from "./ingest/finder.ts";
export { loadGazetteer, loadLookups } from "./ingest/lookups.ts";
export {
  startTakingIn,
  type IngestStep,
  type IngestSummary,
  type TakeIn,
  type TakeInOptions,
} from "./ingest/take-in.ts";
export { isRejection } from "./intake/reader.ts";
export { readDocuments, type ReadOptions } from "./intake/read-documents.ts";
export type { Ledger } from "./ledger/ledger.ts";
export type { Lookups } from "./resolve/resolve.ts";

export interface IngestOptions extends ReadOptions, TakeInOptions {
  readonly situation?: string | null;
}

/**
 * Reads everything that the paths, folders and addresses hold into the ledger, and nothing twice: a text that the
 * ledger holds is passed over. What cannot be read is noted in the ledger, until it can be, and the rest is read. Documents are
 * committed whole, a few at a time, once their bytes are safe; memory does not grow with their number.
 * Throws a ProblemError where the ledger or a capture cannot be written.
 */
export const ingest = async (
  ledger: Ledger,
  from: string | readonly string[],
  options: IngestOptions = {},
): Promise<IngestSummary> => {
  // bytes at hand while their document is on its way
  const bytesOf = new WeakMap<Capture, Uint8Array>();
  const keepCapture = (capture: Capture, bytes: Uint8Array): void => {
    bytesOf.set(capture, bytes);
    options.keepCapture?.(capture, bytes);
  };
  const mending = await startMending(ledger);
  const reads = readAll(from, {
    ...options,
    ...(options.captures === undefined ? {} : { keepCapture }),
    onReadOver: (where) => {
      mending.readOver(where);
      options.onReadOver?.(where);
    },
  });
  const summary = await startTakingIn(ledger, options, bytesOf)(reads);
  await mending.settle();
  return summary;
};

/** Everything that the paths, folders and addresses hold, one after another. */
export async function* readAll(
  from: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Document | Rejection> {
  for (const path of [from].flat())
    for await (const read of readDocuments(path, options))
      yield isRejection(read) ? read : makeStorable(read);
}

/**
 * Declares the situations of a YAML file: documents read from now on are assigned to those that they fit.
 * Declares none of them where any is wrong, and returns what is.
 */
export const declareSituations = async (
  ledger: Ledger,
  path: string,
): Promise<readonly Problem[]> => {
  const text = await readTextFile(path);
  const { situations, problems } = parseSituations(text, path, await loadGazetteer());
  if (situations !== null) await ledger.declareSituations(situations);
  return problems;
};

/**
 * The parties of a table of aliases, a YAML file that people edit. Throws a ProblemError where it cannot be read or
 * contradicts itself.
 */
export const readAliases = async (path: string): Promise<readonly NamedParty[]> => {
  const { parties, problem } = parseAliases(await readTextFile(path), path);
  if (parties === null) throw new ProblemError(problem);
  return parties;
};
