// Keeps the bytes of captures under their own hash, compressed, in a folder beside the ledger.
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { ProblemError } from "../../model/problem.ts";

export interface CaptureStore {
  readonly folder: string;
  /** Keeps the bytes under their SHA-256 (lower-case hex) and gives it; what is kept already is left alone. */
  keep(bytes: Uint8Array): string;
  has(sha256: string): boolean;
  /** The bytes; null where they are not kept. Throws a ProblemError where what is kept is not what was put in. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** The hashes kept, in order. */
  list(): AsyncIterable<string>;
}

/** No capture is larger: what a reader takes as one piece is far below. */
const MOST_BYTES = 512 * 1024 * 1024;
const HASH = /^[0-9a-f]{64}$/;

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * The store in that folder, which is made where it is not there. A file comes to its name whole or not at all:
 * it is written under another name, forced to the disk, and renamed, so that a run that is killed leaves no half.
 */
export const openCaptureStore = (folder: string): CaptureStore => {
  mkdirSync(folder, { recursive: true });
  let written = 0;
  const pathOf = (sha256: string): string => {
    if (!HASH.test(sha256)) throw new RangeError(`${sha256} is no SHA-256.`);
    return join(folder, sha256.slice(0, 2), `${sha256.slice(2)}.gz`);
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
  return {
    folder,
    keep: (bytes) => {
      const sha256 = hashOf(bytes);
      const path = pathOf(sha256);
      if (existsSync(path)) return sha256;
      mkdirSync(join(folder, sha256.slice(0, 2)), { recursive: true });
      written += 1;
      const partial = `${path}.${String(process.pid)}-${String(written)}.part`;
      const file = openSync(partial, "wx");
      try {
        const packed = gzipSync(bytes);
        let at = 0;
        while (at < packed.length) at += writeSync(file, packed, at);
        fsyncSync(file);
      } catch (error) {
        closeSync(file);
        rmSync(partial, { force: true });
        throw error;
      }
      closeSync(file);
      renameSync(partial, path);
      return sha256;
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
        bytes = gunzipSync(packed, { maxOutputLength: MOST_BYTES });
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
          const sha256 = prefix + name.replace(/\.gz$/, "");
          if (name.endsWith(".gz") && HASH.test(sha256)) yield sha256;
        }
      }
    },
  };
};
