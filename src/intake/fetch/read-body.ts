// Turns an answer's body into bytes: decompressed, within its limits, whole.
import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from "node:zlib";
import type { FetchFailure } from "./fetch-outcome.ts";

export class BodyError extends Error {
  readonly failure: FetchFailure;
  constructor(failure: FetchFailure, what: string) {
    super(what);
    this.name = "BodyError";
    this.failure = failure;
  }
}

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/** What we can undo, for the request to say. */
export const ACCEPTED_ENCODINGS = "gzip, br, zstd";
const MOST_ENCODINGS = 2;

const decodersOf = (header: string | undefined): Transform[] => {
  const names = (header ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > MOST_ENCODINGS)
    throw new BodyError("bad-encoding", `is encoded ${String(names.length)} times over.`);
  return names.reverse().map((name) => {
    const make = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
    if (!make)
      throw new BodyError(
        "bad-encoding",
        `is encoded in a way that is not read (${name.slice(0, 40)}).`,
      );
    return make();
  });
};

const tooLarge = (maxBytes: number): BodyError =>
  new BodyError("too-large", `is larger than ${String(Math.ceil(maxBytes / 1024))} kB.`);

/**
 * The whole body after its encodings are undone; at most `maxBytes`, sent and unpacked alike.
 * Throws a BodyError with its reason for a body that is too large, cut short or wrongly encoded.
 */
export const readBody = async (
  response: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array> => {
  const stated = Number(response.headers["content-length"]);
  if (stated > maxBytes) throw tooLarge(maxBytes);
  const decoders = decodersOf(response.headers["content-encoding"]);
  let sentBytes = 0;
  let failure: BodyError | null = null;
  const fail = (error: BodyError): void => {
    failure ??= error;
    response.destroy();
    for (const decoder of decoders) decoder.destroy(failure);
  };
  response.on("data", (chunk: Uint8Array) => {
    sentBytes += chunk.byteLength;
    if (sentBytes > maxBytes) fail(tooLarge(maxBytes));
  });
  response.on("error", () => {
    fail(new BodyError("truncated", "broke off before its end."));
  });
  response.on("aborted", () => {
    fail(new BodyError("truncated", "broke off before its end."));
  });
  for (const decoder of decoders)
    decoder.on("error", () => {
      fail(new BodyError("bad-encoding", "is compressed, and its compression is damaged."));
    });
  let last: NodeJS.ReadableStream = response;
  for (const decoder of decoders) last = last.pipe(decoder);

  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of last as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) fail(tooLarge(maxBytes));
      if (failure !== null) break;
      chunks.push(chunk);
    }
  } catch (error) {
    failure ??= new BodyError(
      "truncated",
      error instanceof Error ? "broke off before its end." : "failed on the way.",
    );
  }
  if (failure !== null) throw failure as BodyError;
  if (!response.complete) throw new BodyError("truncated", "broke off before its end.");
  return Buffer.concat(chunks, bytes);
};
