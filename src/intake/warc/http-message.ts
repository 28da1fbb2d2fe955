// Turns the bytes of one stored HTTP answer into its status, headers and body, its transfer and content encodings undone.
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";

export interface HttpMessage {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const MOST_HEADER_BYTES = 128 * 1024;

/** Where the headers end and the body begins; -1 where they never end. */
const findBody = (bytes: Uint8Array): { readonly head: number; readonly body: number } | null => {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.length, MOST_HEADER_BYTES),
  );
  const strict = head.indexOf("\r\n\r\n");
  const loose = head.indexOf("\n\n");
  if (strict !== -1 && (loose === -1 || strict < loose)) return { head: strict, body: strict + 4 };
  if (loose !== -1) return { head: loose, body: loose + 2 };
  return null;
};

/** The chunks of a chunked body joined; the bytes themselves where they are not chunked after all. */
const joinChunks = (bytes: Uint8Array): Uint8Array => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < buffer.length) {
    const lineEnd = buffer.indexOf("\n", at);
    // A size is a few hexadecimal digits, perhaps with extensions; writers of archives often store the joined body.
    if (lineEnd === -1 || lineEnd - at > 1024) break;
    const digits = /^[0-9a-f]{1,8}(?=[\s;])/i.exec(buffer.toString("latin1", at, lineEnd + 1))?.[0];
    if (digits === undefined) break;
    const size = Number.parseInt(digits, 16);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(buffer.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size;
    if (buffer[at] === 13) at += 1;
    if (buffer[at] === 10) at += 1;
  }
  return chunks.length === 0 ? bytes : Buffer.concat(chunks);
};

const UNPACK: Readonly<
  Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array>
> = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/**
 * The message of a `response` record's block; null where it is no HTTP answer. An encoding that cannot be undone,
 * or would unpack to more than `maxBytes`, leaves an empty body.
 */
export const readHttpMessage = (bytes: Uint8Array, maxBytes: number): HttpMessage | null => {
  const parts = findBody(bytes);
  if (parts === null) return null;
  const lines = Buffer.from(bytes.subarray(0, parts.head)).toString("latin1").split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(lines[0] ?? "")?.[1];
  if (status === undefined) return null;
  const headers: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = name in headers ? `${headers[name]!}, ${value}` : value;
  }
  let body: Uint8Array = bytes.subarray(parts.body);
  if (/\bchunked\b/i.test(headers["transfer-encoding"] ?? "")) body = joinChunks(body);
  const encodings = (headers["content-encoding"] ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => Object.hasOwn(UNPACK, name));
  try {
    for (const name of encodings.reverse().slice(0, 2))
      body = UNPACK[name]!(body, { maxOutputLength: maxBytes });
  } catch {
    // Some writers store the body unpacked and keep the header; then it is no compressed stream at all.
    const plain =
      body.length > 0 &&
      body[0] !== 0x1f &&
      /^\s*[<{[\w]/.test(Buffer.from(body.subarray(0, 64)).toString("latin1"));
    if (!plain) body = new Uint8Array(0);
  }
  return { status: Number(status), headers: { ...headers }, body };
};
