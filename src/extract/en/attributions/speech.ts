// What is said in a sentence, and by whom.
import type { Phrase } from "./noun-phrases.ts";

/** A speaker in a sentence, with how far its word reaches; all places are those of tokens. */
export interface Speech {
  /** The speaker's name as it stands; null where the verb carries on the sentence's own speaker. */
  readonly speaker: Phrase | null;
  /** A second name or description beside it, between commas. */
  readonly apposition: Phrase | null;
  readonly manner: string;
  readonly verb: number;
  /** The first token of name, verb and what goes with them, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** Where what is said stands: after the verb, before the speaker, or on both sides. */
  readonly side: "after" | "before" | "around";
  /** Whether it stands in a clause about another: "Ruiz, who said she heard 9 shots, fled". */
  readonly isNested: boolean;
  /** To whom it was told. */
  readonly listener: Phrase | null;
}
