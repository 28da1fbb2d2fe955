// Turns OPML into the feeds that it lists.
import { scanTags } from "../markup/scan-tags.ts";

export interface ListedFeed {
  readonly title: string | null;
  /** Where the feed is fetched. */
  readonly address: string;
  /** The site that the feed is of. */
  readonly site: string | null;
  /** The folders that it lies in, the outermost first. */
  readonly folders: readonly string[];
}

const MOST_FEEDS = 10_000;
const MOST_FOLDERS_DEEP = 32;

const isWebAddress = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\//i.test(address);

/** The feeds in order, each address once; outlines without a web address are folders. */
export const readOpml = (opml: string): readonly ListedFeed[] => {
  const feeds = new Map<string, ListedFeed>();
  const folders: (string | null)[] = [];
  scanTags(opml, "xml", {
    open: (name, attributes) => {
      if (name !== "outline") return;
      const address = (attributes["xmlUrl"] ?? attributes["xmlurl"])?.trim();
      const title = (attributes["title"] ?? attributes["text"])?.trim() || null;
      if (isWebAddress(address) && !feeds.has(address) && feeds.size < MOST_FEEDS) {
        const site = (attributes["htmlUrl"] ?? attributes["htmlurl"])?.trim();
        feeds.set(address, {
          title,
          address,
          site: isWebAddress(site) ? site : null,
          folders: folders.slice(0, MOST_FOLDERS_DEEP).filter((folder) => folder !== null),
        });
      }
      folders.push(isWebAddress(address) ? null : title);
    },
    close: (name) => {
      if (name === "outline") folders.pop();
    },
  });
  return [...feeds.values()];
};
