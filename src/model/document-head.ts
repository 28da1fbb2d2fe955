// Turns a document into its head: what a page tells of it without its text.
import type { DocumentHead } from "./answer.ts";
import type { Document } from "./document.ts";

export const headOf = (document: Document): DocumentHead => ({
  id: document.id,
  title: document.title,
  outlet: document.outlet,
  published: document.published,
  url: document.url,
  language: document.language,
  sha256: document.capture.sha256,
  capturedAt: document.capture.capturedAt,
});
