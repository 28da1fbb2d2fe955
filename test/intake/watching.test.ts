// Holds watching to its word: nothing lost and nothing twice, whatever the site does and whenever the watcher is killed.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openCaptureStore, verifyEvidence } from "../../src/evidence.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { makePoliteFetcher } from "../../src/intake/fetch/polite-fetcher.ts";
import { isRejection } from "../../src/intake/reader.ts";
import { openFeedStates } from "../../src/intake/watch/feed-state.ts";
import { readFeedsFile, type WatchedFeed } from "../../src/intake/watch/feeds-file.ts";
import { watchFeeds } from "../../src/intake/watch/watch-feeds.ts";
import type { Document } from "../../src/model/document.ts";
import { ProblemError } from "../../src/model/problem.ts";
import { LOOPBACK_ONLY, startFaultServer } from "./fault-server.ts";
import { startWatchSite } from "./watch-site.ts";

const folder = mkdtempSync(join(tmpdir(), "watching-"));
after(() => {
  rmSync(folder, { recursive: true });
});

/** Numbers from 0 to 1 that are the same in every run. */
const makeRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const feedOf = (address: string): WatchedFeed => ({
  address,
  name: address,
  everyMs: 60_000,
  situation: "flood",
  articles: true,
});

test("1,000 polls with faults mixed in lose no entry and repeat none", async () => {
  const random = makeRandom(7);
  const site = await startWatchSite(random);
  const published: string[] = [];
  const delivered: Document[] = [];
  const states = openFeedStates(join(folder, "thousand"));
  let now = Date.UTC(2024, 4, 6);
  let polls = 0;
  let failedPolls = 0;
  const stop = new AbortController();
  site.setFaults(0.35);
  try {
    await watchFeeds({
      feeds: site.feeds.map(feedOf),
      states,
      concurrency: 1,
      fetcher: makePoliteFetcher({
        userAgent: "test",
        allowAddress: LOOPBACK_ONLY,
        now: () => now,
        rules: { hostGapMs: 0, obeyRobots: false },
        sleep: () => Promise.resolve(),
      }),
      now: () => now,
      random,
      sleep: (ms) => {
        now += Math.max(ms, 1);
        return Promise.resolve();
      },
      signal: stop.signal,
      deliver: (read) => {
        if (isRejection(read)) return Promise.resolve("known");
        delivered.push(read);
        return Promise.resolve("new");
      },
      onPoll: (report) => {
        polls += 1;
        if (!["fetched", "not-modified"].includes(report.outcome)) failedPolls += 1;
        if (polls < 800 && polls % 3 === 0) published.push(site.publish());
        // In the end the site is well, so that what waits for its article gets it.
        if (polls === 900) site.setFaults(0);
        if (polls >= 1000) stop.abort();
      },
    });
  } finally {
    await site.server.close();
  }
  assert.ok(failedPolls > 200, `${String(failedPolls)} polls failed`);
  assert.ok(published.length > 200);
  assert.deepEqual(
    delivered.map(({ text }) => `${text.split(".")[0]!}.`).sort(),
    published.toSorted(),
  );
  assert.equal(new Set(delivered.map(({ id }) => id)).size, delivered.length);
  assert.ok(delivered.every(({ situation }) => situation === "flood"));
});

test("killed at random moments and started again, a watcher loses no entry and repeats none", async () => {
  const kills = Number(process.env["ATLEAST_KILLS"] ?? (process.env["CI"] === "true" ? "50" : "6"));
  const random = makeRandom(11);
  const site = await startWatchSite(random);
  const own = mkdtempSync(join(folder, "killed-"));
  const run = (rounds: number) =>
    spawn(
      process.execPath,
      [
        "--conditions=atleast-source",
        join(import.meta.dirname, "watch-once.ts"),
        own,
        String(rounds),
        ...site.feeds,
      ],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
  const published: string[] = [];
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      site.setFaults(0.2);
      const child = run(1000);
      const ended = new Promise((resolve) => child.on("exit", resolve));
      const asked = site.server.asked.length;
      // The moment is counted in requests: a time would hit a slow machine before the first one.
      const lucky = 1 + Math.floor(random() * 30);
      while (site.server.asked.length < asked + lucky) {
        if (published.length < (kill + 1) * 12) published.push(site.publish());
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      child.kill("SIGKILL");
      await ended;
    }
    site.setFaults(0);
    const last = run(30);
    assert.equal(await new Promise((resolve) => last.on("exit", resolve)), 0);
  } finally {
    await site.server.close();
  }
  const ledger = await openLedger(join(own, "l.db"), { create: false });
  const words: string[] = [];
  for await (const { document, version } of ledger.documents()) {
    assert.equal(version, 1, `${document.id} came in as two versions`);
    words.push(`${document.text.split(".")[0]!}.`);
  }
  const broken: string[] = [];
  const store = openCaptureStore(join(own, "l.captures"));
  await verifyEvidence(ledger, store, (problem) => broken.push(problem.where));
  await ledger.close();
  assert.deepEqual(words.toSorted(), published.toSorted(), "an entry was lost or taken in twice");
  assert.deepEqual(broken, [], "a document came in without its bytes or its claims");
});

