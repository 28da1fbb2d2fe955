// What came of asking an address once: bytes, nothing new, or a failure with its reason.
import type { Problem } from "../../model/problem.ts";

/** Why an address gave no bytes. */
export const FETCH_FAILURES = [
  "bad-address",
  "forbidden-address",
  "robots",
  "no-such-host",
  "no-connection",
  "timeout",
  "too-large",
  "bad-headers",
  "bad-redirect",
  "truncated",
  "bad-encoding",
  "wrong-type",
  "denied",
  "gone",
  "throttled",
  "server-error",
  "bad-status",
  "cancelled",
] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

/** What every outcome records. */
export interface Exchange {
  /** The address as asked for. */
  readonly requested: string;
  /** The address that answered last, after redirects. */
  readonly address: string;
  /** The redirects followed, in order. */
  readonly redirects: readonly { readonly status: number; readonly from: string }[];
  /** The last answer's status; null where none came. */
  readonly status: number | null;
  /** The last answer's headers in lower case; several of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** The IP address that the last answer came from. */
  readonly remoteAddress: string | null;
  /** ISO 8601 with zone: when the first request was sent. */
  readonly fetchedAt: string;
}

export type FetchOutcome =
  | (Exchange & { readonly kind: "fetched"; readonly body: Uint8Array })
  | (Exchange & { readonly kind: "not-modified" })
  | (Exchange & {
      readonly kind: "failed";
      readonly failure: FetchFailure;
      readonly problem: Problem;
      /** Whether asking again later may help. */
      readonly passing: boolean;
      /** ISO 8601: not to be asked again before, where the answer said so. */
      readonly retryAt: string | null;
    });

/** Failures of the moment: the address itself may well be good. */
const PASSING: ReadonlySet<FetchFailure> = new Set<FetchFailure>([
  "no-such-host",
  "no-connection",
  "timeout",
  "truncated",
  "bad-encoding",
  "denied",
  "throttled",
  "server-error",
  "cancelled",
]);

export const isPassing = (failure: FetchFailure): boolean => PASSING.has(failure);

/** The failure that a status means; null for one that brings a body. */
export const failureOfStatus = (status: number): FetchFailure | null => {
  if (status === 200 || status === 203) return null;
  if (status === 429) return "throttled";
  if (status === 401 || status === 403 || status === 451) return "denied";
  if (status === 404 || status === 410) return "gone";
  if (status === 408) return "timeout";
  if (status >= 500) return "server-error";
  return "bad-status";
};
