// Turns one opened input into documents by the first reader that accepts it, and every failure into a rejection.
import { createHash } from "node:crypto";
import type { Capture, Document, Rejection } from "../model/document.ts";
import {
  READ_LIMITS,
  reject,
  type Follow,
  type Input,
  type Reader,
  type ReadingContext,
  type ReadLimits,
} from "./reader.ts";
import { READERS } from "./readers.ts";
import { rejectFailures } from "./reject-failures.ts";
import { makeUnpackingAllowance } from "./unpacking-allowance.ts";

export interface InputOptions {
  /** Assigns every document to this situation. */
  readonly situation?: string | null;
  /** Maps a table's own column names to those of the contract. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly limits?: Partial<ReadLimits>;
  /** The clock: ISO 8601 with zone. */
  readonly now?: () => string;
  /** Given every capture with its bytes, to be kept as evidence. */
  readonly keepCapture?: (capture: Capture, bytes: Uint8Array) => void;
  /** Reads the page that a feed or a list of addresses points to; without it no link is followed. */
  readonly follow?: Follow | null;
  /** The readers to try, in order; READERS where none are given. */
  readonly readers?: readonly Reader[];
}

/** Everything that the input holds, archives and what lies in them included. */
export async function* readInput(
  input: Input,
  options: InputOptions = {},
): AsyncGenerator<Document | Rejection> {
  const readers = options.readers ?? READERS;
  const limits: ReadLimits = { ...READ_LIMITS, ...options.limits };
  const now = options.now ?? (() => new Date().toISOString());
  const unpacking = makeUnpackingAllowance(limits);

  const captureBytes = (from: Input, bytes: Uint8Array): Capture => {
    const capture: Capture = {
      sha256: createHash("sha256").update(bytes).digest("hex"),
      byteLength: bytes.length,
      address: from.address,
      capturedAt: from.capturedAt ?? now(),
      contentType: from.contentType,
      method: from.method,
      ...(from.status === undefined ? {} : { status: from.status }),
      ...(from.headers === undefined ? {} : { headers: from.headers }),
    };
    options.keepCapture?.(capture, bytes);
    return capture;
  };

  async function* readAt(from: Input, depth: number): AsyncGenerator<Document | Rejection> {
    if (depth > limits.depth) {
      yield reject(
        "unsupported-format",
        from.where,
        `lies more than ${String(limits.depth)} archives deep.`,
        "Unpack it and read what it holds.",
      );
      return;
    }
    const context: ReadingContext = {
      limits,
      situation: options.situation ?? null,
      columns: options.columns ?? {},
      capture: captureBytes,
      readNested: (nested) => readAt(nested, depth + 1),
      unpacking,
      follow: options.follow ?? null,
    };
    const reader = readers.find((candidate) => candidate.accepts(from));
    if (reader === undefined)
      yield reject(
        "unsupported-format",
        from.where,
        "is of no format that is read here.",
        "Save it as text, HTML or JSON.",
      );
    else yield* rejectFailures(from.where, () => reader.read(from, context));
  }

  yield* readAt(input, 0);
}
