// Turns one history into a panel of the chart: lines, marks, and the labels that find room.
import { type Frame, bandOf, floorLines, stretchesOf } from "./chart-lines.ts";
import { type ChartPanel, MANY, drawnOf, figureOf, knownAt, stepsOf } from "./chart-steps.ts";
import { claimFigure } from "./count-words.ts";
import { type Box, type LabelRoom, labelRoom, textBox } from "./label-room.ts";
import { chartMark, head, round } from "./marks.ts";
import { type Markup, NOTHING, svg } from "./markup.ts";
import type { Speech } from "./words/speech.ts";

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

/** More labels than this on one panel are noise: the rest is in the table. */
const LABELS = 14;

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly of: string;
  readonly size: number;
}

export const label = ({ text, x, y, anchor, of, size }: Placed): Markup =>
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

export const drawPanel = (
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
    ({ claim }) =>
      question.isPlain !== true || (stepping.has(claim.id) && claim.qualifier !== "vague"),
  );
  const small = drawn.length > MANY;
  const radius = small ? 2.5 : frame.isWide ? 5 : 4.25;
  // Stems side by side would be a hatch that says nothing: where marks touch, heads stand alone, each once.
  const isCrowded = drawn.length * (2 * radius + 3) > frame.right - frame.left;
  const lastOf = new Map<string, readonly [number, number]>();
  const moved = new Map(steps.flatMap((step) => step.claims.map((id) => [id, step] as const)));
  const room = labelRoom({
    x0: 0,
    y0: frame.top - 64,
    x1: question.width,
    y1: frame.bottom - 2,
  });
  const lastBefore = steps.findLast((step) => step.at <= frame.asOf);
  const size = frame.isWide ? 13 : 11.5;

  for (const box of frame.taken) room.take(box);

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
    const last = lastOf.get(known.originKind);
    if (
      isCrowded &&
      known.claim.reality !== "denied" &&
      last !== undefined &&
      Math.hypot(last[0] - x, last[1] - y) < 2.4 * radius
    )
      continue;
    lastOf.set(known.originKind, [x, y]);
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
      openness: isCrowded || (small && !movesFloor) ? "exact" : known.claim.qualifier,
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
      return { step, rank, keep: rank >= 1e10 || doubles || (frame.isWide && !isCrowded) };
    })
    .filter(({ keep }) => keep)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, LABELS);
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
