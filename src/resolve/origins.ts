// Joins the names of one party into one origin, by rules and a table of aliases.
import type { Claim, ResolvedPlace } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { findAgencyMark } from "./origins/agency-mark.ts";
import { SHIPPED_ORIGINS } from "./origins/aliases.ts";
import { ENGLISH_PARTIES } from "./origins/en.ts";
import { foldName } from "./origins/fold-name.ts";
import { nameOutlet } from "./origins/outlet-name.ts";
import { settleName } from "./origins/settle-name.ts";
import { readTextNames } from "./origins/text-names.ts";
import type { KnownNames } from "./origins/text-names.ts";

/** What was told of the parties of one document, each worked out at most once. */
interface Told {
  readonly aliases: ReadonlyMap<string, string>;
  names: KnownNames | null;
  ownVoice: string | null;
  /** By the name that the text gives, then by the place of the count. */
  readonly origins: Map<string, Map<string, string> | null>;
}

const toldByDocument = new WeakMap<Document, Told>();

const toldOf = (document: Document, aliases: ReadonlyMap<string, string>): Told => {
  let told = toldByDocument.get(document);
  if (told?.aliases !== aliases) {
    told = { aliases, names: null, ownVoice: null, origins: new Map() };
    toldByDocument.set(document, told);
  }
  return told;
};

/** Whose word a document's own voice is: whom it came from, the agency whose text it carries, else the outlet. */
export const resolveOwnVoice = (
  document: Document,
  aliases: ReadonlyMap<string, string>,
): string => {
  const alias = (name: string): string | undefined =>
    aliases.get(foldName(name)) ?? SHIPPED_ORIGINS.aliases.get(foldName(name));
  const from = document.via?.at(-1)?.name.trim();
  if (from) return nameOutlet(nameOutlet(from, SHIPPED_ORIGINS.aliases), aliases);
  const mark = findAgencyMark(document);
  if (mark && mark.agency !== "wires") return alias(mark.agency) ?? mark.agency;
  const outlet = document.outlet?.trim() ? document.outlet : null;
  if (outlet === null) return document.id;
  const name = nameOutlet(outlet, SHIPPED_ORIGINS.aliases);
  return nameOutlet(name, aliases) || document.id;
};

/**
 * Who a claim is by: `source` as the text names it at its fullest, null for the document's own voice;
 * `origin` the one name of that party, a body with its place in brackets: `police (Dallas)`.
 * `aliases` lead from a folded name to the one name; the shipped names stand behind them.
 */
export const resolveOrigin = (
  claim: Claim,
  document: Document,
  place: ResolvedPlace | null,
  aliases: ReadonlyMap<string, string>,
): { readonly source: string | null; readonly origin: string } => {
  const source = claim.attribution[0]?.name ?? null;
  const told = toldOf(document, aliases);
  let byPlace = source === null ? null : told.origins.get(source);
  if (byPlace === undefined) {
    byPlace = foldName(source!) === "" ? null : new Map();
    told.origins.set(source!, byPlace);
  }
  if (source === null || byPlace === null)
    return { source: null, origin: (told.ownVoice ??= resolveOwnVoice(document, aliases)) };
  const key = place === null ? "" : `${place.country ?? ""} ${place.name}`;
  let origin = byPlace.get(key);
  if (origin === undefined) {
    origin = settleName(source, place, {
      lexicon: ENGLISH_PARTIES,
      alias: (name) => {
        const folded = foldName(name);
        return aliases.get(folded) ?? SHIPPED_ORIGINS.aliases.get(folded);
      },
      known: () =>
        (told.names ??= readTextNames(`${document.text}\n\n${document.title}`, ENGLISH_PARTIES)),
    }).origin;
    byPlace.set(key, origin);
  }
  return { source, origin };
};
