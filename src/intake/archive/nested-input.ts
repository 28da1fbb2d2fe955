// Makes an input of a member of an archive, counted against what the archive may unpack to.
import { posix } from "node:path";
import { peekBytes } from "../open-stream.ts";
import type { Input, ReadingContext } from "../reader.ts";

/** The bytes as they pass, each counted; `packedBytes` gives how many packed ones they came of so far. */
export async function* countUnpacked(
  pieces: AsyncIterable<Uint8Array>,
  where: string,
  context: ReadingContext,
  packedBytes: () => number,
): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  for await (const piece of pieces) {
    unpacked += piece.byteLength;
    context.unpacking.spend(piece.byteLength, where);
    context.unpacking.weigh(packedBytes(), unpacked, where);
    yield piece;
  }
}

/** The member `name` of an archive as an input of its own. */
export const openMember = async (
  archive: Input,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Input> => ({
  where: `${archive.where}, ${name}`,
  address: archive.address === null ? null : `${archive.address}!/${name}`,
  extension: posix.extname(name).slice(1).toLowerCase(),
  contentType: null,
  charset: null,
  method: "archive",
  ...(archive.capturedAt === undefined ? {} : { capturedAt: archive.capturedAt }),
  ...(await peekBytes(bytes)),
});

/** Whether a member of that name is worth reading: not a folder, nor what a program or a system left beside. */
export const isReadableMember = (name: string): boolean =>
  !name.endsWith("/") &&
  !/(?:^|\/)(?:__MACOSX|\.git|node_modules)\//.test(name) &&
  !/(?:^|\/)(?:\.[^/]*|thumbs\.db|desktop\.ini)$/i.test(name);
