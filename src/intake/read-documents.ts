// Turns a path, a folder, an address or a stream into documents, one after another, with what could not be read.
import { createHash } from "node:crypto";
import type { Document, Rejection } from "../model/document.ts";
import { ProblemError } from "../model/problem.ts";
import { openAddress, READ_ADDRESS, type AddressRules } from "./open-address.ts";
import { openFile } from "./open-file.ts";
import { openStream } from "./open-stream.ts";
import {
  READ_LIMITS,
  reject,
  type Input,
  type Reader,
  type ReadingContext,
  type ReadLimits,
} from "./reader.ts";
import { READERS } from "./readers.ts";
import { walkFolder } from "./walk-folder.ts";

export interface ReadOptions {
  /** Assigns every document to this situation. */
  readonly situation?: string | null;
  /** Maps a table's own column names to those of the contract. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly limits?: ReadLimits;
  readonly addresses?: AddressRules;
  /** The clock: ISO 8601 with zone. */
  readonly now?: () => string;
  /** The readers to try, in order; READERS where none are given. */
  readonly readers?: readonly Reader[];
}

export const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);

const systemFailure = (where: string, error: NodeJS.ErrnoException): Rejection => {
  const known: Readonly<Record<string, readonly [string, string]>> = {
    ENOENT: ["does not exist.", "Check the path."],
    EACCES: ["may not be read by this user.", "Change its permissions, or run as a user who may."],
    EPERM: ["may not be read by this user.", "Change its permissions, or run as a user who may."],
    EISDIR: ["is a folder, not a file.", "Give a file."],
    ELOOP: ["is a link that leads back to itself.", "Give the file that it should lead to."],
    EMFILE: ["could not be opened: too many files are open.", "Raise the limit with `ulimit -n`."],
  };
  const [what, todo] = known[error.code ?? ""] ?? [
    `could not be read (${error.code ?? error.message}).`,
    "Check the file and the disk, then try again.",
  ];
  return reject(error.code === "ENOENT" ? "not-found" : "unreadable", where, what, todo);
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error;

/**
 * Everything that `from` holds: a file path, a folder (with all below it), an http(s) address, or `-` for
 * `options.stdin`. What cannot be read comes as a Rejection and the rest is read; only a bug of ours throws.
 *
 * @example
 * for await (const read of readDocuments("reports/")) {
 *   if ("kind" in read) console.error(problemSentence(read.problem));
 *   else console.log(read.title);
 * }
 */
export async function* readDocuments(
  from: string,
  options: ReadOptions = {},
): AsyncGenerator<Document | Rejection> {
  const readers = options.readers ?? READERS;
  const limits = options.limits ?? READ_LIMITS;
  const now = options.now ?? (() => new Date().toISOString());

  const contextAt = (depth: number): ReadingContext => ({
    limits,
    situation: options.situation ?? null,
    columns: options.columns ?? {},
    capture: (input, bytes) => ({
      sha256: createHash("sha256").update(bytes).digest("hex"),
      byteLength: bytes.length,
      address: input.address,
      capturedAt: now(),
      contentType: input.contentType,
      method: input.method,
    }),
    readNested: (input) => readInput(input, depth + 1),
  });

  async function* readInput(input: Input, depth: number): AsyncGenerator<Document | Rejection> {
    if (depth > limits.depth) {
      yield reject(
        "unsupported-format",
        input.where,
        `lies more than ${String(limits.depth)} archives deep.`,
        "Unpack it and read what it holds.",
      );
      return;
    }
    const reader = readers.find((candidate) => candidate.accepts(input));
    if (reader === undefined)
      yield reject(
        "unsupported-format",
        input.where,
        "is of no format that is read here.",
        "Save it as text, HTML or JSON.",
      );
    else yield* guard(input.where, () => reader.read(input, contextAt(depth)));
  }

  async function* open(where: string): AsyncGenerator<Document | Rejection> {
    if (where === "-") yield* readInput(await openStream(options.stdin), 0);
    else if (isAddress(where))
      yield* readInput(await openAddress(where, options.addresses ?? READ_ADDRESS), 0);
    else
      for await (const found of walkFolder(where)) {
        if (typeof found === "string")
          yield* guard(found, async function* () {
            yield* readInput(await openFile(found), 0);
          });
        else yield systemFailure(found.where, found.error);
      }
  }

  yield* guard(from, () => open(from));
}

/** Passes on what is read; a failure of the input becomes a Rejection, a bug of ours stays one. */
async function* guard(
  where: string,
  read: () => AsyncIterable<Document | Rejection>,
): AsyncGenerator<Document | Rejection> {
  try {
    yield* read();
  } catch (error) {
    if (error instanceof ProblemError) yield { kind: "rejection", problem: error.problem };
    else if (isSystemError(error)) yield systemFailure(where, error);
    else throw error;
  }
}
