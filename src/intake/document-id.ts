// Makes the id of a document that brought none, from where it was and what it says.
import { createHash } from "node:crypto";

/** The same address and text give the same id: `d-` and 16 hex digits. */
export const makeDocumentId = (address: string | null, title: string, text: string): string => {
  const hash = createHash("sha256");
  for (const part of [address ?? "", title, text]) hash.update(part).update("\0");
  return `d-${hash.digest("hex").slice(0, 16)}`;
};
