// Watches feeds without end: asks each when its time has come, a few at once, and remembers over restarts.
import { sleepFor } from "../fetch/polite-fetcher.ts";
import { FRESH_STATE, type FeedState, type FeedStates } from "./feed-state.ts";
import type { WatchedFeed } from "./feeds-file.ts";
import { pollFeed, type PollOptions, type PollReport } from "./poll-feed.ts";

export interface WatchOptions extends Pick<
  PollOptions,
  "fetcher" | "deliver" | "reading" | "keepWaiting"
> {
  readonly feeds: readonly WatchedFeed[];
  readonly states: FeedStates;
  /** Told of every feed as it is asked, and of every poll when it is over. */
  readonly onAsk?: (feed: WatchedFeed) => void;
  readonly onPoll?: (report: PollReport) => void;
  /** Feeds that are asked at the same time. */
  readonly concurrency?: number;
  /** Ends after each feed was asked once, whatever its time. */
  readonly once?: boolean;
  /** Ends the watch: what is underway is called off, and nothing is lost. */
  readonly signal?: AbortSignal;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

const CONCURRENCY = 4;

/** Runs until the signal fires, or each feed was asked once. Throws what `deliver` throws, after the others ended. */
export const watchFeeds = async (options: WatchOptions): Promise<void> => {
  const { feeds, states, signal } = options;
  const now = options.now ?? Date.now;
  const random = options.random ?? Math.random;
  const sleep = options.sleep ?? sleepFor;
  const stopping = new AbortController();
  const stop = signal === undefined ? stopping.signal : AbortSignal.any([stopping.signal, signal]);

  const held = new Map<string, FeedState>(
    feeds.map(({ address }) => [address, states.load(address)]),
  );
  const underway = new Set<string>();
  const asked = new Set<string>();
  const dueAt = (feed: WatchedFeed): number =>
    options.once === true ? 0 : (held.get(feed.address) ?? FRESH_STATE).nextAt;
  const isOpen = (feed: WatchedFeed): boolean =>
    !underway.has(feed.address) && !(options.once === true && asked.has(feed.address));

  const poll = async (feed: WatchedFeed): Promise<void> => {
    const keep = (state: FeedState): void => {
      states.save(feed.address, state);
      held.set(feed.address, state);
    };
    options.onAsk?.(feed);
    const { state, report } = await pollFeed(feed, held.get(feed.address) ?? FRESH_STATE, {
      fetcher: options.fetcher,
      deliver: options.deliver,
      ...(options.reading === undefined ? {} : { reading: options.reading }),
      ...(options.keepWaiting === undefined ? {} : { keepWaiting: options.keepWaiting }),
      saveState: keep,
      now,
      random,
      signal: stop,
    });
    keep(state);
    options.onPoll?.(report);
  };

  const work = async (): Promise<void> => {
    while (!stop.aborted) {
      const open = feeds.filter(isOpen);
      if (open.length === 0 && (options.once === true || feeds.length === 0)) return;
      const next = open.reduce<WatchedFeed | null>(
        (first, feed) => (first === null || dueAt(feed) < dueAt(first) ? feed : first),
        null,
      );
      const wait = next === null ? 1000 : dueAt(next) - now();
      if (next === null || wait > 0) {
        // Never asleep for long: another worker may give a feed back that is due before.
        await sleep(Math.min(wait, 30_000), stop);
        continue;
      }
      underway.add(next.address);
      asked.add(next.address);
      try {
        await poll(next);
      } finally {
        underway.delete(next.address);
      }
    }
  };

  const workers = Array.from(
    { length: Math.max(1, Math.min(options.concurrency ?? CONCURRENCY, feeds.length)) },
    async () => {
      try {
        await work();
      } catch (error) {
        stopping.abort();
        throw error;
      }
    },
  );
  const ended = await Promise.allSettled(workers);
  for (const end of ended) if (end.status === "rejected") throw end.reason as Error;
};
