// The questions that the pages put to the rest of the house: `answer.ts` answers them, tests answer them by hand.
import type {
  Change,
  ClaimAnswer,
  DocumentAnswer,
  SearchAnswer,
  SituationAnswer,
  SituationSummary,
  TallyAnswer,
} from "../model/answer.ts";
import type { Method } from "../model/tally.ts";

type Awaitable<T> = T | Promise<T>;

/** Which moment and which way of counting: both have a default. */
export interface Asked {
  /** ISO 8601 with zone; what is known by then. Undefined for the latest. */
  readonly asOf?: string;
  /** Undefined for `bounds`. */
  readonly method?: Method;
}

/** What the pages ask. Null means that there is no such thing: the reader gets the page for that. */
export interface Answers {
  /** All situations, the newest change first. */
  situations(): Awaitable<readonly SituationSummary[]>;
  situation(id: string, asked: Asked): Awaitable<SituationAnswer | null>;
  tally(id: string, asked: Asked): Awaitable<TallyAnswer | null>;
  claim(id: string): Awaitable<ClaimAnswer | null>;
  document(id: string): Awaitable<DocumentAnswer | null>;
  /** Documents, quotes, places, origins and situations that hold the words; first `limit` hits. */
  search(words: string, limit: number): Awaitable<SearchAnswer>;
  /** The last changes over all situations, newest first. */
  changes(limit: number): Awaitable<readonly Change[]>;
  /** Changes whenever anything in the ledger does, and is cheap: the pages' ETags are made of it. */
  version(): Awaitable<string>;
}
