// A decision: what a person ruled on a claim, an origin, a place, a document or a situation.

export type Decision =
  | { readonly kind: "withdraw-claim"; readonly claim: string }
  | { readonly kind: "restore-claim"; readonly claim: string }
  | { readonly kind: "alias-origin"; readonly name: string; readonly origin: string }
  | { readonly kind: "assign-situation"; readonly document: string; readonly situation: string }
  | { readonly kind: "unassign-situation"; readonly document: string; readonly situation: string }
  | { readonly kind: "merge-situations"; readonly from: string; readonly into: string }
  | { readonly kind: "name-situation"; readonly situation: string; readonly name: string }
  | { readonly kind: "join-reprints"; readonly document: string; readonly family: string }
  | { readonly kind: "part-reprint"; readonly document: string }
  | { readonly kind: "prefer-claim"; readonly claim: string; readonly over: string };

export interface RecordedDecision {
  readonly id: string;
  /** ISO 8601 with zone. */
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly why: string;
  readonly decision: Decision;
}
