// A mention of one person in a sentence, and what may befall them.
import type { Description } from "../../../model/person.ts";

/** `struck`: shot, stabbed or taken to hospital, where the words leave open whether the person lived. */
export type Fate = "dead" | "hurt" | "struck";

/** How the words bring a person in. */
export type Manner =
  /** "a man", "one person" */
  | "new"
  /** "another man", "a second teen", "the other victim": someone apart from those told of before. */
  | "another" /** "the man" */
  | "known"
  /** "his wife", "the boy's mother" */
  | "owned"
  | "name"
  | "pronoun";

export interface PersonMention extends Description {
  /** First token of the noun phrase and the one after its head or name. */
  readonly first: number;
  readonly last: number;
  /** The token after what is told of the person between commas: "Ada Marsh, 24, of Dover,". */
  readonly end: number;
  readonly manner: Manner;
  /** Whether a noun or a name tells who it is, and not an age alone. */
  readonly noun: string | null;
  /** Mentions that a coordinator joins have one number. */
  readonly group: number;
}
