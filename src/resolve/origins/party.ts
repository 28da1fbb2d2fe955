// A party as its name alone shows it, before the place of the count and the rest of the text are asked.
import type { OriginKind } from "../../model/answer.ts";
import type { Reach } from "./lexicon.ts";
import type { PartyPlace } from "./name-words.ts";

export interface Party {
  /** The party's own name, title and description left out. */
  readonly name: string;
  readonly sort: "person" | "body" | "named";
  /** The place said in the name. */
  readonly place: PartyPlace | null;
  /** What a body belongs to where its name says no place. */
  readonly reach: Reach;
  readonly kind: OriginKind;
  /** The person who speaks, where named. */
  readonly speaker: string | null;
}
