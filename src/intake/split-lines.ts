// Cuts a stream of bytes into lines, holding one line at a time and passing over those that are too long.

export interface ByteLine {
  /** Counted from 1. */
  readonly number: number;
  /** Without the line break; null where the line was longer than the limit. */
  readonly bytes: Uint8Array | null;
  readonly blank: boolean;
  /** Whether it is the last line and no line break ended it. */
  readonly last: boolean;
}

const NEWLINE = 10;

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);

export async function* splitLines(
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<ByteLine> {
  let number = 0;
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (last: boolean): ByteLine => {
    const tooLong = length > limit;
    const bytes = tooLong ? null : held.length === 1 ? held[0]! : Buffer.concat(held);
    held = [];
    length = 0;
    number += 1;
    return { number, bytes, blank: bytes !== null && isBlank(bytes), last };
  };
  const hold = (part: Uint8Array): void => {
    length += part.length;
    // past the limit the line is only measured: what was held of it is let go
    if (length > limit) held = [];
    else if (part.length > 0) held.push(part);
  };
  for await (const piece of pieces) {
    let from = 0;
    for (;;) {
      const at = piece.indexOf(NEWLINE, from);
      if (at === -1) break;
      hold(piece.subarray(from, at));
      yield take(false);
      from = at + 1;
    }
    hold(piece.subarray(from));
  }
  if (length > 0) yield take(true);
}
