// Puts together what readers are shown of one count: its bounds, words, proof, conflicts, origins and strength.
import type { Bounds } from "../model/bounds.ts";
import { TABLE_RULESET, type Dispute } from "../model/claim.ts";
import { isLevel } from "../model/measure.ts";
import type { Correction, Method, ProofStep, Tally, TallyDispute } from "../model/tally.ts";
import type { LeftOut } from "../model/told.ts";
import type { Assertion } from "./assertion.ts";
import { bestNumber, printedNumber } from "./best-number.ts";
import type { Cell } from "./cells.ts";
import { writeDays } from "./days.ts";
import { clashesOf } from "./clashes.ts";
import { boundsWords, ENGLISH_PHRASES as PHRASES } from "./en/phrases.ts";
import { headlineOf } from "./headline.ts";
import { writeMoment } from "./moments.ts";
import type { Proven } from "./propagate.ts";
import { leavesOf, type Reason } from "./reasons.ts";
import type { SettledCell } from "./settle-cell.ts";
import { countTold, figureOf, nameOf, wordsOf } from "./statement-words.ts";
import { strengthOf } from "./strength.ts";
import { tallyId } from "./tally-id.ts";

export interface AssembleContext {
  readonly situation: string;
  /** The moment that was asked for; null: with everything, as known since the last statement came. */
  readonly asOf: string | null;
  readonly method: Method;
  readonly cellOf: (key: string) => Cell;
  /** Denied claims and disputes that answer this count. */
  readonly denied: readonly Assertion[];
  readonly disputes: readonly Dispute[];
  readonly leftOut: readonly LeftOut[];
  /** Reports that carry the same text as a given one, itself included. */
  readonly family: (report: string) => readonly string[];
  /** Statements on the counts that this one is proven by, its own among them. */
  readonly beneath: readonly Assertion[];
}

const boundsOf = ({ floor, ceiling }: Proven): Bounds => ({
  floor: floor?.value ?? 0,
  ceiling: ceiling?.value ?? null,
});

const stepsOf = (
  reason: Reason,
  bound: "floor" | "ceiling",
  cellOf: (key: string) => Cell,
): readonly ProofStep[] => {
  const steps: ProofStep[] = [];
  const seen = new Set<Reason>();
  const bounds = (value: number): Bounds =>
    bound === "floor" ? { floor: value, ceiling: null } : { floor: 0, ceiling: value };
  const words = (value: number): string =>
    bound === "floor" ? PHRASES.atLeast(value) : PHRASES.atMost(value);
  const walk = (one: Reason): void => {
    if (seen.has(one)) return;
    seen.add(one);
    if (bound === "floor") for (const part of one.from) walk(part);
    else if (one.from[0] !== undefined) walk(one.from[0]);
    if (one.word !== null) {
      steps.push({
        rule: "stated",
        claims: [one.word.claim.id],
        bounds: bounds(one.value),
        words: PHRASES.stated(one.word.origin, wordsOf(one.word), words(one.value)),
        told: { kind: "stated", origin: one.word.origin, said: figureOf(one.word) },
      });
      return;
    }
    const claims = leavesOf(one).map((leaf) => leaf.claim.id);
    const part = (from: Reason): string => `${nameOf(cellOf(from.cell))}: ${words(from.value)}`;
    steps.push({
      rule: one.rule,
      claims,
      bounds: bounds(one.value),
      words:
        bound === "ceiling"
          ? PHRASES.left(one.rule, one.from.map(part).join("; "), words(one.value))
          : one.from.length === 1
            ? PHRASES.single(one.rule, part(one.from[0]!), words(one.value))
            : PHRASES.joined(one.rule, one.from.map(part), words(one.value)),
      told: {
        kind: bound === "ceiling" ? "within" : "counts",
        counts: one.from.map((from) => countTold(cellOf(from.cell), bounds(from.value))),
      },
    });
  };
  walk(reason);
  return steps;
};

/** Whether an origin's word carries the count: its floor or its number reaches the tally's floor. */
const supports = (word: Assertion, floor: number): boolean =>
  floor > 0
    ? word.bounds.floor >= floor || (printedNumber(word) ?? 0) >= floor
    : word.bounds.ceiling !== null || word.bounds.floor >= floor;

