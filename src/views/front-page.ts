// Turns all situations into the front page: the first as a sentence with its chart, the others as lines.
import type { Change, SituationSummary } from "../model/answer.ts";
import {
  changesAddress,
  frontAddress,
  HOW_ADDRESS,
  numberAddress,
  pictureAddress,
  searchAddress,
  situationAddress,
} from "./addresses.ts";
import { boundsWords, placeTitle, tallySentence } from "./count-words.ts";
import { knownWhenChart } from "./known-when-chart.ts";
import { chartMark, sign } from "./marks.ts";
import { clip, foreign, html, type Markup, NOTHING } from "./markup.ts";
import { type PageFrame, renderPage, section } from "./page.ts";
import { citiesOf, sizeClass } from "./situation-sentence.ts";
import { sparkline } from "./sparkline.ts";
import { kindOf, kindsOf, strengthList } from "./strength.ts";
import type { Speech } from "./words/speech.ts";
import { tableOfChanges } from "./table-of-changes.ts";

const CHANGES = 6;

export const FRONT_SORTS = ["recent", "size", "name"] as const;
export type FrontSort = (typeof FRONT_SORTS)[number];
export const isFrontSort = (word: unknown): word is FrontSort =>
  typeof word === "string" && (FRONT_SORTS as readonly string[]).includes(word);

export interface FrontQuestion {
  readonly situations: readonly SituationSummary[];
  readonly changes: readonly Change[];
  readonly sort: FrontSort;
}

const lastChangeWords = (summary: SituationSummary, speech: Speech): Markup =>
  summary.lastChange === null
    ? NOTHING
    : speech.say("lastChange", { day: speech.moment(summary.lastChange, summary.timezone, "day") });

const periodWords = (summary: SituationSummary, speech: Speech): string => {
  const when = summary.situation.period ?? summary.headline?.when ?? null;
  return when === null ? "" : speech.days(when, "day");
};

