// The contract of a ledger: evidence is appended whole and never edited, and asked for as it stood at any moment.
import type { DocumentHead } from "../model/answer.ts";
import type { Dispute, ResolvedClaim } from "../model/claim.ts";
import type { Decision, RecordedDecision } from "../model/decision.ts";
import type { Capture, Document } from "../model/document.ts";
import type { Measure } from "../model/measure.ts";
import type { Problem, Warning } from "../model/problem.ts";
import type { ReprintFamily, Situation } from "../model/situation.ts";
import type { Span } from "../model/span.ts";

/** How a document came to a situation: by a person, by its own word, by what was declared of the situation, by likeness. */
export type AssignedBy = "hand" | "document" | "declared" | "found";

export interface Assignment {
  readonly document: string;
  readonly situation: string;
  readonly by: AssignedBy;
  readonly why: string;
}

/** What one ruleset found in a document. */
export interface Extraction {
  readonly ruleset: string;
  /** In order of their spans, the title's first. */
  readonly claims: readonly ResolvedClaim[];
  readonly disputes: readonly Dispute[];
  readonly warnings: readonly Warning[];
}

/** The few numbers by which a text is found again among those that share words with it. */
export interface KeptSketch {
  readonly document: string;
  readonly shingles: number;
  /** Hexadecimal digits. */
  readonly keys: string;
}

/** A document with all that was found in it: taken in whole, or not at all. */
export interface Entry {
  readonly document: Document;
  /** The id that all versions of the document share; the document's own id where it is the first. */
  readonly stem: string;
  /** 1 for the first text under this stem, one more for each text that took its place. */
  readonly version: number;
  readonly extraction: Extraction;
  /** Situations that the document is assigned to as it comes in, in the same transaction. */
  readonly assignments: readonly Omit<Assignment, "document">[];
  /** Absent where the document was sketched before. */
  readonly sketch?: Omit<KeptSketch, "document">;
  /** What it was situated by, as JSON holds it; absent where that was not asked, or was before. */
  readonly features?: unknown;
}

/** What comes in with entries, in the same transaction. */
export interface Beside {
  readonly families?: readonly ReprintFamily[];
  /** Situations as they stand with the entries; one that says nothing new adds nothing. */
  readonly situations?: readonly Situation[];
}

/**
 * What the ledger knows of a document at the door: nothing (`new`), the same text and ruleset (`known`),
 * the same text but not read by this ruleset (`unread`), or another text under its id (`changed`).
 */
export interface Recognition {
  readonly standing: "new" | "known" | "unread" | "changed";
  /** The id to take it in under: its own, or one of the next version. */
  readonly id: string;
  readonly stem: string;
  readonly version: number;
}

export interface DocumentVersion {
  readonly document: Document;
  readonly stem: string;
  readonly version: number;
  /** ISO 8601 with zone: when the ledger took it in. */
  readonly takenInAt: string;
}

export interface ClaimQuery {
  readonly situation?: string;
  /** Claims of documents that no situation holds. */
  readonly unassigned?: boolean;
  readonly document?: string;
  readonly measure?: Measure;
  /** Key of a place, as `placeKey` makes it. */
  readonly place?: string;
  /** Days that the count must touch, ISO 8601: valid time. */
  readonly from?: string;
  readonly to?: string;
  /** Only what the ledger held at this moment, ISO 8601 in UTC: transaction time. */
  readonly takenInBy?: string;
}

export interface DisputeQuery {
  readonly situation?: string;
  readonly unassigned?: boolean;
  readonly document?: string;
  readonly takenInBy?: string;
}

export interface DocumentQuery {
  readonly situation?: string;
  /** Documents that no situation holds. */
  readonly unassigned?: boolean;
  readonly takenInBy?: string;
  /** Goes on after this document, in the order in which they were taken in. */
  readonly after?: string;
}

export interface HeldClaim {
  readonly claim: ResolvedClaim;
  readonly takenInAt: string;
}

