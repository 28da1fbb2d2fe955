// Turns bytes that are at hand into an input.
import { HEAD_BYTES, type Input } from "./reader.ts";

/** An input of these bytes; `where` names them in sentences, the rest is as far as it is known. */
export const openBytes = (
  bytes: Uint8Array,
  known: { readonly where: string } & Partial<Omit<Input, "bytes" | "head">>,
): Input => ({
  address: null,
  extension: "",
  contentType: null,
  charset: null,
  method: "bytes",
  ...known,
  head: bytes.subarray(0, HEAD_BYTES),
  bytes: (async function* () {
    yield bytes;
    await Promise.resolve();
  })(),
});
