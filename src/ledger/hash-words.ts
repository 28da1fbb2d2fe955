// Makes the hash by which a text is known again, whatever bytes it came in.
import { createHash } from "node:crypto";

/** SHA-256 of title and text, lower-case hex. */
export const hashWords = (title: string, text: string): string =>
  createHash("sha256").update(title).update("\0").update(text).digest("hex");
