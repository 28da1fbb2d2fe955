// Turns a list of feeds into OPML 2.0, as feed readers take it.
import type { ListedFeed } from "./opml-feeds.ts";

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly feeds: ListedFeed[];
}

const makeFolder = (): Folder => ({ folders: new Map(), feeds: [] });

const escape = (words: string): string =>
  words
    // What XML cannot hold at all, not even escaped.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const writeFolder = (folder: Folder, indent: string): string => {
  const feeds = folder.feeds.map(({ title, address, site }) => {
    const name = escape(title ?? address);
    const htmlUrl = site === null ? "" : ` htmlUrl="${escape(site)}"`;
    return `${indent}<outline text="${name}" title="${name}" type="rss" xmlUrl="${escape(address)}"${htmlUrl}/>\n`;
  });
  const folders = [...folder.folders].map(
    ([name, inner]) =>
      `${indent}<outline text="${escape(name)}">\n${writeFolder(inner, `${indent}  `)}${indent}</outline>\n`,
  );
  return feeds.join("") + folders.join("");
};

/** OPML of the feeds, a folder an outline; `title` names the whole. */
export const writeOpml = (title: string, feeds: readonly ListedFeed[]): string => {
  const root = makeFolder();
  for (const feed of feeds) {
    let level = root;
    for (const name of feed.folders) {
      const inner = level.folders.get(name) ?? makeFolder();
      level.folders.set(name, inner);
      level = inner;
    }
    level.feeds.push(feed);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n    <title>${escape(title)}</title>\n  </head>\n  <body>\n${writeFolder(root, "    ")}  </body>\n</opml>\n`;
};
