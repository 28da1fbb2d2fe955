// Reads a sitemap: the pages that it lists, where links are followed.
import { collectBytes } from "../collect-bytes.ts";
import { statedCharset } from "../charset/stated-charset.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { isRejection, reject, type Reader } from "../reader.ts";

export const sitemap: Reader = {
  name: "a sitemap",
  accepts: (input) =>
    /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(new TextDecoder().decode(input.head)),
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.wholeFileBytes);
    const { readSitemap } = await import("./sitemap-entries.ts");
    const entries = readSitemap(
      decodeBytes(bytes, input.where, input.charset ?? statedCharset(input.head)),
    );
    if (entries.length === 0) {
      yield reject(
        "empty",
        input.where,
        "is a sitemap that lists no address.",
        "Check that it was downloaded in full.",
      );
      return;
    }
    if (context.follow === null) {
      yield reject(
        "unsupported-format",
        input.where,
        `is a sitemap: it lists ${String(entries.length)} addresses and holds no report itself.`,
        "Put its address into the list that `atleast watch` follows, or read it with links followed.",
      );
      return;
    }
    for (const entry of entries)
      for await (const read of context.follow(entry.address, entry.isSitemap))
        yield isRejection(read)
          ? read
          : {
              ...read,
              published: read.published ?? entry.published,
              outlet: read.outlet ?? entry.outlet,
              language: read.language ?? entry.language,
            };
  },
};
