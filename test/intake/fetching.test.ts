// Holds fetching to its word on a server that plays every fault: an outcome with its reason, within limits, never a throw.
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { fetchAddress, type FetchOptions } from "../../src/intake/fetch/fetch-address.ts";
import type { FetchFailure, FetchOutcome } from "../../src/intake/fetch/fetch-outcome.ts";
import { makePoliteFetcher, writeUserAgent } from "../../src/intake/fetch/polite-fetcher.ts";
import {
  FAULTS,
  LOOPBACK_ONLY,
  startFaultServer,
  startRawServer,
  type FaultServer,
} from "./fault-server.ts";

const OPTIONS: FetchOptions = {
  userAgent: writeUserAgent("0.0", "https://monitor.example/about"),
  allowAddress: LOOPBACK_ONLY,
  limits: { maxBytes: 200_000, requestMs: 1500, idleMs: 400 },
};

const EXPECTED: Readonly<Record<keyof typeof FAULTS, FetchFailure | "not-modified">> = {
  "not-modified": "not-modified",
  "401": "denied",
  "403": "denied",
  "404": "gone",
  "429": "throttled",
  "500": "server-error",
  "503": "server-error",
  "no-content": "bad-status",
  truncated: "truncated",
  "truncated-chunks": "truncated",
  "truncated-gzip": "bad-encoding",
  "false-gzip": "bad-encoding",
  "unknown-encoding": "bad-encoding",
  "gzip-bomb": "too-large",
  "brotli-bomb": "too-large",
  endless: "too-large",
  drip: "timeout",
  silent: "timeout",
  "silent-body": "timeout",
  picture: "wrong-type",
  sound: "wrong-type",
  loop: "bad-redirect",
  nowhere: "bad-redirect",
  "to-file": "bad-address",
  "to-private": "forbidden-address",
  "to-metadata": "forbidden-address",
  "great-headers": "bad-headers",
  reset: "no-connection",
};

const failureOf = (outcome: FetchOutcome): string =>
  outcome.kind === "failed" ? outcome.failure : outcome.kind;

suite("fetching from a site that misbehaves", () => {
  let server: FaultServer;
  before(async () => {
    server = await startFaultServer();
  });
  after(() => server.close());

  for (const name of Object.keys(FAULTS))
    test(`${name} is recorded for what it is`, async () => {
      const outcome = await fetchAddress(`${server.origin}/fault/${name}`, OPTIONS);
      assert.equal(failureOf(outcome), EXPECTED[name]);
      if (outcome.kind !== "failed") return;
      assert.match(outcome.problem.what, /^[a-z].*\.$/);
      assert.match(outcome.problem.todo, /\.$/);
    });

  test("a good page comes with its bytes, its headers and where it came from", async () => {
    const outcome = await fetchAddress(`${server.origin}/page`, OPTIONS);
    assert.equal(outcome.kind, "fetched");
    assert.equal(outcome.status, 200);
    assert.equal(outcome.headers["etag"], '"1"');
    assert.equal(outcome.remoteAddress, "127.0.0.1");
    assert.equal(
      server.lastHeaders()["user-agent"],
      "AtLeast/0.0 (+https://monitor.example/about)",
    );
  });

  test("compressed bodies are unpacked", async () => {
    const body = "Two people were hurt. ".repeat(100);
    for (const [encoding, packed] of [
      ["gzip", gzipSync(body)],
      ["zstd", zstdCompressSync(body)],
    ] as const) {
      server.answer("/packed", (_request, response) => {
        response.writeHead(200, { "content-encoding": encoding }).end(packed);
      });
      const outcome = await fetchAddress(`${server.origin}/packed`, OPTIONS);
      assert.equal(outcome.kind === "fetched" && Buffer.from(outcome.body).toString(), body);
    }
  });

  test("what an earlier answer said of its version is sent along", async () => {
    await fetchAddress(`${server.origin}/page`, {
      ...OPTIONS,
      validators: { etag: '"1"', lastModified: "Mon, 06 May 2024 12:00:00 GMT" },
    });
    assert.equal(server.lastHeaders()["if-none-match"], '"1"');
    assert.equal(server.lastHeaders()["if-modified-since"], "Mon, 06 May 2024 12:00:00 GMT");
  });

  test("Retry-After is told as a moment", async () => {
    const now = Date.UTC(2024, 4, 6);
    const outcome = await fetchAddress(`${server.origin}/fault/429`, {
      ...OPTIONS,
      now: () => now,
    });
    assert.equal(outcome.kind === "failed" && outcome.retryAt, "2024-05-06T00:00:30.000Z");
  });

  test("a request that is called off is told so", async () => {
    const calling = new AbortController();
    setTimeout(() => {
      calling.abort();
    }, 50);
    const outcome = await fetchAddress(`${server.origin}/fault/silent`, {
      ...OPTIONS,
      signal: calling.signal,
    });
    assert.equal(failureOf(outcome), "cancelled");
  });

  test("answers that are not HTTP are told so", async () => {
    for (const bytes of [
      "",
      "hello\r\n\r\n",
      "HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n",
      "\0".repeat(5000),
    ]) {
      const raw = await startRawServer(bytes);
      const outcome = await fetchAddress(raw.origin, OPTIONS);
      assert.ok(["bad-headers", "no-connection"].includes(failureOf(outcome)), failureOf(outcome));
      await raw.close();
    }
  });
});

