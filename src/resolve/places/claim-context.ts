// Adds to a claim's candidates what the whole document is about.
import type { Claim, ResolvedPlace, Scope } from "../../model/claim.ts";
import type { Measure } from "../../model/measure.ts";
import type { GazetteerPlace } from "../../model/gazetteer.ts";
import type { PlaceCandidate } from "./candidates.ts";
import { isLocative } from "./drafts.ts";
import type { DocumentPlaces, NamedPlace } from "./document-places.ts";
import { addFeature, featureIndex } from "./features.ts";

interface FocusPlace {
  readonly place: ResolvedPlace;
  readonly key: string;
  readonly at: number;
  readonly known: GazetteerPlace | null;
  /** The chance that a count of the document holds there, 0 to 1. */
  readonly part: number;
}

/** What the document is about, greatest part first. */
export type Focus = readonly FocusPlace[];

/** "32 went to the one, 11 to the other": where they went right after the number. */
const FREE_AGENT = featureIndex("own before free agent");
const CLEAR_GOAL = featureIndex("own after clear goal");
const AT_ONCE = featureIndex("own chars 20");
const SOON = featureIndex("own chars 50");

/** Whether the candidate is bound to the claim by a word of place in its own sentence. */
export const isBinding = ({ own, features, place }: PlaceCandidate): boolean =>
  isLocative(own) ||
  // "Halba, the worst hit, counted 90 dead"
  (own === "agent" && place.kind !== "country" && features.includes(FREE_AGENT)) ||
  (own === "goal" &&
    features.includes(CLEAR_GOAL) &&
    (features.includes(AT_ONCE) || features.includes(SOON)));

const OF_A_PART = featureIndex("own of a part");
const BEFORE_EARLIER = featureIndex("own before what is earlier");
const BLOCKED = featureIndex("own after blocked locative");
const CLEAR_LOCATIVE = featureIndex("own after clear locative");
const NEAREST_BEFORE = featureIndex("own nearest-before");

/** Ways of standing that say of whom a count is told, or by whom, and not where. */
const OF_PEOPLE: ReadonlySet<string> = new Set(["adjective", "official"]);

const ADDED = {
  closeToNear: featureIndex("focus close to near-in-sentence"),
  partOfWhole: featureIndex("part of own whole"),
  fineThoughSpread: featureIndex("fine though spread"),
  settlementThoughSpread: featureIndex("settlement though spread"),
  divisionThoughSpread: featureIndex("division though spread"),
  countryOfSpread: featureIndex("country of divisions"),
  countryThoughLong: featureIndex("country though long"),
  wholeAfterList: featureIndex("whole after list"),
  ofPartOfToll: featureIndex("of part of toll"),
  closerAhead: featureIndex("told closer in next sentence"),
  ofEvent: featureIndex("focus of event"),
  fineOfAreas: featureIndex("fine of areas"),
  focusOfAreas: featureIndex("focus of areas"),
  countryOwns: featureIndex("country owns though one scene"),
  fineOfCrackdown: featureIndex("fine of crackdown"),
  countryOfCrackdown: featureIndex("country of crackdown"),
  focusOfToll: featureIndex("focus of toll"),
  wholeOfToll: featureIndex("whole of toll"),
  fineThoughLong: featureIndex("fine though long"),
  ownOfBackground: featureIndex("own of background"),
  nearestOfBackground: featureIndex("nearest of background"),
  focusOfBackground: featureIndex("focus of background"),
  focusThoughEarlier: featureIndex("focus though earlier"),
  onlyFineOfSubdivision: featureIndex("only fine of own subdivision"),
  onlyFineOfCountry: featureIndex("only fine of own country"),
  onlyFineOfPart: featureIndex("only fine of own part"),
  onlyDivisionOfPart: featureIndex("only division of own part"),
  strong: featureIndex("focus strong"),
  middling: featureIndex("focus middling"),
  weak: featureIndex("focus weak"),
  free: featureIndex("focus free"),
  inPlace: featureIndex("focus in-place-of-sentence"),
  strongInPlace: featureIndex("focus strong in-place-of-sentence"),
  mostOfFine: featureIndex("most of the fine in place"),
  fineInLead: featureIndex("focus fine in lead"),
  inPlaceOfCountry: featureIndex("focus in-place-of-country"),
  inPlaceOfDivision: featureIndex("focus in-place-of-division"),
  inPlaceOfPart: featureIndex("focus in-place-of-part"),
  elsewhere: featureIndex("focus elsewhere-than-sentence"),
  second: featureIndex("focus second"),
  third: featureIndex("focus third"),
  heldOwn: featureIndex("held-by-focus own"),
  heldAway: featureIndex("held-by-focus away"),
  holdsOwn: featureIndex("holds-focus own"),
  holdsAway: featureIndex("holds-focus away"),
  hardly: featureIndex("focus hardly"),
  movedTo: featureIndex("moved to"),
  movedFar: featureIndex("moved to far"),
} as const;

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
  "abducted",
]);

