// Turns the histories of a few tallies into the chart of what was known when: floors, bands, marks, corrections.
import type { KnownClaim, TallyHistory } from "../model/answer.ts";
import type { Bounds } from "../model/bounds.ts";
import type { Tally } from "../model/tally.ts";
import { claimFigure } from "./count-words.ts";
import { type Box, labelRoom, type LabelRoom, textBox } from "./label-room.ts";
import { chartMark, head, round } from "./marks.ts";
import { html, type Markup, NOTHING, svg } from "./markup.ts";
import { linearScale, momentTicks, niceTicks, type Scale } from "./scale.ts";
import type { Speech } from "./words/speech.ts";

export interface ChartPanel {
  readonly title: string;
  readonly note: string;
  readonly tally: Tally;
  readonly history: TallyHistory;
}

export interface ChartQuestion {
  readonly panels: readonly ChartPanel[];
  /** ISO 8601; null where the picture is of everything known. */
  readonly asOf: string | null;
  readonly timezone: string;
  readonly width: 784 | 328;
  readonly className: string;
  readonly says: string;
  /** Without title, teaching notes and repeats: for the front page. */
  readonly isPlain?: boolean;
}

/** From here on statements are drawn small, and repeats of one origin become one mark. */
const MANY = 60;
/** From here on only statements that moved the floor are drawn. */
const TOO_MANY = 400;

interface Step {
  readonly at: number;
  readonly bounds: Bounds;
  readonly lowered: boolean;
  readonly claims: readonly string[];
}

