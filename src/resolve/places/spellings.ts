// Finds the names of a document that are one small place spelled in two ways: "Godra" where other lines say "Godhra".
import type { PlacedMention } from "./document-places.ts";

/** Shorter names differ by one letter from too many others. */
const SHORTEST = 5;
/** A city of so many people is spelled right. */
const SPELLED_RIGHT = 50_000;
/** Hostile input may name a thousand places: no more of them than these are compared. */
const MOST_COMPARED = 60;

/** Whether the longer name is the shorter one with one letter more inside: of first and last letters no spelling is unsure. */
const hasOneMore = (longer: string, shorter: string): boolean => {
  if (longer.length !== shorter.length + 1 || longer.at(-1) !== shorter.at(-1)) return false;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  return at > 0 && longer.slice(at + 1) === shorter.slice(at);
};

const isSmall = ({ place, known }: PlacedMention): boolean =>
  place.kind === "unknown" || (place.kind === "settlement" && known!.population < SPELLED_RIGHT);

const peopleOf = ({ known }: PlacedMention): number => known?.population ?? 0;

/** By the number of a place that is spelled in another way elsewhere, the one that it is: the better known, or the longer. */
export const joinSpellings = (
  placed: readonly PlacedMention[],
): ReadonlyMap<number, PlacedMention> => {
  const distinct = new Map<number, { readonly one: PlacedMention; readonly name: string }>();
  for (const one of placed) {
    const { kind, name } = one.place;
    if (kind !== "settlement" && kind !== "unknown") continue;
    if (name.length < SHORTEST || distinct.has(one.at)) continue;
    if (distinct.size < MOST_COMPARED) distinct.set(one.at, { one, name: name.toLowerCase() });
  }
  const joined = new Map<number, PlacedMention>();
  for (const { one, name: own } of distinct.values()) {
    if (!isSmall(one)) continue;
    for (const { one: other, name } of distinct.values()) {
      if (!hasOneMore(own, name) && !hasOneMore(name, own)) continue;
      if (other.place.country !== one.place.country) continue;
      const isBetter =
        peopleOf(other) > peopleOf(one) ||
        (peopleOf(other) === peopleOf(one) && name.length > own.length);
      if (isBetter) joined.set(one.at, other);
    }
  }
  return joined;
};
