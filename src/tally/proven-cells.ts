// Says which counts a proven bound rests on, and which counts only say again what another says.
import type { Cell } from "./cells.ts";
import { WHOLE } from "./place-nodes.ts";
import type { Proven } from "./propagate.ts";
import type { Reason } from "./reasons.ts";

const partsOf = (cell: Cell): readonly string[] => [
  ...new Set(cell.holds.flatMap((holding) => holding.parts)),
];

/** A count that nobody stated and that only says again what one part of it says. */
export const isShadow = (cell: Cell): boolean =>
  cell.words.length === 0 &&
  cell.place !== WHOLE &&
  cell.period.kind === "situation" &&
  cell.holds.every((holding) => holding.rule === "sum-of-days") &&
  partsOf(cell).length < 2;

/** The cell that a count is to the last word: itself, or the one place of a situation as a whole. */
export const twinOf = (cell: Cell, cells: ReadonlyMap<string, Cell>): Cell => {
  const parts = partsOf(cell);
  if (cell.words.length > 0 || cell.place !== WHOLE) return cell;
  const only = parts.length === 1 ? cells.get(parts[0]!) : undefined;
  return only !== undefined && only.group === cell.group ? twinOf(only, cells) : cell;
};

/** The counts that prove a bound, each once. */
export const cellsBeneath = (
  { floor }: Proven,
  cells: ReadonlyMap<string, Cell>,
): readonly Cell[] => {
  const found = new Map<string, Cell>();
  const walk = (reason: Reason): void => {
    const cell = cells.get(reason.cell);
    if (cell !== undefined) found.set(cell.key, cell);
    for (const part of reason.from) walk(part);
  };
  if (floor !== null) walk(floor);
  return [...found.values()];
};

const markOfReason = (reason: Reason): string =>
  `${reason.rule} ${reason.cell} ${String(reason.value)} ${reason.word?.id ?? ""}(${reason.from.map(markOfReason).join(",")})`;

/** The same for bounds that hold for the same reasons. */
export const markOf = ({ floor, ceiling, against }: Proven): string =>
  [floor, ceiling, against?.floor ?? null, against?.ceiling ?? null]
    .map((reason) => (reason === null ? "-" : markOfReason(reason)))
    .join(";");
