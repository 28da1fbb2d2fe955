// Writes to the terminal, a file or a pipe: results to standard output, everything else to standard error.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { styleText } from "node:util";
import type { Problem } from "../model/problem.ts";

export const VERSION = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  }
).version;

type Style = Parameters<typeof styleText>[0];

/** Coloured where standard output is a terminal and nobody said NO_COLOR. */
export const paint = (style: Style, words: string): string =>
  styleText(style, words, { stream: process.stdout });

const paintError = (style: Style, words: string): string =>
  styleText(style, words, { stream: process.stderr });

/** Writes to standard output, and waits where the reader at its other end is slower. */
export const print = async (words: string): Promise<void> => {
  if (!process.stdout.write(words)) await once(process.stdout, "drain");
};

/** Writes a line of news to standard error. */
export const say = (words: string): void => {
  process.stderr.write(`${words}\n`);
};

/**
 * Control characters would let a file's name or a page's text steer the terminal: they are shown as what they are.
 * Line breaks and tabs stay.
 */
export const inert = (words: string): string =>
  words.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

export const sayProblem = (problem: Problem): void => {
  say(
    `${paintError("red", "✗")} ${inert(problem.where)}: ${inert(problem.what)} ${inert(problem.todo)}`,
  );
};

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours. */
export const quietOnClosedPipe = (): void => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    if (error.code !== "ENOSPC") throw error;
    sayProblem({
      code: "disk-full",
      where: "standard output",
      what: "could not take all of the results: the disk is full.",
      todo: "Make room, or send them elsewhere, and run it again.",
    });
    process.exit(1);
  });
};

export interface Progress {
  /** Shows where the run is; nothing where standard error is no terminal. */
  show(words: string): void;
  /** Clears the line, for something else to be written. */
  clear(): void;
}

const REDRAW_MS = 80;

/** One line at the foot of the terminal that is drawn over, not more often than eyes can follow. */
export const startProgress = (): Progress => {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  let drawnAt = -Infinity;
  return {
    show: (words) => {
      const now = performance.now();
      if (now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      stderr.write(`\r\u001b[2K${[...inert(words)].slice(0, stderr.columns - 1).join("")}`);
    },
    clear: () => {
      if (drawnAt === -Infinity) return;
      stderr.write("\r\u001b[2K");
      drawnAt = -Infinity;
    },
  };
};
