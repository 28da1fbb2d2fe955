// Turns drawings into PNG within a bounded time: one thread, a short queue, and an end to what takes too long.
import { Worker } from "node:worker_threads";
import type { RasterReply, RasterRequest } from "./raster-worker.ts";

export interface Rasterizer {
  /** The drawing as a picture of that many pixels across. Rejects where it takes too long, can't be read, or too many wait. */
  render(drawing: string, width: number): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

export interface RasterizerOptions {
  /** Milliseconds that one picture may take, the start of the thread left aside. */
  readonly patience?: number;
  /** Drawings that may wait. */
  readonly waiting?: number;
}

const PATIENCE = 5_000;
/** The thread has fonts and a program to load before its first picture. */
const START = 15_000;
const WAITING = 64;
/** A drawing of ours is far smaller; one made of hostile text is clipped long before. */
const LONGEST = 4_000_000;
/** The thread ends after this much idleness, so that a command can end, and its memory is given back. */
const IDLE = 30_000;

const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./raster-worker.ts" : "./raster-worker.js",
  import.meta.url,
);

interface Ticket {
  readonly request: RasterRequest;
  readonly result: PromiseWithResolvers<Uint8Array<ArrayBuffer>>;
}

export const makeRasterizer = (options: RasterizerOptions = {}): Rasterizer => {
  const { patience = PATIENCE, waiting = WAITING } = options;
  const queue: Ticket[] = [];
  let worker: Worker | null = null;
  let isWarm = false;
  let drawing: Ticket | null = null;
  let timer: NodeJS.Timeout | undefined;
  let made = 0;

  const drop = (): Promise<unknown> => {
    const old = worker;
    worker = null;
    isWarm = false;
    return old === null ? Promise.resolve() : old.terminate();
  };
  const finish = (settle: (ticket: Ticket) => void): void => {
    clearTimeout(timer);
    const done = drawing;
    drawing = null;
    if (done !== null) settle(done);
    next();
  };
  const fail = (reason: string): void => {
    void drop();
    finish(({ result }) => {
      result.reject(new Error(reason));
    });
  };
  const start = (): Worker => {
    const fresh = new Worker(WORKER);
    fresh.unref();
    fresh.on("message", (reply: RasterReply) => {
      if (fresh !== worker || reply.id !== drawing?.request.id) return;
      isWarm = true;
      finish(({ result }) => {
        if ("png" in reply) result.resolve(reply.png);
        else result.reject(new Error(`The picture could not be drawn: ${reply.failure}`));
      });
    });
    fresh.on("error", (error) => {
      if (fresh === worker) fail(`The thread that draws pictures broke down: ${error.message}`);
    });
    return fresh;
  };
  const next = (): void => {
    if (drawing !== null) return;
    const ticket = queue.shift();
    if (ticket === undefined) {
      timer = setTimeout(() => void drop(), IDLE);
      timer.unref();
      return;
    }
    clearTimeout(timer);
    drawing = ticket;
    worker ??= start();
    worker.postMessage(ticket.request);
    const limit = isWarm ? patience : patience + START;
    timer = setTimeout(() => {
      fail(`The picture took longer than ${limit} ms.`);
    }, limit);
  };

  return {
    render: (text, width) => {
      if (text.length > LONGEST) return Promise.reject(new Error("The drawing is too large."));
      if (queue.length >= waiting) return Promise.reject(new Error("Too many pictures wait."));
      const result = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
      made += 1;
      queue.push({ request: { id: made, drawing: text, width }, result });
      next();
      return result.promise;
    },
    close: async () => {
      clearTimeout(timer);
      for (const { result } of queue.splice(0)) result.reject(new Error("No more is drawn."));
      await drop();
      drawing?.result.reject(new Error("No more is drawn."));
      drawing = null;
    },
  };
};
