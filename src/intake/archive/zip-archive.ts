// Reads a zip archive: as the package that it is (a Word document, a web archive), else every file in it.
import { docxPackage } from "../docx/docx-package.ts";
import { rejectFailures } from "../reject-failures.ts";
import { reject, type Reader } from "../reader.ts";
import { waczPackage } from "../warc/wacz-package.ts";
import { isReadableMember, openMember } from "./nested-input.ts";
import { openZip } from "./zip-members.ts";
import type { ZipPackage } from "./zip-package.ts";

/** Formats that are zip archives with a layout of their own; the first that knows the names reads it. */
const PACKAGES: readonly ZipPackage[] = [docxPackage, waczPackage];

const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

export const zipArchive: Reader = {
  name: "a zip archive",
  accepts: (input) => isZip(input.head),
  async *read(input, context) {
    const zip = await openZip(input, context);
    try {
      const names = new Set(zip.members.map((member) => member.name));
      const known = PACKAGES.find((format) => format.knows(names));
      if (known !== undefined) {
        yield* known.read(input, zip, context);
        return;
      }
      if (names.has("[Content_Types].xml") || names.has("mimetype")) {
        yield reject(
          "unsupported-format",
          input.where,
          "is an office document of a kind that is not read here.",
          "Save it as DOCX, PDF, CSV or text.",
        );
        return;
      }
      const readable = zip.members.filter((member) => isReadableMember(member.name));
      if (readable.length === 0)
        yield reject("empty", input.where, "holds no file.", "Check that it was packed in full.");
      for (const member of readable) {
        const where = `${input.where}, ${member.name}`;
        if (member.encrypted) {
          yield reject(
            "unreadable",
            where,
            "is locked by a password.",
            "Unpack the archive with its password and read what it holds.",
          );
          continue;
        }
        // Opening looks into the first bytes: what fails there is this member's own, and the rest is read.
        yield* rejectFailures(where, async function* () {
          yield* context.readNested(await openMember(input, member.name, member.open()));
        });
      }
    } finally {
      zip.close();
    }
  },
};
