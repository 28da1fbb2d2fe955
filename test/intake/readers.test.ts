// Holds every reader to the contract: its sample's documents, and documents or a rejection for any bytes at all.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { openBytes } from "../../src/intake/open-bytes.ts";
import { readInput, type InputOptions } from "../../src/intake/read-input.ts";
import { openZip } from "../../src/intake/archive/zip-members.ts";
import { writeZip } from "../../src/intake/captures/zip-writer.ts";
import {
  isRejection,
  READ_LIMITS,
  type Input,
  type ReadingContext,
} from "../../src/intake/reader.ts";
import { makeUnpackingAllowance } from "../../src/intake/unpacking-allowance.ts";
import { READERS } from "../../src/intake/readers.ts";
import type { Document, Rejection } from "../../src/model/document.ts";
import { problemSentence } from "../../src/model/problem.ts";
import { buildTar, buildZip, bytesOf, collect } from "./builders.ts";
import { buildSamples, type Sample } from "./samples.ts";

/** Three properties hold each reader: in CI they look at 10,000 generated inputs a reader. */
const RUNS = Number(process.env["ATLEAST_RUNS"] ?? (process.env["CI"] === "true" ? "3334" : "60"));
/** A run that is not over by then hangs. */
const HANG_MS = 10 * 60_000;

const SAMPLES = await buildSamples();

const open = (sample: Sample, bytes: Uint8Array = sample.bytes): Input =>
  openBytes(bytes, {
    where: `sample of ${sample.name}`,
    address: sample.address ?? `/samples/file.${sample.extension ?? ""}`,
    extension: sample.extension ?? "",
    contentType: sample.contentType ?? null,
  });

const readAll = async (
  input: Input,
  options: InputOptions = {},
): Promise<{ documents: Document[]; rejections: Rejection[] }> => {
  const documents: Document[] = [];
  const rejections: Rejection[] = [];
  for await (const read of readInput(input, { now: () => "2024-05-07T00:00:00Z", ...options }))
    if (isRejection(read)) rejections.push(read);
    else documents.push(read);
  return { documents, rejections };
};

const checkReading = (
  read: { documents: Document[]; rejections: Rejection[] },
  where: string,
): void => {
  for (const document of read.documents) {
    assert.ok(document.text !== "" || document.title !== "", `${where}: a document without words`);
    assert.ok(document.id !== "", `${where}: a document without an id`);
    assert.match(document.capture.sha256, /^[0-9a-f]{64}$/);
  }
  for (const { problem } of read.rejections) {
    assert.ok(problem.where.startsWith(where), `${problem.where} does not name ${where}`);
    assert.match(problem.what, /\.$/);
    assert.match(problem.todo, /\.$/);
  }
};

