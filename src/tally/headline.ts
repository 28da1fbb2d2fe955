// Puts the bounds of one count into the words that a newsroom could print, and into parts.
import type { Bounds } from "../model/bounds.ts";
import type { Figure } from "../model/told.ts";
import type { Assertion } from "./assertion.ts";
import type { Clash } from "./clashes.ts";
import { boundsWords, ENGLISH_PHRASES as PHRASES } from "./en/phrases.ts";
import type { Proven } from "./propagate.ts";
import type { SettledCell } from "./settle-cell.ts";
import { figureOf, provenFigure, wordsOf } from "./statement-words.ts";

const holdsBounds = (outer: Bounds, inner: Bounds): boolean =>
  outer.floor <= inner.floor &&
  (outer.ceiling === null || (inner.ceiling !== null && inner.ceiling <= outer.ceiling)) &&
  boundsWords(outer) !== boundsWords(inner);

/** The words that a newsroom could print, and the same in parts. */
export interface Headline {
  readonly words: string;
  readonly figures: readonly Figure[];
}

export const headlineOf = (
  bounds: Bounds,
  proven: Proven,
  clashes: readonly Clash[],
  settled: SettledCell,
): Headline => {
  if (clashes.length > 0) {
    const sides = [
      ...new Map(
        clashes.flatMap((one) => one.sides).map((one) => [one.side.words, one] as const),
      ).values(),
    ];
    sides.sort(
      ({ side: a }, { side: b }) => a.bounds.floor - b.bounds.floor || (a.words < b.words ? -1 : 1),
    );
    const narrow = sides.filter(
      (one) =>
        !sides.some((other) => other !== one && holdsBounds(one.side.bounds, other.side.bounds)),
    );
    const shown = narrow.length > 3 ? [narrow[0]!, narrow.at(-1)!] : narrow;
    return {
      words: PHRASES.or(shown.map(({ side }) => side.words)),
      figures: shown.map(({ figure }) => figure),
    };
  }
  const inWordsOf = (word: Assertion): Headline => ({
    words: wordsOf(word),
    figures: [figureOf(word)],
  });
  const alone = settled.standing
    .filter(
      (word) =>
        word.bounds.floor === bounds.floor &&
        (word.bounds.ceiling === bounds.ceiling ||
          (bounds.ceiling === null && word.claim.qualifier !== "exact")),
    )
    .sort(
      (a, b) =>
        Number(b.bounds.ceiling === bounds.ceiling) - Number(a.bounds.ceiling === bounds.ceiling),
    )
    .map((word) => ({ word, same: word.bounds.ceiling === bounds.ceiling }))[0];
  // An exact number that the text itself calls too low is no more than a floor.
  const calledLow =
    alone?.word.claim.qualifier === "exact" && alone.word.claim.bounds.ceiling === null;
  if (alone?.same === true && !alone.word.partial && !calledLow) return inWordsOf(alone.word);
  const floorWord = proven.floor?.word;
  if (bounds.ceiling === null && floorWord?.claim.qualifier === "more_than")
    return inWordsOf(floorWord);
  if (bounds.ceiling === null && floorWord?.vague === true) return inWordsOf(floorWord);
  return { words: boundsWords(bounds), figures: [provenFigure(bounds)] };
};
