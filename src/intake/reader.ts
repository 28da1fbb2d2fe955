// The contract of a reader: one input's bytes into documents, or into rejections that say why not.
import type { Capture, Document, Rejection } from "../model/document.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";
import type { UnpackingAllowance } from "./unpacking-allowance.ts";

/** One file, address or stream before it is read; `bytes` can be read once. */
export interface Input {
  /** As the person who asked would name it: the path as typed, the address, `standard input`. */
  readonly where: string;
  /** Absolute path or final address; null for standard input. */
  readonly address: string | null;
  /** Lower case, without the dot; empty where the name has none. */
  readonly extension: string;
  /** Media type as stated by whoever sent the bytes, lower case, without parameters; null for files. */
  readonly contentType: string | null;
  /** Encoding as stated by whoever sent the bytes; null where nobody did. */
  readonly charset: string | null;
  /** How the bytes are had: `file`, `stdin`, `http`, `archive`, `warc`. */
  readonly method: string;
  /** ISO 8601: when the bytes were had, where that was before this run (a web archive's record). */
  readonly capturedAt?: string;
  /** The status and headers of the answer that brought the bytes. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The first bytes, up to HEAD_BYTES, for a reader to know its format by; all of them where there are fewer. */
  readonly head: Uint8Array;
  /** All bytes from the first one on. May throw a system error or a ProblemError on the way. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

export const HEAD_BYTES = 4096;

export interface ReadLimits {
  /** Bytes of one document (one page, one JSON Lines line); a file of many documents may be larger. */
  readonly documentBytes: number;
  /** Bytes of one file that can only be read whole (JSON, an archive's directory). */
  readonly wholeFileBytes: number;
  /** How many inputs may lie one inside another (an archive in an archive). */
  readonly depth: number;
  /** Bytes that one file's archives may unpack to, all levels together. */
  readonly unpackedBytes: number;
  /** Members that one file's archives may hold, all levels together. */
  readonly members: number;
  /** Milliseconds that a format which may be made to loop (PDF) has for one file. */
  readonly fileMs: number;
}

export const READ_LIMITS: ReadLimits = {
  documentBytes: 16 * 1024 * 1024,
  wholeFileBytes: 64 * 1024 * 1024,
  depth: 6,
  unpackedBytes: 4 * 1024 * 1024 * 1024,
  members: 100_000,
  fileMs: 60_000,
};

/** Reads what a link leads to; its own links are followed only where it is known to be a list of addresses. */
export type Follow = (address: string, isList?: boolean) => AsyncIterable<Document | Rejection>;

/** What a reader may ask of the run that it is part of. */
export interface ReadingContext {
  readonly limits: ReadLimits;
  /** The situation that every document is assigned to, where the person named one. */
  readonly situation: string | null;
  /** Column names of a table, mapped to those of the contract, where the person gave them. */
  readonly columns: Readonly<Record<string, string>>;
  /** The record of these bytes. Every document's capture is made here, and nowhere else. */
  capture(input: Input, bytes: Uint8Array): Capture;
  /** Reads an input found inside another (a member of an archive) by whichever reader accepts it. */
  readNested(input: Input): AsyncIterable<Document | Rejection>;
  /** What the archives of this file may still unpack to. */
  readonly unpacking: UnpackingAllowance;
  /** Reads the page that a feed or a list of addresses points to; null where this run follows no links. */
  readonly follow: Follow | null;
}

/**
 * Reads one format. A reader yields each document as it comes and holds no more than one in memory where its
 * format allows. It yields a Rejection for a part that it cannot read, throws a ProblemError where nothing more
 * of the input can be read, and lets system errors of `input.bytes` pass: the run turns both into a Rejection.
 */
export interface Reader {
  /** The format's name in words, as in "could not be read as …". */
  readonly name: string;
  /** Whether the input is of this format, by its head, stated type and name; the first in READERS to say so reads it. */
  accepts(input: Input): boolean;
  read(input: Input, context: ReadingContext): AsyncIterable<Document | Rejection>;
}

export const isRejection = (read: Document | Rejection): read is Rejection =>
  "kind" in read && read.kind === "rejection";

export const reject = (
  code: ProblemCode,
  where: string,
  what: string,
  todo: string,
): Rejection => ({ kind: "rejection", problem: { code, where, what, todo } satisfies Problem });

/** The input's address where it is one of the web; null for paths and for what lies inside an archive. */
export const webAddress = (input: Input): string | null =>
  input.address !== null && /^https?:\/\//i.test(input.address) ? input.address : null;
