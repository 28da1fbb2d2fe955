// Tells whether a count is of what is, of what is planned or feared, or of what the speaker denies.
import type { Reality } from "../../model/claim.ts";
import type { Frame } from "./frame.ts";
import type { CountedPhrase } from "./phrase.ts";
import type { Finding } from "./rules.ts";

export const realityOf = (
  _frame: Frame,
  _phrase: CountedPhrase,
  found: Finding,
): { reality: Reality; rule: string | null } => {
  if (found.planned) return { reality: "planned", rule: "planned" };
  return { reality: "actual", rule: null };
};
