// Finds the number of a sentence that is the sum of its others, and the place that holds all of theirs.
import type { ResolvedClaim, ResolvedPlace } from "../../model/claim.ts";
import type { Gazetteer } from "../../model/gazetteer.ts";
import type { PlaceChain } from "./place-chain.ts";
import { sentenceKey } from "./sentence-key.ts";
import type { ReadPlace } from "./settle-places.ts";

/** A list that is not complete names most of what it breaks down. */
const SHARE_NAMED = 0.75;
/** Nobody breaks a number down into more parts in one sentence. */
const MOST_TERMS = 60;

const listKey = (claim: ResolvedClaim): string =>
  `${sentenceKey(claim)}|${claim.measure}|${claim.reality}`;

/** Whether the text puts the count into its place in so many words. */
const isPlaced = ({ place, places }: ResolvedClaim): boolean =>
  places.some(({ scope, text }) => scope === "clause" && place?.name.includes(text) === true);

const nameKey = ({ country, name }: ResolvedPlace): string => `${country ?? ""}|${name}`;

interface List {
  readonly whole: ResolvedClaim;
  readonly terms: readonly ResolvedPlace[];
}

/**
 * The whole of a list: the number said first, where the later ones are each of a place of their own and make it up,
 * or nearly so where nothing places the first. Null where the sentence is no such list.
 */
const readList = (claims: readonly ResolvedClaim[]): List | null => {
  if (claims.length < 3 || claims.length > MOST_TERMS) return null;
  const [whole, ...others] = claims.toSorted((a, b) => a.number.start - b.number.start);
  if (whole === undefined || typeof whole.value !== "number") return null;
  const terms = new Map<string, ResolvedPlace>();
  let sum = 0;
  for (const { value, place, number } of others) {
    if (typeof value !== "number" || value >= whole.value || place === null) return null;
    const key = nameKey(place);
    if (terms.has(key) || number.start <= whole.number.start) return null;
    terms.set(key, place);
    sum += value;
  }
  // Nor is it of a place that one of its terms is of.
  const unplaced = !isPlaced(whole) || (whole.place !== null && terms.has(nameKey(whole.place)));
  const nearly = others.length > 2 && unplaced && sum < whole.value;
  const makesUp = sum === whole.value || (nearly && sum >= whole.value * SHARE_NAMED);
  return makesUp ? { whole, terms: [...terms.values()] } : null;
};

/**
 * By claim id: a number that its sentence breaks down by places ("31 died: nine in one state, six in another") is of
 * the nearest place that holds all of them; of no place in particular where none does.
 */
export const placesOfSums = (
  claims: readonly ResolvedClaim[],
  chainOf: (place: ResolvedPlace) => PlaceChain,
  gazetteer: Gazetteer,
): ReadonlyMap<string, ReadPlace> => {
  const sentences = new Map<string, ResolvedClaim[]>();
  for (const claim of claims) {
    if (claim.indefinite) continue;
    const key = listKey(claim);
    const known = sentences.get(key);
    if (known === undefined) sentences.set(key, [claim]);
    else known.push(claim);
  }
  const places = new Map<string, ReadPlace>();
  for (const sentence of sentences.values()) {
    const list = readList(sentence);
    if (list === null) continue;
    const own = list.whole.place === null ? null : chainOf(list.whole.place)[0]!;
    const chains = list.terms.map(chainOf);
    if (own === null || chains.every((chain) => chain.includes(own))) continue;
    const holder = chains[0]!.slice(1).find((key) => chains.every((chain) => chain.includes(key)));
    const at = holder === undefined ? null : gazetteer.place(holder);
    const { key: _key, population: _population, ...place } = at ?? { key: "", population: 0 };
    places.set(list.whole.id, {
      place: at === null ? null : (place as ResolvedPlace),
      by: "place-of-terms",
    });
  }
  return places;
};
