// Joins origins across the reports of one situation: a surname with its full name, an acronym with its words.
import type { ResolvedClaim, ResolvedPlace } from "../../model/claim.ts";
import { SHIPPED_ORIGINS } from "./aliases.ts";
import { ENGLISH_PARTIES } from "./en.ts";
import { foldName } from "./fold-name.ts";
import { readParty } from "./read-party.ts";
import { settleName } from "./settle-name.ts";
import { NamesCollector } from "./text-names.ts";
import type { KnownNames } from "./text-names.ts";

const CAPITAL = /^\p{Lu}/u;

/** What the names that reports of one situation use tell of each other. */
const collectNames = (sources: Iterable<string>): KnownNames => {
  const names = new NamesCollector(ENGLISH_PARTIES);
  for (const said of sources) {
    const party = readParty(said, ENGLISH_PARTIES);
    names.addParty(party);
    const bracket = /^(.{6,200}) \((\p{Lu}[\p{L}.]{1,9})\)$/u.exec(said);
    if (bracket) {
      const tokens = bracket[1]!.split(" ");
      names.addBracketed(tokens, tokens.length, bracket[2]!);
    }
    const initials =
      party.sort === "named"
        ? party.name
            .split(/[ -]/)
            .filter((word) => CAPITAL.test(word))
            .map((word) => word[0]!)
            .join("")
        : "";
    // Two letters are too few to tell one party from another.
    if (initials.length > 2) names.addAcronym(initials, party.name);
  }
  return names;
};

/**
 * The claims of one situation with one name for one party across its reports: what `resolveOrigin` could
 * not know from one text alone. Where two parties would fit, nothing is joined. The order of the claims
 * makes no difference; `aliases` as in `resolveOrigin`.
 */
export const joinOrigins = (
  claims: readonly ResolvedClaim[],
  aliases: ReadonlyMap<string, string>,
): readonly ResolvedClaim[] => {
  const sources = [
    ...new Set(claims.flatMap(({ source }) => (source === null ? [] : [source]))),
  ].sort();
  if (sources.length < 2) return claims;
  const known = collectNames(sources);
  const alias = (name: string): string | undefined =>
    aliases.get(foldName(name)) ?? SHIPPED_ORIGINS.aliases.get(foldName(name));
  /** What each origin became, so that echoes go where the number went that they repeat. */
  const moved = new Map<string, string>();
  /** A name of one place settles alike wherever it stands: many claims share few names. */
  const settledBefore = new Map<string, { readonly settled: string; readonly plain: string }>();
  const settle = (said: string, place: ResolvedPlace | null) => {
    const key = `${said}\n${place?.name ?? ""}\n${place?.country ?? ""}`;
    const held = settledBefore.get(key);
    if (held !== undefined) return held;
    const nameBy = (names: KnownNames): string =>
      settleName(said, place, { lexicon: ENGLISH_PARTIES, alias, known: () => names }).origin;
    const made = { settled: nameBy(known), plain: nameBy(NOTHING_KNOWN) };
    settledBefore.set(key, made);
    return made;
  };
  const joined = claims.map((claim) => {
    if (claim.source === null) return claim;
    const { settled, plain } = settle(claim.source, claim.place);
    // The text of the report knew more of the name than the name itself tells: its word stands.
    if (settled === plain || claim.origin !== plain) return claim;
    moved.set(`${claim.document}\n${claim.origin}`, settled);
    return { ...claim, origin: settled };
  });
  return joined.map((claim) => {
    const origin =
      claim.source === null ? moved.get(`${claim.document}\n${claim.origin}`) : undefined;
    return origin === undefined ? claim : { ...claim, origin };
  });
};

const NOTHING_KNOWN: KnownNames = { persons: new Map(), acronyms: new Map(), bodies: new Map() };
