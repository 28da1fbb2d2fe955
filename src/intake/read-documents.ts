// Turns a path, a folder, an address or a stream into documents, one after another, with what could not be read.
import type { Document, Rejection } from "../model/document.ts";
import { makePoliteFetcher, type PolitenessRules } from "./fetch/polite-fetcher.ts";
import { openAddress, openOutcome, READ_ADDRESS, type AddressRules } from "./open-address.ts";
import { openFile } from "./open-file.ts";
import { openStream } from "./open-stream.ts";
import { readInput, type InputOptions } from "./read-input.ts";
import { reject, type Follow } from "./reader.ts";
import { rejectFailures, systemFailure } from "./reject-failures.ts";
import { walkFolder } from "./walk-folder.ts";

export interface ReadOptions extends Omit<InputOptions, "follow"> {
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly addresses?: AddressRules;
  /** Whether addresses inside this machine's own networks are fetched too: only where a person asked for it. */
  readonly allowPrivate?: boolean;
  /** How links are followed: pauses between requests, robots.txt. */
  readonly politeness?: Partial<PolitenessRules>;
  /** Whether pages that feeds and lists of addresses point to are fetched; by default only where those were fetched themselves. */
  readonly follow?: boolean;
  /** Told of every file and address that was read to its end, after what was wrong with it. */
  readonly onReadOver?: (where: string) => void;
}

export const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);

/** Why an address of another scheme (`ftp://…`) is not read; null for paths and what can be fetched. */
const refuseScheme = (from: string): Rejection | null => {
  const scheme = /^([a-z][a-z\d+.-]+):\/\//i.exec(from)?.[1]?.toLowerCase();
  if (scheme === undefined || isAddress(from)) return null;
  return reject(
    "not-fetched",
    from,
    `is an address of the scheme ${scheme}: only http and https are fetched.`,
    scheme === "file"
      ? "Give the path of the file alone."
      : "Download it with another program, and read the file.",
  );
};

/**
 * Everything that `from` holds: a file path, a folder (with all below it), an http(s) address, or `-` for
 * `options.stdin`. What cannot be read comes as a Rejection and the rest is read; only a bug of ours throws.
 *
 * @example
 * for await (const read of readDocuments("reports/")) {
 *   if ("kind" in read) console.error(problemSentence(read.problem));
 *   else console.log(read.title);
 * }
 */
export async function* readDocuments(
  from: string,
  options: ReadOptions = {},
): AsyncGenerator<Document | Rejection> {
  const {
    follow,
    politeness,
    addresses: given = READ_ADDRESS,
    allowPrivate,
    onReadOver,
    ...inputOptions
  } = options;
  const addresses: AddressRules =
    allowPrivate === true ? { ...given, allowAddress: () => true } : given;
  // A person asked for one address; what it links to is asked for by a program, which keeps its manners.
  const fetcher = makePoliteFetcher({ ...addresses, ...(politeness ? { rules: politeness } : {}) });
  const lists = new Set<string>();
  // What a link leads to is read, but its own links are not followed: a page is no list of pages. A list within a
  // list is, once: two may name each other.
  const followLink: Follow = (address, isList = false) =>
    rejectFailures(address, async function* () {
      if (isList && lists.has(address)) return;
      if (isList) lists.add(address);
      yield* readInput(openOutcome(address, await fetcher.fetch(address)), {
        ...inputOptions,
        follow: isList ? followLink : null,
      });
    });
  const optionsFor = (wasFetched: boolean): InputOptions => ({
    ...inputOptions,
    follow: (follow ?? wasFetched) ? followLink : null,
  });

  async function* open(where: string): AsyncGenerator<Document | Rejection> {
    const refused = refuseScheme(where);
    if (refused !== null) yield refused;
    else if (where === "-") yield* readInput(await openStream(options.stdin), optionsFor(false));
    else if (isAddress(where))
      yield* readInput(await openAddress(where, addresses), optionsFor(true));
    else
      for await (const found of walkFolder(where)) {
        if (typeof found === "string")
          yield* rejectFailures(found, async function* () {
            yield* readInput(await openFile(found), optionsFor(false));
            if (found !== where) onReadOver?.(found);
          });
        else yield systemFailure(found.where, found.error);
      }
  }

  yield* rejectFailures(from, () => open(from));
  onReadOver?.(from);
}
