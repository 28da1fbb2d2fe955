// Lists for one claim the places that its count may hold in, each with its features.
import type { Claim, PlaceMention, ResolvedPlace } from "../../model/claim.ts";
import type { GazetteerPlace } from "../../model/gazetteer.ts";
import type { Reading } from "../../model/reading.ts";
import type { DocumentPlaces } from "./document-places.ts";
import { draftFor, gatherDrafts, isLocative, type Draft } from "./drafts.ts";
import { findListed } from "./listed-places.ts";
import { describeOwn, OPENING_CHARS } from "./own-sentence.ts";
import {
  addFeature,
  BACKS,
  BONDS,
  featureIndex,
  featureIndices,
  KINDS,
  rankOf,
  type Bond,
} from "./features.ts";

/** Numbers of features by their names, looked up once: they are told of every place of every count. */
const FEATURE = {
  aheadLocative: featureIndex("ahead locative"),
  aheadNamed: featureIndex("ahead named"),
  awayThoughSentenceHasLocative: featureIndex("away though sentence has locative"),
  awayThoughSentenceHasPlace: featureIndex("away though sentence has place"),
  backLatestFineLocative: featureIndex("back latest-fine-locative"),
  backLatestLocative: featureIndex("back latest-locative"),
  backLatestNamed: featureIndex("back latest-named"),
  dateline: featureIndex("dateline"),
  datelineWithFinerOrOtherLocativeInLead: featureIndex(
    "dateline with-finer-or-other-locative-in-lead",
  ),
  finerInBack1: featureIndex("finer-in-back-1"),
  finerInDocument: featureIndex("finer-in-document"),
  finerInSentence: featureIndex("finer-in-sentence"),
  finerInTitle: featureIndex("finer-in-title"),
  finerLocativeInSentence: featureIndex("finer-locative-in-sentence"),
  finerLocativeOfAnother: featureIndex("finer-locative-of-another"),
  heldByOwn: featureIndex("held-by-own"),
  heldByOwnLocative: featureIndex("held-by-own-locative"),
  heldByTitle: featureIndex("held-by-title"),
  inHeadings: featureIndex("in heading's"),
  leadLocative: featureIndex("lead locative"),
  leadNamed: featureIndex("lead named"),
  madeUp: featureIndex("made-up"),
  mainCountry: featureIndex("main-country"),
  mostNamed: featureIndex("most-named"),
  mostNamedFine: featureIndex("most-named-fine"),
  noCountry: featureIndex("no-country"),
  oneOfListed: featureIndex("one of listed"),
  otherCountry: featureIndex("other-country"),
  ownBeforeFarther: featureIndex("own before farther"),
  ownBeforeFartherHit: featureIndex("own before farther hit"),
  ownFarOffThoughSentenceHasAgent: featureIndex("own far off though sentence has agent"),
  ownNearestAfter: featureIndex("own nearest-after"),
  ownNearestBefore: featureIndex("own nearest-before"),
  ownNearestLocativeAfter: featureIndex("own nearest-locative-after"),
  ownNearestLocativeBefore: featureIndex("own nearest-locative-before"),
  shareHigh: featureIndex("share high"),
  shareLow: featureIndex("share low"),
  shareMiddling: featureIndex("share middling"),
  shareNone: featureIndex("share none"),
  titleLocative: featureIndex("title locative"),
  titleNamed: featureIndex("title named"),
  underHeading: featureIndex("under heading"),
  wholeOfListed: featureIndex("whole of listed"),
} as const;

export interface PlaceCandidate {
  readonly place: ResolvedPlace;
  readonly key: string;
  /** The number of its key in the document. */
  readonly at: number;
  readonly known: GazetteerPlace | null;
  /** Indices into the vector of weights; each stands once. */
  readonly features: readonly number[];
  /** The mention that ties it best; null for what the document as a whole suggests. */
  readonly mention: PlaceMention | null;
  /** How the best mention in the claim's own sentence stands; null where there is none. */
  readonly own: Bond | null;
}

