// Tests the picture of a watch: what it counts, and that it fits any terminal.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import type { Problem } from "../model/problem.ts";
import type { WatchedFeed, WatchReport } from "../watch.ts";
import { drawFeeds, feedAsked, listFeeds, newsCame, pollEnded } from "./live-feeds.ts";
import { widthOf } from "./format-table.ts";

const feedOf = (name: string): WatchedFeed => ({
  address: `https://${name.toLowerCase()}.example/rss`,
  name,
  everyMs: 60_000,
  situation: null,
  articles: true,
});
const COURIER = feedOf("Courier");
const DESK = feedOf("Desk");
const NOW = Date.UTC(2031, 4, 6, 12);

const reportOf = (feed: WatchedFeed, more: Partial<WatchReport> = {}): WatchReport => ({
  feed,
  outcome: "fetched",
  newDocuments: 0,
  knownDocuments: 0,
  rejections: 0,
  pending: 0,
  nextAt: NOW + 90_000,
  problem: null,
  newClaims: 0,
  problems: [],
  ...more,
});

const PROBLEM: Problem = {
  code: "empty",
  where: "https://courier.example/rss, entry 3",
  what: "holds neither a title nor a text.",
  todo: "Read the page that it points to.",
};

const linesOf = (picture: string): readonly string[] =>
  stripVTControlCharacters(picture).split("\n");

test("the picture counts what came since the start, feed by feed, and says what went wrong", () => {
  let live = listFeeds([COURIER, DESK]);
  live = feedAsked(live, COURIER);
  live = newsCame(live, { feed: COURIER, documents: 1, claims: 4, problem: null }, NOW);
  live = newsCame(live, { feed: COURIER, documents: 0, claims: 0, problem: PROBLEM }, NOW);
  const asking = linesOf(drawFeeds(live, NOW, { columns: 120, rows: 24 }));
  assert.match(asking.join("\n"), /Courier +asking … +1 +4 +1/);
  live = pollEnded(live, reportOf(COURIER, { rejections: 1, pending: 7 }), NOW);
  live = pollEnded(
    live,
    reportOf(DESK, { outcome: "server-error", problem: "was answered with status 500." }),
    NOW,
  );
  const lines = linesOf(drawFeeds(live, NOW, { columns: 120, rows: 24 }));
  assert.equal(lines[0], "2 feeds, 1 new document, 4 new claims, 2 errors since the start");
  assert.match(lines.join("\n"), /Courier +\d\d:\d\d:\d\d +fetched +1 +4 +1 +7 +2m/);
  assert.match(lines.join("\n"), /Desk +\d\d:\d\d:\d\d +server error +0 +0 +1 +2m/);
  assert.match(lines.at(-2)!, /entry 3 holds neither a title nor a text\. Read the page/);
  assert.match(lines.at(-1)!, /desk\.example\/rss was answered with status 500\.$/);
});

test("many feeds with long names fit a small terminal, those asked last in it", () => {
  const feeds = Array.from({ length: 200 }, (_, index) =>
    feedOf(`A-newspaper-of-a-very-long-name-${String(index)}`),
  );
  let live = listFeeds(feeds);
  live = pollEnded(live, reportOf(feeds[150]!, { problem: "was answered with status 503." }), NOW);
  live = feedAsked(live, feeds[199]!);
  const lines = linesOf(drawFeeds(live, NOW, { columns: 100, rows: 12 }));
  assert.ok(lines.length <= 12, String(lines.length));
  for (const line of lines) assert.ok(widthOf(line) <= 100, line);
  assert.match(lines.join("\n"), /asking …/);
  assert.match(lines.join("\n"), /fetched/);
  assert.match(lines.join("\n"), /… and \d+ feeds more/);
});

test("what a site wrote cannot steer the terminal", () => {
  const live = newsCame(
    listFeeds([COURIER]),
    { feed: COURIER, documents: 0, claims: 0, problem: { ...PROBLEM, what: "\u001b[2Jgone." } },
    NOW,
  );
  assert.ok(!drawFeeds(live, NOW, { columns: 100, rows: 12 }).includes("\u001b[2J"));
});
