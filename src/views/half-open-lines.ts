// Turns statements into half-open lines on one scale: where all hold together, or that two of them do not meet.
import type { OriginKind } from "../model/answer.ts";
import type { Bounds } from "../model/bounds.ts";
import { kindClass, round, rowMark } from "./marks.ts";
import { clip, html, type Markup, NOTHING, svg } from "./markup.ts";
import { linearScale, niceTicks } from "./scale.ts";
import type { Speech } from "./words/speech.ts";

export interface StatementLine {
  readonly name: string;
  readonly note: string;
  readonly bounds: Bounds;
  /** Null for what is proven by adding up, which is nobody's word. */
  readonly kind: OriginKind | null;
  readonly strong: boolean;
}

export interface LinesQuestion {
  readonly lines: readonly StatementLine[];
  /** Where all statements hold; null where they do not. */
  readonly all: Bounds | null;
  readonly width: 784 | 328;
  readonly className: string;
  readonly says: string;
}

/** The stretch of numbers that the picture shows; it starts above zero only where zero is far off. */
export const linesDomain = (
  lines: readonly StatementLine[],
): { readonly low: number; readonly high: number; readonly step: number } => {
  const ends = lines.flatMap(({ bounds }) =>
    bounds.ceiling === null ? [bounds.floor] : [bounds.floor, bounds.ceiling],
  );
  const least = Math.min(...ends);
  const most = Math.max(...ends, 1);
  const spread = Math.max(most - least, most * 0.06, 1);
  const raw = { low: Math.max(0, least - spread * 0.6), high: most + spread * 0.6 };
  const [first, second] = niceTicks(raw.low, raw.high, 4);
  const step = first === undefined || second === undefined ? 1 : second - first;
  return {
    low: raw.low < most * 0.2 ? 0 : Math.floor(raw.low / step) * step,
    high: Math.ceil(raw.high / step) * step,
    step,
  };
};

export const halfOpenLines = (question: LinesQuestion, speech: Speech): Markup => {
  const { lines, all, width } = question;
  if (lines.length === 0) return NOTHING;
  const isWide = width === 784;
  const left = isWide ? 238 : 8;
  const right = width - 18;
  const rowHeight = isWide ? 54 : 62;
  const topPad = 26;
  const bottom = topPad + lines.length * rowHeight;
  const { low, high } = linesDomain(lines);
  const x = linearScale([low, high], [left, right]);
  const ticks = niceTicks(low, high, isWide ? 5 : 4);
  const shade =
    all === null
      ? NOTHING
      : svg`<rect class="shade" x="${round(x(Math.max(low, all.floor)))}" y="6" width="${round(Math.max(1.5, x(Math.min(high, all.ceiling ?? high)) - x(Math.max(low, all.floor))))}" height="${bottom - 6}"/>`;
  const rule =
    all === null
      ? NOTHING
      : svg`<path class="rule" d="M${round(x(Math.max(low, all.floor)))} 6V${bottom}"/>`;
  const rows = lines.map((line, index) => {
    const y = topPad + index * rowHeight + (isWide ? 22 : 40);
    const from = x(Math.max(low, line.bounds.floor));
    const of = line.kind === null ? "o-states" : kindClass(line.kind);
    const thick = line.strong ? 4 : 2.5;
    const { floor, ceiling } = line.bounds;
    const body =
      ceiling === null
        ? svg`<g class="${of}"><path class="run" stroke-width="${thick}" d="M${round(from)} ${y}H${round(right - 34)}"/><path class="run" stroke-width="${thick}" stroke-dasharray="4 4" d="M${round(right - 31)} ${y}H${round(right)}"/></g>`
        : floor === ceiling
          ? NOTHING
          : svg`<g class="${of}"><path class="run" stroke-width="${thick}" d="M${round(from)} ${y}H${round(x(ceiling))}"/>${
              floor === 0
                ? NOTHING
                : svg`<path class="run" stroke-width="2" d="M${round(x(ceiling))} ${y - 6}v12"/>`
            }</g>`;
    const headAt = floor === 0 && ceiling !== null ? x(ceiling) : from;
    const mark =
      line.kind === null
        ? svg`<path class="sum" d="M${round(from)} ${y - 6}v12"/>`
        : rowMark({ kind: line.kind, openness: "exact", x: headAt, y, radius: 6 });
    const figure = speech.number(floor === 0 && ceiling !== null ? ceiling : floor);
    const roomLeft = headAt - left > figure.length * 8 + 14;
    const figureAt = isWide || roomLeft ? headAt - 11 : headAt + 2;
    const anchor = isWide || roomLeft ? "end" : "start";
    const figureY = isWide || roomLeft ? y + 5 : y - 11;
    const name = clip(line.name, isWide ? 30 : 24);
    const note = clip(line.note, isWide ? 38 : Math.max(0, 44 - name.length));
    const labels = isWide
      ? svg`<text class="halo${line.strong ? " b" : ""}" font-size="15" x="0" y="${y - 4}">${name}</text><text class="t2" font-size="13" x="0" y="${y + 13}">${note}</text>`
      : svg`<text class="halo${line.strong ? " b" : ""}" font-size="14" x="0" y="${y - 18}">${name} <tspan class="t2 plain">${note}</tspan></text>`;
    return svg`${labels}${body}${mark}<text class="halo${line.strong ? " b" : ""}" font-size="${isWide ? 15 : 14}" x="${round(figureAt)}" y="${figureY}" text-anchor="${anchor}">${figure}</text>`;
  });
  const grid = ticks.map(
    (tick) =>
      svg`<path class="grid" d="M${round(x(tick))} 20V${bottom}"/><text class="t2" font-size="12.5" x="${round(x(tick))}" y="${bottom + 17}" text-anchor="${x(tick) < 20 ? "start" : x(tick) > width - 16 ? "end" : "middle"}">${speech.number(tick)}</text>`,
  );
  return html`<svg
    class="${question.className}"
    viewBox="0 0 ${width} ${bottom + 26}"
    width="${width}"
    height="${bottom + 26}"
    role="img"
    aria-label="${question.says}"
  >
    ${shade}${grid}${rule}${rows}
  </svg>`;
};
