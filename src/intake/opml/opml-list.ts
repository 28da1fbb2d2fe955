// Tells an OPML file for what it is: a list of feeds, which holds no report itself.
import { collectBytes } from "../collect-bytes.ts";
import { statedCharset } from "../charset/stated-charset.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { reject, type Reader } from "../reader.ts";

export const opmlList: Reader = {
  name: "a list of feeds (OPML)",
  accepts: (input) =>
    input.extension === "opml" || /<opml[\s>]/.test(new TextDecoder().decode(input.head)),
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.documentBytes);
    const { readOpml } = await import("./opml-feeds.ts");
    const feeds = readOpml(
      decodeBytes(bytes, input.where, input.charset ?? statedCharset(input.head)),
    );
    if (context.follow === null || feeds.length === 0) {
      yield reject(
        "unsupported-format",
        input.where,
        `is a list of ${String(feeds.length)} feeds and holds no report itself.`,
        "Give it to `atleast watch`.",
      );
      return;
    }
    for (const feed of feeds) yield* context.follow(feed.address);
  },
};
