// A reading: a text cut into paragraphs, sentences and tokens, each with its offsets.
import type { Document } from "./document.ts";
import type { Span } from "./span.ts";

export type TokenKind = "word" | "number" | "punctuation" | "symbol";

export interface Token extends Span {
  readonly text: string;
  /** The text in lower case, curly quotes straightened. */
  readonly lower: string;
  readonly kind: TokenKind;
  /** Whether white space stands before the token. */
  readonly spaced: boolean;
}

export interface Sentence extends Span {
  /** Place in the reading's list of sentences. */
  readonly index: number;
  /** Number of the paragraph that holds it, from 0. */
  readonly paragraph: number;
  /** Whether any token may begin a number expression: the rest need no closer look. */
  readonly hasNumber: boolean;
  /** The tokens, cut on first use. */
  readonly tokens: readonly Token[];
}

export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Whether the text is set in capitals throughout, so that case tells nothing. */
  readonly allCapitals: boolean;
  /** Set where the text has no capitals at all: case tells nothing either. */
  readonly allLower?: boolean;
}

/** A document with its text and title cut: what extraction reads. */
export interface ReadDocument {
  readonly document: Document;
  readonly reading: Reading;
  /** Null where the document has no title. */
  readonly title: Reading | null;
}
