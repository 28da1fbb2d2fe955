// Turns the words about each count of a document into the signs of its role, read once for all stages that ask.
import type { Claim } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";
import { sentenceAt } from "../../../model/sentence-at.ts";
import { shapeOf } from "../clauses.ts";
import { ANY_CUE } from "../lexicon/role-words.ts";
import { addedCueOf, type AddedCue } from "./added-cues.ts";
import { findElsewhereCue, type ElsewhereCue, type RoleAnchor } from "./elsewhere-cues.ts";
import { findPartCues, type PartCue } from "./part-cues.ts";

/** What no time of a claim bears on: the words about it, the counts beside it, its places. */
export class SaidOfCounts {
  /** One a claim; null where nothing but its own words makes it look like a part. */
  readonly partCues: readonly (PartCue | null)[];
  readonly #claims: readonly Claim[];
  readonly #read: ReadDocument;
  readonly #anchor: RoleAnchor | null;
  readonly #elsewhere: (ElsewhereCue | null | undefined)[] = [];
  readonly #added: (AddedCue | null | undefined)[] = [];

  constructor(claims: readonly Claim[], read: ReadDocument, anchor: RoleAnchor | null) {
    this.#claims = claims;
    this.#read = read;
    this.#anchor = anchor;
    this.partCues = findPartCues(claims, read);
  }

  /** Why the claim at `at` looks like background; null where nothing says so. */
  elsewhere(at: number): ElsewhereCue | null {
    let cue = this.#elsewhere[at];
    if (cue === undefined)
      this.#elsewhere[at] = cue = findElsewhereCue(
        this.#claims[at]!,
        at,
        this.#textOf(at),
        this.#anchor,
        this.cues(at),
      );
    return cue;
  }

  /** Why the claim at `at` looks added to what was counted before; null where nothing says so. */
  added(at: number): AddedCue | null {
    if (this.#claims[at]!.field === "title") return null;
    let cue = this.#added[at];
    if (cue === undefined)
      this.#added[at] = cue = addedCueOf(
        this.#claims[at]!,
        this.#claims,
        at,
        this.#textOf(at),
        this.cues(at),
      );
    return cue;
  }

  /** The `CUE` bits of the sentence of the claim at `at`. */
  cues(at: number): number {
    const { field, number } = this.#claims[at]!;
    const { sentences } = (field === "title" ? this.#read.title : null) ?? this.#read.reading;
    const sentence = sentenceAt(sentences, number.start);
    return sentence === null ? ANY_CUE : shapeOf(sentence).cues;
  }

  /** Whether all that these claims and this anchor would have said of them is known. */
  isOf(claims: readonly Claim[], anchor: RoleAnchor | null): boolean {
    return (
      anchor?.day === this.#anchor?.day &&
      anchor?.published === this.#anchor?.published &&
      claims.length === this.#claims.length &&
      claims.every((claim, at) => differInTimesOnly(claim, this.#claims[at]!))
    );
  }

  #textOf(at: number): string {
    const { title, text } = this.#read.document;
    return this.#claims[at]!.field === "title" ? title : text;
  }
}

/** Of two stages of one claim: what is left alone keeps its address. */
const differInTimesOnly = (claim: Claim, before: Claim): boolean =>
  claim.number === before.number &&
  claim.counted === before.counted &&
  claim.bounds === before.bounds &&
  claim.places === before.places &&
  claim.sentence === before.sentence &&
  claim.clause === before.clause &&
  claim.measure === before.measure &&
  claim.value === before.value &&
  claim.role === before.role &&
  claim.reality === before.reality &&
  claim.indefinite === before.indefinite &&
  claim.trace[0] === before.trace[0];

const KNOWN = new WeakMap<ReadDocument, SaidOfCounts>();

/** What is said of the counts of a document: of the same claims it is read once, whatever times they have got since. */
export const saidOfCounts = (
  claims: readonly Claim[],
  read: ReadDocument,
  anchor: RoleAnchor | null,
): SaidOfCounts => {
  const known = KNOWN.get(read);
  if (known?.isOf(claims, anchor) === true) return known;
  const said = new SaidOfCounts(claims, read, anchor);
  KNOWN.set(read, said);
  return said;
};
