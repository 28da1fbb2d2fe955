// Turns steps into lines: the floor, its falls, and the tint that says what is open above it.
import type { Bounds } from "../model/bounds.ts";
import type { Box } from "./label-room.ts";
import type { Step } from "./chart-steps.ts";
import { round } from "./marks.ts";
import { type Markup, svg } from "./markup.ts";
import type { Scale } from "./scale.ts";

export interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Position of the as-of rule; the right edge where there is none. */
  readonly cut: number;
  readonly asOf: number;
  readonly isWide: boolean;
  /** Where the scale is written: no label may stand there. */
  readonly taken: readonly Box[];
}

const stepPath = (points: readonly (readonly [number, number])[]): string => {
  let path = "";
  let lastY = Number.NaN;
  for (const [x, y] of points) {
    if (path === "") path = `M${round(x)} ${round(y)}`;
    else if (y === lastY) path += `H${round(x)}`;
    else path += `H${round(x)}V${round(y)}`;
    lastY = y;
  }
  return path;
};

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly bounds: Bounds;
  readonly lowered: boolean;
}

/** The steps as stretches of x, cut at the as-of rule. */
export const stretchesOf = (steps: readonly Step[], frame: Frame) => {
  const before: Stretch[] = [];
  const after: Stretch[] = [];
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    const from = frame.x(step.at);
    const to = next === undefined ? frame.right : frame.x(next.at);
    const base = { bounds: step.bounds, lowered: step.lowered };
    if (step.at <= frame.asOf) {
      before.push({ ...base, from, to: Math.min(to, frame.cut) });
      if (to > frame.cut) after.push({ ...base, lowered: false, from: frame.cut, to });
    } else after.push({ ...base, from, to });
  });
  return { before, after };
};

export const floorLines = (
  stretches: readonly Stretch[],
  frame: Frame,
  later: boolean,
  cutFrom: number | null,
): Markup => {
  const parts: Markup[] = [];
  const of = later ? "floor later" : "floor";
  let run: (readonly [number, number])[] = [];
  let lastY = cutFrom;
  const flush = (): void => {
    if (run.length > 1) parts.push(svg`<path class="${of}" d="${stepPath(run)}"/>`);
    run = [];
  };
  for (const stretch of stretches) {
    const y = frame.y(stretch.bounds.floor);
    if (stretch.lowered && lastY !== null) {
      // The fall stands a little before the new mark, so that its stem stays free.
      const x = Math.max(frame.left, stretch.from - 9);
      const last = run.at(-1);
      if (last !== undefined) run[run.length - 1] = [x, last[1]];
      flush();
      parts.push(
        svg`<path class="floor corr" d="M${round(x)} ${round(lastY)}V${round(y - 5)}"/><path class="arrow" d="M${round(x - 4)} ${round(y - 7)}h8l-4 7z"/>`,
      );
      run.push([x, y]);
    } else run.push([stretch.from, y]);
    run.push([stretch.to, y]);
    lastY = y;
  }
  flush();
  return svg`${parts}`;
};

/** The tint above the floor: layers that thin out where it is open, one even field up to a stated ceiling. */
export const bandOf = (stretches: readonly Stretch[], frame: Frame): Markup => {
  const layers = 6;
  const rise = frame.isWide ? 9 : 7;
  const parts: Markup[] = [];
  const runs: Stretch[][] = [];
  for (const stretch of stretches) {
    const open = stretch.bounds.ceiling === null;
    const last = runs.at(-1);
    if (open && last?.at(-1)?.bounds.ceiling === null && last.at(-1)?.to === stretch.from)
      last.push(stretch);
    else if (open) runs.push([stretch]);
    else if (stretch.bounds.ceiling !== stretch.bounds.floor) {
      const floor = frame.y(stretch.bounds.floor);
      const ceiling = Math.max(frame.top, frame.y(stretch.bounds.ceiling ?? 0));
      parts.push(
        svg`<rect class="band shut" x="${round(stretch.from)}" y="${round(ceiling)}" width="${round(Math.max(0, stretch.to - stretch.from))}" height="${round(Math.max(0, floor - ceiling))}"/><path class="ceiling" d="M${round(stretch.from)} ${round(ceiling)}H${round(stretch.to)}"/>`,
      );
    }
  }
  for (const run of runs) {
    const under = run
      .toReversed()
      .map(
        (stretch) =>
          `L${round(stretch.to)} ${round(frame.y(stretch.bounds.floor))}H${round(stretch.from)}`,
      )
      .join("");
    for (let layer = layers; layer >= 1; layer -= 1) {
      const over = stepPath(
        run.flatMap((stretch) => {
          const y = Math.max(frame.top - 46, frame.y(stretch.bounds.floor) - layer * rise);
          return [
            [stretch.from, y],
            [stretch.to, y],
          ] as const;
        }),
      );
      parts.push(svg`<path class="band" d="${over}${under}z"/>`);
    }
  }
  return svg`${parts}`;
};
