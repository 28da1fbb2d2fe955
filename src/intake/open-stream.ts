// Turns a stream of bytes into an input whose head can be looked at before all of it is read.
import { ProblemError } from "../model/problem.ts";
import { HEAD_BYTES, type Input } from "./reader.ts";

export interface PeekedBytes {
  readonly head: Uint8Array;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Reads the first HEAD_BYTES (or all there are); `bytes` begins with them again. */
export const peekBytes = async (pieces: AsyncIterable<Uint8Array>): Promise<PeekedBytes> => {
  const rest = pieces[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const next = await rest.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  return {
    head: Buffer.concat(first).subarray(0, HEAD_BYTES),
    bytes: (async function* () {
      try {
        yield* first;
        for (let next = await rest.next(); next.done !== true; next = await rest.next())
          yield next.value;
      } finally {
        await rest.return?.();
      }
    })(),
  };
};

/** Standard input as an input; throws where none was given. */
export const openStream = async (pieces: AsyncIterable<Uint8Array> | undefined): Promise<Input> => {
  const where = "standard input";
  if (pieces === undefined)
    throw new ProblemError({
      code: "unreadable",
      where,
      what: "is not there to be read.",
      todo: "Pipe a document into it, or name a file.",
    });
  return {
    where,
    address: null,
    extension: "",
    contentType: null,
    charset: null,
    method: "stdin",
    ...(await peekBytes(pieces)),
  };
};
