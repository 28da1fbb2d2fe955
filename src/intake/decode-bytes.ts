// Turns bytes into text by their byte-order mark, stated encoding, or UTF-8, and refuses what is not text.
import { isUtf8 as isValidUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { ProblemError } from "../model/problem.ts";
import { detectCharset, detectUtf16, isDamagedUtf8 } from "./charset/detect-charset.ts";

const refuse = (
  code: "binary" | "bad-encoding" | "empty",
  where: string,
  what: string,
  todo: string,
): never => {
  throw new ProblemError({ code, where, what, todo });
};

/** Whether the bytes hold what no text holds: a NUL, or more than a few control characters. */
export const looksBinary = (bytes: Uint8Array): boolean => {
  if (hasUtf16Mark(bytes)) return false;
  let controls = 0;
  const end = Math.min(bytes.length, 4096);
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      controls += 1;
  }
  return controls > end / 50;
};

const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** A first byte of a UTF-8 character whose other bytes would stand after the end. */
const endsInsideCharacter = (bytes: Uint8Array): boolean => {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return false;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2);
  }
  return false;
};

const decodeUtf8 = (bytes: Uint8Array, where: string): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return endsInsideCharacter(bytes)
      ? refuse(
          "bad-encoding",
          where,
          "ends in the middle of a character: it was cut off.",
          "Save or download it again in full.",
        )
      : refuse(
          "bad-encoding",
          where,
          "is not valid UTF-8.",
          "Convert it, for instance with `iconv -f WINDOWS-1251 -t UTF-8`.",
        );
  }
};

/** Encodings whose bytes are all ASCII, or come in pairs: valid UTF-8 says nothing against them. */
const NOT_TOLD_BY_UTF8 = /^(?:utf-?(?:16|32|7)|ucs|iso-2022|hz)/i;

const decodeAs = (bytes: Uint8Array, charset: string): string =>
  iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), charset);

/**
 * The text of the bytes. A byte-order mark rules; then UTF-8 wherever the bytes are valid UTF-8, for text in
 * another encoding is not so by chance; then `charset` (as stated by a header or a page); then the encoding that
 * the letters tell. Throws `binary`, `bad-encoding` or `empty` with `where` in the sentence: damaged UTF-8 is
 * refused, and nothing is ever replaced silently.
 */
export const decodeBytes = (bytes: Uint8Array, where: string, charset: string | null): string => {
  const unmarked = hasUtf16Mark(bytes) ? null : detectUtf16(bytes);
  if (unmarked === null && looksBinary(bytes))
    refuse("binary", where, "holds binary content, not text.", "Give a text, HTML or JSON file.");
  const text = decodeText(bytes, where, charset, unmarked);
  if (text.trim() === "")
    refuse("empty", where, "holds no text.", "Check that it was saved or downloaded in full.");
  return text;
};

const decodeText = (
  bytes: Uint8Array,
  where: string,
  charset: string | null,
  unmarked: string | null,
): string => {
  if (hasUtf16Mark(bytes)) return decodeAs(bytes, bytes[0] === 0xff ? "utf-16le" : "utf-16be");
  if (unmarked !== null) return decodeAs(bytes, unmarked);
  const stated = charset !== null && iconv.encodingExists(charset) ? charset : null;
  if (stated !== null && NOT_TOLD_BY_UTF8.test(stated)) return decodeAs(bytes, stated);
  if (isValidUtf8(bytes)) return decodeUtf8(bytes, where);
  const isStatedUtf8 = charset !== null && /^utf-?8$/i.test(charset);
  if (stated !== null && !isStatedUtf8) return decodeAs(bytes, stated);
  const detected = isDamagedUtf8(bytes) ? null : detectCharset(bytes);
  return detected === null ? decodeUtf8(bytes, where) : decodeAs(bytes, detected);
};