const disputesOf = (settled: SettledCell, context: AssembleContext): readonly TallyDispute[] => {
  // A party that takes a number of its own back revises its count: that is a correction, no dispute.
  const counting = new Set([...settled.words, ...context.beneath].map((word) => word.origin));
  const denied = context.denied.filter((word) => !counting.has(word.origin));
  const denials = [...denied, ...settled.denials].map((word) => ({
    claim: word.claim.id,
    dispute: null,
    origin: word.origin,
    words: PHRASES.denial(word.origin, wordsOf(word)),
  }));
  const doubts = context.disputes.map((dispute) => {
    const origin = dispute.source ?? dispute.document;
    return {
      claim: null,
      dispute: dispute.id,
      origin,
      words: PHRASES.disputes(origin, dispute.quote.text),
    };
  });
  return [...denials, ...doubts];
};

const countOf = ({ measure, group, place, bounds }: Assertion): string =>
  `${measure}|${group ?? ""}|${place.key}|${String(bounds.floor)}`;

/** Within so many days before the day that most statements name, a day that few name is named wrongly. */
const DAYS_ASTRAY = 3;

/** The first of the days, but for those just before the commonest that a third as many statements name, or fewer. */
const firstStart = (starts: readonly number[]): number => {
  const times = new Map<number, number>();
  for (const start of starts) times.set(start, (times.get(start) ?? 0) + 1);
  let common = Infinity;
  for (const [start, count] of times)
    if (count > (times.get(common) ?? 0) || (count === times.get(common) && start < common))
      common = start;
  let first = common;
  for (const [start, count] of times)
    if (start < first && (common - start > DAYS_ASTRAY || count * 3 > times.get(common)!))
      first = start;
  return first;
};

/**
 * The days of the statements on a count, and of all that say the same as those that prove its floor. A state of the
 * moment is of the days of its proof. A text that counts an event says itself on which of its days.
 */
const whenOf = (
  cell: Cell,
  settled: SettledCell,
  leaves: readonly Assertion[],
  beneath: readonly Assertion[],
): string | null => {
  const { days: period, kind } = cell.period;
  const narrows =
    kind === "event" && cell.words.every(({ claim }) => claim.ruleset !== TABLE_RULESET);
  if (period !== null && !narrows) return writeDays(period);
  const proving = new Set(leaves.map(countOf));
  const counts = (word: Assertion): boolean => proving.has(countOf(word));
  const ofItsProof = isLevel(cell.measure) && leaves.length > 0;
  const starts: number[] = [];
  let to = -Infinity;
  const take = ({ days, heldOn }: Assertion): void => {
    const held = kind === "event" ? NaN : heldOn;
    const start = Math.min(days?.from ?? Infinity, held > -Infinity ? held : Infinity);
    if (Number.isFinite(start)) starts.push(start);
    to = Math.max(to, days?.to ?? -Infinity, held > -Infinity ? held : -Infinity);
  };
  for (const word of settled.words) if (!ofItsProof || counts(word)) take(word);
  for (const word of beneath) if (counts(word)) take(word);
  if (to === -Infinity) return writeDays(period ?? { from: cell.begins, to: null });
  const told = cell.words.some(({ claim }) => claim.ruleset === TABLE_RULESET)
    ? Math.min(Infinity, ...starts)
    : firstStart(starts);
  const from = period === null && !ofItsProof ? Math.min(cell.begins ?? Infinity, told) : told;
  return Number.isFinite(from) ? writeDays({ from, to: Math.max(from, to) }) : null;
};

