// Judges whether of two documents one carries the other's text, whole or in part, which came first, and why.
import type { Document } from "../../model/document.ts";
import { findAgencyMark } from "../origins/agency-mark.ts";
import { SHIPPED_ORIGINS } from "../origins/aliases.ts";
import { nameOutlet } from "../origins/outlet-name.ts";
import { compareTexts } from "./compare-texts.ts";
import type { SharedPassage, TextLikeness } from "./compare-texts.ts";
import { FEWEST_SHINGLES } from "./sketch-text.ts";
import { shingleText } from "./word-shingles.ts";
import type { ShingledText } from "./word-shingles.ts";

export type PrintedDocument = Pick<
  Document,
  "id" | "text" | "title" | "published" | "outlet" | "via"
>;

/** What one document has of another. */
export interface ReprintLink {
  /** The one that carries the text again. */
  readonly document: string;
  readonly original: string;
  /** `copy`: its text is the other's. `part`: a passage of it is, within words of its own. */
  readonly kind: "copy" | "part";
  /** Share of its shingles that the original has, 0 to 1. */
  readonly likeness: number;
  readonly why: string;
  /** The passages, the carrier's spans first; empty for short texts that are the same word for word. */
  readonly passages: readonly SharedPassage[];
}

/** More than this share of a text in order makes it a copy. */
const COPY_COVERED = 0.5;
/** The original's share in a text that was added to, and how many times longer that may be. */
const GROWN_COVERED = 0.8;
const GROWN_LENGTH = 2.5;
/** In a passage this share of shingles at least is the same; less is two accounts of one thing. */
const LEAST_COPY_LIKENESS = 0.1;
const LEAST_PART_WORDS = 18;
const LEAST_PART_SHINGLES = 15;
/** A text of fewer telling words is a heading, that anyone may have written. */
const LEAST_WORDS = 5;

const outletOf = (document: PrintedDocument): string | null =>
  document.outlet === null ? null : nameOutlet(document.outlet, SHIPPED_ORIGINS.aliases);

/**
 * What a document says of where its text is from, the likelier original first: the agency's own print;
 * one that names the agency, so that its voice is the agency's; one that says nothing; one that says
 * only that it is from elsewhere.
 */
const standingOf = (document: PrintedDocument): number => {
  if (document.via && document.via.length > 0) return 3;
  const mark = findAgencyMark(document);
  if (!mark) return 2;
  if (mark.agency === "wires") return 3;
  return mark.agency === outletOf(document) ? 0 : 1;
};

/** A day ranks after its hours: what is dated to the minute is likelier the first print. */
const rankOfMoment = (published: string | null): string => {
  if (published === null) return "~";
  const moment = published.length > 10 ? Date.parse(published) : Number.NaN;
  return Number.isNaN(moment) ? `${published}~` : new Date(moment).toISOString();
};

/**
 * Less than 0 where `a` is the likelier original: the agency's own print before a print that credits an
 * agency, the earlier before the later, the longer before the shorter, the id where nothing else tells.
 */
export const compareOriginals = (a: PrintedDocument, b: PrintedDocument): number => {
  const standing = standingOf(a) - standingOf(b);
  if (standing !== 0 && (standingOf(a) === 0 || standingOf(b) === 0)) return standing;
  const [first, second] = [rankOfMoment(a.published), rankOfMoment(b.published)];
  if (first !== second) return first < second ? -1 : 1;
  if (standing !== 0) return standing;
  return b.text.length - a.text.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
};

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const sameWords = (a: ShingledText, b: ShingledText): boolean =>
  a.words.length >= LEAST_WORDS &&
  a.words.length === b.words.length &&
  a.words.every((word, index) => word === b.words[index]);

const describeMarks = (later: PrintedDocument): string => {
  const mark = findAgencyMark(later);
  const feed = later.via?.at(-1);
  return `${mark ? `; it bears the mark "${mark.mark}"` : ""}${feed ? `; it came through ${feed.name}` : ""}`;
};

/** Texts cut once, to be compared with several. */
export interface CutDocument {
  readonly document: PrintedDocument;
  readonly cut: ShingledText;
}

export const cutDocument = (document: PrintedDocument): CutDocument => ({
  document,
  cut: shingleText(document.text),
});

/**
 * The link between two documents, the same whichever is given first; null where each has its own words.
 * `isStanding` tells shingles that so many texts have that they are a house's standing words.
 */
export const judgePair = (
  one: CutDocument,
  other: CutDocument,
  isStanding: (shingle: number) => boolean = () => false,
): ReprintLink | null => {
  const order = compareOriginals(one.document, other.document);
  const [early, late] = order <= 0 ? [one, other] : [other, one];
  const link = (
    kind: ReprintLink["kind"],
    likeness: number,
    why: string,
    passages: readonly SharedPassage[],
  ): ReprintLink => ({
    document: late.document.id,
    original: early.document.id,
    kind,
    likeness: Math.round(likeness * 1000) / 1000,
    why: why + describeMarks(late.document),
    passages,
  });
  if (sameWords(late.cut, early.cut)) return link("copy", 1, "word for word the same", []);
  if (Math.min(late.cut.shingles.length, early.cut.shingles.length) < FEWEST_SHINGLES) return null;
  const likeness = compareTexts(late.cut, early.cut);
  const kind = kindOfLikeness(likeness, late.cut, early.cut);
  if (kind === "copy")
    return link(
      "copy",
      likeness.ofFirst,
      `${percent(likeness.coveredFirst)} of its text stands in the original, in order`,
      likeness.passages,
    );
  const longest = likeness.passages.filter((passage) => isOwnPassage(passage, late, isStanding));
  if (longest.length === 0) return null;
  // One house uses its own background again and again: that is its own voice.
  const [lateOutlet, earlyOutlet] = [outletOf(late.document), outletOf(early.document)];
  if (lateOutlet !== null && lateOutlet === earlyOutlet) return null;
  return link(
    "part",
    likeness.ofFirst,
    `${longest.length === 1 ? "a passage" : `${longest.length} passages`} of it, ${percent(likeness.coveredFirst)} of its text, ${longest.length === 1 ? "stands" : "stand"} in the original`,
    longest,
  );
};

const kindOfLikeness = (
  likeness: TextLikeness,
  late: ShingledText,
  early: ShingledText,
): "copy" | null => {
  const enough = likeness.coveredFirst >= COPY_COVERED && likeness.ofFirst >= LEAST_COPY_LIKENESS;
  const grown =
    likeness.coveredSecond >= GROWN_COVERED &&
    likeness.ofSecond >= LEAST_COPY_LIKENESS &&
    late.words.length <= early.words.length * GROWN_LENGTH;
  return enough || grown ? "copy" : null;
};

const isOwnPassage = (
  passage: SharedPassage,
  late: CutDocument,
  isStanding: (shingle: number) => boolean,
): boolean => {
  if (passage.words < LEAST_PART_WORDS || passage.shingles < LEAST_PART_SHINGLES) return false;
  const { starts, shingles } = late.cut;
  let standing = 0;
  let all = 0;
  for (let at = 0; at < shingles.length; at++) {
    if (starts[at]! < passage.first.start || starts[at]! >= passage.first.end) continue;
    all++;
    if (isStanding(shingles[at]!)) standing++;
  }
  // One shingle in four is a fingerprint that can be known to be common.
  return standing * 8 <= all;
};
