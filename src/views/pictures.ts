// Turns a situation or a number into pictures that stand alone: chart, map, lines, and a card with the number in it.
import type { Moment, SituationAnswer, TallyAnswer } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";
import { numberAddress, situationAddress } from "./addresses.ts";
import { sentenceText, tallySentence } from "./count-words.ts";
import { textWidth } from "./label-room.ts";
import { kindClass, head } from "./marks.ts";
import { clip, html, Markup, svg } from "./markup.ts";
import { momentWords } from "./moment-control.ts";
import type { Outline } from "./outlines.ts";
import { statementPicture } from "./number-statements.ts";
import type { PageFrame } from "./page.ts";
import { situationChart } from "./situation-chart.ts";
import { situationMap } from "./situation-map.ts";
import { citiesOf, queryOf } from "./situation-sentence.ts";
import { kindOf, kindsOf, namesText, type OriginKinds } from "./strength.ts";
import { pictureStyle } from "./style.ts";
import type { MessageKey } from "./words/catalogue.ts";
import type { Speech } from "./words/speech.ts";

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

/** What a picture says of itself below its drawing, a line each. */
interface Caption {
  readonly name: string;
  /** What is drawn. */
  readonly title: string;
  readonly lines: readonly string[];
}

const pictureOrigins = (
  tally: Tally | undefined,
  origins: readonly string[],
  speech: Speech,
): string =>
  tally === undefined
    ? ""
    : speech.text("pictureOrigins", {
        origins: namesText(origins, speech),
        reports: speech.countText("reports", tally.reports.length),
      });

const momentLine = (moment: Moment, address: string, { speech, site }: PageFrame): string =>
  `${speech.text("asKnownAtMoment", { moment: momentWords(moment, speech) })}. ${speech.text("siteName")} ${site}${address}`;

const LINE = 20;

