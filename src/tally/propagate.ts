// Carries bounds from parts to wholes and back until nothing changes, each bound with the reason that it rests on.
import { isLevel } from "../model/measure.ts";
import type { Assertion } from "./assertion.ts";
import type { Cell, Holding } from "./cells.ts";
import { isPronoun } from "./en/struck-words.ts";
import { sumOfOwnDays } from "./own-days.ts";
import { sumToldApart } from "./told-apart.ts";
import { makeToldTogether } from "./told-together.ts";
import { WHOLE } from "./place-nodes.ts";
import { makePersonsTold } from "./persons.ts";
import { join, largestSum, stated, sumOf, type Reason } from "./reasons.ts";
import type { SettledCell } from "./settle-cell.ts";
import { disjointStretches, separateEvents, sinceItsTotal } from "./sums-of-days.ts";

export interface Proven {
  readonly floor: Reason | null;
  readonly ceiling: Reason | null;
  /** A bound that the parts prove against what was stated of the whole: both stand as sides. */
  readonly against: { readonly floor: Reason; readonly ceiling: Reason } | null;
}

interface Working {
  readonly cell: Cell;
  readonly settled: SettledCell;
  floor: Reason | null;
  /** The floor as it may be added to others: without what is stated as a part of some larger count. */
  adding: Reason | null;
  ceiling: Reason | null;
  against: Proven["against"];
}

const statedWithin = (reason: Reason): readonly Reason[] =>
  reason.word !== null ? [reason] : reason.from.flatMap(statedWithin);

/**
 * As few of the statements behind a sum as put it above a ceiling: none of them can be left out. A floor that parts
 * prove is the sum of the stated floors behind it, so the largest come first.
 */
const leastAbove = (floor: Reason, ceiling: number): Reason => {
  const terms = [...statedWithin(floor)].sort(
    (a, b) => b.value - a.value || (a.word!.id < b.word!.id ? -1 : 1),
  );
  let sum = 0;
  const needed: Reason[] = [];
  for (const term of terms) {
    if (sum > ceiling) break;
    needed.push(term);
    sum += term.value;
  }
  return floor.rule === "stated" || needed.length === terms.length
    ? floor
    : join(floor.cell, floor.rule, sum, needed);
};

/** Parts that can be added up: all of them, or for states of the moment those counted on the last of their days. */
const summable = (floors: readonly Reason[], level: boolean): readonly Reason[] => {
  const positive = floors.filter((floor) => floor.value > 0);
  if (!level) return positive;
  const last = Math.max(...positive.map((floor) => floor.day));
  return positive.filter((floor) => floor.day === last);
};

/** What the statements on a count add to others; no more than their floor where they conflict. */
const addable = (cell: string, settled: SettledCell): Reason | null => {
  const { floorBy, bounds, standing } = settled;
  if (floorBy === null) return null;
  if (floorBy.claim.role !== "part") return stated(cell, floorBy, bounds.floor);
  const whole = standing
    .filter(
      (word) =>
        word.claim.role !== "part" && word.bounds.floor > 0 && word.bounds.floor <= bounds.floor,
    )
    .sort((a, b) => b.bounds.floor - a.bounds.floor || (a.id < b.id ? -1 : 1))[0];
  return whole === undefined ? null : stated(cell, whole, whole.bounds.floor);
};

/** "A woman" is one whole count; a part of the women is none. */
const isWhole = ({ claim, partial }: Assertion): boolean =>
  !partial || (claim.indefinite && claim.role === "total");

