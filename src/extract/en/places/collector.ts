// Holds what is read so far of one sentence: its names of places, and how each stands.
import type { PlaceMention } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";

/** A mention before it is known which claim asks for it. */
export interface SentencePlace {
  readonly start: number;
  readonly end: number;
  relation: string;
  readonly hint?: PlaceMention["hint"] | undefined;
  readonly refers?: PlaceMention["refers"] | undefined;
  readonly country?: string | undefined;
  /** Whether only a part of it is meant: "southern Peru". */
  readonly part?: boolean | undefined;
  /** The name that the word stands for: Sicily of "Sicilian". */
  readonly named?: string | undefined;
  readonly within: string[];
  /** Whether its place in the sentence makes it a place even where no gazetteer knows the name. */
  readonly certain: boolean;
}

/** How a text tells names from words: by their capitals, or not at all. */
export type CaseStyle = "mixed" | "none";

/** The mentions of one sentence in their order, and what the next one has to know of the last. */
export class Collector {
  readonly found: SentencePlace[] = [];
  readonly surnames = new Set<string>();
  /** The preposition before a name that only tells which of a kind: "in the U.S. border city of". */
  pending: { readonly relation: string; readonly at: number } | null = null;
  /** Token at which the last mention ended. */
  lastEnd = -1;
  readonly tokens: readonly Token[];
  readonly text: string;
  /** Whether plain words are written large here: only a word for its kind makes a place of an unknown name. */
  readonly titled: boolean;
  constructor(tokens: readonly Token[], text: string, titled = false) {
    this.tokens = tokens;
    this.text = text;
    this.titled = titled;
  }
  get last(): SentencePlace | undefined {
    return this.found.at(-1);
  }
  /** Adds a longer name that the next one may be a part of, which the names after it are not joined to. */
  addBeside(first: number, end: number, relation: string): void {
    const { lastEnd } = this;
    this.add(first, end, { relation, certain: false });
    this.lastEnd = lastEnd;
  }
  add(
    first: number,
    end: number,
    mention: Omit<SentencePlace, "start" | "end" | "within">,
    within: string[] = [],
  ): void {
    const { relation, hint, refers, country, part, named } = mention;
    const { start } = this.tokens[first]!;
    const last = this.tokens[end - 1]!;
    const certain = mention.certain && !(this.titled && hint === undefined);
    // all fields stand in every mention, in one order: what is looked at so often is best all of one shape
    this.found.push({
      start,
      end: last.end,
      within,
      relation,
      hint,
      refers,
      country,
      part,
      named,
      certain,
    });
    this.lastEnd = end;
  }
}
