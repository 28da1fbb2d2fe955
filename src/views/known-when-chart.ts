// Turns the histories of a few tallies into the chart of what was known when: floors, bands, marks, corrections.
import type { Frame } from "./chart-lines.ts";
import { type ChartQuestion, drawPanel } from "./chart-panel.ts";
import { type ChartPanel, figureOf, knownAt, stepsOf } from "./chart-steps.ts";
import { textBox } from "./label-room.ts";
import { round } from "./marks.ts";
import { type Markup, NOTHING, html, svg } from "./markup.ts";
import { linearScale, momentTicks, niceTicks } from "./scale.ts";
import type { Speech } from "./words/speech.ts";

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
    const size = isWide ? 12 : 11;
    const scaled = gridTicks.filter((tick) => y(tick) > top - 20);
    const taken = scaled.map((tick) => textBox(speech.number(tick), size, 2, y(tick) - 4, "start"));
    const frame: Frame = { x, y, top, bottom, left, right, cut, asOf, isWide, taken };
    const veil =
      cut < right
        ? svg`<rect class="laterbg" x="${round(cut)}" y="${round(top - (isFirst ? 46 : 34))}" width="${round(right - cut)}" height="${round(bottom - top + (isFirst ? 46 : 34))}"/>`
        : NOTHING;
    const grid = scaled.map(
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
            : right - cut > 60
              ? svg`<text class="t2 i" x="${round(right - 6)}" y="48" font-size="12" text-anchor="end">${speech.text("laterShort")}</text>`
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
