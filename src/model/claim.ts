// A count claim: one statement in a document that some number of people or things met some fate.
import type { Bounds, Qualifier } from "./bounds.ts";
import type { Measure } from "./measure.ts";
import type { Person } from "./person.ts";
import type { Span, TextSpan } from "./span.ts";

export type Role = "total" | "part" | "new" | "background";
export type Reality = "actual" | "planned" | "denied";
export type ClaimValue = number | readonly [number, number] | null;

export const ROLES: readonly Role[] = ["total", "part", "new", "background"];
export const REALITIES: readonly Reality[] = ["actual", "planned", "denied"];

/** How near to the number a mention stands. */
export type Scope =
  "clause" | "sentence" | "paragraph" | "before" | "after" | "title" | "dateline" | "document";

/** Words that may name a place, with how they stand to the claim; the gazetteer decides. */
export interface PlaceMention extends TextSpan {
  /** Whether the span lies in the title instead of the text. */
  readonly inTitle?: boolean;
  /** What joins it to the sentence, by kind: `in`, `at`, `from`, `to`, `near`, `of`, `subject`, `adjective`, … */
  readonly relation: string;
  readonly scope: Scope;
  /** Set where the language's lexicon knows the word: a demonym's country as ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** What kind of place the words around say it is: "the town of", "province". */
  readonly hint?:
    "settlement" | "quarter" | "district" | "subdivision" | "country" | "region" | "water";
  /**
   * For words that only point back to a place named before ("the capital", "the province"): to what.
   * `whole` names no place, but says that the count is of all that the report is about ("the toll").
   */
  readonly refers?:
    | "country"
    | "capital"
    | "settlement"
    | "small-settlement"
    | "large-settlement"
    | "region"
    | "district"
    | "there"
    | "countries"
    | "whole";
  /** Whether the words around make it a place even where no gazetteer knows the name. */
  readonly certain?: boolean;
  /** Whether only a part of it is meant: "southern Peru". */
  readonly part?: boolean;
  /** The name that the word stands for, where it is none itself: Sicily of "Sicilian". */
  readonly named?: string;
  /** Names that follow after a comma and may hold it: "Libya" in "Derna, Libya". */
  readonly within?: readonly string[];
  /** Higher is better: how well the syntax ties it to the number. */
  readonly weight: number;
}

/** Words that say when, as a rule of the calendar that the publication date completes. */
export interface TimeMention extends TextSpan {
  readonly inTitle?: boolean;
  readonly scope: Scope;
  readonly expression: TimeExpression;
  /** The hour, where one is said with it. */
  readonly clock?: ClockTime;
  /** Whether it is the moment that a running count holds for ("by late Wednesday", "as of 8 p.m."). */
  readonly asOf?: boolean;
  /** Higher is better, as a logarithm of odds: mentions of one and the same day add up. */
  readonly weight: number;
}

/** A time of day. */
export interface ClockTime {
  /** Minutes from midnight; of a part of the day ("in the afternoon") its end, by which the count was surely known. */
  readonly minutes: number;
  /** Whether the minutes were said, and not only a part of the day. */
  readonly exact: boolean;
  /** `UTC`, or minutes east of it; left out where none was said, so that the place's own holds. */
  readonly zone?: "UTC" | number;
}

/** A time as said, without a word of any language. Months and days of month count from 1, weekdays from 1 (Monday) to 7. */
export type TimeExpression =
  | {
      readonly kind: "date";
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      /** Which of the possible dates is meant where the year is not said. */
      readonly toward?: "past" | "future";
      /** Whether day and month may stand the other way about: "12/03/2014". */
      readonly swappable?: boolean;
      /** Years from the current one, where said so: "June of last year" is -1. */
      readonly yearOffset?: number;
    }
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly toward: "past" | "future";
      /** Whether the day of publication itself is left out: "last Thursday", said on a Thursday. */
      readonly strict?: boolean;
    }
  /** A day counted from the day of publication (or from the day last spoken of): -1 is yesterday. */
  | { readonly kind: "day-offset"; readonly days: number; readonly from: "published" | "spoken-of" }
  /** A stretch that ends at the day of statement, `until` where that is said: the last 24 hours, the past week. */
  | { readonly kind: "last"; readonly days: number; readonly until?: TimeExpression }
  /** A calendar unit counted from the current one: this year is 0, last month is -1. */
  | {
      readonly kind: "unit";
      readonly unit: "week" | "weekend" | "month" | "season" | "year";
      readonly offset: number;
      /** From the day last spoken of: "that week". */
      readonly from?: "spoken-of";
    }
  /** From a moment up to the day of statement, `until` where that is said. */
  | { readonly kind: "since"; readonly start: TimeExpression; readonly until?: TimeExpression }
  | { readonly kind: "between"; readonly start: TimeExpression; readonly end: TimeExpression }
  /** Some time ago, by unit: seven months ago, a week earlier. */
  | {
      readonly kind: "ago";
      readonly count: number;
      /** Negative counts lie ahead: two days later. */
      readonly unit: "hour" | "day" | "week" | "month" | "year";
      readonly from: "published" | "spoken-of";
    }
  /** A reader could not tell. */
  | { readonly kind: "unknown" };

