// Lets one watcher at a time have a folder of feed states, also where the last one was killed and left its mark.
import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ProblemError } from "../../model/problem.ts";

const FILE = "watching.lock";
/** The holder touches its mark so often; one that was not touched for long is nobody's. */
const BEAT_MS = 20_000;
const STALE_MS = 120_000;
/** Two who find a dead mark at once both write theirs; after this pause the later one stands. */
const SETTLE_MS = 100;

interface Mark {
  readonly token: string;
  readonly process: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
}

export interface WatchLock {
  /** Fires where another watcher took the folder over, because this one stood still for long. */
  readonly lost: AbortSignal;
  release(): void;
}

const readMark = (path: string): Mark | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof value === "object" && value !== null && "token" in value && "process" in value
      ? (value as Mark)
      : null;
  } catch {
    return null;
  }
};

const isRunning = (process_: number): boolean => {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // one of another user runs, but is not to be signalled
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** Whether somebody holds the mark: it was touched lately, and its process, where it can be asked for, runs. */
const isHeld = (path: string, mark: Mark | null): boolean => {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined || Date.now() - status.mtimeMs > STALE_MS) return false;
  // a mark that is being written is read as half of one
  return mark === null || mark.host !== hostname() || isRunning(mark.process);
};

const refuse = (folder: string, mark: Mark | null): never => {
  throw new ProblemError({
    code: "ledger-locked",
    where: folder,
    what:
      mark === null
        ? "is being watched already."
        : `is being watched already, by process ${String(mark.process)} on ${mark.host} since ${mark.since.slice(0, 16).replace("T", " ")} UTC.`,
    todo: "End that watch first, or give this one a ledger of its own with --ledger.",
  });
};

/**
 * Takes the folder, which is made where it is not there. Throws a ProblemError where another watcher has it. One that
 * was killed has it no longer.
 */
export const lockWatch = async (folder: string): Promise<WatchLock> => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  const own: Mark = {
    token: randomUUID(),
    process: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  };
  const isOwn = (): boolean => readMark(path)?.token === own.token;
  try {
    writeFileSync(path, JSON.stringify(own), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const mark = readMark(path);
    if (isHeld(path, mark)) refuse(folder, mark);
    const draft = `${path}.${own.token}`;
    writeFileSync(draft, JSON.stringify(own));
    renameSync(draft, path);
    await pause(SETTLE_MS);
    if (!isOwn()) refuse(folder, readMark(path));
  }
  const losing = new AbortController();
  const beat = setInterval(() => {
    if (isOwn()) utimesSync(path, new Date(), new Date());
    else losing.abort();
  }, BEAT_MS);
  beat.unref();
  return {
    lost: losing.signal,
    release: () => {
      clearInterval(beat);
      if (isOwn()) rmSync(path, { force: true });
    },
  };
};
