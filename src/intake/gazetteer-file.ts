// Finds the gazetteer's file, or builds it from the installed tables: the bytes that a gazetteer opens.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ProblemError } from "../model/problem.ts";
import { readGazetteerTables, tablesVersion, type GazetteerTables } from "./gazetteer-tables.ts";

/** How the bytes are made and told from others; the room that knows their form passes it in. */
export interface GazetteerMaker {
  /** Changes with the form of the bytes or with the tables that the maker itself holds. */
  readonly format: string;
  /** Null where the bytes are no gazetteer. */
  versionOf(bytes: Uint8Array): string | null;
  build(tables: GazetteerTables): Promise<Uint8Array>;
}

const FILE = "gazetteer.bin";
/** A lock older than this was left by a process that died. */
const STALE_MS = 120_000;

/** The folder that holds package.json, in a checkout and where the package is installed. */
const packageFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) return folder;
    folder = above;
  }
  return folder;
};

const candidateFolders = (): readonly string[] => [
  join(packageFolder(), "data"),
  join(homedir(), ".cache", "atleast"),
];

const readIfCurrent = (path: string, version: string, maker: GazetteerMaker): Uint8Array | null => {
  try {
    const bytes = readFileSync(path);
    return maker.versionOf(bytes) === version ? bytes : null;
  } catch {
    return null;
  }
};

const isWritable = (folder: string): boolean => {
  const probe = join(folder, `.probe-${crypto.randomUUID()}`);
  try {
    mkdirSync(folder, { recursive: true });
    closeSync(openSync(probe, "wx"));
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
};

/** Takes the lock, or waits until its holder has finished or died; returns what gives it back. */
const takeLock = async (lock: string): Promise<() => void> => {
  for (;;) {
    try {
      closeSync(openSync(lock, "wx"));
      return () => {
        rmSync(lock, { force: true });
      };
    } catch {
      let age: number;
      try {
        age = Date.now() - statSync(lock).mtimeMs;
      } catch {
        continue; // given back in the meantime
      }
      if (age > STALE_MS) rmSync(lock, { force: true });
      else await pause(50);
    }
  }
};

const build = async (version: string, maker: GazetteerMaker): Promise<Uint8Array> => {
  const tables = await readGazetteerTables(version);
  if (tables === null)
    throw new ProblemError({
      code: "not-found",
      where: "gazetteer",
      what: "The tables of place names are not installed.",
      todo: "Run `npm ci` in the checkout, or install the package with its dependencies.",
    });
  return maker.build(tables);
};

const writeByRename = (path: string, bytes: Uint8Array): void => {
  const draft = `${path}.${crypto.randomUUID()}`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
};

/**
 * The bytes of the gazetteer: from `data/` beside package.json or the user's cache folder, built once
 * where neither holds a current one. Safe when several processes start at once: one builds, the others
 * wait. Where no folder can be written to, they are built in memory each time.
 */
export const loadGazetteerBytes = async (
  maker: GazetteerMaker,
  options: { readonly rebuild?: boolean; readonly folders?: readonly string[] } = {},
): Promise<Uint8Array> => {
  const folders = options.folders ?? candidateFolders();
  const version = `${maker.format}; ${tablesVersion()}`;
  if (!options.rebuild)
    for (const folder of folders) {
      const bytes = readIfCurrent(join(folder, FILE), version, maker);
      if (bytes) return bytes;
    }
  const folder = folders.find(isWritable);
  if (folder === undefined) return build(version, maker);
  const path = join(folder, FILE);
  const giveBack = await takeLock(`${path}.lock`);
  try {
    const built = options.rebuild ? null : readIfCurrent(path, version, maker);
    if (built) return built;
    const bytes = await build(version, maker);
    writeByRename(path, bytes);
    return bytes;
  } finally {
    giveBack();
  }
};
