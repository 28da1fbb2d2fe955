// Turns the bytes of a WARC file (ISO 28500), already unpacked, into its records as they stream by.
import { ByteTaker } from "../byte-taker.ts";

export interface WarcRecord {
  /** Counted from 1. */
  readonly number: number;
  readonly type: string;
  readonly targetUri: string | null;
  /** ISO 8601 as the record states it; null where it states none. */
  readonly date: string | null;
  readonly contentType: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Bytes of the block as the header states them. */
  readonly length: number;
  /** The block; null where it is longer than the limit and was passed over, or is not wanted. */
  readonly block: Uint8Array | null;
}

/** A part of the file that is no record: told, and the reading goes on at the next one. */
export interface WarcDamage {
  readonly number: number;
  readonly damage: "no-record" | "cut-off";
}

const MOST_LINE_BYTES = 64 * 1024;
const MOST_HEADERS = 200;
const VERSION = /^WARC\/\d{1,2}\.\d{1,2}\s*$/;

const readLine = async (taker: ByteTaker): Promise<string | null> => {
  const line = await taker.takeLine(MOST_LINE_BYTES);
  return line === null
    ? null
    : Buffer.from(line)
        .toString("utf8")
        .replace(/\r?\n$/, "");
};

const passOver = async (taker: ByteTaker, count: number): Promise<boolean> => {
  let left = count;
  while (left > 0) {
    const part = await taker.takeSome(left);
    if (part === null) return false;
    left -= part.length;
  }
  return true;
};

/**
 * The records in order. `wants` decides by the headers whose block is worth holding; a block beyond `maxBytes`
 * is passed over. Between records anything may stand: it is told once as damage, and the next record is found.
 */
export async function* warcRecords(
  pieces: AsyncIterable<Uint8Array>,
  maxBytes: number,
  wants: (record: Omit<WarcRecord, "block">) => boolean,
): AsyncGenerator<WarcRecord | WarcDamage> {
  const taker = new ByteTaker(pieces);
  let number = 0;
  let lost = false;
  try {
    for (;;) {
      const line = await readLine(taker);
      if (line === null) return;
      if (line.trim() === "") continue;
      if (!VERSION.test(line)) {
        if (!lost) yield { number: number + 1, damage: "no-record" };
        lost = true;
        continue;
      }
      lost = false;
      number += 1;
      const headers = new Map<string, string>();
      for (let count = 0; count < MOST_HEADERS; count += 1) {
        const header = await readLine(taker);
        if (header === null) {
          yield { number, damage: "cut-off" };
          return;
        }
        if (header.trim() === "") break;
        const colon = header.indexOf(":");
        if (colon > 0)
          headers.set(header.slice(0, colon).trim().toLowerCase(), header.slice(colon + 1).trim());
      }
      const stated = headers.get("content-length") ?? "";
      if (!/^\d{1,15}$/.test(stated)) {
        yield { number, damage: "no-record" };
        lost = true;
        continue;
      }
      const length = Number(stated);
      const uri = headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null;
      const told = {
        number,
        type: headers.get("warc-type")?.toLowerCase() ?? "",
        targetUri: uri,
        date: headers.get("warc-date") ?? null,
        contentType: headers.get("content-type")?.toLowerCase() ?? "",
        headers,
        length,
      };
      if (length > maxBytes || !wants(told)) {
        const whole = await passOver(taker, length);
        if (whole) yield { ...told, block: null };
        else {
          yield { number, damage: "cut-off" };
          return;
        }
        continue;
      }
      const block = await taker.take(length);
      if (block.length < length) {
        yield { number, damage: "cut-off" };
        return;
      }
      yield { ...told, block };
    }
  } finally {
    await taker.close();
  }
}
