// Spreads the search for claims over worker threads, and gives the findings back in the order of the documents.
import { Worker } from "node:worker_threads";
import { findHere, type DocumentFindings, type Finder, type Found, type Sought } from "./ingest.ts";
import type { Document } from "./model/document.ts";

export interface ExtractionPool {
  readonly find: Finder;
  /** Ends the worker threads; what is under way is lost. */
  close(): Promise<void>;
}

export type SearchReply =
  | { readonly kind: "found"; readonly findings: readonly DocumentFindings[] }
  | { readonly kind: "failed"; readonly error: unknown };

/** What is read ahead of the document that is waited for: the bound on memory. */
const WINDOW = { documents: 64, characters: 8_000_000 };
/** What one message to a worker holds: enough to make its cost small, little enough to share out well. */
const MESSAGE = { documents: 8, characters: 60_000 };

/** Documents that are searched before any worker is started. */
const HERE = 16;

const workerUrl = new URL(
  import.meta.url.endsWith(".ts") ? "./extraction-worker.ts" : "./extraction-worker.js",
  import.meta.url,
);

interface Ticket {
  readonly document: Document;
  readonly findings: PromiseWithResolvers<DocumentFindings>;
}

/** One worker thread and the documents that it is searching. */
class Searcher {
  readonly #worker = new Worker(workerUrl);
  #underway: readonly Ticket[] = [];
  #failure: Error | null = null;

  constructor(onIdle: () => void) {
    // an idle worker keeps no program alive
    this.#worker.unref();
    this.#worker.on("message", (reply: SearchReply) => {
      const done = this.#take();
      for (const [index, ticket] of done.entries())
        if (reply.kind === "found") ticket.findings.resolve(reply.findings[index]!);
        else ticket.findings.reject(reply.error);
      onIdle();
    });
    this.#worker.on("error", (error) => {
      this.#failure = error;
      for (const ticket of this.#take()) ticket.findings.reject(error);
      onIdle();
    });
  }

  get idle(): boolean {
    return this.#underway.length === 0;
  }

  search(tickets: readonly Ticket[]): void {
    if (this.#failure !== null) {
      for (const ticket of tickets) ticket.findings.reject(this.#failure);
      return;
    }
    this.#underway = tickets;
    this.#worker.ref();
    this.#worker.postMessage(tickets.map((ticket) => ticket.document));
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(): readonly Ticket[] {
    const done = this.#underway;
    this.#underway = [];
    this.#worker.unref();
    return done;
  }
}

/** A latch that many may wait at: each opening lets all of them through. */
const makeLatch = () => {
  let waiting = Promise.withResolvers<undefined>();
  return {
    wait: (): Promise<undefined> => waiting.promise,
    open: (): void => {
      waiting.resolve(undefined);
      waiting = Promise.withResolvers();
    },
  };
};

const takeMessage = (waiting: Ticket[]): readonly Ticket[] => {
  let characters = 0;
  let count = 0;
  while (count < waiting.length && count < MESSAGE.documents) {
    characters += waiting[count]!.document.text.length;
    if (count > 0 && characters > MESSAGE.characters) break;
    count += 1;
  }
  return waiting.splice(0, count);
};

/** The first elements of an iterator that goes on to be read by somebody else. */
async function* takeFirst<T>(rest: AsyncIterator<T>, count: number): AsyncGenerator<T> {
  for (let taken = 0; taken < count; taken += 1) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

/** A pool of `jobs` worker threads; they start with the first document. */
export const openExtractionPool = (jobs: number): ExtractionPool => {
  const here = findHere();
  let searchers: readonly Searcher[] = [];

  async function* findThere<T>(sought: AsyncIterable<Sought<T>>): AsyncGenerator<Found<T>> {
    /** Read and not yet given on, in order. */
    const ahead: (Ticket & { readonly sought: Sought<T> })[] = [];
    /** Read and not yet sent. */
    const waiting: Ticket[] = [];
    const arrived = makeLatch();
    const left = makeLatch();
    let characters = 0;
    let state = "reading" as "reading" | "ended" | "abandoned";
    let failure: { readonly error: unknown } | null = null;

    const send = (): void => {
      for (const searcher of searchers)
        if (searcher.idle && waiting.length > 0) searcher.search(takeMessage(waiting));
    };
    if (searchers.length === 0)
      searchers = Array.from({ length: jobs }, () => new Searcher(() => send()));

    const readAhead = async (): Promise<void> => {
      try {
        for await (const one of sought) {
          const findings = Promise.withResolvers<DocumentFindings>();
          // looked at when its turn comes; until then its failure is not unheard
          findings.promise.catch(() => undefined);
          const ticket = { document: one.document, findings, sought: one };
          ahead.push(ticket);
          waiting.push(ticket);
          characters += one.document.text.length;
          send();
          arrived.open();
          while (
            state === "reading" &&
            (ahead.length >= WINDOW.documents || characters > WINDOW.characters)
          )
            await left.wait();
          if (state === "abandoned") return;
        }
      } catch (error) {
        failure = { error };
      }
      state = "ended";
      arrived.open();
    };

    const reading = readAhead();
    try {
      for (;;) {
        const next = ahead[0];
        if (next === undefined) {
          if (failure !== null) throw (failure as { readonly error: unknown }).error;
          if (state === "ended") return;
          await arrived.wait();
          continue;
        }
        const findings = await next.findings.promise;
        ahead.shift();
        characters -= next.document.text.length;
        left.open();
        yield { ...next.sought, findings };
      }
    } finally {
      state = "abandoned";
      left.open();
      void reading;
    }
  }

  /** A handful of documents is found here before workers would have started; the rest goes to them. */
  async function* find<T>(sought: AsyncIterable<Sought<T>>): AsyncGenerator<Found<T>> {
    const rest = sought[Symbol.asyncIterator]();
    yield* here(takeFirst(rest, HERE));
    yield* findThere({ [Symbol.asyncIterator]: () => rest });
  }

  return {
    find,
    close: async () => {
      await Promise.all(searchers.map((searcher) => searcher.close()));
    },
  };
};
