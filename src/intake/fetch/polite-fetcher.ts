// Fetches as a guest should: by robots.txt, one request at a time and host, with pauses, and never while told to wait.
import { fetchAddress, type FetchOptions } from "./fetch-address.ts";
import type { FetchFailure, FetchOutcome } from "./fetch-outcome.ts";
import type { HostRefusal } from "./reach-host.ts";
import { ALLOW_ALL, readRobots, type RobotsRules } from "./robots-rules.ts";

export interface PolitenessRules {
  /** The name that robots.txt may speak of. */
  readonly productToken: string;
  /** Milliseconds between two requests to one host, where robots.txt asks for no more. */
  readonly hostGapMs: number;
  /** Share of a pause that is left to chance, 0 to 1, so that many watchers do not knock together. */
  readonly jitter: number;
  /** Milliseconds for which a robots.txt is kept, and for which its failure is. */
  readonly robotsMs: number;
  readonly robotsFailureMs: number;
  readonly obeyRobots: boolean;
}

export const POLITENESS: PolitenessRules = {
  productToken: "atleast",
  hostGapMs: 2000,
  jitter: 0.3,
  robotsMs: 6 * 3600_000,
  robotsFailureMs: 10 * 60_000,
  obeyRobots: true,
};

export interface PoliteFetcher {
  fetch(
    address: string,
    options?: Pick<FetchOptions, "validators" | "accept" | "signal">,
  ): Promise<FetchOutcome>;
}

export interface PoliteOptions extends Omit<FetchOptions, "permit" | "validators"> {
  readonly rules?: Partial<PolitenessRules>;
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 to 1, for jitter. */
  readonly random?: () => number;
}

/** A site's rules, or why they could not be had: then nothing is fetched for a while (RFC 9309). */
interface KnownRobots {
  readonly rules: RobotsRules;
  readonly failure: FetchFailure | null;
}

interface Host {
  /** Ends when the last request that was let through may be followed by the next. */
  turn: Promise<void>;
  nextAt: number;
  /** Until then the host asked not to be asked. */
  silentUntil: number;
  robots: (KnownRobots & { readonly until: number }) | null;
  robotsUnderway: Promise<KnownRobots> | null;
}

/** Failures that say nothing of the file: what is asked for next fails by itself, or the file is no robots.txt. */
const ABSENT: ReadonlySet<FetchFailure> = new Set<FetchFailure>([
  "bad-address",
  "forbidden-address",
  "no-such-host",
  "wrong-type",
  "too-large",
]);

const ROBOTS_BYTES = 512 * 1024;
/** Hosts remembered at once; the one longest unused is forgotten first. */
const MOST_HOSTS = 10_000;

/** A "user agent that says who": the program, its version, and where a person answers. */
export const writeUserAgent = (version: string, contact: string): string =>
  `AtLeast/${version} (+${contact.replace(/[^\u0020-\u007e]|[()]/g, "").trim()})`;

export const sleepFor = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (ms <= 0 || signal?.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(ms, 2 ** 31 - 1));
    signal?.addEventListener("abort", done, { once: true });
  });

/** A fetcher that keeps its manners over all addresses that it is given, redirects included. */
export const makePoliteFetcher = (options: PoliteOptions): PoliteFetcher => {
  const { rules: given, sleep = sleepFor, random = Math.random, ...fetching } = options;
  const rules: PolitenessRules = { ...POLITENESS, ...given };
  const now = options.now ?? Date.now;
  const hosts = new Map<string, Host>();

  const hostOf = (url: URL): Host => {
    const known = hosts.get(url.origin);
    if (known !== undefined) {
      hosts.delete(url.origin);
      hosts.set(url.origin, known);
      return known;
    }
    const host: Host = {
      turn: Promise.resolve(),
      nextAt: 0,
      silentUntil: 0,
      robots: null,
      robotsUnderway: null,
    };
    hosts.set(url.origin, host);
    if (hosts.size > MOST_HOSTS) hosts.delete(hosts.keys().next().value!);
    return host;
  };

  /** Waits for the host's turn and takes it. */
  const takeTurn = (host: Host, gapMs: number, signal?: AbortSignal): Promise<void> => {
    const turn = host.turn.then(async () => {
      await sleep(host.nextAt - now(), signal);
      host.nextAt = now() + gapMs * (1 + rules.jitter * random());
    });
    host.turn = turn;
    return turn;
  };

  const askRobots = async (url: URL, host: Host, signal?: AbortSignal): Promise<KnownRobots> => {
    await takeTurn(host, rules.hostGapMs, signal);
    const outcome = await fetchAddress(new URL("/robots.txt", url).href, {
      ...fetching,
      accept: "text/plain, */*;q=0.5",
      limits: { ...fetching.limits, maxBytes: ROBOTS_BYTES },
      ...(signal === undefined ? {} : { signal }),
    });
    // A site without the file allows all; one whose file cannot be had right now allows nothing.
    const isAbsent =
      outcome.kind === "failed" &&
      ((outcome.status !== null && outcome.status >= 400 && outcome.status < 500) ||
        ABSENT.has(outcome.failure));
    const failure = outcome.kind === "failed" && !isAbsent ? outcome.failure : null;
    const found: KnownRobots = {
      failure,
      rules:
        outcome.kind === "fetched"
          ? readRobots(new TextDecoder().decode(outcome.body), rules.productToken)
          : ALLOW_ALL,
    };
    host.robots = {
      ...found,
      until:
        failure === "cancelled"
          ? 0
          : now() + (failure === null ? rules.robotsMs : rules.robotsFailureMs),
    };
    return found;
  };

  const robotsOf = async (url: URL, host: Host, signal?: AbortSignal): Promise<KnownRobots> => {
    if (!rules.obeyRobots) return { rules: ALLOW_ALL, failure: null };
    if (host.robots !== null && host.robots.until > now()) return host.robots;
    host.robotsUnderway ??= askRobots(url, host, signal).finally(() => {
      host.robotsUnderway = null;
    });
    return host.robotsUnderway;
  };

  return {
    fetch: async (address, own = {}) => {
      const permit = async (url: URL): Promise<HostRefusal | null> => {
        const host = hostOf(url);
        if (host.silentUntil > now())
          return {
            failure: "throttled",
            what: `is not asked now, for ${url.host} asked to wait.`,
            retryAt: host.silentUntil,
          };
        const robots = await robotsOf(url, host, own.signal);
        if (robots.failure !== null)
          return {
            failure: robots.failure,
            what: `is not fetched while the robots.txt of ${url.host} cannot be had.`,
          };
        if (!robots.rules.allows(url.pathname + url.search))
          return { failure: "robots", what: "may not be fetched by programs, says robots.txt." };
        const gapMs = Math.max(rules.hostGapMs, (robots.rules.crawlDelaySeconds ?? 0) * 1000);
        await takeTurn(host, gapMs, own.signal);
        return null;
      };
      const outcome = await fetchAddress(address, { ...fetching, ...own, permit });
      if (outcome.kind === "failed" && outcome.retryAt !== null && outcome.status !== null) {
        const host = hostOf(new URL(outcome.address));
        host.silentUntil = Math.max(host.silentUntil, Date.parse(outcome.retryAt));
      }
      return outcome;
    },
  };
};
