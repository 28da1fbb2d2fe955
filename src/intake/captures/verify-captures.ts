// Checks that the captures of documents are kept, whole, and are what their records say.
import type { Capture } from "../../model/document.ts";
import { ProblemError, type Problem } from "../../model/problem.ts";
import type { CaptureStore } from "./capture-store.ts";

export interface CaptureOfDocument {
  readonly document: string;
  readonly capture: Capture;
}

/** One problem for every capture that is missing, damaged, or of another length than recorded; each hash is read once. */
export async function* verifyCaptures(
  captures: AsyncIterable<CaptureOfDocument> | Iterable<CaptureOfDocument>,
  store: CaptureStore,
): AsyncGenerator<Problem> {
  const lengths = new Map<string, number | null>();
  for await (const { document, capture } of captures) {
    const where = `document ${document}, capture ${capture.sha256.slice(0, 16)}`;
    let length = lengths.get(capture.sha256);
    if (length === undefined) {
      try {
        length = (await store.read(capture.sha256))?.length ?? null;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        yield error.problem;
        continue;
      }
      lengths.set(capture.sha256, length);
    }
    if (length === null)
      yield {
        code: "not-found",
        where,
        what: "is not kept: its bytes are missing.",
        todo: `Read ${capture.address ?? "it"} again, or restore the folder of captures from a backup.`,
      };
    else if (length !== capture.byteLength)
      yield {
        code: "unreadable",
        where,
        what: `has ${String(length)} bytes where its record says ${String(capture.byteLength)}.`,
        todo: "Restore the ledger from a backup: its record of the capture was changed.",
      };
  }
}