/** What befalls people and houses all over a land: one who says of a country that so many fled means the country. */
const OF_MANY_SCENES: ReadonlySet<Measure> = new Set<Measure>([
  "displaced",
  "refugees",
  "affected",
  "infected",
]);

/** Who is sent to where help is needed. */
const SENT: ReadonlySet<Measure> = new Set<Measure>(["forces", "vehicles", "evacuated"]);

/** A report of which so much is about one place has one scene. */
const MANIFEST = 0.6;
/** So much of a report is about one town, and so much about any town rather than the land. */
const HALF = 0.4;
const ALL_BUT_SURE = 0.75;

const isFine = ({ place }: Pick<PlaceCandidate, "place">): boolean =>
  place.kind === "settlement" || place.kind === "unknown";

const AHEAD = featureIndex("next locative");

/** Whether the next sentence says that something is there. */
const isAhead = ({ features }: PlaceCandidate): boolean => features.includes(AHEAD);

/** Ways of standing that say that the count is of all of the place: "across", "in 12 cities of". */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(["across", "the-across"]);

const isOwnWhole = ({ own, mention }: PlaceCandidate): boolean =>
  own !== null &&
  mention !== null &&
  (OF_THE_WHOLE.has(mention.relation) ||
    // "in the country", "in the state": one who means a town does not say so
    (mention.relation === "the-in" &&
      (mention.refers === "country" || mention.refers === "region")));

/** Whether the sentence says that something is in the place, and not only what happened there. */
const isOwnIn = ({ own, mention }: PlaceCandidate): boolean =>
  isLocative(own) && mention?.relation !== "hit";

/** What the focus of the document says of a place, whatever the claim. */
interface FocusStand {
  /** Its rank among what the document is about; -1 where it is not among it. */
  readonly rank: number;
  readonly part: number;
  readonly isFine: boolean;
  readonly isHeldByTop: boolean;
  readonly holdsTop: boolean;
}

/** How each place stands to the focus of a document that has one: worked out once for all its claims. */
export const standToFocus = (
  places: readonly NamedPlace[],
  document: DocumentPlaces,
  focus: Focus,
): readonly FocusStand[] =>
  places.map((found) => {
    const rank = focus.findIndex(({ at }) => at === found.at);
    const top = focus[0];
    return {
      rank,
      part: rank < 0 ? 0 : focus[rank]!.part,
      isFine: isFine(found),
      isHeldByTop: top !== undefined && document.holds(top, found),
      holdsTop: top !== undefined && document.holds(found, top),
    };
  });

/** Whether words of the claim's sentence say that it is of all, in that way. */
export const saysWhole = ({ places }: Claim, relation: string): boolean =>
  places.some((mention) => mention.refers === "whole" && mention.relation === relation);

/** The one place that is named of a country: its only town, or its only division where no town is named but in it. */
const findOnly = (
  inside: readonly PlaceCandidate[],
  document: DocumentPlaces,
): PlaceCandidate | null => {
  const finest = inside.filter((one) => !inside.some((other) => document.holds(one, other)));
  return finest.length === 1 ? finest[0]! : null;
};

/**
 * Adds to each candidate of a claim what the focus of the document says of it. `spread` says that the
 * claim counts many places, or is of many places, and of what kind, so that no one of them is its place; `isInLead` that it stands where a report
 * says in what country it is, before it says where. `counted` are the numbers of the places that have counts of their own.
 */
