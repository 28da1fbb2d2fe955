// Turns a text into the name of its language, by a look at its first words.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The words by which a language is known at once, without a closer look. */
export interface KnownLanguage {
  /** BCP 47. */
  readonly tag: string;
  /** Lower-case words, frequent in it and in no other. */
  readonly commonWords: ReadonlySet<string>;
}

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 800;
/** Where fewer letters stand, no language is named. */
const LEAST_LETTERS = 24;
/** The share of common words from which a text is surely in that language. */
const SURE_SHARE = 0.12;

const WORDS = /\p{L}+/gu;

interface Detector {
  detect(text: string): { readonly language: string };
}

let detector: Detector | null = null;

/** The detector is loaded when the first text asks for it: it takes a while, and most texts never do. */
const loadDetector = (): Detector => {
  // the package is offered to import alone, so its place is asked for as import would
  const place = fileURLToPath(import.meta.resolve("eld/small"));
  detector ??= (createRequire(import.meta.url)(place) as { readonly eld: Detector }).eld;
  return detector;
};

/** The tag of the text's language; null where the text is too short to tell. */
export const nameLanguage = (text: string, known: readonly KnownLanguage[] = []): string | null => {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const words = sample.match(WORDS) ?? [];
  let letters = 0;
  for (const word of words) letters += word.length;
  if (letters < LEAST_LETTERS) return null;
  for (const { tag, commonWords } of known) {
    let common = 0;
    for (const word of words) if (commonWords.has(word)) common++;
    if (common >= 3 && common / words.length >= SURE_SHARE) return tag;
  }
  return loadDetector().detect(sample).language || null;
};
