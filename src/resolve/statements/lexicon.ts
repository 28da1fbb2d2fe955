// What the reading of a table's cells needs to know of a language, as data.
import type { Bounds } from "../../model/bounds.ts";

export interface CellLexicon {
  /** Vague words in lower case to their bounds. */
  readonly vague: ReadonlyMap<string, Bounds>;
  /** Weekdays in lower case, to 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Months in lower case, in full and by their first letters, to 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Words of a `counted` cell that count by household. */
  readonly households: ReadonlySet<string>;
  /** A word between an origin's outlet and the origin it cites. */
  readonly citing: RegExp;
  /** Words of a `place` cell that say that it is what is left of a place, or many places. */
  readonly elsewhere: ReadonlySet<string>;
  /** Words in brackets behind a place, in lower case, for who holds the ground: to the one name of that side. */
  readonly holders: ReadonlyMap<string, string>;
  /** Words in brackets behind a place, in lower case, for a part of its ground without a border that is known. */
  readonly quarters: ReadonlySet<string>;
  /** Words in brackets behind a place, in lower case, for what kind of place of that name is meant. */
  readonly kinds: ReadonlyMap<string, "settlement" | "subdivision" | "country">;
  /** Words behind a holder that add nothing to it. */
  readonly held: ReadonlySet<string>;
}
