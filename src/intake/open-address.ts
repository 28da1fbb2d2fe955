// Fetches an http(s) address as an input, on the terms of careful fetching.
import { extname } from "node:path";
import { ProblemError } from "../model/problem.ts";
import { fetchAddress, type FetchOptions } from "./fetch/fetch-address.ts";
import type { Exchange, FetchOutcome } from "./fetch/fetch-outcome.ts";
import { openBytes } from "./open-bytes.ts";
import type { Input } from "./reader.ts";

/** How addresses are fetched: the limits, who asks, and which IP addresses are allowed. */
export type AddressRules = Omit<FetchOptions, "permit" | "validators" | "accept" | "acceptsType">;

export const READ_ADDRESS: AddressRules = {
  userAgent: "AtLeast (reads what a person asked for)",
};

/** The answer's media type and encoding as its headers state them. */
export const stateType = (header: string | undefined): Pick<Input, "contentType" | "charset"> => ({
  contentType: header?.split(";", 1)[0]!.trim().toLowerCase() || null,
  charset: /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(header ?? "")?.[1]?.toLowerCase() ?? null,
});

/** Headers that say what came and when; what belongs to the connection or to one visitor is not kept. */
const KEPT_HEADERS: ReadonlySet<string> = new Set([
  "age",
  "cache-control",
  "content-disposition",
  "content-language",
  "content-length",
  "content-location",
  "content-type",
  "date",
  "etag",
  "expires",
  "last-modified",
  "link",
  "server",
  "via",
]);

/** What was fetched, as an input; `where` names it as the person did. */
export const openFetched = (
  where: string,
  outcome: Exchange & { readonly body: Uint8Array },
): Input =>
  openBytes(outcome.body, {
    where,
    address: outcome.address,
    extension: extname(new URL(outcome.address).pathname).slice(1).toLowerCase(),
    ...stateType(outcome.headers["content-type"]),
    method: "http",
    capturedAt: outcome.fetchedAt,
    ...(outcome.status === null ? {} : { status: outcome.status }),
    headers: Object.fromEntries(
      Object.entries(outcome.headers).filter(([name]) => KEPT_HEADERS.has(name)),
    ),
  });

const problemOf = (where: string, outcome: FetchOutcome): ProblemError =>
  new ProblemError(
    outcome.kind === "failed"
      ? { ...outcome.problem, where }
      : { code: "not-fetched", where, what: "gave no body.", todo: "Try again later." },
  );

/** What was fetched as an input; throws a ProblemError where it was not had. */
export const openOutcome = (where: string, outcome: FetchOutcome): Input => {
  if (outcome.kind !== "fetched") throw problemOf(where, outcome);
  return openFetched(where, outcome);
};

/** The address's body as an input; its `address` is where redirects ended. Throws a ProblemError where it was not had. */
export const openAddress = async (address: string, rules: AddressRules): Promise<Input> =>
  openOutcome(address, await fetchAddress(address, rules));
