// Turns bytes into text by their byte-order mark, stated encoding, or UTF-8, and refuses what is not text.
import iconv from "iconv-lite";
import { ProblemError } from "../model/problem.ts";

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

/**
 * The text of the bytes. A byte-order mark rules, then `charset` (as stated by a header or a page), then UTF-8.
 * Throws `binary`, `bad-encoding` or `empty` with `where` in the sentence; nothing is ever replaced silently.
 */
export const decodeBytes = (bytes: Uint8Array, where: string, charset: string | null): string => {
  if (looksBinary(bytes))
    refuse("binary", where, "holds binary content, not text.", "Give a text, HTML or JSON file.");
  const text =
    !hasUtf16Mark(bytes) && (charset === null || /^utf-?8$/i.test(charset))
      ? decodeUtf8(bytes, where)
      : hasUtf16Mark(bytes)
        ? iconv.decode(Buffer.from(bytes), bytes[0] === 0xff ? "utf-16le" : "utf-16be")
        : iconv.encodingExists(charset!)
          ? iconv.decode(Buffer.from(bytes), charset!)
          : decodeUtf8(bytes, where);
  if (text.trim() === "")
    refuse("empty", where, "holds no text.", "Check that it was saved or downloaded in full.");
  return text;
};
