// Names the sentence that a claim stands in, so that the claims of one sentence are found together.
import type { ResolvedClaim } from "../../model/claim.ts";

export const sentenceKey = ({
  document,
  field,
  sentence,
}: Pick<ResolvedClaim, "document" | "field" | "sentence">): string =>
  `${document}|${field}|${String(sentence.start)}`;
