// Gathers the bytes of an input into one piece, up to a limit.
import { ProblemError } from "../model/problem.ts";
import type { Input } from "./reader.ts";

const inMegabytes = (bytes: number): string => `${String(Math.round(bytes / 1024 / 1024))} MB`;

/** All bytes of the input; throws `too-large` as soon as there are more than the limit, and `empty` for none. */
export const collectBytes = async (input: Input, limit: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input.bytes) {
    length += piece.length;
    if (length > limit)
      throw new ProblemError({
        code: "too-large",
        where: input.where,
        what: `is larger than ${inMegabytes(limit)}, the most that is read as one piece.`,
        todo: "Split it into documents, or write them as JSON Lines (one document a line).",
      });
    pieces.push(piece);
  }
  if (length === 0)
    throw new ProblemError({
      code: "empty",
      where: input.where,
      what: "is empty.",
      todo: "Check that it was saved or downloaded in full.",
    });
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, length);
};
