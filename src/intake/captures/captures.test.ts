// Holds captures to coming back as they went in: from the folder, from a WARC and a WACZ, by our reader and by others'.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { WARCParser, WARCRecord, WARCSerializer } from "warcio";
import type { Capture, Document } from "../../model/document.ts";
import { ProblemError } from "../../model/problem.ts";
import { openBytes } from "../open-bytes.ts";
import { readInput } from "../read-input.ts";
import { isRejection } from "../reader.ts";
import { openCaptureStore } from "./capture-store.ts";
import { verifyCaptures } from "./verify-captures.ts";
import { writeWacz, sortableAddress } from "./write-wacz.ts";
import { writeWarc, type StoredCapture } from "./write-warc.ts";

const folder = mkdtempSync(join(tmpdir(), "captures-"));
after(() => {
  rmSync(folder, { recursive: true });
});

const MAKER = { software: "AtLeast/0", madeAt: "2024-05-06T12:00:00Z", title: "Flood" };

const page = (words: string): Uint8Array =>
  Buffer.from(
    `<!doctype html><html lang="en"><head><title>${words}</title></head><body><article><h1>${words}</h1><p>The fire service brought 214 people out of their houses on Monday, and two of them were taken to hospital. ${words}</p></article></body></html>`,
  );

const capture = (address: string | null, bytes: Uint8Array, sha256: string): Capture => ({
  sha256,
  byteLength: bytes.length,
  address,
  capturedAt: "2024-05-06T10:11:12.345Z",
  contentType: "text/html",
  method: address === null ? "stdin" : "http",
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    etag: '"7"',
    "content-encoding": "gzip",
    "x-bad": "a\r\nSet-Cookie: b",
  },
});

const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
};

const readAll = async (bytes: Uint8Array): Promise<Document[]> => {
  const documents: Document[] = [];
  for await (const read of readInput(openBytes(bytes, { where: "archive" }))) {
    assert.ok(!isRejection(read), JSON.stringify(read));
    documents.push(read);
  }
  return documents;
};

const makeCaptures = (): Promise<readonly StoredCapture[]> => {
  const store = openCaptureStore(join(folder, "made"));
  return Promise.all(
    ["https://news.example/flood?day=1", "https://www.news.example:8443/b", null].map(
      async (address, index) => {
        const bytes = page(`Flood ${String(index)}`);
        return { capture: capture(address, bytes, await store.keep(bytes)), bytes, title: "Flood" };
      },
    ),
  );
};

test("bytes come back from the folder as they went in, kept once", async () => {
  const store = openCaptureStore(join(folder, "store"));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      const sha256 = await store.keep(bytes);
      assert.equal(await store.keep(bytes), sha256);
      assert.ok(store.has(sha256));
      assert.deepEqual(Buffer.from((await store.read(sha256))!), Buffer.from(bytes));
    }),
    { numRuns: 50 },
  );
  const listed = [];
  for await (const sha256 of store.list()) listed.push(sha256);
  assert.equal(new Set(listed).size, listed.length);
  const files = readdirSync(store.folder, { recursive: true }).map(String);
  assert.ok(!files.some((name) => name.startsWith("drafts/")));
});

test("the same bytes may be kept many times at once, and a draft that a killed run left is cleared", async () => {
  const path = join(folder, "at-once");
  const store = openCaptureStore(path);
  const hashes = await Promise.all(
    Array.from({ length: 40 }, (_, index) => store.keep(Buffer.from(`page ${String(index % 4)}`))),
  );
  assert.equal(new Set(hashes).size, 4);
  const left = join(path, "drafts", "left-behind");
  writeFileSync(left, "half");
  openCaptureStore(path);
  assert.ok(readdirSync(join(path, "drafts")).includes("left-behind"), "another run may be at it");
  const yesterday = new Date(Date.now() - 86_400_000);
  utimesSync(left, yesterday, yesterday);
  openCaptureStore(path);
  assert.deepEqual(readdirSync(join(path, "drafts")), []);
});

test("a capture that was changed on the disk is not given out", async () => {
  const store = openCaptureStore(join(folder, "changed"));
  const sha256 = await store.keep(Buffer.from("as it was"));
  const path = join(store.folder, sha256.slice(0, 2), `${sha256.slice(2)}.zst`);
  writeFileSync(path, "something else");
  await assert.rejects(store.read(sha256), ProblemError);
  const other = openCaptureStore(join(folder, "other"));
  const another = await other.keep(Buffer.from("as it is not"));
  const swapped = await import("node:fs/promises");
  await swapped.copyFile(join(other.folder, another.slice(0, 2), `${another.slice(2)}.zst`), path);
  await assert.rejects(store.read(sha256), ProblemError);
});

