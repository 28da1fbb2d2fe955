// Turns named parts into a zip archive that stores them as they are, written as it goes, of any size (ZIP64).
import { crc32 } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const SIZES = 0x08074b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_PLACE = 0x07064b50;
const EXTRA_64 = 0x0001;
const UTF8_NAME = 0x0800;
const SIZES_AFTER = 0x0008;
/** What a reader must know: the plain format, or its fields of eight bytes. */
const PLAIN = 20;
const WIDE = 45;
/** 1 January 1980, the first day that a zip knows: the same parts give the same bytes. */
const DOS_DAY = 0x21;
/** Stands in a field for a number that does not fit it, which is told in eight bytes elsewhere. */
const ELSEWHERE = 0xffff_ffff;
const COUNT_ELSEWHERE = 0xffff;

export interface ZipPart {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Whether it may be larger than 4 GB, which has to be known before its bytes are. */
  readonly mayBeLarge?: boolean;
}

interface WrittenPart {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
  readonly large: boolean;
}

const wide = (...numbers: readonly number[]): Buffer => {
  const field = Buffer.alloc(numbers.length * 8);
  for (const [index, number] of numbers.entries())
    field.writeBigUInt64LE(BigInt(number), index * 8);
  return field;
};

/** A field of a header that holds numbers of eight bytes; none where there are none. */
const wideExtra = (...numbers: readonly number[]): Buffer => {
  if (numbers.length === 0) return Buffer.alloc(0);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(EXTRA_64, 0);
  head.writeUInt16LE(numbers.length * 8, 2);
  return Buffer.concat([head, wide(...numbers)]);
};

const localHeader = (name: Buffer, large: boolean): Buffer => {
  const extra = large ? wideExtra(0, 0) : wideExtra();
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(large ? WIDE : PLAIN, 4);
  header.writeUInt16LE(UTF8_NAME | SIZES_AFTER, 6);
  header.writeUInt16LE(DOS_DAY, 12);
  header.writeUInt32LE(large ? ELSEWHERE : 0, 18);
  header.writeUInt32LE(large ? ELSEWHERE : 0, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
};

const sizesAfter = ({ crc, size, large }: WrittenPart): Buffer => {
  const record = Buffer.alloc(8);
  record.writeUInt32LE(SIZES, 0);
  record.writeUInt32LE(crc, 4);
  if (large) return Buffer.concat([record, wide(size, size)]);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(size, 0);
  sizes.writeUInt32LE(size, 4);
  return Buffer.concat([record, sizes]);
};

const centralHeader = (part: WrittenPart): Buffer => {
  const { crc, name, size, offset, large } = part;
  const far = offset >= ELSEWHERE;
  const extra = wideExtra(...(large ? [size, size] : []), ...(far ? [offset] : []));
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(WIDE, 4);
  header.writeUInt16LE(large || far ? WIDE : PLAIN, 6);
  header.writeUInt16LE(UTF8_NAME | SIZES_AFTER, 8);
  header.writeUInt16LE(DOS_DAY, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(large ? ELSEWHERE : size, 20);
  header.writeUInt32LE(large ? ELSEWHERE : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(far ? ELSEWHERE : offset, 42);
  return Buffer.concat([header, name, extra]);
};

/** The end of the directory; where its numbers do not fit, a wide one before it. */
const endOf = (count: number, directorySize: number, directoryStart: number): Buffer => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(Math.min(count, COUNT_ELSEWHERE), 8);
  end.writeUInt16LE(Math.min(count, COUNT_ELSEWHERE), 10);
  end.writeUInt32LE(Math.min(directorySize, ELSEWHERE), 12);
  end.writeUInt32LE(Math.min(directoryStart, ELSEWHERE), 16);
  if (count < COUNT_ELSEWHERE && directorySize < ELSEWHERE && directoryStart < ELSEWHERE)
    return end;
  const record = Buffer.alloc(24);
  record.writeUInt32LE(END_64, 0);
  // the length of what follows this field
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(WIDE, 12);
  record.writeUInt16LE(WIDE, 14);
  const place = Buffer.alloc(20);
  place.writeUInt32LE(END_64_PLACE, 0);
  place.writeBigUInt64LE(BigInt(directoryStart + directorySize), 8);
  place.writeUInt32LE(1, 16);
  return Buffer.concat([record, wide(count, count, directorySize, directoryStart), place, end]);
};

/**
 * The archive's bytes; parts are written in order and none is held. Throws a RangeError for a part beyond 4 GB that
 * was not said to be large.
 */
export async function* writeZip(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
): AsyncGenerator<Uint8Array> {
  const written: WrittenPart[] = [];
  let offset = 0;
  for await (const { name: words, bytes, mayBeLarge: large = false } of parts) {
    const name = Buffer.from(words, "utf8");
    const header = localHeader(name, large);
    yield header;
    let crc = 0;
    let size = 0;
    for await (const piece of bytes) {
      crc = crc32(piece, crc);
      size += piece.byteLength;
      if (size >= ELSEWHERE && !large)
        throw new RangeError(`The part ${words} of a zip archive is larger than was said.`);
      yield piece;
    }
    const part: WrittenPart = { name, crc, size, offset, large };
    const after = sizesAfter(part);
    yield after;
    offset += header.length + size + after.length;
    written.push(part);
  }
  const directoryStart = offset;
  let directorySize = 0;
  for (const part of written) {
    const header = centralHeader(part);
    directorySize += header.length;
    yield header;
  }
  yield endOf(written.length, directorySize, directoryStart);
}