/** How often the document names each place: counted once for all its claims. */
export interface DocumentShares {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  readonly mostNamed: string | null;
  /** The most named of what is smaller than a country. */
  readonly mostNamedFine: string | null;
}

export const shareMentions = (document: DocumentPlaces): DocumentShares => {
  const counts = new Map<string, number>();
  let total = 0;
  let mostNamed: string | null = null;
  let mostNamedFine: string | null = null;
  for (const placed of document.ordered) {
    if (placed.isContainer || placed.mention.refers !== undefined) continue;
    const count = (counts.get(placed.key) ?? 0) + 1;
    counts.set(placed.key, count);
    total++;
    if (mostNamed === null || count > counts.get(mostNamed)!) mostNamed = placed.key;
    const isFine = placed.place.kind !== "country" && placed.place.kind !== "region";
    if (isFine && (mostNamedFine === null || count > counts.get(mostNamedFine)!))
      mostNamedFine = placed.key;
  }
  return { counts, total, mostNamed, mostNamedFine };
};

const latest = (
  drafts: readonly Draft[],
  read: (draft: Draft) => PlaceMention | null,
): Draft | null => {
  let found: Draft | null = null;
  let at = -1;
  for (const draft of drafts) {
    const mention = read(draft);
    if (mention !== null && mention.start > at) [found, at] = [draft, mention.start];
  }
  return found;
};

const nearest = (
  drafts: readonly Draft[],
  claim: Claim,
  side: "before" | "after",
  locative: boolean,
): Draft | null => {
  let found: Draft | null = null;
  let least = Infinity;
  for (const draft of drafts) {
    if (draft.own === null || draft.own.isBefore !== (side === "before")) continue;
    if (draft.own.bond === "container" || (locative && !isLocative(draft.own.bond))) continue;
    const distance = Math.abs(draft.own.mention.start - claim.number.start);
    if (distance < least) [found, least] = [draft, distance];
  }
  return found;
};

/** Numbers of the features of mentions in sentences before, by how far back and whether in the same paragraph. */
const backFeatures = (bond: "locative" | "named") => {
  const numbers = featureIndices(BACKS, (back) => `back ${bond} ${back}`);
  return ["1", "1", "2", "3", "far"].map((back) => ({
    same: numbers[`${back}-same`]!,
    other: numbers[`${back}-other`]!,
  }));
};
const BACK_LOCATIVE = backFeatures("locative");
const BACK_NAMED = backFeatures("named");

const backFeature = (
  { back, same }: { readonly back: number; readonly same: boolean },
  numbers: typeof BACK_NAMED,
): number => numbers[Math.min(Math.max(back, 0), 4)]![same ? "same" : "other"];

const LOCATIVE_KIND = featureIndices(KINDS, (kind) => `own-locative ${kind}`);
const OWN_KIND = featureIndices(KINDS, (kind) => `own ${kind}`);
const AWAY_KIND = featureIndices(KINDS, (kind) => `away ${kind}`);

/** "Brazil has reported 900 cases, … in the state of Acre": what acts is near, and what is in the state is not. */
const AGENT_CHARS = 60;
const FAR_CHARS = 80;

