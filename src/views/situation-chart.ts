// Turns a situation's histories into its section of what was known when: chart, legend, and the same as a table.
import { type KnownClaim, ORIGIN_KINDS, type SituationAnswer } from "../model/answer.ts";
import { claimAddress, pictureAddress, situationAddress } from "./addresses.ts";
import { claimWords, markedQuote, placeTitle, tallyWords } from "./count-words.ts";
import { type ChartPanel, undrawnCount } from "./chart-steps.ts";
import { knownWhenChart } from "./known-when-chart.ts";
import { chartMark, type Openness, sign } from "./marks.ts";
import { clip, foreign, html, type Markup, NOTHING } from "./markup.ts";
import { section } from "./page.ts";
import { withoutEchoes } from "./situation-table.ts";
import { originNames } from "./strength.ts";
import type { MessageKey } from "./words/catalogue.ts";
import type { Speech } from "./words/speech.ts";

const PANELS = 3;
const TABLE_ROWS = 200;
const NAMED = 6;

/** Parts that a reader could still see beside the whole on one scale. */
const panelsOf = (answer: SituationAnswer, speech: Speech): readonly ChartPanel[] => {
  const tallies = new Map(
    withoutEchoes(answer.tallies, answer.headline).map((tally) => [tally.id, tally]),
  );
  const headline = answer.headline === null ? undefined : tallies.get(answer.headline);
  if (headline === undefined) return [];
  const { name } = speech.catalogue.measures[headline.measure];
  return answer.histories
    .flatMap((history) => {
      const tally = tallies.get(history.tally);
      return tally === undefined || history.revisions.length === 0 ? [] : [{ tally, history }];
    })
    .filter(
      ({ tally }) =>
        tally.id === headline.id ||
        (tally.measure === headline.measure &&
          tally.reality === headline.reality &&
          tally.counted === headline.counted &&
          tally.floor >= 0.12 * headline.floor),
    )
    .toSorted(
      (a, b) =>
        Number(b.tally.id === headline.id) - Number(a.tally.id === headline.id) ||
        b.tally.floor - a.tally.floor,
    )
    .slice(0, PANELS)
    .map(({ tally, history }) => ({
      title: clip(placeTitle(tally.place, speech), 60),
      note: tally.id === headline.id ? name : "",
      tally,
      history,
    }));
};

const QUALIFIERS: readonly { readonly openness: Openness; readonly key: MessageKey }[] = [
  { openness: "exact", key: "keyExactly" },
  { openness: "at_least", key: "keyAtLeast" },
  { openness: "more_than", key: "qualifierMoreThan" },
  { openness: "at_most", key: "qualifierAtMost" },
  { openness: "less_than", key: "qualifierFewerThan" },
  { openness: "about", key: "keyAbout" },
  { openness: "range", key: "keyRange" },
  { openness: "denied", key: "keyDenied" },
];

const bare = (text: string, language: string): string =>
  text.replace(/\.$/, "").toLocaleLowerCase(language);

const legend = (panels: readonly ChartPanel[], speech: Speech): Markup => {
  const drawn = panels.flatMap(({ history }) => history.statements);
  const used = new Set<Openness>(
    drawn.map(({ claim }) => (claim.reality === "denied" ? "denied" : claim.qualifier)),
  );
  // The stems are shown on the head of whoever speaks most here: a shape of its own would name somebody else.
  const kind = drawn.at(-1)?.originKind ?? "unnamed";
  const stems = QUALIFIERS.filter(({ openness }) => used.has(openness)).map(
    ({ openness, key }) =>
      html`<li>
        <svg width="22" height="30" viewBox="0 0 22 30" aria-hidden="true">
          ${
            openness === "range"
              ? chartMark({ kind, openness, x: 11, y: 15, radius: 4, low: 24, high: 6 })
              : chartMark({
                  kind,
                  openness,
                  x: 11,
                  y: openness === "at_least" || openness === "more_than" ? 25 : 13,
                  radius: 4,
                  low: 19,
                  high: 7,
                })
          }</svg
        ><span>${bare(speech.text(key), speech.catalogue.language)}</span>
      </li>`,
  );
  const origins = new Map(drawn.map((known) => [known.claim.origin, known.originKind]));
  // Named while they can be told apart at a glance, by their kinds from there on.
  const heads =
    origins.size <= NAMED
      ? [...origins].map(
          ([origin, each]) => html`<li>${sign(each)}<span>${foreign(clip(origin, 60))}</span></li>`,
        )
      : ORIGIN_KINDS.flatMap((each) => {
          const count = [...origins.values()].filter((other) => other === each).length;
          return count === 0
            ? []
            : [
                html`<li>
                  ${sign(each)}<span
                    >${speech.catalogue.originKinds[each]}: ${speech.count("origins", count)}</span
                  >
                </li>`,
              ];
        });
  return html`<ul class="legend">
    ${stems}${heads}
  </ul>`;
};

const saysOf = (panels: readonly ChartPanel[], answer: SituationAnswer, speech: Speech): string => {
  const zone = answer.moment.timezone;
  const lines = panels.flatMap(({ title, history, tally }) => {
    const dated = history.revisions.filter(({ known }) => !Number.isNaN(Date.parse(known)));
    const first = dated[0];
    const last = dated.findLast(
      ({ known }) => Date.parse(known) <= Date.parse(answer.moment.known),
    );
    if (first === undefined) return [];
    const line = speech.text("chartSaysLine", {
      place: title,
      first: speech.number(first.after.floor),
      start: speech.moment(first.known, zone, "short"),
      last: tallyWords(tally, speech),
      end: speech.moment((last ?? first).known, zone, "short"),
    });
    const falls = dated
      .filter(({ kind }) => kind === "lowered")
      .map(({ known }) =>
        speech.text("chartSaysCorrection", {
          place: title,
          time: speech.moment(known, zone, "short"),
        }),
      );
    return [line, ...falls];
  });
  return speech.text("chartSays", { lines: lines.join(" ") });
};

