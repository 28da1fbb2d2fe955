// Reads one file compressed by gzip or Zstandard: what it unpacks to is read as the file that it was.
import { posix } from "node:path";
import { Readable, type Transform } from "node:stream";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { ProblemError } from "../../model/problem.ts";
import { peekBytes } from "../open-stream.ts";
import type { Input, Reader } from "../reader.ts";
import { countUnpacked } from "./nested-input.ts";

interface Compression {
  readonly name: string;
  readonly magic: readonly number[];
  readonly extensions: readonly string[];
  readonly unpack: () => Transform;
}

const COMPRESSIONS: readonly Compression[] = [
  { name: "gzip", magic: [0x1f, 0x8b, 0x08], extensions: ["gz", "tgz"], unpack: createGunzip },
  {
    name: "Zstandard",
    magic: [0x28, 0xb5, 0x2f, 0xfd],
    extensions: ["zst"],
    unpack: createZstdDecompress,
  },
];

const compressionOf = (input: Input): Compression | undefined =>
  COMPRESSIONS.find(({ magic }) => magic.every((byte, at) => input.head[at] === byte));

/** `notes.txt.gz` was `notes.txt`, `all.tgz` was `all.tar`. */
const unpackedExtension = (input: Input): string => {
  if (input.extension === "tgz") return "tar";
  const name = (input.address ?? input.where).replace(/\.[^./]*$/, "");
  return posix.extname(name).slice(1).toLowerCase();
};

/** The unpacked bytes; damage is told as a Problem, for it is the input's and not ours. */
async function* unpackBytes(
  input: Input,
  compression: Compression,
  onPacked: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(
    (async function* () {
      for await (const piece of input.bytes) {
        onPacked(piece.byteLength);
        yield piece;
      }
    })(),
    { objectMode: false },
  );
  const unpacked = compression.unpack();
  let sourceError: unknown = null;
  packed.on("error", (error) => {
    sourceError = error;
    unpacked.destroy(error);
  });
  packed.pipe(unpacked);
  try {
    for await (const piece of unpacked) yield piece as Uint8Array;
  } catch (error) {
    if (sourceError !== null) throw sourceError as Error;
    const cutOff = error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR";
    throw new ProblemError(
      {
        code: "unreadable",
        where: input.where,
        what: cutOff
          ? "ends before its compressed bytes do: it was cut off."
          : `is damaged: it cannot be unpacked as ${compression.name}.`,
        todo: "Save or download it again in full.",
      },
      { cause: error },
    );
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

export const compressedFile: Reader = {
  name: "a compressed file",
  accepts: (input) => compressionOf(input) !== undefined,
  async *read(input, context) {
    let packedBytes = 0;
    const compression = compressionOf(input)!;
    const pieces = unpackBytes(input, compression, (bytes) => {
      packedBytes += bytes;
    });
    const counted = countUnpacked(pieces, input.where, context, () => packedBytes);
    const { capturedAt, status, headers } = input;
    yield* context.readNested({
      where: input.where,
      address: input.address,
      extension: unpackedExtension(input),
      contentType: null,
      charset: null,
      method: input.method,
      ...(capturedAt === undefined ? {} : { capturedAt }),
      ...(status === undefined ? {} : { status }),
      ...(headers === undefined ? {} : { headers }),
      ...(await peekBytes(counted)),
    });
  },
};