/** The candidates of a claim by what the text around it says; empty where the document names no place at all. */
export const listCandidates = (
  claim: Claim,
  claims: readonly Claim[],
  reading: Reading,
  document: DocumentPlaces,
  shares: DocumentShares,
): readonly PlaceCandidate[] => {
  const { gazetteer } = document;
  const byNumber = gatherDrafts(claim, reading, document);
  if (document.country !== null) {
    const country = gazetteer.place(`iso:${document.country}`);
    if (country !== null)
      addFeature(draftFor(byNumber, document.named(country)).features, FEATURE.madeUp);
  }
  const listed = findListed(claim, claims, document);
  if (listed !== null) {
    addFeature(draftFor(byNumber, listed.whole).features, FEATURE.wholeOfListed);
    for (const at of listed.numbers) {
      const draft = byNumber.get(at);
      if (draft !== undefined) addFeature(draft.features, FEATURE.oneOfListed);
    }
  }
  const drafts = [...byNumber.values()];
  const mark = (draft: Draft | null, feature: number): void => {
    if (draft !== null) addFeature(draft.features, feature);
  };
  mark(nearest(drafts, claim, "after", true), FEATURE.ownNearestLocativeAfter);
  const nearestBefore = nearest(drafts, claim, "before", true);
  const hasAgent = drafts.some(
    ({ own }) =>
      own?.bond === "agent" &&
      own.isBefore &&
      (own.mention.start - claim.sentence.start < OPENING_CHARS ||
        (own.mention.scope === "clause" && claim.number.start - own.mention.end < AGENT_CHARS)),
  );
  mark(nearestBefore, FEATURE.ownNearestLocativeBefore);
  mark(nearest(drafts, claim, "after", false), FEATURE.ownNearestAfter);
  mark(nearest(drafts, claim, "before", false), FEATURE.ownNearestBefore);
  mark(
    latest(drafts, (draft) => draft.backLocative?.mention ?? null),
    FEATURE.backLatestLocative,
  );
  mark(
    latest(drafts, (draft) => draft.backNamed?.mention ?? null),
    FEATURE.backLatestNamed,
  );
  mark(
    latest(drafts, (draft) =>
      draft.placed.place.kind === "country" ? null : (draft.backLocative?.mention ?? null),
    ),
    FEATURE.backLatestFineLocative,
  );
  const hasOwn = drafts.some(({ own }) => own !== null && own.bond !== "container");
  // "two died in Napa, which brings the statewide toll to 31"
  const isWholeBefore = nearestBefore?.own?.mention.relation === "the-across";
  const hasOwnLocative = drafts.some(({ own }) => own !== null && isLocative(own.bond));
  const hasLeadLocative = drafts.some((draft) => !draft.dateline && isLocative(draft.lead));
  for (const draft of drafts) {
    const add = (feature: number): void => {
      addFeature(draft.features, feature);
    };
    const { place, key } = draft.placed;
    if (
      nearestBefore !== null &&
      nearestBefore !== draft &&
      draft.own?.isBefore === true &&
      isLocative(draft.own.bond) &&
      !document.holds(draft.placed, nearestBefore.placed) &&
      (!document.holds(nearestBefore.placed, draft.placed) || isWholeBefore)
    )
      add(
        draft.own.mention.relation === "hit"
          ? FEATURE.ownBeforeFartherHit
          : FEATURE.ownBeforeFarther,
      );
    describeOwn(draft, claim, claims, add);
    if (
      hasAgent &&
      draft.own?.isBefore === false &&
      isLocative(draft.own.bond) &&
      draft.own.mention.start - claim.number.end > FAR_CHARS
    )
      add(FEATURE.ownFarOffThoughSentenceHasAgent);
    if (draft.backLocative !== null)
      addFeature(draft.features, backFeature(draft.backLocative, BACK_LOCATIVE));
    else if (draft.backNamed !== null)
      addFeature(draft.features, backFeature(draft.backNamed, BACK_NAMED));
    if (draft.title !== null)
      add(isLocative(draft.title) ? FEATURE.titleLocative : FEATURE.titleNamed);
    if (draft.lead !== null) add(isLocative(draft.lead) ? FEATURE.leadLocative : FEATURE.leadNamed);
    if (draft.ahead !== null)
      add(isLocative(draft.ahead) ? FEATURE.aheadLocative : FEATURE.aheadNamed);
    if (draft.dateline) add(FEATURE.dateline);
    if (draft.dateline && hasLeadLocative) add(FEATURE.datelineWithFinerOrOtherLocativeInLead);
    const bond = draft.own?.bond ?? null;
    const kinds = bond === null ? AWAY_KIND : isLocative(bond) ? LOCATIVE_KIND : OWN_KIND;
    addFeature(draft.features, kinds[place.kind]);
    add(
      place.country === null
        ? FEATURE.noCountry
        : place.country === document.country
          ? FEATURE.mainCountry
          : FEATURE.otherCountry,
    );
    const share = shares.total === 0 ? 0 : (shares.counts.get(key) ?? 0) / shares.total;
    add(
      share === 0
        ? FEATURE.shareNone
        : share < 0.1
          ? FEATURE.shareLow
          : share < 0.3
            ? FEATURE.shareMiddling
            : FEATURE.shareHigh,
    );
    if (shares.mostNamed === key) add(FEATURE.mostNamed);
    if (shares.mostNamedFine === key) add(FEATURE.mostNamedFine);
    if (!isLocative(bond) && hasOwnLocative) add(FEATURE.awayThoughSentenceHasLocative);
    if (bond === null && hasOwn) add(FEATURE.awayThoughSentenceHasPlace);
  }
  for (const draft of drafts)
    describeHolding(draft, drafts, document, (feature) => {
      addFeature(draft.features, feature);
    });
  return drafts.map(({ placed, features, mention, own }) => ({
    place: placed.place,
    key: placed.key,
    at: placed.at,
    known: placed.known,
    features,
    mention: own?.mention ?? mention,
    own: own?.bond ?? null,
  }));
};

