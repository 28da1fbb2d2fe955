// Reads a tar archive: every file in it is read as the file that it is, as it streams by.
import type { Reader } from "../reader.ts";
import { countUnpacked, isReadableMember, openMember } from "./nested-input.ts";
import { isTarHeader, tarMembers } from "./tar-members.ts";

export const tarArchive: Reader = {
  name: "a tar archive",
  accepts: (input) => isTarHeader(input.head.subarray(0, 512)),
  async *read(input, context) {
    for await (const member of tarMembers(input.bytes, input.where)) {
      context.unpacking.countMember(input.where);
      if (!isReadableMember(member.name)) continue;
      const counted = countUnpacked(member.bytes, input.where, context, () => member.size);
      yield* context.readNested(await openMember(input, member.name, counted));
    }
  },
};
