// Keeps the bytes of captures under their own hash, compressed, in a folder beside the ledger.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { ProblemError } from "../../model/problem.ts";

export interface CaptureStore {
  readonly folder: string;
  /**
   * Keeps the bytes under their SHA-256 (lower-case hex) and gives it once they are safe on the disk; what is kept
   * already is left alone. Several may be under way at once. Throws a ProblemError where the disk takes no more.
   */
  keep(bytes: Uint8Array): Promise<string>;
  has(sha256: string): boolean;
  /** The bytes; null where they are not kept. Throws a ProblemError where what is kept is not what was put in. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** The hashes kept, in order. */
  list(): AsyncIterable<string>;
}

/** No capture is larger: what a reader takes as one piece is far below. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Where a capture is written before it gets its name. */
const DRAFTS = "drafts";
/** A draft older than this was left by a run that was killed. */
const STALE_MS = 3600_000;
const HASH = /^[0-9a-f]{64}$/;

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const unwritable = (path: string, error: unknown): unknown => {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null) return error;
  return new ProblemError(
    {
      code: code === "ENOSPC" ? "disk-full" : "unwritable",
      where: path,
      what: `could not be written (${code}).`,
      todo: "Check its folder and the room on the disk, then run it again: what is in the ledger stays.",
    },
    { cause: error },
  );
};

const clearDrafts = (drafts: string): void => {
  for (const name of readdirSync(drafts)) {
    const draft = join(drafts, name);
    const status = statSync(draft, { throwIfNoEntry: false });
    if (status !== undefined && Date.now() - status.mtimeMs > STALE_MS)
      rmSync(draft, { force: true });
  }
};

/**
 * The store in that folder, which is made where it is not there. A file comes to its name whole or not at all:
 * it is written under another name, forced to the disk, and renamed, so that a run that is killed leaves no half.
 */
export const openCaptureStore = (folder: string): CaptureStore => {
  const drafts = join(folder, DRAFTS);
  mkdirSync(drafts, { recursive: true });
  clearDrafts(drafts);
  const pathOf = (sha256: string): string => {
    if (!HASH.test(sha256)) throw new RangeError(`${sha256} is no SHA-256.`);
    return join(folder, sha256.slice(0, 2), `${sha256.slice(2)}.zst`);
  };
  const damaged = (sha256: string, cause: unknown): ProblemError =>
    new ProblemError(
      {
        code: "unreadable",
        where: pathOf(sha256),
        what: "is not the capture that was kept under this name: it is damaged or was changed.",
        todo: "Restore it from a backup; the claims that rest on it cannot be checked without it.",
      },
      { cause },
    );
  /** Captures that are being written, by their hash: entries of one page come at once. */
  const underway = new Map<string, Promise<string>>();
  const prefixes = new Set<string>();
  const write = async (sha256: string, bytes: Uint8Array): Promise<string> => {
    const path = pathOf(sha256);
    if (existsSync(path)) return sha256;
    const prefix = sha256.slice(0, 2);
    if (!prefixes.has(prefix)) await mkdir(join(folder, prefix), { recursive: true });
    prefixes.add(prefix);
    const draft = join(drafts, randomUUID());
    try {
      // packing takes less than handing it to another thread would; waiting for the disk does not
      await writeFile(draft, zstdCompressSync(bytes), { flag: "wx", flush: true });
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw unwritable(path, error);
    }
    return sha256;
  };
  return {
    folder,
    keep: (bytes) => {
      const sha256 = hashOf(bytes);
      const same = underway.get(sha256);
      if (same !== undefined) return same;
      const keeping = write(sha256, bytes).finally(() => {
        underway.delete(sha256);
      });
      underway.set(sha256, keeping);
      return keeping;
    },
    has: (sha256) => existsSync(pathOf(sha256)),
    read: async (sha256) => {
      let packed: Uint8Array;
      try {
        packed = await readFile(pathOf(sha256));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
      let bytes: Uint8Array;
      try {
        bytes = zstdDecompressSync(packed, { maxOutputLength: MOST_BYTES });
      } catch (error) {
        throw damaged(sha256, error);
      }
      if (hashOf(bytes) !== sha256) throw damaged(sha256, null);
      return bytes;
    },
    list: async function* () {
      for (const prefix of (await readdir(folder)).sort()) {
        if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
        for (const name of (await readdir(join(folder, prefix))).sort()) {
          const sha256 = prefix + name.replace(/\.zst$/, "");
          if (name.endsWith(".zst") && HASH.test(sha256)) yield sha256;
        }
      }
    },
  };
};
