// What reconciliation is told beside the claims: where places lie, what people ruled, and which moment is asked for.
import type { Dispute, ResolvedPlace } from "../model/claim.ts";
import type { RecordedDecision } from "../model/decision.ts";
import type { Gazetteer } from "../model/gazetteer.ts";
import type { ReprintFamily } from "../model/situation.ts";
import type { Method } from "../model/tally.ts";

/** The parts that a caller leaves out are empty, `now`, and `bounds`. */
export interface TallyContext {
  /** Id of the situation whose claims these are. */
  readonly situation: string;
  readonly gazetteer: Gazetteer;
  readonly disputes?: readonly Dispute[];
  /** In the order in which they were made; a later one overrules an earlier one. */
  readonly decisions?: readonly RecordedDecision[];
  readonly families?: readonly ReprintFamily[];
  /** Documents that are later versions of another, to that one: a page that changed is one report. */
  readonly versions?: ReadonlyMap<string, string>;
  /** ISO 8601: answer with what was known then; null or absent: with everything. */
  readonly asOf?: string | null;
  readonly method?: Method;
  /** For `latest`: the origin whose newest statement is asked for; absent: whoever spoke last. */
  readonly chosenOrigin?: string;
  /** For `corroborated`: how many independent origins must each support the floor; 2 by default. */
  readonly corroboration?: number;
  /** IANA zone of a place, where the gazetteer does not say; null: UTC. */
  readonly zoneOf?: (place: ResolvedPlace) => string | null;
}
