// Turns an address into what came of asking it: bytes within limits, nothing new, or a failure with its reason.
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import {
  failureOfStatus,
  isPassing,
  type Exchange,
  type FetchFailure,
  type FetchOutcome,
} from "./fetch-outcome.ts";
import { isPublicAddress } from "./public-address.ts";
import {
  checkAddress,
  pinnedLookup,
  reachHost,
  systemResolver,
  type HostAddress,
  type HostRefusal,
  type Resolver,
} from "./reach-host.ts";
import { ACCEPTED_ENCODINGS, BodyError, readBody } from "./read-body.ts";
import { readRetryAfter } from "./retry-after.ts";

export interface FetchLimits {
  /** Most bytes of a body, as sent and as unpacked. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Milliseconds for one request from its name lookup to the end of its body. */
  readonly requestMs: number;
  /** Milliseconds without a byte. */
  readonly idleMs: number;
  readonly maxHeaderBytes: number;
}

export const FETCH_LIMITS: FetchLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxRedirects: 5,
  requestMs: 60_000,
  idleMs: 20_000,
  maxHeaderBytes: 32 * 1024,
};

export interface FetchOptions {
  /** Who asks: name, version and an address where a person can be reached. */
  readonly userAgent: string;
  readonly limits?: Partial<FetchLimits>;
  /** What an earlier answer said of its version: nothing is sent again where it still stands. */
  readonly validators?: { readonly etag?: string | null; readonly lastModified?: string | null };
  /** The `Accept` header. */
  readonly accept?: string;
  /** Which content types are worth reading; the rest is refused before its body is read. */
  readonly acceptsType?: (contentType: string) => boolean;
  /** Asked before every request, redirects included (robots.txt, waiting one's turn); may refuse it. */
  readonly permit?: (url: URL) => Promise<HostRefusal | null>;
  /** Which IP addresses may be connected to; without it only those of the public internet. */
  readonly allowAddress?: (address: string) => boolean;
  readonly resolver?: Resolver;
  readonly signal?: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Pictures, sound, film and fonts hold no report, and some of them never end. */
const isReadableType = (contentType: string): boolean =>
  !/^(?:image|audio|video|font|model)\//i.test(contentType.trim());

const TODO: Readonly<Record<FetchFailure, string>> = {
  "bad-address": "Write it as https://host/path.",
  "forbidden-address":
    "Only hosts of the public internet are fetched; save the page and read the file.",
  robots: "Ask the site for leave, or save the page by hand and read the file.",
  "no-such-host": "Check the spelling of the host; it is tried again at the next turn.",
  "no-connection": "Try again later.",
  timeout: "Try again later.",
  "too-large": "Save it by hand, cut it into smaller files and read those.",
  "bad-headers":
    "Open it in a browser to see whether the site works, or save the page and read the file.",
  "bad-redirect": "Open it in a browser and take the address that it ends at.",
  truncated: "Try again later.",
  "bad-encoding": "Try again later, or save the page by hand and read the file.",
  "wrong-type": "Give the address of the page or the feed itself.",
  denied: "Ask the site for leave, or save the page by hand and read the file.",
  gone: "Check the address, or take it out of the list.",
  throttled: "Ask less often; it is tried again when the site allows.",
  "server-error": "Try again later.",
  "bad-status": "Open it in a browser to see what the site says.",
  cancelled: "Start again to go on.",
};

class HopError extends Error {
  readonly failure: FetchFailure;
  constructor(failure: FetchFailure, what: string) {
    super(what);
    this.name = "HopError";
    this.failure = failure;
  }
}

const flattenHeaders = (response: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  return headers;
};

const connectionFailure = (error: NodeJS.ErrnoException): HopError => {
  const code = error.code ?? "";
  if (code === "HPE_HEADER_OVERFLOW" || code === "HPE_CHUNK_EXTENSIONS_OVERFLOW")
    return new HopError("bad-headers", "has headers that are too large.");
  if (code.startsWith("HPE_")) return new HopError("bad-headers", "answers in what is not HTTP.");
  if (/CERT|TLS|SSL|ALTNAME|SELF_SIGNED|VERIFY/.test(code))
    return new HopError("no-connection", `has no safe connection (${code}).`);
  return new HopError("no-connection", `gave no connection${code === "" ? "" : ` (${code})`}.`);
};

/** Sends one request to addresses already checked and waits for the answer's headers. */
const openHop = (
  url: URL,
  addresses: readonly HostAddress[],
  headers: Record<string, string>,
  limits: FetchLimits,
  signal: AbortSignal,
  onSilence: () => void,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const options: RequestOptions = {
      method: "GET",
      headers,
      // No shared agent: a kept connection could answer for a check made under other rules.
      agent: false,
      lookup: pinnedLookup(addresses),
      maxHeaderSize: limits.maxHeaderBytes,
      signal,
    };
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const request = send(url.href, options, resolve);
    request.setTimeout(limits.idleMs, () => {
      onSilence();
      request.destroy(new HopError("timeout", "fell silent."));
    });
    request.on("error", (error) => {
      reject(error instanceof HopError ? error : connectionFailure(error));
    });
    // An upgrade or a tunnel was not asked for.
    request.on("upgrade", (_response, socket) => {
      socket.destroy();
      reject(new HopError("bad-headers", "changes to another protocol."));
    });
    request.end();
  });

