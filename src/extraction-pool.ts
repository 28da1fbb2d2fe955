// Spreads the search for claims over worker threads, and gives the findings back in the order of the documents.
import { Worker } from "node:worker_threads";
import { findHere, type Finder, type Found, type SearchedDocument, type Sought } from "./ingest.ts";
import type { ResolvedClaim } from "./model/claim.ts";
import type { Document } from "./model/document.ts";
import { ProblemError, type Problem } from "./model/problem.ts";
import { claimToWire } from "./views/claim-wire.ts";

/** The claims of a document in their wire form, as JSON Lines. */
export interface WrittenClaims {
  readonly lines: string;
  readonly claims: number;
}

export interface ExtractionPool {
  readonly find: Finder;
  /** Like `find`, with the claims written out by the worker that found them: text is cheaper to hand over. */
  write<T>(sought: AsyncIterable<Sought<T>>): AsyncIterable<Sought<T> & WrittenClaims>;
  /** Ends the worker threads; what is under way is lost. */
  close(): Promise<void>;
}

/** What a worker gives back of each document. */
export interface Results {
  readonly findings: SearchedDocument;
  readonly written: WrittenClaims;
}
export type ResultForm = keyof Results;

export interface SearchRequest {
  readonly form: ResultForm;
  readonly documents: readonly Document[];
}

export type SearchReply =
  | { readonly kind: "found"; readonly results: readonly Results[ResultForm][] }
  /** With its problem where there is one: an error loses what it is on its way out of a thread. */
  | { readonly kind: "failed"; readonly error: unknown; readonly problem: Problem | null };

/** What is read ahead of the document that is waited for: the bound on memory. */
const WINDOW = { documents: 64, characters: 8_000_000 };
/** What one message to a worker holds: enough to make its cost small, little enough to share out well. */
const MESSAGE = { documents: 8, characters: 60_000 };

/** Messages that a worker has at a time: it goes on with the second while its answer to the first is under way. */
const AT_ONCE = 2;

/** Documents that are searched before any worker is started. */
const HERE = 16;

const OWN_WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./extraction-worker.ts" : "./extraction-worker.js",
  import.meta.url,
);

interface Ticket {
  readonly document: Document;
  readonly form: ResultForm;
  readonly result: PromiseWithResolvers<Results[ResultForm]>;
}

/** One worker thread and the documents that it is searching. */
class Searcher {
  readonly #worker: Worker;
  readonly #onIdle: () => void;
  /** What each message sent asks for, the first answered first. */
  #underway: (readonly Ticket[])[] = [];
  #failure: { readonly error: unknown } | null = null;
  #closing = false;

