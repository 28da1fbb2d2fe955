// Gathers for one claim the places that its text names, each with the ways in which it stands to the claim.
import type { Claim, PlaceMention } from "../../model/claim.ts";
import type { Reading } from "../../model/reading.ts";
import { sentenceIndexAt } from "../../model/sentence-at.ts";
import type { DocumentPlaces, NamedPlace } from "./document-places.ts";
import { addFeature, bondOf, featureIndex, rankOf, type Bond, type OwnStand } from "./features.ts";

export interface Draft {
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

const UNDER_HEADING = featureIndex("under heading");
const NEXT_SCENE = featureIndex("next scene");
const NEXT_LOCATIVE = featureIndex("next locative");

const isOwnPlace =
  (document: DocumentPlaces) =>
  (mention: PlaceMention): boolean =>
    (mention.scope === "clause" || mention.scope === "sentence") &&
    isLocative(bondOf(mention.relation)) &&
    document.placed(mention) !== null;

export const gatherDrafts = (
  claim: Claim,
  reading: Reading,
  document: DocumentPlaces,
): Map<number, Draft> => {
  const own = sentenceIndexAt(reading.sentences, claim.number.start);
  // "Halba: 12 dead" in a list has a place of its own
  const isHeading = isHeadingSentence(reading, own) && !claim.places.some(isOwnPlace(document));
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
        if (mention.relation === "section") {
          if (document.sections > 1) addFeature(draft.features, UNDER_HEADING);
          break;
        }
        if (bond === "container") break;
        const back = own - sentenceIndexAt(reading.sentences, mention.start);
        const same = mention.scope === "paragraph";
        draft.backNamed = { mention, back, same };
        if (isLocative(bond)) draft.backLocative = { mention, back, same };
        if (sentenceIndexAt(reading.sentences, mention.start) < 3 && tiesBetter(bond, draft.lead))
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
        if (mention.relation === "scene") addFeature(draft.features, NEXT_SCENE);
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

export const draftFor = (drafts: Map<number, Draft>, placed: NamedPlace): Draft => {
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
