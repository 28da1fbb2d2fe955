// Gives each party of a situation one name across its reports: by the table of aliases first, then by what the reports tell.
import type { ResolvedClaim } from "../../model/claim.ts";
import { foldName } from "./fold-name.ts";
import { joinOrigins } from "./join-origins.ts";

/**
 * The claims of one situation as they are to be counted: an alias that was written down after a report was read
 * holds for it too, and names that its reports complete for each other are joined. Aliases lead from a folded
 * name to the one name (`gatherAliases`); the order of the claims makes no difference, and they keep theirs.
 */
export const settleOrigins = (
  claims: readonly ResolvedClaim[],
  aliases: ReadonlyMap<string, string>,
): readonly ResolvedClaim[] => joinOrigins(renameOrigins(claims, aliases), aliases);

/** The name that the text gave goes before the one that was made of it: it is what people write into a table. */
const renameOrigins = (
  claims: readonly ResolvedClaim[],
  aliases: ReadonlyMap<string, string>,
): readonly ResolvedClaim[] => {
  const nameOf = ({ source, origin }: ResolvedClaim): string =>
    (source === null ? undefined : aliases.get(foldName(source))) ??
    aliases.get(foldName(origin)) ??
    origin;
  /** What each origin of a document became, so that echoes of its numbers go with them. */
  const renamed = new Map<string, string>();
  for (const claim of claims) {
    const name = nameOf(claim);
    if (claim.source !== null && name !== claim.origin)
      renamed.set(`${claim.document}\n${claim.origin}`, name);
  }
  return claims.map((claim) => {
    const echoed =
      claim.source === null ? renamed.get(`${claim.document}\n${claim.origin}`) : undefined;
    const origin = echoed ?? nameOf(claim);
    return origin === claim.origin ? claim : { ...claim, origin };
  });
};