  constructor(worker: URL, onIdle: () => void) {
    this.#onIdle = onIdle;
    this.#worker = new Worker(worker, { resourceLimits: { maxYoungGenerationSizeMb: 32 } });
    // an idle worker keeps no program alive
    this.#worker.unref();
    this.#worker.on("message", (reply: SearchReply) => {
      const done = this.#underway.shift() ?? [];
      this.#rest();
      for (const [index, ticket] of done.entries())
        if (reply.kind === "found") ticket.result.resolve(reply.results[index]!);
        else
          ticket.result.reject(
            reply.problem === null ? reply.error : new ProblemError(reply.problem),
          );
      onIdle();
    });
    // a thread that could not be loaded, broke down, spoke what cannot be read, or ended unasked: each ends the search
    for (const broken of ["error", "messageerror"] as const)
      this.#worker.on(broken, (error: unknown) => {
        this.#fail(error);
      });
    this.#worker.on("exit", (code) => {
      this.#fail(new Error(`a worker thread ended by itself, with code ${String(code)}`));
    });
  }

  get mayTake(): boolean {
    return this.#underway.length < AT_ONCE;
  }

  get idle(): boolean {
    return this.#underway.length === 0;
  }

  search(tickets: readonly Ticket[]): void {
    if (this.#failure !== null) {
      for (const ticket of tickets) ticket.result.reject(this.#failure.error);
      return;
    }
    this.#underway.push(tickets);
    this.#worker.ref();
    try {
      this.#worker.postMessage({
        form: tickets[0]!.form,
        documents: tickets.map((ticket) => ticket.document),
      } satisfies SearchRequest);
    } catch (error) {
      // a document that holds what no message can: it never arrived
      this.#underway.pop();
      this.#rest();
      for (const ticket of tickets) ticket.result.reject(error);
    }
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    const left = this.#underway.flat();
    this.#underway = [];
    this.#rest();
    for (const ticket of left) ticket.result.reject(this.#failure.error);
    this.#onIdle();
  }

  #rest(): void {
    // whoever waits for the end of a worker waits in vain where a late reply lets the program end first
    if (this.idle && !this.#closing) this.#worker.unref();
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

const goOn = <T>(rest: AsyncIterator<T>): AsyncIterable<T> => ({
  [Symbol.asyncIterator]: () => rest,
});

/** The claims in their wire form, a line each. */
export const writeClaims = (claims: readonly ResolvedClaim[]): WrittenClaims => ({
  lines: claims.map((claim) => `${JSON.stringify(claimToWire(claim))}\n`).join(""),
  claims: claims.length,
});

/**
 * A pool of `jobs` worker threads; they start when there are more than a handful of documents. Where a thread breaks
 * down, the searches that wait for it throw. `worker` is what the threads run, the shipped search where it is left out.
 */
export const openExtractionPool = (jobs: number, worker: URL = OWN_WORKER): ExtractionPool => {
  const here = findHere();
  /** What each search under way does when a worker is free. */
  const senders = new Set<() => void>();
  const sendAll = (): void => {
    for (const send of senders) send();
  };
  let searchers: readonly Searcher[] = [];

  async function* searchThere<T, F extends ResultForm>(
    sought: AsyncIterable<Sought<T>>,
    form: F,
  ): AsyncGenerator<Sought<T> & { readonly result: Results[F] }> {
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
      // those without any work first
      for (const searcher of searchers)
        if (searcher.idle && waiting.length > 0) searcher.search(takeMessage(waiting));
      for (const searcher of searchers)
        if (searcher.mayTake && waiting.length > 0) searcher.search(takeMessage(waiting));
    };
    senders.add(send);
    const readAhead = async (): Promise<void> => {
      try {
        for await (const one of sought) {
          const result = Promise.withResolvers<Results[ResultForm]>();
          // looked at when its turn comes; until then its failure is not unheard
          result.promise.catch(() => undefined);
          const ticket = { document: one.document, form, result, sought: one };
          ahead.push(ticket);
          waiting.push(ticket);
          characters += one.document.text.length;
          if (searchers.length === 0)
            searchers = Array.from({ length: jobs }, () => new Searcher(worker, sendAll));
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
        const result = (await next.result.promise) as Results[F];
        ahead.shift();
        characters -= next.document.text.length;
        left.open();
        yield { ...next.sought, result };
      }
    } finally {
      state = "abandoned";
      senders.delete(send);
      left.open();
      void reading;
    }
  }

  /** A handful of documents is found here before workers would have started; the rest goes to them. */
  async function* find<T>(sought: AsyncIterable<Sought<T>>): AsyncGenerator<Found<T>> {
    const rest = sought[Symbol.asyncIterator]();
    yield* here(takeFirst(rest, HERE));
    for await (const { document, carried, result } of searchThere(goOn(rest), "findings"))
      yield { document, carried, ...result };
  }

  async function* write<T>(
    sought: AsyncIterable<Sought<T>>,
  ): AsyncGenerator<Sought<T> & WrittenClaims> {
    const rest = sought[Symbol.asyncIterator]();
    for await (const { document, carried, findings } of here(takeFirst(rest, HERE)))
      yield { document, carried, ...writeClaims(findings.claims) };
    for await (const { document, carried, result } of searchThere(goOn(rest), "written"))
      yield { document, carried, ...result };
  }

  return {
    find,
    write,
    close: async () => {
      await Promise.all(searchers.map((searcher) => searcher.close()));
    },
  };
};
