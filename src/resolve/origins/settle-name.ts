// Settles one name for a party: what its name says, completed from the text, the place and the aliases.
import type { ResolvedPlace } from "../../model/claim.ts";
import { foldName, soundOfName } from "./fold-name.ts";
import type { PartyLexicon } from "./lexicon.ts";
import { ACRONYM } from "./name-words.ts";
import type { Party } from "./party.ts";
import { readParty } from "./read-party.ts";
import type { KnownNames } from "./text-names.ts";

export interface NameLookups {
  readonly lexicon: PartyLexicon;
  /** Folded name to the one name of the party. */
  alias(name: string): string | undefined;
  /** What the text around tells of parties; asked only where the name alone does not do. */
  known(): KnownNames;
}

const withPlace = (name: string, place: string | null): string =>
  place === null || place === "" ? name : `${name} (${place})`;

/** The party with what the text tells of it: the full name, the office, the acronym in full. */
const completeParty = (party: Party, place: ResolvedPlace | null, lookups: NameLookups): Party => {
  if (party.sort === "person") {
    const known = lookups.known().persons.get(soundOfName(party.name.split(" ").at(-1)!));
    if (!known) return party;
    const one = !party.name.includes(" ");
    const same = one || soundOfName(known.name) === soundOfName(party.name);
    if (!same) return party;
    // A minister speaks for the ministry, however he or she is named the second time.
    if (known.party.sort === "body" && known.party.kind === "authority") return known.party;
    return {
      ...party,
      name: known.name,
      kind: party.kind === "authority" ? party.kind : known.party.kind,
    };
  }
  if (party.sort === "named" && ACRONYM.test(party.name)) {
    const full = lookups.known().acronyms.get(foldName(party.name));
    return full ? readParty(full, lookups.lexicon) : party;
  }
  if (party.sort === "body" && party.place === null && party.reach !== "none") {
    const said = lookups.known().bodies.get(party.name);
    // `Israeli police` once, `police` after it: but the police of another country is another. A ministry
    // (written large, where the lexicon writes bodies small) may speak of other countries' dead.
    const ministry = party.name !== party.name.toLowerCase();
    const fits =
      place === null ||
      (said?.country
        ? ministry || place.country === said.country
        : foldName(place.name) === foldName(said?.name ?? ""));
    return said && fits ? { ...party, place: said } : party;
  }
  return party;
};

/** The place in brackets of a body: what its name says, else what it reaches of the count's place. */
const placeOfBody = (
  party: Party,
  place: ResolvedPlace | null,
  lexicon: PartyLexicon,
): string | null => {
  if (party.place !== null) {
    const { name, country } = party.place;
    if (country !== null || place === null) return name;
    // `New York police` of a count in New York City, `surat police` of one in Surat.
    const [said, counted] = [foldName(name), foldName(place.name)];
    return counted === said || counted.startsWith(`${said} `) ? place.name : name;
  }
  if (place === null || party.reach === "none") return null;
  if (party.reach === "country")
    return place.country === null
      ? null
      : (lexicon.countryNames.get(place.country) ?? place.country);
  return place.name;
};

/**
 * The origin of a claim by the name that the text gives it: `police (Dallas)`, `Interior Ministry (Turkey)`,
 * `OVD-Info`, `Ada Lund`. The alias table speaks first and last.
 */
export const settleName = (
  said: string,
  place: ResolvedPlace | null,
  lookups: NameLookups,
): { readonly origin: string; readonly party: Party } => {
  const { lexicon } = lookups;
  const bracket = said.indexOf("(");
  const outside = bracket > 0 ? said.slice(0, bracket).trim() : said;
  const whole = lookups.alias(said) ?? lookups.alias(outside);
  let party = readParty(said, lexicon);
  if (whole !== undefined) return { origin: whole, party };
  const named = lookups.alias(party.name);
  if (named !== undefined && party.sort !== "body") return { origin: named, party };
  // `Reuters witness`: what stands before is a party, no place.
  const owner =
    party.sort === "body" && party.place?.country === null
      ? lookups.alias(party.place.name)
      : undefined;
  if (owner !== undefined) return { origin: owner, party };
  // Text in small letters: `lund police` where the count is of Lund.
  if (party.sort === "named" && place !== null && party.name === party.name.toLowerCase()) {
    const start = foldName(place.name);
    if (start !== "" && foldName(party.name).startsWith(`${start} `)) {
      const rest = readParty(party.name.slice(start.length + 1), lexicon);
      if (rest.sort === "body" && rest.place === null)
        party = { ...rest, place: { name: place.name, country: null } };
    }
  }
  party = completeParty(party, place, lookups);
  const origin =
    party.sort === "person"
      ? party.name
      : withPlace(
          party.name,
          party.sort === "body" || party.reach === "country"
            ? placeOfBody(party, place, lexicon)
            : null,
        );
  return {
    origin:
      lookups.alias(origin) ??
      (party.sort === "body" ? undefined : lookups.alias(party.name)) ??
      origin,
    party,
  };
};
