// Opens a file as an input: its path, its extension, its first bytes.
import { createReadStream } from "node:fs";
import { extname, resolve } from "node:path";
import { peekBytes } from "./open-stream.ts";
import type { Input } from "./reader.ts";

/** Throws the system's error where the file cannot be opened. A named pipe reads like a file. */
export const openFile = async (path: string): Promise<Input> => ({
  where: path,
  address: resolve(path),
  extension: extname(path).slice(1).toLowerCase(),
  contentType: null,
  charset: null,
  method: "file",
  ...(await peekBytes(createReadStream(path))),
});
