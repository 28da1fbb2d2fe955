// Answers a count by a named method instead of by bounds, from the same statements.
import type { Tally } from "../../model/tally.ts";
import type { Cell } from "../cells.ts";
import type { TallyContext } from "../context.ts";
import type { SettledCell } from "../settle-cell.ts";

export const applyMethod = (
  tally: Tally,
  _cell: Cell,
  _settled: SettledCell,
  context: TallyContext,
): Tally =>
  context.method === undefined || context.method === "bounds"
    ? tally
    : { ...tally, method: context.method };