/** A drawing of a page with its own title, caption and style, so that it can leave the page. */
const standAlone = (drawing: Markup, caption: Caption): string => {
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing.text);
  if (size === null) return "";
  const width = Number(size[1]);
  const height = Number(size[2]);
  const lines = caption.lines.filter((line) => line !== "").map((line) => clip(line, 125));
  const inner = drawing.text.replace(/<svg\s/, '<svg x="16" y="64" ');
  const all = height + 64 + 28 + lines.length * LINE;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width + 32} ${all}"
    width="${width + 32}"
    height="${all}"
  >
    <title>${clip(`${caption.name}: ${caption.title}`, 200)}</title>
    ${style()}
    <rect class="sheet" width="100%" height="100%" />
    <text class="b" x="16" y="28" font-size="18">${clip(caption.name, 80)}</text>
    <text class="t2" x="16" y="48" font-size="14">${clip(caption.title, 100)}</text>
    ${new Markup(inner)}
    ${lines.map(
      (line, index) =>
        svg`<text class="t2" x="16" y="${height + 64 + 22 + index * LINE}" font-size="13">${line}</text>`,
    )}
  </svg>`.text;
};

const headlineOf = (answer: SituationAnswer): Tally | undefined =>
  answer.tallies.find(({ id }) => id === answer.headline);

const captionOf = (answer: SituationAnswer, title: MessageKey, frame: PageFrame): Caption => {
  const { speech } = frame;
  const headline = headlineOf(answer);
  const measure =
    headline === undefined ? "" : `. ${speech.catalogue.measures[headline.measure].name}`;
  const statements = answer.histories.find(({ tally }) => tally === headline?.id)?.statements ?? [];
  const origins = [...new Set(statements.map(({ claim }) => claim.origin))];
  return {
    name: answer.situation.name,
    title: `${speech.text(title)}${measure}`,
    lines: [
      pictureOrigins(headline, origins, speech),
      momentLine(answer.moment, situationAddress(answer.situation.id, queryOf(answer)), frame),
    ],
  };
};

export const chartPicture = (answer: SituationAnswer, frame: PageFrame): string =>
  standAlone(situationChart(answer, frame.speech, [784]), captionOf(answer, "whatWasKnown", frame));

export const mapPicture = (
  answer: SituationAnswer,
  outlines: readonly Outline[],
  frame: PageFrame,
): string => {
  const caption = captionOf(answer, "where", frame);
  return standAlone(situationMap(answer, outlines, [784], frame.speech), {
    ...caption,
    lines: [...caption.lines, frame.speech.text("mapOutlines")],
  });
};

/** All statements of a number as half-open lines. */
export const linesPicture = (answer: TallyAnswer, frame: PageFrame): string => {
  const { speech } = frame;
  const { tally } = answer;
  return standAlone(statementPicture(answer, 784, "", speech), {
    name: answer.situation.name,
    title: sentenceText(tally, speech, true),
    lines: [
      pictureOrigins(tally, tally.origins, speech),
      momentLine(
        answer.moment,
        numberAddress(tally.id, { asOf: answer.moment.asked ?? undefined }),
        frame,
      ),
    ],
  });
};

interface Card {
  readonly name: string;
  readonly tally: Tally | undefined;
  readonly cities: Tally | undefined;
  readonly kinds: OriginKinds;
  readonly moment: Moment;
}

/** The card that is shown where an address is passed on: 1200 by 630, the number as a sentence. */
const cardOf = ({ name, tally, cities, kinds, moment }: Card, { speech }: PageFrame): string => {
  const sentence =
    tally === undefined
      ? { number: speech.text("nothingCounted"), rest: "" }
      : tallySentence(tally, speech, { cities });
  const number = clip(sentence.number, 60);
  // as large as its width allows
  const size = Math.max(44, Math.min(128, Math.floor(1060 / (number.length * 0.52))));
  const rest = wrapWords(sentence.rest, 46, 1060, 3);
  const origin = tally?.origins[0];
  const kind = origin === undefined ? "unnamed" : kindOf(kinds, origin);
  const strength =
    tally === undefined || origin === undefined
      ? ""
      : `${tally.origins.length === 1 ? `${speech.text("oneOrigin")} ${clip(origin, 50)}` : speech.countText("origins", tally.origins.length)}, ${speech.countText("reports", tally.reports.length)}`;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 1200 630"
    width="1200"
    height="630"
  >
    <title>${clip(`${name}: ${sentence.number} ${sentence.rest}`, 300)}</title>
    ${style()}
    <rect class="sheet" width="1200" height="630" />
    <path class="floor" d="M64 548H1136" />
    <text class="b t2" x="64" y="92" font-size="32">${clip(name, 60)}</text>
    <text class="serif-n" x="60" y="${96 + size + 40}" font-size="${size}">${number}</text>
    ${rest.map((line, index) => svg`<text class="serif-r" x="64" y="${96 + size + 116 + index * 58}" font-size="46">${line}</text>`)}
    <g class="${kindClass(kind)}">${origin === undefined ? "" : head(kind, 74, 510, 10)}</g>
    <text class="t2" x="96" y="519" font-size="28">${strength}</text>
    <text class="b" x="64" y="594" font-size="28">${speech.text("siteName")}</text>
    <text class="t2" x="1136" y="594" font-size="26" text-anchor="end">
      ${speech.text("asKnownAtMoment", { moment: momentWords(moment, speech) })}
    </text>
  </svg>`.text;
};

export const cardPicture = (answer: SituationAnswer, frame: PageFrame): string => {
  const tally = headlineOf(answer);
  return cardOf(
    {
      name: answer.situation.name,
      tally,
      cities: tally === undefined ? undefined : citiesOf(tally, answer.tallies),
      kinds: kindsOf(answer.origins),
      moment: answer.moment,
    },
    frame,
  );
};

export const numberCardPicture = (answer: TallyAnswer, frame: PageFrame): string =>
  cardOf(
    {
      name: answer.situation.name,
      tally: answer.tally,
      cities: undefined,
      kinds: kindsOf(answer.origins),
      moment: answer.moment,
    },
    frame,
  );
