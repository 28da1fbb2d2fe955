// Opens a zip archive by its directory: from the disk where it lies there, else from its bytes in memory.
import { createReadStream } from "node:fs";
import iconv from "iconv-lite";
import type { Entry, ZipFile } from "yauzl";
import { ProblemError } from "../../model/problem.ts";
import { collectBytes } from "../collect-bytes.ts";
import type { Input, ReadingContext } from "../reader.ts";
import { countUnpacked } from "./nested-input.ts";

export interface ZipMember {
  readonly name: string;
  /** Bytes as the directory states them: a claim to check, not to trust. */
  readonly packedSize: number;
  readonly encrypted: boolean;
  /** The unpacked bytes, counted; a ProblemError names the member where they are damaged. */
  open(): AsyncIterable<Uint8Array>;
}

export interface OpenZip {
  readonly members: readonly ZipMember[];
  /** The archive's own bytes, for a capture of the whole; throws `too-large` beyond what is read as one piece. */
  readWhole(): Promise<Uint8Array>;
  close(): void;
}

const UTF8_FLAG = 0x800;

/** Names without the UTF-8 flag are in whatever the packing machine spoke; UTF-8 proves itself, the rest is DOS. */
const decodeName = (entry: Entry): string => {
  const bytes = entry.fileName as unknown as Buffer;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const flagged = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0;
    return flagged ? bytes.toString("utf8") : iconv.decode(bytes, "cp866");
  }
};

const damaged = (where: string, what: string, cause: unknown): ProblemError =>
  new ProblemError(
    { code: "unreadable", where, what, todo: "Save or download it again in full." },
    { cause },
  );

async function* readEntry(zip: ZipFile, entry: Entry, where: string): AsyncGenerator<Uint8Array> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw damaged(where, "is damaged: it cannot be unpacked from its archive.", error);
  }
}

/** The archive's files, folders left out; throws a ProblemError where its directory cannot be read. */
export const openZip = async (input: Input, context: ReadingContext): Promise<OpenZip> => {
  const options = { autoClose: false, decodeStrings: false } as const;
  const { fromBufferPromise, openPromise } = await import("yauzl");
  let zip: ZipFile;
  let readWhole: () => Promise<Uint8Array>;
  try {
    if (input.method === "file" && input.address !== null) {
      // The stream that the head was read from is not needed: taking one piece and leaving closes it.
      for await (const _ of input.bytes) break;
      const path = input.address;
      zip = await openPromise(path, options);
      readWhole = () =>
        collectBytes({ ...input, bytes: createReadStream(path) }, context.limits.wholeFileBytes);
    } else {
      const bytes = await collectBytes(input, context.limits.wholeFileBytes);
      zip = await fromBufferPromise(Buffer.from(bytes), options);
      readWhole = () => Promise.resolve(bytes);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw damaged(
      input.where,
      "is a zip archive without its directory: it was cut off or is damaged.",
      error,
    );
  }
  const members: ZipMember[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      context.unpacking.countMember(input.where);
      const name = decodeName(entry);
      if (name.endsWith("/")) continue;
      const where = `${input.where}, ${name}`;
      members.push({
        name,
        packedSize: entry.compressedSize,
        encrypted: entry.isEncrypted(),
        open: () =>
          countUnpacked(readEntry(zip, entry, where), where, context, () => entry.compressedSize),
      });
    }
  } catch (error) {
    zip.close();
    if (error instanceof ProblemError) throw error;
    throw damaged(input.where, "is a zip archive whose directory is damaged.", error);
  }
  return {
    members,
    readWhole,
    close: () => {
      zip.close();
    },
  };
};

/** All bytes of one member, at most `limit`; throws a ProblemError beyond it. */
export const readMember = async (
  member: ZipMember,
  where: string,
  limit: number,
): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of member.open()) {
    length += piece.byteLength;
    if (length > limit)
      throw new ProblemError({
        code: "too-large",
        where: `${where}, ${member.name}`,
        what: `unpacks to more than ${String(Math.round(limit / 1024 / 1024))} MB.`,
        todo: "Split it into smaller documents.",
      });
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
};
