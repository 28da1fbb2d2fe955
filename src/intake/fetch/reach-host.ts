// Turns an address into the IP addresses that may be connected to, each checked once and then held fast.
import { lookup as resolveName } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import type { FetchFailure } from "./fetch-outcome.ts";

export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name. */
export type Resolver = (hostname: string) => Promise<readonly HostAddress[]>;

export const systemResolver: Resolver = (hostname) => resolveName(hostname, { all: true });

/** Why a host may not be reached, in a sentence. */
export interface HostRefusal {
  readonly failure: FetchFailure;
  readonly what: string;
  /** Milliseconds since the epoch: not to be asked before, where that is known. */
  readonly retryAt?: number;
}

/**
 * The address of a request, checked as far as its words go: http or https, a host, nobody's password.
 * A refusal where it may not be asked.
 */
export const checkAddress = (address: string): URL | HostRefusal => {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { failure: "bad-address", what: "is not an address that can be read." };
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return {
      failure: "bad-address",
      what: `is an address of ${url.protocol.slice(0, 20)} and only http and https are fetched.`,
    };
  if (url.username !== "" || url.password !== "")
    return { failure: "bad-address", what: "holds a user name or a password." };
  if (url.hostname === "") return { failure: "bad-address", what: "names no host." };
  return url;
};

/**
 * The IP addresses of the URL's host. If any one of them is not allowed the host is refused whole:
 * a name with a public and a private address is set up to reach the private one.
 */
export const reachHost = async (
  url: URL,
  resolver: Resolver,
  allowAddress: (address: string) => boolean,
): Promise<readonly HostAddress[] | HostRefusal> => {
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(hostname);
  let addresses: readonly HostAddress[];
  if (family !== 0) addresses = [{ address: hostname, family }];
  else {
    try {
      addresses = await resolver(hostname);
    } catch {
      addresses = [];
    }
    if (addresses.length === 0)
      return { failure: "no-such-host", what: `has a host name that nobody knows (${hostname}).` };
  }
  const barred = addresses.find(({ address }) => !allowAddress(address));
  if (barred !== undefined)
    return {
      failure: "forbidden-address",
      what: `leads to ${barred.address}, which is not an address of the public internet.`,
    };
  return addresses;
};

/** A lookup for a socket that answers with the addresses already checked, whatever the name says by now. */
export const pinnedLookup =
  (addresses: readonly HostAddress[]): LookupFunction =>
  (_hostname, options, callback) => {
    const first = addresses[0]!;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
