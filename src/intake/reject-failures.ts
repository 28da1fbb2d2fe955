// Turns what fails while an input is read into rejections, so that the run goes on.
import type { Document, Rejection } from "../model/document.ts";
import { ProblemError } from "../model/problem.ts";
import { reject } from "./reader.ts";

export const systemFailure = (where: string, error: NodeJS.ErrnoException): Rejection => {
  const known: Readonly<Record<string, readonly [string, string]>> = {
    ENOENT: ["does not exist.", "Check the path."],
    EACCES: ["may not be read by this user.", "Change its permissions, or run as a user who may."],
    EPERM: ["may not be read by this user.", "Change its permissions, or run as a user who may."],
    EISDIR: ["is a folder, not a file.", "Give a file."],
    ELOOP: ["is a link that leads back to itself.", "Give the file that it should lead to."],
    EMFILE: ["could not be opened: too many files are open.", "Raise the limit with `ulimit -n`."],
  };
  const [what, todo] = known[error.code ?? ""] ?? [
    `could not be read (${error.code ?? error.message}).`,
    "Check the file and the disk, then try again.",
  ];
  return reject(error.code === "ENOENT" ? "not-found" : "unreadable", where, what, todo);
};

export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error;

/** Passes on what is read; a failure of the input becomes a Rejection, a bug of ours stays one. */
export async function* rejectFailures(
  where: string,
  read: () => AsyncIterable<Document | Rejection>,
): AsyncGenerator<Document | Rejection> {
  try {
    yield* read();
  } catch (error) {
    if (error instanceof ProblemError) yield { kind: "rejection", problem: error.problem };
    else if (isSystemError(error)) yield systemFailure(where, error);
    else throw error;
  }
}
