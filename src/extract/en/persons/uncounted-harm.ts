// Tells which harm no claim of a text counts, so that single people may be told of.
import type { Claim } from "../../../model/claim.ts";

/** Of killed and injured, those that no claim counts, alone or together with the other. */
export const uncountedHarm = (claims: readonly Claim[]): readonly ("killed" | "injured")[] =>
  (["killed", "injured"] as const).filter(
    (measure) =>
      !claims.some(
        (claim) =>
          claim.measure === measure ||
          claim.also.includes(measure) ||
          (claim.measure === "casualties" && claim.value !== 0),
      ),
  );
