// Keeps what a watcher must remember of each feed over restarts, in one small file a feed.
import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Document } from "../../model/document.ts";

/** An entry whose article could not be had yet. */
export interface PendingEntry {
  readonly key: string;
  readonly address: string;
  readonly attempts: number;
  /** What the feed itself holds of it; null for an entry that is but an address. */
  readonly stub: Document | null;
}

export interface FeedState {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Milliseconds since the epoch: not to be polled before. */
  readonly nextAt: number;
  /** Failures in a row. */
  readonly failures: number;
  /** ISO 8601; null where it was never polled. */
  readonly lastPolledAt: string | null;
  /** What came of the last poll, in a word. */
  readonly lastOutcome: string | null;
  /** Keys of the entries taken in, the latest last. */
  readonly seen: readonly string[];
  readonly pending: readonly PendingEntry[];
}

export const FRESH_STATE: FeedState = {
  etag: null,
  lastModified: null,
  nextAt: 0,
  failures: 0,
  lastPolledAt: null,
  lastOutcome: null,
  seen: [],
  pending: [],
};

export interface FeedStates {
  load(address: string): FeedState;
  save(address: string, state: FeedState): void;
}

const isState = (value: unknown): value is FeedState =>
  typeof value === "object" &&
  value !== null &&
  Array.isArray((value as Partial<FeedState>).seen) &&
  Array.isArray((value as Partial<FeedState>).pending) &&
  typeof (value as Partial<FeedState>).nextAt === "number";

/**
 * States in files of that folder. A state is replaced whole or not at all; one that cannot be read counts as
 * fresh, for then entries are asked for once more, and none is lost.
 */
export const openFeedStates = (folder: string): FeedStates => {
  mkdirSync(folder, { recursive: true });
  const pathOf = (address: string): string =>
    join(folder, `${createHash("sha256").update(address).digest("hex").slice(0, 32)}.json`);
  return {
    load: (address) => {
      try {
        const value: unknown = JSON.parse(readFileSync(pathOf(address), "utf8"));
        return isState(value) ? { ...FRESH_STATE, ...value } : FRESH_STATE;
      } catch {
        return FRESH_STATE;
      }
    },
    save: (address, state) => {
      const path = pathOf(address);
      const partial = `${path}.${String(process.pid)}.part`;
      const file = openSync(partial, "w");
      try {
        writeSync(file, JSON.stringify({ address, ...state }));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(partial, path);
    },
  };
};