export interface SituationCount {
  readonly situation: Situation;
  readonly documents: number;
  readonly claims: number;
}

export interface RecordedProblem {
  readonly problem: Problem;
  readonly at: string;
}

export interface FoundDocument {
  readonly document: Document;
  /** Where the words stand in the text, in their order; empty where they stand in the title alone. */
  readonly marks: readonly Span[];
}

export interface LedgerCounts {
  readonly documents: number;
  readonly claims: number;
  readonly disputes: number;
  readonly decisions: number;
  readonly problems: number;
}

/**
 * All methods throw a ProblemError where the ledger is locked by another program or its disk is full.
 * Moments are ISO 8601 in UTC as `Date.toISOString` writes them.
 */
export interface Ledger {
  /** The file path or database address that it was opened by. */
  readonly address: string;

  /** What is known of each document, in order, by its id, its text and the ruleset that would read it. */
  recognise(documents: readonly Document[], ruleset: string): Promise<readonly Recognition[]>;
  /**
   * Takes the entries in, with the families and situations that they join, all in one transaction. An entry whose text is known under its id adds no second document,
   * and no second extraction by the same ruleset. Throws where a claim's span does not hold its number.
   */
  append(entries: readonly Entry[], beside?: Beside): Promise<void>;
  noteProblems(problems: readonly Problem[]): Promise<void>;
  /** Notes that what these problems were about was read since: they are listed no more, and stay on record. */
  noteMended(problems: readonly RecordedProblem[]): Promise<void>;
  declareSituations(situations: readonly Situation[]): Promise<void>;
  assign(assignments: readonly Assignment[]): Promise<void>;
  /** Records that these documents carry one text; a document's latest family holds. */
  recordReprints(families: readonly ReprintFamily[]): Promise<void>;
  /** Records a ruling; one on a situation or a reprint takes effect at once, and none erases what was there. */
  decide(decision: Decision, decidedBy: string, why: string): Promise<RecordedDecision>;

  document(id: string): Promise<DocumentVersion | null>;
  /** All versions of the document's stem, the oldest first. */
  versions(id: string): Promise<readonly DocumentVersion[]>;
  captures(document: string): Promise<readonly Capture[]>;
  /** One after another in the order in which they were taken in; memory does not grow with their number. */
  documents(query?: DocumentQuery): AsyncIterable<DocumentVersion>;
  /** The same without texts, all at once. */
  documentHeads(query?: DocumentQuery): Promise<readonly DocumentHead[]>;
  /** The claim by its id, as its latest ruleset read it. */
  claim(id: string): Promise<HeldClaim | null>;
  /** By the latest ruleset of each document, in the order of documents and spans. */
  claims(query?: ClaimQuery): Promise<readonly ResolvedClaim[]>;
  disputes(query?: DisputeQuery): Promise<readonly Dispute[]>;
  /** Situations with at least a name, by id, with what they hold. */
  situations(takenInBy?: string): Promise<readonly SituationCount[]>;
  situationsOf(document: string): Promise<readonly string[]>;
  decisions(takenInBy?: string): Promise<readonly RecordedDecision[]>;
  reprintFamilies(documents?: readonly string[]): Promise<readonly ReprintFamily[]>;
  /** The sketches of all texts, in the order in which they were taken in. */
  sketches(): AsyncIterable<KeptSketch>;
  /** The features of all documents that have any, in the order in which they were taken in. */
  features(): AsyncIterable<unknown>;
  /** Problems that nothing has mended since, each once, in the order in which they were last met. */
  problems(): Promise<readonly RecordedProblem[]>;
  /** Documents whose title or text hold all the words, the best first. */
  search(words: string, limit: number): Promise<readonly FoundDocument[]>;
  counts(): Promise<LedgerCounts>;
  /** Other than before whenever anything was appended; cheap. */
  version(): Promise<string>;
  close(): Promise<void>;
}
