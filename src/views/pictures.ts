// Turns a situation into pictures that stand alone: its chart, its map, and a card with the number in it.
import type { SituationAnswer } from "../model/answer.ts";
import { situationAddress } from "./addresses.ts";
import { tallySentence } from "./count-words.ts";
import { textWidth } from "./label-room.ts";
import { kindClass, head } from "./marks.ts";
import { clip, html, Markup, svg } from "./markup.ts";
import { momentWords } from "./moment-control.ts";
import type { Outline } from "./outlines.ts";
import type { PageFrame } from "./page.ts";
import { situationChart } from "./situation-chart.ts";
import { situationMap } from "./situation-map.ts";
import { citiesOf, queryOf } from "./situation-sentence.ts";
import { kindOf, kindsOf } from "./strength.ts";
import { pictureStyle } from "./style.ts";

const CAPTION = 64;

/** Exactly these characters: the policy allows the style by its hash. */
const style = (): Markup => new Markup(`<style>${pictureStyle()}</style>`);

/** Words set in lines that fit a width, by the average of the letters. */
export const wrapWords = (text: string, size: number, width: number, most: number) => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  const kept = lines.slice(0, most).map((each) => clip(each, Math.floor(width / (size * 0.5))));
  if (lines.length > most) kept[most - 1] = `${kept[most - 1] ?? ""} …`;
  return kept;
};

const provenance = (answer: SituationAnswer, frame: PageFrame): string => {
  const { speech, site } = frame;
  const moment = momentWords(answer.moment, speech);
  return `${speech.text("asKnownAtMoment", { moment })}. ${speech.text("siteName")} ${site}${situationAddress(answer.situation.id, queryOf(answer))}`;
};

/** A drawing of a page with its own title, caption and style, so that it can leave the page. */
const standAlone = (drawing: Markup, answer: SituationAnswer, frame: PageFrame): string => {
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing.text);
  if (size === null) return "";
  const width = Number(size[1]);
  const height = Number(size[2]);
  const inner = drawing.text.replace(/<svg\s/, '<svg x="16" y="44" ');
  const all = height + 44 + CAPTION;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width + 32} ${all}"
    width="${width + 32}"
    height="${all}"
  >
    <title>${clip(answer.situation.name, 200)}</title>
    ${style()}
    <rect class="sheet" width="100%" height="100%" />
    <text class="b" x="16" y="28" font-size="18">${clip(answer.situation.name, 80)}</text>
    ${new Markup(inner)}
    <text class="t2" x="16" y="${all - 22}" font-size="13">
      ${clip(provenance(answer, frame), 130)}
    </text>
  </svg>`.text;
};

export const chartPicture = (answer: SituationAnswer, frame: PageFrame): string =>
  standAlone(situationChart(answer, frame.speech, [784]), answer, frame);

export const mapPicture = (
  answer: SituationAnswer,
  outlines: readonly Outline[],
  frame: PageFrame,
): string => standAlone(situationMap(answer, outlines, [784], frame.speech), answer, frame);

/** The card that is shown where an address is passed on: 1200 by 630, the number as a sentence. */
export const cardPicture = (answer: SituationAnswer, frame: PageFrame): string => {
  const { speech } = frame;
  const headline = answer.tallies.find(({ id }) => id === answer.headline);
  const sentence =
    headline === undefined
      ? { number: speech.text("nothingCounted"), rest: "" }
      : tallySentence(headline, speech, { cities: citiesOf(headline, answer.tallies) });
  const size = sentence.number.length > 20 ? 76 : sentence.number.length > 14 ? 104 : 128;
  const rest = wrapWords(sentence.rest, 46, 1060, 3);
  const origin = headline?.origins[0];
  const kind = origin === undefined ? "unnamed" : kindOf(kindsOf(answer.origins), origin);
  const strength =
    headline === undefined || origin === undefined
      ? ""
      : `${headline.origins.length === 1 ? `${speech.text("oneOrigin")} ${clip(origin, 60)}` : speech.countText("origins", headline.origins.length)}, ${speech.countText("reports", headline.reports.length)}`;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 1200 630"
    width="1200"
    height="630"
  >
    <title>${clip(`${answer.situation.name}: ${sentence.number} ${sentence.rest}`, 300)}</title>
    ${style()}
    <rect class="sheet" width="1200" height="630" />
    <path class="floor" d="M64 548H1136" />
    <text class="b t2" x="64" y="92" font-size="32">${clip(answer.situation.name, 60)}</text>
    <text class="serif-n" x="60" y="${96 + size + 40}" font-size="${size}">${sentence.number}</text>
    ${rest.map((line, index) => svg`<text class="serif-r" x="64" y="${96 + size + 116 + index * 58}" font-size="46">${line}</text>`)}
    <g class="${kindClass(kind)}">${origin === undefined ? "" : head(kind, 74, 510, 10)}</g>
    <text class="t2" x="96" y="519" font-size="28">${strength}</text>
    <text class="b" x="64" y="594" font-size="28">${speech.text("siteName")}</text>
    <text class="t2" x="1136" y="594" font-size="26" text-anchor="end">
      ${speech.text("asKnownAtMoment", { moment: momentWords(answer.moment, speech) })}
    </text>
  </svg>`.text;
};
