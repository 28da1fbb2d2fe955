// Finds the ledger that a command means: the one named, the one in ATLEAST_LEDGER, or the user's own.
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { Option } from "commander";

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder where programs of this platform keep a user's data. */
export const dataFolder = (
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
  home: string = homedir(),
): string => {
  if (platform === "darwin") return join(home, "Library", "Application Support", "atleast");
  if (platform === "win32")
    return join(environment["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), "atleast");
  // an empty or relative XDG_DATA_HOME counts as none, by the specification
  const stated = environment["XDG_DATA_HOME"];
  return join(stated?.startsWith("/") ? stated : join(home, ".local", "share"), "atleast");
};

/** `--ledger`, by default ATLEAST_LEDGER or the ledger in the user's data folder. */
export const ledgerOption = (): Option =>
  new Option("--ledger <path>", "the ledger's file (default: $ATLEAST_LEDGER, or the user's own)");

export const ledgerAddress = (
  stated: string | undefined,
  environment: Environment = process.env,
): string => {
  const named = stated ?? environment["ATLEAST_LEDGER"];
  if (named !== undefined && named !== "")
    return named.includes("://") || named === ":memory:" ? named : resolve(named);
  return join(dataFolder(), "ledger.db");
};
