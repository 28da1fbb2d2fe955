// Adds to a claim's candidates what the whole document is about.
import type { ResolvedPlace } from "../../model/claim.ts";
import type { GazetteerPlace } from "../../model/gazetteer.ts";
import { isLocative, type PlaceCandidate } from "./candidates.ts";
import type { DocumentPlaces } from "./document-places.ts";
import { featureIndex } from "./features.ts";

interface FocusPlace {
  readonly place: ResolvedPlace;
  readonly key: string;
  readonly known: GazetteerPlace | null;
  /** The chance that a count of the document holds there, 0 to 1. */
  readonly part: number;
}

/** What the document is about, greatest part first. */
export type Focus = readonly FocusPlace[];

/** Whether the candidate is bound to the claim by a word of place in its own sentence. */
export const isBinding = ({ own }: PlaceCandidate): boolean => isLocative(own);

/** Within a day's errand: a report that says "near" the one may well mean the other. */
const CLOSE_KM = 80;
const KM_A_DEGREE = 111;

const areClose = (a: PlaceCandidate, b: PlaceCandidate): boolean => {
  if (a.place.country !== b.place.country) return false;
  const [from, to] = [a.place, b.place];
  if (from.latitude === undefined || to.latitude === undefined) return true;
  const north = from.latitude - to.latitude;
  const east =
    ((from.longitude ?? 0) - (to.longitude ?? 0)) * Math.cos((to.latitude * Math.PI) / 180);
  return Math.hypot(north, east) * KM_A_DEGREE < CLOSE_KM;
};

export const addFocus = (
  candidates: readonly PlaceCandidate[],
  document: DocumentPlaces,
  focus: Focus,
): readonly PlaceCandidate[] => {
  const top = focus[0];
  if (top === undefined) return candidates;
  const binding = candidates.filter(isBinding);
  return candidates.map((found) => {
    const features = new Set(found.features);
    const add = (name: string): void => {
      features.add(featureIndex(name));
    };
    const rank = focus.findIndex(({ key }) => key === found.key);
    const part = rank < 0 ? 0 : focus[rank]!.part;
    const zone = isBinding(found) ? "own" : "away";
    const addInPlace = (): void => {
      add("focus in-place-of-sentence");
      if (part > 0.6) add("focus strong in-place-of-sentence");
      const [bound] = binding;
      if (bound === found) return;
      if (bound?.place.kind === "country") add("focus in-place-of-country");
      else add("focus in-place-of-division");
    };
    if (
      rank === 0 &&
      candidates.some((other) => other !== found && other.own === "near" && areClose(other, found))
    )
      add("focus close to near-in-sentence");
    if (rank === 0) {
      add(part > 0.6 ? "focus strong" : part > 0.35 ? "focus middling" : "focus weak");
      if (binding.length === 0) add("focus free");
      else if (binding.every((place) => place === found || document.holds(place, found)))
        addInPlace();
      else add("focus elsewhere-than-sentence");
    } else {
      if (rank === 1) add("focus second");
      if (rank === 2) add("focus third");
      if (document.holds(top, found)) add(`held-by-focus ${zone}`);
      if (document.holds(found, top)) add(`holds-focus ${zone}`);
    }
    if (part < 0.03) add("focus hardly");
    return { ...found, features };
  });
};