export const addFocus = (
  claim: Claim,
  spread: "settlements" | "divisions" | null,
  isInLead: boolean,
  counted: ReadonlySet<number>,
  candidates: readonly PlaceCandidate[],
  stands: readonly FocusStand[],
  document: DocumentPlaces,
  focus: Focus,
  move: { readonly at: number | null; readonly scope: Scope } | null,
): readonly PlaceCandidate[] => {
  const top = focus[0];
  if (top === undefined) return candidates;
  const isSpread = spread !== null;
  let isToll = false;
  let isOfEvent = false;
  let isOfAreas = false;
  let isOfCrackdown = false;
  let isApart = false;
  // a call-up, as a count of years, is a country's and not the town's that was named last
  let isLong = claim.measure === "forces" && claim.reality === "planned";
  for (const { refers, relation } of claim.places)
    if (refers === "whole") {
      isToll ||= relation === "toll";
      isLong ||= relation === "long";
      isOfEvent ||= relation === "event";
      isApart ||= relation === "apart";
      isOfAreas ||= relation === "areas" && SENT.has(claim.measure);
      isOfCrackdown ||= relation === "crackdown" && claim.measure === "detained";
    }
  // "the toll stands at 90, including 12 in Kassel"
  const isOfPart = ({ features }: PlaceCandidate): boolean =>
    features.includes(OF_A_PART) || (isToll && features.includes(BLOCKED));
  const isBefore = ({ features }: PlaceCandidate): boolean => features.includes(BEFORE_EARLIER);
  const binding = candidates.filter(
    (found) => isBinding(found) && !isOfPart(found) && !isBefore(found),
  );
  const wholes = candidates.filter(isOwnWhole);
  const nears = candidates.filter(({ own }) => own === "near");
  const isEarlier = candidates.some(isBefore);
  const hasOwnIn = isOfCrackdown && candidates.some(isOwnIn);
  const isBackground = claim.role === "background";
  const hasClearAfter =
    isBackground && candidates.some(({ features }) => features.includes(CLEAR_LOCATIVE));
  // where a report goes from scene to scene, its toll is that of what holds them
  const scenes = candidates.filter((one) => isFine(one) && counted.has(one.at)).length;
  const whole = top.part > MANIFEST || scenes < 2 ? undefined : focus.find((one) => !isFine(one));
  let fineParts = 0;
  for (const one of focus) if (isFine(one)) fineParts += one.part;
  const [bound] = binding;
  const mayBeRefined =
    !isSpread && !isLong && !isBackground && OF_ONE_SCENE.has(claim.measure) && wholes.length === 0;
  const fineOfBound =
    mayBeRefined && binding.length === 1
      ? candidates.filter((one, column) => stands[column]!.isFine && document.holds(bound!, one))
      : [];
  const isOfOneTown =
    document.hasOneScene === true &&
    isFine(top) &&
    (top.part > MANIFEST || (top.part > HALF && fineParts > ALL_BUT_SURE));
  // "in northern Kenya", where the text names but one place of Kenya
  const onlyOfPart =
    binding.length === 1 &&
    bound!.place.kind === "country" &&
    bound!.mention?.part === true &&
    !isSpread &&
    !isLong &&
    !isBackground &&
    wholes.length === 0
      ? findOnly(
          candidates.filter((one) => document.holds(bound!, one)),
          document,
        )
      : null;
  return candidates.map((found, column) => {
    const { rank, part, isFine, isHeldByTop, holdsTop } = stands[column]!;
    const features = found.features.slice();
    const add = (feature: number): void => {
      addFeature(features, feature);
    };
    const isBound = isBinding(found);
    if (rank === 0 && !isApart && nears.some((other) => other !== found && areClose(other, found)))
      add(ADDED.closeToNear);
    if (wholes.some((whole) => whole !== found && document.holds(whole, found)) && !isBound)
      add(ADDED.partOfWhole);
    if (isSpread && found.own === null && isFine) add(ADDED.fineThoughSpread);
    if (isSpread && found.place.kind === "settlement") add(ADDED.settlementThoughSpread);
    if (spread === "divisions") {
      if (found.place.kind === "subdivision") add(ADDED.divisionThoughSpread);
      if (found.place.kind === "country") add(ADDED.countryOfSpread);
    }
    if (isToll && isOfPart(found)) add(ADDED.ofPartOfToll);
    if (isOfEvent && rank === 0 && binding.length === 0 && !isBackground) add(ADDED.ofEvent);
    // "Kenya mosque bomber kills 9": the mosque is in one of its towns
    if (
      mayBeRefined &&
      isOfOneTown &&
      found.own === "owner" &&
      found.place.kind === "country" &&
      holdsTop
    )
      add(ADDED.countryOwns);
    if (isOfAreas && binding.length === 0) {
      if (isFine) add(ADDED.fineOfAreas);
      else if (rank === 0) add(ADDED.focusOfAreas);
    }
    // "in a crackdown on the group after the Bari bombing" is all over the country
    if (isOfCrackdown && !hasOwnIn) {
      if (isFine) add(ADDED.fineOfCrackdown);
      else if (found.place.kind === "country" && holdsTop) add(ADDED.countryOfCrackdown);
    }
    if (isToll && binding.length === 0) {
      if (rank === 0 && !(isFine && whole !== undefined)) add(ADDED.focusOfToll);
      if (found.at === whole?.at) add(ADDED.wholeOfToll);
    }
    if (move?.at === found.at && binding.length === 0 && !(isToll && whole !== undefined))
      add(move.scope === "paragraph" ? ADDED.movedTo : ADDED.movedFar);
    if (move !== null && move.at === null && binding.length === 0 && !isFine && rank >= 0)
      add(ADDED.wholeAfterList);
    if (isLong && isFine && !isBound) add(ADDED.fineThoughLong);
    if (isLong && binding.length === 0 && holdsTop && found.place.kind === "country")
      add(ADDED.countryThoughLong);
    if (isBackground) {
      const isOwn = found.own !== null && !OF_PEOPLE.has(found.own);
      if (isOwn) add(ADDED.ownOfBackground);
      if (isOwn && !hasClearAfter && found.features.includes(NEAREST_BEFORE))
        add(ADDED.nearestOfBackground);
      else if (rank === 0) add(ADDED.focusOfBackground);
      if (isEarlier && rank === 0) add(ADDED.focusThoughEarlier);
    }
    if (found === onlyOfPart) add(isFine ? ADDED.onlyFineOfPart : ADDED.onlyDivisionOfPart);
    if (bound !== undefined && found !== bound && isAhead(found) && fineOfBound.includes(found))
      add(ADDED.closerAhead);
    if (fineOfBound.length === 1 && fineOfBound[0] === found && !counted.has(found.at)) {
      if (bound!.place.kind === "subdivision") add(ADDED.onlyFineOfSubdivision);
      else if (bound!.place.kind === "country") add(ADDED.onlyFineOfCountry);
    }
    if (rank === 0) {
      add(part > 0.6 ? ADDED.strong : part > 0.35 ? ADDED.middling : ADDED.weak);
      if (binding.length === 0) add(ADDED.free);
      else if (
        !isOfPart(found) &&
        (wholes.length === 0 || wholes.includes(found)) &&
        (found === bound ||
          !isFine ||
          document.hasOneScene === true ||
          !OF_MANY_SCENES.has(claim.measure)) &&
        binding.every((place) => place === found || document.holds(place, found))
      ) {
        add(ADDED.inPlace);
        if (part > 0.6) add(ADDED.strongInPlace);
        if (isFine && part > MANIFEST * fineParts) add(ADDED.mostOfFine);
        if (
          isFine &&
          document.hasOneScene !== false &&
          // a text that is all of one town says "in Kenya" of it at any time
          (isInLead || (isOfOneTown && mayBeRefined && bound?.place.kind === "country"))
        )
          add(ADDED.fineInLead);
        if (
          bound !== found &&
          bound?.place.kind === "country" &&
          bound.mention?.part === true &&
          part > MANIFEST
        )
          add(ADDED.inPlaceOfPart);
        if (bound !== found)
          add(bound?.place.kind === "country" ? ADDED.inPlaceOfCountry : ADDED.inPlaceOfDivision);
      } else add(ADDED.elsewhere);
    } else {
      if (rank === 1) add(ADDED.second);
      if (rank === 2) add(ADDED.third);
      if (isHeldByTop) add(isBound ? ADDED.heldOwn : ADDED.heldAway);
      if (holdsTop) add(isBound ? ADDED.holdsOwn : ADDED.holdsAway);
    }
    if (part < 0.03) add(ADDED.hardly);
    const { place, key, at, known, mention, own } = found;
    return { place, key, at, known, features, mention, own };
  });
};
