// Refuses formats that are known and not read, by their first bytes, with the advice that each one needs.
import { looksBinary } from "../decode-bytes.ts";
import { reject, type Reader } from "../reader.ts";

interface BinaryFormat {
  readonly name: string;
  /** Bytes in Latin-1. */
  readonly magic: string;
  /** Where the magic stands. */
  readonly at?: number;
  /** Whether the format is written in letters, so that nothing else shows that it is no text. */
  readonly inLetters?: boolean;
  readonly todo: string;
}

const UNPACK = "Unpack it and read what it holds.";
const PICTURE = "Type out what it says, or read it with a program for text in pictures.";
const RECORDING = "Write down what is said, or read a transcript.";

const FORMATS: readonly BinaryFormat[] = [
  { name: "an xz archive", magic: "\xfd7zXZ\0", todo: UNPACK },
  { name: "a bzip2 archive", magic: "BZh", todo: UNPACK },
  { name: "a 7-Zip archive", magic: "7z\xbc\xaf\x27\x1c", todo: UNPACK },
  { name: "a RAR archive", magic: "Rar!\x1a\x07", todo: UNPACK },
  {
    name: "an old Word, Excel or Outlook file",
    magic: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    todo: "Save it as DOCX, CSV or text.",
  },
  { name: "an RTF document", magic: "{\\rtf", inLetters: true, todo: "Save it as DOCX or text." },
  { name: "a PNG picture", magic: "\x89PNG\r\n\x1a\n", todo: PICTURE },
  { name: "a JPEG picture", magic: "\xff\xd8\xff", todo: PICTURE },
  { name: "a GIF picture", magic: "GIF8", todo: PICTURE },
  { name: "a WebP picture or a sound", magic: "RIFF", todo: PICTURE },
  { name: "a film or a sound", magic: "ftyp", at: 4, todo: RECORDING },
  { name: "a film", magic: "\x1aE\xdf\xa3", todo: RECORDING },
  { name: "a sound", magic: "OggS", todo: RECORDING },
  { name: "a sound", magic: "ID3", todo: RECORDING },
  {
    name: "an SQLite database",
    magic: "SQLite format 3\0",
    todo: "Export its tables as CSV, or name it as the ledger if it is one.",
  },
  { name: "a program", magic: "\x7fELF", todo: "Give a document." },
];

const formatOf = (head: Uint8Array): BinaryFormat | undefined => {
  const opening = Buffer.from(head.subarray(0, 32)).toString("latin1");
  const binary = looksBinary(head);
  return FORMATS.find(
    ({ magic, at = 0, inLetters = false }) =>
      opening.startsWith(magic, at) && (binary || inLetters),
  );
};

export const knownBinary: Reader = {
  name: "a format that is not read",
  accepts: (input) => formatOf(input.head) !== undefined,
  async *read(input) {
    const format = formatOf(input.head)!;
    // Taking one piece and leaving closes what the bytes come from.
    for await (const _ of input.bytes) break;
    yield reject(
      "unsupported-format",
      input.where,
      `is ${format.name}, which is not read here.`,
      format.todo,
    );
  },
};
