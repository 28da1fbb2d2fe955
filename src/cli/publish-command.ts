// The command `publish`: the pages of a ledger as a folder of files.
import { Command } from "commander";
import { aliasesOption } from "./aliases-option.ts";
import { ledgerOption } from "./default-ledger.ts";
import { print } from "./terminal.ts";
import { withAnswers, type AnsweringOptions } from "./with-answers.ts";

const EXAMPLES = `
Examples:
  atleast publish site
  atleast publish /media/stick/site --site https://counts.example.org

The folder works from a disk, a stick or any web host. SHA256SUMS in it lets a mirror be checked.
A later run writes only what changed, and removes what is gone.`;

interface PublishCommandOptions extends AnsweringOptions {
  readonly site?: string;
}

export const publishCommand = (): Command =>
  new Command("publish")
    .description("write the pages of the ledger into a folder, as files with relative links")
    .argument("<folder>", "where the files go; made where it is not there")
    .option("--site <address>", "where readers will find it, for the addresses that are cited")
    .addOption(aliasesOption())
    .addOption(ledgerOption())
    .addHelpText("after", EXAMPLES)
    .action((folder: string, options: PublishCommandOptions) =>
      withAnswers(options, async (answers) => {
        // The server's libraries are loaded by those commands alone that need pages.
        const { publish } = await import("../server/publish.ts");
        const site = options.site?.replace(/\/+$/, "");
        const { files, written, removed } = await publish({
          answers,
          folder,
          ...(site === undefined ? {} : { site }),
        });
        await print(
          `${String(files)} files, ${String(written)} written, ${String(removed)} removed\n${folder}\n`,
        );
      }),
    );
