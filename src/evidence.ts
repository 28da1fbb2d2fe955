// Keeps the bytes behind the documents of a ledger, hands them out as web archives, and checks the ledger against them.
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Ledger } from "./ingest.ts";
import type { CaptureStore } from "./intake/captures/capture-store.ts";
import { verifyCaptures, type CaptureOfDocument } from "./intake/captures/verify-captures.ts";
import { writeWacz } from "./intake/captures/write-wacz.ts";
import { writeWarc, type StoredCapture } from "./intake/captures/write-warc.ts";
import type { ResolvedClaim } from "./model/claim.ts";
import { isOwnForm, type Document } from "./model/document.ts";
import { ProblemError, type Problem } from "./model/problem.ts";

export { openCaptureStore, type CaptureStore } from "./intake/captures/capture-store.ts";

export interface ArchiveOptions {
  /** Where the archive goes; what is there is replaced. */
  readonly path: string;
  /** By default as the path ends: WACZ, else WARC. */
  readonly format: "warc" | "wacz";
  /** Only the documents of this situation. */
  readonly situation?: string;
  /** Only these documents, versions apart. */
  readonly documents?: readonly string[];
  /** Program and version, as in `AtLeast/1.0`. */
  readonly software: string;
  /** ISO 8601 with zone. */
  readonly madeAt: string;
  readonly title: string;
}

export interface ArchiveSummary {
  readonly captures: number;
  /** Documents whose bytes are not kept, each with a sentence. */
  readonly missing: readonly Problem[];
}

async function* documentsOf(
  ledger: Ledger,
  { documents, situation }: Pick<ArchiveOptions, "documents" | "situation">,
): AsyncGenerator<Document> {
  if (documents === undefined) {
    for await (const { document } of ledger.documents(situation === undefined ? {} : { situation }))
      yield document;
    return;
  }
  for (const id of documents) {
    const held = await ledger.document(id);
    if (held === null)
      throw new ProblemError({
        code: "not-found",
        where: `document "${id}"`,
        what: "is not in this ledger.",
        todo: "Take an id from the pages, or from `document` in `atleast extract`.",
      });
    yield held.document;
  }
}

/**
 * Writes the captures of a selection into a WARC or WACZ file, one at a time; a capture that several documents were
 * read from goes in once. Throws a ProblemError where a document is not held or the file cannot be written.
 */
export const archiveCaptures = async (
  ledger: Ledger,
  store: CaptureStore,
  options: ArchiveOptions,
): Promise<ArchiveSummary> => {
  const missing: Problem[] = [];
  let captures = 0;
  async function* stored(): AsyncGenerator<StoredCapture> {
    const written = new Set<string>();
    for await (const document of documentsOf(ledger, options))
      for (const capture of await ledger.captures(document.id)) {
        const key = `${capture.sha256} ${capture.address ?? ""} ${capture.capturedAt}`;
        if (written.has(key) || isOwnForm(capture)) continue;
        written.add(key);
        const bytes = await store.read(capture.sha256);
        if (bytes === null) {
          missing.push({
            code: "not-found",
            where: `document ${document.id}`,
            what: "was read without its bytes being kept.",
            todo: `Read ${capture.address ?? "it"} again.`,
          });
          continue;
        }
        captures += 1;
        yield { capture, bytes, title: document.title === "" ? null : document.title };
      }
  }
  async function* pieces(): AsyncGenerator<Uint8Array> {
    if (options.format === "wacz") yield* writeWacz(stored(), options);
    else for await (const { bytes } of writeWarc(stored(), options)) yield bytes;
  }
  await writeFileOf(options.path, pieces());
  return { captures, missing };
};

const writeFileOf = async (path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = createWriteStream(path);
  const ended = finished(file);
  // looked at below; a failure in between ends the loop by itself
  ended.catch(() => undefined);
  try {
    await once(file, "open");
    for await (const piece of pieces)
      if (!file.write(piece)) await Promise.race([once(file, "drain"), ended]);
    file.end();
    await ended;
  } catch (error) {
    file.destroy();
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    if (code === null || error instanceof ProblemError) throw error;
    throw new ProblemError(
      {
        code: code === "ENOSPC" ? "disk-full" : "unreadable",
        where: path,
        what: `could not be written (${code}).`,
        todo: "Check its folder and the room on the disk.",
      },
      { cause: error },
    );
  }
};

export interface Verified {
  readonly documents: number;
  readonly claims: number;
}

/**
 * Recomputes what the ledger promises: that each document's words are those that were hashed when it came in, that
 * each claim's number and sentence stand where its spans say, and, with a store, that each capture's bytes are kept
 * and have its hash and length. Tells every promise that does not hold.
 */
export const verifyEvidence = async (
  ledger: Ledger,
  store: CaptureStore | null,
  tell: (problem: Problem) => void,
): Promise<Verified> => {
  const count = { documents: 0, claims: 0 };
  async function* captures(): AsyncGenerator<CaptureOfDocument> {
    for await (const { document } of ledger.documents()) {
      count.documents += 1;
      const [recognised] = await ledger.recognise([document], "");
      if (recognised?.standing === "changed" || recognised?.id !== document.id)
        tell({
          code: "unreadable",
          where: `document ${document.id}`,
          what: "has other words than those that came in.",
          todo: "Restore the ledger from a backup: its text was changed.",
        });
      for (const claim of await ledger.claims({ document: document.id })) {
        count.claims += 1;
        if (!spansHold(claim, document))
          tell({
            code: "unreadable",
            where: `claim ${claim.id}`,
            what: `does not find its words in document ${document.id}.`,
            todo: "Restore the ledger from a backup: the claim or its text was changed.",
          });
      }
      for (const capture of await ledger.captures(document.id))
        if (!isOwnForm(capture)) yield { document: document.id, capture };
    }
  }
  if (store === null) for await (const _ of captures());
  else for await (const problem of verifyCaptures(captures(), store)) tell(problem);
  return count;
};

const spansHold = (
  { field, number, sentence, quote }: ResolvedClaim,
  document: Document,
): boolean => {
  const text = field === "title" ? document.title : document.text;
  return (
    text.slice(number.start, number.end) === number.text &&
    text.slice(sentence.start, sentence.end) === quote
  );
};
