// Finds every number expression of a text that counts people or things by one of the measures.
import type { Claim } from "../../model/claim.ts";
import type { ReadDocument } from "../../model/reading.ts";

export const findCounts = (_read: ReadDocument): readonly Claim[] => [];
