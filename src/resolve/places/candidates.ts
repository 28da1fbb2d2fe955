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
      addFeature(draftFor(byNumber, document.named(country)).features, featureIndex("made-up"));
  }
  const listed = findListed(claim, claims, document);
  if (listed !== null) {
    addFeature(draftFor(byNumber, listed.whole).features, featureIndex("whole of listed"));
    for (const at of listed.numbers) {
      const draft = byNumber.get(at);
      if (draft !== undefined) addFeature(draft.features, featureIndex("one of listed"));
    }
  }
  const drafts = [...byNumber.values()];
  const mark = (draft: Draft | null, name: string): void => {
    if (draft !== null) addFeature(draft.features, featureIndex(name));
  };
  mark(nearest(drafts, claim, "after", true), "own nearest-locative-after");
  const nearestBefore = nearest(drafts, claim, "before", true);
  const hasAgent = drafts.some(
    ({ own }) =>
      own?.bond === "agent" &&
      own.isBefore &&
      (own.mention.start - claim.sentence.start < OPENING_CHARS ||
        (own.mention.scope === "clause" && claim.number.start - own.mention.end < AGENT_CHARS)),
  );
  mark(nearestBefore, "own nearest-locative-before");
  mark(nearest(drafts, claim, "after", false), "own nearest-after");
  mark(nearest(drafts, claim, "before", false), "own nearest-before");
  mark(
    latest(drafts, (draft) => draft.backLocative?.mention ?? null),
    "back latest-locative",
  );
  mark(
    latest(drafts, (draft) => draft.backNamed?.mention ?? null),
    "back latest-named",
  );
  mark(
    latest(drafts, (draft) =>
      draft.placed.place.kind === "country" ? null : (draft.backLocative?.mention ?? null),
    ),
    "back latest-fine-locative",
  );
  const hasOwn = drafts.some(({ own }) => own !== null && own.bond !== "container");
  const hasOwnLocative = drafts.some(({ own }) => own !== null && isLocative(own.bond));
  const hasLeadLocative = drafts.some((draft) => !draft.dateline && isLocative(draft.lead));
  for (const draft of drafts) {
    const add = (name: string): void => {
      addFeature(draft.features, featureIndex(name));
    };
    const { place, key } = draft.placed;
    if (
      nearestBefore !== null &&
      nearestBefore !== draft &&
      draft.own?.isBefore === true &&
      isLocative(draft.own.bond) &&
      !document.holds(draft.placed, nearestBefore.placed) &&
      !document.holds(nearestBefore.placed, draft.placed)
    )
      add(draft.own.mention.relation === "hit" ? "own before farther hit" : "own before farther");
    describeOwn(draft, claim, claims, add);
    if (
      hasAgent &&
      draft.own?.isBefore === false &&
      isLocative(draft.own.bond) &&
      draft.own.mention.start - claim.number.end > FAR_CHARS
    )
      add("own far off though sentence has agent");
    if (draft.backLocative !== null)
      addFeature(draft.features, backFeature(draft.backLocative, BACK_LOCATIVE));
    else if (draft.backNamed !== null)
      addFeature(draft.features, backFeature(draft.backNamed, BACK_NAMED));
    if (draft.title !== null) add(isLocative(draft.title) ? "title locative" : "title named");
    if (draft.lead !== null) add(isLocative(draft.lead) ? "lead locative" : "lead named");
    if (draft.ahead !== null) add(isLocative(draft.ahead) ? "ahead locative" : "ahead named");
    if (draft.dateline) add("dateline");
    if (draft.dateline && hasLeadLocative) add("dateline with-finer-or-other-locative-in-lead");
    const bond = draft.own?.bond ?? null;
    const kinds = bond === null ? AWAY_KIND : isLocative(bond) ? LOCATIVE_KIND : OWN_KIND;
    addFeature(draft.features, kinds[place.kind]);
    add(
      place.country === null
        ? "no-country"
        : place.country === document.country
          ? "main-country"
          : "other-country",
    );
    const share = shares.total === 0 ? 0 : (shares.counts.get(key) ?? 0) / shares.total;
    add(
      share === 0
        ? "share none"
        : share < 0.1
          ? "share low"
          : share < 0.3
            ? "share middling"
            : "share high",
    );
    if (shares.mostNamed === key) add("most-named");
    if (shares.mostNamedFine === key) add("most-named-fine");
    if (!isLocative(bond) && hasOwnLocative) add("away though sentence has locative");
    if (bond === null && hasOwn) add("away though sentence has place");
  }
  for (const draft of drafts)
    describeHolding(draft, drafts, document, (name) => {
      addFeature(draft.features, featureIndex(name));
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

const describeHolding = (
  draft: Draft,
  drafts: readonly Draft[],
  document: DocumentPlaces,
  add: (name: string) => void,
): void => {
  for (const other of drafts) {
    if (other === draft) continue;
    if (document.holds(draft.placed, other.placed)) {
      add("finer-in-document");
      if (other.own !== null && other.own.bond !== "container") add("finer-in-sentence");
      if (isLocative(other.own?.bond ?? null))
        add(
          isOpen(other) && !isAcross(draft, other) && !other.features.includes(FAR_OFF)
            ? "finer-locative-in-sentence"
            : "finer-locative-of-another",
        );
      if (other.backLocative?.back === 1) add("finer-in-back-1");
      if (other.title !== null) add("finer-in-title");
    } else if (document.holds(other.placed, draft.placed)) {
      if (isLocative(other.own?.bond ?? null)) add("held-by-own-locative");
      else if (other.own !== null) add("held-by-own");
      if (other.title !== null) add("held-by-title");
    }
  }
};
