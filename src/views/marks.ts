// Turns an origin's kind and a statement's qualifier into the mark that stands for both: the head is who, the stem how open.
import type { OriginKind } from "../model/answer.ts";
import type { Claim } from "../model/claim.ts";
import { html, type Markup, svg } from "./markup.ts";

/** One decimal is finer than any screen, and halves the page. */
export const round = (value: number): string => {
  const text = value.toFixed(1);
  return text.endsWith(".0") ? text.slice(0, -2) : text;
};

type ShapePath = (x: number, y: number, radius: number) => string;

// Areas are kept alike, so that no kind of origin looks larger than another.
const SHAPES: Readonly<Record<Exclude<OriginKind, "monitor">, ShapePath>> = {
  authority: (x, y, r) => {
    const half = r * 0.89;
    return `M${round(x - half)} ${round(y - half)}h${round(2 * half)}v${round(2 * half)}h${round(-2 * half)}z`;
  },
  outlet: (x, y, r) =>
    `M${round(x)} ${round(y - 1.15 * r)}L${round(x + 1.15 * r)} ${round(y + 0.91 * r)}H${round(x - 1.15 * r)}z`,
  witness: (x, y, r) => {
    const d = 1.25 * r;
    return `M${round(x)} ${round(y - d)}L${round(x + d)} ${round(y)}L${round(x)} ${round(y + d)}L${round(x - d)} ${round(y)}z`;
  },
  channel: (x, y, r) =>
    `M${round(x)} ${round(y + 1.15 * r)}L${round(x + 1.15 * r)} ${round(y - 0.91 * r)}H${round(x - 1.15 * r)}z`,
  states: (x, y, r) => {
    const d = 1.1 * r;
    const points = [30, 90, 150, 210, 270, 330].map((degrees) => {
      const angle = (degrees * Math.PI) / 180;
      return `${round(x + d * Math.cos(angle))} ${round(y + d * Math.sin(angle))}`;
    });
    return `M${points.join("L")}z`;
  },
  unnamed: (x, y, r) => {
    const arm = r * 1.1;
    const thick = r * 0.42;
    return `M${round(x - thick)} ${round(y - arm)}h${round(2 * thick)}v${round(arm - thick)}h${round(arm - thick)}v${round(2 * thick)}h${round(thick - arm)}v${round(arm - thick)}h${round(-2 * thick)}v${round(thick - arm)}h${round(thick - arm)}v${round(-2 * thick)}h${round(arm - thick)}z`;
  },
};

export const kindClass = (kind: OriginKind): string => `o-${kind}`;

/** The head alone: who speaks. `hollow` for a denial. */
export const head = (
  kind: OriginKind,
  x: number,
  y: number,
  radius: number,
  hollow = false,
): Markup => {
  const of = `h ${kindClass(kind)}${hollow ? " hollow" : ""}`;
  return kind === "monitor"
    ? svg`<circle class="${of}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`
    : svg`<path class="${of}" d="${SHAPES[kind](x, y, radius)}"/>`;
};

export type Openness = Claim["qualifier"] | "denied";

const line = (kind: OriginKind, path: string, dashes = ""): Markup =>
  dashes === ""
    ? svg`<path class="st ${kindClass(kind)}" d="${path}"/>`
    : svg`<path class="st ${kindClass(kind)}" stroke-dasharray="${dashes}" d="${path}"/>`;

const dotted = "2 2.2";

export interface MarkAt {
  readonly kind: OriginKind;
  readonly openness: Openness;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where the interval of `about`, `range` or `vague` ends: y in charts, x in rows. */
  readonly low?: number;
  readonly high?: number;
}

