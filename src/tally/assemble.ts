// Puts together what readers are shown of one count: its bounds, words, proof, conflicts, origins and strength.
import type { Bounds } from "../model/bounds.ts";
import type { Dispute } from "../model/claim.ts";
import type {
  Conflict,
  Correction,
  Method,
  ProofStep,
  Strength,
  Tally,
  TallyDispute,
} from "../model/tally.ts";
import type { Assertion } from "./assertion.ts";
import { bestNumber, printedNumber } from "./best-number.ts";
import type { Cell } from "./cells.ts";
import { writeDays } from "./days.ts";
import { boundsWords, ENGLISH_PHRASES as PHRASES } from "./en/phrases.ts";
import { writeMoment } from "./moments.ts";
import type { Proven } from "./propagate.ts";
import { leavesOf, type Reason } from "./reasons.ts";
import type { SettledCell } from "./settle-cell.ts";
import { nameOf, wordsOf } from "./statement-words.ts";
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
  readonly leftOut: readonly { readonly claim: string; readonly why: string }[];
  /** Reports that carry the same text as a given one, itself included. */
  readonly family: (report: string) => readonly string[];
  /** Statements on the counts that this one is proven by, where nothing was stated of it itself. */
  readonly beneath: readonly Assertion[];
}

const boundsOf = ({ floor, ceiling }: Proven): Bounds => ({
  floor: floor?.value ?? 0,
  ceiling: ceiling?.value ?? null,
});

const side = (word: Assertion) => ({
  claims: [word.claim.id],
  origin: word.origin,
  bounds: word.bounds,
  words: wordsOf(word),
});

const provenSide = (reason: Reason) => {
  const leaves = leavesOf(reason);
  const origins = [...new Set(leaves.map((leaf) => leaf.origin))];
  return {
    claims: leaves.map((leaf) => leaf.claim.id),
    origin: origins.join(", "),
    bounds: { floor: reason.value, ceiling: null },
    words: leaves.length === 1 ? wordsOf(leaves[0]!) : PHRASES.addedUp(reason.value, leaves.length),
  };
};

const conflictOf = (sides: Conflict["sides"]): Conflict => ({
  sides,
  words: PHRASES.conflict(sides.map((one) => PHRASES.side(one.origin, one.words))),
});

/** Smallest sets only, the lower side first; of pairs that say the same numbers one. */
const conflictsOf = (settled: SettledCell, proven: Proven): readonly Conflict[] => {
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
    .map(([, { high, low }]) => conflictOf([side(low), side(high)]));
  if (proven.against !== null) {
    const { floor, ceiling } = proven.against;
    const low = ceiling.word;
    conflicts.push(conflictOf([low === null ? provenSide(ceiling) : side(low), provenSide(floor)]));
  }
  return conflicts;
};

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

const holdsBounds = (outer: Bounds, inner: Bounds): boolean =>
  outer.floor <= inner.floor &&
  (outer.ceiling === null || (inner.ceiling !== null && inner.ceiling <= outer.ceiling)) &&
  boundsWords(outer) !== boundsWords(inner);

const headlineOf = (
  bounds: Bounds,
  proven: Proven,
  conflicts: readonly Conflict[],
  settled: SettledCell,
): string => {
  if (conflicts.length > 0) {
    const sides = [
      ...new Map(conflicts.flatMap((one) => one.sides).map((one) => [one.words, one])).values(),
    ];
    sides.sort((a, b) => a.bounds.floor - b.bounds.floor || (a.words < b.words ? -1 : 1));
    const narrow = sides.filter(
      (one) => !sides.some((other) => other !== one && holdsBounds(one.bounds, other.bounds)),
    );
    const shown = narrow.length > 3 ? [narrow[0]!, narrow.at(-1)!] : narrow;
    return PHRASES.or(shown.map((one) => one.words));
  }
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
  if (alone?.same === true && !alone.word.partial && !calledLow) return wordsOf(alone.word);
  const floorWord = proven.floor?.word;
  if (bounds.ceiling === null && floorWord?.claim.qualifier === "more_than")
    return wordsOf(floorWord);
  if (bounds.ceiling === null && floorWord?.vague === true) return wordsOf(floorWord);
  return boundsWords(bounds);
};

