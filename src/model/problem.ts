// A problem: what was wrong, where, and what to do about it, for a person to read.

export type ProblemCode =
  | "unreadable"
  | "empty"
  | "binary"
  | "too-large"
  | "bad-encoding"
  | "bad-json"
  | "not-a-document"
  | "bad-row"
  | "unsupported-format"
  | "unsupported-language"
  | "not-fetched"
  | "ledger-locked"
  | "ledger-newer"
  | "not-a-ledger"
  | "disk-full"
  | "unwritable"
  | "bad-aliases"
  | "bad-situations"
  | "not-found";

export interface Problem {
  readonly code: ProblemCode;
  /** The file, address, line or item, as the reader would name it. */
  readonly where: string;
  /** One clear sentence: what was wrong. */
  readonly what: string;
  /** One clear sentence: what to do. */
  readonly todo: string;
}

export const problemSentence = (problem: Problem): string =>
  `${problem.where}: ${problem.what} ${problem.todo}`;

/** Thrown where a run cannot go on (a ledger that cannot be opened); the doors print its sentence. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problemSentence(problem), options);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** Doubt about something read: it stands beside the result and stops nothing. */
export interface Warning {
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly rule: string;
  readonly what: string;
}