/** The mark in a chart: more is up. */
export const chartMark = (mark: MarkAt): Markup => {
  const { kind, openness, x, y, radius: r } = mark;
  const at = head(kind, x, y, r);
  const gap = openness === "more_than" || openness === "less_than" ? 4 : 0;
  switch (openness) {
    case "at_least":
    case "more_than": {
      const from = y - r - gap;
      return svg`<g>${line(kind, `M${round(x)} ${round(from)}V${round(from - 8.5)}`)}${line(kind, `M${round(x)} ${round(from - 10.5)}V${round(from - 21)}`, dotted)}${at}</g>`;
    }
    case "at_most":
    case "less_than": {
      const from = y + r + gap;
      return svg`<g>${line(kind, `M${round(x)} ${round(from)}V${round(from + 8.5)}`)}${line(kind, `M${round(x)} ${round(from + 10.5)}V${round(from + 21)}`, dotted)}${at}</g>`;
    }
    case "about": {
      const high = Math.min(mark.high ?? y, y - r - 4);
      const low = Math.max(mark.low ?? y, y + r + 4);
      return svg`<g>${line(kind, `M${round(x - 3.5)} ${round(high)}h7M${round(x)} ${round(high)}V${round(low)}M${round(x - 3.5)} ${round(low)}h7`)}${at}</g>`;
    }
    case "range": {
      const high = mark.high ?? y;
      const low = mark.low ?? y;
      return svg`<g><path class="st bar ${kindClass(kind)}" d="M${round(x)} ${round(high)}V${round(low)}"/>${head(kind, x, high, r * 0.85)}${head(kind, x, low, r * 0.85)}</g>`;
    }
    case "vague": {
      // A word bounds loosely: its bracket stands back behind what was counted.
      const high = mark.high ?? y - 12;
      const low = mark.low ?? y;
      return svg`<g><path class="st loose ${kindClass(kind)}" d="M${round(x + 5)} ${round(high)}h-5V${round(low)}h5"/>${head(kind, x, low, r * 0.7)}</g>`;
    }
    case "denied": {
      const d = r * 1.55;
      return svg`<g>${head(kind, x, y, r, true)}${line(kind, `M${round(x - d)} ${round(y + d)}L${round(x + d)} ${round(y - d)}`)}</g>`;
    }
    default:
      return at;
  }
};

/** The mark in a row: more is right. */
export const rowMark = (mark: MarkAt): Markup => {
  const { kind, openness, x, y, radius: r } = mark;
  const at = head(kind, x, y, r);
  const gap = openness === "more_than" || openness === "less_than" ? 4 : 0;
  switch (openness) {
    case "at_least":
    case "more_than": {
      const from = x + r + gap;
      return svg`<g>${line(kind, `M${round(from)} ${round(y)}h7.4`)}${line(kind, `M${round(from + 9.4)} ${round(y)}h9`, dotted)}${at}</g>`;
    }
    case "at_most":
    case "less_than": {
      const from = x - r - gap;
      return svg`<g>${line(kind, `M${round(from)} ${round(y)}h-7.4`)}${line(kind, `M${round(from - 9.4)} ${round(y)}h-9`, dotted)}${at}</g>`;
    }
    case "about": {
      const low = Math.min(mark.low ?? x, x - r - 3);
      const high = Math.max(mark.high ?? x, x + r + 3);
      return svg`<g>${line(kind, `M${round(low)} ${round(y - 3.5)}v7M${round(low)} ${round(y)}H${round(high)}M${round(high)} ${round(y - 3.5)}v7`)}${at}</g>`;
    }
    case "range":
    case "vague": {
      const low = mark.low ?? x;
      const high = mark.high ?? x;
      return svg`<g><path class="st bar ${kindClass(kind)}" d="M${round(low)} ${round(y)}H${round(high)}"/>${head(kind, low, y, r * 0.85)}${head(kind, high, y, r * 0.85)}</g>`;
    }
    case "denied": {
      const d = r * 1.55;
      return svg`<g>${head(kind, x, y, r, true)}${line(kind, `M${round(x - d)} ${round(y + d)}L${round(x + d)} ${round(y - d)}`)}</g>`;
    }
    default:
      return at;
  }
};

/** A head of its own beside a line of text. */
export const sign = (kind: OriginKind, struck = false): Markup =>
  html`<svg class="sym" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    ${
      struck
        ? chartMark({ kind, openness: "denied", x: 7, y: 7, radius: 4.6 })
        : head(kind, 7, 7, 4.6)
    }
  </svg>`;

/** How the mark of a tally stands open, from its bounds and the way its best statement is qualified. */
export const opennessOf = (bounds: {
  readonly floor: number;
  readonly ceiling: number | null;
}): Openness =>
  bounds.ceiling === null ? "at_least" : bounds.ceiling === bounds.floor ? "exact" : "range";

/** The wordmark: a floor, a head, an open stem. */
export const wordmark = (): Markup =>
  html`<svg class="logo" width="22" height="26" viewBox="0 0 22 26" aria-hidden="true">
    <path class="ln" stroke-width="2.5" d="M1 24.5H21" />
    <circle cx="11" cy="18" r="4.6" fill="currentColor" />
    <path class="ln" stroke-width="2.2" d="M11 14V7M11 5V3.4M11 1.8V.6" />
  </svg>`;
