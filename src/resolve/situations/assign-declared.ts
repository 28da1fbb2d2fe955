// Assigns documents to declared situations by what was declared: days, places, measures, words.
import type { ResolvedClaim } from "../../model/claim.ts";
import type { Gazetteer, GazetteerPlace } from "../../model/gazetteer.ts";
import type { Situation } from "../../model/situation.ts";
import { stemOf } from "./document-features.ts";
import type { DocumentFindings } from "./document-features.ts";
import { parsePeriod, periodsMeet } from "./period.ts";
import type { Period } from "./period.ts";
import { findDeclaredPlace } from "./situations-file.ts";

/** That a document belongs to a situation, how it came there, and why. */
export interface Membership {
  readonly document: string;
  readonly situation: string;
  readonly by: "declared" | "found" | "hand";
  readonly why: string;
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const LONGEST_READ = 40_000;

/** Stems of a text's words, each once. */
const stemsOf = (text: string): ReadonlySet<string> => {
  const stems = new Set<string>();
  for (const [word] of text.slice(0, LONGEST_READ).matchAll(WORD)) stems.add(stemOf(word));
  return stems;
};

/** Whether a declared word or phrase stands in the text: words whole, endings apart. */
const says = (stems: ReadonlySet<string>, declared: string): boolean => {
  const parts = [...declared.matchAll(WORD)].map(([word]) => stemOf(word));
  return parts.length > 0 && parts.every((part) => stems.has(part));
};

interface Criteria {
  readonly situation: Situation;
  readonly period: Period | null;
  readonly places: readonly { readonly declared: string; readonly place: GazetteerPlace | null }[];
}

export type DeclaredAssigner = (findings: DocumentFindings) => readonly Membership[];

/**
 * Prepares the declared situations once, to be asked for each document. A document belongs where it or a
 * claim of its speaks of the period, and of one of the places, measures and words, as far as each is
 * declared. Without a gazetteer a place is a name that a claim or the text bears.
 */
export const prepareDeclared = (
  situations: readonly Situation[],
  gazetteer: Gazetteer | null = null,
): DeclaredAssigner => {
  const criteria = situations.map((situation): Criteria => ({
    situation,
    period: situation.period === null ? null : parsePeriod(situation.period),
    places: situation.places.map((declared) => ({
      declared,
      place: gazetteer && findDeclaredPlace(declared, gazetteer),
    })),
  }));
  if (criteria.length === 0) return () => [];
  return (findings) => {
    const stems = stemsOf(`${findings.document.title}\n${findings.document.text}`);
    return criteria.flatMap((one): Membership[] => {
      const why = whyItBelongs(findings, stems, one, gazetteer);
      return why === null
        ? []
        : [{ document: findings.document.id, situation: one.situation.id, by: "declared", why }];
    });
  };
};

const daysOf = ({ document, claims }: DocumentFindings): readonly Period[] =>
  [
    document.published?.slice(0, 10) ?? null,
    ...claims.map((claim) => (claim.role === "background" ? null : claim.when)),
  ]
    .filter((when) => when !== null)
    .map(parsePeriod)
    .filter((period) => period !== null);

const whyItBelongs = (
  findings: DocumentFindings,
  stems: ReadonlySet<string>,
  criteria: Criteria,
  gazetteer: Gazetteer | null,
): string | null => {
  const { situation, period } = criteria;
  const why: string[] = [];
  if (period !== null) {
    const days = daysOf(findings);
    if (!days.some((day) => periodsMeet(day, period))) return null;
    why.push("its days");
  }
  if (situation.places.length > 0) {
    const found = criteria.places.find(
      ({ declared, place }) =>
        findings.claims.some((claim) => isWithin(claim, declared, place, gazetteer)) ||
        (findings.claims.every((claim) => claim.place === null) &&
          says(stems, declared.split(",")[0]!)),
    );
    if (!found) return null;
    why.push(found.declared);
  }
  if (situation.measures.length > 0) {
    const measure = situation.measures.find((one) =>
      findings.claims.some((claim) => claim.measure === one),
    );
    if (measure === undefined) return null;
    why.push(measure);
  }
  if (situation.words.length > 0) {
    const word = situation.words.find((one) => says(stems, one));
    if (word === undefined) return null;
    why.push(`"${word}"`);
  }
  return why.length === 0 ? null : why.join(", ");
};

const isWithin = (
  claim: ResolvedClaim,
  declared: string,
  place: GazetteerPlace | null,
  gazetteer: Gazetteer | null,
): boolean => {
  if (claim.place === null) return false;
  if (claim.place.name.toLowerCase() === declared.split(",")[0]!.trim().toLowerCase()) return true;
  if (place === null || gazetteer === null) return false;
  const located = gazetteer.locate(claim.place);
  return located !== null && (located.key === place.key || gazetteer.holds(place, located));
};
