// Tests that a worker thread which breaks down ends the search with an error, however it does.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { openExtractionPool, type ExtractionPool } from "./extraction-pool.ts";
import type { Sought } from "./ingest.ts";
import type { Document } from "./model/document.ts";

const folder = mkdtempSync(join(tmpdir(), "atleast-pool-"));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** More than are searched before any thread is started, and than one message holds. */
const MANY = 120;

async function* documents(odd: object = {}): AsyncGenerator<Sought<number>> {
  for (let number = 0; number < MANY; number += 1) {
    await Promise.resolve();
    const document: Document = {
      id: `d${String(number)}`,
      title: "",
      text: "Two people were hurt in Brest.",
      published: null,
      outlet: null,
      url: null,
      language: "en",
      situation: null,
      capture: {
        sha256: "",
        byteLength: 0,
        address: null,
        capturedAt: "",
        contentType: null,
        method: "given",
      },
    };
    yield { document: number === 60 ? { ...document, ...odd } : document, carried: number };
  }
}

const withPool = async (
  program: string | null,
  work: (pool: ExtractionPool) => Promise<void>,
): Promise<void> => {
  const path = join(folder, `${String(performance.now())}.mjs`);
  if (program !== null) writeFileSync(path, program);
  const pool = openExtractionPool(2, pathToFileURL(path));
  try {
    await work(pool);
  } finally {
    await pool.close();
  }
};

const readAllOf = async (pool: ExtractionPool): Promise<number> => {
  let read = 0;
  for await (const { carried } of pool.find(documents())) {
    assert.equal(carried, read);
    read += 1;
  }
  return read;
};

const PARENT = 'import { parentPort } from "node:worker_threads";\n';

const BREAKDOWNS: readonly (readonly [string, string | null, RegExp])[] = [
  ["whose program is not there", null, /Cannot find module/],
  ["whose program is none", "import { nothing } from 'node:fs';", /nothing/],
  ["that fails as it starts", "throw new Error('no lookups here');", /no lookups here/],
  [
    "that throws in the middle of a search",
    `${PARENT}parentPort.on("message", () => { throw new Error("broke down"); });`,
    /broke down/,
  ],
  [
    "that ends in the middle of a search",
    `${PARENT}parentPort.on("message", () => process.exit(3));`,
    /ended by itself, with code 3/,
  ],
  ["that ends before it is asked", "process.exit(0);", /ended by itself, with code 0/],
  [
    "that leaves a promise unkept",
    `${PARENT}parentPort.on("message", () => { void Promise.reject(new Error("unheard")); });`,
    /unheard/,
  ],
];

for (const [what, program, told] of BREAKDOWNS)
  test(`a thread ${what} ends the search with an error`, { timeout: 60_000 }, async () => {
    await withPool(program, async (pool) => {
      await assert.rejects(readAllOf(pool), told);
      // and the next search as well, instead of waiting for it
      await assert.rejects(readAllOf(pool));
    });
  });

test("a thread that names a problem has its sentence told", { timeout: 60_000 }, async () => {
  const problem = {
    code: "unreadable",
    where: "gazetteer",
    what: "is not there.",
    todo: "Make it.",
  };
  const program = `${PARENT}parentPort.on("message", () =>
    parentPort.postMessage({ kind: "failed", error: null, problem: ${JSON.stringify(problem)} }));`;
  await withPool(program, async (pool) => {
    await assert.rejects(readAllOf(pool), { name: "ProblemError", problem });
  });
});

test(
  "a document that no message can hold ends the search with an error",
  { timeout: 60_000 },
  async () => {
    const pool = openExtractionPool(2);
    try {
      await assert.rejects(async () => {
        for await (const _ of pool.find(documents({ odd: () => undefined })));
      }, /could not be cloned/);
      assert.equal(await readAllOf(pool), MANY);
    } finally {
      await pool.close();
    }
  },
);

test(
  "a pool that is closed with replies under way is waited for to its end",
  { timeout: 60_000 },
  () => {
    // a program of its own: what goes wrong is that it ends before its time
    const program = `
      const { openExtractionPool } = await import(${JSON.stringify(new URL("./extraction-pool.ts", import.meta.url).href)});
      const capture = { sha256: "", byteLength: 0, address: null, capturedAt: "", contentType: null, method: "given" };
      const about = { title: "", published: null, outlet: null, url: null, language: "en", situation: null, capture };
      async function* documents() {
        for (let number = 0; number < ${String(MANY)}; number += 1)
          yield { document: { ...about, id: String(number), text: "Two people were hurt in Brest." }, carried: null };
      }
      const pool = openExtractionPool(2);
      let read = 0;
      for await (const _ of pool.find(documents())) if ((read += 1) === 30) break;
      // replies arrive meanwhile, and are heard only while the threads are being ended
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      await pool.close();
      console.log("closed");`;
    const path = join(folder, "closing.mjs");
    writeFileSync(path, program);
    const words = ["--conditions=atleast-source", path];
    const run = spawnSync(process.execPath, words, { encoding: "utf8" });
    assert.deepEqual([run.stdout.trim(), run.status], ["closed", 0], run.stderr);
  },
);
