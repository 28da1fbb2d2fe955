// Turns the moments at which numbers changed into the as-of control: links, and a form for any other moment.
import type { Moment } from "../model/answer.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { zoneOffset } from "./scale.ts";
import type { Speech } from "./words/speech.ts";

const SHOWN = 7;
/** A slider over more stops than this could not be steered. */
const SLIDER = 300;

export interface MomentQuestion {
  readonly moment: Moment;
  readonly moments: readonly string[];
  /** The page's address as known at a moment; the latest where none is given. */
  readonly addressAt: (asOf: string | undefined) => string;
  /** The page's path, for the form. */
  readonly path: string;
  /** Whether the page is a file, and no other moment can be asked for. */
  readonly isStatic: boolean;
  /** What else the address asks, to be kept. */
  readonly kept: Readonly<Record<string, string | undefined>>;
}

/** The wall clock of the zone, as an input of day and time wants it. */
export const localMoment = (moment: string, zone: string): string => {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return "";
  return new Date(at + zoneOffset(at, zone)).toISOString().slice(0, 16);
};

/** Seven moments around the one that is shown. */
const around = (moments: readonly string[], known: string): readonly string[] => {
  if (moments.length <= SHOWN) return moments;
  const at = Date.parse(known);
  const next = moments.findIndex((moment) => Date.parse(moment) > at);
  const here = next === -1 ? moments.length - 1 : next - 1;
  const start = Math.max(0, Math.min(here - 3, moments.length - SHOWN));
  return moments.slice(start, start + SHOWN);
};

export const momentControl = (question: MomentQuestion, speech: Speech): Markup => {
  const { moment, moments, addressAt } = question;
  const zone = moment.timezone;
  const zoned = speech.zoneName(moment.known, zone);
  const known = Date.parse(moment.known);
  const shown = around(moments, moment.known);
  const current = shown.findLast((each) => Date.parse(each) <= known);
  const cell = (each: string): Markup => {
    const words = html`<small>${speech.moment(each, zone, "shortDay")}</small
      >${speech.moment(each, zone, "time")}`;
    const isHere = moment.asked !== null && each === current;
    return isHere
      ? html`<li><span aria-current="true">${words}</span></li>`
      : html`<li><a href="${addressAt(each)}">${words}</a></li>`;
  };
  const latest =
    moment.asked === null
      ? html`<li>
          <span aria-current="true"
            ><small>${speech.moment(moment.known, zone, "shortDay")}</small
            >${speech.say("latest")}</span
          >
        </li>`
      : html`<li>
          <a href="${addressAt(undefined)}"
            ><small aria-hidden="true">…</small>${speech.say("latest")}</a
          >
        </li>`;
  const hidden = Object.entries({ ...question.kept, zone }).map(([name, value]) =>
    value === undefined ? NOTHING : html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const zoneWords =
    zoned.name === zoned.offset || zone === "UTC"
      ? zoned.name
      : speech.text("zoneNote", { zone: zoned.name, offset: zoned.offset });
  const other = html`<details>
    <summary>${speech.say("anotherMoment")}</summary>
    <form action="${question.path}" method="get">
      ${hidden}<label
        >${speech.say("momentDay")}
        <input
          type="datetime-local"
          name="as-of"
          value="${localMoment(moment.known, zone)}"
          required /></label
      ><button class="btn">${speech.say("momentShow")}</button>
    </form>
  </details>`;
  return html`<div class="asof">
    <span class="muted">${speech.say(moment.asked === null ? "asKnownLatest" : "asKnownAt")}</span
    ><b>${speech.moment(moment.known, zone, "moment")}</b><span class="muted">${zoneWords}</span>
    ${
      moments.length === 0
        ? NOTHING
        : html`<ul
            class="moments"
            aria-label="${speech.text("momentsLabel")}"
            data-locale="${speech.locale}"
            data-all-moments="${moments.slice(-SLIDER).join(" ")}"
            data-known="${moment.known}"
            data-zone="${zone}"
          >
            ${shown.map(cell)}${latest}
          </ul>`
    }
    ${question.isStatic ? NOTHING : other}
  </div>`;
};

/** "As known at 02:00, 22 September 2022 (UTC+3)": a moment inside a sentence or a caption. */
export const momentWords = (moment: Moment, speech: Speech): string => {
  const { offset } = speech.zoneName(moment.known, moment.timezone);
  return `${speech.moment(moment.known, moment.timezone, "moment")} (${offset})`;
};
