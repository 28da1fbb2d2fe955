// The command `serve`: the pages of a ledger.
import { Command } from "commander";
import { openLedger } from "../ledger/open-ledger.ts";
import { aliasesOption } from "./aliases-option.ts";
import { ledgerAddress, ledgerOption } from "./default-ledger.ts";
import { portOption } from "./port-option.ts";
import { servePages } from "./serve-pages.ts";

const EXAMPLES = `
Examples:
  atleast serve
  atleast serve --port 8080 --ledger floods.db
  atleast serve --host 0.0.0.0

Only this machine can see the pages unless --host says otherwise. What is read while it serves shows at once.`;

export const serveCommand = (): Command =>
  new Command("serve")
    .description("serve the pages of the ledger")
    .addOption(portOption())
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .addOption(aliasesOption())
    .addOption(ledgerOption())
    .addHelpText("after", EXAMPLES)
    .action(
      async (options: {
        readonly port: number;
        readonly host: string;
        readonly ledger?: string;
        readonly aliases?: string;
      }) => {
        const ledger = await openLedger(ledgerAddress(options.ledger), { create: false });
        try {
          await servePages(ledger, { ...options, anyPort: false });
        } finally {
          await ledger.close();
        }
      },
    );