/** Groups add up where one report tells of them side by side: the report with the largest sum. */
const toldSideBySide = (parts: readonly Working[]): readonly Reason[] => {
  /** By report and sentence: the groups that are counted there. */
  const groupsAt = new Map<string, Set<string>>();
  const sentenceOf = ({ report, claim }: Assertion): string =>
    `${report}|${claim.field}|${String(claim.sentence.start)}`;
  for (const { cell, settled } of parts)
    for (const word of settled.standing)
      groupsAt.set(
        sentenceOf(word),
        (groupsAt.get(sentenceOf(word)) ?? new Set<string>()).add(cell.key),
      );
  // "Himself" may be one of a group that is counted in another sentence.
  const isBeside = (word: Assertion): boolean =>
    !isPronoun(word.claim.number.text) || groupsAt.get(sentenceOf(word))!.size > 1;
  const byReport = new Map<string, Reason[]>();
  for (const { cell, settled } of parts) {
    const highest = new Map<string, Assertion>();
    for (const word of settled.standing) {
      const known = highest.get(word.report);
      if (isWhole(word) && isBeside(word) && word.bounds.floor > (known?.bounds.floor ?? 0))
        highest.set(word.report, word);
    }
    for (const [report, word] of highest) {
      const told = byReport.get(report) ?? [];
      told.push(stated(cell.key, word, word.bounds.floor));
      byReport.set(report, told);
    }
  }
  let best: readonly Reason[] = [];
  for (const [, told] of [...byReport].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (told.length > 1 && sumOf(told) > sumOf(best)) best = told;
  return best;
};

const highestOf = (floors: readonly Reason[]): readonly Reason[] => {
  const top = floors.reduce<Reason | null>(
    (best, floor) => (best === null || floor.value > best.value ? floor : best),
    null,
  );
  return top === null ? [] : [top];
};

/**
 * The bounds of every cell after propagation. `addsOverDays` says whether counts of disjoint days of a cell add up.
 * Floors go from parts to wholes in one pass, as what holds what has no circles; ceilings come back in another.
 */
export const propagate = (
  cells: ReadonlyMap<string, Cell>,
  settledOf: (cell: Cell) => SettledCell,
  addsUp: (cell: Cell, part: Cell) => boolean,
): ReadonlyMap<string, Proven> => {
  const work = new Map<string, Working>();
  const order: Working[] = [];
  const told = makeToldTogether(cells, settledOf);
  const personsOf = makePersonsTold(cells);

  const partsOf = (holding: Holding): Working[] =>
    holding.parts.map((key) => visit(key)).filter((part) => part !== null);

  /** The floor that a holding proves: of all, or of what may be added to others. */
  const fromHolding = (at: Working, holding: Holding, of: "floor" | "adding"): Reason | null => {
    const level = isLevel(at.cell.measure);
    // Where the parts are states of another day than the whole's own word, they say nothing of its day.
    const usable = partsOf(holding)
      .map((part) => ({ part, cell: part.cell, floor: part[of]!, adding: part.adding! }))
      .filter(({ part }) => (part[of]?.value ?? 0) > 0)
      .filter(({ floor }) => !level || floor.day >= at.settled.lastDay);
    const highest = highestOf(usable.map(({ floor }) => floor));
    const chosen = ((): readonly Reason[] => {
      switch (holding.rule) {
        case "part-of-whole":
          return highest;
        case "sum-of-groups":
          return toldSideBySide(usable.map(({ part }) => part));
        case "sum-of-days": {
          // Of the situation as a whole, the days of one place and of another are no days of one count.
          const days = usable.filter(
            ({ cell, floor }) =>
              cell.words.length > 0 && addsUp(at.cell, cell) && floor.word?.remaining !== true,
          );
          return largestSum([
            highest,
            sinceItsTotal(at.cell.key, at.settled, days),
            separateEvents(days.filter(({ cell }) => cell.period.kind === "event")),
            disjointStretches(days.filter(({ cell }) => cell.period.kind !== "event")),
          ]);
        }
        default: {
          // A stated part of a larger count is in that count, wherever it was: it adds nothing to it.
          const apart = usable.filter(({ part }) => (part.adding?.value ?? 0) > 0);
          const rows = apart.filter(({ cell }) => told.inTable(cell.key));
          const summed = summable(
            rows.map(({ adding }) => adding),
            level,
          );
          const others = apart.filter(({ cell }) => !told.inTable(cell.key));
          const together = told
            .together(
              others.map(({ cell }) => cell.key),
              rows.length > 0,
            )
            .map((reasons) => summable([...summed, ...reasons], level));
          return largestSum([highest, summed, ...together]);
        }
      }
    })();
    return chosen.length === 0 ? null : join(at.cell.key, holding.rule, sumOf(chosen), chosen);
  };

  /** What is said of the groups of a count, which may be set apart from others of it in one sentence. */
  const wordsOfGroups = (cell: Cell): readonly Assertion[] =>
    cell.group !== null
      ? []
      : cell.holds
          .filter(({ rule }) => rule === "part-of-whole")
          .flatMap(({ parts }) => parts.flatMap((part) => settledOf(cells.get(part)!).words))
          .filter(({ id, claim }) => id === claim.id);

  const visit = (key: string): Working | null => {
    const known = work.get(key);
    if (known !== undefined) return known;
    const cell = cells.get(key);
    if (cell === undefined) return null;
    const settled = settledOf(cell);
    const at: Working = {
      cell,
      settled,
      floor: settled.floorBy === null ? null : stated(key, settled.floorBy, settled.bounds.floor),
      adding: addable(key, settled),
      ceiling:
        settled.ceilingBy === null || settled.bounds.ceiling === null
          ? null
          : stated(key, settled.ceilingBy, settled.bounds.ceiling),
      against: null,
    };
    work.set(key, at);
    for (const holding of cell.holds) {
      const floor = fromHolding(at, holding, "floor");
      if (floor !== null) raise(at, floor);
    }
    const ownDays = sumOfOwnDays(key, settled.words);
    if (ownDays !== null) raise(at, ownDays);
    const apart = sumToldApart(key, [...settled.words, ...wordsOfGroups(cell)]);
    if (apart !== null) raise(at, apart);
    if (cell.group === null) {
      const persons = personsOf(key);
      if (persons.length > 0) raise(at, join(key, "sum-of-persons", sumOf(persons), persons));
    }
    for (const holding of cell.holds) {
      const adding = fromHolding(at, holding, "adding");
      const allowed = adding !== null && adding.value <= (at.floor?.value ?? 0);
      if (allowed && adding.value > (at.adding?.value ?? 0)) at.adding = adding;
    }
    order.push(at);
    return at;
  };

  const raise = (at: Working, floor: Reason): void => {
    if (floor.value <= (at.floor?.value ?? 0)) return;
    // A lower side that was said later than anything the sum rests on stands against the sum as well.
    const stands = at.settled.clashes.some(
      ({ low }) =>
        floor.value > (low.bounds.ceiling ?? Infinity) &&
        floor.moment <= (low.held?.start ?? -Infinity),
    );
    if (stands && at.cell.place !== WHOLE) return;
    const { ceiling } = at;
    const held = ceiling?.word?.held?.start ?? Infinity;
    if (ceiling !== null && floor.value > ceiling.value) {
      const soft = ceiling.word?.vague === true || at.cell.place === WHOLE || floor.moment > held;
      if (!soft) {
        if (at.against === null || floor.value > at.against.floor.value)
          at.against = { floor, ceiling };
        return;
      }
      // Nor does a number without a place say that it is of all places.
      at.ceiling = null;
    }
    // A ceiling of an earlier moment says nothing of a count that may have grown since.
    if (floor.moment > held) at.ceiling = null;
    at.floor = floor;
  };

  for (const key of cells.keys()) visit(key);
  for (const at of order) {
    if (at.against === null) continue;
    const { floor, ceiling } = at.against;
    at.against = { floor: leastAbove(floor, ceiling.value), ceiling };
    // The side of the parts is open above.
    at.ceiling = null;
  }

  // Wholes come after their parts in `order`; ceilings go the other way.
  for (const whole of [...order].reverse()) {
    const { ceiling } = whole;
    if (ceiling === null || whole.against !== null || whole.settled.clashes.length > 0) continue;
    if (isLevel(whole.cell.measure)) continue;
    // A number without a place may be of some of the places only.
    if (whole.cell.place === WHOLE && ceiling.word !== null) continue;
    const held = ceiling.word?.held?.start ?? ceiling.moment;
    for (const holding of whole.cell.holds) {
      const parts = partsOf(holding);
      // Places of running text that nobody told together may be one place: none is taken off for another.
      const adding =
        holding.rule === "sum-of-days" || holding.rule === "part-of-whole"
          ? []
          : holding.rule === "sum-of-places"
            ? parts.filter(({ cell }) => told.inTable(cell.key))
            : parts;
      // What the others had reached only later need not be taken off.
      const taken = adding.filter((part) => part.floor !== null && part.floor.moment <= held);
      for (const part of parts) {
        const latest = Math.max(
          part.settled.lastMoment,
          part.floor?.moment ?? Number.NEGATIVE_INFINITY,
        );
        const least = part.floor?.value ?? 0;
        if (latest > held || ceiling.value < least) continue;
        const rest = taken
          .filter((other) => other !== part && other.floor!.value > 0)
          .map((other) => other.floor!);
        // Where the others leave too little for what is stated of a part, some of them are in it.
        const left = ceiling.value - sumOf(rest);
        const value = left < least ? ceiling.value : left;
        if (part.ceiling !== null && part.ceiling.value <= value) continue;
        part.ceiling = {
          ...join(
            part.cell.key,
            holding.rule,
            value,
            left < least ? [ceiling] : [ceiling, ...rest],
          ),
          moment: held,
        };
      }
    }
  }

  // Where the parts are all there is, their ceilings bound the whole too.
  for (const at of order)
    for (const holding of at.cell.holds) {
      if (!holding.exact || at.against !== null) continue;
      const parts = partsOf(holding);
      if (parts.length !== holding.parts.length) continue;
      const ceilings = parts.map((part) => part.ceiling).filter((ceiling) => ceiling !== null);
      if (ceilings.length !== parts.length) continue;
      const value = ceilings.reduce((sum, ceiling) => sum + ceiling.value, 0);
      const until = Math.min(...ceilings.map((ceiling) => ceiling.moment));
      const reaches = until >= Math.max(at.settled.lastMoment, at.floor?.moment ?? until);
      if (!reaches || value < (at.floor?.value ?? 0)) continue;
      if (at.ceiling === null || value < at.ceiling.value)
        at.ceiling = join(at.cell.key, holding.rule, value, ceilings);
    }

  // A situation of which one place is counted, and nothing is stated beside, is that place.
  for (const at of order) {
    if (at.cell.place !== WHOLE || at.cell.words.length > 0 || at.ceiling !== null) continue;
    const inside = at.cell.holds.filter((holding) => holding.rule === "sum-of-places");
    const only =
      inside.length === 1 && inside[0]!.parts.length === 1 ? visit(inside[0]!.parts[0]!) : null;
    if (only?.ceiling != null && only.ceiling.value >= (at.floor?.value ?? 0))
      at.ceiling = join(at.cell.key, "sum-of-places", only.ceiling.value, [only.ceiling]);
  }

  return new Map(
    order.map(({ cell, floor, ceiling, against }) => [cell.key, { floor, ceiling, against }]),
  );
};