/** Resolves with the work, or rejects when the signal fires first; the work is left to end by itself. */
const orAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new HopError("timeout", "gave no answer in time."));
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });

/**
 * Asks an address once, redirects followed, and says what came of it. Never throws for anything that
 * a site can do: only http and https, only public hosts (checked at every redirect, and the connection goes to
 * the very address that was checked), within limits of size, time and number of redirects.
 */
export const fetchAddress = async (
  address: string,
  options: FetchOptions,
): Promise<FetchOutcome> => {
  const limits: FetchLimits = { ...FETCH_LIMITS, ...options.limits };
  const now = options.now ?? Date.now;
  const allowAddress = options.allowAddress ?? isPublicAddress;
  const acceptsType = options.acceptsType ?? isReadableType;
  const headers: Record<string, string> = {
    "user-agent": options.userAgent,
    accept: options.accept ?? "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
    "accept-encoding": ACCEPTED_ENCODINGS,
  };
  const { etag, lastModified } = options.validators ?? {};
  if (etag) headers["if-none-match"] = etag;
  if (lastModified) headers["if-modified-since"] = lastModified;

  let exchange: Exchange = {
    requested: address,
    address,
    redirects: [],
    status: null,
    headers: {},
    remoteAddress: null,
    fetchedAt: new Date(now()).toISOString(),
  };
  const failed = (failure: FetchFailure, what: string, retryAt: number | null = null) => ({
    ...exchange,
    kind: "failed" as const,
    failure,
    problem: { code: "not-fetched" as const, where: exchange.address, what, todo: TODO[failure] },
    passing: isPassing(failure),
    retryAt: retryAt === null ? null : new Date(retryAt).toISOString(),
  });

  for (;;) {
    const url = checkAddress(exchange.address);
    if (!(url instanceof URL)) return failed(url.failure, url.what);
    const refusal = (await options.permit?.(url)) ?? null;
    if (refusal !== null) return failed(refusal.failure, refusal.what, refusal.retryAt ?? null);

    const late = new AbortController();
    const timer = setTimeout(() => {
      late.abort();
    }, limits.requestMs);
    const signal = options.signal ? AbortSignal.any([late.signal, options.signal]) : late.signal;
    let isSilent = false;
    let response: IncomingMessage | null = null;
    try {
      const addresses = await orAborted(
        reachHost(url, options.resolver ?? systemResolver, allowAddress),
        signal,
      );
      if ("failure" in addresses) return failed(addresses.failure, addresses.what);
      response = await openHop(url, addresses, headers, limits, signal, () => {
        isSilent = true;
      });
      const status = response.statusCode ?? 0;
      exchange = {
        ...exchange,
        status,
        headers: flattenHeaders(response),
        remoteAddress: response.socket.remoteAddress ?? null,
      };
      if (REDIRECTS.has(status)) {
        response.destroy();
        const location = response.headers.location;
        if (location === undefined || !URL.canParse(location, url.href))
          return failed("bad-redirect", "leads on to no address that can be read.");
        if (exchange.redirects.length >= limits.maxRedirects)
          return failed(
            "bad-redirect",
            `leads on through more than ${String(limits.maxRedirects)} redirects.`,
          );
        exchange = {
          ...exchange,
          address: new URL(location, url).href,
          redirects: [...exchange.redirects, { status, from: url.href }],
        };
        continue;
      }
      if (status === 304) {
        response.destroy();
        return { ...exchange, kind: "not-modified" };
      }
      const failure = failureOfStatus(status);
      if (failure !== null) {
        response.destroy();
        const retryAt = readRetryAfter(response.headers["retry-after"], now());
        return failed(failure, `was answered with status ${String(status)}.`, retryAt);
      }
      const contentType = response.headers["content-type"] ?? "";
      if (contentType !== "" && !acceptsType(contentType)) {
        response.destroy();
        return failed("wrong-type", `is ${contentType.slice(0, 80)}, which holds no report.`);
      }
      const body = await readBody(response, limits.maxBytes);
      return { ...exchange, kind: "fetched", body };
    } catch (error) {
      if (options.signal?.aborted) return failed("cancelled", "was called off before its end.");
      if (isSilent) return failed("timeout", "fell silent.");
      if (late.signal.aborted)
        return failed("timeout", `did not end within ${String(limits.requestMs / 1000)} seconds.`);
      if (error instanceof HopError || error instanceof BodyError)
        return failed(error.failure, error.message);
      return failed("no-connection", "could not be asked.");
    } finally {
      clearTimeout(timer);
      response?.destroy();
    }
  }
};
