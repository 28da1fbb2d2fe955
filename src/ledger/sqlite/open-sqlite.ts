// Opens an SQLite file as a ledger: makes it, brings it up to date, or says in a sentence why neither can be.
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ProblemError } from "../../model/problem.ts";
import { APPLICATION_ID, MIGRATIONS } from "./migrations.ts";
import { asProblem } from "./sqlite-problem.ts";

export interface OpenSqliteOptions {
  /** Whether to make the ledger where there is none. */
  readonly create: boolean;
  /** How long to wait for another program's transaction, in milliseconds. */
  readonly busyTimeoutMs: number;
  /** Whether a commit waits for the disk. */
  readonly durable?: boolean;
}

const readNumber = (database: DatabaseSync, sql: string): number =>
  Number(Object.values(database.prepare(sql).get() ?? {})[0] ?? 0);

const makeFolder = (path: string): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new ProblemError(
      {
        code: "unreadable",
        where: path,
        what: "could not be made: its folder is not there and cannot be made.",
        todo: "Check the folder's permissions, or use another ledger with --ledger.",
      },
      { cause: error },
    );
  }
};

/** Runs the steps that the file has not seen; each is whole or not at all, and two programs can't run one twice. */
const migrate = (database: DatabaseSync, path: string): void => {
  const refuse = (code: "not-a-ledger" | "ledger-newer", what: string, todo: string): never => {
    throw new ProblemError({ code, where: path, what, todo });
  };
  const check = (): number => {
    const version = readNumber(database, "PRAGMA user_version");
    const marked = readNumber(database, "PRAGMA application_id") === APPLICATION_ID;
    if (!marked && (version > 0 || readNumber(database, "SELECT count(*) FROM sqlite_schema") > 0))
      refuse(
        "not-a-ledger",
        "is a database of another program, not a ledger of AtLeast.",
        "Give the path of a ledger, or of a file that does not exist yet.",
      );
    if (version > MIGRATIONS.length)
      refuse(
        "ledger-newer",
        `was written by a newer AtLeast (format ${String(version)}, this one knows ${String(MIGRATIONS.length)}).`,
        "Update AtLeast, or use another ledger with --ledger.",
      );
    return version;
  };
  if (check() === MIGRATIONS.length) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    // asked again inside the lock: another program may have run the steps in between
    for (const step of MIGRATIONS.slice(check())) database.exec(step);
    database.exec(
      `PRAGMA application_id = ${String(APPLICATION_ID)}; PRAGMA user_version = ${String(MIGRATIONS.length)};`,
    );
    database.exec("COMMIT");
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
};

/** Every table with its columns, as `table.column`. */
const columnsOf = (database: DatabaseSync): ReadonlySet<string> =>
  new Set(
    database
      .prepare(
        `SELECT t.name || '.' || c.name AS held
         FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'`,
      )
      .all()
      .map(({ held }) => String(held)),
  );

/** The columns of a ledger of today's shape. */
const columnsOfToday = (): ReadonlySet<string> => {
  const database = new DatabaseSync(":memory:");
  try {
    for (const step of MIGRATIONS) database.exec(step);
    return columnsOf(database);
  } finally {
    database.close();
  }
};

/** A file may bear our mark and number and yet be of another shape: one from before a release, or one cut about by hand. */
const refuseOtherShape = (database: DatabaseSync, path: string): void => {
  const held = columnsOf(database);
  const lacking = [...columnsOfToday()].filter((column) => !held.has(column));
  const [first] = lacking;
  if (first === undefined) return;
  throw new ProblemError({
    code: "not-a-ledger",
    where: path,
    what: `was made by an unfinished AtLeast: it lacks ${first}${lacking.length === 1 ? "" : ` and ${String(lacking.length - 1)} more of what a ledger holds`}.`,
    todo: "Move it away and read the reports into a new one, or use another ledger with --ledger.",
  });
};

/** The database behind the ledger at `path`. Throws a ProblemError where there is none or it cannot be used. */
export const openSqlite = (path: string, options: OpenSqliteOptions): DatabaseSync => {
  const inMemory = path === ":memory:";
  if (!inMemory && !existsSync(path)) {
    if (!options.create)
      throw new ProblemError({
        code: "not-found",
        where: path,
        what: "is not there: nothing was read into this ledger yet.",
        todo: "Run `atleast read` first, or name another ledger with --ledger.",
      });
    makeFolder(path);
  }
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: options.busyTimeoutMs });
    database.exec("PRAGMA foreign_keys = ON;");
    migrate(database, path);
    refuseOtherShape(database, path);
    // after the check, so that a file of somebody else's is never switched to WAL
    database.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${options.durable === true ? "FULL" : "NORMAL"}; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000;`,
    );
    return database;
  } catch (error) {
    database?.close();
    throw asProblem(error, path);
  }
};