/** One link of a chain of attribution, the origin first. */
export interface AttributionLink extends TextSpan {
  /** The party at its fullest in the whole text; `text` is what stands at the span. */
  readonly name: string;
  /** How it speaks: `said`, `according-to`, `told`, `citing`, `channel` (a place of publication such as Telegram), … */
  readonly manner: string;
}

/** Whether a field was said at the number or taken over from elsewhere. */
export type Standing = "stated" | "inferred";

export type ClaimField =
  | "value"
  | "qualifier"
  | "measure"
  | "counted"
  | "place"
  | "when"
  | "attribution"
  | "role"
  | "reality";

/** The ruleset of claims that a person wrote down in a table; there, `outlet` names the report of the row. */
export const TABLE_RULESET = "table-of-statements";

/** What extraction finds, before places, days and origins are looked up. */
export interface Claim {
  /** Document, field and span make it; the same text and ruleset give the same id. */
  readonly id: string;
  readonly document: string;
  /** Which of the document's fields the spans point into. */
  readonly field: "text" | "title";
  readonly number: TextSpan;
  /** The number with the words that qualify it ("at least 1,400"); left out where none do. */
  readonly qualified?: Span | undefined;
  readonly value: ClaimValue;
  readonly qualifier: Qualifier;
  /** Bounds by `interval` decoding, vague words by the language's table. */
  readonly bounds: Bounds;
  readonly measure: Measure;
  /** Other measures that fit the number equally. */
  readonly also: readonly Measure[];
  readonly counted: TextSpan | null;
  /** Whether people are counted one by one or by household; null for things. */
  readonly unit: "person" | "household" | null;
  /** Whether the number word is the single indefinite ("a man was arrested"). */
  readonly indefinite: boolean;
  /**
   * Set on a count of the injured where its words (shot, stabbed, taken to hospital) leave open whether all of them
   * lived: the dead that are counted elsewhere may be among these.
   */
  readonly outcome?: "open" | undefined;
  /** Set on a count of one: what the text tells of the person, so that nobody is counted twice. */
  readonly person?: Person | undefined;
  readonly role: Role;
  readonly reality: Reality;
  readonly sentence: Span;
  readonly clause: Span;
  /** The sentence's characters. */
  readonly quote: string;
  readonly places: readonly PlaceMention[];
  readonly times: readonly TimeMention[];
  /** The chain, the origin first; empty where the document speaks in its own voice. */
  readonly attribution: readonly AttributionLink[];
  readonly standing: Readonly<Partial<Record<ClaimField, Standing>>>;
  /** Names of the rules that made and changed it, in order. */
  readonly trace: readonly string[];
  readonly ruleset: string;
}

export interface ResolvedPlace {
  /** English name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for what lies in several countries or in none. */
  readonly country: string | null;
  /** GeoNames id where known. */
  readonly geonames?: number | undefined;
  /** ISO 3166-2 code of the first-level division where known. */
  readonly subdivision?: string | undefined;
  readonly kind: "settlement" | "subdivision" | "country" | "region" | "water" | "unknown";
  readonly latitude?: number;
  readonly longitude?: number;
  /** IANA zone where known. */
  readonly timezone?: string | undefined;
}

/** A claim whose place, days and origin are looked up: what the ledger keeps and tallies are made of. */
export interface ResolvedClaim extends Claim {
  readonly place: ResolvedPlace | null;
  /** `2022-09-21`, `2022-02-24/2022-09-21`, `2022-09` or `2022`; null where a reader could not tell. */
  readonly when: string | null;
  /** The moment within `when` that a running count holds for, ISO 8601 with zone, where stated. */
  readonly asOf: string | null;
  /** The origin's name as the text has it at its fullest; null for the document's own voice. */
  readonly source: string | null;
  /** The origin after aliases: one name for one party. The outlet's name stands for its own voice. */
  readonly origin: string;
  /** ISO 8601: publication of the document, a day or a moment; null where not known. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** What a statement's scope column said: what stretch the count covers. */
  readonly countScope: "event" | "cumulative" | "day" | "month" | "year-to-date" | null;
}

/** A denial or a doubt without a number: it stands beside the tallies that it answers. */
export interface Dispute {
  readonly id: string;
  readonly document: string;
  readonly quote: TextSpan;
  readonly measure: Measure | null;
  readonly source: string | null;
  readonly published: string | null;
}
