// Tells what kind of party an origin is, by the tables, by the words that name it, by who speaks.
import type { OriginKind } from "../../model/answer.ts";
import type { ResolvedClaim } from "../../model/claim.ts";
import type { OriginLookups } from "./aliases.ts";
import { SHIPPED_ORIGINS } from "./aliases.ts";
import { ENGLISH_PARTIES } from "./en.ts";
import { foldName } from "./fold-name.ts";
import { readParty } from "./read-party.ts";

/**
 * The kind of the origin of that name. `said` are the names that texts gave it, null for an outlet's own
 * voice: they tell of a person what the plain name does not ("regional governor Ada Lund").
 */
export const originKind = (
  origin: string,
  said: Iterable<string | null> = [],
  lookups: OriginLookups = SHIPPED_ORIGINS,
): OriginKind => {
  const listed = lookups.kinds.get(foldName(origin));
  if (listed !== undefined) return listed;
  let ownVoice = false;
  let found: OriginKind = "unnamed";
  for (const name of said) {
    if (name === null) ownVoice = true;
    else {
      const { kind, speaker } = readParty(name, ENGLISH_PARTIES);
      // An office outweighs a bare name: the same man is "Lund" in one report and "Mayor Lund" in another.
      if (kind !== "unnamed" && (kind !== "witness" || speaker === null)) return kind;
      if (kind !== "unnamed") found = kind;
    }
  }
  if (found !== "unnamed") return found;
  if (ownVoice) return "outlet";
  return readParty(origin, ENGLISH_PARTIES).kind;
};

/** The kind of the origin of one claim. */
export const originKindOfClaim = (
  claim: Pick<ResolvedClaim, "origin" | "source">,
  lookups: OriginLookups = SHIPPED_ORIGINS,
): OriginKind => originKind(claim.origin, [claim.source], lookups);
