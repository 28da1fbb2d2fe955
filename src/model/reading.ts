// A reading: a text cut into paragraphs, sentences and tokens, each with its offsets.
import type { Document } from "./document.ts";
import type { Span } from "./span.ts";

export type TokenKind = "word" | "number" | "punctuation" | "symbol";

/** A word as a language's vocabulary holds it: one value, however often it stands. */
export interface Word {
  readonly lower: string;
  /** What the language knows of it, looked up on first use: its own affair. */
  known: unknown;
  /** Bits that the language gave it when it was met first. */
  readonly marks: readonly number[];
  /** What tests of the language have found of it so far: its own affair. */
  readonly tested: number[];
}

export interface Token extends Span {
  readonly text: string;
  /** The text in lower case, curly quotes straightened. */
  readonly lower: string;
  /** The token as the vocabulary holds it, marks included; all numerals are one. */
  readonly word: Word;
  readonly kind: TokenKind;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
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
  /** What the language has made of the sentence, worked out on first use: its own affair. */
  shape: unknown;
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
