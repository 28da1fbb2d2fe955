// An open SQLite database with its prepared statements and its transactions.
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { asProblem } from "./sqlite-problem.ts";

export type Row = Readonly<Record<string, string | number | null>>;
export type Parameters = Readonly<Record<string, SQLInputValue>>;

export class Connection {
  readonly #database: DatabaseSync;
  readonly #address: string;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, address: string) {
    this.#database = database;
    this.#address = address;
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  all(sql: string, parameters: Parameters = {}): readonly Row[] {
    return this.#prepare(sql).all(parameters) as unknown as readonly Row[];
  }

  first(sql: string, parameters: Parameters = {}): Row | null {
    return (this.#prepare(sql).get(parameters) as unknown as Row | undefined) ?? null;
  }

  /** Runs a statement that writes; the sequence number of the row that it added. */
  insert(sql: string, parameters: Parameters): number {
    return Number(this.#prepare(sql).run(parameters).lastInsertRowid);
  }

  /** Runs the work; what SQLite throws comes out as a Problem where a person can do something about it. */
  attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw asProblem(error, this.#address);
    }
  }

  /** Runs the work as one transaction: all of it is kept, or nothing. */
  transact<T>(work: () => T): T {
    return this.attempt(() => {
      this.#database.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        this.#database.exec("COMMIT");
        return result;
      } catch (error) {
        // a full disk ends the transaction by itself
        if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
        throw error;
      }
    });
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}
