// Turns a document and its claims into what situations are told apart by: days, places, measures, telling words.
import type { ResolvedClaim } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import type { Measure } from "../../model/measure.ts";
import { dayNumber } from "./period.ts";

export type SituatedDocument = Pick<Document, "id" | "title" | "text" | "published" | "situation">;

/** A document with what was found in it. */
export interface DocumentFindings {
  readonly document: SituatedDocument;
  readonly claims: readonly ResolvedClaim[];
}

/** Plain values, so that a ledger can keep them and an index be built again without the texts. */
export interface DocumentFeatures {
  readonly document: string;
  /** Days since 1970 of publication, or the latest that its claims speak of; null where not known. */
  readonly day: number | null;
  /** Names of places of its claims, `name|country`, with how many claims. */
  readonly places: Readonly<Record<string, number>>;
  readonly measures: Readonly<Partial<Record<Measure, number>>>;
  /** Words to weights: names and words of the title count for more. */
  readonly words: Readonly<Record<string, number>>;
  /** How names among the words are written, to be shown. */
  readonly names: Readonly<Record<string, string>>;
}

const LONGEST_READ = 8_000;
const MOST_WORDS = 90;
const TITLE_WEIGHT = 3;
const NAME_WEIGHT = 2.5;
const LEAD_WEIGHT = 1.6;
/** The first words of a report say what it is about. */
const LEAD = 900;
const PLACE_WEIGHT = 3;
const STEM = 7;

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const OTHER = 1;
const JOINING = 2;
const OF_LETTERS = 3;
const OF_DIGITS = 4;

/** What each UTF-16 unit is in a word, as far as it was met: asking a pattern of every letter takes longer. */
const kinds = new Uint8Array(0x1_0000);

const kindOf = (unit: number): number => {
  const known = kinds[unit]!;
  if (known !== 0) return known;
  const letter = String.fromCharCode(unit);
  // a letter beyond the first plane comes as two units
  const kind =
    LETTER.test(letter) || (unit >= 0xd800 && unit <= 0xdfff)
      ? OF_LETTERS
      : DIGIT.test(letter)
        ? OF_DIGITS
        : "'’-".includes(letter)
          ? JOINING
          : OTHER;
  kinds[unit] = kind;
  return kind;
};

/** Calls back with each word of the text: it begins with a letter, and goes on with digits, apostrophes and hyphens. */
const eachWord = (text: string, take: (word: string, at: number) => void): void => {
  let at = 0;
  while (at < text.length) {
    if (kindOf(text.charCodeAt(at)) !== OF_LETTERS) {
      at += 1;
      continue;
    }
    const from = at;
    while (at < text.length && kindOf(text.charCodeAt(at)) > OTHER) at += 1;
    take(text.slice(from, at), from);
  }
};
const CAPITAL = /^\p{Lu}/u;
const LOWER = /\p{Ll}/u;

const PLAIN = /^[A-Za-z0-9]+$/;

export const stemOf = (word: string): string =>
  PLAIN.test(word)
    ? word.slice(0, STEM).toLowerCase()
    : word
        .toLowerCase()
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/['’]s$/u, "")
        .replace(/['’-]/g, "")
        .slice(0, STEM);

const endsSentence = (text: string, before: number): boolean => {
  for (let at = before - 1; at >= 0 && before - at < 4; at--) {
    const character = text[at]!;
    if (/[.!?:\n"“”)]/u.test(character)) return true;
    if (!/\s/u.test(character)) return false;
  }
  return before === 0;
};

/** The words that say most of what it is about; linear in the first 8,000 characters. */
export const describeDocument = ({ document, claims }: DocumentFindings): DocumentFeatures => {
  const weights = new Map<string, number>();
  const names = new Map<string, string>();
  const read = (text: string, weightAt: (at: number) => number): void => {
    const cased = LOWER.test(text);
    eachWord(text, (word, at) => {
      if (word.length < 3) return;
      const stem = stemOf(word);
      if (stem.length < 3) return;
      const isName = cased && CAPITAL.test(word) && !endsSentence(text, at);
      if (!isName && word.length < 4) return;
      if (isName && !names.has(stem)) names.set(stem, word.replace(/['’]s$/u, ""));
      const weight = weightAt(at) * (isName ? NAME_WEIGHT : 1);
      weights.set(stem, (weights.get(stem) ?? 0) + weight);
    });
  };
  read(document.title.slice(0, 400), () => TITLE_WEIGHT);
  read(document.text.slice(0, LONGEST_READ), (at) => (at < LEAD ? LEAD_WEIGHT : 1));
  const places: Record<string, number> = {};
  const measures: Partial<Record<Measure, number>> = {};
  let latest: string | null = null;
  for (const { place, measure, role, when } of claims) {
    if (role === "background") continue;
    measures[measure] = (measures[measure] ?? 0) + 1;
    if (place !== null) {
      const key = `${place.name}|${place.country ?? ""}`;
      places[key] = (places[key] ?? 0) + 1;
      for (const part of place.name.split(/\s+/)) {
        const stem = stemOf(part);
        if (stem.length > 2) weights.set(stem, Math.max(weights.get(stem) ?? 0, PLACE_WEIGHT));
      }
    }
    const last = when?.split("/").at(-1) ?? null;
    if (last !== null && (latest === null || last > latest)) latest = last;
  }
  const words = [...weights]
    .map(([stem, weight]): readonly [string, number] => [stem, 1 + Math.log(weight)])
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS);
  const kept = new Set(words.map(([stem]) => stem));
  return {
    document: document.id,
    day: dayNumber(document.published) ?? dayNumber(latest),
    places,
    measures,
    words: Object.fromEntries(words),
    names: Object.fromEntries([...names].filter(([stem]) => kept.has(stem))),
  };
};