suite("fetching keeps to the public internet", () => {
  const guarded: FetchOptions = { userAgent: "test", limits: { requestMs: 1500 } };

  test("private, loopback and odd spellings of them are refused without a connection", async () => {
    for (const address of [
      "http://127.0.0.1:9/",
      "http://localhost:9/",
      "http://[::1]:9/",
      "http://2130706433/",
      "http://0x7f.1/",
      "http://017700000001/",
      "http://[::ffff:127.0.0.1]/",
      "http://169.254.169.254/latest/meta-data",
      "http://192.168.0.1/",
      "http://0.0.0.0/",
    ])
      assert.equal(failureOf(await fetchAddress(address, guarded)), "forbidden-address", address);
  });

  test("other schemes, passwords and what is no address are refused", async () => {
    for (const address of [
      "file:///etc/passwd",
      "ftp://news.example/",
      "data:text/html,x",
      "javascript:1",
      "http://user:word@news.example/",
      "nonsense",
      "",
    ])
      assert.equal(failureOf(await fetchAddress(address, guarded)), "bad-address", address);
  });

  test("a name that is public and private at once is refused", async () => {
    const outcome = await fetchAddress("http://two-faced.example/", {
      ...guarded,
      resolver: () =>
        Promise.resolve([
          { address: "93.184.216.34", family: 4 },
          { address: "10.0.0.7", family: 4 },
        ]),
    });
    assert.equal(failureOf(outcome), "forbidden-address");
  });

  test("the connection goes to the address that was checked, though the name changes its answer", async () => {
    const server = await startFaultServer();
    try {
      const port = new URL(server.origin).port;
      let asked = 0;
      const outcome = await fetchAddress(`http://changing.example:${port}/page`, {
        ...guarded,
        allowAddress: LOOPBACK_ONLY,
        resolver: () => {
          asked += 1;
          return Promise.resolve([{ address: asked === 1 ? "127.0.0.1" : "10.0.0.7", family: 4 }]);
        },
      });
      assert.equal(outcome.kind, "fetched");
      assert.equal(asked, 1);
      // The next request asks again, and what it hears is checked again.
      const second = await fetchAddress(`http://changing.example:${port}/page`, {
        ...guarded,
        allowAddress: LOOPBACK_ONLY,
        resolver: () => Promise.resolve([{ address: "10.0.0.7", family: 4 }]),
      });
      assert.equal(failureOf(second), "forbidden-address");
    } finally {
      await server.close();
    }
  });

  test("a name that nobody knows, or that never answers, is told so", async () => {
    const unknown = await fetchAddress("http://nobody.example/", {
      ...guarded,
      resolver: () => Promise.reject(new Error("ENOTFOUND")),
    });
    assert.equal(failureOf(unknown), "no-such-host");
    const never = await fetchAddress("http://never.example/", {
      ...guarded,
      limits: { requestMs: 100 },
      resolver: () => new Promise(() => undefined),
    });
    assert.equal(failureOf(never), "timeout");
  });
});

suite("fetching politely", () => {
  let server: FaultServer;
  before(async () => {
    server = await startFaultServer();
    server.answer("/robots.txt", (_request, response) => {
      response
        .writeHead(200, { "content-type": "text/plain" })
        .end("User-agent: atleast\nDisallow: /drafts\nCrawl-delay: 7\n");
    });
  });
  after(() => server.close());

  const makeFetcher = (waits: number[]) => {
    let now = Date.UTC(2024, 4, 6);
    return makePoliteFetcher({
      ...OPTIONS,
      now: () => now,
      random: () => 0,
      sleep: (ms) => {
        if (ms > 0) {
          waits.push(ms);
          now += ms;
        }
        return Promise.resolve();
      },
    });
  };

  test("robots.txt is asked for once and obeyed, also behind a redirect", async () => {
    const waits: number[] = [];
    const fetcher = makeFetcher(waits);
    server.asked.length = 0;
    server.answer("/to-drafts", (_request, response) => {
      response.writeHead(302, { location: "/drafts/1" }).end();
    });
    assert.equal(failureOf(await fetcher.fetch(`${server.origin}/page`)), "fetched");
    assert.equal(failureOf(await fetcher.fetch(`${server.origin}/drafts/1`)), "robots");
    assert.equal(failureOf(await fetcher.fetch(`${server.origin}/to-drafts`)), "robots");
    assert.deepEqual(server.asked, ["/robots.txt", "/page", "/to-drafts"]);
  });

  test("requests to one host come one after another, as far apart as its robots.txt asks", async () => {
    const waits: number[] = [];
    const fetcher = makeFetcher(waits);
    await Promise.all(
      [1, 2, 3].map((page) => fetcher.fetch(`${server.origin}/page?${String(page)}`)),
    );
    assert.deepEqual(waits, [2000, 7000, 7000]);
  });

  test("a host that asks to wait is not asked again before", async () => {
    const fetcher = makeFetcher([]);
    assert.equal(failureOf(await fetcher.fetch(`${server.origin}/fault/503`)), "server-error");
    server.asked.length = 0;
    const refused = await fetcher.fetch(`${server.origin}/page`);
    assert.equal(failureOf(refused), "throttled");
    assert.notEqual(refused.kind === "failed" && refused.retryAt, null);
    assert.deepEqual(server.asked, []);
  });

  test("a site whose robots.txt fails is left alone, and one without it is not", async () => {
    const broken = await startFaultServer();
    broken.answer("/robots.txt", (_request, response) => response.writeHead(500).end());
    const left = await makeFetcher([]).fetch(`${broken.origin}/page`);
    assert.equal(failureOf(left), "server-error");
    assert.deepEqual(broken.asked, ["/robots.txt"]);
    await broken.close();
    const without = await startFaultServer();
    assert.equal(failureOf(await makeFetcher([]).fetch(`${without.origin}/page`)), "fetched");
    await without.close();
  });
});
