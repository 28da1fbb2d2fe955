// Turns bytes that are not UTF-8 and state no encoding into the encoding that they are most likely in.
import chardet from "chardet";
import { detectCyrillic } from "./detect-cyrillic.ts";

/** Looked at to tell an encoding: more changes nothing. */
const SAMPLE_BYTES = 64 * 1024;
/** Below this the statistics of letters say nothing. */
const LEAST_CONFIDENCE = 10;

/** What the detector's names are read as: a superset wherever there is one, as browsers do. */
const READ_AS: Readonly<Record<string, string>> = {
  "windows-1251": "windows-1251",
  "KOI8-R": "koi8-u",
  "ISO-8859-5": "iso-8859-5",
  "windows-1252": "windows-1252",
  "ISO-8859-1": "windows-1252",
  "windows-1250": "windows-1250",
  "ISO-8859-2": "windows-1250",
  "windows-1253": "windows-1253",
  "ISO-8859-7": "iso-8859-7",
  "windows-1254": "windows-1254",
  "ISO-8859-9": "windows-1254",
  "windows-1255": "windows-1255",
  "ISO-8859-8": "windows-1255",
  "windows-1256": "windows-1256",
  "ISO-8859-6": "iso-8859-6",
  "windows-1257": "windows-1257",
  Shift_JIS: "shift_jis",
  "EUC-JP": "euc-jp",
  "EUC-KR": "euc-kr",
  Big5: "big5",
  GB18030: "gb18030",
};

/** UTF-16 without its mark: every other byte is one of the few that begin a character of European scripts. */
export const detectUtf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const end = Math.min(bytes.length, 4096) & ~1;
  if (end < 8) return null;
  const high = [0, 0];
  const nul = [0, 0];
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte <= 5) high[at & 1]! += 1;
    if (byte === 0) nul[at & 1]! += 1;
  }
  const half = end / 2;
  if (nul[1]! > 0 && nul[0] === 0 && high[1]! > half * 0.85) return "utf-16le";
  if (nul[0]! > 0 && nul[1] === 0 && high[0]! > half * 0.85) return "utf-16be";
  return null;
};

/** Whether most of what is not ASCII is whole characters of UTF-8: then it is UTF-8 with damage, and nothing else. */
export const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let follow = 1;
    while (follow < length && (bytes[at + follow]! & 0xc0) === 0x80) follow += 1;
    if (length > 0 && follow === length) {
      whole += 1;
      at += length;
    } else {
      broken += 1;
      at += 1;
    }
  }
  return whole > broken;
};

/** The likeliest encoding, as iconv names it; null where the letters tell nothing. */
export const detectCharset = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  // Asked first: the general detector knows no Ukrainian, and neither DOS nor the old Macintosh.
  const cyrillic = detectCyrillic(sample);
  if (cyrillic !== null) return cyrillic;
  for (const { name, confidence } of chardet.analyse(sample))
    if (confidence >= LEAST_CONFIDENCE && Object.hasOwn(READ_AS, name)) return READ_AS[name]!;
  return null;
};
