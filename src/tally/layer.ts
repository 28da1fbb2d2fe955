// What is kept of the counts of measures that bound one another, while their statements come in.
import type { Dispute } from "../model/claim.ts";
import type { Tally } from "../model/tally.ts";
import type { Assertion } from "./assertion.ts";
import type { LeftOutWord, makeBeside } from "./beside-counts.ts";
import { makeCalendars, type Calendars } from "./calendars.ts";
import type { Cell, WordGroup } from "./cells.ts";
import type { SettledCell } from "./settle-cell.ts";
import { HARM } from "./situation-reading.ts";

/** The tally of one cell by `bounds`, with what every method chooses from. */
export interface Made {
  readonly mark: string;
  readonly settled: SettledCell;
  readonly tally: Tally | null;
}

/** Cells of measures that bound one another, and the tallies made of them. */
export interface Layer {
  readonly name: string;
  /** Statements that count, by id. */
  readonly words: Map<string, Assertion>;
  /** Those of them that no tally was made with yet. */
  fresh: Assertion[];
  readonly denied: Map<string, Assertion>;
  /** Those of them that stand beside no count yet. */
  denials: Set<Assertion>;
  readonly leftOut: Map<string, LeftOutWord>;
  past: LeftOutWord[];
  beside: {
    readonly size: number;
    readonly past: readonly LeftOutWord[];
    readonly disputes: readonly Dispute[];
    readonly of: ReturnType<typeof makeBeside>;
  } | null;
  calendars: Calendars;
  groups: Map<string, WordGroup>;
  /** Changes where statements must be grouped anew. */
  mark: string;
  cells: ReadonlyMap<string, Cell>;
  made: ReadonlyMap<string, Made>;
  tallies: readonly Tally[] | null;
}

export const makeLayer = (name: string): Layer => ({
  name,
  words: new Map(),
  fresh: [],
  denied: new Map(),
  denials: new Set(),
  leftOut: new Map(),
  past: [],
  beside: null,
  calendars: makeCalendars(),
  groups: new Map(),
  mark: "",
  cells: new Map(),
  made: new Map(),
  tallies: null,
});

const FAMILY: Readonly<Record<string, string>> = {
  killed: HARM,
  injured: HARM,
  casualties: HARM,
};

export const layerOf = (word: Assertion): string => FAMILY[word.measure] ?? word.measure;
