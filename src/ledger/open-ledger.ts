// Opens the ledger at a file path, or later at a database's address.
import { ProblemError } from "../model/problem.ts";
import type { Ledger } from "./ledger.ts";
import { SqliteLedger } from "./sqlite/sqlite-ledger.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";

export interface OpenLedgerOptions {
  /** Whether to make the ledger where there is none; true unless said otherwise. */
  readonly create?: boolean;
  /** How long to wait for another program that is writing, in milliseconds; 5,000 unless said otherwise. */
  readonly busyTimeoutMs?: number;
  /**
   * Whether what was committed also outlives a loss of power, not only the end of the program: for those who remember
   * elsewhere what they committed. Each commit then waits for the disk.
   */
  readonly durable?: boolean;
  /** The clock: ISO 8601 in UTC. */
  readonly now?: () => string;
}

/**
 * The ledger at a file path; `:memory:` makes one that ends with the program.
 * Throws a ProblemError where it is not there (and `create` is false), locked, newer, or no ledger.
 *
 * @example
 * const ledger = await openLedger("monitor.db");
 * console.log(await ledger.counts());
 * await ledger.close();
 */

export const openLedger = async (
  address: string,
  options: OpenLedgerOptions = {},
): Promise<Ledger> => {
  if (/^\w[\w+.-]+:\/\//.test(address))
    throw new ProblemError({
      code: "unreadable",
      where: address,
      what: "is the address of a database server, which this version does not speak to.",
      todo: "Give a file path.",
    });
  const database = openSqlite(address, {
    create: options.create ?? true,
    busyTimeoutMs: options.busyTimeoutMs ?? 5000,
    durable: options.durable ?? false,
  });
  return new SqliteLedger(database, address, options.now ?? (() => new Date().toISOString()));
};
