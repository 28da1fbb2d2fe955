// Turns one history into a small picture of how the floor grew, with the same floor and band as the large chart.
import type { OriginKind, TallyHistory } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";
import { chartMark, opennessOf, round } from "./marks.ts";
import { html, type Markup, NOTHING, svg } from "./markup.ts";
import { linearScale } from "./scale.ts";

const WIDTH = 220;
const HEIGHT = 64;
const BASE = 60.5;
const TOP = 22;

/** Decoration beside a sentence that says the same: hidden from those who hear the page. */
export const sparkline = (tally: Tally, history: TallyHistory | null, kind: OriginKind): Markup => {
  const steps = (history?.revisions ?? [])
    .map(({ known, after }) => ({ at: Date.parse(known), ...after }))
    .filter(({ at }) => !Number.isNaN(at))
    .filter(({ floor }, index, all) => index === 0 || all[index - 1]?.floor !== floor);
  const first = steps[0];
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return NOTHING;
  const most = Math.max(1, ...steps.map(({ floor }) => floor));
  const y = linearScale([0, most], [BASE, TOP]);
  const end = 204;
  const x = linearScale([first.at, Math.max(last.at, first.at + 1)], [2, 176]);
  const points = steps.flatMap((step, index) => {
    const next = steps[index + 1];
    const from = steps.length === 1 ? 2 : x(step.at);
    return [
      [from, y(step.floor)],
      [next === undefined ? end : x(next.at), y(step.floor)],
    ] as const;
  });
  const rising: string[] = [];
  const falls: Markup[] = [];
  let lastY = Number.NaN;
  points.forEach(([px, py], index) => {
    if (index === 0) rising.push(`M${round(px)} ${round(py)}`);
    else if (py === lastY) rising.push(`H${round(px)}`);
    else if (py > lastY) {
      falls.push(
        svg`<path class="floor corr fine" d="M${round(px)} ${round(lastY)}V${round(py)}"/>`,
      );
      rising.push(`M${round(px)} ${round(py)}`);
    } else rising.push(`H${round(px)}V${round(py)}`);
    lastY = py;
  });
  const isOpen = tally.ceiling === null;
  const under = points
    .toReversed()
    .map(([px, py]) => `L${round(px)} ${round(py)}`)
    .join("");
  const band = isOpen
    ? [4, 3, 2, 1].map((layer) => {
        const over = points
          .map(
            ([px, py], index) => `${index === 0 ? "M" : "L"}${round(px)} ${round(py - layer * 4)}`,
          )
          .join("");
        return svg`<path class="band" d="${over}${under}z"/>`;
      })
    : [];
  const ceiling = tally.ceiling === null ? 0 : Math.min(tally.ceiling, most * 1.3);
  const mark = chartMark({
    kind,
    openness: opennessOf(tally),
    x: end,
    y: y(last.floor),
    radius: 4.6,
    low: y(last.floor),
    high: Math.max(6, y(ceiling)),
  });
  return html`<svg
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    aria-hidden="true"
  >
    <path class="grid" d="M0 ${BASE}H${WIDTH}" />
    ${band}
    <path class="floor fine" d="${rising.join("")}" />
    ${falls}${mark}
  </svg>`;
};
