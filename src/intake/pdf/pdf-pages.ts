// Asks a thread of its own for the text on a PDF's pages, and ends it where it takes too long or too much.
import { Worker } from "node:worker_threads";

/** One run of letters on a page; lengths in points, `y` counted from the bottom. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly endsLine: boolean;
}

export interface PdfPages {
  readonly pages: readonly (readonly PdfPiece[])[];
  readonly title: string | null;
  readonly author: string | null;
  /** As the file writes it: `D:20230506070809+03'00'`. */
  readonly created: string | null;
}

export interface PdfFailure {
  readonly failure: "password" | "damaged" | "too-many-pages" | "too-slow";
}

export type PdfAnswer = PdfPages | PdfFailure;

export interface PdfQuestion {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
}

const MOST_PAGES = 5000;
const MEMORY_MB = 768;

// The thread is kept for the next file: starting one takes longer than reading most files.
let idle: Worker | null = null;

const startWorker = (): Worker => {
  const file = import.meta.url.endsWith(".ts") ? "./pdf-worker.ts" : "./pdf-worker.js";
  const worker = new Worker(new URL(file, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    // What a library prints about a broken file is nobody's business here.
    stdout: true,
    stderr: true,
  });
  // Always listened for: the error of a thread that nobody waits for must not become one of this process.
  const forget = (): void => {
    if (idle === worker) idle = null;
  };
  worker.on("error", forget);
  worker.on("exit", forget);
  return worker;
};

/** The pages of the file, within `ms` milliseconds; a thread that fails or is late is ended and never used again. */
export const readPdfPages = (bytes: Uint8Array, ms: number): Promise<PdfAnswer> =>
  new Promise((resolve) => {
    const worker = idle ?? startWorker();
    idle = null;
    worker.ref();
    const finish = (said: PdfAnswer, reusable: boolean): void => {
      clearTimeout(timer);
      worker.off("message", onMessage);
      worker.off("error", onFailure);
      worker.off("exit", onFailure);
      if (reusable && idle === null) {
        worker.unref();
        idle = worker;
      } else void worker.terminate();
      resolve(said);
    };
    const onMessage = (said: PdfAnswer): void => {
      finish(said, true);
    };
    const onFailure = (): void => {
      finish({ failure: "damaged" }, false);
    };
    const timer = setTimeout(() => {
      finish({ failure: "too-slow" }, false);
    }, ms);
    worker.on("message", onMessage);
    worker.on("error", onFailure);
    worker.on("exit", onFailure);
    // A copy: the thread takes the bytes over, and they are still wanted here for the capture.
    const copy = new Uint8Array(bytes);
    worker.postMessage({ bytes: copy, mostPages: MOST_PAGES } satisfies PdfQuestion, [copy.buffer]);
  });
