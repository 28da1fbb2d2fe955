// The command `verify`: every hash and span of a ledger, recomputed.
import { Command } from "commander";
import { verifyEvidence } from "../evidence.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { openCaptures } from "./captures-folder.ts";
import { ledgerAddress, ledgerOption } from "./default-ledger.ts";
import { count } from "./read-command.ts";
import { paint, print, sayProblem } from "./terminal.ts";

const EXAMPLES = `
Examples:
  atleast verify
  atleast verify --ledger floods.db --without-captures

Each document's words against their hash, each claim's number and sentence against its document, each capture's bytes
against their SHA-256 and length. Exit code: 0 where all of it holds, 1 where something does not.`;

export const verifyCommand = (): Command =>
  new Command("verify")
    .description("check every hash and every span of the ledger")
    .option("--without-captures", "leave out the bytes that documents were read from")
    .addOption(ledgerOption())
    .addHelpText("after", EXAMPLES)
    .action(async (options: { readonly ledger?: string; readonly withoutCaptures?: boolean }) => {
      const address = ledgerAddress(options.ledger);
      const ledger = await openLedger(address, { create: false });
      try {
        let broken = 0;
        const store = options.withoutCaptures === true ? null : openCaptures(address);
        const { documents, claims } = await verifyEvidence(ledger, store, (problem) => {
          broken += 1;
          sayProblem(problem);
        });
        if (broken > 0) process.exitCode = 1;
        const outcome =
          broken === 0 ? "all of it holds" : paint("red", `${count(broken, "thing")} wrong`);
        await print(`${count(documents, "document")}, ${count(claims, "claim")}: ${outcome}\n`);
      } finally {
        await ledger.close();
      }
    });
