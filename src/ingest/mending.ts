// Tells which problems of earlier runs are over: what they were about was read again, and they were not met again.
import { resolve } from "node:path";
import { isAddress } from "../intake/read-documents.ts";
import type { Ledger, RecordedProblem } from "../ledger/ledger.ts";

/** A file by its full path, so that it is known however it was named; an address as it stands. */
const keyOf = (place: string): string => (isAddress(place) ? place : resolve(place));

/** The file or address that a problem lies in, and whatever else its first words may name: `d.jsonl` of `d.jsonl, line 2`. */
const placesOf = (where: string): readonly string[] => {
  const parts = where.split(", ");
  return parts.map((_, index) => keyOf(parts.slice(0, index + 1).join(", ")));
};

export interface Mending {
  /** A file or an address was read to its end, and whatever is wrong with it was noted. */
  readOver(where: string): void;
  /** Notes in the ledger what is mended; to be called when all that was read is taken in. */
  settle(): Promise<void>;
}

export const startMending = async (
  ledger: Pick<Ledger, "problems" | "noteMended">,
): Promise<Mending> => {
  const before = new Map<string, RecordedProblem[]>();
  for (const recorded of await ledger.problems())
    for (const place of placesOf(recorded.problem.where)) {
      const others = before.get(place);
      if (others === undefined) before.set(place, [recorded]);
      else others.push(recorded);
    }
  const readAgain = new Set<RecordedProblem>();
  return {
    readOver: (where) => {
      if (before.size === 0) return;
      for (const recorded of before.get(keyOf(where)) ?? []) readAgain.add(recorded);
    },
    settle: async () => {
      if (readAgain.size === 0) return;
      const last = new Map(
        (await ledger.problems()).map(({ problem, at }) => [JSON.stringify(problem), at]),
      );
      await ledger.noteMended(
        [...readAgain].filter(({ problem, at }) => last.get(JSON.stringify(problem)) === at),
      );
    },
  };
};
