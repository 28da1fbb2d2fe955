// Measures a page's markup before a tree is made of it: some pages are built to break whoever does.
import { scanTags } from "../markup/scan-tags.ts";

/** Tags that end without saying so, and tags that hold nothing: neither makes a page deeper. */
const NOT_DEEPER: ReadonlySet<string> = new Set(
  `area base br col embed hr img input link meta param source track wbr
   p li dt dd option tr td th thead tbody tfoot colgroup`.split(/\s+/),
);

const MOST_DEPTH = 400;
const MOST_TAGS = 150_000;
const MOST_ATTRIBUTES = 1000;

/**
 * Whether a tree can be made of the page and searched in good time. Time grows with the square of the depth,
 * of the number of attributes of one tag and, in places, of the number of tags; no page for people comes near
 * these limits.
 */
export const isTreeSafe = (html: string): boolean => {
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  let attributesMost = 0;
  scanTags(html, "html", {
    open: (name, attributes) => {
      tags += 1;
      attributesMost = Math.max(attributesMost, Object.keys(attributes).length);
      if (NOT_DEEPER.has(name)) return;
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    close: (name) => {
      if (!NOT_DEEPER.has(name) && depth > 0) depth -= 1;
    },
  });
  return deepest <= MOST_DEPTH && tags <= MOST_TAGS && attributesMost <= MOST_ATTRIBUTES;
};
