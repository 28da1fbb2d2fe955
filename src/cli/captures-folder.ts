// Finds the folder beside a ledger in which the bytes of its documents are kept.
import { openCaptureStore, type CaptureStore } from "../evidence.ts";

/** The path of something that belongs to a ledger: `floods.captures` for `floods.db`; null for a ledger that is no file. */
export const besideLedger = (ledger: string, ending: string): string | null =>
  ledger.includes("://") || ledger === ":memory:"
    ? null
    : `${ledger.replace(/\.(?:db|sqlite3?)$/, "")}.${ending}`;

/** The captures of that ledger; null for one that is no file. */
export const openCaptures = (ledger: string): CaptureStore | null => {
  const folder = besideLedger(ledger, "captures");
  return folder === null ? null : openCaptureStore(folder);
};
