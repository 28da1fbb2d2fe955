// Tells a count's role: the whole, a part of another count, what was added, or background.
import type { Role } from "../../model/claim.ts";
import type { Frame } from "./frame.ts";
import type { CountedPhrase } from "./phrase.ts";
import type { Finding } from "./rules.ts";

export const roleOf = (
  _frame: Frame,
  phrase: CountedPhrase,
  found: Finding,
): { role: Role; rule: string | null; stated: boolean } => {
  if (found.part || phrase.partitive !== null)
    return { role: "part", rule: "part-of-a-count", stated: true };
  return { role: "total", rule: null, stated: false };
};
