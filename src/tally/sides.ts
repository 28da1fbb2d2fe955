// Turns the standing words of several origins on one count into bounds, and into sides where they can't all hold.
import type { Bounds } from "../model/bounds.ts";
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";

/** Two statements that can't both hold: the first puts the count above what the second allows. */
export interface Clash {
  readonly high: Assertion;
  readonly low: Assertion;
}

export interface Settled {
  readonly bounds: Bounds;
  /** The statement that proves the floor; null where the floor is 0 and nothing was stated. */
  readonly floorBy: Assertion | null;
  readonly ceilingBy: Assertion | null;
  readonly clashes: readonly Clash[];
  /** Statements that there was nobody, which other statements contradict: they deny, and bound nothing. */
  readonly denials: readonly Assertion[];
  /** States of an earlier day that another statement has overtaken, and numbers that count some of them only. */
  readonly overtaken: readonly { readonly word: Assertion; readonly by: Assertion }[];
}

const ceilingOf = (word: Assertion): number =>
  word.vague ? Infinity : (word.bounds.ceiling ?? Infinity);

const startOf = (word: Assertion): number => word.held?.start ?? NaN;
const endOf = (word: Assertion): number => word.held?.end ?? NaN;

/** Which of two statements that prove the same is the better one to show. */
const better = (a: Assertion, b: Assertion): Assertion => {
  const rank = (word: Assertion): number =>
    (word.attributed ? 4 : 0) + (word.partial ? 0 : 2) + (word.claim.field === "text" ? 1 : 0);
  if (rank(a) !== rank(b)) return rank(a) > rank(b) ? a : b;
  const [ka, kb] = [a.known.at ?? Infinity, b.known.at ?? Infinity];
  if (ka !== kb) return ka < kb ? a : b;
  return a.id < b.id ? a : b;
};

const highest = (words: readonly Assertion[]): Assertion | null =>
  words.reduce<Assertion | null>(
    (top, word) =>
      top === null || word.bounds.floor > top.bounds.floor
        ? word
        : word.bounds.floor === top.bounds.floor
          ? better(top, word)
          : top,
    null,
  );

/** Largest floor among the statements whose moment has surely come by a given one. */
const makeEarlierFloors = (words: readonly Assertion[]) => {
  const dated = words
    .filter((word) => word.held !== null)
    .sort((a, b) => endOf(a) - endOf(b) || (a.id < b.id ? -1 : 1));
  const best: (Assertion | null)[] = [];
  let top: Assertion | null = null;
  for (const word of dated) {
    if (top === null || word.bounds.floor > top.bounds.floor) top = word;
    best.push(top);
  }
  const later: number[] = [];
  let max = 0;
  for (let index = dated.length - 1; index >= 0; index--) {
    max = Math.max(max, dated[index]!.bounds.floor);
    later[index] = max;
  }
  const firstAfter = (moment: number): number => {
    let low = 0;
    let high = dated.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (endOf(dated[middle]!) <= moment) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    by: (moment: number): Assertion | null => best[firstAfter(moment) - 1] ?? null,
    after: (moment: number): number => later[firstAfter(moment)] ?? 0,
  };
};

/** A state that was told so many days before a newer number says nothing of the newer day. */
const STALE_DAYS = 14;

/** Levels change from day to day: what a later day contradicts, or has long left behind, is past, not wrong. */
const dropOvertaken = (
  words: readonly Assertion[],
): {
  kept: readonly Assertion[];
  overtaken: readonly { word: Assertion; by: Assertion }[];
} => {
  const newestFirst = [...words].sort((a, b) => b.heldOn - a.heldOn || (a.id < b.id ? -1 : 1));
  const kept: Assertion[] = [];
  const overtaken: { word: Assertion; by: Assertion }[] = [];
  let day = Infinity;
  let floor = 0;
  let ceiling = Infinity;
  let floorBy: Assertion | null = null;
  let ceilingBy: Assertion | null = null;
  let newest: Assertion | null = null;
  let next: Assertion[] = [];
  const close = (): void => {
    for (const word of next) {
      if (word.bounds.floor > floor) [floor, floorBy] = [word.bounds.floor, word];
      if (ceilingOf(word) < ceiling) [ceiling, ceilingBy] = [ceilingOf(word), word];
    }
    next = [];
  };
  for (const word of newestFirst) {
    if (word.heldOn < day) {
      close();
      day = word.heldOn;
    }
    const stale = newest !== null && newest.heldOn - word.heldOn > STALE_DAYS;
    if (newest !== null && stale && Number.isFinite(word.heldOn)) {
      overtaken.push({ word, by: newest });
      continue;
    }
    if (newest === null && !word.partial && !word.vague) newest = word;
    if (floorBy !== null && floor > ceilingOf(word)) overtaken.push({ word, by: floorBy });
    else if (ceilingBy !== null && word.bounds.floor > ceiling)
      overtaken.push({ word, by: ceilingBy });
    else {
      kept.push(word);
      next.push(word);
    }
  }
  return { kept, overtaken };
};

