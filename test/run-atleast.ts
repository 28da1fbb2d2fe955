// Runs the command line as a person would: in a folder of its own, by a program of its own.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

const program = new URL("../bin/atleast.js", import.meta.url).pathname;

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
  /** Runs as this user, which only root may ask. */
  readonly uid?: number;
}

const environment = (cwd: string, more: Readonly<Record<string, string>> = {}) => {
  const { NODE_OPTIONS: _options, ATLEAST_LEDGER: _ledger, ...rest } = process.env;
  // whatever a command would keep in the user's folders goes to the test's
  return { ...rest, XDG_DATA_HOME: join(cwd, "data"), HOME: cwd, ...more };
};

export const runAtleast = (words: readonly string[], options: RunOptions): Outcome => {
  const run = spawnSync(process.execPath, [...(options.nodeOptions ?? []), program, ...words], {
    cwd: options.cwd,
    env: environment(options.cwd, options.env),
    input: options.stdin ?? "",
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
};

export const startAtleast = (words: readonly string[], cwd: string): ChildProcess =>
  spawn(process.execPath, [program, ...words], {
    cwd,
    env: environment(cwd),
    stdio: ["ignore", "pipe", "pipe"],
  });

/** What the program has written by the time that it has written something that fits. */
export const waitForOutput = (child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    let out = "";
    let err = "";
    child.stderr?.on("data", (piece: Buffer) => {
      err += piece.toString();
    });
    child.stdout?.on("data", (piece: Buffer) => {
      out += piece.toString();
      const found = pattern.exec(out);
      if (found !== null) resolve(found);
    });
    child.on("exit", (code) => {
      reject(new Error(`ended with ${String(code)} before that: ${out}${err}`));
    });
  });

/** Code 0, another code, or the signal that ended it. */
export const waitForEnd = (child: ChildProcess): Promise<number | NodeJS.Signals | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null)
      resolve(child.exitCode ?? child.signalCode);
    child.on("exit", (code, signal) => {
      resolve(code ?? signal);
    });
  });

/** A folder that is gone when the tests of its file have ended. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "atleast-"));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
};

export const writeFiles = (
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
};

export const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");
