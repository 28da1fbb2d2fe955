// Turns what SQLite throws into a sentence for the person whose ledger it is.
import { ProblemError, type Problem } from "../../model/problem.ts";

const FAILURES: Readonly<Record<number, Omit<Problem, "where">>> = {
  5: {
    code: "ledger-locked",
    what: "is in use by another program that is writing to it.",
    todo: "Wait until that has ended, or use another ledger with --ledger.",
  },
  6: {
    code: "ledger-locked",
    what: "is in use by another program that is writing to it.",
    todo: "Wait until that has ended, or use another ledger with --ledger.",
  },
  8: {
    code: "unreadable",
    what: "may not be written to.",
    todo: "Change its permissions, or use another ledger with --ledger.",
  },
  10: {
    code: "unreadable",
    what: "could not be read or written: the disk failed.",
    todo: "Check the disk; what was committed before is kept.",
  },
  11: {
    code: "not-a-ledger",
    what: "is damaged.",
    todo: "Restore it from a backup, or read the reports into a new one.",
  },
  13: {
    code: "disk-full",
    what: "could not be written: the disk is full.",
    todo: "Free some space and run the same command again; what was committed before is kept.",
  },
  14: {
    code: "unreadable",
    what: "could not be opened.",
    todo: "Check that its folder exists and may be written to, or use another ledger with --ledger.",
  },
  26: {
    code: "not-a-ledger",
    what: "is not a ledger of AtLeast.",
    todo: "Give the path of a ledger, or of a file that does not exist yet.",
  },
};

/** The ProblemError for a failure of the file; the error itself where it is a bug of ours. */
export const asProblem = (error: unknown, where: string): unknown => {
  if (!(error instanceof Error) || !("errcode" in error)) return error;
  // the low byte is the failure, the rest its finer kind
  const failure = FAILURES[Number(error.errcode) & 0xff];
  return failure === undefined ? error : new ProblemError({ where, ...failure }, { cause: error });
};
