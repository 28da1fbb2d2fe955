// Turns named parts into a zip archive that stores them as they are, written as it goes.
import { crc32 } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAME = 0x0800;
const SIZES_AFTER = 0x0008;
/** 1 January 1980, the first day that a zip knows: the same parts give the same bytes. */
const DOS_DAY = 0x21;
const MOST_BYTES = 0xffff_ffff;

export interface ZipPart {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

interface WrittenPart {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

const localHeader = (name: Buffer): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(UTF8_NAME | SIZES_AFTER, 6);
  header.writeUInt16LE(DOS_DAY, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
};

const sizesAfter = (part: WrittenPart): Buffer => {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08074b50, 0);
  record.writeUInt32LE(part.crc, 4);
  record.writeUInt32LE(part.size, 8);
  record.writeUInt32LE(part.size, 12);
  return record;
};

const centralHeader = (part: WrittenPart): Buffer => {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(UTF8_NAME | SIZES_AFTER, 8);
  header.writeUInt16LE(DOS_DAY, 14);
  header.writeUInt32LE(part.crc, 16);
  header.writeUInt32LE(part.size, 20);
  header.writeUInt32LE(part.size, 24);
  header.writeUInt16LE(part.name.length, 28);
  header.writeUInt32LE(part.offset, 42);
  return Buffer.concat([header, part.name]);
};

/** The archive's bytes; parts are written in order and none is held. Throws a RangeError beyond 4 GB. */
export async function* writeZip(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
): AsyncGenerator<Uint8Array> {
  const written: WrittenPart[] = [];
  let offset = 0;
  for await (const part of parts) {
    const name = Buffer.from(part.name, "utf8");
    const start = offset;
    const header = localHeader(name);
    yield header;
    let crc = 0;
    let size = 0;
    for await (const piece of part.bytes) {
      crc = crc32(piece, crc);
      size += piece.byteLength;
      yield piece;
    }
    const record: WrittenPart = { name, crc, size, offset: start };
    const after = sizesAfter(record);
    yield after;
    offset += header.length + size + after.length;
    if (offset > MOST_BYTES || written.length >= 0xfffe)
      throw new RangeError("A zip archive of more than 4 GB or 65,534 parts is not written.");
    written.push(record);
  }
  const directoryStart = offset;
  let directorySize = 0;
  for (const part of written) {
    const header = centralHeader(part);
    directorySize += header.length;
    yield header;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(directoryStart, 16);
  yield end;
}
