// Says whether the noun that a claim counts sets a group apart from everybody, and which.
import type { ResolvedClaim } from "../model/claim.ts";
import type { Measure } from "../model/measure.ts";

/** What a language knows of the nouns that people and things are counted by; all words in lower case. */
export interface GroupLexicon {
  /** Singular noun to the label of the group that it sets apart. */
  readonly groups: ReadonlyMap<string, string>;
  /** Singular nouns that count everybody. */
  readonly generic: ReadonlySet<string>;
  /** By measure: nouns that count everything that the measure counts. */
  readonly genericOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words before the noun that narrow it, to the words that say so. */
  readonly narrowing: ReadonlyMap<string, string>;
  /** Words after the noun that say which way somebody moves; empty where that is the usual way. */
  readonly direction: ReadonlyMap<string, string>;
  /** A people's name, singular, to its country. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Words at which a noun phrase ends. */
  readonly closing: ReadonlySet<string>;
  /** Words that may open it and say nothing of the group. */
  readonly opening: ReadonlySet<string>;
  readonly singular: (word: string) => string;
  readonly households: string;
  /** The noun that those counted are said to be by the words about their number: "were foreigners"; null else. */
  readonly saidToBe: (before: string, after: string) => string | null;
  /** Whose toll the words before a number say that it is: "Norwegians"; null where they do not say. */
  readonly tollOf: (before: string) => string | null;
  /** Singular nouns of what befell somebody, before which stands whom: "civilian deaths". */
  readonly tollNouns: ReadonlySet<string>;
  /** Singular nouns that add nothing to a people's name before them. */
  readonly citizens: ReadonlySet<string>;
  /** A country to the label of its people. */
  readonly peopleNamed: ReadonlyMap<string, string>;
  /** How sure cases are said to be, where words behind their count say it: "were confirmed"; null else. */
  readonly certainty: (after: string) => string | null;
  /** The illness that the words behind a count name; null where they name none. */
  readonly illness: (after: string) => string | null;
  /** All illnesses that a text names. */
  readonly illnesses: (text: string) => readonly string[];
  /** Those that it calls an outbreak. */
  readonly outbreaks: (text: string) => readonly string[];
  /** Whether a group shares no unit with everybody: households, or cases of another illness. */
  readonly isApart: (label: string) => boolean;
  /** How badly somebody is hurt, from the words that follow a count of the hurt; null where they do not say. */
  readonly severity: (after: string) => string | null;
  /** Words that only say again what the measure counts: "collapsed" of buildings. */
  readonly restating: ReadonlySet<string>;
  /** Groups of which nobody can belong to two. Attackers stand in none: whether they are in a toll differs. */
  readonly disjoint: readonly (readonly string[])[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;

/** Measures that count foreigners as a rule, so that a people's name sets nobody apart. */
const FOREIGN: ReadonlySet<Measure> = new Set<Measure>(["crossings", "refugees"]);

/**
 * The label of the group that the claim counts apart from everybody, or null where it counts everybody.
 * A noun that the lexicon does not know sets its own group apart: a count of miners is not a count of all.
 */
export const countedGroup = (
  claim: Pick<ResolvedClaim, "counted" | "unit" | "measure" | "place" | "indefinite">,
  lexicon: GroupLexicon,
): string | null => {
  if (claim.unit === "household") return lexicon.households;
  const phrase = claim.counted?.text.toLowerCase();
  if (phrase === undefined) return null;
  const words = phrase.match(WORD) ?? [];
  const before: string[] = [];
  let direction = "";
  for (const [index, word] of words.entries()) {
    const way = lexicon.direction.get(word);
    if (way !== undefined) {
      direction = way;
      break;
    }
    if (index > 0 && before.length > 0 && lexicon.closing.has(word)) break;
    if (!lexicon.opening.has(word)) before.push(word);
  }
  const last = before.at(-1);
  if (last === undefined) return null;
  const head = lexicon.singular(last);
  const pair = before.length > 1 ? `${before.at(-2)!} ${head}` : "";
  const narrowed = before
    .map((word) => lexicon.narrowing.get(word))
    .filter((label) => label !== undefined);
  const country = claim.place?.country ?? null;
  const foreign = (word: string): boolean => {
    const of = lexicon.demonyms.get(word);
    return of !== undefined && of !== country && country !== null && !FOREIGN.has(claim.measure);
  };
  const nameOf = (word: string): string =>
    lexicon.peopleNamed.get(lexicon.demonyms.get(word) ?? "") ?? word;
  const people = before.slice(0, -1).filter(foreign).map(nameOf);
  const all = lexicon.genericOf.get(claim.measure);
  const core = (): string | null => {
    if (all?.has(pair) || all?.has(head)) return null;
    // "two Norwegian nationals" are two Norwegians; of their own country they are nobody apart
    if (lexicon.citizens.has(head) && lexicon.demonyms.has(before.at(-2) ?? "")) return null;
    // "civilian deaths", "police casualties"
    const whose = lexicon.groups.get(lexicon.singular(before.at(-2) ?? ""));
    if (whose !== undefined && lexicon.tollNouns.has(head)) return whose;
    const paired = lexicon.groups.get(pair);
    if (paired !== undefined) return paired;
    if (lexicon.generic.has(head)) return null;
    const group = lexicon.groups.get(head);
    if (group !== undefined) return group;
    if (lexicon.demonyms.has(head)) return foreign(head) ? nameOf(head) : null;
    // One person told alone ("her uncle", a name) is no group.
    return claim.indefinite ? null : last;
  };
  const label = [...new Set([...narrowed, ...people, core() ?? "", direction])]
    .filter((part) => part !== "")
    .join(" ");
  return label === "" ? null : label;
};

/**
 * Whoever writes a cell for those counted sets them apart by it: the words of a cell that say more than that everybody
 * is counted, "eye injuries"; null where they don't.
 */
export const groupOfCell = (
  cell: string,
  measure: Measure,
  lexicon: GroupLexicon,
): string | null => {
  const phrase = cell.trim().toLowerCase();
  const says = (word: string): boolean => {
    const plain = lexicon.singular(word);
    return !(
      lexicon.opening.has(word) ||
      lexicon.closing.has(word) ||
      lexicon.restating.has(word) ||
      lexicon.generic.has(plain) ||
      lexicon.genericOf.get(measure)?.has(plain) === true
    );
  };
  return (phrase.match(WORD) ?? []).some(says) ? phrase : null;
};

/** The sets of disjoint groups to which a label belongs, by number. */
export const disjointSetOf = (label: string, lexicon: GroupLexicon): number =>
  lexicon.disjoint.findIndex((set) => set.includes(label));
