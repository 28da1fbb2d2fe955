// Reads XML that is no feed and no list: the words between its tags, as news agencies send their dispatches.
import { statedCharset } from "../charset/stated-charset.ts";
import { collectBytes } from "../collect-bytes.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makeDocumentId } from "../document-id.ts";
import { reject, webAddress, type Reader } from "../reader.ts";

/** Elements that hold a dispatch's headline, in NITF, NewsML and their kin. */
const HEADLINE = /<(?:\w+:)?(?:hl1|headline|HeadLine|title)\b[^>]{0,500}>([^<]{1,500})</;

export const xmlDocument: Reader = {
  name: "XML",
  accepts: (input) =>
    /^(?:\xef\xbb\xbf)?\s*<\?xml[\s?]/.test(Buffer.from(input.head).toString("latin1")) ||
    (input.extension === "xml" && /^[^\w]{0,8}</.test(Buffer.from(input.head).toString("latin1"))),
  async *read(input, context) {
    const { htmlText } = await import("../markup/html-text.ts");
    const bytes = await collectBytes(input, context.limits.documentBytes);
    const xml = decodeBytes(bytes, input.where, input.charset ?? statedCharset(input.head));
    const headline = HEADLINE.exec(xml);
    const title = headline === null ? "" : htmlText(headline[1]!);
    // The headline is not read twice: its element is taken out of the text.
    const rest =
      headline === null
        ? xml
        : `${xml.slice(0, headline.index)}<p>${xml.slice(headline.index + headline[0].length)}`;
    const text = htmlText(rest, { leavesOut: (name) => name === "meta" || name === "docdata" });
    if (text === "") {
      yield reject(
        "empty",
        input.where,
        "is XML without words.",
        "Check that it was saved in full.",
      );
      return;
    }
    yield {
      id: makeDocumentId(input.address, title, text),
      title,
      text,
      published: null,
      outlet: null,
      url: webAddress(input),
      language: null,
      situation: context.situation,
      capture: context.capture(input, bytes),
    };
  },
};
