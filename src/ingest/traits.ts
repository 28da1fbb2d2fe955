// Turns a document and its claims into what it is compared with others by: the sketch of its words, its features.
import type { ResolvedClaim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { sketchText, type TextSketch } from "../resolve/reprints/sketch-text.ts";
import {
  describeDocument,
  type DocumentFeatures,
} from "../resolve/situations/document-features.ts";

export interface DocumentTraits {
  /** Null for a table, whose text is nobody's. */
  readonly sketch: TextSketch | null;
  /** Null where no situation is looked for: it names its own, or counts nothing. */
  readonly features: DocumentFeatures | null;
}

/** What can be told of a document alone, before it is held against others; pure. */
export const traitsOf = (document: Document, claims: readonly ResolvedClaim[]): DocumentTraits => ({
  sketch: document.statements === undefined ? sketchText(document.text) : null,
  features:
    document.situation === null && claims.length > 0
      ? describeDocument({ document, claims })
      : null,
});
