// Finds the places of one count that one party tells of, so that only what is told together is added up.
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";
import type { Cell } from "./cells.ts";
import { join, stated, type Reason } from "./reasons.ts";
import type { SettledCell } from "./settle-cell.ts";

/** A named party speaks on in every report; an outlet's own words are one report's. */
const tellerOf = (word: Assertion): string =>
  word.attributed ? word.origin : `${word.origin}|${word.report}`;

/** A headline repeats its text; a part, or one person told alone, may be in any other number. */
const mayBeAdded = ({ claim, bounds }: Assertion): boolean =>
  bounds.floor > 0 && claim.field === "text" && claim.role !== "part" && !claim.indefinite;

/** The same number told again in another sentence may be the same people, in a place by another name. */
const onceEach = (reasons: readonly Reason[]): readonly Reason[] => {
  const toldIn = new Map<string, number>();
  return reasons.filter(({ word, value }) => {
    if (word === null) return true;
    const number = `${word.report}|${String(value)}`;
    const sentence = word.claim.sentence.start;
    const first = toldIn.get(number);
    if (first === undefined) toldIn.set(number, sentence);
    return first === undefined || first === sentence;
  });
};

const valueOf = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, { value }) => sum + value, 0);

/** By what is settled of one count, which a new claim elsewhere leaves as it is. */
const ownKept = new WeakMap<SettledCell, ReadonlyMap<string, Reason>>();

/** By party: what its own words prove of a count. */
const ownOf = (key: string, settled: SettledCell): ReadonlyMap<string, Reason> => {
  const kept = ownKept.get(settled);
  if (kept !== undefined) return kept;
  const found = new Map<string, Reason>();
  for (const word of settled.standing) {
    const { floor } = word.bounds;
    if (!mayBeAdded(word) || floor > settled.bounds.floor) continue;
    const teller = tellerOf(word);
    if (floor > (found.get(teller)?.value ?? 0)) found.set(teller, stated(key, word, floor));
  }
  ownKept.set(settled, found);
  return found;
};

export interface ToldTogether {
  /** Whether rows of a table stand behind a count: they belong to their situation by the hand that wrote them. */
  inTable(cell: string): boolean;
  /**
   * Of counts that lie apart, those that one party tells of, party by party. `besideRows`: they are added to others,
   * so that each party counts that tells of one only.
   */
  together(cells: readonly string[], besideRows: boolean): readonly (readonly Reason[])[];
}

/**
 * Reads running text with doubt: two reports that each name one place may mean the same people, so places add up only
 * where one party tells of them all. Each count is looked through once.
 */
export const makeToldTogether = (
  cells: ReadonlyMap<string, Cell>,
  settledOf: (cell: Cell) => SettledCell,
): ToldTogether => {
  const byCell = new Map<string, ReadonlyMap<string, Reason>>();
  const tables = new Map<string, boolean>();

  const inTable = (key: string): boolean => {
    let found = tables.get(key);
    if (found === undefined) {
      const cell = cells.get(key)!;
      // A gazetteer that says of two places that each lies in the other would never end.
      tables.set(key, false);
      found =
        cell.words.some(({ claim }) => claim.ruleset === TABLE_RULESET) ||
        cell.holds.some(({ parts }) => parts.some(inTable));
      tables.set(key, found);
    }
    return found;
  };

  /** By party: what it proves of a count, by its own words or by those on the places inside. */
  const toldOf = (key: string): ReadonlyMap<string, Reason> => {
    const known = byCell.get(key);
    if (known !== undefined) return known;
    const cell = cells.get(key)!;
    const found = new Map<string, Reason>();
    byCell.set(key, found);
    const raise = (teller: string, reason: Reason): void => {
      if (reason.value > (found.get(teller)?.value ?? 0)) found.set(teller, reason);
    };
    for (const [teller, reason] of ownOf(key, settledOf(cell))) raise(teller, reason);
    for (const { rule, parts } of cell.holds)
      for (const [teller, reasons] of byTeller(parts))
        if (rule === "sum-of-places") raise(teller, join(key, rule, valueOf(reasons), reasons));
        else for (const reason of reasons) raise(teller, reason);
    return found;
  };

  const byTeller = (keys: readonly string[]): ReadonlyMap<string, readonly Reason[]> => {
    const told = new Map<string, Reason[]>();
    for (const key of keys)
      for (const [teller, reason] of toldOf(key)) {
        const before = told.get(teller);
        if (before === undefined) told.set(teller, [reason]);
        else before.push(reason);
      }
    for (const [teller, reasons] of told)
      if (reasons.length > 1) told.set(teller, [...onceEach(reasons)]);
    return told;
  };

  return {
    inTable,
    together: (keys, besideRows) => {
      const told = byTeller(keys);
      return [...(besideRows ? told : worthAdding(told))]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, reasons]) => reasons);
    },
  };
};

/** Those who tell of several counts; of the many who tell of one, whoever tells most. */
const worthAdding = (
  told: ReadonlyMap<string, readonly Reason[]>,
): ReadonlyMap<string, readonly Reason[]> => {
  const kept = new Map<string, readonly Reason[]>();
  let most: readonly [string, readonly Reason[]] | null = null;
  for (const [teller, reasons] of told)
    if (reasons.length > 1) kept.set(teller, reasons);
    else {
      const ahead = most === null ? 1 : reasons[0]!.value - most[1][0]!.value;
      if (ahead > 0 || (ahead === 0 && teller < most![0])) most = [teller, reasons];
    }
  if (most !== null) kept.set(most[0], most[1]);
  return kept;
};
