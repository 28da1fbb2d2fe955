// Lists for one claim the places that its count may hold in, each with its features.
import type { Claim, PlaceMention, ResolvedPlace } from "../../model/claim.ts";
import type { GazetteerPlace } from "../../model/gazetteer.ts";
import type { Reading } from "../../model/reading.ts";
import type { DocumentPlaces, NamedPlace } from "./document-places.ts";
import { findListed } from "./listed-places.ts";
import {
  addFeature,
  BACKS,
  BONDS,
  bondOf,
  featureIndex,
  featureIndices,
  KINDS,
  OWN_STANDS,
  rankOf,
  type Bond,
  type OwnStand,
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

/** The number of the sentence that holds the offset. */
export const sentenceAt = (reading: Reading, offset: number): number => {
  const { sentences } = reading;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

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

interface Draft {
  readonly placed: NamedPlace;
  own: {
    readonly mention: PlaceMention;
    readonly bond: Bond;
    readonly stand: OwnStand;
    /** Whether it stands before the number. */
    readonly isBefore: boolean;
  } | null;
  /** The nearest sentence before with a locative mention, and with any. */
  backLocative: {
    readonly mention: PlaceMention;
    readonly back: number;
    readonly same: boolean;
  } | null;
  backNamed: {
    readonly mention: PlaceMention;
    readonly back: number;
    readonly same: boolean;
  } | null;
  title: Bond | null;
  lead: Bond | null;
  ahead: Bond | null;
  dateline: boolean;
  mention: PlaceMention | null;
  readonly features: number[];
}

export const isLocative = (bond: Bond | null): boolean =>
  bond === "locative" || bond === "near" || bond === "heading";

/** Whether the first bond ties better than the second. */
const tiesBetter = (bond: Bond, than: Bond | null): boolean =>
  than === null || rankOf(bond) < rankOf(than);

const standOf = ({ scope }: PlaceMention, isBefore: boolean): OwnStand =>
  scope === "clause"
    ? isBefore
      ? "clause-before"
      : "clause-after"
    : isBefore
      ? "sentence-before"
      : "sentence-after";

/** A mention in the claim's clause weighs before one elsewhere in its sentence; then the better bond. */
const isBetterOwn = (bond: Bond, stand: OwnStand, than: Draft["own"]): boolean => {
  if (than === null) return true;
  const value = (b: Bond, s: OwnStand): number =>
    (isLocative(b) ? 0 : 10) + rankOf(b) + (s.startsWith("clause") ? 0 : 1.5);
  return value(bond, stand) < value(than.bond, than.stand);
};

const LONGEST_HEADING = 60;

/** Whether the sentence is a heading within the text: short, a paragraph of its own, and without a stop. */
export const isHeadingSentence = ({ text, sentences }: Reading, at: number): boolean => {
  const sentence = sentences[at];
  const next = sentences[at + 1];
  return (
    sentence !== undefined &&
    next !== undefined &&
    sentence.end - sentence.start < LONGEST_HEADING &&
    sentences[at - 1]?.paragraph !== sentence.paragraph &&
    next.paragraph !== sentence.paragraph &&
    !/[.!?,;"”’]\s*$/.test(text.slice(sentence.start, sentence.end))
  );
};

/** "The head of a cell that struck in nearby Halba said that 4 men": so far off it is another scene. */
const NEARBY_CHARS = 60;

const bondFrom = (mention: PlaceMention, { number }: Claim): Bond =>
  mention.relation === "nearby" && number.start - mention.end > NEARBY_CHARS
    ? "near"
    : bondOf(mention.relation);

const NEXT_LOCATIVE = featureIndex("next locative");

const gatherDrafts = (
  claim: Claim,
  reading: Reading,
  document: DocumentPlaces,
): Map<number, Draft> => {
  const own = sentenceAt(reading, claim.number.start);
  const isHeading = isHeadingSentence(reading, own);
  const drafts = new Map<number, Draft>();
  for (const mention of claim.places) {
    const placed = document.placed(mention);
    if (placed === null) continue;
    const draft = draftFor(drafts, placed);
    const bond = placed.isContainer ? "container" : bondFrom(mention, claim);
    switch (mention.scope) {
      case "clause":
      case "sentence": {
        const isBefore = mention.start < claim.number.start;
        const stand = standOf(mention, isBefore);
        if (isBetterOwn(bond, stand, draft.own)) draft.own = { mention, bond, stand, isBefore };
        break;
      }
      case "paragraph":
      case "before": {
        if (bond === "container") break;
        const back = own - sentenceAt(reading, mention.start);
        const same = mention.scope === "paragraph";
        draft.backNamed = { mention, back, same };
        if (isLocative(bond)) draft.backLocative = { mention, back, same };
        if (sentenceAt(reading, mention.start) < 3 && tiesBetter(bond, draft.lead))
          draft.lead = bond;
        break;
      }
      case "title":
        if (tiesBetter(bond, draft.title)) draft.title = bond;
        break;
      case "dateline":
        draft.dateline = true;
        break;
      case "after":
        if (isHeading) {
          addFeature(
            draft.features,
            featureIndex(isLocative(bond) ? "after heading locative" : "after heading"),
          );
        }
        if (bond !== "container" && tiesBetter(bond, draft.ahead)) draft.ahead = bond;
        if (isLocative(bond)) addFeature(draft.features, NEXT_LOCATIVE);
        break;
      default:
        if (
          bond !== "container" &&
          mention.start < claim.number.start &&
          tiesBetter(bond, draft.lead)
        )
          draft.lead = bond;
        else if (bond !== "container" && tiesBetter(bond, draft.ahead)) draft.ahead = bond;
    }
    if (draft.mention === null || mention.weight >= draft.mention.weight) draft.mention = mention;
  }
  return drafts;
};

const draftFor = (drafts: Map<number, Draft>, placed: NamedPlace): Draft => {
  let draft = drafts.get(placed.at);
  if (draft === undefined)
    drafts.set(
      placed.at,
      (draft = {
        placed,
        own: null,
        backLocative: null,
        backNamed: null,
        title: null,
        lead: null,
        ahead: null,
        dateline: false,
        mention: null,
        features: [],
      }),
    );
  return draft;
};

const numbersBetween = (
  claims: readonly Claim[],
  from: number,
  to: number,
  own: Claim,
): "0" | "1" | "more" => {
  let count = 0;
  for (const { field, number } of claims)
    if (field === own.field && number.start >= from && number.end <= to) count++;
  return count === 0 ? "0" : count === 1 ? "1" : "more";
};

/** Whether the words between the number and `to` begin to tell of its parts: "4 attacks this week, including one in". */
const saysParts = (claim: Claim, to: number): boolean =>
  claim.places.some(
    ({ refers, relation, start, end }) =>
      refers === "whole" &&
      relation === "parts" &&
      start >= claim.number.end &&
      start < to &&
      !isParted(claim, end, to),
  );

/** "6, among them a child, died in Bari": the part ends at the comma. */
const isParted = ({ quote, sentence }: Claim, from: number, to: number): boolean =>
  quote.slice(from - sentence.start, to - sentence.start).includes(",");

const hasPartBetween = (claims: readonly Claim[], from: number, to: number, own: Claim): boolean =>
  claims.some(
    ({ field, number, role, measure }) =>
      role === "part" &&
      measure === own.measure &&
      field === own.field &&
      number.start >= from &&
      number.end <= to &&
      !isParted(own, number.end, to),
  );

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

const OWN_STAND = Object.fromEntries(
  OWN_STANDS.map((stand) => [stand, featureIndices(BONDS, (bond) => `own ${stand} ${bond}`)]),
) as Record<OwnStand, Record<Bond, number>>;
const OWN = featureIndices(BONDS, (bond) => `own ${bond}`);
const AFTER_CLEAR = featureIndices(BONDS, (bond) => `own after clear ${bond}`);
const AFTER_BLOCKED = featureIndices(BONDS, (bond) => `own after blocked ${bond}`);
const BEFORE_TAKEN = featureIndices(BONDS, (bond) => `own before taken ${bond}`);
const BEFORE_FREE = featureIndices(BONDS, (bond) => `own before free ${bond}`);
const COUNTS = ["0", "1", "more"] as const;
const BETWEEN_BEFORE = featureIndices(COUNTS, (count) => `own before claims-between ${count}`);
const BETWEEN_AFTER = featureIndices(COUNTS, (count) => `own after claims-between ${count}`);
const LOCATIVE_KIND = featureIndices(KINDS, (kind) => `own-locative ${kind}`);
const OWN_KIND = featureIndices(KINDS, (kind) => `own ${kind}`);
const AWAY_KIND = featureIndices(KINDS, (kind) => `away ${kind}`);

const describeOwn = (
  draft: Draft,
  claim: Claim,
  claims: readonly Claim[],
  add: (name: string) => void,
): void => {
  const { own, features } = draft;
  if (own === null) {
    add("own none");
    return;
  }
  addFeature(features, OWN_STAND[own.stand][own.bond]);
  addFeature(features, OWN[own.bond]);
  if (own.bond === "container") return;
  const { isBefore } = own;
  const from = isBefore ? own.mention.end : claim.number.end;
  const to = isBefore ? claim.number.start : own.mention.start;
  const chars = to - from;
  add(
    chars <= 20
      ? "own chars 20"
      : chars <= 50
        ? "own chars 50"
        : chars <= 100
          ? "own chars 100"
          : "own chars more",
  );
  if (chars <= 20 && (isLocative(own.bond) || own.bond === "agent" || own.bond === "goal"))
    add("own at once");
  if (own.bond === "goal" && chars > 100) add("own goal far off");
  const between = numbersBetween(claims, from, to, claim);
  addFeature(features, (isBefore ? BETWEEN_BEFORE : BETWEEN_AFTER)[between]);
  if (own.mention.start - claim.sentence.start < OPENING_CHARS) {
    add("own opens-sentence");
    if (isLocative(own.bond)) add("own opens-sentence locative");
  }
  if (isBefore) {
    // "40 in Bari and 12 in Lecce": Bari is the place of the number before it
    const isTaken = claims.some(
      ({ field, number }) =>
        field === claim.field &&
        number.start >= claim.sentence.start &&
        number.end <= own.mention.start &&
        own.mention.start - number.end < 120,
    );
    addFeature(features, (isTaken ? BEFORE_TAKEN : BEFORE_FREE)[own.bond]);
  } else {
    // "90 were held, among them 12 in Bari"
    if (claim.role !== "part" && (hasPartBetween(claims, from, to, claim) || saysParts(claim, to)))
      add("own of a part");
    addFeature(features, (between === "0" ? AFTER_CLEAR : AFTER_BLOCKED)[own.bond]);
  }
};

/** "Brazil has reported 900 cases, … in the state of Acre": what acts is near, and what is in the state is not. */
const AGENT_CHARS = 60;
const FAR_CHARS = 80;
/** So near to its beginning a place opens a sentence. */
const OPENING_CHARS = 8;

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
