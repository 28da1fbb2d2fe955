// Turns a text into what stands between its white space, cut out only where somebody looks at it.

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 &&
    (code === 0xa0 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff));

/** The same tokens as `text.split(/\s+/u)`: of a report's words few are ever looked at as text. */
export class TextTokens {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(text: string) {
    this.text = text;
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      if (!isSpace(text.charCodeAt(at))) continue;
      this.#starts.push(start);
      this.#ends.push(at);
      while (at + 1 < text.length && isSpace(text.charCodeAt(at + 1))) at++;
      start = at + 1;
    }
    this.#starts.push(start);
    this.#ends.push(text.length);
  }

  get length(): number {
    return this.#starts.length;
  }

  startOf(index: number): number {
    return this.#starts[index]!;
  }

  endOf(index: number): number {
    return this.#ends[index]!;
  }

  at(index: number): string | undefined {
    return index < 0 || index >= this.#starts.length
      ? undefined
      : this.text.slice(this.#starts[index], this.#ends[index]);
  }

  slice(from: number, to: number): string[] {
    const cut: string[] = [];
    for (let index = Math.max(0, from); index < to && index < this.length; index++)
      cut.push(this.at(index)!);
    return cut;
  }
}