/** Newest last: by the moment held for, then by the moment known from. */
const oldestFirst = (words: readonly Assertion[]): readonly Assertion[] =>
  [...words].sort(
    (a, b) =>
      (a.heldOn === b.heldOn ? 0 : a.heldOn - b.heldOn) ||
      (a.known.at ?? -1) - (b.known.at ?? -1) ||
      (a.id < b.id ? -1 : 1),
  );

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** One tally by `bounds`; null where nothing at all is known of the count. */
export const assembleTally = (
  cell: Cell,
  settled: SettledCell,
  proven: Proven,
  context: AssembleContext,
): Tally | null => {
  const bounds = boundsOf(proven);
  if (cell.words.length === 0 && bounds.floor === 0 && bounds.ceiling === null) return null;
  const leaves = leavesOf(proven.floor);
  const clashes = clashesOf(settled, proven);
  const conflicts = clashes.map(({ conflict }) => conflict);
  const inConflict = new Set(settled.clashes.flatMap(({ high, low }) => [high.id, low.id]));
  const past = new Set(settled.overtaken.map(({ word }) => word.id));
  const carrying = settled.standing.filter(
    (word) =>
      (supports(word, bounds.floor) && !word.partial && !past.has(word.id)) ||
      inConflict.has(word.id),
  );
  const beside = leavesOf(proven.against?.floor ?? null);
  const origins = distinct(
    [...carrying, ...leaves, ...beside].map((word) => word.origin),
  ).toSorted();
  const words = settled.words.length > 0 ? settled.words : context.beneath;
  const reports = distinct(
    [...words, ...leaves].flatMap((word) => context.family(word.report)),
  ).toSorted();
  const byOrigin = new Map<string, Set<string>>();
  for (const word of words) {
    const known = byOrigin.get(word.origin) ?? new Set<string>();
    // A text that is carried again supports its numbers no more than once.
    known.add(context.family(word.report)[0]!);
    byOrigin.set(word.origin, known);
  }
  const times = new Map<string, number>();
  for (const { origin, claim } of words)
    // A title only says again what its text says.
    if (claim.field === "text") times.set(origin, (times.get(origin) ?? 0) + 1);
  const counts = new Map([...byOrigin].map(([origin, of]) => [origin, of.size]));
  const whole = settled.standing.filter((word) => !word.partial && !past.has(word.id));
  const best =
    bestNumber(whole, bounds, counts, times) ??
    bestNumber(leaves, bounds, counts, times) ??
    bestNumber(settled.standing, bounds, counts, times) ??
    (leaves.length > 0 && leaves.every((leaf) => !leaf.vague) ? bounds.floor : null);
  const disputes = disputesOf(settled, context);
  const corrections: Correction[] = [...settled.byOrigin.entries()].flatMap(([origin, own]) =>
    own.corrections.map(({ from, to }) => ({
      origin,
      from: from.claim.id,
      to: to.claim.id,
      words:
        to.claim.reality === "denied"
          ? PHRASES.tookBack(origin, wordsOf(from))
          : PHRASES.correction(origin, wordsOf(from), wordsOf(to)),
    })),
  );
  const replaced = [...settled.byOrigin.values()]
    .flatMap((own) => own.replaced)
    .map(({ word, by }): LeftOut => ({
      claim: word.claim.id,
      why: PHRASES.replaced(wordsOf(by)),
      reason: "replaced",
      by: by.claim.id,
    }));
  const overtaken = settled.overtaken.map(({ word, by }): LeftOut => ({
    claim: word.claim.id,
    why: PHRASES.overtaken(`${by.origin}, ${wordsOf(by)}`),
    reason: "overtaken",
    by: by.claim.id,
  }));
  const proof = [
    ...(proven.floor === null ? [] : stepsOf(proven.floor, "floor", context.cellOf)),
    ...(proven.ceiling === null ? [] : stepsOf(proven.ceiling, "ceiling", context.cellOf)),
    ...(conflicts.length === 0
      ? []
      : [
          {
            rule: "sides",
            claims: distinct(conflicts.flatMap((one) => one.sides.flatMap((of) => of.claims))),
            bounds,
            words: PHRASES.sidesOpen(boundsWords(bounds)),
            told: { kind: "sides" } as const,
          },
        ]),
  ];
  const headline = headlineOf(bounds, proven, clashes, settled);
  const { strength, strengthWords, strengthParts } = strengthOf(
    { origins, reports, bounds },
    conflicts,
    disputes,
    settled,
    proven,
  );
  return {
    id: tallyId(context.situation, cell),
    situation: context.situation,
    measure: cell.measure,
    counted: cell.group,
    place: cell.place.place,
    when: whenOf(cell, settled, leaves, context.beneath),
    known: context.asOf ?? lastKnown([...words, ...leaves]),
    reality: cell.reality,
    method: context.method,
    ...bounds,
    best,
    headline: headline.words,
    origins,
    reports,
    conflicts,
    disputes,
    corrections,
    because: bounds.floor === 0 ? [] : distinct(leaves.map((leaf) => leaf.claim.id)),
    becauseCeiling: distinct(leavesOf(proven.ceiling).map((leaf) => leaf.claim.id)),
    proof,
    claims: distinct(oldestFirst(words).map((word) => word.claim.id)),
    leftOut: [...context.leftOut, ...replaced, ...overtaken],
    strength,
    strengthWords,
    told: { headline: headline.figures, strength: strengthParts },
  };
};

/** Where no moment was asked for: the last at which a statement of the count became known. */
const lastKnown = (words: readonly Assertion[]): string => {
  let last = -Infinity;
  for (const word of words) if (word.known.at !== null) last = Math.max(last, word.known.at);
  return Number.isFinite(last) ? writeMoment(last) : "";
};
