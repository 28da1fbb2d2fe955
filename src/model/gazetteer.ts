// A gazetteer: names to places, and which place lies in which; built elsewhere and passed in.
import type { ResolvedPlace } from "./claim.ts";

export interface GazetteerPlace extends ResolvedPlace {
  /** One key for one place, the same in every run: `geo:2017370`, `iso:RU`, `iso:RU-MOW`, `water:black-sea`. */
  readonly key: string;
  readonly population: number;
}

export interface Gazetteer {
  /** Places of that name in any spelling held, best known first; case and accents are folded. */
  find(name: string): readonly GazetteerPlace[];
  /** The place of that key. */
  place(key: string): GazetteerPlace | null;
  /** The place that a resolved place is, by its GeoNames id, code or name. */
  locate(place: ResolvedPlace): GazetteerPlace | null;
  /** Whether the inner place lies in the outer one, at any depth; a place does not hold itself. */
  holds(outer: GazetteerPlace, inner: GazetteerPlace): boolean;
  /** The next larger place: a settlement's subdivision, a subdivision's country; null for a country. */
  parent(place: GazetteerPlace): GazetteerPlace | null;
  /** Names the data that it was built from, for the record. */
  readonly version: string;
}
