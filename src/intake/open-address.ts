// Fetches an http(s) address that a person asked for, as an input, within limits of time, size and redirects.
import { lookup } from "node:dns/promises";
import { extname } from "node:path";
import { ProblemError } from "../model/problem.ts";
import { peekBytes } from "./open-stream.ts";
import { isPrivateAddress } from "./private-address.ts";
import type { Input } from "./reader.ts";

export interface AddressRules {
  readonly timeoutMs: number;
  readonly redirects: number;
  readonly userAgent: string;
}

export const READ_ADDRESS: AddressRules = {
  timeoutMs: 30_000,
  redirects: 5,
  userAgent: "atleast (reads what a person asked for)",
};

const notFetched = (where: string, what: string, todo: string): ProblemError =>
  new ProblemError({ code: "not-fetched", where, what, todo });

const STATUS_TODO: Readonly<Record<number, string>> = {
  401: "It asks for a login: save the page and read the file.",
  403: "The host refuses: save the page and read the file.",
  404: "Check the address.",
  410: "It was taken down: try a web archive's copy.",
  429: "The host asks to wait: try again later.",
};

/** Refuses a host inside this network, which a public page could otherwise make this machine ask. */
const refusePrivate = async (url: URL, where: string): Promise<void> => {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = await lookup(host, { all: true });
  if (found.some(({ address }) => isPrivateAddress(address)))
    throw notFetched(
      where,
      `leads to a private address (${host}).`,
      "Name that address yourself if you mean it.",
    );
};

const failureWords = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (cause instanceof Error && cause.name === "TimeoutError") return "gave no answer in time.";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "has a host name that nobody knows.";
  if (code === "ECONNREFUSED") return "refuses connections.";
  return `could not be fetched (${code || (cause instanceof Error ? cause.message : String(cause))}).`;
};

async function* readBody(
  body: AsyncIterable<Uint8Array>,
  where: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw notFetched(where, `broke off: it ${failureWords(error)}`, "Try again.");
  }
}

const stateType = (header: string | null): Pick<Input, "contentType" | "charset"> => ({
  contentType: header?.split(";")[0]?.trim().toLowerCase() || null,
  charset: /charset\s*=\s*"?([\w-]+)/i.exec(header ?? "")?.[1]?.toLowerCase() ?? null,
});

/**
 * The address's body as an input; `address` is where redirects ended. A host that the person typed is asked even
 * where it is private; a redirect to a private one is refused. Throws `not-fetched`.
 */
export const openAddress = async (address: string, rules: AddressRules): Promise<Input> => {
  const signal = AbortSignal.timeout(rules.timeoutMs);
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw notFetched(address, "is not an address.", "Write it as https://example.org/page.");
  }
  const typedHost = url.hostname;
  for (let hops = 0; hops <= rules.redirects; hops += 1) {
    let response: Response;
    try {
      if (url.hostname !== typedHost) await refusePrivate(url, address);
      response = await fetch(url, {
        redirect: "manual",
        signal,
        headers: { "user-agent": rules.userAgent, accept: "text/html,application/json,text/*,*/*" },
      });
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw notFetched(address, failureWords(error), "Check the address and the connection.");
    }
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      url = new URL(location, url);
      if (url.protocol !== "http:" && url.protocol !== "https:")
        throw notFetched(
          address,
          `leads to ${url.protocol} which is not read.`,
          "Check the address.",
        );
      continue;
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw notFetched(
        address,
        `was answered with ${String(response.status)} ${response.statusText}.`.replace(" .", "."),
        STATUS_TODO[response.status] ?? "Try again later.",
      );
    }
    return {
      where: address,
      address: url.href,
      extension: extname(url.pathname).slice(1).toLowerCase(),
      ...stateType(response.headers.get("content-type")),
      method: "http",
      ...(await peekBytes(readBody(response.body, address))),
    };
  }
  throw notFetched(
    address,
    `leads on through more than ${String(rules.redirects)} redirects.`,
    "Open it in a browser and give the address where it ends.",
  );
};
