// Turns the claims of a situation into the history of each of its tallies: what changed at which moment, and by what.
import type { Bounds } from "../model/bounds.ts";
import type { ResolvedClaim } from "../model/claim.ts";
import type { Method, Revision, Tally } from "../model/tally.ts";
import type { TallyContext } from "./context.ts";
import { knownMoment } from "./known-moment.ts";
import { reconcile } from "./reconcile.ts";
import { Reconciler } from "./reconciler.ts";

const boundsOf = (tally: Tally): Bounds => ({ floor: tally.floor, ceiling: tally.ceiling });

const kindOf = (before: Tally | undefined, after: Tally): Revision["kind"] | null => {
  if (before === undefined) return "first";
  if (after.conflicts.length > before.conflicts.length) return "new-conflict";
  if (after.floor < before.floor) return "lowered";
  if (after.floor > before.floor) return "raised";
  if (after.conflicts.length < before.conflicts.length) return "resolved-conflict";
  if (after.ceiling !== before.ceiling) return "ceiling";
  if (after.origins.some((origin) => !before.origins.includes(origin))) return "new-origin";
  return null;
};

/** The claims that came in with the change; where none did, those that prove the floor now. */
const causesOf = (before: Tally | undefined, after: Tally): readonly string[] => {
  const held = new Set(before?.claims);
  const fresh = after.claims.filter((claim) => !held.has(claim));
  return fresh.length > 0 ? fresh : after.because;
};

/** A change with the tally as it stood after it; as it stood before where it was withdrawn. */
export interface TurningPoint {
  readonly revision: Revision;
  readonly tally: Tally;
}

interface Arrivals {
  /** ISO 8601 in UTC. */
  readonly known: string;
  readonly claims: readonly ResolvedClaim[];
}

/** The claims by the moment that they became known, oldest first; those without any date never became known at one. */
const arrivalsOf = (
  claims: readonly ResolvedClaim[],
  zoneOf: (claim: ResolvedClaim) => string,
): readonly Arrivals[] => {
  const arrivals = new Map<number, ResolvedClaim[]>();
  for (const claim of claims) {
    const { at } = knownMoment(claim, zoneOf(claim));
    if (at === null) continue;
    const together = arrivals.get(at);
    if (together === undefined) arrivals.set(at, [claim]);
    else together.push(claim);
  }
  return [...arrivals]
    .sort(([a], [b]) => a - b)
    .map(([at, together]) => ({ known: new Date(at).toISOString(), claims: together }));
};

/** Steps of a history at most: each counts anew what its claims touch, and a reader can't follow more. */
const MOST_STEPS = 400;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From fine to coarse, in milliseconds; each is a multiple of those before. */
const CLOCKS = [MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, DAY];

const clockFor = (arrivals: readonly Arrivals[]): number => {
  const ticks = (clock: number): number =>
    new Set(arrivals.map(({ known }) => Math.floor(Date.parse(known) / clock))).size;
  let clock = CLOCKS.find((one) => ticks(one) <= MOST_STEPS) ?? 2 * DAY;
  while (ticks(clock) > MOST_STEPS) clock *= 2;
  return clock;
};

/**
 * The arrivals as they are where they are few; else those of one minute, or hour, or day taken together at the last of
 * their moments, so that a flood of reports has a history that can be read, and that is worked out in bounded steps.
 */
const inSteps = (arrivals: readonly Arrivals[]): readonly Arrivals[] => {
  if (arrivals.length <= MOST_STEPS) return arrivals;
  const clock = clockFor(arrivals);
  const steps = new Map<number, Arrivals>();
  for (const { known, claims } of arrivals) {
    const tick = Math.floor(Date.parse(known) / clock);
    steps.set(tick, { known, claims: [...(steps.get(tick)?.claims ?? []), ...claims] });
  }
  return [...steps.values()];
};

/** What changed between two moments, by the id of the tally. */
const changesBetween = (
  before: ReadonlyMap<string, Tally>,
  after: ReadonlyMap<string, Tally>,
  known: string,
): readonly TurningPoint[] => {
  const points: TurningPoint[] = [];
  const add = (tally: Tally, revision: Revision): void => {
    points.push({ revision, tally: { ...tally, known } });
  };
  for (const tally of after.values()) {
    const earlier = before.get(tally.id);
    if (tally === earlier) continue;
    const kind = kindOf(earlier, tally);
    if (kind !== null)
      add(tally, {
        known,
        kind,
        claims: causesOf(earlier, tally),
        before: earlier === undefined ? null : boundsOf(earlier),
        after: boundsOf(tally),
        words: tally.headline,
      });
  }
  for (const [id, tally] of before)
    if (!after.has(id))
      add(tally, {
        known,
        kind: "withdrawn",
        claims: tally.because,
        before: boundsOf(tally),
        after: { floor: 0, ceiling: null },
        words: tally.headline,
      });
  return points;
};

type ZoneOf = (claim: ResolvedClaim) => string;

/** What, beside the claims, makes a history what it is; a new family or dispute may change what is past. */
const markOf = ({ disputes = [], families = [] }: TallyContext): string =>
  JSON.stringify([disputes.map(({ id }) => id), families]);

