// Serves the pages of a ledger until the person or the system ends it.
import type { Ledger } from "../ledger/ledger.ts";
import { ProblemError } from "../model/problem.ts";
import type { Serving } from "../server/serve.ts";
import { inert, paint, print, say } from "./terminal.ts";
import { answersOf } from "./with-answers.ts";

export interface PagesOptions {
  readonly host: string;
  readonly port: number;
  /** Whether another free port will do where that one is taken. */
  readonly anyPort: boolean;
  readonly aliases?: string;
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EADDRINUSE";

const startServing = async (ledger: Ledger, options: PagesOptions): Promise<Serving> => {
  // the server's libraries are loaded by those commands alone that serve
  const { serve } = await import("../server/serve.ts");
  const answers = await answersOf(ledger, options.aliases);
  const onFailure = (error: unknown, path: string): void => {
    say(
      `${inert(path)} failed: ${inert(error instanceof Error ? (error.stack ?? error.message) : String(error))}`,
    );
  };
  const { host, port, anyPort } = options;
  try {
    return await serve({ answers, host, port, onFailure });
  } catch (error) {
    if (isTaken(error) && anyPort) return serve({ answers, host, port: 0, onFailure });
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new ProblemError(
      {
        code: "unreadable",
        where: `http://${host}:${String(port)}/`,
        what: isTaken(error) ? "is served by another program." : `can't be served (${code}).`,
        todo: "Choose another port with --port.",
      },
      { cause: error },
    );
  }
};

/** Resolves when the person (Ctrl+C) or the system asked for an end, and open answers were given. */
export const servePages = async (ledger: Ledger, options: PagesOptions): Promise<void> => {
  const serving = await startServing(ledger, options);
  const ended = Promise.withResolvers<undefined>();
  const end = (): void => {
    ended.resolve(undefined);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
  await print(`Serving on ${paint("cyan", serving.address)} (Ctrl+C ends it)\n`);
  await ended.promise;
  await serving.close();
};
