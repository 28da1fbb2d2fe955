// Adds to a claim's candidates what the whole document is about.
import type { Claim, ResolvedPlace, Scope } from "../../model/claim.ts";
import type { Measure } from "../../model/measure.ts";
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

/** "32 went to the one, 11 to the other": where they went right after the number. */
const CLEAR_GOAL = featureIndex("own after clear goal");
const AT_ONCE = featureIndex("own chars 20");
const SOON = featureIndex("own chars 50");

/** Whether the candidate is bound to the claim by a word of place in its own sentence. */
export const isBinding = ({ own, features }: PlaceCandidate): boolean =>
  isLocative(own) ||
  (own === "goal" && features.has(CLEAR_GOAL) && (features.has(AT_ONCE) || features.has(SOON)));

const BLOCKED = featureIndex("own after blocked locative");
const CLEAR_LOCATIVE = featureIndex("own after clear locative");
const NEAREST_BEFORE = featureIndex("own nearest-before");

/** Ways of standing that say of whom a count is told, or by whom, and not where. */
const OF_PEOPLE: ReadonlySet<string> = new Set(["adjective", "official"]);

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

/** What one incident does to people; floods and wars displace those of many towns. */
const OF_ONE_SCENE: ReadonlySet<Measure> = new Set<Measure>([
  "killed",
  "injured",
  "casualties",
  "missing",
  "detained",
  "rescued",
  "evacuated",
  "protesters",
]);

/** A report of which so much is about one place has one scene. */
const MANIFEST = 0.6;

const isFine = ({ place }: Pick<PlaceCandidate, "place">): boolean =>
  place.kind === "settlement" || place.kind === "unknown";

/** Ways of standing that say that the count is of all of the place: "across", "in 12 cities of". */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(["across", "the-across"]);

const isOwnWhole = ({ own, mention }: PlaceCandidate): boolean =>
  own !== null &&
  mention !== null &&
  (OF_THE_WHOLE.has(mention.relation) ||
    // "in the country", "in the state": one who means a town does not say so
    (mention.relation === "the-in" &&
      (mention.refers === "country" || mention.refers === "region")));

/**
 * Adds to each candidate of a claim what the focus of the document says of it. `isSpread` says that the
 * claim counts many places, or is of many places, so that no one of them is its place; `isInLead` that it stands where a report
 * says in what country it is, before it says where. `counted` are the places that have counts of their own.
 */
export const addFocus = (
  claim: Claim,
  isSpread: boolean,
  isInLead: boolean,
  counted: ReadonlySet<string>,
  candidates: readonly PlaceCandidate[],
  document: DocumentPlaces,
  focus: Focus,
  move: { readonly key: string | null; readonly scope: Scope } | null,
): readonly PlaceCandidate[] => {
  const top = focus[0];
  if (top === undefined) return candidates;
  const says = (relation: string): boolean =>
    claim.places.some((mention) => mention.refers === "whole" && mention.relation === relation);
  const isToll = says("toll");
  // a call-up, as a count of years, is a country's and not the town's that was named last
  const isCallUp = claim.measure === "forces" && claim.reality === "planned";
  const isLong = says("long") || isCallUp;
  // "the toll stands at 90, including 12 in Kassel"
  const isOfPart = ({ features }: PlaceCandidate): boolean => isToll && features.has(BLOCKED);
  const binding = candidates.filter((found) => isBinding(found) && !isOfPart(found));
  const hasClearAfter = candidates.some(({ features }) => features.has(CLEAR_LOCATIVE));
  const wholes = candidates.filter(isOwnWhole);
  // where a report goes from scene to scene, its toll is that of what holds them
  const scenes = candidates.filter((one) => isFine(one) && counted.has(one.key)).length;
  const whole = top.part > MANIFEST || scenes < 2 ? undefined : focus.find((one) => !isFine(one));
  const fineParts = focus.reduce((sum, one) => sum + (isFine(one) ? one.part : 0), 0);
  const mayBeRefined =
    !isSpread && !isLong && claim.role !== "background" && OF_ONE_SCENE.has(claim.measure);
  const fineOfBound = (bound: PlaceCandidate): readonly PlaceCandidate[] =>
    candidates.filter((one) => isFine(one) && document.holds(bound, one));
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
      if (isFine(found) && part > MANIFEST * fineParts) add("most of the fine in place");
      if (isInLead && isFine(found)) add("focus fine in lead");
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
    if (
      wholes.some((whole) => whole !== found && document.holds(whole, found)) &&
      !isBinding(found)
    )
      add("part of own whole");
    if (isSpread && found.own === null && isFine(found)) add("fine though spread");
    if (isSpread && found.place.kind === "settlement") add("settlement though spread");
    if (isOfPart(found)) add("of part of toll");
    if (isToll && binding.length === 0) {
      if (rank === 0) add("focus of toll");
      if (found.key === whole?.key) add("whole of toll");
    }
    if (move?.key === found.key && binding.length === 0)
      add(move.scope === "paragraph" ? "moved to" : "moved to far");
    if (isLong && isFine(found) && !isBinding(found)) add("fine though long");
    if (claim.role === "background") {
      const isOwn = found.own !== null && !OF_PEOPLE.has(found.own);
      if (isOwn) add("own of background");
      if (isOwn && found.features.has(NEAREST_BEFORE) && !hasClearAfter)
        add("nearest of background");
      else if (rank === 0) add("focus of background");
    }
    if (mayBeRefined && wholes.length === 0 && isFine(found) && binding.length === 1) {
      const [bound] = binding as [PlaceCandidate];
      const fine = fineOfBound(bound);
      if (fine.length === 1 && fine[0] === found && !counted.has(found.key)) {
        if (bound.place.kind === "subdivision") add("only fine of own subdivision");
        else if (bound.place.kind === "country") add("only fine of own country");
      }
    }
    if (rank === 0) {
      add(part > 0.6 ? "focus strong" : part > 0.35 ? "focus middling" : "focus weak");
      if (binding.length === 0) add("focus free");
      else if (
        !isOfPart(found) &&
        binding.every((place) => place === found || document.holds(place, found))
      )
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