for (const sample of SAMPLES)
  suite(`the reader of ${sample.name}`, () => {
    test("is the first that accepts its sample", () => {
      const input = open(sample);
      assert.equal(READERS.find((reader) => reader.accepts(input))?.name, sample.reader);
    });

    test("reads its sample's documents", async () => {
      const { documents, rejections } = await readAll(open(sample));
      assert.deepEqual(
        documents.map((document, index) =>
          Object.fromEntries(
            Object.keys(sample.documents[index] ?? { text: "" }).map((key) => [
              key,
              document[key as keyof Document],
            ]),
          ),
        ),
        sample.documents,
      );
      const sentences = rejections.map(({ problem }) => problemSentence(problem));
      assert.equal(sentences.length, sample.rejections?.length ?? 0, sentences.join("\n"));
      for (const [index, words] of (sample.rejections ?? []).entries())
        assert.ok(sentences[index]!.includes(words), sentences[index]);
    });

    test("gives every capture with the bytes that it is the hash of", async () => {
      const kept = new Map<string, Uint8Array>();
      const { documents } = await readAll(open(sample), {
        keepCapture: (capture, bytes) => kept.set(capture.sha256, Uint8Array.from(bytes)),
      });
      for (const { capture } of documents) {
        const bytes = kept.get(capture.sha256);
        assert.ok(bytes !== undefined);
        assert.equal(createHash("sha256").update(bytes).digest("hex"), capture.sha256);
        assert.equal(bytes.length, capture.byteLength);
      }
    });

    test("reads the same documents when the bytes come one by one", async () => {
      const whole = await readAll(open(sample));
      const input = open(sample);
      const pieces = await readAll({
        ...input,
        bytes: (async function* () {
          for (const byte of sample.bytes) yield Uint8Array.of(byte);
          await Promise.resolve();
        })(),
      });
      assert.deepEqual(
        pieces.documents.map(({ id }) => id),
        whole.documents.map(({ id }) => id),
      );
    });

    test("gives documents or rejections for any truncation", { timeout: HANG_MS }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: sample.bytes.length }), async (length) => {
          const input = open(sample, sample.bytes.subarray(0, length));
          checkReading(await readAll(input), input.where);
        }),
        { numRuns: RUNS },
      );
    });

    test("gives documents or rejections for any bits flipped", { timeout: HANG_MS }, async () => {
      const flip = fc.tuple(
        fc.integer({ min: 0, max: sample.bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 12 }), async (flips) => {
          const bytes = Uint8Array.from(sample.bytes);
          for (const [at, mask] of flips) bytes[at]! ^= mask;
          const input = open(sample, bytes);
          checkReading(await readAll(input), input.where);
        }),
        { numRuns: RUNS },
      );
    });

    test("gives documents or rejections for random bytes", { timeout: HANG_MS }, async () => {
      const reader = READERS.find((candidate) => candidate.name === sample.reader)!;
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 3000 }),
          fc.integer({ min: 0, max: 200 }),
          async (random, kept) => {
            // The first bytes are kept, so that more than the telling of formats is tried.
            const bytes = Buffer.concat([sample.bytes.subarray(0, kept), random]);
            const input = open(sample, bytes);
            checkReading(
              await readAll(input, {
                readers: [{ ...reader, accepts: reader.accepts.bind(reader) }, ...READERS],
              }),
              input.where,
            );
          },
        ),
        { numRuns: RUNS },
      );
    });
  });

