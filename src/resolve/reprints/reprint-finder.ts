// Finds the reprints of each document as it arrives: candidates by the index, then an exact look at the words.
import type { RecordedDecision } from "../../model/decision.ts";
import type { ReprintFamily } from "../../model/situation.ts";
import { gatherFamilies } from "./families.ts";
import { cutDocument, judgePair } from "./judge-pair.ts";
import type { CutDocument, PrintedDocument, ReprintLink } from "./judge-pair.ts";
import { ReprintIndex, type Candidate } from "./reprint-index.ts";
import { fingerprintOf, rowToSketch, sketchText, sketchToRow } from "./sketch-text.ts";
import type { SketchRow, TextSketch } from "./sketch-text.ts";

/** How many texts a new one is compared with, word by word. */
const MOST_COMPARED = 8;
/** Candidates come likeliest first: after so many in a row that are no reprints, the rest are none. */
const MOST_IN_VAIN = 3;

/** Characters of texts that are kept cut, the latest compared: the same few are asked for again and again. */
const MOST_KEPT_CUT = 2_000_000;

interface Sought {
  readonly document: PrintedDocument;
  readonly sketch: TextSketch;
  readonly candidates: readonly Candidate[];
}

export interface FoundReprints {
  /** For the ledger: with it the index is built again without the texts. */
  readonly row: SketchRow;
  /** Links to documents taken in before. */
  readonly links: readonly ReprintLink[];
}

/**
 * Takes documents one at a time. Texts are not kept: `documentOf` looks up those few that a new text must
 * be compared with; one that it does not know is passed over.
 */
export class ReprintFinder {
  readonly #index = new ReprintIndex();
  readonly #documentOf: (id: string) => PrintedDocument | null;

  constructor(documentOf: (id: string) => PrintedDocument | null) {
    this.#documentOf = documentOf;
  }

  get index(): ReprintIndex {
    return this.#index;
  }

  /** Takes in what a ledger kept; a row that cannot be read is passed over and `false` comes back. */
  restore(row: SketchRow): boolean {
    const sketch = rowToSketch(row);
    if (sketch === null) return false;
    this.#index.add(row.document, sketch);
    return true;
  }

  /**
   * The documents whose texts `add` will ask for: a caller who has to fetch them does so in between. Those that were
   * compared lately are still at hand. A sketch of the text that is at hand spares making it.
   */
  candidatesOf(document: PrintedDocument, sketch?: TextSketch): readonly string[] {
    return this.#sought(document, sketch)
      .candidates.map((candidate) => candidate.document)
      .filter((id) => !this.#cuts.has(id));
  }

  /** Takes a document in and finds whose text it carries, or who of those before carries its. */
  add(document: PrintedDocument, given?: TextSketch): FoundReprints {
    const { sketch, candidates } = this.#sought(document, given);
    this.#last = null;
    let own: CutDocument | null = null;
    const links: ReprintLink[] = [];
    let inVain = 0;
    for (const candidate of candidates) {
      if (inVain === MOST_IN_VAIN) break;
      const other = this.#cutOf(candidate.document);
      if (other === null) continue;
      own ??= cutDocument(document);
      const link = judgePair(own, other, this.#isStanding);
      if (link) links.push(link);
      inVain = link ? 0 : inVain + 1;
    }
    this.#index.add(document.id, sketch);
    return { row: sketchToRow(document.id, sketch), links };
  }

  #last: Sought | null = null;

  /** Texts compared lately, the latest last. */
  readonly #cuts = new Map<string, CutDocument>();
  #charactersCut = 0;

  #cutOf(id: string): CutDocument | null {
    const kept = this.#cuts.get(id);
    if (kept !== undefined) {
      this.#cuts.delete(id);
      this.#cuts.set(id, kept);
      return kept;
    }
    const document = this.#documentOf(id);
    if (document === null) return null;
    const cut = cutDocument(document);
    this.#cuts.set(id, cut);
    this.#charactersCut += document.text.length;
    for (const [oldest, { document: left }] of this.#cuts) {
      if (this.#charactersCut <= MOST_KEPT_CUT) break;
      this.#cuts.delete(oldest);
      this.#charactersCut -= left.text.length;
    }
    return cut;
  }

  /** What is worked out of a document before texts are fetched, kept until it is taken in. */
  #sought(document: PrintedDocument, sketch = sketchText(document.text)): Sought {
    if (this.#last?.document !== document) {
      const candidates = this.#index.candidates(document.id, sketch, MOST_COMPARED);
      this.#last = { document, sketch, candidates };
    }
    return this.#last;
  }

  readonly #isStanding = (shingle: number): boolean => {
    const fingerprint = fingerprintOf(shingle);
    return fingerprint !== null && this.#index.isCommon(fingerprint);
  };
}

export interface Reprints {
  readonly families: readonly ReprintFamily[];
  /** Passages that a document carries of another. */
  readonly parts: readonly ReprintLink[];
}

/** All reprints among some documents; their order makes no difference. Pure. */
export const findReprints = (
  documents: readonly PrintedDocument[],
  decisions: readonly RecordedDecision[] = [],
): Reprints => {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const documentOf = (id: string): PrintedDocument | null => byId.get(id) ?? null;
  const finder = new ReprintFinder(documentOf);
  const links = [...byId.keys()].sort().flatMap((id) => finder.add(byId.get(id)!).links);
  const parts = links.filter(({ kind }) => kind === "part");
  return { families: gatherFamilies(links, documentOf, decisions), parts };
};
