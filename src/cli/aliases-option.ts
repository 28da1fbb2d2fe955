// Finds the table of aliases that a command means: the file named, or the one beside the ledger.
import { existsSync } from "node:fs";
import { Option } from "commander";
import { readAliases } from "../ingest.ts";
import { besideLedger } from "./captures-folder.ts";

export const aliasesOption = (): Option =>
  new Option(
    "--aliases <file>",
    "other names of parties, as YAML (default: the ledger's path with .aliases.yaml for its ending, where it is there)",
  );

/** `floods.db` has its table in `floods.aliases.yaml`. */
const tableBeside = (ledger: string): string | null => {
  const path = besideLedger(ledger, "aliases.yaml");
  return path !== null && existsSync(path) ? path : null;
};

/** The parties of that table; none where there is no table. Throws a ProblemError where it cannot be taken as it is. */
export const readPartiesFor = async (
  ledger: string,
  stated: string | undefined,
): ReturnType<typeof readAliases> => {
  const path = stated ?? tableBeside(ledger);
  return path === null ? [] : readAliases(path);
};
