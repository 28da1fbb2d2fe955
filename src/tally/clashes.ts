// Finds which statements on one count can't all hold, and puts each such set into words and parts.
import type { Conflict } from "../model/tally.ts";
import type { Figure } from "../model/told.ts";
import type { Assertion } from "./assertion.ts";
import { boundsWords, ENGLISH_PHRASES as PHRASES } from "./en/phrases.ts";
import type { Proven } from "./propagate.ts";
import { leavesOf, type Reason } from "./reasons.ts";
import type { SettledCell } from "./settle-cell.ts";
import { figureOf, provenFigure, wordsOf } from "./statement-words.ts";

/** One side of a conflict, with its number in parts. */
export interface Side {
  readonly side: Conflict["sides"][number];
  readonly figure: Figure;
}

const sideOf = (word: Assertion): Side => ({
  side: {
    claims: [word.claim.id],
    origin: word.origin,
    bounds: word.bounds,
    words: wordsOf(word),
  },
  figure: figureOf(word),
});

const provenSide = (reason: Reason): Side => {
  const leaves = leavesOf(reason);
  const origins = [...new Set(leaves.map((leaf) => leaf.origin))];
  const bounds = { floor: reason.value, ceiling: null };
  const only = leaves.length === 1 ? leaves[0]! : null;
  return {
    side: {
      claims: leaves.map((leaf) => leaf.claim.id),
      origin: origins.join(", "),
      bounds,
      words: only === null ? PHRASES.addedUp(reason.value, leaves.length) : wordsOf(only),
    },
    figure: only === null ? { ...provenFigure(bounds), terms: leaves.length } : figureOf(only),
  };
};

export interface Clash {
  readonly conflict: Conflict;
  /** What each side has come to say since, for the headline: the same words, or a later count of the party. */
  readonly sides: readonly Side[];
}

const conflictOf = (sides: readonly Side[], shown = sides): Clash => ({
  conflict: {
    sides: sides.map(({ side }) => side),
    words: PHRASES.conflict(sides.map(({ side }) => PHRASES.side(side.origin, side.words))),
  },
  sides: shown,
});

/** The party's own latest count, where it has raised the word since. */
const nowSaid = (word: Assertion, { byOrigin, standing }: SettledCell): Assertion =>
  standing.includes(word)
    ? word
    : (byOrigin
        .get(word.origin)
        ?.standing.reduce((top, one) => (one.bounds.floor > top.bounds.floor ? one : top), word) ??
      word);

/** Smallest sets only, the lower side first; of pairs that say the same numbers one. */
export const clashesOf = (settled: SettledCell, proven: Proven): readonly Clash[] => {
  const widest = new Map<string, { high: Assertion; low: Assertion }>();
  const reached = proven.floor?.value ?? 0;
  for (const clash of settled.clashes) {
    // What the parts prove may have outgrown both sides.
    if (clash.high.bounds.floor <= reached) continue;
    const key = `${boundsWords(clash.low.bounds)}|${boundsWords(clash.high.bounds)}`;
    const known = widest.get(key);
    if (known === undefined || clash.low.id < known.low.id) widest.set(key, clash);
  }
  const conflicts = [...widest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { high, low }]) =>
      conflictOf([sideOf(low), sideOf(high)], [sideOf(low), sideOf(nowSaid(high, settled))]),
    );
  if (proven.against !== null) {
    const { floor, ceiling } = proven.against;
    const low = ceiling.word;
    conflicts.push(
      conflictOf([low === null ? provenSide(ceiling) : sideOf(low), provenSide(floor)]),
    );
  }
  return conflicts;
};
