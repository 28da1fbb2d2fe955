// Packs named columns of numbers and bytes into one file, and gives views on them without a copy.

/** Bytes of a file: the magic word, the length of the directory, the directory as JSON, then the columns. */
const MAGIC = 0x315a4741; // "AGZ1", read as little-endian
const HEADER = 8;

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

interface Directory {
  readonly version: string;
  readonly columns: Readonly<Record<string, readonly [offset: number, byteLength: number]>>;
}

export interface Packed {
  readonly version: string;
  bytes(name: string): Uint8Array;
  words(name: string): Uint32Array;
  integers(name: string): Int32Array;
  halves(name: string): Uint16Array;
}

const aligned = (offset: number): number => (offset + 3) & ~3;

export const packColumns = (
  version: string,
  columns: Readonly<Record<string, Column>>,
): Uint8Array => {
  const directory: Record<string, [number, number]> = {};
  let length = 0;
  for (const [name, column] of Object.entries(columns)) {
    directory[name] = [length, column.byteLength];
    length = aligned(length + column.byteLength);
  }
  const written = new TextEncoder().encode(JSON.stringify({ version, columns: directory }));
  const base = aligned(HEADER + written.length);
  const packed = new Uint8Array(base + length);
  const header = new DataView(packed.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, written.length, true);
  packed.set(written, HEADER);
  for (const [name, column] of Object.entries(columns))
    packed.set(
      new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
      base + directory[name]![0],
    );
  return packed;
};

/** Null where the bytes are no packed file, or one cut short. */
export const unpackColumns = (given: Uint8Array): Packed | null => {
  if (given.byteLength < HEADER) return null;
  // typed views need their offset aligned; a pooled buffer may begin anywhere
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header.getUint32(0, true) !== MAGIC) return null;
  const length = header.getUint32(4, true);
  const base = aligned(HEADER + length);
  if (base > bytes.byteLength) return null;
  let directory: Directory;
  try {
    directory = JSON.parse(
      new TextDecoder().decode(bytes.subarray(HEADER, HEADER + length)),
    ) as Directory;
  } catch {
    return null;
  }
  for (const [offset, byteLength] of Object.values(directory.columns))
    if (base + offset + byteLength > bytes.byteLength) return null;
  const place = (name: string): readonly [number, number] => {
    const found = directory.columns[name];
    if (found === undefined) throw new Error(`the gazetteer holds no column ${name}`);
    return [bytes.byteOffset + base + found[0], found[1]];
  };
  return {
    version: directory.version,
    bytes: (name) => new Uint8Array(bytes.buffer, ...place(name)),
    words: (name) => {
      const [offset, byteLength] = place(name);
      return new Uint32Array(bytes.buffer, offset, byteLength / 4);
    },
    integers: (name) => {
      const [offset, byteLength] = place(name);
      return new Int32Array(bytes.buffer, offset, byteLength / 4);
    },
    halves: (name) => {
      const [offset, byteLength] = place(name);
      return new Uint16Array(bytes.buffer, offset, byteLength / 2);
    },
  };
};
