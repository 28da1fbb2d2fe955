// Tells, by the other counts of its document, which counts look like a part of a larger one.
import type { Claim } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";
import { GENERAL_GROUP, NARROW_GROUP, ONE_CAUSE } from "../lexicon/role-words.ts";
import { DEMONYMS } from "../places/demonyms.ts";

/** Why a count looks like a part: a term of a sum stated before, one cause of several, a narrower group, the same again. */
export type PartCue = "terms-of-a-sum" | "adds-up" | "by-cause" | "narrower-group" | "part-again";

/** The head noun counted, or what stands for it. */
export const lastWordCounted = (claim: Claim): string => {
  const counted = claim.counted?.text ?? "";
  return counted.slice(counted.search(/\S+$/)).toLowerCase();
};

/** Words for some among the people of a place: children, nurses, Swedes. */
export const isNarrowGroup = (word: string): boolean =>
  NARROW_GROUP.has(word) || DEMONYMS.holds(word);

/** Claims of one measure in one sentence that a coordinator or comma joins: "four women and one man". */
const siblingsFrom = (claims: readonly Claim[], at: number, text: string): readonly Claim[] => {
  const first = claims[at]!;
  const group = [first];
  for (let i = at + 1; i < claims.length && i < at + 8; i++) {
    const claim = claims[i]!;
    if (claim.field !== first.field || claim.sentence.start !== first.sentence.start) break;
    if (claim.measure !== first.measure) break;
    const before = group.at(-1)!;
    const between = text.slice(before.counted?.end ?? before.number.end, claim.number.start);
    if (
      between.length > 60 ||
      !/(?:,|\band|\bplus|&)\W*(?:an?|one|another)?\W*$/i.test(between.trim())
    )
      break;
    group.push(claim);
  }
  return group;
};

const sumOf = (claims: readonly Claim[]): number | null => {
  let sum = 0;
  for (const { value } of claims) {
    if (typeof value !== "number") return null;
    sum += value;
  }
  return sum;
};

/** So small a sum may come out by chance. */
const LEAST_SUM = 5;
/** How many counts of a sentence may add up. */
const MOST_TERMS = 5;

/** What names no place of the count's own: who speaks, what people are called. */
const NO_SCENE: ReadonlySet<string> = new Set(["speaker", "people", "adjective", "official"]);

const hasOwnPlace = ({ places }: Claim): boolean =>
  places.some(({ scope, relation }) => scope === "clause" && !NO_SCENE.has(relation));

/** Whether a count may be a term of a sum told before: no toll that rose, none that were added, at no place of its own. */
const mayBeTerm = (claim: Claim): boolean =>
  claim.value !== 0 &&
  claim.trace[0] !== "toll-rose-to" &&
  !claim.trace.includes("count-more") &&
  !hasOwnPlace(claim);

/**
 * Counts of one measure in one sentence that add up to one stated in another: "eight underground and four above it
 * died" of twelve. Counts of several places, each with its own, are wholes.
 */
const findAddends = (claims: readonly Claim[]): ReadonlySet<Claim> => {
  const byMeasure = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.role === "part" || claim.reality === "denied" || typeof claim.value !== "number")
      continue;
    const known = byMeasure.get(claim.measure);
    if (known) known.push(claim);
    else byMeasure.set(claim.measure, [claim]);
  }
  const addends = new Set<Claim>();
  for (const alike of byMeasure.values()) {
    const sums = new Set(alike.map(({ value }) => value));
    for (let from = 0; from < alike.length; from++) {
      const first = alike[from]!;
      let sum = first.value as number;
      if (!mayBeTerm(first)) continue;
      for (let to = from + 1; to < alike.length && to < from + MOST_TERMS; to++) {
        const term = alike[to]!;
        if (term.field !== first.field || term.sentence.start !== first.sentence.start) break;
        if (!mayBeTerm(term)) break;
        sum += term.value as number;
        if (sum < LEAST_SUM || !sums.has(sum)) continue;
        for (const each of alike.slice(from, to + 1)) addends.add(each);
      }
    }
  }
  return addends;
};

/** How far before a part its whole may stand, in UTF-16 units. */
const WHOLE_REACH = 2500;

/** Whether the clause says what these people in particular died of, at no place of their own. */
const tellsOneCause = (claim: Claim, text: string): boolean =>
  (claim.measure === "killed" || claim.measure === "injured") &&
  claim.field === "text" &&
  !claim.indefinite &&
  claim.value !== 0 &&
  (!claim.counted || GENERAL_GROUP.has(lastWordCounted(claim))) &&
  !claim.places.some(({ scope }) => scope === "clause") &&
  ONE_CAUSE.test(text.slice(claim.number.end, claim.clause.end));

const groupKey = (claim: Claim): string =>
  `${claim.measure}:${String(claim.value)}:${claim.counted?.text ?? ""}`;

/** One cue a claim, in the claims' order; null where nothing makes it look like a part but its own words. */
export const findPartCues = (
  claims: readonly Claim[],
  read: ReadDocument,
): readonly (PartCue | null)[] => {
  const cues = new Array<PartCue | null>(claims.length).fill(null);
  const parts = new Set<string>();
  const addends = findAddends(claims);
  /** Whether an earlier count of the same measure, not too far before and no part itself, fits. */
  const hasWholeBefore = (at: number, fits: (other: Claim) => boolean): boolean => {
    const claim = claims[at]!;
    for (let i = at - 1; i >= 0; i--) {
      const other = claims[i]!;
      if (other.field !== "text" || claim.number.start - other.number.start >= WHOLE_REACH)
        return false;
      if (other.measure !== claim.measure || other.role === "part" || cues[i] !== null) continue;
      if (fits(other)) return true;
    }
    return false;
  };
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]!;
    if (claim.role === "part") parts.add(groupKey(claim));
    if (claim.role !== "total" || cues[at] !== null) continue;
    const text = claim.field === "title" ? read.document.title : read.document.text;
    const siblings = siblingsFrom(claims, at, text);
    const sum = siblings.length > 1 ? sumOf(siblings) : null;
    const placed = siblings.every(hasOwnPlace);
    if (sum !== null && !placed && hasWholeBefore(at, (other) => other.value === sum)) {
      cues.fill("terms-of-a-sum", at, at + siblings.length);
      continue;
    }
    if (addends.has(claim)) {
      cues[at] = "adds-up";
      continue;
    }
    const { floor } = claim.bounds;
    const isOfAll = (other: Claim): boolean =>
      other.bounds.floor > floor && (!other.counted || GENERAL_GROUP.has(lastWordCounted(other)));
    if (tellsOneCause(claim, text) && hasWholeBefore(at, isOfAll)) {
      cues[at] = "by-cause";
      continue;
    }
    if (!isNarrowGroup(lastWordCounted(claim)) || claim.value === 0 || claim.value === 1) continue;
    if (parts.has(groupKey(claim))) {
      cues[at] = "part-again";
      continue;
    }
    const isWider = (other: Claim): boolean =>
      other.counted !== null && other.sentence.start !== claim.sentence.start && isOfAll(other);
    if (hasWholeBefore(at, isWider)) cues[at] = "narrower-group";
  }
  return cues;
};
