// Turns the resolved claims of one situation into tallies, each with its bounds, its origins and its proof.
import type { ResolvedClaim } from "../model/claim.ts";
import type { Tally } from "../model/tally.ts";
import type { TallyContext } from "./context.ts";
import { Reconciler } from "./reconciler.ts";

/**
 * The tallies that the claims of one situation prove, as known at `context.asOf`: wholes before their parts, larger
 * floors first. Independent of the order of the claims and of duplicates by id.
 */
export const reconcile = (
  claims: readonly ResolvedClaim[],
  context: TallyContext,
): readonly Tally[] => new Reconciler(context).add(claims).tallies();