/** What of a claim may change when later reports tell who is who. */
const partyOf = ({ origin, outlet }: ResolvedClaim): string => JSON.stringify([origin, outlet]);

/** The histories of one situation, with the state that later claims are added to. */
export interface GrowingHistories {
  /** What changed of each tally, by its id, oldest first. */
  readonly histories: ReadonlyMap<string, readonly TurningPoint[]>;
  /**
   * The tallies of now by a method; null where they can't be told from here: people ruled, claims are undated, or
   * more claims have come in since.
   */
  tallies(method: Method): readonly Tally[] | null;
  /** The same with these claims, where all that is new became known after all that is in; null where not. */
  grow(claims: readonly ResolvedClaim[], context: TallyContext): GrowingHistories | null;
}

class Growth implements GrowingHistories {
  readonly histories: ReadonlyMap<string, readonly TurningPoint[]>;
  readonly #growing: Reconciler;
  readonly #zoneOf: ZoneOf;
  readonly #mark: string;
  readonly #parties: ReadonlyMap<string, string>;
  readonly #before: ReadonlyMap<string, Tally>;
  readonly #last: string;
  readonly #hasUndated: boolean;
  #isLatest = true;

  constructor(
    claims: readonly ResolvedClaim[],
    context: TallyContext,
    zoneOf: ZoneOf,
    from: Growth | null,
  ) {
    this.#zoneOf = zoneOf;
    this.#mark = markOf(context);
    this.#growing = from === null ? new Reconciler({ ...context, asOf: null }) : from.#growing;
    const fresh = from === null ? claims : claims.filter((claim) => !from.#parties.has(claim.id));
    const histories = new Map(from?.histories);
    let before = from === null ? new Map<string, Tally>() : new Map(from.#before);
    let last = from === null ? "" : from.#last;
    const arrivals = inSteps(arrivalsOf(fresh, zoneOf));
    for (const { known, claims: arrived } of arrivals) {
      const after = new Map(
        this.#growing
          .add(arrived)
          .tallies("bounds")
          .map((tally) => [tally.id, tally]),
      );
      for (const point of changesBetween(before, after, known))
        append(histories, point, from === null);
      before = after;
      last = known;
    }
    this.histories = histories;
    this.#before = before;
    this.#last = last;
    this.#parties = new Map(claims.map((claim) => [claim.id, partyOf(claim)]));
    const dated = arrivals.reduce((sum, { claims: arrived }) => sum + arrived.length, 0);
    this.#hasUndated = (from !== null && from.#hasUndated) || dated < fresh.length;
  }

  tallies(method: Method): readonly Tally[] | null {
    return this.#isLatest && !this.#hasUndated ? this.#growing.tallies(method) : null;
  }

  grow(claims: readonly ResolvedClaim[], context: TallyContext): GrowingHistories | null {
    if (!this.#isLatest || (context.decisions ?? []).length > 0 || markOf(context) !== this.#mark)
      return null;
    let held = 0;
    for (const claim of claims) {
      const party = this.#parties.get(claim.id);
      if (party === undefined) {
        const { at } = knownMoment(claim, this.#zoneOf(claim));
        if (at !== null && new Date(at).toISOString() <= this.#last) return null;
      } else {
        held += 1;
        if (party !== partyOf(claim)) return null;
      }
    }
    if (held < this.#parties.size) return null;
    this.#isLatest = false;
    return new Growth(claims, context, this.#zoneOf, this);
  }
}

/** Adds a point; the lists of an earlier growth are still read by those who asked before, and stay as they are. */
const append = (
  histories: Map<string, readonly TurningPoint[]>,
  point: TurningPoint,
  isOwn: boolean,
): void => {
  const points = histories.get(point.tally.id);
  if (points === undefined) histories.set(point.tally.id, [point]);
  else if (isOwn) (points as TurningPoint[]).push(point);
  else histories.set(point.tally.id, [...points, point]);
};

/**
 * Where people ruled, the rulings of later moments must not show in earlier ones: each moment is counted anew, and
 * nothing can be added to what comes of it.
 */
const ruledHistories = (
  claims: readonly ResolvedClaim[],
  context: TallyContext,
  zoneOf: ZoneOf,
): GrowingHistories => {
  const histories = new Map<string, readonly TurningPoint[]>();
  let before = new Map<string, Tally>();
  for (const { known } of inSteps(arrivalsOf(claims, zoneOf))) {
    const after = new Map(
      reconcile(claims, { ...context, asOf: known }).map((tally) => [tally.id, tally]),
    );
    for (const point of changesBetween(before, after, known)) append(histories, point, true);
    before = after;
  }
  return { histories, tallies: () => null, grow: () => null };
};

/**
 * What changed of each tally of a situation: the tallies are counted anew at every moment that brought a claim; where
 * there are more than 400 such moments, those of one minute, ten minutes, an hour, six or a day are one step.
 */
export const tallyHistories = (
  claims: readonly ResolvedClaim[],
  context: TallyContext,
  zoneOf: ZoneOf,
): GrowingHistories =>
  (context.decisions ?? []).length > 0
    ? ruledHistories(claims, context, zoneOf)
    : new Growth(claims, context, zoneOf, null);
