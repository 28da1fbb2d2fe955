// Takes bytes from a stream by count or by line, for formats that say how long their parts are.

const NEWLINE = 10;

/** Bytes taken from a stream by count. */
export class ByteTaker {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Up to `most` bytes, whatever is at hand; null at the end. */
  async takeSome(most: number): Promise<Uint8Array | null> {
    while (this.#held.length === 0) {
      const next = await this.#pieces.next();
      if (next.done === true) return null;
      this.#held = next.value;
    }
    const taken = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** Exactly `count` bytes, or fewer where the stream ends. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let left = count;
    while (left > 0) {
      const part = await this.takeSome(left);
      if (part === null) break;
      parts.push(part);
      left -= part.length;
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  /**
   * The bytes up to a line break, which is taken too; null at the end. A line longer than `most` comes as its
   * first `most` bytes, and the rest of it is passed over.
   */
  async takeLine(most: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const part = await this.takeSome(Number.MAX_SAFE_INTEGER);
      if (part === null) return length === 0 ? null : Buffer.concat(parts);
      const at = part.indexOf(NEWLINE);
      const line = at === -1 ? part : part.subarray(0, at + 1);
      this.#held = part.subarray(line.length);
      if (length < most) parts.push(line.subarray(0, most - length));
      length += line.length;
      if (at !== -1) return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    }
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}
