// Reads a small file of settings as text, or says in a sentence why it cannot.
import { ProblemError } from "../model/problem.ts";
import { collectBytes } from "./collect-bytes.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { openFile } from "./open-file.ts";
import { isSystemError, systemFailure } from "./reject-failures.ts";
import { READ_LIMITS } from "./reader.ts";

/** The whole text; throws a ProblemError where the file is not there, too large, or no text. */
export const readTextFile = async (path: string): Promise<string> => {
  try {
    const input = await openFile(path);
    return decodeBytes(await collectBytes(input, READ_LIMITS.documentBytes), path, null);
  } catch (error) {
    if (isSystemError(error))
      throw new ProblemError(systemFailure(path, error).problem, { cause: error });
    throw error;
  }
};
