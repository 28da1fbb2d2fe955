// Opens the ledger that a command means for questions, and closes it after them.
import { openAnswers, type Answers } from "../answer.ts";
import { loadGazetteer } from "../ingest.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { readPartiesFor } from "./aliases-option.ts";
import { ledgerAddress } from "./default-ledger.ts";

export interface AnsweringOptions {
  readonly ledger?: string;
  readonly aliases?: string;
}

/** The answers of an open ledger, with the table of aliases that is named or lies beside it. */
export const answersOf = async (ledger: Ledger, aliases: string | undefined): Promise<Answers> =>
  openAnswers(ledger, await loadGazetteer(), {
    parties: await readPartiesFor(ledger.address, aliases),
  });

/** Runs the work with the answers of the ledger named; throws a ProblemError where there is no ledger. */
export const withAnswers = async (
  options: AnsweringOptions,
  work: (answers: Answers) => Promise<void>,
): Promise<void> => {
  const held = await openLedger(ledgerAddress(options.ledger), { create: false });
  try {
    await work(await answersOf(held, options.aliases));
  } finally {
    await held.close();
  }
};