suite("hostile input", () => {
  const deep = (open: string, close: string, times: number, inside: string): Uint8Array =>
    bytesOf(open.repeat(times) + inside + close.repeat(times));
  const NESTED: readonly (readonly [string, string, Uint8Array])[] = [
    ["HTML", "html", deep("<div>", "</div>", 100_000, "<p>Two hurt.</p>")],
    ["HTML of open tags", "html", deep("<div><b>", "", 100_000, "Two hurt.")],
    ["HTML of tables", "html", deep("<table><tr><td>", "", 30_000, "Two hurt.")],
    ["RSS", "rss", deep("<rss><channel><item>", "", 50_000, "x")],
    [
      "RSS of entities",
      "rss",
      bytesOf(
        '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">' +
          Array.from(
            { length: 20 },
            (_, index) => `<!ENTITY b${String(index)} "${"&a;".repeat(10)}">`,
          ).join("") +
          "]><rss><channel><item><title>&b19;</title></item></channel></rss>",
      ),
    ],
    ["JSON", "json", deep("[", "]", 200_000, "")],
    ["JSON objects", "json", deep('{"a":', "}", 200_000, "1")],
    ["Telegram", "json", bytesOf(`{"type":"public_channel","messages":[${"[".repeat(200_000)}`)],
    ["JSON Lines", "jsonl", deep("[", "]", 200_000, "")],
    ["Markdown", "md", deep("> ", "", 20_000, "Two hurt.")],
    [
      "Markdown lists",
      "md",
      bytesOf(Array.from({ length: 400 }, (_, depth) => " ".repeat(depth * 2) + "- x").join("\n")),
    ],
    ["Markdown brackets", "md", deep("[", "](x)", 20_000, "x")],
    ["Markdown emphasis", "md", deep("*a **a ", "", 20_000, "")],
    ["OPML", "opml", deep('<outline text="a">', "", 100_000, "")],
    ["sitemap", "xml", deep("<urlset><url><loc>", "", 100_000, "")],
    [
      "mail parts",
      "eml",
      bytesOf(
        "MIME-Version: 1.0\r\nSubject: x\r\n" +
          Array.from(
            { length: 2000 },
            (_, index) =>
              `Content-Type: multipart/mixed; boundary=b${String(index)}\r\n\r\n--b${String(index)}\r\n`,
          ).join(""),
      ),
    ],
    [
      "mail headers",
      "eml",
      bytesOf("MIME-Version: 1.0\r\n" + "X-A: b\r\n".repeat(200_000) + "\r\nTwo hurt."),
    ],
    [
      "YAML aliases",
      "md",
      bytesOf(
        "---\na: &a [x,x,x]\n" +
          Array.from(
            { length: 20 },
            (_, index) => `b${String(index)}: &b${String(index)} [*a,*a,*a]`,
          ).join("\n") +
          "\n---\nTwo hurt.",
      ),
    ],
    ["one long line", "txt", bytesOf("a".repeat(3_000_000))],
    ["HTML comments", "html", bytesOf("<html>" + "<!--".repeat(200_000))],
    [
      "HTML of many attributes",
      "html",
      bytesOf(
        "<html><p " +
          Array.from({ length: 100_000 }, (_, index) => `a${String(index)}=b`).join(" ") +
          ">Two hurt.</p>",
      ),
    ],
    ["HTML attributes", "html", bytesOf("<html><p " + "a=b ".repeat(200_000) + ">Two hurt.</p>")],
  ];
  for (const [name, extension, bytes] of NESTED)
    test(`${name} without end is read or rejected`, { timeout: HANG_MS }, async () => {
      const input = openBytes(bytes, { where: name, address: `/x.${extension}`, extension });
      checkReading(await readAll(input), name);
    });

  test("a gzip bomb is rejected before it fills the machine", { timeout: HANG_MS }, async () => {
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024));
    const input = openBytes(bomb, { where: "bomb", address: "/bomb.jsonl.gz", extension: "gz" });
    const { documents, rejections } = await readAll(input);
    assert.equal(documents.length, 0);
    assert.equal(rejections.length, 1);
    assert.equal(rejections[0]!.problem.code, "too-large");
  });

  test("archives in archives without end are rejected at a depth", async () => {
    let bytes: Uint8Array = bytesOf("Two hurt.");
    for (let depth = 0; depth < 12; depth += 1)
      bytes = depth % 2 === 0 ? await buildZip({ "inner.bin": bytes }) : gzipSync(bytes);
    const { documents, rejections } = await readAll(openBytes(bytes, { where: "deep" }));
    assert.equal(documents.length, 0);
    assert.match(rejections[0]!.problem.what, /archives deep/);
  });

  test("what all levels of archives unpack to is counted together", async () => {
    const inner = gzipSync(bytesOf("Two hurt. ".repeat(10_000)));
    const many = await buildZip(
      Object.fromEntries(
        Array.from({ length: 50 }, (_, index) => [`${String(index)}.txt.gz`, inner]),
      ),
    );
    const { documents, rejections } = await readAll(
      openBytes(gzipSync(buildTar({ "all.zip": many })), { where: "nest", extension: "gz" }),
      { limits: { unpackedBytes: 1_000_000 } },
    );
    assert.ok(documents.length > 0 && documents.length < 10);
    assert.equal(rejections.at(-1)!.problem.code, "too-large");
  });

  test("a zip of more files than its plain form can count is read", async () => {
    const count = 66_000;
    const bytes = await collect(
      writeZip(
        (function* () {
          for (let index = 0; index < count; index += 1)
            yield {
              name: `${String(index)}.txt`,
              bytes: [index === count - 1 ? bytesOf("Two hurt.") : new Uint8Array()],
              mayBeLarge: index % 2 === 0,
            };
        })(),
      ),
    );
    const zip = await openZip(openBytes(bytes, { where: "large" }), {
      limits: READ_LIMITS,
      unpacking: makeUnpackingAllowance(READ_LIMITS),
    } as ReadingContext);
    assert.equal(zip.members.length, count);
    const last = zip.members.at(-1)!;
    assert.equal((await collect(last.open())).toString(), "Two hurt.");
    assert.equal((await collect(zip.members[0]!.open())).length, 0);
  });

  test("an archive of more files than the limit is rejected", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`${String(index)}.txt`, bytesOf("Two hurt.")]),
    );
    for (const bytes of [await buildZip(files), buildTar(files)]) {
      const { rejections } = await readAll(openBytes(bytes, { where: "many" }), {
        limits: { members: 10 },
      });
      assert.match(rejections.at(-1)!.problem.what, /more than 10 files/);
    }
  });

  test("any bytes under any name give documents or rejections", { timeout: HANG_MS }, async () => {
    const extensions = [...new Set(SAMPLES.map(({ extension }) => extension ?? "")), "csv", "tsv"];
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom(...extensions),
        async (bytes, extension) => {
          const input = openBytes(bytes, { where: "any", address: `/any.${extension}`, extension });
          checkReading(await readAll(input), "any");
        },
      ),
      { numRuns: RUNS * 5 },
    );
  });
});
