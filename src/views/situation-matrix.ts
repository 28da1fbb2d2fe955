// Turns each origin's latest words into the matrix of origins by places, with disagreement set off.
import type { OriginWord, SituationAnswer } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";
import { claimAddress } from "./addresses.ts";
import { claimParts, placeName } from "./count-words.ts";
import { clip, foreign, html, type Markup, NOTHING } from "./markup.ts";
import { sign } from "./marks.ts";
import { section } from "./page.ts";
import type { Speech } from "./words/speech.ts";

const COLUMNS = 8;
const ROWS = 14;
/** Words of one origin on one place that clash, one with another or with those of others. */
const CLASHING = 3;

/** More than eight places: those that disagree stand first, then the largest. */
const columnsOf = (places: readonly Tally[], words: readonly OriginWord[]): readonly Tally[] => {
  const spoken = new Set(words.map(({ tally }) => tally));
  const heard = places.filter(({ id }) => spoken.has(id));
  if (heard.length <= COLUMNS) return heard;
  const disagreeing = new Set(words.filter(({ disagrees }) => disagrees).map(({ tally }) => tally));
  return heard
    .toSorted((a, b) => Number(disagreeing.has(b.id)) - Number(disagreeing.has(a.id)))
    .slice(0, COLUMNS);
};

export const matrixSection = (
  answer: SituationAnswer,
  places: readonly Tally[],
  speech: Speech,
): Markup => {
  const columns = columnsOf(places, answer.words);
  if (columns.length === 0) return NOTHING;
  const clashing = new Set(
    columns.flatMap(({ conflicts }) =>
      conflicts.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
    ),
  );
  const cells = new Map<string, OriginWord>();
  for (const word of answer.words) cells.set(`${word.tally}\n${word.origin}`, word);
  const speaking = new Set(
    answer.words
      .filter(({ tally }) => columns.some(({ id }) => id === tally))
      .map(({ origin }) => origin),
  );
  const disagreeing = new Set(
    answer.words
      .filter(({ disagrees, tally }) => disagrees && columns.some(({ id }) => id === tally))
      .map(({ origin }) => origin),
  );
  const origins = answer.origins
    .filter(({ name }) => speaking.has(name))
    .toSorted(
      (a, b) =>
        Number(disagreeing.has(b.name)) - Number(disagreeing.has(a.name)) || b.reports - a.reports,
    );
  const shown = origins.slice(0, ROWS);
  const cell = (word: OriginWord | undefined): Markup => {
    if (word === undefined || word.claims.length === 0)
      return html`<td class="none"><span aria-hidden="true">·</span></td>`;
    // of an origin that disagrees, the words that clash; what it has replaced since is on the number's own page
    const clash = word.claims.filter((id) => clashing.has(id));
    const shown = clash.length > 0 ? clash.slice(0, CLASHING) : word.claims.slice(0, 1);
    const lines = shown.flatMap((id) => {
      const known = answer.claims.get(id);
      if (known === undefined) return [];
      const { qualifier, figure } = claimParts(known.claim, speech, word.disagrees);
      return [
        html`<a href="${claimAddress(id)}"><small>${qualifier}</small>${foreign(figure)}</a>`,
      ];
    });
    return html`<td class="v${word.disagrees ? " clash" : ""}">
      ${lines}${word.earlier && !word.disagrees ? html`<small>${speech.say("earlier")}</small>` : NOTHING}
    </td>`;
  };
  const table = html`<div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label="${speech.text("matrixLabel")}"
    >
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">${speech.say("origin")}</th>
            ${columns.map((tally) => html`<th scope="col">${foreign(clip(placeName(tally.place, speech), 40))}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (origin) =>
              html`<tr>
                <th scope="row">
                  <span class="own"
                    >${sign(origin.kind)}<span
                      >${foreign(clip(origin.name, 70))}<small
                        >${speech.count("reports", origin.reports)}</small
                      ></span
                    ></span
                  >
                </th>
                ${columns.map((tally) => cell(cells.get(`${tally.id}\n${origin.name}`)))}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${
      places.length > columns.length
        ? html`<p class="cap">${speech.count("matrixMore", places.length - columns.length)}</p>`
        : NOTHING
    }${
      origins.length > shown.length
        ? html`<p class="cap">
            ${speech.count("matrixMoreOrigins", origins.length - shown.length)}
          </p>`
        : NOTHING
    }`;
  const disagrees = answer.words.some((word) => word.disagrees);
  return section(
    speech.say("whoSaysWhat"),
    [
      speech.say("matrixNote"),
      disagrees ? speech.say("matrixFrame") : NOTHING,
      columns.length > 2
        ? html`<span class="n-only">${speech.say("matrixScroll")}</span>`
        : NOTHING,
    ],
    table,
    "who",
  );
};