const strengthOf = (
  tally: { origins: readonly string[]; reports: readonly string[]; bounds: Bounds },
  conflicts: readonly Conflict[],
  disputes: readonly TallyDispute[],
  settled: SettledCell,
  proven: Proven,
): { strength: Strength; strengthWords: readonly string[] } => {
  const words: string[] = [];
  const { origins, reports, bounds } = tally;
  if (origins.length === 1) {
    words.push(PHRASES.strength.oneOrigin(origins[0]!, reports.length));
    const second = settled.standing
      .filter((word) => word.origin !== origins[0] && word.bounds.floor > 0 && !word.partial)
      .sort((a, b) => b.bounds.floor - a.bounds.floor || (a.id < b.id ? -1 : 1))[0];
    if (second !== undefined) words.push(PHRASES.strength.second(wordsOf(second)));
  } else if (origins.length > 1) words.push(PHRASES.strength.origins(origins.length));
  words.push(
    bounds.ceiling === null
      ? PHRASES.strength.open
      : PHRASES.strength.ceiling(bounds.ceiling, proven.ceiling?.word?.origin ?? null),
  );
  if (conflicts.length > 0) words.push(PHRASES.strength.conflict);
  if (disputes.length > 0)
    words.push(PHRASES.strength.disputed(new Set(disputes.map((one) => one.origin)).size));
  if (proven.floor !== null && leavesOf(proven.floor).some((leaf) => leaf.known.at === null))
    words.push(PHRASES.strength.undated);
  const strength: Strength =
    conflicts.length > 0
      ? "contested"
      : disputes.length > 0
        ? "disputed"
        : origins.length > 1
          ? "corroborated"
          : reports.length > 1
            ? "one-origin-several-reports"
            : "single-origin";
  return { strength, strengthWords: words };
};

const disputesOf = (settled: SettledCell, context: AssembleContext): readonly TallyDispute[] => {
  // A party that takes a number of its own back revises its count: that is a correction, no dispute.
  const counting = new Set(settled.words.map((word) => word.origin));
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

const whenOf = (cell: Cell, settled: SettledCell, proven: Proven): string | null => {
  if (cell.period.days !== null) return writeDays(cell.period.days);
  const words = [...settled.words, ...leavesOf(proven.floor)].filter(
    (word) => word.days !== null || word.held !== null,
  );
  if (words.length === 0)
    return cell.begins === null ? null : writeDays({ from: cell.begins, to: null });
  const from = Math.min(
    cell.begins ?? Infinity,
    ...words.map((word) =>
      Math.min(word.days?.from ?? Infinity, word.heldOn > -Infinity ? word.heldOn : Infinity),
    ),
  );
  const to = Math.max(...words.map((word) => Math.max(word.days?.to ?? -Infinity, word.heldOn)));
  return Number.isFinite(from) && Number.isFinite(to)
    ? writeDays({ from, to: Math.max(from, to) })
    : null;
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
  const conflicts = conflictsOf(settled, proven);
  const inConflict = new Set(settled.clashes.flatMap(({ high, low }) => [high.id, low.id]));
  const carrying = settled.standing.filter(
    (word) => (supports(word, bounds.floor) && !word.partial) || inConflict.has(word.id),
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
    known.add(word.report);
    byOrigin.set(word.origin, known);
  }
  const times = new Map<string, number>();
  for (const word of words) times.set(word.origin, (times.get(word.origin) ?? 0) + 1);
  const counts = new Map([...byOrigin].map(([origin, of]) => [origin, of.size]));
  const whole = settled.standing.filter((word) => !word.partial);
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
      words: PHRASES.correction(origin, wordsOf(from), wordsOf(to)),
    })),
  );
  const replaced = [...settled.byOrigin.values()]
    .flatMap((own) => own.replaced)
    .map(({ word, by }) => ({ claim: word.claim.id, why: PHRASES.replaced(wordsOf(by)) }));
  const overtaken = settled.overtaken.map(({ word, by }) => ({
    claim: word.claim.id,
    why: PHRASES.overtaken(`${by.origin}, ${wordsOf(by)}`),
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
          },
        ]),
  ];
  return {
    id: tallyId(context.situation, cell),
    situation: context.situation,
    measure: cell.measure,
    counted: cell.group,
    place: cell.place.place,
    when: whenOf(cell, settled, proven),
    known: context.asOf ?? lastKnown([...words, ...leaves]),
    reality: cell.reality,
    method: context.method,
    ...bounds,
    best,
    headline: headlineOf(bounds, proven, conflicts, settled),
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
    ...strengthOf({ origins, reports, bounds }, conflicts, disputes, settled, proven),
  };
};

/** Where no moment was asked for: the last at which a statement of the count became known. */
const lastKnown = (words: readonly Assertion[]): string => {
  let last = -Infinity;
  for (const word of words) if (word.known.at !== null) last = Math.max(last, word.known.at);
  return Number.isFinite(last) ? writeMoment(last) : "";
};
