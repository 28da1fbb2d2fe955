// A site on loopback whose feeds gain an entry at a time, and which fails in every way while it does.
import type { ServerResponse } from "node:http";
import { FAULTS, startFaultServer, type FaultServer } from "./fault-server.ts";

export interface WatchSite {
  readonly server: FaultServer;
  readonly feeds: readonly string[];
  /** Adds an entry to a feed in turn; gives the words by which its document is known. */
  publish(): string;
  /** Share of the answers that are a fault, 0 to 1. */
  setFaults(share: number): void;
}

/** Faults that are over soon: the others would make the test wait for its time limits. */
const QUICK: readonly string[] = [
  "403",
  "429",
  "500",
  "503",
  "truncated",
  "truncated-gzip",
  "false-gzip",
  "picture",
  "loop",
  "reset",
  "not-modified",
];
/** Entries that a feed lists; older ones drop off. */
const LISTED = 400;

export const startWatchSite = async (random: () => number): Promise<WatchSite> => {
  const server = await startFaultServer();
  const entries: { readonly number: number; readonly feed: number }[] = [];
  let faults = 0;
  const full = (words: string): string =>
    `${words} ${"The rest of the report follows here. ".repeat(12)}`;
  const wordsOf = (number: number): string =>
    `Entry ${String(number)} counts ${String(number + 2)} people hurt.`;
  const faulty = (response: ServerResponse, answer: () => void, request: never): void => {
    if (random() >= faults) answer();
    else FAULTS[QUICK[Math.floor(random() * QUICK.length)]!]!(request, response);
  };
  const FEEDS = ["/feed-0.xml", "/feed-1.xml", "/feed-2.xml"];
  for (const [feed, path] of FEEDS.entries())
    server.answer(path, (request, response) => {
      faulty(
        response,
        () => {
          const listed = entries
            .filter((entry) => entry.feed === feed)
            .slice(-LISTED)
            .reverse();
          const etag = `"${String(listed[0]?.number ?? "none")}"`;
          if (request.headers["if-none-match"] === etag) {
            response.writeHead(304).end();
            return;
          }
          // The first feed holds whole texts, the others only their beginning.
          const items = listed.map(({ number }) => {
            const words = wordsOf(number);
            return `<item><title>${String(number)}</title><link>${server.origin}/entry/${String(number)}</link><guid>${String(number)}</guid><description>${feed === 0 ? full(words) : words}</description></item>`;
          });
          response
            .writeHead(200, { "content-type": "application/rss+xml", etag })
            .end(
              `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${String(feed)}</title>${items.join("")}</channel></rss>`,
            );
        },
        request as never,
      );
    });
  return {
    server,
    feeds: FEEDS.map((path) => server.origin + path),
    publish: () => {
      const number = entries.length;
      entries.push({ number, feed: number % FEEDS.length });
      const words = wordsOf(number);
      server.answer(`/entry/${String(number)}`, (request, response) => {
        faulty(
          response,
          () => {
            response
              .writeHead(200, { "content-type": "text/html" })
              .end(
                `<!doctype html><html><head><title>${String(number)}</title></head><body><article><h1>${String(number)}</h1><p>${full(words)}</p></article></body></html>`,
              );
          },
          request as never,
        );
      });
      return words;
    },
    setFaults: (share) => {
      faults = share;
    },
  };
};