test("verifying tells of what is missing, damaged or of another length, and of nothing else", async () => {
  const store = openCaptureStore(join(folder, "verified"));
  const bytes = Buffer.from("whole");
  const whole = capture("https://n.example/1", bytes, await store.keep(bytes));
  const missing = { ...whole, sha256: "0".repeat(64) };
  const longer = { ...whole, byteLength: 6 };
  const problems = [];
  for await (const problem of verifyCaptures(
    [
      { document: "a", capture: whole },
      { document: "b", capture: missing },
      { document: "c", capture: longer },
    ],
    store,
  ))
    problems.push(problem.where.split(",")[0]);
  assert.deepEqual(problems, ["document b", "document c"]);
});

test("a WARC of captures is read back by our reader and by warcio, byte for byte", async () => {
  const captures = await makeCaptures();
  const pieces: Uint8Array[] = [];
  for await (const piece of writeWarc(captures, MAKER)) {
    if (piece.place !== null) assert.equal(piece.place.offset, Buffer.concat(pieces).length);
    pieces.push(piece.bytes);
  }
  const warc = Buffer.concat(pieces);
  const documents = await readAll(warc);
  assert.deepEqual(
    documents.map(({ capture: read }) => [read.sha256, read.address, read.capturedAt]),
    captures.map(({ capture: kept }) => [kept.sha256, kept.address, "2024-05-06T10:11:12Z"]),
  );
  const parser = new WARCParser(
    (async function* () {
      yield new Uint8Array(warc);
      await Promise.resolve();
    })(),
  );
  const types: string[] = [];
  const payloads: Buffer[] = [];
  for await (const record of parser) {
    types.push(record.warcType ?? "");
    payloads.push(Buffer.from(await record.readFully(true)));
  }
  assert.deepEqual(types, ["warcinfo", "response", "response", "resource"]);
  for (const [index, { bytes }] of captures.entries())
    assert.deepEqual(payloads[index + 1], Buffer.from(bytes));
});

test("a WARC that warcio wrote is read, chunked and compressed answers unpacked", async () => {
  const body = page("Written by others");
  const packed = gzipSync(body);
  const chunked = Buffer.concat([
    Buffer.from(`${(10).toString(16)}\r\n`),
    packed.subarray(0, 10),
    Buffer.from(`\r\n${(packed.length - 10).toString(16)};x=y\r\n`),
    packed.subarray(10),
    Buffer.from("\r\n0\r\n\r\n"),
  ]);
  const record = WARCRecord.create(
    {
      url: "https://others.example/a",
      date: "2024-05-06T10:00:00Z",
      type: "response",
      warcVersion: "WARC/1.1",
      statusline: "HTTP/1.1 200 OK",
      httpHeaders: {
        "Content-Type": "text/html",
        "Content-Encoding": "gzip",
        "Transfer-Encoding": "chunked",
      },
    },
    (async function* () {
      yield new Uint8Array(chunked);
      await Promise.resolve();
    })(),
  );
  const warc = await WARCSerializer.serialize(record, { gzip: true });
  const [document, ...others] = await readAll(warc);
  assert.equal(others.length, 0);
  assert.equal(document?.title, "Written by others");
  assert.equal(document.url, "https://others.example/a");
  assert.equal(document.capture.capturedAt, "2024-05-06T10:00:00Z");
});

test("a WACZ of captures lists its pages and is read back, and made again is the same", async () => {
  const captures = await makeCaptures();
  const wacz = await collect(writeWacz(captures, MAKER));
  const documents = await readAll(wacz);
  assert.deepEqual(
    documents.map(({ capture: { sha256 } }) => sha256),
    captures.map(({ capture: { sha256 } }) => sha256),
  );
  assert.deepEqual(
    wacz,
    await collect(writeWacz(await makeCaptures(), MAKER)),
    "made twice, not the same",
  );
});

test("addresses sort by their hosts from the right", () => {
  assert.equal(sortableAddress("https://www.news.example/A?b=1"), "example,news)/a?b=1");
  assert.equal(sortableAddress("http://n.example:8080/"), "example,n:8080)/");
});
