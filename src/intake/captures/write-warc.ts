// Turns captures into a WARC file (ISO 28500), a compressed record each, which other tools replay.
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Capture } from "../../model/document.ts";

/** A capture with its bytes and, for lists of pages, the title of what was read from it. */
export interface StoredCapture {
  readonly capture: Capture;
  readonly bytes: Uint8Array;
  readonly title: string | null;
}

export interface WarcMaker {
  /** Program and version, as in `AtLeast/1.0`. */
  readonly software: string;
  /** ISO 8601 with zone. */
  readonly madeAt: string;
}

/** Where one record lies in the file, for an index. */
export interface RecordPlace {
  readonly address: string;
  /** ISO 8601 in UTC, to the second. */
  readonly date: string;
  readonly contentType: string;
  readonly status: number;
  readonly digest: string;
  readonly offset: number;
  readonly length: number;
  readonly title: string | null;
}

export interface WarcPiece {
  readonly bytes: Uint8Array;
  /** Null for the record that tells of the file itself. */
  readonly place: RecordPlace | null;
}

/** A record's id made of what it holds: the same captures make the same file. */
const recordId = (...parts: readonly string[]): string => {
  const hex = createHash("sha256").update(parts.join("\0")).digest("hex");
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
};

const warcDate = (moment: string): string => {
  const date = new Date(moment);
  return `${(Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString().slice(0, 19)}Z`;
};

/** A header's value in one line: nothing that was fetched may begin a header of ours. */
const oneLine = (value: string): string =>
  value.replace(/[^\t\u0020-\u007e\u0080-\uffff]+/g, " ").trim();

const writeRecord = (
  headers: readonly (readonly [string, string])[],
  block: Uint8Array,
): Uint8Array =>
  gzipSync(
    Buffer.concat([
      Buffer.from(
        `WARC/1.1\r\n${[...headers, ["Content-Length", String(block.length)] as const]
          .map(([name, value]) => `${name}: ${oneLine(value)}\r\n`)
          .join("")}\r\n`,
      ),
      block,
      Buffer.from("\r\n\r\n"),
    ]),
  );

/** The web address, or the path as a `file:` address; a capture without either gets one of its hash. */
export const targetAddress = (capture: Capture): string => {
  if (capture.address === null) return `urn:sha256:${capture.sha256}`;
  return /^https?:\/\//i.test(capture.address)
    ? new URL(capture.address).href
    : pathToFileURL(capture.address).href;
};

const REASONS: Readonly<Record<number, string>> = {
  200: "OK",
  203: "Non-Authoritative Information",
};

/** The answer as it would have been sent: unpacked, in one piece. */
const httpBlock = (capture: Capture, bytes: Uint8Array): Uint8Array => {
  const status = capture.status ?? 200;
  const headers = Object.entries(capture.headers ?? {}).filter(
    ([name]) =>
      /^[\w-]+$/.test(name) &&
      !["content-encoding", "transfer-encoding", "content-length", "content-type"].includes(name),
  );
  const type =
    capture.headers?.["content-type"] ?? capture.contentType ?? "application/octet-stream";
  const lines = [
    `HTTP/1.1 ${String(status)} ${REASONS[status] ?? "Answer"}`,
    `Content-Type: ${oneLine(type)}`,
    `Content-Length: ${String(bytes.length)}`,
    ...headers.map(([name, value]) => `${name}: ${oneLine(value)}`),
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), bytes]);
};

/** The file in pieces, a record each: first the one that tells of the file, then one for every capture. */
export async function* writeWarc(
  captures: AsyncIterable<StoredCapture> | Iterable<StoredCapture>,
  maker: WarcMaker,
): AsyncGenerator<WarcPiece> {
  const madeAt = warcDate(maker.madeAt);
  const about = Buffer.from(
    `software: ${oneLine(maker.software)}\r\nformat: WARC File Format 1.1\r\nconformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n`,
  );
  const first = writeRecord(
    [
      ["WARC-Type", "warcinfo"],
      ["WARC-Record-ID", recordId("warcinfo", madeAt, maker.software)],
      ["WARC-Date", madeAt],
      ["Content-Type", "application/warc-fields"],
    ],
    about,
  );
  yield { bytes: first, place: null };
  let offset = first.length;
  for await (const { capture, bytes, title } of captures) {
    const address = targetAddress(capture);
    const date = warcDate(capture.capturedAt);
    const isWeb = /^https?:/.test(address);
    const contentType = capture.contentType ?? "application/octet-stream";
    const payload = createHash("sha256").update(bytes).digest("hex");
    const block = isWeb ? httpBlock(capture, bytes) : bytes;
    const record = writeRecord(
      [
        ["WARC-Type", isWeb ? "response" : "resource"],
        ["WARC-Record-ID", recordId(address, date, payload)],
        ["WARC-Target-URI", address],
        ["WARC-Date", date],
        ["WARC-Payload-Digest", `sha256:${payload}`],
        ["WARC-Block-Digest", `sha256:${createHash("sha256").update(block).digest("hex")}`],
        ["Content-Type", isWeb ? "application/http; msgtype=response" : contentType],
      ],
      block,
    );
    yield {
      bytes: record,
      place: {
        address,
        date,
        contentType,
        status: capture.status ?? 200,
        digest: `sha256:${payload}`,
        offset,
        length: record.length,
        title,
      },
    };
    offset += record.length;
  }
}
