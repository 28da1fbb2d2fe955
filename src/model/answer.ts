// An answer: tallies together with the statements, documents and origins that a page needs to show them.
import type { Dispute, ResolvedClaim } from "./claim.ts";
import type { RecordedDecision } from "./decision.ts";
import type { Document } from "./document.ts";
import type { ReprintFamily, Situation } from "./situation.ts";
import type { Span } from "./span.ts";
import type { Method, Revision, Tally } from "./tally.ts";

/** What kind of party an origin is; a page draws each kind in a shape of its own. */
export const ORIGIN_KINDS = [
  /** Monitors, charities, unions, hospitals. */
  "monitor",
  /** Governments, police, armies, courts. */
  "authority",
  /** An outlet in its own voice. */
  "outlet",
  /** Witnesses and unnamed local reports. */
  "witness",
  /** Channels and posts. */
  "channel",
  /** The United Nations and other bodies of states. */
  "states",
  /** Unnamed, or not known what it is. */
  "unnamed",
] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

export interface OriginHead {
  readonly name: string;
  readonly kind: OriginKind;
  /** Documents that carry its word, reprints included, as known at the moment of the answer. */
  readonly reports: number;
}

/** The moment that an answer holds for. */
export interface Moment {
  /** What the question asked for, ISO 8601; null for the latest. */
  readonly asked: string | null;
  /** ISO 8601 with zone: the moment asked for, or the last change where none was. */
  readonly known: string;
  /** IANA zone in which a reader of this answer thinks, `UTC` where none is known. */
  readonly timezone: string;
}

/** How much of a statement's moment is known. */
export type KnownTo = "moment" | "day" | "longer" | "nothing";

/** A claim with the moment that it became known by the rule of the two clocks. */
export interface KnownClaim {
  readonly claim: ResolvedClaim;
  /** ISO 8601 with zone; null for a statement without any date. */
  readonly known: string | null;
  readonly knownTo: KnownTo;
  readonly originKind: OriginKind;
}

/** What a page tells of a document without its text. */
export interface DocumentHead {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly sha256: string;
  readonly capturedAt: string;
}

/** A claim with its document and the words around its sentence. */
export interface QuotedClaim extends KnownClaim {
  readonly document: DocumentHead;
  /** The sentence before, of the same paragraph; empty where there is none. */
  readonly before: string;
  /** The sentence after, of the same paragraph; empty where there is none. */
  readonly after: string;
  /** Id of the document whose text this one carries again; null for an original. */
  readonly reprintOf: string | null;
}

/** How one tally grew: what a chart draws. */
export interface TallyHistory {
  readonly tally: string;
  /** All changes up to now, oldest first, those after the moment of the answer included. */
  readonly revisions: readonly Revision[];
  /** All statements of the tally up to now, by the moment that they became known. */
  readonly statements: readonly KnownClaim[];
}

/** What one origin says on one tally, at the moment of the answer. */
export interface OriginWord {
  readonly origin: string;
  readonly tally: string;
  /** Its latest statement first; more than one where it says several things that stand. */
  readonly claims: readonly string[];
  /** Whether these statements take part in a conflict. */
  readonly disagrees: boolean;
  /** Whether a later statement of somebody else has passed it. */
  readonly earlier: boolean;
}

/** A change of a number, with the tally as it stood after it. */
export interface Change {
  readonly situation: Situation;
  readonly tally: Tally;
  readonly revision: Revision;
}

/** A line of the front page. */
export interface SituationSummary {
  readonly situation: Situation;
  /** The tally that the situation is known by; null where nothing is counted yet. */
  readonly headline: Tally | null;
  /** Up to three other tallies worth a clause, as the number of cities. */
  readonly beside: readonly Tally[];
  readonly history: TallyHistory | null;
  /** Origins of the headline. */
  readonly origins: readonly OriginHead[];
  readonly documents: number;
  readonly claims: number;
  readonly conflicts: number;
  readonly corrections: number;
  readonly disputes: number;
  /** ISO 8601 with zone; null where no statement has a date. */
  readonly lastChange: string | null;
  readonly timezone: string;
}

/** Everything on one situation at one moment. */
export interface SituationAnswer {
  readonly situation: Situation;
  readonly moment: Moment;
  readonly method: Method;
  /** Moments at which a number changed, ISO 8601 with zone, oldest first. */
  readonly moments: readonly string[];
  /** Id of the tally that the situation is known by; null where nothing is counted. */
  readonly headline: string | null;
  /** All tallies, actual and planned: wholes before their parts, larger floors first. */
  readonly tallies: readonly Tally[];
  /** At least of the headline and of its three largest places. */
  readonly histories: readonly TallyHistory[];
  /** Every claim that a tally, a conflict, a dispute, a word or a history names. */
  readonly claims: ReadonlyMap<string, KnownClaim>;
  /** Every dispute without a number that a tally names. */
  readonly disputes: ReadonlyMap<string, Dispute>;
  readonly origins: readonly OriginHead[];
  /** Who says what on the headline's measure, place by place. */
  readonly words: readonly OriginWord[];
  /** Changes after the moment, oldest first. */
  readonly later: readonly Change[];
  /** The headline by every method. */
  readonly methods: readonly Tally[];
  readonly documents: readonly DocumentHead[];
}

/** One number and everything that proves, forbids or disputes it. */
export interface TallyAnswer {
  readonly situation: Situation;
  readonly moment: Moment;
  readonly tally: Tally;
  /** Every claim that the tally, its proof, its history or what it left out names. */
  readonly claims: ReadonlyMap<string, QuotedClaim>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  readonly origins: readonly OriginHead[];
  readonly history: TallyHistory;
  readonly methods: readonly Tally[];
  /** The same question answered now, where the answer has changed since the moment; null else. */
  readonly now: Tally | null;
}

/** One statement with its document and where it counts. */
export interface ClaimAnswer {
  readonly quoted: QuotedClaim;
  readonly situation: Situation | null;
  /** Tallies in which it takes part now. */
  readonly tallies: readonly Tally[];
  readonly decisions: readonly RecordedDecision[];
}

/** One document with everything found in it. */
export interface DocumentAnswer {
  readonly document: Document;
  readonly situation: Situation | null;
  /** In order of their spans, the title's first. */
  readonly claims: readonly KnownClaim[];
  readonly disputes: readonly Dispute[];
  /** Tally in which each claim takes part, by claim id. */
  readonly tallyOf: ReadonlyMap<string, string>;
  /** Ids of the claims that take part in a conflict. */
  readonly inConflict: ReadonlySet<string>;
  /** Other captures of the same address, newest first. */
  readonly versions: readonly Document[];
  readonly family: ReprintFamily | null;
  /** Heads of the family's documents, with what each says otherwise in its counts. */
  readonly reprints: readonly {
    readonly head: DocumentHead;
    readonly differs: readonly string[];
  }[];
}

export type SearchHit =
  | { readonly kind: "situation"; readonly situation: SituationSummary }
  | { readonly kind: "tally"; readonly tally: Tally }
  | { readonly kind: "claim"; readonly quoted: QuotedClaim }
  | {
      readonly kind: "document";
      readonly document: DocumentHead;
      /** A stretch of its text with the words found, spans counted from the stretch's start. */
      readonly excerpt: { readonly text: string; readonly marks: readonly Span[] };
    };

export interface SearchAnswer {
  readonly words: string;
  readonly hits: readonly SearchHit[];
  /** How many were found, of which `hits` are the first. */
  readonly total: number;
}