const first = (summary: SituationSummary, speech: Speech): Markup => {
  const { situation, headline } = summary;
  const name = foreign(clip(situation.name, 120));
  const kicker = html`<p class="kicker">
    <a href="${situationAddress(situation.id)}">${name}</a>
    <span class="sub">${periodWords(summary, speech)}</span>
  </p>`;
  if (headline === null)
    return html`<article class="body first">
      ${kicker}
      <p class="lead-p">${speech.say("nothingCounted")}</p>
    </article>`;
  const { number, rest } = tallySentence(headline, speech, {
    cities: citiesOf(headline, summary.beside),
  });
  const chart = (width: 784 | 328): Markup =>
    summary.history === null
      ? NOTHING
      : knownWhenChart(
          {
            panels: [
              {
                title: clip(placeTitle(headline.place, speech), 60),
                note: speech.catalogue.measures[headline.measure].label,
                tally: headline,
                history: summary.history,
              },
            ],
            asOf: null,
            timezone: summary.timezone,
            width,
            className: width === 784 ? "wide" : "narrow",
            says: `${number} ${rest}`,
            isPlain: true,
          },
          speech,
        );
  return html`<article class="body first">
    ${kicker}
    <p class="say1${sizeClass(number)}"><b>${number}</b> ${foreign(rest)}</p>
    <figure>${chart(784)}${chart(328)}</figure>
    ${strengthList({ tally: headline, kinds: kindsOf(summary.origins), corroborated: null, conflictsAddress: `${situationAddress(situation.id)}#conflicts` }, speech)}
    <p class="small muted gap">${lastChangeWords(summary, speech)}</p>
  </article>`;
};

const row = (summary: SituationSummary, speech: Speech): Markup => {
  const { situation, headline } = summary;
  const kinds = kindsOf(summary.origins);
  const name = html`<div class="sit-n">
    <h3><a href="${situationAddress(situation.id)}">${foreign(clip(situation.name, 120))}</a></h3>
    <p class="small muted">${periodWords(summary, speech)}</p>
  </div>`;
  if (headline === null)
    return html`<li class="sit">
      ${name}
      <p class="sit-s">${speech.say("nothingCounted")}</p>
      <div class="sit-m"><span>${speech.count("reports", summary.documents)}</span></div>
    </li> `;
  const { number, rest } = tallySentence(headline, speech);
  const shapes = [...new Set(headline.origins.map((origin) => kindOf(kinds, origin)))].slice(0, 4);
  const flags = [
    summary.corrections > 0
      ? html`<span class="flag">↓ ${speech.count("corrected", summary.corrections)}</span>`
      : NOTHING,
    summary.conflicts > 0
      ? html`<span class="flag">≠ ${speech.count("conflicts", summary.conflicts)}</span>`
      : NOTHING,
  ];
  return html`<li class="sit">
    ${name}
    <p class="sit-s"><b>${number}</b> ${foreign(rest)}</p>
    <div class="sit-p">
      ${sparkline(headline, summary.history, kindOf(kinds, headline.origins[0] ?? ""))}
    </div>
    <div class="sit-m">
      <span
        >${shapes.map((kind) => html`${sign(kind)} `)}${speech.say("originsAndReports", { origins: speech.count("origins", headline.origins.length), reports: speech.count("reports", headline.reports.length) })}</span
      >${flags}<span class="muted">${lastChangeWords(summary, speech)}</span>
    </div>
  </li> `;
};

const WARNS: ReadonlySet<string> = new Set(["lowered", "new-conflict", "withdrawn"]);

/** Changes worth a line: falls and conflicts before the rest, and no change of a whole that a place's change says already. */
const worthShowing = (changes: readonly Change[], most: number): readonly Change[] => {
  const keyOf = ({ tally, revision }: Change): string =>
    JSON.stringify([tally.situation, revision.known, tally.measure, revision.after.floor]);
  const placed = new Set(changes.filter(({ tally }) => tally.place !== null).map(keyOf));
  const distinct = changes.filter(
    (change) => change.tally.place !== null || !placed.has(keyOf(change)),
  );
  const warned = distinct.filter(({ revision }) => WARNS.has(revision.kind)).slice(0, most);
  const rest = distinct
    .filter(({ revision }) => !WARNS.has(revision.kind))
    .slice(0, most - warned.length);
  return [...warned, ...rest].toSorted((a, b) => b.revision.known.localeCompare(a.revision.known));
};

export const changeTable = (changes: readonly Change[], speech: Speech): Markup => {
  // One clock for one situation: a change of the whole has no place whose clocks it could be told by.
  const zones = new Map(
    changes.flatMap(({ situation, tally }) =>
      tally.place?.timezone === undefined ? [] : [[situation.id, tally.place.timezone] as const],
    ),
  );
  const several = new Set(changes.map(({ situation }) => situation.id)).size > 1;
  return tableOfChanges(
    changes.map(({ situation, tally, revision }) => {
      const warns = WARNS.has(revision.kind);
      const sign =
        revision.kind === "lowered" ? "↓ " : revision.kind === "new-conflict" ? "≠ " : "";
      const kind = speech.catalogue.messages.change[revision.kind];
      const after = html`<b>${boundsWords(revision.after, speech)}</b>`;
      const before = revision.before === null ? null : boundsWords(revision.before, speech);
      const words =
        before === null || before === boundsWords(revision.after, speech)
          ? after
          : speech.say("changeFromTo", { before, after });
      const day = Number.isNaN(Date.parse(revision.known))
        ? ""
        : speech.moment(revision.known, zones.get(situation.id) ?? "UTC", "short");
      return html`<tr>
        <td class="nb">${day}</td>
        <td>
          ${warns ? html`<span class="flag">${sign}${kind}</span>` : kind}
          ${foreign(placeTitle(tally.place, speech))},
          ${speech.catalogue.measures[tally.measure].label}: ${words}.
          <a href="${numberAddress(tally.id, { asOf: revision.known })}">${speech.say("proof")}</a
          >${
            several
              ? html`<small
                  ><a href="${situationAddress(situation.id)}"
                    >${foreign(clip(situation.name, 80))}</a
                  ></small
                >`
              : NOTHING
          }
        </td>
      </tr> `;
    }),
    speech,
  );
};

const key = (mark: Markup, title: Markup, note: Markup): Markup =>
  html`<li>
    <svg width="30" height="40" viewBox="0 0 30 40" aria-hidden="true">${mark}</svg
    ><span><b>${title}</b> ${note}</span>
  </li>`;

/** How to read a mark: six of them. */
export const markKeys = (speech: Speech): Markup => {
  const kind = "monitor";
  const at = { kind, x: 15, y: 20, radius: 6 } as const;
  return html`<ul class="keys">
    ${key(chartMark({ ...at, openness: "exact" }), speech.say("keyExactly"), speech.say("keyExactlyNote"))}${key(chartMark({ ...at, openness: "at_least", y: 32 }), speech.say("keyAtLeast"), speech.say("keyAtLeastNote"))}${key(chartMark({ ...at, openness: "about", high: 8, low: 32 }), speech.say("keyAbout"), speech.say("keyAboutNote"))}${key(chartMark({ ...at, openness: "range", high: 8, low: 32 }), speech.say("keyRange"), speech.say("keyRangeNote"))}${key(chartMark({ ...at, kind: "authority", openness: "denied" }), speech.say("keyDenied"), speech.say("keyDeniedNote"))}${key(html`<path class="floor corr" d="M15 5V27" /><path class="arrow" d="M10 26h10l-5 8z" />`, speech.say("keyCorrected"), speech.say("keyCorrectedNote"))}
  </ul>`;
};

const sortedBy = (
  situations: readonly SituationSummary[],
  sort: FrontSort,
  speech: Speech,
): readonly SituationSummary[] => {
  if (sort === "recent") return situations;
  const collator = new Intl.Collator(speech.catalogue.language);
  return situations.toSorted(
    sort === "size"
      ? (a, b) => (b.headline?.floor ?? -1) - (a.headline?.floor ?? -1)
      : (a, b) => collator.compare(a.situation.name, b.situation.name),
  );
};

/** The front page. */
export const frontPage = (question: FrontQuestion, frame: PageFrame): string => {
  const { speech } = frame;
  const { sort } = question;
  const situations = sortedBy(question.situations, sort, speech);
  const lead = question.situations.find(({ headline }) => headline !== null) ?? situations[0];
  const others = situations.filter((summary) => summary !== lead);
  const sorts = (
    [
      ["recent", "sortRecent"],
      ["size", "sortSize"],
      ["name", "sortName"],
    ] as const
  ).map(([by, words], index) => {
    const label = speech.say(words);
    return html`${index === 0 ? "" : ", "}${by === sort ? html`<strong>${label}</strong>` : html`<a href="${frontAddress(by === "recent" ? {} : { sort: by })}">${label}</a>`}`;
  });
  const find = html`<form class="find" action="${searchAddress()}" role="search">
    <label for="q">${speech.say("searchLabel")}</label>
    <div>
      <input id="q" name="q" type="search" required /><button class="btn">
        ${speech.say("search")}
      </button>
    </div>
  </form>`;
  const main = html`<div class="row lede front">
      <div class="side">
        <h1 class="what">${speech.say("frontLead")}</h1>
        <p>${speech.say("frontWhat")}</p>
        ${find}
      </div>
      ${
        lead === undefined
          ? html`<div class="body first">
              <p class="say1">${speech.say("noSituations")}</p>
              <p class="lead-p">${speech.say("noSituationsNote")}</p>
            </div>`
          : first(lead, speech)
      }
    </div>
    ${
      others.length === 0
        ? NOTHING
        : html`<section class="row">
            <div class="side">
              <h2>${speech.say("situations")}</h2>
              <p>${sorts}</p>
              <p>${speech.say("situationsNote")}</p>
            </div>
            <ul class="sits">
              ${others.map((summary) => row(summary, speech))}
            </ul>
          </section>`
    }
    ${section(
      speech.say("changedNumbers"),
      [
        html`${speech.say("changedNote")}
          <a href="${changesAddress()}">${speech.say("allChanges")}</a>,
          <a href="${changesAddress("atom")}">${speech.say("feed")}</a>`,
      ],
      question.changes.length === 0
        ? html`<p>${speech.say("noChanges")}</p>`
        : changeTable(worthShowing(question.changes, CHANGES), speech),
    )}
    ${section(
      speech.say("howToRead"),
      [
        html`${speech.say("howToReadNote")}
          <a href="${HOW_ADDRESS}">${speech.say("howWeCount")}</a>`,
      ],
      markKeys(speech),
    )}`;
  return renderPage(
    {
      title: speech.text("frontTitle"),
      description: speech.text("frontWhat"),
      section: "situations",
      main,
      path: frontAddress(),
      json: frontAddress({}, "json"),
      feed: changesAddress("atom"),
      ...(lead === undefined
        ? {}
        : { picture: pictureAddress(lead.situation.id, "card", {}, "png") }),
    },
    frame,
  );
};
