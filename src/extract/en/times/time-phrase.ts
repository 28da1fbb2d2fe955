// A time as it stands in a sentence: its tokens, its expression, its hour.
import type { ClockTime, TimeExpression } from "../../../model/claim.ts";
import type { Span } from "../../../model/span.ts";

/** Words of a sentence that say when. `first` and `last` are places in its list of tokens, `last` excluded. */
export interface TimePhrase extends Span {
  readonly first: number;
  readonly last: number;
  readonly expression: TimeExpression;
  readonly clock?: ClockTime;
  readonly asOf: boolean;
}

/** An expression read at a token, with the place after its last token. */
export interface FoundTime {
  readonly expression: TimeExpression;
  readonly next: number;
  readonly clock?: ClockTime;
}
