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
  /** How they were read: `file`, `stdin`, `http`, `archive`, `warc`, … */
  readonly method: string;
  /** The status and headers (names in lower case) of the answer that brought them; absent where none did. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whether the bytes were a line of JSON Lines on a disk: its document holds all of it, and no copy of the bytes is kept. */
export const isOwnForm = ({ address }: Capture): boolean =>
  address !== null && !/^https?:/i.test(address) && /\.(?:jsonl|ndjson)$/i.test(address);

/** A party through whom a text had come before its outlet carried it: a forwarded post's author, a feed's `<source>`. */
export interface Passage {
  readonly name: string;
  /** `forwarded`, `feed-source`, … */
  readonly manner: string;
  readonly url: string | null;
  /** ISO 8601: when that party published it; null where not known. */
  readonly published: string | null;
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
  /** Who wrote it, as names in the order given; absent where not known. */
  readonly authors?: readonly string[];
  /** ISO 8601: when its publisher last changed it; absent where not known. */
  readonly modified?: string;
  /** Through whom it came, the nearest first; its own voice is then that of the last. Absent where it is the outlet's. */
  readonly via?: readonly Passage[];
  /** The address or id of what it answers; absent where it answers nothing. */
  readonly answers?: string;
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