test("a feed that did not change is not sent again, and state outlives the watcher", async () => {
  const site = await startWatchSite(() => 1);
  site.publish();
  const states = join(folder, "restart");
  const runOnce = async (): Promise<string[]> => {
    const outcomes: string[] = [];
    await watchFeeds({
      feeds: [feedOf(site.feeds[0]!)],
      states: openFeedStates(states),
      once: true,
      fetcher: makePoliteFetcher({
        userAgent: "test",
        allowAddress: LOOPBACK_ONLY,
        rules: { hostGapMs: 0, obeyRobots: false },
      }),
      deliver: () => Promise.resolve("new"),
      onPoll: (report) => outcomes.push(`${report.outcome} ${String(report.newDocuments)}`),
    });
    return outcomes;
  };
  try {
    assert.deepEqual(await runOnce(), ["fetched 1"]);
    assert.deepEqual(await runOnce(), ["not-modified 0"]);
    for (const name of readdirSync(states)) writeFileSync(join(states, name), "{ broken");
    assert.deepEqual(await runOnce(), ["fetched 1"]);
  } finally {
    await site.server.close();
  }
});

test("of a large sitemap the newest pages are read first, a few a poll, and its past is left alone", async () => {
  const server = await startFaultServer();
  const pages = Array.from({ length: 3000 }, (_, index) => ({
    path: `/page-${String(index)}`,
    modified: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
  }));
  const mapOf = (listed: typeof pages): string =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${listed.map(({ path, modified }) => `<url><loc>${server.origin}${path}</loc><lastmod>${modified}</lastmod></url>`).join("")}</urlset>`;
  const answerPage = (path: string): void => {
    server.answer(path, (_request, response) => {
      response
        .writeHead(200, { "content-type": "text/html" })
        .end(
          `<html><body><article><p>Page ${path} of the paper, told at some length so that it reads like one.</p></article></body></html>`,
        );
    });
  };
  const beside = [0, 1, 2].map((index) => ({
    path: `/beside-${String(index)}`,
    modified: "2019-01-01",
  }));
  for (const { path } of [...pages, ...beside]) answerPage(path);
  server.answer("/index.xml", (_request, response) => {
    const maps = ["/recent.xml", "/beside.xml"].map(
      (path) => `<sitemap><loc>${server.origin}${path}</loc></sitemap>`,
    );
    response
      .writeHead(200, { "content-type": "application/xml" })
      .end(`<sitemapindex>${maps.join("")}</sitemapindex>`);
  });
  server.answer("/recent.xml", (_request, response) => {
    response.writeHead(200, { "content-type": "application/xml" }).end(mapOf(pages));
  });
  server.answer("/beside.xml", (_request, response) => {
    response.writeHead(200, { "content-type": "application/xml" }).end(mapOf(beside));
  });
  let now = Date.UTC(2030, 0, 1);
  const read: string[] = [];
  const polls: number[] = [];
  const stop = new AbortController();
  try {
    await watchFeeds({
      feeds: [feedOf(`${server.origin}/index.xml`)],
      states: openFeedStates(join(folder, "sitemap")),
      fetcher: makePoliteFetcher({
        userAgent: "test",
        allowAddress: LOOPBACK_ONLY,
        now: () => now,
        rules: { hostGapMs: 0, obeyRobots: false },
      }),
      now: () => now,
      random: () => 0.5,
      sleep: (ms) => {
        now += ms;
        return Promise.resolve();
      },
      signal: stop.signal,
      deliver: (one) => {
        assert.ok(!isRejection(one), JSON.stringify(one));
        read.push(/(?:page|beside)-\w+/.exec(one.text)![0]);
        return Promise.resolve("new");
      },
      onPoll: ({ newDocuments, pending }) => {
        polls.push(newDocuments);
        if (pending === 0 && !pages.some(({ path }) => path === "/page-new")) {
          pages.push({ path: "/page-new", modified: "2030-01-02" });
          answerPage("/page-new");
          // an hour later the maps are asked for again
          now += 3600_000;
        } else if (read.at(-1) === "page-new") stop.abort();
        if (polls.length === 12) stop.abort();
      },
    });
  } finally {
    await server.close();
  }
  assert.ok(polls.every((count) => count <= 40));
  assert.equal(read.length, new Set(read).size, "a page was read twice");
  assert.deepEqual(
    read.slice(0, 200),
    pages
      .slice(2800, 3000)
      .reverse()
      .map(({ path }) => path.slice(1)),
  );
  assert.deepEqual(read.slice(200), [...beside.map(({ path }) => path.slice(1)), "page-new"]);
});

test("a feed that fails is asked less and less often, and not before it allows", async () => {
  const server = await startFaultServer();
  const waits: number[] = [];
  let now = Date.UTC(2024, 4, 6);
  const stop = new AbortController();
  try {
    await watchFeeds({
      feeds: [feedOf(`${server.origin}/fault/500`)],
      states: openFeedStates(join(folder, "failing")),
      fetcher: makePoliteFetcher({
        userAgent: "test",
        allowAddress: LOOPBACK_ONLY,
        now: () => now,
        rules: { hostGapMs: 0, obeyRobots: false },
      }),
      now: () => now,
      random: () => 0.5,
      sleep: (ms) => {
        now += ms;
        return Promise.resolve();
      },
      signal: stop.signal,
      deliver: () => Promise.resolve("known"),
      onPoll: ({ nextAt }) => {
        waits.push(Math.round((nextAt - now) / 60_000));
        if (waits.length === 5) stop.abort();
      },
    });
  } finally {
    await server.close();
  }
  assert.deepEqual(waits, [2, 4, 8, 16, 32]);
});

test("what takes documents in may fail: the watch ends with its error, and the entry comes again", async () => {
  const site = await startWatchSite(() => 1);
  site.publish();
  const states = openFeedStates(join(folder, "full"));
  const watch = (deliver: () => Promise<"new">): Promise<void> =>
    watchFeeds({
      feeds: [feedOf(site.feeds[0]!)],
      states,
      once: true,
      fetcher: makePoliteFetcher({
        userAgent: "test",
        allowAddress: LOOPBACK_ONLY,
        rules: { hostGapMs: 0, obeyRobots: false },
      }),
      deliver,
    });
  try {
    await assert.rejects(
      watch(() => Promise.reject(new Error("the disk is full"))),
      /the disk is full/,
    );
    let taken = 0;
    await watch(() => {
      taken += 1;
      return Promise.resolve("new");
    });
    assert.equal(taken, 1);
  } finally {
    await site.server.close();
  }
});

test("feeds.yaml is read with its names, paces and situations", () => {
  const list = readFeedsFile(
    `contact: desk@monitor.example
every: 10m
feeds:
  - https://courier.example/rss
  - address: https://t.me/s/vellmar
    name: Vellmar Now
    every: 2m
    situation: flood
    articles: false
  - https://courier.example/rss
`,
    "feeds.yaml",
  );
  assert.equal(list.contact, "desk@monitor.example");
  assert.deepEqual(list.feeds, [
    {
      address: "https://courier.example/rss",
      name: "https://courier.example/rss",
      everyMs: 600_000,
      situation: null,
      articles: true,
    },
    {
      address: "https://t.me/s/vellmar",
      name: "Vellmar Now",
      everyMs: 120_000,
      situation: "flood",
      articles: false,
    },
  ]);
});

test("a feeds.yaml that is wrong is refused with the feed that is wrong", () => {
  for (const [text, words] of [
    ["feeds:\n  - ftp://x.example/", /feed 1: has no `address`/],
    [
      "feeds:\n  - https://x.example/\n  - address: https://y.example/\n    every: often",
      /feed 2: has an `every`/,
    ],
    ["feeds: []", /lists no feed/],
    ["feeds: {", /line \d+: is not YAML/],
    ["12", /holds no list/],
    ["", /holds no list/],
  ] as const)
    assert.throws(
      () => readFeedsFile(text, "feeds.yaml"),
      (error) => error instanceof ProblemError && words.test(error.message),
      text,
    );
});

test("OPML is a list of feeds to watch", () => {
  const list = readFeedsFile(
    '<opml version="2.0"><body><outline text="N"><outline text="Courier" xmlUrl="https://courier.example/rss"/></outline></body></opml>',
    "feeds.opml",
  );
  assert.deepEqual(
    list.feeds.map(({ name, address }) => [name, address]),
    [["Courier", "https://courier.example/rss"]],
  );
});
