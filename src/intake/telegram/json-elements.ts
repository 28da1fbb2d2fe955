// Turns a stream of JSON into the elements of its lists of a given name, one element in memory at a time.

/** An element of the list, or a plain field that stands beside it in the same object. */
export type JsonPart =
  | { readonly kind: "element"; readonly bytes: Uint8Array }
  | { readonly kind: "field"; readonly name: string; readonly value: unknown }
  /** An element longer than the limit: passed over. */
  | { readonly kind: "too-large" }
  /** The stream ended before the JSON did. */
  | { readonly kind: "cut-off" };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;

const MOST_DEPTH = 10_000;
const MOST_FIELD_BYTES = 64 * 1024;

const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const parseOrNull = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8")) as unknown;
  } catch {
    return null;
  }
};

/**
 * Elements of every list that is the value of `listName`, wherever it stands, in order; and before them the plain
 * fields (strings, numbers) of the objects around. Bytes are looked at once; nesting costs no stack.
 */
export async function* jsonElements(
  pieces: AsyncIterable<Uint8Array>,
  listName: string,
  maxBytes: number,
): AsyncGenerator<JsonPart> {
  let depth = 0;
  /** Depth inside the list that is being read; null outside of one. */
  let listDepth: number | null = null;
  let inString = false;
  let escaped = false;
  // The bytes of the value or the string that is being gathered.
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let gathering: "element" | "scalar" | null = null;
  let lastString: string | null = null;
  let name: string | null = null;
  let sawBytes = false;

  for await (const piece of pieces) {
    let from = gathering === null ? -1 : 0;
    const take = (end: number): Uint8Array => {
      if (from >= 0 && end > from) {
        heldLength += end - from;
        if (heldLength <= maxBytes) held.push(piece.subarray(from, end));
        else held = [];
      }
      const bytes = held.length === 1 ? held[0]! : Buffer.concat(held);
      return bytes;
    };
    const begin = (kind: "element" | "scalar", at: number): void => {
      gathering = kind;
      held = [];
      heldLength = 0;
      from = at;
    };
    /** Ends what is gathered before the byte at `end`. */
    const finish = (end: number): JsonPart | null => {
      const bytes = take(end);
      const kind = gathering;
      gathering = null;
      from = -1;
      if (kind === "element")
        return heldLength > maxBytes ? { kind: "too-large" } : { kind: "element", bytes };
      if (heldLength > MOST_FIELD_BYTES) {
        lastString = null;
        return null;
      }
      const value = parseOrNull(bytes);
      lastString = typeof value === "string" ? value : null;
      if (
        name !== null &&
        value !== null &&
        (typeof value === "string" || typeof value === "number")
      )
        return { kind: "field", name, value };
      return null;
    };
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at]!;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          if (gathering === "scalar" || (gathering === "element" && depth === listDepth)) {
            const part = finish(at + 1);
            if (part !== null) yield part;
          }
        }
        continue;
      }
      if (isSpace(byte)) {
        if (gathering === "scalar") {
          const part = finish(at);
          if (part !== null) yield part;
        }
        continue;
      }
      sawBytes = true;
      const inList = listDepth !== null;
      switch (byte) {
        case QUOTE:
          inString = true;
          if (gathering === null) begin(inList ? "element" : "scalar", at);
          break;
        case OPEN_BRACE:
        case OPEN_BRACKET:
          if (inList && depth === listDepth && gathering === null) begin("element", at);
          depth += 1;
          if (depth > MOST_DEPTH) {
            yield { kind: "cut-off" };
            return;
          }
          if (!inList && byte === OPEN_BRACKET && name === listName) listDepth = depth;
          if (!inList) name = null;
          break;
        case CLOSE_BRACE:
        case CLOSE_BRACKET: {
          if (gathering === "scalar" || (gathering === "element" && depth === listDepth)) {
            const part = finish(at);
            if (part !== null) yield part;
          }
          depth -= 1;
          if (depth < 0) {
            yield { kind: "cut-off" };
            return;
          }
          if (listDepth !== null && depth < listDepth) {
            listDepth = null;
            name = null;
          } else if (gathering === "element" && depth === listDepth) {
            const part = finish(at + 1);
            if (part !== null) yield part;
          }
          break;
        }
        case COLON:
          if (!inList) {
            name = lastString;
            lastString = null;
          }
          break;
        case COMMA:
          if (gathering === "scalar" || (gathering === "element" && depth === listDepth)) {
            const part = finish(at);
            if (part !== null) yield part;
          }
          if (!inList) name = null;
          break;
        default:
          if (gathering === null) begin(inList ? "element" : "scalar", at);
      }
    }
    if (gathering !== null && from >= 0) {
      take(piece.length);
    }
  }
  if (depth > 0 || inString || !sawBytes) yield { kind: "cut-off" };
}
