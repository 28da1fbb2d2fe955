// Opens a file as an input: its path, its extension, its first bytes.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { extname, resolve } from "node:path";
import { openBytes } from "./open-bytes.ts";
import { peekBytes } from "./open-stream.ts";
import type { Input } from "./reader.ts";

/** A file up to this size is read at once: the ceremony of a stream takes longer than its bytes. */
const AT_ONCE_BYTES = 256 * 1024;

/** Throws the system's error where the file cannot be opened. A named pipe reads like a file. */
export const openFile = async (path: string): Promise<Input> => {
  const known = {
    where: path,
    address: resolve(path),
    extension: extname(path).slice(1).toLowerCase(),
    contentType: null,
    charset: null,
    method: "file",
  };
  const status = statSync(path);
  return status.isFile() && status.size <= AT_ONCE_BYTES
    ? openBytes(readFileSync(path), known)
    : { ...known, ...(await peekBytes(createReadStream(path))) };
};
