// Finds the one division or country that a situation's reports are about, so that its counts can be read together.
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";
import { WHOLE, type PlaceNode } from "./place-nodes.ts";

export interface Focus {
  /** Key of the division or country; null where the reports are about several, or none. */
  readonly key: string | null;
  /** Key of the country that holds it, or its own. */
  readonly country: string | null;
}

/** The first-level division and the country of a place, where it lies in one or is one. */
const levelsOf = (place: PlaceNode): { readonly division?: string; readonly country?: string } => {
  if (place.vague && place.within.length === 0) return {};
  const chain = place.terms.length > 0 ? place.within : [place.key, ...place.within];
  const country = chain.at(-1);
  const division = chain.at(-2);
  return {
    ...(country === undefined || country === WHOLE.key ? {} : { country }),
    ...(division === undefined ? {} : { division }),
  };
};

const isText = (word: Assertion): boolean => word.claim.ruleset !== TABLE_RULESET;

const mostTold = (told: ReadonlyMap<string, ReadonlySet<string>>, reports: number): string | null =>
  [...told]
    .filter(([, own]) => own.size * 2 >= reports)
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))[0]?.[0] ?? null;

/**
 * Keeps the focus of a situation while its statements come in: the division, else the country, in which at least half
 * of its reports count. Small places are told of by many names, few of which any gazetteer knows.
 */
export const makeFocusKeeper = () => {
  const reports = new Set<string>();
  const divisions = new Map<string, Set<string>>();
  const countries = new Map<string, Set<string>>();
  const countryOf = new Map<string, string>();
  let focus: Focus | null = null;
  const note = (map: Map<string, Set<string>>, key: string | undefined, report: string): void => {
    if (key !== undefined) map.set(key, (map.get(key) ?? new Set<string>()).add(report));
  };
  return {
    add: (word: Assertion): void => {
      if (!isText(word)) return;
      focus = null;
      reports.add(word.report);
      const { division, country } = levelsOf(word.place);
      note(divisions, division, word.report);
      note(countries, country, word.report);
      if (division !== undefined && country !== undefined) countryOf.set(division, country);
    },
    read: (): Focus => {
      if (focus !== null) return focus;
      const division = mostTold(divisions, reports.size);
      const key = division ?? mostTold(countries, reports.size);
      focus = { key, country: division === null ? key : (countryOf.get(division) ?? null) };
      return focus;
    },
  };
};

/** Whether a place is the focus, lies in it or holds it, or is known by its name only. */
const isIn = (place: PlaceNode, focus: Focus): boolean => {
  const { division, country } = levelsOf(place);
  if (country === undefined) return true;
  return (
    division === focus.key ||
    country === focus.key ||
    (division === undefined && country === focus.country)
  );
};

const fromBelow = (word: Assertion, place: PlaceNode): Assertion => ({
  ...word,
  place,
  bounds: { floor: word.bounds.floor, ceiling: null },
});

/**
 * A statement on a place of the focus as the statements that it makes beyond its own place: on the situation as a
 * whole, which holds at least as many, and where its own place is a coast or a region without borders, on the focus.
 * None for those that count elsewhere, and for the rows of a table, whose places are set by hand.
 */
export const beyondItsPlace = (
  word: Assertion,
  focus: Focus,
  nodeOf: (key: string) => PlaceNode | undefined,
): readonly Assertion[] => {
  if (focus.key === null || !isText(word) || word.place === WHOLE || !isIn(word.place, focus))
    return [];
  const unbounded = word.place.vague && word.place.within.length === 0;
  const around = unbounded ? nodeOf(focus.key) : undefined;
  const whole: Assertion = { ...fromBelow(word, WHOLE), fromBelow: true };
  return around === undefined ? [whole] : [whole, fromBelow(word, around)];
};
