// A document: one text as captured, with what is known of where it came from.
import type { Problem } from "./problem.ts";

/** The bytes that a document was read from. */
export interface Capture {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly byteLength: number;
  /** Where the bytes were: an address or a file path; null for standard input. */
  readonly address: string | null;
  /** ISO 8601 with zone: when the bytes were read. */
  readonly capturedAt: string;
  readonly contentType: string | null;
  /** How they were read: `file`, `stdin`, `http`, … */
  readonly method: string;
}

/** One text as captured. All offsets of claims are UTF-16 offsets into `text` (or `title`). */
export interface Document {
  /** The reader's own id where one was given, else made from the address and the text. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** ISO 8601: a day, or a moment with its zone; null where not known. */
  readonly published: string | null;
  /** Who published it, as a name. */
  readonly outlet: string | null;
  readonly url: string | null;
  /** BCP 47 language tag where it was stated or found; null else. */
  readonly language: string | null;
  /** The situation that a person or a reader assigned by hand. */
  readonly situation: string | null;
  readonly capture: Capture;
  /** Claims that came ready-made with the document (a table of statements), not to be extracted. */
  readonly statements?: readonly Statement[];
}

/** A claim that a person wrote down in a table, quoted by its own cells. */
export interface Statement {
  readonly id: string;
  /** The cells as one line of the document's text. */
  readonly row: { readonly start: number; readonly end: number };
  readonly number: { readonly start: number; readonly end: number; readonly text: string };
  readonly cells: Readonly<Record<string, string>>;
}

/** Input that could not be read: recorded, and the run goes on. */
export interface Rejection {
  readonly kind: "rejection";
  readonly problem: Problem;
}
