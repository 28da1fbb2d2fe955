// Makes a document's words such as every store keeps them: whole characters, and no NUL.
import type { Document } from "../model/document.ts";

const storable = (words: string): string => words.toWellFormed().replaceAll("\0", "\uFFFD");
const storableOrNull = (words: string | null): string | null =>
  words === null ? null : storable(words);

/** The document with U+FFFD for halves of characters and NULs, each one for one, so that spans stay where they are. */
export const makeStorable = (document: Document): Document => ({
  ...document,
  id: storable(document.id),
  title: storable(document.title),
  text: storable(document.text),
  outlet: storableOrNull(document.outlet),
  url: storableOrNull(document.url),
  language: storableOrNull(document.language),
  situation: storableOrNull(document.situation)?.trim() || null,
});
