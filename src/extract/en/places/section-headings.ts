// Finds the headings that name a place and what stands under each: "KENYA", and the paragraphs up to "UGANDA".
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

/** By the index of a sentence the place that the last heading above it names; none where fewer than two headings name one. */
export const findSections = (
  reading: Reading,
  placesOf: (index: number) => readonly SentencePlace[],
): readonly (SentencePlace | null)[] => {
  const found: (SentencePlace | null)[] = [];
  let section: SentencePlace | null = null;
  let headings = 0;
  for (const [index, { start, end }] of reading.sentences.entries()) {
    if (isLine(reading, index)) {
      const places = placesOf(index).filter(({ refers }) => refers === undefined);
      const [first] = places;
      if (first !== undefined && isNamed(end - start, places)) {
        headings++;
        section = { ...first, relation: "section" };
      }
    }
    found.push(section);
  }
  return headings < FEWEST ? [] : found;
};
