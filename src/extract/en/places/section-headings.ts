// Finds the headings that name a place and what stands under each: "KENYA" or "Cholera – Kenya", and the paragraphs up to the next.
import type { Reading } from "../../../model/reading.ts";
import type { SentencePlace } from "./collector.ts";

const LONGEST = 60;
/** One line that names a place is the line of the date, or a caption. */
const FEWEST = 2;

/** Whether the sentence is a line of its own without a stop. */
const isLine = ({ text, sentences }: Reading, at: number): boolean => {
  const sentence = sentences[at]!;
  const next = sentences[at + 1];
  return (
    next !== undefined &&
    sentence.end - sentence.start <= LONGEST &&
    next.paragraph !== sentence.paragraph &&
    sentences[at - 1]?.paragraph !== sentence.paragraph &&
    !/[.!?,;"”’]\s*$/.test(text.slice(sentence.start, sentence.end))
  );
};

/** Whether the line is hardly more than the names. */
const isNamed = (length: number, places: readonly SentencePlace[]): boolean =>
  places.reduce((sum, { start, end }) => sum + end - start, 0) * 2 > length;

/** What parts the place from the topic: "Floods – Kenya", "Kenya: floods". */
const PARTED = /\s[–—-]\s|:\s/;

/** The places that fill a side of a line of two: the gazetteer tells which of the sides names one. */
const findSides = (
  line: string,
  start: number,
  places: readonly SentencePlace[],
): readonly SentencePlace[] => {
  const parted = PARTED.exec(line);
  if (parted === null) return [];
  const left = start + parted.index;
  const right = left + parted[0].length;
  return places.filter(
    (place) =>
      (place.start === start && place.end === left) ||
      (place.start === right && place.end === start + line.length),
  );
};

/** By the index of a sentence the places that the last heading above it names; none where fewer than two headings name one. */
export const findSections = (
  reading: Reading,
  placesOf: (index: number) => readonly SentencePlace[],
): readonly (readonly SentencePlace[])[] => {
  const found: (readonly SentencePlace[])[] = [];
  let section: readonly SentencePlace[] = [];
  let headings = 0;
  for (const [index, { start, end }] of reading.sentences.entries()) {
    if (isLine(reading, index)) {
      const places = placesOf(index).filter(({ refers }) => refers === undefined);
      const sides = findSides(reading.text.slice(start, end).trimEnd(), start, places);
      const named =
        sides.length > 0 ? sides : isNamed(end - start, places) ? places.slice(0, 1) : [];
      if (named.length > 0) {
        headings++;
        section = named.map((place) => ({ ...place, relation: "section" }));
      }
    }
    found.push(section);
  }
  return headings < FEWEST ? [] : found;
};