const stepsOf = (history: TallyHistory): readonly Step[] => {
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

const knownAt = (known: KnownClaim): number =>
  known.known === null ? Number.NaN : Date.parse(known.known);

const figureOf = ({ claim }: KnownClaim): { readonly low: number; readonly high: number } => {
  const { value, bounds } = claim;
  if (typeof value === "number") return { low: value, high: value };
  if (value !== null) return { low: value[0], high: value[1] };
  return { low: bounds.floor, high: bounds.ceiling ?? bounds.floor };
};

/** Statements to draw: all, or the first of each origin at each value, or only those that moved the floor. */
const drawnOf = (history: TallyHistory, steps: readonly Step[]): readonly KnownClaim[] => {
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

interface Frame {
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
const stretchesOf = (steps: readonly Step[], frame: Frame) => {
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

const floorLines = (
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
const bandOf = (stretches: readonly Stretch[], frame: Frame): Markup => {
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

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly of: string;
  readonly size: number;
}

const label = ({ text, x, y, anchor, of, size }: Placed): Markup =>
  svg`<text class="halo ${of}" x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}">${text}</text>`;

const tryPlaces = (
  room: LabelRoom,
  text: string,
  of: string,
  size: number,
  places: readonly { x: number; y: number; anchor: Placed["anchor"] }[],
): Placed | null => {
  for (const place of places) {
    const box = textBox(text, size, place.x, place.y, place.anchor);
    if (!room.isFree(box)) continue;
    room.take(box);
    return { text, of, size, ...place };
  }
  return null;
};

const around = (x: number, y: number, radius: number): Box => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius,
});

const drawPanel = (
  panel: ChartPanel,
  frame: Frame,
  question: ChartQuestion,
  isFirst: boolean,
  speech: Speech,
): Markup => {
  const steps = stepsOf(panel.history);
  const { before, after } = stretchesOf(steps, frame);
  const stepping = new Set(steps.flatMap((step) => step.claims));
  const drawn = drawnOf(panel.history, steps).filter(
    ({ claim }) => question.isPlain !== true || stepping.has(claim.id),
  );
  const small = drawn.length > MANY;
  const radius = small ? 2.5 : frame.isWide ? 5 : 4.25;
  const moved = new Map(steps.flatMap((step) => step.claims.map((id) => [id, step] as const)));
  const room = labelRoom({
    x0: 0,
    y0: frame.top - 64,
    x1: question.width,
    y1: frame.bottom - 2,
  });
  const lastBefore = steps.findLast((step) => step.at <= frame.asOf);
  const size = frame.isWide ? 13 : 11.5;

  // Titles first: they are never moved.
  const titleY = frame.top - (isFirst ? 52 : 40);
  room.take(textBox(panel.title, isFirst ? 17 : 16, 2, titleY, "start"));
  if (panel.note !== "") room.take(textBox(panel.note, size, 2, titleY + 17, "start"));

  const marks: Markup[] = [];
  const daily: Markup[] = [];
  for (const known of drawn) {
    const at = knownAt(known);
    const x = frame.x(at);
    const { low, high } = figureOf(known);
    const top = frame.y(high);
    if (top < frame.top - 20) continue;
    const y = frame.y(
      known.claim.value === null
        ? low
        : typeof known.claim.value === "number"
          ? known.claim.value
          : low,
    );
    const isLater = at > frame.asOf;
    const movesFloor = moved.has(known.claim.id);
    if (known.claim.reality === "denied") {
      marks.push(chartMark({ kind: known.originKind, openness: "denied", x, y, radius }));
      room.take(around(x, y, radius + 2));
      continue;
    }
    if (!movesFloor && (known.knownTo !== "moment" || small)) {
      daily.push(head(known.originKind, x, y, radius * 0.62, true));
      room.take(around(x, y, radius * 0.7));
      continue;
    }
    const mark = chartMark({
      kind: known.originKind,
      openness: small && !movesFloor ? "exact" : known.claim.qualifier,
      x,
      y,
      radius: movesFloor ? radius : radius * 0.8,
      low: frame.y(known.claim.bounds.floor),
      high: frame.y(known.claim.bounds.ceiling ?? high),
    });
    marks.push(isLater ? svg`<g class="faded">${mark}</g>` : mark);
    room.take(around(x, y, radius + 1));
  }

  // Labels: the last first, then falls, then the first, then the largest rises; what does not fit is in the table.
  const labels: Markup[] = [];
  const figures = new Map(drawn.map((known) => [known.claim.id, known]));
  const wanted = steps
    .map((step, index) => {
      const previous = steps[index - 1]?.bounds.floor ?? 0;
      const rise = Math.abs(step.bounds.floor - previous);
      const doubles = previous > 0 && step.bounds.floor >= 2 * previous;
      const rank = step === lastBefore ? 1e12 : step.lowered ? 1e11 : index === 0 ? 1e10 : rise;
      return { step, rank, keep: rank >= 1e10 || doubles || frame.isWide };
    })
    .filter(({ keep }) => keep)
    .toSorted((a, b) => b.rank - a.rank);
  for (const { step } of wanted) {
    const claim = step.claims.map((id) => figures.get(id)).find((known) => known !== undefined);
    const isSum = claim === undefined || claim.claim.bounds.floor !== step.bounds.floor;
    const text =
      claim === undefined || isSum
        ? speech.number(step.bounds.floor)
        : claimFigure(claim.claim, speech);
    const x = frame.x(step.at);
    const y = frame.y(step.bounds.floor);
    const bold = step === lastBefore;
    const of = `${bold ? "b" : ""}${step.at > frame.asOf ? " t2 on-inset" : ""}`;
    const fontSize = bold ? size + 2 : size;
    const r = radius + 4;
    const placed = step.lowered
      ? tryPlaces(room, text, of, fontSize, [
          { x, y: y + r + fontSize, anchor: "middle" },
          { x: x + r, y: y + fontSize, anchor: "start" },
        ])
      : tryPlaces(room, text, of, fontSize, [
          { x: x - r, y: y - 7, anchor: "end" },
          { x: x - r, y: y + 4, anchor: "end" },
          { x: x + r, y: y + fontSize + 2, anchor: "start" },
          ...(bold
            ? [
                { x: x - r, y: y - 24, anchor: "end" as const },
                { x, y: y - 30, anchor: "middle" as const },
              ]
            : []),
        ]);
    if (placed !== null) labels.push(label(placed));
    if (!step.lowered) continue;
    const corrected = speech.text("correctionAt", {
      time: speech.moment(new Date(step.at).toISOString(), question.timezone, "time"),
    });
    const under = tryPlaces(room, corrected, "tw b", size, [
      { x, y: y + r + fontSize + size + 5, anchor: "middle" },
      { x: x - r, y: y + r + fontSize + size + 5, anchor: "end" },
      { x: x - 14, y: y - 12, anchor: "end" },
      { x, y: y + 60, anchor: "middle" },
    ]);
    if (under !== null) labels.push(label(under));
  }

  // A conflict that stands at the moment: a lead line from its most distant side.
  const clash = panel.tally.conflicts
    .flatMap((conflict) => conflict.sides.flatMap((side) => side.claims))
    .map((id) => figures.get(id))
    .find((known) => known !== undefined && known.claim.bounds.floor !== lastBefore?.bounds.floor);
  if (clash !== undefined) {
    const x = frame.x(knownAt(clash));
    const y = frame.y(figureOf(clash).low);
    const drop = tryPlaces(room, speech.text("conflictSign"), "tw b", size, [
      { x, y: Math.min(y + 58, frame.bottom - 8), anchor: "middle" },
      { x, y: Math.min(y + 36, frame.bottom - 8), anchor: "middle" },
      { x: x + 12, y: y + 22, anchor: "start" },
    ]);
    if (drop !== null)
      labels.push(
        svg`<path class="lead" d="M${round(x)} ${round(y + radius + 2)}V${round(Math.max(y + radius + 2, drop.y - size))}"/>${label(drop)}`,
      );
  }

  // The two teaching notes, once a page and only where they stand free.
  const notes: Markup[] = [];
  if (isFirst && frame.isWide && question.isPlain !== true) {
    const first = before[0];
    const openAtFirst = first !== undefined && first.bounds.ceiling === null;
    const teach = (text: string, x: number, y: number): void => {
      const box = textBox(text, 13.5, x, y, "start");
      if (room.isFree(box) && room.isFree({ ...box, y0: box.y0 - 4, y1: box.y1 + 4 })) {
        room.take(box);
        notes.push(
          svg`<text class="t2 i" x="${round(x)}" y="${round(y)}" font-size="13.5">${text}</text>`,
        );
      }
    };
    if (openAtFirst && frame.y(first.bounds.floor) - frame.top > 110)
      teach(speech.text("aboveLine"), frame.left + 44, frame.top + 12);
    const wide = before
      .map((stretch) => ({ stretch, width: stretch.to - stretch.from }))
      .toSorted((a, b) => b.width - a.width)[0]?.stretch;
    const under = speech.text("belowLine");
    if (wide !== undefined && frame.bottom - frame.y(wide.bounds.floor) > 70) {
      const length = textBox(under, 13.5, 0, 0, "start").x1;
      const x = Math.min(wide.from + 12, frame.cut - length - 12);
      if (x > frame.left + 44) teach(under, x, frame.bottom - 18);
    }
  }

  const cutFrom = before.at(-1);
  return svg`<text class="b" x="2" y="${round(titleY)}" font-size="${isFirst ? 17 : 16}">${panel.title}</text>${
    panel.note === ""
      ? NOTHING
      : svg`<text class="t2" x="2" y="${round(titleY + 17)}" font-size="${size}">${panel.note}</text>`
  }${bandOf(before, frame)}${floorLines(before, frame, false, null)}${floorLines(after, frame, true, cutFrom === undefined ? null : frame.y(cutFrom.bounds.floor))}${daily}${marks}${labels}${notes}`;
};

/** The chart; nothing where no panel has a dated statement. */
export const knownWhenChart = (question: ChartQuestion, speech: Speech): Markup => {
  const { panels, width, timezone } = question;
  const isWide = width === 784;
  const moments = panels.flatMap(({ history }) => [
    ...history.revisions.map((revision) => Date.parse(revision.known)),
    ...history.statements.map(knownAt),
  ]);
  const dated = moments.filter((moment) => !Number.isNaN(moment));
  if (dated.length === 0) return NOTHING;
  const asOf = question.asOf === null ? Number.POSITIVE_INFINITY : Date.parse(question.asOf);
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const moment of dated) {
    start = Math.min(start, moment);
    end = Math.max(end, moment);
  }
  if (Number.isFinite(asOf)) {
    start = Math.min(start, asOf);
    end = Math.max(end, asOf);
  }
  const span = Math.max(end - start, 3_600_000);
  start -= span * 0.02;
  end += span * 0.05;
  const left = isWide ? 44 : 22;
  const right = width - (isWide ? 8 : 4);
  const x = linearScale([start, end], [left, right]);
  const laterExists = dated.some((moment) => moment > asOf);
  const cut = laterExists && Number.isFinite(asOf) ? x(asOf) : right;

  const peak = (panel: ChartPanel): number => {
    let floor = 1;
    for (const step of stepsOf(panel.history)) floor = Math.max(floor, step.bounds.floor);
    let most = floor;
    // What lies far above the floor would press everything else flat: it stays in the table.
    for (const known of panel.history.statements) {
      const { high } = figureOf(known);
      if (high <= 4 * floor) most = Math.max(most, high);
    }
    for (const step of stepsOf(panel.history))
      if (step.bounds.ceiling !== null && step.bounds.ceiling <= 4 * floor)
        most = Math.max(most, step.bounds.ceiling);
    return most;
  };
  const peaks = panels.map(peak);
  const highest = Math.max(...peaks);
  const stepCount = Math.max(...panels.map(({ history }) => stepsOf(history).length));
  const mainHeight =
    question.isPlain === true
      ? 130
      : (isWide ? 200 : 160) + Math.min(isWide ? 170 : 90, stepCount * 18);
  const perUnit = mainHeight / highest;

  const parts: Markup[] = [];
  let top = isWide ? 78 : 74;
  const headroom = 58;
  const axisRoom = 26;
  const ticks = momentTicks(start, end, timezone, isWide ? 9 : 4);
  const gridTicks = niceTicks(0, highest, 3).filter((tick) => tick > 0);
  panels.forEach((panel, index) => {
    const isFirst = index === 0;
    const isLast = index === panels.length - 1;
    if (!isFirst) top += headroom;
    const bottom = top + Math.max(44, (peaks[index] ?? highest) * perUnit);
    const y = linearScale([0, 1], [bottom, bottom - perUnit]);
    const frame: Frame = { x, y, top, bottom, left, right, cut, asOf, isWide };
    const size = isWide ? 12 : 11;
    const veil =
      cut < right
        ? svg`<rect class="laterbg" x="${round(cut)}" y="${round(top - (isFirst ? 46 : 34))}" width="${round(right - cut)}" height="${round(bottom - top + (isFirst ? 46 : 34))}"/>`
        : NOTHING;
    const grid = gridTicks
      .filter((tick) => y(tick) > top - 20)
      .map(
        (tick) =>
          svg`<path class="grid" d="M2 ${round(y(tick))}H${round(right)}"/><text class="t3 halo" x="2" y="${round(y(tick) - 4)}" font-size="${size}">${speech.number(tick)}</text>`,
      );
    const showTicks = isFirst || isLast;
    const axis = svg`<path class="axis" d="M2 ${round(bottom)}H${round(right)}"/>${ticks.map(
      (tick) => {
        const at = x(tick.at);
        const moment = new Date(tick.at).toISOString();
        const words =
          tick.form === "year" ? moment.slice(0, 4) : speech.moment(moment, timezone, tick.form);
        const anchor = at < 20 ? "start" : at > right - 18 ? "end" : "middle";
        return svg`<path class="axis" d="M${round(at)} ${round(bottom)}v5"/>${
          showTicks
            ? svg`<text class="t2" x="${round(at)}" y="${round(bottom + 19)}" font-size="${size + 0.5}" text-anchor="${anchor}">${words}</text>`
            : NOTHING
        }`;
      },
    )}`;
    const rule =
      cut < right
        ? svg`<path class="cut" d="M${round(cut)} ${round(top - (isFirst ? 46 : 34))}V${round(bottom)}"/>`
        : NOTHING;
    parts.push(
      svg`${veil}${grid}${axis}${drawPanel(panel, frame, question, isFirst, speech)}${rule}`,
    );
    top = bottom + axisRoom + (isLast ? 0 : 6);
  });

  const asked = question.asOf ?? "";
  const caption =
    cut < right
      ? svg`<text class="b" x="${round(cut)}" y="12" font-size="${isWide ? 13 : 12}" text-anchor="${cut > right - 60 ? "end" : cut < 70 ? "start" : "middle"}">${speech.text("asOf", { time: speech.moment(asked, timezone, "time") })}</text><text class="t2" x="${round(cut)}" y="27" font-size="${isWide ? 12.5 : 11}" text-anchor="${cut > right - 60 ? "end" : cut < 70 ? "start" : "middle"}">${speech.moment(asked, timezone, "dayOfMonth")}</text>${
          right - cut > 190
            ? svg`<text class="t2 i" x="${round(right - 8)}" y="${isWide ? 52 : 48}" font-size="13.5" text-anchor="end">${speech.text("laterVeil", { time: speech.moment(asked, timezone, "time") })}</text>`
            : NOTHING
        }`
      : NOTHING;
  const height = round(top + 4);
  return html`<svg
    class="${question.className}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-label="${question.says}"
  >
    ${parts}${caption}
  </svg>`;
};
