// Reads a packed web archive (WACZ): the pages that it lists, out of the WARC files that it holds.
import type { Document, Rejection } from "../../model/document.ts";
import { compressedFile } from "../archive/compressed-file.ts";
import { openMember } from "../archive/nested-input.ts";
import { readMember, type OpenZip } from "../archive/zip-members.ts";
import type { ZipPackage } from "../archive/zip-package.ts";
import { reject, type Input, type ReadingContext } from "../reader.ts";
import { rejectFailures } from "../reject-failures.ts";
import { readWarc, warcArchive } from "./warc-archive.ts";

const PAGE_LISTS = /^pages\/[^/]+\.jsonl$/;
const WARCS = /^archive\/[^/]+\.warc(?:\.gz)?$/;

/** The addresses that the archive lists as pages; null where it lists none. */
const readPages = async (
  zip: OpenZip,
  input: Input,
  context: ReadingContext,
): Promise<ReadonlySet<string> | null> => {
  const pages = new Set<string>();
  for (const member of zip.members.filter(({ name }) => PAGE_LISTS.test(name))) {
    const lines = new TextDecoder()
      .decode(await readMember(member, input.where, context.limits.wholeFileBytes))
      .split("\n");
    for (const line of lines) {
      try {
        const page: unknown = JSON.parse(line);
        if (
          typeof page === "object" &&
          page !== null &&
          "url" in page &&
          typeof page.url === "string"
        )
          pages.add(page.url);
      } catch {
        // a line that is no page leaves the others standing
      }
    }
  }
  return pages.size === 0 ? null : pages;
};

export const waczPackage: ZipPackage = {
  knows: (names) => names.has("datapackage.json") && [...names].some((name) => WARCS.test(name)),
  async *read(input, zip, context): AsyncGenerator<Document | Rejection> {
    const pages = await readPages(zip, input, context);
    for (const member of zip.members.filter(({ name }) => WARCS.test(name))) {
      const where = `${input.where}, ${member.name}`;
      yield* rejectFailures(where, async function* () {
        const warc = await openMember(input, member.name, member.open());
        // The pages that the package lists are known here alone, so its WARC files are read from here.
        const inner: ReadingContext = {
          ...context,
          readNested: (unpacked) =>
            warcArchive.accepts(unpacked)
              ? readWarc(unpacked, context, pages)
              : context.readNested(unpacked),
        };
        if (compressedFile.accepts(warc)) yield* compressedFile.read(warc, inner);
        else if (warcArchive.accepts(warc)) yield* readWarc(warc, context, pages);
        else
          yield reject(
            "unreadable",
            where,
            "is no WARC file.",
            "Make the archive again, or read its other files.",
          );
      });
    }
  },
};