const OPEN = ["own after clear", "own before free"].map((way) =>
  BONDS.map((bond) => featureIndex(`${way} ${bond}`)),
);

/** Whether no other number stands between the place and the claim's, or has it for its own. */
const isOpen = ({ own, features }: Draft): boolean =>
  own !== null && OPEN.some((way) => features.includes(way[rankOf(own.bond)]!));

const AT_ONCE = featureIndex("own at once");
const FAR_OFF = featureIndex("own far off though sentence has agent");

/** "The virus that came from Brazil could infect 900 in the Americas": the finer place is on the number's other side. */
const isAcross = ({ own, features }: Draft, finer: Draft): boolean =>
  own?.isBefore === false && finer.own?.isBefore === true && features.includes(AT_ONCE);

const isUnderOwnHeading = ({ own, placed }: Draft, finer: Draft): boolean =>
  own?.bond === "heading" && placed.place.kind === "country" && finer.own?.bond === "locative";

const describeHolding = (
  draft: Draft,
  drafts: readonly Draft[],
  document: DocumentPlaces,
  add: (feature: number) => void,
): void => {
  for (const other of drafts) {
    if (other === draft) continue;
    if (document.holds(draft.placed, other.placed)) {
      add(FEATURE.finerInDocument);
      if (other.own !== null && other.own.bond !== "container") add(FEATURE.finerInSentence);
      if (isLocative(other.own?.bond ?? null))
        add(
          // "Kenya – 4 dead, 3 missing in Nakuru": the heading says in which land
          isUnderOwnHeading(draft, other) ||
            (isOpen(other) && !isAcross(draft, other) && !other.features.includes(FAR_OFF))
            ? FEATURE.finerLocativeInSentence
            : FEATURE.finerLocativeOfAnother,
        );
      if (other.backLocative?.back === 1) add(FEATURE.finerInBack1);
      if (other.title !== null) add(FEATURE.finerInTitle);
    } else if (document.holds(other.placed, draft.placed)) {
      if (isLocative(other.own?.bond ?? null)) add(FEATURE.heldByOwnLocative);
      else if (other.own !== null) add(FEATURE.heldByOwn);
      if (other.title !== null) add(FEATURE.heldByTitle);
      // under the heading of a land its sentences tell of its towns
      if (other.features.includes(FEATURE.underHeading) && isLocative(draft.own?.bond ?? null))
        add(FEATURE.inHeadings);
    }
  }
};