const knownWords = (known: KnownClaim, zone: string, speech: Speech): string => {
  if (known.known === null) return speech.text("undated");
  return known.knownTo === "moment"
    ? speech.moment(known.known, zone, "short")
    : speech.text("noHour", { day: speech.moment(known.known, zone, "shortDay") });
};

const tableOf = (
  panels: readonly ChartPanel[],
  answer: SituationAnswer,
  speech: Speech,
): Markup => {
  const rows = panels
    .flatMap(({ title, history }) => history.statements.map((known) => ({ title, known })))
    .toSorted((a, b) => (a.known.known ?? "9").localeCompare(b.known.known ?? "9"));
  const later = Date.parse(answer.moment.known);
  return html`<details>
    <summary>
      ${speech.say("chartAsTable", { statements: speech.count("statements", rows.length) })}
    </summary>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${speech.say("knownColumn")}</th>
            <th scope="col">${speech.say("place")}</th>
            <th scope="col">${speech.say("stated")}</th>
            <th scope="col">${speech.say("whoseWord")}</th>
            <th scope="col" class="w-only">${speech.say("outlet")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows
            .slice(0, TABLE_ROWS)
            .map(
              ({ title, known }) =>
                html`<tr${known.known !== null && Date.parse(known.known) > later ? html` class="muted"` : NOTHING}><td>${knownWords(known, answer.moment.timezone, speech)}</td><td>${foreign(title)}</td><td><a class="words" href="${claimAddress(known.claim.id)}">${foreign(claimWords(known.claim, speech))}</a></td><td>${foreign(clip(known.claim.origin, 60))}</td><td class="w-only">${foreign(clip(known.claim.outlet ?? "", 60))}</td></tr>\n`,
            )}
        </tbody>
      </table>
    </div>
  </details>`;
};

const forms = (answer: SituationAnswer): Markup => {
  const query = {
    asOf: answer.moment.asked ?? undefined,
    method: answer.method === "bounds" ? undefined : answer.method,
  };
  const id = answer.situation.id;
  return html`<a href="${pictureAddress(id, "chart", query)}">SVG</a>,
    <a href="${pictureAddress(id, "chart", query, "png")}">PNG</a>,
    <a href="${situationAddress(id, query, "csv")}">CSV</a>,
    <a href="${situationAddress(id, query, "json")}">JSON</a>`;
};

const oneStatement = (known: KnownClaim, speech: Speech): Markup =>
  html`<div class="q">
    <blockquote>${foreignQuote(known)}</blockquote>
    <p class="meta">
      ${sign(known.originKind)} ${foreign(clip(known.claim.origin, 80))}.
      <a href="${claimAddress(known.claim.id)}">${speech.say("theClaim")}</a>
    </p>
  </div>`;

const foreignQuote = (known: KnownClaim): Markup => html`<bdi>${markedQuote(known.claim)}</bdi>`;

/** The chart alone, at both widths; nothing where no statement of the headline has a date. */
export const situationChart = (
  answer: SituationAnswer,
  speech: Speech,
  widths: readonly (784 | 328)[] = [784, 328],
): Markup => {
  const panels = panelsOf(answer, speech);
  const says = saysOf(panels, answer, speech);
  return html`${widths.map((width) =>
    knownWhenChart(
      {
        panels,
        asOf: answer.moment.asked,
        timezone: answer.moment.timezone,
        width,
        className: widths.length === 1 ? "" : width === 784 ? "wide" : "narrow",
        says,
      },
      speech,
    ),
  )}`;
};

export const chartSection = (answer: SituationAnswer, speech: Speech): Markup => {
  const panels = panelsOf(answer, speech);
  const statements = panels.flatMap(({ history }) => history.statements);
  const only = statements.length === 1 ? statements[0] : undefined;
  if (panels.length === 0) return NOTHING;
  if (only !== undefined)
    return section(
      speech.say("whatWasKnown"),
      [speech.say("oneStatement"), speech.say("oneStatementNote")],
      oneStatement(only, speech),
      "chart",
    );
  const open = panels[0]?.tally.ceiling === null;
  const omitted = undrawnCount(panels);
  const origins = [...new Set(statements.map(({ claim }) => claim.origin))];
  const documents = new Set(statements.map(({ claim }) => claim.document));
  const zone = speech.zoneName(answer.moment.known, answer.moment.timezone).name;
  return html`<section class="row" id="chart">
    <div class="side">
      <h2>${speech.say("whatWasKnown")}</h2>
      <p>${speech.say(open ? "chartNote" : "chartNoteClosed")}</p>
      ${panels.length > 1 ? html`<p>${speech.say("sharedScale")}</p>` : NOTHING}${legend(panels, speech)}
    </div>
    <figure>
      ${situationChart(answer, speech)}
      <figcaption>
        ${
          omitted > 0
            ? html`${speech.say("chartOmitted", { count: speech.number(omitted) })} `
            : NOTHING
        }${speech.say("chartProvenance", {
          zone,
          origins: originNames(origins, speech),
          reports: speech.count("reports", documents.size),
        })}
        ${forms(answer)}
      </figcaption>
      ${tableOf(panels, answer, speech)}
    </figure>
  </section> `;
};
