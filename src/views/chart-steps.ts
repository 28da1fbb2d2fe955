// Turns the history of a tally into the steps of its floor and the statements worth drawing.
import type { KnownClaim, TallyHistory } from "../model/answer.ts";
import type { Bounds } from "../model/bounds.ts";
import type { Tally } from "../model/tally.ts";

export interface ChartPanel {
  readonly title: string;
  readonly note: string;
  readonly tally: Tally;
  readonly history: TallyHistory;
}

/** From here on statements are drawn small, and repeats of one origin become one mark. */
export const MANY = 60;
/** From here on only statements that moved the floor are drawn. */
const TOO_MANY = 400;
export interface Step {
  readonly at: number;
  readonly bounds: Bounds;
  readonly lowered: boolean;
  readonly claims: readonly string[];
}

export const stepsOf = (history: TallyHistory): readonly Step[] => {
  const steps: Step[] = [];
  for (const revision of history.revisions) {
    const at = Date.parse(revision.known);
    if (Number.isNaN(at)) continue;
    const before = steps.at(-1)?.bounds;
    if (
      before !== undefined &&
      before.floor === revision.after.floor &&
      before.ceiling === revision.after.ceiling
    )
      continue;
    steps.push({
      at,
      bounds: revision.after,
      lowered: before !== undefined && revision.after.floor < before.floor,
      claims: revision.claims,
    });
  }
  return steps;
};

export const knownAt = (known: KnownClaim): number =>
  known.known === null ? Number.NaN : Date.parse(known.known);

export const figureOf = ({
  claim,
}: KnownClaim): { readonly low: number; readonly high: number } => {
  const { value, bounds } = claim;
  if (typeof value === "number") return { low: value, high: value };
  if (value !== null) return { low: value[0], high: value[1] };
  return { low: bounds.floor, high: bounds.ceiling ?? bounds.floor };
};

/** Statements to draw: all, or the first of each origin at each value, or only those that moved the floor. */
export const drawnOf = (history: TallyHistory, steps: readonly Step[]): readonly KnownClaim[] => {
  const dated = history.statements.filter((known) => !Number.isNaN(knownAt(known)));
  if (dated.length <= MANY) return dated;
  const moved = new Set(steps.flatMap((step) => step.claims));
  if (dated.length > TOO_MANY) return dated.filter((known) => moved.has(known.claim.id));
  const seen = new Set<string>();
  return dated.filter((known) => {
    const key = JSON.stringify([known.claim.origin, known.claim.value, known.claim.qualifier]);
    if (seen.has(key) && !moved.has(known.claim.id)) return false;
    seen.add(key);
    return true;
  });
};

/** How many statements of the panels the picture leaves to the table. */
export const undrawnCount = (panels: readonly ChartPanel[]): number =>
  panels.reduce(
    (sum, { history }) =>
      sum + history.statements.length - drawnOf(history, stepsOf(history)).length,
    0,
  );
