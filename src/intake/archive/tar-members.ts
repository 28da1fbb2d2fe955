// Turns the bytes of a tar archive (ustar, pax, GNU) into its files, one after another as they stream by.
import { ProblemError } from "../../model/problem.ts";
import { ByteTaker } from "../byte-taker.ts";

const BLOCK = 512;
/** A name or a pax header longer than this is no name. */
const MOST_HEADER_BYTES = 1024 * 1024;

export interface TarMember {
  readonly name: string;
  readonly size: number;
  /** To be read, or left, before the next member is asked for. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

const readField = (block: Uint8Array, start: number, length: number): string => {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return Buffer.from(end === -1 ? field : field.subarray(0, end)).toString("utf8");
};

/** Octal digits, or base 256 where the first bit is set. */
const readNumber = (block: Uint8Array, start: number, length: number): number => {
  if ((block[start]! & 0x80) !== 0) {
    let value = block[start]! & 0x7f;
    for (let at = start + 1; at < start + length; at += 1) value = value * 256 + block[at]!;
    return value;
  }
  const digits = readField(block, start, length).trim();
  return digits === "" ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
};

/** Whether the block is a header whose sum is right; the sum counts its own field as spaces. */
export const isTarHeader = (block: Uint8Array): boolean => {
  if (block.length < BLOCK) return false;
  let sum = 0;
  for (let at = 0; at < BLOCK; at += 1) sum += at >= 148 && at < 156 ? 32 : block[at]!;
  return sum !== 256 && readNumber(block, 148, 8) === sum;
};

/** The records of a pax header: `25 path=some/name\n`. */
const readPax = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const records = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(32, at);
    if (space === -1 || space - at > 8) break;
    const length = Number(Buffer.from(bytes.subarray(at, space)).toString("latin1"));
    if (!Number.isInteger(length) || length <= space - at + 1) break;
    const record = Buffer.from(bytes.subarray(space + 1, at + length - 1)).toString("utf8");
    const equals = record.indexOf("=");
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
};

const cutOff = (where: string): ProblemError =>
  new ProblemError({
    code: "unreadable",
    where,
    what: "ends in the middle of a file: the archive was cut off.",
    todo: "Save or download it again in full.",
  });

/** The regular files of the archive in order; throws a ProblemError where it is damaged or cut off. */
export async function* tarMembers(
  pieces: AsyncIterable<Uint8Array>,
  where: string,
): AsyncGenerator<TarMember> {
  const taker = new ByteTaker(pieces);
  let longName: string | null = null;
  let longSize: number | null = null;
  try {
    for (;;) {
      const block = await taker.take(BLOCK);
      // Two blocks of zeros end an archive; one, or none at all, is met too.
      if (block.length === 0 || block.every((byte) => byte === 0)) return;
      if (block.length < BLOCK) throw cutOff(where);
      if (!isTarHeader(block))
        throw new ProblemError({
          code: "unreadable",
          where,
          what: "is damaged: a file's header in the archive does not add up.",
          todo: "Save or download it again in full.",
        });
      const size = longSize ?? readNumber(block, 124, 12);
      const type = String.fromCharCode(block[156]!);
      const padding = (BLOCK - (size % BLOCK)) % BLOCK;
      if (!Number.isSafeInteger(size) || size < 0) throw cutOff(where);
      if (type === "L" || type === "x" || type === "g" || type === "K") {
        if (size > MOST_HEADER_BYTES) throw cutOff(where);
        const content = await taker.take(size);
        if (content.length < size) throw cutOff(where);
        await taker.take(padding);
        if (type === "L") longName = readField(content, 0, content.length);
        if (type === "x") {
          const records = readPax(content);
          longName = records.get("path") ?? longName;
          const stated = records.get("size");
          if (stated !== undefined && /^\d{1,15}$/.test(stated)) longSize = Number(stated);
        }
        continue;
      }
      const prefix = readField(block, 257, 5) === "ustar" ? readField(block, 345, 155) : "";
      const name = longName ?? (prefix === "" ? "" : `${prefix}/`) + readField(block, 0, 100);
      longName = null;
      longSize = null;
      let left = size;
      const content = async function* (): AsyncGenerator<Uint8Array> {
        while (left > 0) {
          const part = await taker.takeSome(left);
          if (part === null) throw cutOff(where);
          left -= part.length;
          yield part;
        }
      };
      if (type === "0" || type === "\0" || type === "7") yield { name, size, bytes: content() };
      // What the reader of the member left, and the padding, stand before the next header.
      while (left > 0) {
        const part = await taker.takeSome(left);
        if (part === null) throw cutOff(where);
        left -= part.length;
      }
      if ((await taker.take(padding)).length < padding) throw cutOff(where);
    }
  } finally {
    await taker.close();
  }
}
