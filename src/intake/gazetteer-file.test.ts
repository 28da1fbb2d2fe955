// Tests that the gazetteer's file is built once, found again, built anew when its version changes, and never half written.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { loadGazetteerBytes, type GazetteerMaker } from "./gazetteer-file.ts";

/** A maker whose bytes are their own version, and that counts how often it is asked. */
const makerOf = (format: string): GazetteerMaker & { built: number } => ({
  format,
  built: 0,
  versionOf: (bytes) => new TextDecoder().decode(bytes) || null,
  async build(tables) {
    this.built++;
    return Promise.resolve(new TextEncoder().encode(tables.version));
  },
});

const inFolder = async (run: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "gazetteer-"));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

test("several that start at once build one file, and leave nothing else behind", () =>
  inFolder(async (folder) => {
    const maker = makerOf("one");
    const loads = Array.from({ length: 4 }, () => loadGazetteerBytes(maker, { folders: [folder] }));
    const all = await Promise.all(loads);
    assert.equal(maker.built, 1);
    assert.equal(new Set(all.map((bytes) => new TextDecoder().decode(bytes))).size, 1);
    assert.deepEqual(readdirSync(folder), ["gazetteer.bin"]);
  }));

test("a current file is read, one of another version is built anew", () =>
  inFolder(async (folder) => {
    const maker = makerOf("one");
    await loadGazetteerBytes(maker, { folders: [folder] });
    await loadGazetteerBytes(maker, { folders: [folder] });
    assert.equal(maker.built, 1);
    const newer = makerOf("two");
    await loadGazetteerBytes(newer, { folders: [folder] });
    assert.equal(newer.built, 1);
    await loadGazetteerBytes(newer, { folders: [folder], rebuild: true });
    assert.equal(newer.built, 2);
  }));

test("where the first folder cannot be written to the next is taken, and where none can, memory", () =>
  inFolder(async (folder) => {
    const blocked = join(folder, "a-file");
    writeFileSync(blocked, "");
    const cache = join(folder, "cache");
    const maker = makerOf("one");
    await loadGazetteerBytes(maker, { folders: [join(blocked, "data"), cache] });
    assert.deepEqual(readdirSync(cache), ["gazetteer.bin"]);
    const bytes = await loadGazetteerBytes(makerOf("two"), { folders: [join(blocked, "data")] });
    assert.ok(bytes.length > 0);
  }));