const isRow = ({ claim }: Assertion): boolean => claim.ruleset === TABLE_RULESET;

/** Whoever keeps a table, or says that a count runs from the beginning, means all of them. */
const isStatedWhole = (word: Assertion): boolean => isRow(word) || word.claim.countScope !== null;

/** Both count the same day, and no clock says that one of them is of an earlier hour. */
const sameDay = (a: Assertion, b: Assertion): boolean =>
  a.heldOn === b.heldOn &&
  Number.isFinite(a.heldOn) &&
  (a.clock === null || b.clock === null || a.clock === b.clock);

/** A crowd of one day does not run up from hour to hour as a toll does. */
const isCrowd = (word: Assertion): boolean => word.measure === "protesters";

/** How many origins, each in its report, have a number up to a given one. */
const countVoices = (words: readonly Assertion[], numberOf: (word: Assertion) => number) => {
  const numbers: number[] = [];
  const heard = new Set<string>();
  for (const word of words.toSorted((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1))) {
    const voice = `${word.origin}|${word.report}`;
    if (heard.has(voice)) continue;
    heard.add(voice);
    numbers.push(numberOf(word));
  }
  return {
    upTo: (number: number): number => {
      let low = 0;
      let high = numbers.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (numbers[middle]! <= number) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
};

const once = <V>(make: () => V): (() => V) => {
  let made: V | undefined;
  return () => (made ??= make());
};

/** Two origins side by side in one report are told as of one moment. */
const sideBySide = (words: readonly Assertion[]): ReadonlyMap<string, readonly Assertion[]> => {
  const byReport = new Map<string, Assertion[]>();
  for (const word of words) {
    if (word.claim.ruleset === TABLE_RULESET) continue;
    const known = byReport.get(word.report);
    if (known === undefined) byReport.set(word.report, [word]);
    else known.push(word);
  }
  return byReport;
};

/**
 * The bounds that the standing words of all origins prove at the last moment that any of them speaks of.
 * Floors hold on as a count grows; a ceiling holds for its own moment only. Where two words can't both hold, the
 * floor is the lowest of the sides' floors and the ceiling the highest of their ceilings. `raised` are rows of tables
 * that no longer stand because their parties counted more later: of their own day they still hold.
 * O(n log n) in the number of words.
 */
export const settleSides = (
  standing: readonly Assertion[],
  against: readonly Clash[],
  raised: readonly Assertion[],
  level: boolean,
  lastMoment: number,
): Settled => {
  const { kept, overtaken: past } = level
    ? dropOvertaken(standing)
    : { kept: standing, overtaken: [] };
  const overtaken = [...past];
  const earlier = makeEarlierFloors(kept);
  const outgrown = makeEarlierFloors(raised);
  const reports = sideBySide(kept);

  const clashOf = (low: Assertion): Assertion | null => {
    const ceiling = ceilingOf(low);
    if (ceiling === Infinity || low.held === null) return null;
    const before = earlier.by(startOf(low));
    if (before !== null && before.bounds.floor > ceiling) return before;
    const said = isRow(low) ? outgrown.by(startOf(low)) : null;
    if (said !== null && said.origin !== low.origin && said.bounds.floor > ceiling) return said;
    const beside = highest(
      (reports.get(low.report) ?? []).filter(
        (word) =>
          word.origin !== low.origin &&
          word.attributed &&
          word.bounds.floor > ceiling &&
          !word.partial,
      ),
    );
    if (low.partial || !low.attributed) return null;
    return beside ?? disagreesWith(low);
  };

  /** How far the count may have grown after the lower word was said. */
  const grownPast = (low: Assertion, high: Assertion): number =>
    earlier.after(
      high.report === low.report || (isCrowd(low) && sameDay(low, high))
        ? Math.max(endOf(low), endOf(high))
        : // A row without an hour counts its whole day: what others count on it is no later.
          isRow(low) && low.clock === null
          ? endOf(low)
          : startOf(low),
    );

  const below = once(() =>
    countVoices(
      kept.filter((word) => !word.partial),
      ceilingOf,
    ),
  );
  const above = once(() => countVoices(kept, (word) => -word.bounds.floor));

  /**
   * In running text, a number below half of what more parties state may be of some of them only; but not where it is
   * a named party's own count of the same day. Whoever disagrees on one day is shown as a side.
   */
  const countsSome = (low: Assertion, high: Assertion): boolean => {
    const ceiling = ceilingOf(low);
    if (isStatedWhole(low) || ceiling * 2 >= high.bounds.floor) return false;
    if (low.attributed && sameDay(low, high)) return false;
    return below().upTo(ceiling) < above().upTo(-ceiling - 1);
  };

  /** By day: the largest count of a crowd that a named party gives. */
  const crowds = new Map<number, Assertion>();
  for (const word of kept) {
    if (!isCrowd(word) || !word.attributed || word.partial) continue;
    crowds.set(
      word.heldOn,
      highest([...(crowds.has(word.heldOn) ? [crowds.get(word.heldOn)!] : []), word])!,
    );
  }

  /** Two parties' counts of the crowd of one day, each known by name. */
  const disagreesWith = (low: Assertion): Assertion | null => {
    const most = isCrowd(low) ? crowds.get(low.heldOn) : undefined;
    return most !== undefined &&
      most.origin !== low.origin &&
      most.bounds.floor > ceilingOf(low) &&
      sameDay(low, most)
      ? most
      : null;
  };

  const clashes: Clash[] = [];
  const denials: Assertion[] = [];
  const passed = new Set<Assertion>();
  const contested = new Map<Assertion, Assertion>();
  const summit = highest(kept)?.bounds.floor ?? 0;
  for (const low of kept) {
    const high = clashOf(low) ?? against.find((pair) => pair.low === low)?.high ?? null;
    if (high === null) continue;
    if (ceilingOf(low) === 0) denials.push(low);
    else if (countsSome(low, high)) overtaken.push({ word: low, by: high });
    // Where the count has since grown past both sides, whichever was right, their quarrel is over.
    else if (grownPast(low, high) < summit) {
      contested.set(low, high);
      clashes.push({ high, low });
    } else passed.add(low);
  }
  const denied = new Set([...denials, ...overtaken.map(({ word }) => word)]);
  const holding = denied.size === 0 ? kept : kept.filter((word) => !denied.has(word));

  const top = highest(holding);
  const live = holding.filter(
    (word) =>
      !contested.has(word) &&
      !passed.has(word) &&
      word.bounds.ceiling !== null &&
      endOf(word) >= lastMoment,
  );
  const highCeiling = live
    .filter((word) => word.bounds.ceiling! >= (top?.bounds.floor ?? 0))
    .reduce<Assertion | null>(
      (least, word) =>
        least === null || word.bounds.ceiling! < least.bounds.ceiling!
          ? word
          : word.bounds.ceiling === least.bounds.ceiling
            ? better(least, word)
            : least,
      null,
    );

  if (contested.size === 0) {
    return {
      bounds: { floor: top?.bounds.floor ?? 0, ceiling: highCeiling?.bounds.ceiling ?? null },
      floorBy: top,
      ceilingBy: highCeiling,
      clashes: [],
      denials,
      overtaken,
    };
  }

  const floors = holding.map((word) => word.bounds.floor).sort((a, b) => a - b);
  /** Largest floor that a ceiling allows. */
  const under = (ceiling: number): number => {
    let low = 0;
    let high = floors.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (floors[middle]! <= ceiling) low = middle + 1;
      else high = middle;
    }
    return floors[low - 1] ?? 0;
  };
  let floor = top?.bounds.floor ?? 0;
  let ceiling: number | null = top?.bounds.ceiling ?? null;
  if (highCeiling !== null)
    ceiling = Math.min(ceiling ?? Infinity, highCeiling.bounds.ceiling ?? Infinity);
  let ceilingBy: Assertion | null = ceiling === null ? null : (highCeiling ?? top);
  for (const [low, high] of contested) {
    const grown = grownPast(low, high);
    floor = Math.min(floor, Math.max(under(ceilingOf(low)), grown > ceilingOf(low) ? grown : 0));
    if (ceiling !== null && ceilingOf(low) > ceiling) [ceiling, ceilingBy] = [ceilingOf(low), low];
  }
  const floorBy = highest(holding.filter((word) => word.bounds.floor <= floor));
  return { bounds: { floor, ceiling }, floorBy, ceilingBy, clashes, denials, overtaken };
};
