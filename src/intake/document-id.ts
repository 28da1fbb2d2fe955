// Makes the id of a document that brought none, from where it was or from what it says.
import { createHash } from "node:crypto";

const makeId = (...parts: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return `d-${hash.digest("hex").slice(0, 16)}`;
};

/**
 * `d-` and 16 hex digits. One address gives one id, whatever stands there, so that a page that changed is another
 * version of what it was; where there is no address, the same words give the same id.
 */
export const makeDocumentId = (address: string | null, title: string, text: string): string =>
  address === null ? makePartId(null, title, text) : makeId(address);

/** The id of one of several documents at one address, which have nothing but their words to be told apart by. */
export const makePartId = (address: string | null, title: string, text: string): string =>
  makeId(address ?? "", title, text);
