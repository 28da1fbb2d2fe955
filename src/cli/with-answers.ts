// Opens the ledger that a command means for questions, and closes it after them.
import { openAnswers, type Answers } from "../answer.ts";
import { loadGazetteer } from "../ingest.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { ledgerAddress } from "./default-ledger.ts";

/** Runs the work with the answers of the ledger named; throws a ProblemError where there is no ledger. */
export const withAnswers = async (
  ledger: string | undefined,
  work: (answers: Answers) => Promise<void>,
): Promise<void> => {
  const held = await openLedger(ledgerAddress(ledger), { create: false });
  try {
    await work(openAnswers(held, await loadGazetteer()));
  } finally {
    await held.close();
  }
};
